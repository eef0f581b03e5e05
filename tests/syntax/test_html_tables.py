"""Tables that are written in HTML."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.nodes import Block
from doccompile.syntax.parse import parse

ONE_LINE = (
    "<table><thead><tr><th>Attribute</th><th>Type</th></tr></thead><tbody><tr><td>userName</td><td></td></tr></table>"
)
INDENTED = """\
<table class="wide">
  <tr>
    <th>Attribute</th>
    <th width="90">Type</th>
  </tr>
  <TR>
    <td>
      <code>userName</code>
    </td>
    <td></td>
  </TR>
</table>
"""


def _blocks(text: str) -> tuple[Block, ...]:
    return parse(decode(f"# Hub\n\n{text}".encode(), "a.md", "a.md")).blocks[1:]


@pytest.mark.parametrize("text", [ONE_LINE, f"<figure>{ONE_LINE}</figure>", INDENTED, ONE_LINE.replace("</td>", "")])
def test_rows_of_a_table(text: str) -> None:
    (table,) = _blocks(text)
    assert table.kind == "table"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Attribute", "Type"], ["userName", ""]]


@pytest.mark.parametrize("text", [ONE_LINE, INDENTED])
def test_place_of_a_cell(text: str) -> None:
    (table,) = _blocks(text)
    row = table.rows[1]
    assert "userName" in table.source.words(table.cell_location(row.cells[0]))
    assert table.source.words(table.cell_location(table.rows[0].cells[0])) == "Attribute"
    assert table.holds(table.row_location(row))


def test_cell_of_several_lines() -> None:
    (table,) = _blocks("<table><tr><td>Open the\n  <b>Keys</b>\n\tpage</td></tr></table>")
    cell = table.rows[0].cells[0]
    assert cell.text == "Open the Keys page"
    assert (cell.line, cell.last_line) == (2, 4)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("<table></table>", ["html"]),
        ("<table><tr></tr></table>", ["html"]),
        ("<td>Astray</td>", ["html"]),
        (f"{ONE_LINE}{ONE_LINE}", ["table", "table"]),
        (f"```\n{ONE_LINE}\n```", ["code"]),
    ],
)
def test_what_holds_tables(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in _blocks(text)] == kinds


def test_step_in_a_table() -> None:
    rows = "<tr><th>Step</th><th>Action</th></tr>\n<tr><td>1</td>\n<td>Open <b>Keys</b>,\nthen wait.</td></tr>"
    (step,) = _blocks(f"<table>\n{rows}\n</table>")
    assert (step.items[0].label, step.text) == ("1", "Open Keys, then wait.")


@pytest.mark.parametrize(
    "text",
    [
        "<table>\n<!-- <tr><td>Old</td>\n</tr> -->\n<tr><td>Open the <!-- old -->\nkeys</td></tr></table>",
        "> <table>\n> <tr><td>\n> Open the\n>   keys</td></tr>\n> </table>",
        "<table><tr><td>Open the keys<!-- <td>Old</td></tr></table>",
    ],
)
def test_comments_and_marks_of_quotes_are_no_cells(text: str) -> None:
    (table,) = _blocks(text)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Open the keys"]]


def test_empty_cell_at_the_end_of_a_line() -> None:
    (table,) = _blocks("<table><tr><td>Key</td>\n<td>\n</td></tr></table>")
    where = table.row_location(table.rows[0])
    assert where.end_column <= len(table.source.lines[where.end_line - 1]) + 1
