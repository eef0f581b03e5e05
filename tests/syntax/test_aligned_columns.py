"""Tables of pages that a terminal browser printed."""

from textwrap import dedent

import pytest

from doccompile.source.text import decode
from doccompile.syntax.aligned_columns import aligned_columns
from doccompile.syntax.parse import parse


def cells(table: str) -> list[list[str]]:
    page = f"Connect Litware\n\n  1. Review the attributes.\n\n{table}\n  2. Save.\n"
    blocks = parse(decode(page.encode(), "hub.txt", "hub.txt")).blocks
    return [[cell.text for cell in row.cells] for block in blocks if block.kind == "table" for row in block.rows]


def test_titles_in_the_middle_of_their_columns_are_above_the_right_cells() -> None:
    table = """
          Attribute             Type     Supported for filtering  Required by Hub
        userName               String   ✓                        ✓
        active                 Boolean                           ✓
        emails[type eq "work"] String
    """
    assert cells(dedent(table).strip("\n")) == [
        ["Attribute", "Type", "Supported for filtering", "Required by Hub"],
        ["userName", "String", "✓", "✓"],
        ["active", "Boolean", "", "✓"],
        ['emails[type eq "work"]', "String"],
    ]


def test_title_may_stand_to_the_right_of_short_cells() -> None:
    table = """
        Attribute                 Type                      Required
        userName       String                      ✓
        nickName       String
    """
    assert cells(dedent(table).strip("\n")) == [
        ["Attribute", "Type", "Required"],
        ["userName", "String", "✓"],
        ["nickName", "String"],
    ]


def test_blanks_within_cells_are_no_columns() -> None:
    table = """
        Attribute              Type
        mails[type eq "work"]  String
        mails[type eq "home"]  String
    """
    assert cells(dedent(table).strip("\n"))[1] == ['mails[type eq "work"]', "String"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Attribute Type", "userName String", "active Boolean"],
        ["Attribute  Type  Required", "displayName  String  yes", "id  String  yes"],
        ["Attribute\t\tType", "userName\t\tString"],
    ],
)
def test_lines_that_are_not_padded_have_no_columns(lines: list[str]) -> None:
    assert aligned_columns(lines) == ()


def test_columns_begin_where_cells_begin() -> None:
    assert aligned_columns(["  Name     Type", "  userName String", "  active   Boolean"]) == (2, 11)
