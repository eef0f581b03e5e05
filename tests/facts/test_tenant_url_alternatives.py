"""Tenant URLs for other readers: which stand beside the first one, and which only look so."""

import pytest

from tests.facts.conftest import Compile

FIRST = "https://api.brambleworks.com/scim"
OTHER = "https://scim.brambleworks.net/v2"
TEMPLATE = "https://<hub>.brambleworks.com/scim"


def step(text: str) -> str:
    return f"1. Under the **Admin Credentials** section, {text} Input the key in **Secret Token**."


BESIDE = {
    "in brackets": step(f"input `{FIRST}` in **Tenant URL** (for customers in Europe, `{OTHER}`)."),
    "or, with a condition": step(f"input `{FIRST}`, or `{OTHER}` if your hub is a trial, in **Tenant URL**."),
    "instead, in the next sentence": step(
        f"input `{FIRST}` in **Tenant URL**. If your hub is hosted by yourself, the Tenant URL is `{OTHER}` instead."
    ),
    "a sandbox": step(f"input `{FIRST}` in **Tenant URL**. The sandbox's Tenant URL is `{OTHER}`."),
    "government": step(f"input `{FIRST}` in **Tenant URL**; government tenants use the Tenant URL `{OTHER}`."),
    "bullets with a label each": step("input the **Tenant URL**.").replace(
        " Input the key",
        f"\n   * Production tenant URL: `{FIRST}`\n   * Acceptance tenant URL: `{OTHER}`\n\n1. Input the key",
    ),
    "bullets below an announcement": (
        f"1. The base address depends on where your hub lives:\n\n   - Brambleworks.com: `{FIRST}`\n"
        f"   - Brambleworks.eu: `{OTHER}`\n\n1. Enter it as **Tenant URL**, and the **Secret Token**."
    ),
    "rows of a table": (
        "1. Enter the **Tenant URL** of your country and the **Secret Token**.\n\n"
        f"   |Country|Tenant URL|\n   |---|---|\n   |Canada|{FIRST}|\n   |Mexico|{FIRST}|\n   |Spain|{OTHER}|\n"
    ),
    "a row of a table below": step(f"input your **Tenant URL**, such as {FIRST}, from the table.")
    + f"\n\n   |Country|Tenant URL|\n   |---|---|\n   |Canada|{FIRST}|\n   |Spain|{OTHER}|\n",
}


@pytest.mark.parametrize("credentials", BESIDE.values(), ids=BESIDE)
def test_address_for_other_readers(compiled: Compile, credentials: str) -> None:
    url = compiled(credentials=credentials).tenant_url
    assert url.value.value == FIRST
    assert [other.value for other in url.alternatives] == [OTHER]


def test_address_in_a_paragraph_of_its_own(compiled: Compile) -> None:
    vendor = f"The Tenant URL is `{FIRST}`.\n\nIn the sandbox, the Tenant URL is `{OTHER}`."
    found = compiled(vendor=vendor, credentials=step("input the **Tenant URL**.")).tenant_url.alternatives
    assert [url.value for url in found] == [OTHER]


def test_region_needs_no_word(compiled: Compile) -> None:
    text = "input `https://us.brambleworks.com/scim` or else the Tenant URL `https://eu.brambleworks.com/scim`."
    found = compiled(credentials=step(f"in **Tenant URL**, {text}")).tenant_url.alternatives
    assert [url.value for url in found] == ["https://eu.brambleworks.com/scim"]


def test_address_without_a_host_of_its_own(compiled: Compile) -> None:
    bullets = "   * Shared tenant URL : `{Hub URL}/scim/{part}`\n   * Own tenant URL :  `{Hub URL}/own/{part}/scim`"
    url = compiled(credentials=f"1. Under **Admin Credentials**, input your Tenant URL.\n{bullets}").tenant_url
    assert url.value.value == "{Hub URL}/scim/{part}"
    assert [other.value for other in url.alternatives] == ["{Hub URL}/own/{part}/scim"]


@pytest.mark.parametrize("header", ["Data is kept in|URL", "Hosting|What to enter", "Hub|Tenant URL to enter"])
def test_row_below_a_header_of_any_kind(compiled: Compile, header: str) -> None:
    table = f"   |{header}|\n   |---|---|\n   |Canada|{FIRST}|\n   |Spain|https://es.brambleworks.net/scim/|\n"
    found = compiled(credentials=step(f"input `{FIRST}` in **Tenant URL**.") + f"\n\n{table}").tenant_url
    assert [url.value for url in found.alternatives] == ["https://es.brambleworks.net/scim/"]


SELF_HOSTED = "https://<hub>.brambleworks.net/scim"


@pytest.mark.parametrize("before", [True, False])
def test_example_of_another_template_is_no_third_address(compiled: Compile, *, before: bool) -> None:
    told = [f"For self-hosted hubs, the Tenant URL is `{SELF_HOSTED}`."]
    told.insert(not before, "For the self-hosted hub Oak, the Tenant URL is `https://oak.brambleworks.net/scim`.")
    found = compiled(credentials=step(f"input `{TEMPLATE}` in **Tenant URL**. {' '.join(told)}")).tenant_url
    assert [url.value for url in found.alternatives] == [SELF_HOSTED]


NOT_BESIDE = {
    "an example": step(
        f"input `{TEMPLATE}` in **Tenant URL**. For example, for the hub: `https://tree.brambleworks.com/scim`."
    ),
    "the template filled in": step(
        f"input `{TEMPLATE}` in **Tenant URL**. For the hub tree, the Tenant URL is `https://tree.brambleworks.com/scim`."
    ),
    "the same with a slash": step(f"input `{FIRST}` in **Tenant URL**. For the test, enter the Tenant URL `{FIRST}/`."),
    "a resource below": step(f"input `{FIRST}` in **Tenant URL**, or for a test the Tenant URL `{FIRST}/Users`."),
    "where a token is fetched": step(
        f"input `{FIRST}` in **Tenant URL** or `https://api.brambleworks.com/oauth2/token` in **Token Endpoint**."
    ),
    "one of before": step(f"input `{FIRST}` in **Tenant URL**. For the time until 2023, the Tenant URL was `{OTHER}`."),
    "one that goes away": step(
        f"input `{FIRST}` in **Tenant URL**. The EU region's Tenant URL `{OTHER}` is going away."
    ),
    "one that is replaced": step(
        f"input `{FIRST}` in **Tenant URL** (it replaces the Tenant URL `{OTHER}` of the cloud)."
    ),
    "one that is warned of": step(
        f"input `{FIRST}` in **Tenant URL**. Never enter the SCIM Tenant URL `{OTHER}` in production."
    ),
    "another way out": step(
        f"input `{FIRST}` in **Tenant URL**. Compare it with the Tenant URL `{OTHER}` in your mail or call support."
    ),
    "one that nobody is said to enter": step(f"input `{FIRST}` in **Tenant URL**. The Tenant URL is `{OTHER}`."),
    "another setting of a table": step(f"input `{FIRST}` in **Tenant URL**.")
    + f"\n\n   |Setting|Value|\n   |---|---|\n   |Tenant URL|{FIRST}|\n   |Issuer|{OTHER}|\n",
    "another setting of a table without fields": step(f"input `{FIRST}` in **Tenant URL**.")
    + f"\n\n   |What|Where|\n   |---|---|\n   |Provisioning|{FIRST}|\n   |Status page|{OTHER}|\n",
}


@pytest.mark.parametrize("credentials", NOT_BESIDE.values(), ids=NOT_BESIDE)
def test_address_that_is_for_nobody_else(compiled: Compile, credentials: str) -> None:
    assert compiled(credentials=credentials).tenant_url.alternatives == ()
