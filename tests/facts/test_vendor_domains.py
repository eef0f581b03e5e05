"""Domains that are the vendor's own."""

import pytest

from tests.facts.conftest import Compile

DOMAINS = {
    "[A Brambleworks tenant](https://www.brambleworks.com/pricing)": ["brambleworks.com"],
    "[support](mailto:help@brambleworks.com)": ["brambleworks.com"],
    "<a href='https://www.brambleworks.com/plans' target='_blank'>Plans</a>": ["brambleworks.com"],
    "[provider](https://registry.terraform.io/providers/x)": [],
    "Sign in to https://app.brambleworks.co.uk with admin rights": ["brambleworks.co.uk"],
    "[API](https://brambleworks.github.io/scim) and [video](https://www.youtube.com/watch?v=1)": [],
    "[SCIM](http://www.simplecloud.info/) and [portal](https://portal.azure.com)": [],
    "[guide](https://docs.google.com/document/d/1)": [],
    "https://hub.brambleworks.io/scim is entered in the portal": [],
    "The value https://hub.brambleworks.io/scim will then be used there": [],
    "https://hub.brambleworks.io/scim goes into the field": [],
    "<https://hub.brambleworks.io/scim> goes into the field": [],
    "[https://hub.brambleworks.io/scim](https://hub.brambleworks.io/scim) is entered there": [],
    "See <https://hub.brambleworks.io/help>": ["brambleworks.io"],
    "[Nowhere](https:///help)": [],
    "![Berries](https://www.thornpictures.com/berries.png)": [],
    "https://hub.brambleworks.io/scim must be pasted on the last page": [],
    "https://hub.brambleworks.io/scim is your Tenant URL": [],
    "https://hub.brambleworks.io is where you sign in": ["brambleworks.io"],
    "The base is https://hub.brambleworks.io/scim. This value will be entered in the portal": [],
    "https://hub.brambleworks.io/scim, the URL must be pasted later": [],
    "https://hub.brambleworks.io. This is where you sign in": ["brambleworks.io"],
    "https://hub.brambleworks.io is used by administrators": ["brambleworks.io"],
    "https://hub.brambleworks.io/api/scim/v2/hubs/acme/": [],
    "https://hub.brambleworks.io/help": ["brambleworks.io"],
    "The guide is https://docs.brambleworks.io/scim/errors": ["brambleworks.io"],
}


@pytest.mark.parametrize(("line", "domains"), DOMAINS.items(), ids=DOMAINS)
def test_vendor_domains(compiled: Compile, line: str, domains: list[str]) -> None:
    assert [domain.value for domain in compiled(intro=f"* {line}.").vendor_domains] == domains


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("SurveyMonkey Enterprise", "https://www.surveymonkey.com/team"),
        ("Stack Overflow for Teams", "https://stackoverflow.com/teams"),
        ("Vimeo", "https://vimeo.com/enterprise"),
        ("Zendesk", "https://www.zendesk.com/admin"),
        ("Atlassian Cloud", "https://atlassian.net/admin"),
    ],
)
def test_site_on_which_others_publish_is_the_vendors_where_it_is_the_product(
    compiled: Compile, name: str, site: str
) -> None:
    def domains(product: str) -> list[str]:
        found = compiled(name=product, intro=f"* See the [console]({site}).").vendor_domains
        return [domain.value for domain in found]

    assert (domains(name), domains("Brambleworks")) == ([site.split("/")[2].removeprefix("www.")], [])


def test_a_letter_of_the_name_is_no_likeness(compiled: Compile) -> None:
    assert compiled(name="Boxwood", intro="[Post](https://x.com/boxwood)").vendor_domains == ()


@pytest.mark.parametrize(
    ("name", "domains"),
    [("Typeform", ["typeform.com"]), ("Typeform Enterprise", ["typeform.com"]), ("Brambleworks", []), ("Type", [])],
)
def test_domain_of_a_publisher_is_its_own(compiled: Compile, name: str, domains: list[str]) -> None:
    facts = compiled(name=name, intro="[Plans](https://brambleworks.typeform.com/plans)")
    assert [domain.value for domain in facts.vendor_domains] == domains


@pytest.mark.parametrize(
    "site",
    [
        "https://brambleworks.zendesk.com/hc/en-us/requests/new",
        "https://brambleworks.atlassian.net/servicedesk/customer/portal/2",
        "https://brambleworks.freshdesk.com/support",
        "https://brambleworks.intercom.help",
        "https://brambleworks.my.site.com/help/s/article/scim",
    ],
)
def test_help_desk_that_the_vendor_has_with_another_is_not_its_own(compiled: Compile, site: str) -> None:
    facts = compiled(name="Brambleworks", intro=f"[Brambleworks](https://brambleworks.io); ask [support]({site}).")
    assert [domain.value for domain in facts.vendor_domains] == ["brambleworks.io"]


LEFT_OVER = "It provisions users and groups to [Wovenbase](https://www.wovenbase.com/) using the service."


@pytest.mark.parametrize(
    ("intro", "domains"),
    [
        (f"{LEFT_OVER} See the [plans](https://brambleworks.io/plans).", ["brambleworks.io"]),
        (LEFT_OVER, ["wovenbase.com"]),
        (
            f"{LEFT_OVER} Brambleworks is [made by us](https://wovenbase.com), see the [plans](https://brambleworks.io).",
            ["wovenbase.com", "brambleworks.io"],
        ),
        (
            "The [plans](https://brambleworks.io) are those of [Wovenbase](https://wovenbase.com).",
            ["brambleworks.io", "wovenbase.com"],
        ),
    ],
)
def test_domain_of_a_name_that_was_left_over_is_not_the_vendors(
    compiled: Compile, intro: str, domains: list[str]
) -> None:
    facts = compiled(name="Brambleworks", intro=intro)
    assert [domain.value for domain in facts.vendor_domains] == domains


@pytest.mark.parametrize(
    ("words", "domains"),
    [
        ("In Europe: https://eu.brambleworks-hub.com/scim/v2", []),
        ("In Europe https://eu.brambleworks-hub.com/api/SCIM/v2.0/.", []),
        ("* Europe: https://eu.brambleworks-hub.com/scim/v2/;", []),
        ("Read https://docs.brambleworks-hub.com/scim first.", ["brambleworks-hub.com"]),
        ("Read https://docs.brambleworks-hub.com/scim/v2/users first.", ["brambleworks-hub.com"]),
        ("Read [this](https://docs.brambleworks-hub.com/scim/v2).", ["brambleworks-hub.com"]),
    ],
)
def test_an_endpoint_is_no_site_of_the_vendor(compiled: Compile, words: str, domains: list[str]) -> None:
    assert [fact.value for fact in compiled(vendor=words).vendor_domains] == domains
