"""Rules on tables in HTML, whose rows may take several lines, or one line for all."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of

TABLE = """\
<table>
  <tr>
    <th>Attribute</th><th>Type</th>
    <th>{head}</th>
  </tr>
  <tr>
    <td>userName</td><td>String</td>
    <td>{cell}</td>
  </tr>
</table>
"""


@pytest.mark.parametrize("on_one_line", [False, True])
@pytest.mark.parametrize(
    ("code", "head", "cell", "words"),
    [
        ("DC403", "Remarks", "It is the the key", "the"),
        ("DC402", "Required by LitWare", "Yes", "LitWare"),
    ],
)
def test_finding_stands_on_the_words(code: str, head: str, cell: str, words: str, *, on_one_line: bool) -> None:
    table = TABLE.format(head=head, cell=cell)
    written = "".join(map(str.strip, table.split("\n"))) if on_one_line else table
    text = example_tutorial(Example("mappings", written, "Litware"))
    (found,) = [finding for finding in findings_of(text) if finding.code == code]
    line = text.split("\n")[found.where.line - 1]
    assert words in line[found.where.column - 1 : found.where.end_column - 1]
