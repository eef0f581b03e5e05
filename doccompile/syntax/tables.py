"""Pipe tables -> rows with the columns of every cell (GitHub Flavored Markdown, "Tables")."""

from collections.abc import Sequence
from itertools import pairwise

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Segment
from doccompile.syntax.link_label import References
from doccompile.syntax.nodes import Cell, Row
from doccompile.syntax.read_inline import read_inline

_DELIMITER = compile_late(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|[ \t]*:?-+:?[ \t]*\|?")
_PIPE = compile_late(r"\\.|\|")


def table_start(lines: Sequence[str]) -> int | None:
    """Which of the lines of a paragraph begins a table: a header with `|`, and `|---|---|` below it."""
    for number, (header, line) in enumerate(pairwise(lines)):
        if "|" in header and _DELIMITER.fullmatch(line.strip()):
            return number
    return None


def parse_rows(source: SourceText, line: int, end: int, references: References | None) -> tuple[Row, ...]:
    """Split the lines of a table into rows; the delimiter row is left out, blank lines, and a header that is empty.

    A converter writes such a header above a table that has none: where the first row is one, it is in bold.
    """
    rows = []
    for number in range(line, end):
        text = source.lines[number]
        if number == line + 1 or not text.strip(" \t>"):
            continue
        rows.append(Row(number, _cells(number, text, references)))
    stands_in = len(rows) > 1 and not any(cell.text for cell in rows[0].cells) and all(map(_is_bold, rows[1].cells))
    return tuple(rows[stands_in:])


def _is_bold(cell: Cell) -> bool:
    whole = (0, len(cell.inline.text))
    return not cell.text or any(mark.kind == "strong" and mark[1:3] == whole for mark in cell.inline.marks)


def _cells(line: int, text: str, references: References | None) -> tuple[Cell, ...]:
    start = len(text) - len(text.lstrip(" \t>"))
    end = len(text.rstrip())
    bars = [match.start() for match in _PIPE.finditer(text, start, end) if match.group() == "|"]
    if bars and bars[0] == start:
        bars.pop(0)
        start += 1
    edges = [start - 1, *bars, end]
    if bars and bars[-1] == end - 1:
        edges.pop()
    return tuple(_cell(line, text, left + 1, right, references) for left, right in pairwise(edges))


def _cell(line: int, text: str, start: int, end: int, references: References | None) -> Cell:
    content = text[start:end]
    lead = len(content) - len(content.lstrip())
    content = content.strip()
    start = min(start + lead, max(len(text) - 1, 0))
    return Cell(start, start + max(len(content), 1), read_inline((Segment(line, start, content),), references))
