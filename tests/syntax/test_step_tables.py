"""Tables whose rows are steps, as runbooks write them."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.nodes import Block
from doccompile.syntax.parse import parse


def blocks(text: str) -> list[Block]:
    document = parse(decode(text.encode(), "docs/brambleworks.md", "docs/brambleworks.md"))
    return [block for block in document.blocks if block.kind != "heading"]


STEPS = """\
# Brambleworks

| Step | Where | What to do | Value | Done by |
|---|---|---|---|---|
| A1 | Hub | Open **Team** > **Keys**. | | ops |
| A2 | | Set **Mode** | Automatic | - |
| A3 | | Ready? | `yes` | |
| A4 | | | nothing | |
"""


def test_rows_are_items_of_a_numbered_list() -> None:
    found = blocks(STEPS)
    assert [(block.kind, block.items[0].label, block.text) for block in found] == [
        ("paragraph", "A1", "Hub: Open Team > Keys. Done by: ops"),
        ("paragraph", "A2", "Set Mode: Automatic"),
        ("paragraph", "A3", "Ready? yes"),
    ]
    where = found[1].location()
    assert (where.line, where.column, where.end_line) == (6, 10, 6)


def test_what_is_no_place_is_a_remark_wherever_it_stands() -> None:
    found = blocks("| Step | Role | Activity |\n|-|-|-|\n| 1 | Owner | Copy the key. |\n| 2 | | Close the page. |")
    assert [block.text for block in found] == ["Copy the key. Role: Owner", "Close the page."]
    where = found[0].location()
    assert (where.start, where.end) == ((3, 7), (3, 28))


def test_row_that_is_too_short_to_say_what_is_done_is_no_step() -> None:
    found = blocks("| Where | Do this |\n|-|-|\n| Hub | Open the keys. |\n| Menu |\n| Hub | Press **New**. |")
    assert [block.text for block in found] == ["Hub: Open the keys.", "Hub: Press New."]


def test_place_of_a_row_holds_none_of_the_signs_put_between_cells() -> None:
    (block,) = blocks("|Step|Action|Role|Value\n|-|-|-|-\n|1|Set the mode|Owner|Automatic")
    assert block.text == "Set the mode: Automatic. Role: Owner"
    where = block.location(0, block.text.index(" Role"))
    assert (where.start, where.end) == ((3, 4), (3, 32))


def test_table_below_a_step_holds_its_sub_steps() -> None:
    rows = "   | # | Action |\n   |---|---|\n   | 1 | Copy the key. |\n   | 2 | Close the page. |\n"
    assert [[item.label for item in block.items] for block in blocks(f"1. Open the hub:\n\n{rows}")] == [
        ["1"],
        ["1", "1"],
        ["1", "2"],
    ]


def test_table_of_a_page_copied_as_text() -> None:
    found = blocks("Brambleworks\n\nStep\tAction\tValue\n1\tOpen *Keys*\tnone\n2\tSet the mode\tAutomatic\n")
    assert [(block.kind, block.text) for block in found][-2:] == [
        ("paragraph", "Open *Keys*"),
        ("paragraph", "Set the mode: Automatic"),
    ]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("No. | Task", ["1 | Copy the key.", "2 | Close the page."]),
        ("Sub-step # | Description", ["4.1 | The key is copied.", "4.2 | The page is closed."]),
        ("Nr. | Instruction | Expected result", ["Step 1 | Copy it. | copied", "Step 2 | Close it. | closed"]),
        ("# | Activity | Support contact", ["1 | Copy the key. | Ada", "2 | Close the page. | Bo"]),
        ("# | Task | Owner", ["1 | Copy the key. | Ada", "2 | Open the hub. | Bo"]),
        ("Step | Task | Status", ["1 | The key is made. | open", "2 | The hub is told. | open"]),
        ("Do this | With what", ["Open the hub | browser", "Then press **Save** |"]),
        ("Step | Setting", ["Enter the key | hub key", "In the hub, click **Save** | -", "Done |"]),
        ("ID | What we do", ["P-01a | The key is copied.", "P-01b | The page is closed."]),
    ],
)
def test_headers_of_steps(header: str, rows: list[str]) -> None:
    table = "\n".join(f"| {row} |" for row in [header, "|".join("-" * len(header.split("|"))), *rows])
    assert all(block.items for block in blocks(table))


@pytest.mark.parametrize(
    "rows",
    [
        "| Action | Supported |\n|-|-|\n| Create users | yes |\n| Remove users | no |",
        "| # | Provisioning action | Supported |\n|-|-|-|\n| 1 | Create users | yes |\n| 2 | Remove users | no |",
        "| Action | Available in Brambleworks? |\n|-|-|\n| Set the password | yes |\n| Search for users | no |",
        "| Action | Method |\n|-|-|\n| Create a user | POST |\n| Read a user | GET |",
        "| Code | Description |\n|-|-|\n| 401 | Enter another key. |",
        "| # | Attribute | Type |\n|-|-|-|\n| 1 | userName | String |",
        "| Item | Content |\n|-|-|\n| 1 | Hub |",
        "| # | Task | Owner |\n|-|-|-|\n| 1 | Licences bought | Ada |\n| 2 | Hub reviewed | Bo |",
        "| No. | Check | Status |\n|-|-|-|\n| 1 | Users are in the hub | ☐ |\n| 2 | Save it | ☐ |\n| 3 | Logs | ☐ |",
        "| Id | Activity | Due date |\n|-|-|-|\n| A1 | Pilot | May |\n| A2 | Roll-out | June |",
        "| No. | Error | Action |\n|-|-|-|\n| 1 | 401 | Renew the key |\n| 2 | 500 | Ask Bo |",
        "| Step | Owner |\n|-|-|\n| Preparation | ops |",
        "| Step | Action |\n|-|-|",
    ],
)
def test_other_tables_stay_tables(rows: str) -> None:
    assert [block.kind for block in blocks(rows)] == ["table"]
