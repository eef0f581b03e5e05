"""Wordings of the Tenant URL that rules must tell apart: what is a fault, and what only looks like one."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, EARLIER, PAGE, messages, messages_of_page


@pytest.mark.parametrize(
    "sentence",
    [
        "Select **Generate**. These are the **Tenant URL** and **Secret Token** that you need for step 5.",
        "Copy the link. This value is entered in the **Tenant URL** field, the token in the **Secret Token** field.",
        "Write to support to obtain the tenant URL and the secret token.",
        "Support sends you:\n\n   * SCIM endpoint (Tenant URL)\n   * SCIM bearer token (Secret Token)",
        "Paste both into the portal. There, the fields are named **Tenant URL** and **Secret Token**.",
        "Scroll down, where you will see your **Tenant URL** and **Secret Token**.",
        "Keep the page open until you are prompted for the **Tenant URL** and the **Secret Token**.",
    ],
)
def test_what_the_vendor_hands_over_is_stated(sentence: str) -> None:
    assert messages_of_page("DC104", sentence, ASKED) == []
    assert messages_of_page("DC201", sentence, ASKED) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "For **Tenant URL** use the value of your country in the table below.",
        "The Tenant URL typically has the format **www.\\<name\\>.DOMAIN**.",
        "The Tenant URL can be found under **Account**.",
    ],
)
def test_what_the_step_itself_explains_is_stated(sentence: str) -> None:
    assert messages_of_page("DC104", "Copy the **Access Token**.", f"{ASKED}\n\n   {sentence}") == []


def test_naming_the_field_in_passing_states_nothing() -> None:
    vendor = "Copy the **Access Token**. You use it when configuring the **Tenant URL**."
    assert len(messages_of_page("DC104", vendor, ASKED)) == 1


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim", False),
        ("[org].DOMAIN/scim", "your-company.DOMAIN/scim/", False),
        ("api.DOMAIN/scim/<id>", "api.DOMAIN/scim/{tenant_id}", False),
        ("api.DOMAIN/scim/%ID%", "API.DOMAIN/scim/<<id>>/", False),
        ("<subdomain>.DOMAIN/<region>/scim", "{sub}.DOMAIN/[region]/scim", False),
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim/v2", True),
        ("<subdomain>.DOMAIN/scim", "api.DOMAIN/scim/<subdomain>", True),
    ],
)
def test_one_template_in_two_notations_is_no_conflict(one: str, other: str, conflict: bool) -> None:
    step = f"5. Under the **Admin Credentials** section, input `https://{one}` in **Tenant URL**, and the **Access "
    text = step + f"Token** in **Secret Token**.\n\n   The Tenant URL is `https://{other}`."
    assert len(messages("DC107", "credentials", text)) == conflict


@pytest.mark.parametrize(
    ("vendor", "reported"),
    [
        ("The **Tenant URL** that is shown is the same for everybody: `https://api.DOMAIN/scim`.", 0),
        ("The Tenant URL is shown as https://api.DOMAIN/scim/ for all.", 0),
        ("Copy the **Base URL**, `https://api.DOMAIN/scim`, and the key.", 0),
        ("Copy the **Tenant URL**. It is like `https://api.DOMAIN/scim`.", 1),
        ("Copy the **Tenant URL** and the key.", 1),
    ],
)
def test_url_that_the_console_shows_to_everybody_is_no_conflict(vendor: str, reported: int) -> None:
    assert len(messages_of_page("DC108", vendor, EARLIER.format("**Access Token**"))) == reported


def test_url_that_the_vendor_sends_and_a_fixed_one_are_a_conflict() -> None:
    sent = "Write to your account manager, who gives you the following:\n   * SCIM URL\n   * Access Token"
    found = messages_of_page("DC108", sent, EARLIER.format("**Access Token**"))
    assert len(found) == 1
    assert found[0].endswith('the reader was told to take the "SCIM URL" from the vendor')


def test_second_url_is_no_alternative_because_a_word_stands_in_the_url() -> None:
    text = EARLIER.format("**Access Token**") + " The Tenant URL is `https://old.DOMAIN/cloud/scim`."
    assert len(messages("DC107", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("https://na.litware.com/scim", "https://eu.litware.com/scim", False),
        ("https://api.litware.com/scim", "https://api.eu.litware.com/scim", False),
        ("https://litware.ca/scim", "https://litware.de/scim", False),
        ("https://api.litware.com/scim", "https://www.litware.com/oauth/authorize", False),
        ("https://api.litware.com/scim", "https://old.litware.com/scim", True),
        ("https://api.litware.com/scim/v1", "https://api.litware.com/scim/v2", True),
    ],
)
def test_hosts_of_regions_are_no_conflict(first: str, second: str, conflict: bool) -> None:
    text = (
        f"4. Note the Tenant URL `{first}`.\n5. Under the **Admin Credentials** section, input `{second}` in "
        "**Tenant URL** and the **Access Token** in **Secret Token**."
    )
    codes = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert ("DC107" in codes) is conflict


@pytest.mark.parametrize(
    ("url", "codes"),
    [
        ("https://litware-prod.azurewebsites.net/scim", set()),
        ("https://litware.margie.com/scim", set()),
        ("https://scim.litware.azurewebsites.net/", set()),
        ("https://margie-prod.azurewebsites.net/scim", {"DC101"}),
        ("https://api.litware.com/scim/Users/.search", {"DC103"}),
        ("https://api.litware.com/<XXX-XXX>/scim", {"DC106"}),
        ("https://api.litware.com/<your-id>/scim", set()),
    ],
)
def test_address_that_is_entered(url: str, codes: set[str]) -> None:
    text = EARLIER.format("**Access Token**").replace("https://api.DOMAIN/scim", url)
    found = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert {code for code in found if code.startswith("DC10")} == codes


@pytest.mark.parametrize("product", ["Litware App Security", "Litware Cloud", "Litware Identity Hub"])
@pytest.mark.parametrize("host", ["app.margie.com", "cloud.margie.com", "identity.margie.com"])
def test_what_a_server_is_for_ties_no_host_to_a_product(product: str, host: str) -> None:
    text = EARLIER.format("**Access Token**").replace("api.DOMAIN", host)
    assert len(messages("DC101", "credentials", text, product)) == 1


@pytest.mark.parametrize(
    ("named", "conflict"),
    [
        ("Put together your SCIM endpoint URL, `https://litware.com/hub/scim/<id>`.", True),
        ("The SCIM base URL is https://www.litware.com/hub/scim/<id>/.", True),
        ("The SCIM base URL of the European region is `https://litware.eu/hub/scim/<id>`.", False),
        ("The SCIM base URL is `https://litware.com/hub/scim/v1/<id>`.", False),
        ("The SCIM API URL was `https://litware.com/hub/scim/<id>` until 2019.", False),
        ("The page shows your SCIM endpoint, `https://eu-west-1.litware.io/hub/scim/<id>`.", False),
        ("Trial accounts have the SCIM base URL `https://trial.litware.io/hub/scim/<id>`.", False),
        ("Our test system has the SCIM base URL `https://litware-try.com/hub/scim/<id>`.", False),
        ("On-premises, the SCIM base URL is `https://litware.woodgrove.com/hub/scim/<id>`.", False),
    ],
)
def test_the_same_path_on_two_hosts_is_a_conflict_by_whatever_name(named: str, conflict: bool) -> None:
    text = (
        f"4. {named}\n5. Under the **Admin Credentials** section, input `https://api.litware.io/hub/scim/<id>` in "
        "**Tenant URL** and the **Access Token** in **Secret Token**."
    )
    codes = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert ("DC107" in codes) is conflict


def test_the_same_path_on_two_hosts_is_no_conflict_unless_it_is_a_scim_servers() -> None:
    text = f"4. The base URL of your site is `https://litware.io/v2`.\n{EARLIER.format('**Access Token**')}"
    assert messages("DC107", "credentials", text.replace("DOMAIN/scim", "DOMAIN/v2")) == []


@pytest.mark.parametrize(("path", "conflict"), [("login.DOMAIN/scim", 1), ("app.DOMAIN/login", 0)])
def test_a_page_to_sign_in_at_is_told_by_its_path_not_by_its_host(path: str, conflict: int) -> None:
    text = f"4. The Tenant URL is `https://{path}`.\n{EARLIER.format('**Access Token**')}"
    assert len(messages("DC107", "credentials", text)) == conflict


def test_second_of_two_tenant_urls_is_reported() -> None:
    text = f"4. Note the Tenant URL `https://old.DOMAIN/scim`.\n{EARLIER.format('**Access Token**')}"
    assert messages("DC107", "credentials", text)[0].startswith('the Tenant URL is "https://api.litware.com/scim" here')


@pytest.mark.parametrize(
    ("case", "conflict"),
    [
        ("If an enterprise is on the second host, the Tenant URL is", False),
        ("If data stays in the country, the Tenant URL is", False),
        ("If it fails, the Tenant URL is", True),
        ("If the test fails, the Tenant URL is", True),
        ("As said before, the Tenant URL is", True),
        ("With the token that you previously saved, the Tenant URL is", True),
        ("Previously, the Tenant URL was", False),
    ],
)
def test_url_of_another_case_is_no_conflict(case: str, *, conflict: bool) -> None:
    step = "5. Under the **Admin Credentials** section, input `https://one.DOMAIN/scim` in **Tenant URL**, and the "
    text = step + f"**Access Token** in **Secret Token**.\n\n   {case} `https://other.DOMAIN/scim`."
    assert len(messages("DC107", "credentials", text)) == conflict


@pytest.mark.parametrize(
    "product", ["Vault.cloud Bridge-SCIM", "Harbour SCIM", "Harbour (SCIM)", "Key Base", "Harbour"]
)
def test_the_end_of_the_name_is_none_of_the_fields(product: str) -> None:
    said = '"Tenant URL" is asked for, but neither its value nor where to find it is said'
    assert messages("DC104", BODY, PAGE.format(vendor="Wait.", credentials=ASKED), product) == [said]
