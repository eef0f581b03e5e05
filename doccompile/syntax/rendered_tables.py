"""Tables of rendered text: cells parted by tabs, bars or gaps, or told by the types of attributes among them."""

import re
from collections.abc import Sequence

from doccompile.pattern import compile_late
from doccompile.syntax.aligned_columns import aligned_columns
from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.nodes import Cell, Row
from doccompile.syntax.spaces import fold_spaces

_TABLE = compile_late(r"\s*\|?.{0,60}?\b(?:Attribute|Variable|Property|Field|Name)s?\b.*\bType\b", re.IGNORECASE)
_TYPE = compile_late(r"(?:String|Boolean|Reference|Integer|Decimal|DateTime|Complex|Binary)\b")
_SPLIT = compile_late(r"[ \t]*\t[ \t]*| {2,}")
_BAR = compile_late(r"\|")
_TABS = compile_late(r"\t[ \t]*")
_HEADER = compile_late(r"Supported for filtering|Required by \S.*|Type|\S+", re.IGNORECASE)
BULLETS = "•·◦▪‣○□■"
"""What browsers print before an item."""
_NEXT_STEP = compile_late(rf"\s*(?:[{BULLETS}]|\d{{1,3}}[.)])[ \t]+[A-Z][^\t|]*$")
_MARK = compile_late(r"[\s|:-]*")
"""A line that is no row: the one below the header, in Markdown."""


def is_table(lines: Sequence[str], margin: int, *, is_item: bool) -> bool:
    """Whether some lines are rows: their header says so, every other one names a type, or all are parted alike.

    `margin` is how far the page is indented, `is_item` whether the first line begins an item of a list.
    """
    header, *rows = lines
    typed = sum(bool(_TYPE.search(row)) for row in rows)
    if typed == 0:
        return not is_item and _are_parted_alike(lines)
    return bool(_TABLE.match(header)) or (typed == len(rows) and indent_of(header) == margin)


def _are_parted_alike(lines: Sequence[str]) -> bool:
    """Whether tabs or bars part each of three lines or more into as many cells."""
    lines = [line.strip().strip("|") for line in lines]
    sign = "|" if "|" in lines[0] else "\t"
    alike = len({line.count(sign) for line in lines if line.strip("-: |")}) == 1
    return len(lines) > 2 and sign in lines[0] and alike


def end_of_table(lines: Sequence[str], start: int, end: int) -> int:
    """Where the rows from `start` on end: at the next step, if no blank line stands before it."""
    return next((number for number in range(start + 1, end) if _NEXT_STEP.match(lines[number])), end)


def read_rows(lines: Sequence[str], start: int, end: int) -> tuple[Row, ...]:
    """The rows of a table, the first of which is its header."""
    numbers = [number for number in range(start, end) if not _MARK.fullmatch(lines[number])]
    if columns := aligned_columns([lines[number].rstrip() for number in numbers]):
        return tuple(Row(number, _aligned(number, lines[number].rstrip(), columns)) for number in numbers)
    tabs = _separator([lines[number].strip() for number in numbers])
    return tuple(Row(number, _cells(number, lines[number], tabs, header=number == start)) for number in numbers)


def indent_of(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def plain_inline(segments: tuple[Segment, ...]) -> Inline:
    """Inline content without markup: all but surplus white space is visible, a line end reads as a space."""
    raw = "\n".join([segment.text for segment in segments])
    return fold_spaces(Inline(raw, raw.replace("\n", " "), segments))


def _separator(lines: Sequence[str]) -> re.Pattern[str]:
    """As many tabs as part the cells of the header, where all others are parted by a multiple; else any number."""
    counts = [[match.group().count("\t") for match in _TABS.finditer(line)] for line in lines]
    own = set(counts[0])
    width = own.pop() if len(own) == 1 else 0
    if not width or any(count % width for row in counts for count in row):
        return _SPLIT
    return re.compile(rf"(?:(?<! ) +)?\t(?: *\t){{{width - 1}}} *")


def _aligned(line: int, text: str, columns: Sequence[int]) -> tuple[Cell, ...]:
    ends = [*columns[1:], len(text)]
    return tuple(
        _cell(line, start, text[start:end]) for start, end in zip(columns, ends, strict=True) if start < len(text)
    )


def _cells(line: int, text: str, tabs: re.Pattern[str], *, header: bool) -> tuple[Cell, ...]:
    start = indent_of(text)
    body = text[start:].rstrip()
    if "|" in body:
        first, last = body.startswith("|"), body.endswith("|") and len(body) > 1
        start, body = start + first, body[first : len(body) - last]
        parts = _split(body, _BAR)
    elif "\t" in body:
        parts = _split(body, tabs)
    elif _SPLIT.search(body):
        parts = _split(body, _SPLIT)
    elif header:
        parts = [(match.start(), match.group()) for match in _HEADER.finditer(body)]
    else:
        parts = _typed_row(body)
    return tuple(_cell(line, start + offset, part) for offset, part in parts)


def _split(body: str, separator: re.Pattern[str]) -> list[tuple[int, str]]:
    parts, position = [], 0
    for match in separator.finditer(body):
        parts.append((position, body[position : match.start()]))
        position = match.end()
    return [*parts, (position, body[position:])]


def _typed_row(body: str) -> list[tuple[int, str]]:
    """`emails[type eq "work"].value String ✓`: the name is all before the type."""
    found = list(_TYPE.finditer(body))
    if not found:
        return [(0, body)]
    kind = found[-1]
    ticks = [(match.start(), match.group()) for match in re.finditer(r"\S+", body) if match.start() >= kind.end()]
    return [(0, body[: kind.start()]), (kind.start(), kind.group()), *ticks]


def _cell(line: int, column: int, text: str) -> Cell:
    lead, content = indent_of(text), text.strip()
    inline = plain_inline((Segment(line, column + lead, content),))
    return Cell(column + lead, column + lead + max(len(content), 1), inline)
