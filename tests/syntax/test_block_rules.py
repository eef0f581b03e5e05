"""The block rules see the same blocks as markdown-it's own, whatever the lines."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from doccompile.syntax.block_rules import use_first_characters

CORPUS = sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.md"))
INDENTS = ("", "", "", " ", "  ", "   ", "    ", "\t", "      ", "> ", ">", "  > ", "- ", "1. ", "12. ", "   - ")
STARTS = (
    "text", "two words", "", "", "", "- item", "-", "- ", "* item", "+ item", "1. step", "2. step", "1)",
    "10", "---", "===", "- - -", "***", "_ _ _", "-----|---", "|---|---|", "| a | b |", "a | b", ":--|--:",
    ":::image x:::", "|", "# head", "#head", "####### no", "```", "~~~", "````python", "`code`", "<div>",
    "</div>", "<!-- c -->", "<a name='x'>", "[x]: /url", "[x]:", "/url 'title'", "[!NOTE]", "> quote", ">",
    "é", "\x0c", "\xa0", "\\# no", "= =", "-\t", "1.\tstep",
)  # fmt: skip


def parser() -> MarkdownIt:
    found = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    found.core.ruler.enableOnly(["normalize", "block"])
    return found


def blocks(tokens: list[Token]) -> list[tuple[object, ...]]:
    """What is read of tokens: paragraphs without their frame, tables as the lines they take."""
    found: list[tuple[object, ...]] = []
    in_table = False
    for token in tokens:
        if token.type in ("table_open", "table"):
            found.append(("table", token.map))
        elif not in_table and token.type not in ("paragraph_open", "paragraph_close", "table_close"):
            found.append((token.type, token.map, token.content, token.info, token.tag))
        in_table = token.type == "table_open" or (in_table and token.type != "table_close")
    return found


def assert_same(text: str) -> None:
    assert blocks(parser().use(use_first_characters).parse(text)) == blocks(parser().parse(text))


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_every_tutorial_has_the_same_blocks(file: Path) -> None:
    assert_same(file.read_text(encoding="utf-8"))


@given(st.lists(st.tuples(st.sampled_from(INDENTS), st.sampled_from(STARTS)).map("".join), max_size=14).map("\n".join))
@example("text\n- item\n\n  more\n===")
@example("a | b\n---|---\nc\n> d")
@example("text\na | b\n---|---")
def test_any_lines_have_the_same_blocks(text: str) -> None:
    assert_same(text)


def test_a_line_that_looks_like_an_underline_is_left_to_the_other_rules() -> None:
    tokens = parser().use(use_first_characters).parse("Heading\n---\n")

    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
