"""Headings that are written in HTML."""

import pytest

from doccompile.source.text import decode
from doccompile.syntax.parse import parse


def _headings(text: str) -> list[tuple[int, str, str]]:
    blocks = parse(decode(f"# Hub\n\n{text}".encode(), "a.md", "a.md")).blocks
    found = [block for block in blocks if block.kind == "heading"][1:]
    return [(block.level, block.text, block.source.words(block.location())) for block in found]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ('<h2 id="keys">Make a key</h2>', (2, "Make a key", "Make a key")),
        ("<H3>Enter it</H3>", (3, "Enter it", "Enter it")),
        ('<h2 id="Keys">Keys</h2>  ', (2, "Keys", "Keys")),
        ("> <h4>Later</h4>", (4, "Later", "Later")),
        ("```curl``` shows it.\n<h2>Keys</h2>", (2, "Keys", "Keys")),
        (
            "<h1> <b>Brambleworks</b> users </h1>",
            (1, "Brambleworks users", "Brambleworks</b> users"),
        ),
    ],
)
def test_heading_in_html(line: str, heading: tuple[int | str, ...]) -> None:
    assert _headings(f"{line}\n\nText.\n") == [heading]


@pytest.mark.parametrize(
    "line", ["<h2>One</h3>", "<h2></h2>", "<h7>One</h7>", "A <h2>One</h2>", "```\n<h2>One</h2>\n```"]
)
def test_no_heading(line: str) -> None:
    assert _headings(line) == []


@pytest.mark.parametrize(
    "text",
    [
        "<details>\n<summary>How often?</summary>\n\nDaily.\n\n</details>",
        "<details><summary>How often?</summary>\n\nDaily.\n</details>",
        '<details open>\n\n<summary class="q">How often?</summary>\n\nDaily.\n\n</details>',
    ],
)
def test_summary_stands_above_its_answer(text: str) -> None:
    blocks = parse(decode(f"# Hub\n\n{text}\n".encode(), "a.md", "a.md")).blocks[1:]
    assert [(block.kind, block.text) for block in blocks] == [("paragraph", "How often?"), ("paragraph", "Daily.")]
    assert [mark.kind for mark in blocks[0].inline.marks] == ["strong"]
