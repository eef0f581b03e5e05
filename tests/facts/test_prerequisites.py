"""What is needed before: headings, lists, tables and paragraphs that say so."""

import pytest

from tests.facts.conftest import Compile

NEEDED = [
    "Prerequisites",
    "Pre-requisites",
    "Step 1. Prerequisites",
    "Before you begin",
    "Before you start",
    "1. Before you get started",
    "Before you begin: prerequisites",
    "Before you start configuring Brambleworks",
    "Requirements",
    "Requirements for Brambleworks",
    "What you need",
    "What you'll need",
    "What you will need for this tutorial",
    "What’s needed",
    "Things you need to get started",
    "What do I need?",
    "What do I need before I start?",
    "What you need to have",
    "What should be in place beforehand",
    "What is required from you",
    "Prereqs",
    "Needed",
]


@pytest.mark.parametrize("heading", NEEDED)
def test_prerequisites_under_any_heading_that_says_so(compiled: Compile, heading: str) -> None:
    found = compiled(capabilities=f"## {heading}\n\n* A Brambleworks tenant.\n* An account with the Owner role.")
    texts = [fact.value for fact in found.prerequisites]
    assert texts == ["A Brambleworks tenant.", "An account with the Owner role."]


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("## Must have\n\n* A Microsoft Entra tenant\n* Coffee", 2),
        ("## Do I need anything special?\n\n* An Azure AD subscription\n* Coffee", 2),
        ("## Needs\n\n* Coffee\n* Azure AD tenant", 2),
        ("## Needs\n\n* Coffee\n* An MS Azure AD subscription", 2),
        ("## Needs\n\n* Coffee\n* Your AAD tenant.", 2),
        ("## Needs\n\n* Coffee\n* An AD tenant", 0),
        ("## How it goes\n\n1. Azure AD tenant\n2. Coffee", 0),
        ("## How it goes\n\n* A Microsoft Entra tenant asks for coffee", 0),
        ("## Prerequisites\n\n* Coffee\n\n## Names\n\n* Azure AD tenant", 1),
        ("## Configure provisioning\n\n* Azure AD tenant\n* Coffee", 0),
    ],
)
def test_list_that_names_the_tenant_is_what_is_needed(compiled: Compile, text: str, needed: int) -> None:
    assert len(compiled(capabilities=text).prerequisites) == needed


@pytest.mark.parametrize(
    "above",
    ["Prerequisites:", "**Requirements**", "What you need:", "Before you begin", "To follow this page, you must have:"],
)
def test_list_behind_a_paragraph_that_stands_for_a_heading_is_what_is_needed(compiled: Compile, above: str) -> None:
    found = compiled(
        intro=f"{above}\n\n* A Brambleworks tenant.\n* The Owner role.\n\nGo on.\n\n* Later."
    ).prerequisites
    assert [fact.value for fact in found] == ["A Brambleworks tenant.", "The Owner role."]


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Prerequisites: none.", 0),
        ("Prerequisites:\n\nA paragraph.\n\n* A list.", 0),
        (f"Prerequisites are told at length{', and so on' * 5}:\n\n* A list.", 0),
        ("You do what you need. All of it:\n\n* A list.", 0),
        ("Prerequisites:\n\n* A list.\n\n## Prerequisites\n\n* The list.\n* Its end.", 2),
        ("Prerequisites:\n\n* A list.\n  1. Its part.\n* Its end.\n\n1. A step.", 2),
    ],
)
def test_other_lists_are_not(compiled: Compile, text: str, needed: int) -> None:
    assert len(compiled(intro=text).prerequisites) == needed


OWNER = "You must be an owner in Brambleworks."


PLAN = "SCIM is available in the Thorn and Hedge plans."


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (f"{OWNER}\n\n{PLAN}", [OWNER, PLAN]),
        (f"* A tenant.\n  Any.\n\n{OWNER}\n\n* A key.", ["A tenant. Any.", OWNER, "A key."]),
        (f"{PLAN}\n\n* A tenant.", [PLAN, "A tenant."]),
        ("Sign-in is set up in Brambleworks.", ["Sign-in is set up in Brambleworks."]),
        ("You’ll also need a key.\n\n| Role |\n|---|\n| Owner |", ["Owner", "You’ll also need a key."]),
        ("You need the following:\n\n* A tenant.", ["A tenant."]),
        ("To begin, you must have the following items\n\n* A tenant.", ["A tenant."]),
        ("This takes an hour.\n\n* A tenant.", ["A tenant."]),
        (f"* A tenant.\n\n> [!NOTE]\n> {OWNER}", ["A tenant."]),
        (f"* A tenant.\n\n**Note**: {OWNER}", ["A tenant."]),
        (f"* A tenant.\n\n_Tip:_ {PLAN}", ["A tenant."]),
        (f"* A tenant.\n\n_Please note:_ {PLAN}", ["A tenant."]),
        (f"* A tenant.\n\nImportant – {PLAN}", ["A tenant."]),
        ("Important: you need an owner of the hub.", ["Important: you need an owner of the hub."]),
        (f"* A tenant.\n\n{{{{% notice note %}}}}\n{PLAN}\n{{{{% /notice %}}}}", ["A tenant."]),
        (f"* A tenant.\n* **Note:** {OWNER}", ["A tenant.", f"Note: {OWNER}"]),
        ("None.", []),
        ("There are no special prerequisites for this.", []),
        ("No requirements", []),
        ("See [the plan](plan.md).", []),
        ("See the plan. Brambleworks must be in it.", ["See the plan. Brambleworks must be in it."]),
        ("No licence is free: buy one.", ["No licence is free: buy one."]),
    ],
)
def test_paragraphs_that_say_what_is_needed_are_prerequisites(compiled: Compile, text: str, needed: list[str]) -> None:
    found = compiled(capabilities=f"## Prerequisites\n\n{text}").prerequisites
    assert [fact.value for fact in found] == needed


def test_what_is_needed_in_a_step_is_no_prerequisite(compiled: Compile) -> None:
    assert compiled(vendor="In the window you need:\n\n* A name.\n* A day.").prerequisites == ()


NESTED = {
    "* One of these roles:\n  * Owner\n  * Editor": "One of these roles: Owner; Editor",
    "* A tenant.\n  * With the **Pro plan**\n  * In Europe (or near)\n  * Of this year.": (
        "A tenant. With the Pro plan; In Europe (or near); Of this year."
    ),
    '* The role "Owner."\n\n  Ask for it!\n\n  * Soon': 'The role "Owner." Ask for it! Soon',
}


@pytest.mark.parametrize(("markdown", "text"), NESTED.items(), ids=NESTED.values())
def test_sub_items_are_told_apart(compiled: Compile, markdown: str, text: str) -> None:
    (found,) = compiled(capabilities=f"## Prerequisites\n\n{markdown}").prerequisites
    assert found.value == text


@pytest.mark.parametrize(
    "heading",
    [
        "Requirements for user attributes",
        "What you need to know about scoping",
        "Before you assign users",
        "Password requirements",
        "What you can do",
    ],
)
def test_heading_of_something_else(compiled: Compile, heading: str) -> None:
    assert compiled(capabilities=f"## {heading}\n\n* A user name has ten letters.").prerequisites == ()


@pytest.mark.parametrize(
    ("header", "row", "need"),
    [
        ("Component|Requirement", "Hub|Team plan, owner", "Hub: Team plan, owner"),
        ("No.|Need", "1|Hub owner", "Hub owner"),
        ("Id|Need", "P-1|Hub owner", "Hub owner"),
        ("What you need|Done?", "Hub owner|☐", "Hub owner"),
        ("Role|Where|Required", "Owner|Hub|Yes", "Owner: Hub"),
    ],
)
def test_prerequisites_in_a_table(compiled: Compile, header: str, row: str, need: str) -> None:
    line = "|".join("---" for _ in header.split("|"))
    found = compiled(intro=f"## Prerequisites\n\n|{header}|\n|{line}|\n|{row}|").prerequisites
    assert [each.value for each in found] == [need]
