"""DC108 tenant-url-source-conflict: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import EARLIER, ENTER, SECRET, count_on_page, messages, messages_of_page

COPIED = "1. In the [console](https://admin.DOMAIN), copy the **SCIM URL** and the **Access Token**."


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("enter the SCIM URL that you copied, which looks like `https://api.DOMAIN/scim/v2`, in **Tenant URL**", 0),
        ("enter the SCIM URL, for example `https://api.DOMAIN/scim/v2`, in **Tenant URL**", 0),
        ("enter the SCIM URL (something like `https://api.DOMAIN/scim/v2`) in **Tenant URL**", 0),
        ("enter the SCIM URL (such as `https://api.DOMAIN/scim/v2`) in **Tenant URL**", 0),
        ("enter the SCIM URL `https://api.DOMAIN/scim/v2` that was copied earlier in **Tenant URL**", 0),
        ("enter your SCIM URL (`https://api.DOMAIN/scim/v2`) copied in step 1 in **Tenant URL**", 0),
        ("enter the SCIM URL `https://api.DOMAIN/scim/v2` in **Tenant URL**", 1),
        ("enter `https://api.DOMAIN/scim/v2` in **Tenant URL**, and what was copied elsewhere", 1),
        ("enter `https://api.DOMAIN/scim/v2` in **Tenant URL**", 1),
        ("the Tenant URL to use is `https://api.DOMAIN/scim/v2`; enter it", 1),
        ("the Tenant URL that you need is `https://api.DOMAIN/scim/v2`", 1),
    ],
)
def test_what_the_copied_url_is_like_is_no_second_one(said: str, reported: int) -> None:
    vendor = "1. In the [console](https://admin.DOMAIN), copy the **SCIM URL** and the **Access Token**."
    assert count_on_page("DC108", vendor, f"{ENTER}{said}{SECRET}") == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Copy the URL and the token. These values are entered in the **Tenant URL** and **Secret Token** fields.", 1),
        ("Copy the token. The page also shows the base URL of the API, which provisioning doesn't need.", 0),
        ("Copy the token. Ignore the **SCIM base URL** that is shown.", 0),
    ],
)
def test_a_url_is_copied_from_the_vendor_only_where_it_is_for_the_field(step: str, reported: int) -> None:
    vendor = (
        f"## Set up PRODUCT for provisioning\n\n1. In the [console](https://admin.DOMAIN), open **API**.\n2. {step}"
    )
    assert len(messages("DC108", "vendor", vendor)) == reported


@pytest.mark.parametrize(
    ("vendor", "reported"),
    [
        ("The **Tenant URL** that is shown is the same for everybody: `https://api.DOMAIN/scim`.", 0),
        ("The Tenant URL is shown as https://api.DOMAIN/scim/ for all.", 0),
        ("Copy the **Base URL**, `https://api.DOMAIN/scim`, and the key.", 0),
        ("Copy the **Tenant URL**. It is like `https://api.DOMAIN/scim`.", 1),
        ("Copy the **Tenant URL** and the key.", 1),
        ("Copy the **Tenant URL**:\n   - Form of the Tenant URL: `https://api.DOMAIN/scim`", 0),
        ("Copy the **Tenant URL**:\n   - The site is `https://api.DOMAIN/scim`", 1),
        ("Copy the **Tenant URL**.\n1. Open `https://api.DOMAIN/scim`, which is no Tenant URL.", 1),
    ],
)
def test_url_that_the_console_shows_to_everybody_is_no_conflict(vendor: str, reported: int) -> None:
    assert len(messages_of_page("DC108", vendor, EARLIER.format("**Access Token**"))) == reported


def test_url_that_the_vendor_sends_and_a_fixed_one_are_a_conflict() -> None:
    sent = "Write to your account manager, who gives you the following:\n   * SCIM URL\n   * Access Token"
    found = messages_of_page("DC108", sent, EARLIER.format("**Access Token**"))
    assert len(found) == 1
    assert found[0].endswith('the reader was told to take the "SCIM URL" from the vendor')


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("enter the SCIM URL that you copied (it begins with `https://api.DOMAIN/scim`) in **Tenant URL**", 0),
        ("enter the SCIM URL, starting with `https://api.DOMAIN/scim`, in **Tenant URL**", 0),
        ("enter the SCIM URL that you copied, not `https://www.DOMAIN`, in **Tenant URL**", 0),
        ("enter the SCIM URL rather than `https://www.DOMAIN` in **Tenant URL**", 0),
        ("enter the SCIM URL instead of the URL `https://www.DOMAIN` in **Tenant URL**", 0),
        ("do not enter `https://www.DOMAIN` in **Tenant URL**, but the SCIM URL", 0),
        ("do not copy the SCIM URL, but enter `https://api.DOMAIN/scim` in **Tenant URL**", 1),
        ("begin with the first field, and enter `https://api.DOMAIN/scim` in **Tenant URL**", 1),
        ("enter `https://api.DOMAIN/scim` in **Tenant URL**, not your own SCIM URL", 1),
    ],
)
def test_a_url_that_is_not_the_one_or_only_its_beginning_is_no_second_one(said: str, reported: int) -> None:
    assert count_on_page("DC108", COPIED, f"{ENTER}{said}{SECRET}") == reported
