"""The name that a page comes back to which has the fields of the form filled in."""

import pytest

from doccompile.facts.name.recurring import find_recurring_name
from doccompile.facts.reading import Reading
from doccompile.source.text import decode
from doccompile.syntax.parse import parse

FORM = """
## Fill in the form

In the Microsoft Entra admin center, open **Provisioning**, and under **Admin Credentials** set:

- **Tenant URL**: the address from the page.
- **Secret Token**: the key.

Select **Test Connection**.
"""
COMES_BACK = """# People, all by themselves

This page is for whoever looks after the staff of a firm in {0}.

1. Sign in to {0}.
1. Open the keys of {0} and make one.
"""


def _name(text: str) -> str | None:
    found = find_recurring_name(Reading(parse(decode(text.encode(), "docs/page.md", "page.md"), None, None)))
    return found.value if found else None


@pytest.mark.parametrize("name", ["Brambleworks", "Thorn-ware", "Bramble Works", "B&C Hub", "Bramble Works Nine"])
def test_name_that_the_text_comes_back_to(name: str) -> None:
    assert _name(COMES_BACK.format(name) + FORM) == name


@pytest.mark.parametrize(
    "sentences",
    [
        "Staff of Thornware. Ask within Thornware for a key. Thornware's people send it to Thornware.",
        "Move your Thornware staff with Entra ID. It goes via Thornware. What is in Thornware stays.",
        "Members come into Thornware at night, leave from Thornware, and log on via Thornware.",
        "A BrambleHub stands there. BrambleHub takes staff. One BrambleHub is enough.",
        "See the staff of Thornware. A member here is one there. Thornware wins. Thornware is by the sea.",
    ],
)
def test_name_behind_any_such_word(sentences: str) -> None:
    assert _name(f"# Staff\n\n{sentences}\n{FORM}") in ("Thornware", "BrambleHub")


def test_name_that_the_title_has_too() -> None:
    text = "Staff go to Brambleworks. They leave from Thornware, to Thornware, by Thornware."
    assert _name(f"# Staff (Entra → Brambleworks)\n\n{text}\n{FORM}") == "Brambleworks"


def test_name_in_a_table() -> None:
    table = "| In the hub | In Brambleworks |\n|---|---|\n| mail | Brambleworks id |\n"
    assert _name(f"# Staff\n\nStaff go to Brambleworks.\n\n{table}\n{FORM}") == "Brambleworks"
    assert _name(f"# Staff\n\nStaff go to Brambleworks.\n\n{FORM}") is None


@pytest.mark.parametrize(
    "text",
    [
        COMES_BACK.format("Brambleworks"),
        COMES_BACK.format("Brambleworks") + FORM.replace("Microsoft Entra", "Oak"),
        COMES_BACK.format("Okta") + FORM,
        COMES_BACK.format("Contoso") + FORM,
        COMES_BACK.format("Azure AD") + FORM,
        COMES_BACK.format("**Brambleworks**") + FORM,
        COMES_BACK.format("the API") + FORM,
        COMES_BACK.format("brambleworks") + FORM,
        f"# Staff\n\nSign in to Brambleworks.\n{FORM}",
        f"# Staff\n\nFrom Thornware to Brambleworks, in Brambleworks, by Thornware, Brambleworks or Thornware.\n{FORM}",
        "# Changelog" + COMES_BACK.format("Brambleworks").partition("themselves")[2] + FORM,
        "# Hub: provisioning as configuration" + COMES_BACK.format("Brambleworks").partition("themselves")[2] + FORM,
        COMES_BACK.format("Gate") + "\nThe gate is a gate. A gate has a gate.\n" + FORM,
        f"# Staff\n\nSend logs to Thornware. With Thornware, nothing is lost; Thornware mails.\n{FORM}",
        f"# Staff\n\nApps such as Thornware take staff. They are counted by Thornware and in Thornware.\n{FORM}",
        f"# Staff\n\nFor example, in Thornware a user has a role. In Thornware, by Thornware, all have.\n{FORM}",
        COMES_BACK.format("Brambleworks") + "\n`doccompile build` wrote this: run doccompile build again.\n" + FORM,
    ],
    ids=[
        "no form", "another service", "identity service", "example", "the service", "label", "term", "small letter",
        "once", "two names", "changes", "code", "common word", "tool", "one of many", "for example", "rendered",
    ],
)  # fmt: skip
def test_pages_that_come_back_to_no_application(text: str) -> None:
    assert _name(text) is None


@pytest.mark.parametrize(
    "role",
    [
        "Hybrid Identity Administrator", "Privileged Role Administrators", "Global Reader", "Tenant Owner",
        "Helpdesk Admin",
    ],
)  # fmt: skip
def test_role_that_a_page_comes_back_to_is_no_application(role: str) -> None:
    text = f"Staff go over. Ask the {role} for users. An account for {role} will do. {role} it is."
    assert _name(f"# Staff\n\n{text}\n{FORM}") is None


def test_name_that_an_administrator_goes_with() -> None:
    text = "Staff go over. Ask the Thornware Administrator. Users come into Thornware, or leave from Thornware."
    assert _name(f"# Staff\n\n{text}\n{FORM}") == "Thornware"
