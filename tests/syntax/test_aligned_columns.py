"""Tables of pages that a terminal browser printed."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


WORDS = st.lists(st.text("abMX1[]", min_size=1, max_size=9), min_size=1, max_size=3).map(" ".join)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and rows, of which all but the first cells may be empty."""
    width = draw(st.integers(2, 4))
    header = draw(st.lists(WORDS, min_size=width, max_size=width))
    others = st.lists(WORDS | st.just(""), min_size=width - 1, max_size=width - 1)
    return [header, *draw(st.lists(st.tuples(WORDS, others).map(lambda row: [row[0], *row[1]]), min_size=2))]


@given(tables(), st.booleans(), st.integers(2, 3))
def test_what_is_printed_in_columns_is_read_in_columns(table: list[list[str]], centred: bool, gap: int) -> None:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    place = str.center if centred else str.ljust
    printed = [
        [place(cell, width) for cell, width in zip(table[0], widths, strict=True)],
        *([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in table[1:]),
    ]
    lines = [(" " * gap).join(row) for row in printed]
    starts = aligned_columns([line.rstrip() for line in lines])
    found = [
        [line[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)] for line in lines
    ]
    assert found == table
