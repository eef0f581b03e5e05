"""DC101 tenant-url-foreign-host: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from doccompile.pipeline import Options, compile_bytes, conclude
from tests.checks.compiling import findings_of
from tests.checks.wordings import EARLIER, ENTER, GIVEN_TOKEN, SECRET, enter, messages


@pytest.mark.parametrize(
    ("host", "reported"), [("api.birchline.io", 0), ("scim.birchline-api.net", 0), ("api.oakline.io", 1)]
)
def test_a_brand_is_one_vendors_under_every_top_level_domain(host: str, reported: int) -> None:
    enter = Example("credentials", f"{ENTER}input `https://{host}/scim` in **Tenant URL**. {GIVEN_TOKEN}")
    text = example_tutorial(enter).replace("www.litware.com", "www.birchline.com")
    assert [finding.code for finding in findings_of(text)].count("DC101") == reported


@pytest.mark.parametrize(
    ("name", "domain", "reported"),
    [
        ("Litware", "oakline.io", False),
        ("litware", "OakLine.io", False),
        ("LITWARE ", "api.oakline.io", False),
        ("Lit Ware", "oakline.io", True),
        ("Litware", "birchline.io", True),
        ("株式会社", "oakline.io", True),
    ],
)
def test_settings_may_name_vendor_and_domain_as_people_write_them(name: str, domain: str, reported: bool) -> None:
    enter = Example("credentials", f"{ENTER}input `https://api.oakline.io/scim` in **Tenant URL**. {GIVEN_TOKEN}")
    options = Options(vendor_domains={name: (domain,)})
    compiled = conclude([compile_bytes(example_tutorial(enter).encode(), "a.md", options)], options)
    assert any(finding.code == "DC101" for finding in compiled.findings) is reported


def test_a_host_is_owned_by_whoever_shows_it_and_bears_its_name() -> None:
    enter = f"{ENTER}input `https://api.birchline.net/scim` in **Tenant URL**. {GIVEN_TOKEN}"
    partners = [
        example_tutorial(product=name).replace(f"www.{name.lower()}.com", "www.birchline.net")
        for name in ("Quillon", "Birchline")
    ]
    found = findings_of(example_tutorial(Example("credentials", enter)), example_tutorial(product="Birch"), *partners)
    (message,) = [finding.message for finding in found if finding.code == "DC101"]
    assert message.endswith("but birchline.net is Birchline's")


@pytest.mark.parametrize(
    ("url", "reported"),
    [
        ("https://www.birchline.net/scim/<TenantID>", 1),
        ("https://{subdomain}.birchline.net/scim", 1),
        ("https://{host}/scim", 0),
        ("https://birchline.{region}.net/scim", 0),
        ("https://{subdomain}.oakline.net/scim", 0),
        ("https://{subdomain}.litware.com/scim", 0),
    ],
)
def test_a_template_is_on_anothers_host_where_that_one_shows_it(url: str, reported: int) -> None:
    enter = Example("credentials", f"{ENTER}input `{url}` in **Tenant URL**. {GIVEN_TOKEN}")
    other = example_tutorial(product="Birchline").replace("www.birchline.com", "www.birchline.net")
    found = findings_of(example_tutorial(enter), other)
    assert [finding.code for finding in found].count("DC101") == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter('"https://scim.fernwood-telephony.net/v2"'), 1),
        (f'{ENTER}paste "https://scim.fernwood-telephony.net/v2" into "Tenant URL"{SECRET}', 1),
        (f"{ENTER}put https://scim.fernwood-telephony.net/v2 into the Tenant URL field{SECRET}", 1),
        (f'{ENTER}paste "https://api.DOMAIN/v2" into "Tenant URL"{SECRET}', 0),
    ],
)
def test_a_url_that_goes_into_the_field_is_no_link_to_the_vendor(text: str, reported: int) -> None:
    assert len(messages("DC101", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter("<https://scim.fernwood-telephony.net/v2>"), 1),
        (enter("[https://scim.fernwood-telephony.net/v2](https://scim.fernwood-telephony.net/v2)"), 1),
        (enter("<https://api.DOMAIN/scim>"), 0),
    ],
)
def test_a_url_to_enter_is_no_link_to_the_vendor_though_it_is_one(text: str, reported: int) -> None:
    assert len(messages("DC101", "credentials", text)) == reported


@pytest.mark.parametrize("product", ["Litware App Security", "Litware Cloud", "Litware Identity Hub"])
@pytest.mark.parametrize("host", ["app.margie.com", "cloud.margie.com", "identity.margie.com"])
def test_what_a_server_is_for_ties_no_host_to_a_product(product: str, host: str) -> None:
    text = EARLIER.format("**Access Token**").replace("api.DOMAIN", host)
    assert len(messages("DC101", "credentials", text, product)) == 1
