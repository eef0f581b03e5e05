"""Marks, words and names that are left over or lost, each beside what only looks like it."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.test_names_in_place import OTHER
from tests.checks.test_slips import ENTER, OWN, SECRET
from tests.checks.wordings import messages

DIGITS = "5f0c9d3a7be14c28a6d1f2e9037bb4c8"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Set the *Directory Provider setting to *SCIM*.", 1),
        ("Open the *Admin Console and sign in.", 1),
        ("Select *Settings, then *Users*.", 1),
        ("In the *Users list, select one.", 1),
        ("Set the *Directory Provider* setting to *SCIM*.", 0),
        ("Fields with * are mandatory.", 0),
        ("PRODUCT Pro *Only with the add-on.", 0),
        ("A rate of 2 *3 requests is allowed.", 0),
        ("The sign \\*Required stands beside it.", 0),
        ("Add *.DOMAIN to the list.", 0),
    ],
)
def test_one_asterisk_before_a_label_lacks_its_partner(text: str, reported: int) -> None:
    assert len(messages("DC407", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to the [console]((https://admin.DOMAIN/).", 1),
        ("See the [guide]((../guide.md)).", 1),
        ("See the [guide[(https://admin.DOMAIN/).", 1),
        ("See the [guide] [../guide.md] and go on.", 1),
        ("See the [guide][https://admin.DOMAIN/] and go on.", 1),
        ("See the [guide](../guide.md).", 0),
        ("Choose [guide] [page] or [list].", 0),
        ("See the [guide]../guide.md) and go on.", 1),
        ("See the [guide]~/identity/guide.md).", 1),
        ("See the [guide]litware-tutorial.md).", 1),
        ("See the [guide](litware-tutorial.md, and go on.", 1),
        ("See the [guide] (litware-tutorial.md).", 1),
        ("See the guide](litware-tutorial.md).", 1),
        ("See the [guide] (/entra/identity/guide).", 1),
        ("See the (guide)[/azure/active-directory/guide].", 1),
        ("See the [guide(/entra/identity/guide#step).", 1),
        ("Write to [support](mailto:help@DOMAIN and wait.", 1),
        ("Write to [support] (mailto:help@DOMAIN).", 1),
        ("Read addresses[type eq work]/country (or /entra/addresses).", 0),
        ("The path [base]/Users (see guide.md) is meant.", 0),
        ("Enter the URL [address of the tenant (/scim/v2)].", 0),
        ("See [the guide] ((https://admin.DOMAIN/) has it).", 0),
        ("Enter `[x]((https://admin.DOMAIN/)`.", 0),
    ],
)
def test_a_target_has_one_bracket(text: str, reported: int) -> None:
    assert min(1, len(messages("DC410", "end", text))) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to [[PRODUCT](https://admin.DOMAIN/) now.", 1),
        ("Sign in to [PRODUCT](https://admin.DOMAIN/)] now.", 1),
        ("See [[the guide](../guide.md), then [the page](../page.md).", 1),
        ("See the guide [optional], or [[the page](../page.md).", 1),
        ("See [[1](https://admin.DOMAIN/)].", 0),
        ("[[The guide](../guide.md), [the page](../page.md)]", 0),
        ("[Note: see [the guide](../guide.md)]", 0),
        ("Open [the page](../page.md) [optional].", 0),
        ("Write `[[the page](../page.md)` there.", 0),
    ],
)
def test_a_bracket_beside_a_link_has_a_partner(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Please reach out to the Owneria support team.", 1),
        ("Contact the Owneria customer support.", 1),
        ("For the licence, email the Owneria Support.", 1),
        ("Write to the Owneria support.", 1),
        ("Reach out to the PRODUCT support team.", 0),
        ("Reach out to the Microsoft support team.", 0),
        ("Reach out to the Enterprise support team.", 0),
        ("Owneria has a support team of its own.", 0),
        ("Contact the support team of your reseller.", 0),
    ],
)
def test_support_is_the_connectors_own(text: str, reported: int) -> None:
    found = findings_of(example_tutorial(Example("end", text)), OTHER)
    assert [finding.code for finding in found].count("DC401") == reported


def test_a_name_left_over_with_its_link_is_another_products() -> None:
    text = "It provisions users to [Wovenbase](https://www.wovenbase.com/) using the service. See https://help.DOMAIN/."
    assert len(messages("DC401", "intro", text)) == 1


@pytest.mark.parametrize(
    ("heading", "reported"),
    [
        ("Add LitWare from the Microsoft Entra application gallery", 1),
        ("Step 3: Add 7litware from the Microsoft Entra application gallery", 1),
        ("Add 7litware from the gallery", 1),
        ("Add 7Litware from the Microsoft Entra application gallery", 0),
    ],
)
def test_the_heading_of_the_gallery_has_the_name(heading: str, reported: int) -> None:
    product = "7Litware" if "7" in heading else "Litware"
    assert len(messages("DC402", "end", f"## {heading}\n", product)) == reported


@pytest.mark.parametrize(
    ("part", "reported"),
    [
        ("<id2>", 1),
        ("{id1}", 1),
        ("{value1}", 1),
        ("<string2>", 1),
        ("%s", 1),
        ("[id]", 1),
        ("<team id>", 0),
        ("%20s", 0),
    ],
)
def test_a_part_to_replace_says_what_it_is(part: str, reported: int) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/{part}/scim` in **Tenant URL**{SECRET}"
    assert len(messages("DC106", "credentials", text)) == reported


@pytest.mark.parametrize(
    "told",
    ["Replace the last part with the number of your account.", "The last part is found under **Settings**, on top."],
)
def test_a_part_to_replace_is_told_of_without_its_name(told: str) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**{SECRET} {told}"
    assert messages("DC106", "credentials", text) == []


@pytest.mark.parametrize(
    ("secret", "reported"),
    [
        ("pat." + "kmpySmUISimoRrJL6NL73w." + DIGITS[:24] + ".Xq8vLr2TnY5pWz0KbMdE", 1),
        ("ver:1-hint:" + "4033-ETMsDg" + "AAAXkQ3v7cGJ1wb9Fh2LzT8uYp", 1),
        ("shp" + "at_" + DIGITS, 1),
        ("PM" + "AK-" + DIGITS[:24] + "-" + DIGITS + "a1", 1),
        ("fig" + "d_" + "mV9rT4wYb8NcD3sHf6Jg1qL5zXmV9rT4wYb8NcD3", 1),
        ("pat.<account>.<id>.<secret>", 0),
        ("ver:1-hint:<number>", 0),
        ("shpat_...", 0),
        ("compat.version.2.of-the-provisioning-api", 0),
        ("figd_<token>", 0),
    ],
)
@pytest.mark.parametrize("place", ["   ![The key {}](media/key.png)", "   ```sql\n   -- {}\n   ```"])
def test_known_kinds_are_found_in_pictures_and_scripts_too(secret: str, reported: int, place: str) -> None:
    vendor = "## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**.\n\n" + place.format(secret)
    assert len(messages("DC206", "vendor", vendor)) == reported


@pytest.mark.parametrize(("heading", "reported"), [("Step 6: Monitor", 1), ("Next steps", 1), ("Assign a user", 0)])
def test_a_titled_section_is_not_what_was_announced(heading: str, reported: int) -> None:
    page = (
        "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
        "Assign users\n\nThe attributes of the mapping are shown in the following table:\n\n"
        f"{heading}\n\nConfigure automatic user provisioning to Litware\n\n  1. {OWN.partition('. ')[2]}\n"
    )
    assert [finding.code for finding in findings_of(page, suffix="txt")].count("DC405") == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Sign in to the [console][https://admin.DOMAIN/].", 1),
        ("Ask the [support team]mailto:help@DOMAIN.", 1),
        ("Ask the [support team](mailto:help@DOMAIN).", 0),
        ("Mail to [support team]: mailto:help@DOMAIN.", 0),
        ("Enter `[console][https://admin.DOMAIN/]`.", 0),
    ],
)
def test_a_target_stands_in_round_brackets(text: str, reported: int) -> None:
    assert min(1, len(messages("DC410", "end", text))) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("On the [Users](https://admin.DOMAIN/users) page of the console, do the following:", 1),
        ("In [the console](https://admin.DOMAIN), perform these steps:", 1),
        ("To see how, visit [this page](https://www.DOMAIN):", 0),
        ("Do the following on the [Users](https://admin.DOMAIN/users) page:", 0),
        ("On the [Users](https://admin.DOMAIN/users) page of the console, select a role:", 0),
    ],
)
def test_a_link_before_what_announces_is_not_what_was_announced(sentence: str, reported: int) -> None:
    text = f"## Connector limitations\n\n{sentence}\n\n## Change log\n\n* 03/01/2025 - First release.\n"
    assert len(messages("DC405", "end", text)) == reported


@pytest.mark.parametrize(
    ("title", "below", "reported"),
    [
        ("To enable provisioning, follow the instructions below:", "", 1),
        ("To get the token, perform these steps:", "", 1),
        ("To configure provisioning in the console:", "", 0),
        ("To enable provisioning, follow the instructions below:", "  1. Open the console.\n\n", 0),
        ("To get the token, perform these steps:", "Open the console, and copy the token.\n\n", 0),
        ("To get the token, perform these steps:", "Open the console\n\nCopy the token\n\n", 0),
    ],
)
def test_a_title_of_rendered_text_may_announce_steps(title: str, below: str, reported: int) -> None:
    page = (
        "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
        f"Set up Litware for provisioning\n\n{title}\n\n{below}"
        f"Step 3: Configure automatic user provisioning to Litware\n\n  1. {OWN.partition('. ')[2]}\n"
    )
    assert [finding.code for finding in findings_of(page, suffix="txt")].count("DC405") == reported
