"""The comment that an editor offers takes the finding away, and leaves lists, tables and paragraphs in one piece."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile
from doccompile.findings import Finding
from doccompile.pipeline import Options, compile_bytes

pytest.importorskip("lsprotocol.types")

TEXT = example_tutorial()
SECRET = "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
LIST = "1. Open the console.\n1. Wait for for the page.\n1. Go on.\n"
PLACES = {
    "an item of a list": (f"{TEXT}\n{LIST}", "DC403"),
    "a line in a paragraph": (f"{TEXT}\nThe cycles are long.\nWait for for them.\nThen go on.\n", "DC403"),
    "a paragraph of its own": (f"{TEXT}\nWait for for them.\n", "DC403"),
    "an item in a quotation": (f"{TEXT}\n> * Create users\n> * Wait for for them\n> * Remove users\n", "DC403"),
    "a row of a table": (TEXT.replace("|active|Boolean|", "|active|String|"), "DC308"),
    "a row without a last bar": (TEXT.replace("|active|Boolean||", "|active|String|"), "DC308"),
    "the header": (re.sub(r"(?m)^description: ", "description: For for ", TEXT, count=1), "DC403"),
    "the whole header": (re.sub(r"(?m)^description: .*\n", "", TEXT, count=1), "DC003"),
    "code": (f"{TEXT}\nRun:\n```\n{SECRET}\n{SECRET}\n```\nThen go on.\n", "DC206"),
    "code between code": (f"{TEXT}\n```\nx\n```\n~~~ sh\n{SECRET}\n~~~\n```\ny\n```\n", "DC206"),
    "code in an item": (f"{TEXT}\n1. Run:\n   ```\n   {SECRET}\n   ```\n1. Go on.\n", "DC206"),
    "code that begins an item": (f"{TEXT}\n1. ```\n   {SECRET}\n   ```\n1. Go on.\n", "DC206"),
    "code that begins an item of an item": (f"{TEXT}\n> 10) - ~~~ sh\n>       {SECRET}\n>       ~~~\n", "DC206"),
    "code in a quotation": (f"{TEXT}\n> Run:\n>\n> ```\n> {SECRET}\n> ```\n> Go on.\n", "DC206"),
    "code at the end": (f"{TEXT}\n```\n{SECRET}\n```", "DC206"),
    "code that is not closed": (f"{TEXT}\n```\n{SECRET}\n", "DC206"),
    "an astral character before it": (f"{TEXT}\n1. Press 😀 for for it.\n1. Go on.\n", "DC403"),
}


def found(text: str, code: str) -> list[Finding]:
    return [finding for finding in compile_bytes(text.encode(), "a.md", Options()).findings if finding.code == code]


def switched_off(text: str, finding: Finding, ending: str) -> str:
    """The text with the edits of the last action, which are the comment, or two."""
    from doccompile.lsp.actions import quick_fixes

    lines = text.split(ending)
    *_, action = quick_fixes(finding, lambda path: lines, "utf-32", ending)
    assert action.edit is not None
    assert action.edit.changes is not None
    (edits,) = action.edit.changes.values()
    for edit in reversed(edits):
        at, column = edit.range.start.line, edit.range.start.character
        lines[at] = lines[at][:column] + edit.new_text + lines[at][column:]
    return ending.join(lines)


def shape(text: str) -> str:
    """The page without comments, as a browser shows it."""
    body = text.partition("\n---\n")[2]
    page = MarkdownIt("commonmark").enable("table").render(body)
    return " ".join(re.sub(r"<!--.*?-->", " ", page).replace(" <", "<").split())


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("place", PLACES)
def test_the_finding_goes_and_the_page_stays(place: str, ending: str, tmp_path: Path) -> None:
    text, code = PLACES[place]
    finding, *_ = found(text.replace("\n", ending), code)
    written = switched_off(text.replace("\n", ending), finding, ending)
    changed = written.replace(ending, "\n")
    assert changed.replace("\n", ending) == written
    assert re.sub(r" +<", "<", shape(changed)) == re.sub(r" +<", "<", shape(text))
    (tmp_path / "a.md").write_text(written, encoding="utf-8", newline="")
    result = CliRunner().invoke(doccompile, ["lint", str(tmp_path / "a.md"), "--format", "json"])
    codes = {item["code"] for item in json.loads(result.stdout)["findings"]}
    assert not codes & {code, "DC007"}
