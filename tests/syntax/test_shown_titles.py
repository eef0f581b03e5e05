"""Titles of components, accordions and details stand where the file has their words."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.parse import parse
from doccompile.syntax.shown_titles import shown_title


@pytest.mark.parametrize(
    "line",
    [
        "<details><summary>Where is the key?</summary></details>",
        "<summary>Where is the key?</summary>",
        '<summary title="Help">Where is the key?</summary>',
        '<Accordion title="Where is the key?">\nHere.\n</Accordion>',
        "<Step title='Where is the key?' icon=\"lock\">\nHere.\n</Step>",
        '<Card title="Where is the key?">\nHere.\n</Card>',
        '<Card title="Where is the key?" icon="Where is the key?"/>\n<Card title="Next">\n</Card>',
        '<h2 id="key">Where is the key?</h2>',
    ],
)
def test_place_of_a_title(line: str) -> None:
    blocks = parse(decode(f"# Hub\n\n{line}\n".encode(), "a.mdx", "a.mdx")).blocks[1:]
    block = next(block for block in blocks if "the key" in block.text)
    start = block.text.index("the key")
    where = block.location(start, start + len("the key"))
    assert (where.line, where.column) == (3, line.index("the key") + 1)
    assert block.source.words(where) == "the key"


@pytest.mark.parametrize("line", ["> <x>", "1. <x> ****", "- <summary>**", "<b>\n****", "#### <"])
def test_marks_alone_are_no_title(line: str) -> None:
    assert shown_title(0, line, "****") is None
    assert shown_title(0, line, "") is None
    parse(decode(f"# Hub\n\n{line}\n".encode(), "a.mdx", "a.mdx"))
