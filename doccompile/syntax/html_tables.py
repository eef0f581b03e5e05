"""Tables in HTML, as GitBook and help centres write them -> rows like those of a pipe table."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from doccompile.pattern import compile_late
from doccompile.source.joined_texts import JoinedTexts
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Segment
from doccompile.syntax.link_label import References
from doccompile.syntax.nodes import Cell, Row
from doccompile.syntax.read_inline import read_inline

_TAG = compile_late(r"<(?P<name>/?(?:table|tr|t[hd]))(?:\s[^<>]*)?/?>", re.IGNORECASE)
_COMMENT = compile_late(r"<!--(?:[^-]|-(?!->))*+(?:-->|\Z)")
_QUOTE = compile_late(r"^[ \t]*>[ \t>]*", re.MULTILINE)


def parse_html_tables(
    source: SourceText, line: int, end: int, references: References | None
) -> Iterator[tuple[Row, ...]]:
    """The rows of each table in the lines from `line` to `end`; none for a table without cells."""
    written = JoinedTexts(source.lines[line:end], "\n")
    text = _shown(written.text)
    tables: list[list[list[Cell]]] = []
    tags = list(_TAG.finditer(text))
    for tag, following in zip_longest(tags, tags[1:]):
        name = tag["name"].lower()
        if name == "table":
            tables.append([])
        elif name == "tr" and tables:
            tables[-1].append([])
        elif name in ("td", "th") and tables and tables[-1]:
            stop = following.start() if following else len(text)
            segments = tuple(_segments(text, written, tag.end(), stop, line))
            last = segments[-1]
            cell_end = min(last.column + max(len(last.text), 1), len(source.lines[last.line]))
            tables[-1][-1].append(Cell(segments[0].column, cell_end, read_inline(segments, references)))
    for rows in tables:
        if filled := tuple(Row(cells[0].line, tuple(cells)) for cells in rows if cells):
            yield filled


def _shown(text: str) -> str:
    """The text, as long as it is, with spaces for comments and for the marks of a quote around the table."""
    if text.lstrip().startswith(">"):
        text = _QUOTE.sub(_spaces, text)
    return _COMMENT.sub(_spaces, text)


def _spaces(match: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in match.group().split("\n"))


def _segments(text: str, written: JoinedTexts, start: int, stop: int, line: int) -> Iterator[Segment]:
    """What stands between two places of the text, line by line; one that is empty where that is nothing."""
    said = text[start:stop]
    position = start + len(said) - len(said.lstrip())
    for each in said.strip().split("\n"):
        number, column = written.place(position)
        lead = len(each) - len(each.lstrip())
        if each.strip() or not said.strip():
            yield Segment(line + number, column + lead, each.strip())
        position += len(each) + 1
