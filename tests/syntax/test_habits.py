"""Headings, steps and labels as hurried writers mark them: in bold, by decimal numbers, as code, in italics."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.nodes import Document
from doccompile.syntax.parse import parse


def parsed(text: str) -> Document:
    return parse(decode(text.encode(), "docs/brambleworks.md", "docs/brambleworks.md"))


BOLD = "# Brambleworks\n\nIn short.\n\n**Needed**\n\n- a tenant\n\n__What is new:__\n\n- nothing\n"


def test_paragraphs_in_bold_are_headings_where_there_are_no_others() -> None:
    sections = parsed(BOLD).sections
    assert [section.title for section in sections] == ["Brambleworks", "Needed", "What is new:"]
    assert [[block.text for block in section.blocks] for section in sections] == [
        ["In short."],
        ["a tenant"],
        ["nothing"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{BOLD}\n## More\n",
        f"{BOLD}\n# More\n",
        BOLD.replace("__What is new:__", "**Tenant URL:**"),
        BOLD.replace("__What is new:__", "**Note**"),
        BOLD.replace("__What is new:__", "**What is new:** see below"),
        BOLD.replace("__What is new:__", "**Nothing is new.**"),
        BOLD.replace("__What is new:__", "> **What is new**"),
        BOLD.replace("__What is new:__", "- **What is new**"),
    ],
)
def test_other_words_in_bold_are_none(text: str) -> None:
    assert "Needed" not in [section.title for section in parsed(text).sections]


@pytest.mark.parametrize("title", ["Change log", "Connector limitations", "More resources", "See also:"])
def test_what_no_tutorial_has_but_as_a_heading_is_one_beside_others(title: str) -> None:
    sections = parsed(f"# Brambleworks\n\n## Setting up\n\n**Needed**\n\n- a key\n\n**{title}**\n\n- more\n").sections
    assert [section.title for section in sections] == ["Brambleworks", "Setting up", title]


STEPS = (
    "## 4 Setting up\n\n4.1 Open the *Hub*.\n\n4.2. Enter this:\n\n4.2.1. **Key**: the hub key.\n\n4.3) [Save](x) it.\n"
)


def test_decimal_numbers_are_those_of_steps() -> None:
    blocks = [block for block in parsed(STEPS).blocks if block.kind == "paragraph"]
    assert [block.text for block in blocks] == [
        "Open the Hub.",
        "Enter this:",
        "Key: the hub key.",
        "Save it.",
    ]
    assert [[item.label for item in block.items] for block in blocks] == [["4.1"], ["4.2"], ["4.2", "4.2.1"], ["4.3"]]
    assert blocks[2].location().column == 10


def test_step_with_a_decimal_number_lies_in_none_of_another_section() -> None:
    blocks = parsed("## 4 Setting up\n\n4.2 Open the Hub.\n\n## More\n\n4.2.1 Save it.\n").blocks
    assert [item.label for item in blocks[-1].items] == ["4.2.1"]


@pytest.mark.parametrize(
    "text",
    [
        "2.0 is what the interface is called.",
        "4.1",
        "1.2.3.4.5.6 Open the hub.",
        "2024.11 was the release.",
        "> 4.1 Open the hub.",
        "4.1Open the hub.",
    ],
)
def test_other_numbers_are_words_of_the_text(text: str) -> None:
    assert all(not block.items for block in parsed(f"{text}\n\n{text}\n").blocks)


def test_one_such_number_is_a_figure() -> None:
    assert [block.text for block in parsed("3.5 GB of disk are free.\n\n4. Open the hub.\n").blocks] == [
        "3.5 GB of disk are free.",
        "Open the hub.",
    ]


def test_boxes_of_tasks_are_no_text() -> None:
    blocks = parsed("- [ ] Open **Team**.\n- [x] Copy\n  the key.\n- [Hub](x) it.\n- [ ]\n\n[ ] Done\n").blocks
    assert [block.text for block in blocks] == ["Open Team.", "Copy the key.", "Hub it.", "[ ]", "[ ] Done"]
    assert blocks[0].location().column == 7


def bold(text: str) -> list[str]:
    return [
        block.text[mark.start : mark.end]
        for block in parsed(text).blocks
        for mark in block.inline.marks
        if mark.kind == "strong"
    ]


def test_labels_that_are_written_as_code_are_bold() -> None:
    text = (
        "- `Provisioning` → `Admin Credentials`\n- `Tenant URL` → `https://hub.brambleworks.com/scim`\n"
        "- `Synchronize Microsoft Entra users to Brambleworks`, `+ Key`, `Sign-in & keys > SCIM`\n"
        '- `userName`, `emails[type eq "work"].value`, `HUB_KEY`, `Replace([x], " ")`, **`Save`**\n'
    )
    assert bold(text) == [
        "Provisioning",
        "Admin Credentials",
        "Tenant URL",
        "Synchronize Microsoft Entra users to Brambleworks",
        "+ Key",
        "Sign-in & keys > SCIM",
        "Save",
    ]


def test_code_is_code_where_no_label_of_the_portal_is_written_so() -> None:
    assert bold("In **Tenant URL**, enter `Hub`. The role is `Reader`.") == ["Tenant URL"]


def test_labels_in_italics_are_bold() -> None:
    text = (
        "1. Open *Hub (EU)* > *Keys & tokens*, and select _New key_.\n2. Select *Synchronize Microsoft Entra users to "
        "brambleworks.com*, then *Save*.\n3. Only *users* that are *Not \\* known* to the **Hub** come.\n"
    )
    labels = ["Hub (EU)", "Keys & tokens", "New key", "Synchronize Microsoft Entra users to brambleworks.com", "Save"]
    assert bold(text) == [*labels, "Hub"]


@pytest.mark.parametrize(
    "text",
    ["A *Reader* may look.", "2 \\*Save\\* 3, *Reader*", "**Save**, *Reader*", "**Tenant URL**, *Save*, *Reader*"],
)
def test_stressed_words_are_no_labels_where_no_label_of_the_portal_is_in_italics(text: str) -> None:
    assert "Reader" not in bold(text)


def test_labels_in_italics_beside_fields_in_bold_are_bold_where_they_are_picked() -> None:
    text = (
        "1. In **Tenant URL**, enter the URL. A *Reader* may look.\n2. Click on *Save*, and open the *Hub (EU)* tab.\n"
        "3. Press *users*. *Hub* is selected, and select what is *Known*.\n4. Open *Team* > *Keys*.\n"
    )
    assert bold(text) == ["Tenant URL", "Save", "Hub (EU)", "Team", "Keys"]


@pytest.mark.parametrize("rule", ["|---|---|", "|-|-|", ":-|-:"])
def test_table_at_the_margin_right_below_a_step_is_one(rule: str) -> None:
    text = f"1. Set these mappings:\n| Entra ID | Brambleworks |\n{rule}\n| mail | userName |\n\n2. Save.\n"
    step, table, save = parsed(text).blocks
    assert [(block.kind, block.line, block.end_line) for block in (step, table, save)] == [
        ("paragraph", 0, 1),
        ("table", 1, 4),
        ("paragraph", 5, 6),
    ]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Entra ID", "Brambleworks"],
        ["mail", "userName"],
    ]


@pytest.mark.parametrize("text", ["1. Either a | b\nor c | d\n", "1. a | b\n-- | not\n", "1. a\n|---|---|\n| b |\n"])
def test_bars_below_a_step_are_no_table_without_a_header(text: str) -> None:
    assert [block.kind for block in parsed(f"# Brambleworks\n\n{text}").blocks] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "Step 1: Open the *Hub*.\n\nStep 2: Copy the key.\n",
        "Step 1 - Open the *Hub*.\n\nStep 2 - Copy the key.\n",
        "**Step 1:** Open the *Hub*.\n\n**Step 2:** Copy the key.\n",
        "**Step 1** Open the *Hub*.\n\n**Step 2** Copy the key.\n",
        "**1.** Open the *Hub*.\n\n__2)__ Copy the key.\n",
        "1. **Step 1.** Open the *Hub*.\n1. **Step 2.** Copy the key.\n",
        "a. Open the *Hub*.\nb. Copy the key.\n",
        "a) Open the *Hub*.\n\nb) Copy the key.\n",
        "(a) Open the *Hub*.\n\n    ![The hub](hub.png)\n\n(b) Copy the key.\n",
        "(1) Open the *Hub*.\n(2) Copy the key.\n",
    ],
)
def test_steps_that_say_their_number_or_letter(text: str) -> None:
    blocks = [block for block in parsed(f"## Setting up\n\n{text}").blocks if block.step and block.text]
    assert [block.text for block in blocks] == ["Open the Hub.", "Copy the key."]
    lines = ["", "", *text.split("\n")]
    assert [block.location().column - 1 for block in blocks] == [
        line.index(word) for line in lines for word in ("Open", "Copy") if word in line
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Step 1: Open the hub**\n\nThe hub opens.\n",
        "Step 5 of the tutorial says so.\n\n**Steps 1** are many.\n",
        "a. is a letter.\n\nb is one.\n",
        "a. is a letter.\n\nc. is another.\n",
        "(2) The second remark.\n\n(3) The third.\n",
        "The key is either\n(a) one of the hub or\n(b) one of the team.\n",
        "**1** is a number.\n\n**Step 1: Open the hub** or not.\n",
        "Step 3: Open the *Hub*, the guide says.\n",
        "```\na. Open\nb. Copy\n```\n",
        "    a. Open\n    b. Copy\n",
    ],
)
def test_what_is_no_step_with_a_number(text: str) -> None:
    assert not [block for block in parsed(f"## Setting up\n\n{text}").blocks if block.items]
