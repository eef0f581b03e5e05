"""Rendered text (a page copied as plain text) -> the same blocks as its Markdown twin, as far as the words survive.

Headings carry no marks, bullets are `•`, numbers are indented, links and images are reduced to their words.
"""

import re
from collections.abc import Iterator

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.markdown import Builder
from doccompile.syntax.nodes import Block, Callout, Cell, Item, Row
from doccompile.syntax.spaces import fold_spaces

_MARKER = compile_late(r"(?P<indent>[ \t]*)(?:(?P<bullet>[•·◦▪‣○■*-])|(?P<number>\d{1,3}|[a-z])[.)])[ \t]+(?=\S)")
_CALLOUT = compile_late(r"(?:note|tip|important|caution|warning)", re.IGNORECASE)
_TABLE = compile_late(r"\s*\|?.{0,60}?\b(?:Attribute|Variable|Property|Field|Name)s?\b.*\bType\b", re.IGNORECASE)
_TYPE = compile_late(r"(?:String|Boolean|Reference|Integer|Decimal|DateTime|Complex|Binary)\b")
_SPLIT = compile_late(r"[ \t]*\t[ \t]*| {2,}")
_BAR = compile_late(r"\|")
_TAB = compile_late(r"(?:(?<! ) +)?\t *")
_NEXT_STEP = compile_late(r"\s*(?:[•·◦▪‣]|\d{1,3}[.)])[ \t]+[A-Z][^\t|]*$")
_HEADER = compile_late(r"Supported for filtering|Required by \S.*|Type|\S+", re.IGNORECASE)
_STEP = compile_late(r"Step \d{1,2}[.:] ")
_STEPS_HEADING = compile_late(r"To [a-z]+ .*:")
_SENTENCE = compile_late(r"(?:There|Here|Then|Next|First|Second|Finally|Now|Afterwards|Also|Lastly), [a-z]|Please ")
_PICTURE = compile_late(
    r"\s*(?:Screen ?shots?|Screen capture|Picture|Diagram|Illustration|Image) (?:of|that|which|shows?|showing|with)\b",
    re.IGNORECASE,
)
_BULLET = compile_late(r"^[ \t]*[•·◦▪‣○■*-][ \t]", re.MULTILINE)
_SECTION = compile_late(
    r"(?:Prerequisites|Capabilities supported|Supported capabilities|Change ?log|(?:Additional|More) resources"
    r"|Next steps|Related (?:content|articles)|(?:Connector )?limitations|Known issues|Troubleshooting(?: tips)?"
    r"|Step \d{1,2}[.: -].*)",
    re.IGNORECASE,
)
"""Titles of sections that often follow a list."""
_MAX_HEADING = 120
_BEYOND_TITLE = 40  # characters that a heading may add to a title whose long name it repeats
_MIN_UNBROKEN = 200  # characters of a line which shows that the page's paragraphs are lines


def parse_rendered(source: SourceText, builder: Builder) -> None:
    """Add the blocks of one page of rendered text."""
    _Reader(source, builder).read()


class _Reader:
    """Walks the groups of lines between blank lines."""

    def __init__(self, source: SourceText, builder: Builder) -> None:
        self.source = source
        self.builder = builder
        self.items: tuple[Item, ...] = ()
        self.indents: tuple[int, ...] = ()
        self.callout: Callout | None = None
        self.announcing = False
        """Whether the last paragraph ended in a colon."""
        self.margin = min((_indent(line) for line in source.lines if line.strip()), default=0)
        """Columns by which the whole page is indented."""
        title = len(source.text.lstrip().partition("\n")[0])
        self.longest = max(_MAX_HEADING, min(title, 2 * _MAX_HEADING) + _BEYOND_TITLE)
        self.bare = max(map(len, source.lines), default=0) > _MIN_UNBROKEN and not _BULLET.search(source.text)
        """Whether lists are lines without bullets, and no blank line parts them from headings: so browsers copy."""

    def read(self) -> None:
        first = True
        for start, end in self.groups():
            lines = self.source.lines[start:end]
            if first:
                self.add("heading", start, start + 1, level=1)
                start += 1
                first = False
            elif len(lines) == 1 and _CALLOUT.fullmatch(lines[0].strip()):
                self.callout = Callout(lines[0].strip().lower(), start)
                continue
            if start < end:
                self.group(start, end)

    def groups(self) -> Iterator[tuple[int, int]]:
        start = None
        for number, line in enumerate((*self.source.lines, "")):
            if line.strip():
                start = number if start is None else start
            elif start is not None:
                yield start, number
                start = None

    def group(self, start: int, end: int) -> None:
        while start < end and self.is_table(start, stop := self.end_of_table(start, end)):
            self.table(start, stop)
            start = stop
        if start < end:
            self.prose(start, end)

    def prose(self, start: int, end: int) -> None:
        if self.is_heading(start, end) and self.goes_on_below(end):
            self.add("paragraph", start, end, self.margin, caption=True)
            return
        if self.is_heading(start, end) and not self.is_announced(end):
            self.leave(0)
            self.announcing = False
            level = 3 if self.source.lines[start].startswith("To ") else 2
            self.add("heading", start, end, level=level)
            self.callout = None
            return
        if self.bare and end - start > 1 and not any(map(_MARKER.match, self.source.lines[start:end])):
            self.listed(start, end)
            return
        number = start
        while number < end:
            stop = number + 1
            while stop < end and not _MARKER.match(self.source.lines[stop]):
                stop += 1
            self.paragraph(number, stop)
            number = stop
        self.callout = None

    def listed(self, start: int, end: int) -> None:
        """Lines of which each is an item of a list, with the headings above and below it."""
        for number in range(start, end):
            titled = number == start and not self.announcing and number + 1 < end
            if self.is_heading(number, number + 1) and (titled or _SECTION.fullmatch(self.source.lines[number])):
                self.items = ()
                self.indents = ()
                self.add("heading", number, number + 1, level=2)
            else:
                self.items = (Item("", number, 0, self.source),)
                self.add("paragraph", number, number + 1)
        self.items = ()
        self.announcing = self.source.lines[end - 1].rstrip().endswith(":")
        self.callout = None

    def is_heading(self, start: int, end: int) -> bool:
        text = self.source.lines[start]
        if (
            end - start > 1
            or _indent(text) > self.margin
            or _MARKER.match(text)
            or len(text) > self.longest
            or self.callout
        ):
            return False
        if _PICTURE.match(text) or "://" in text or " > " in text or _SENTENCE.match(text):
            return False
        if _STEP.match(text) and text.rstrip()[-1] == ".":
            below = self.next_filled(end)
            return below is not None and not _STEP.match(self.source.lines[below])
        return text.rstrip()[-1] not in ".:;,!?" or bool(_STEPS_HEADING.fullmatch(text.rstrip()))

    def goes_on_below(self, end: int) -> bool:
        """Whether the next line is the step after the last one: what stands between them belongs to a picture."""
        last = next((item.label for item in reversed(self.items) if item.label.isdecimal()), "")
        below = self.next_filled(end) if last else None
        marker = None if below is None else _MARKER.match(self.source.lines[below])
        return marker is not None and marker.group("number") == str(int(last) + 1)

    def is_announced(self, end: int) -> bool:
        """Whether the line that ends here stands alone between "…:" and a heading: it is what was announced."""
        lines = self.source.lines
        below = self.next_filled(end) if self.announcing else None
        if below is None or lines[below].startswith("To "):
            return False
        alone = below + 1 == len(lines) or not lines[below + 1].strip()
        return alone and self.is_heading(below, below + 1)

    def next_filled(self, start: int) -> int | None:
        """The first line from a place on that is not blank."""
        lines = self.source.lines
        return next((number for number in range(start, len(lines)) if lines[number].strip()), None)

    def paragraph(self, start: int, end: int) -> None:
        text = self.source.lines[start]
        self.announcing = self.source.lines[end - 1].rstrip().endswith(":")
        marker = _MARKER.match(text)
        indent = _indent(text) - self.margin
        if marker:
            self.leave(indent)
            label = marker.group("number") or ""
            self.items = (*self.items, Item(label, start, len(self.items), self.source))
            self.indents = (*self.indents, indent)
        elif indent == 0:
            self.leave(0)
        skip = marker.end() if marker else _indent(text)
        named = bool(self.items) and indent > 0 and text.rstrip()[-1] not in ".:;!?"
        caption = not marker and (named or bool(_PICTURE.match(text)))
        self.add("paragraph", start, end, skip, caption=caption)

    def leave(self, indent: int) -> None:
        """Close the list items that a line of this indentation does not belong to."""
        while self.indents and self.indents[-1] >= indent:
            self.indents = self.indents[:-1]
            self.items = self.items[:-1]

    def add(self, kind: str, start: int, end: int, skip: int = 0, *, level: int = 0, caption: bool = False) -> None:
        segments = []
        for number in range(start, end):
            line = self.source.lines[number]
            column = skip if number == start else _indent(line)
            segments.append(Segment(number, column, line[column:].rstrip()))
        block = Block(
            kind,  # type: ignore[arg-type]
            self.source,
            start,
            end,
            tuple(segments),
            level,
            items=self.items,
            callout=self.callout,
            caption=caption,
        )
        block.inline = plain_inline(tuple(segments))
        self.builder.add(block)

    def is_table(self, start: int, end: int) -> bool:
        header = self.source.lines[start]
        typed = sum(bool(_TYPE.search(line)) for line in self.source.lines[start + 1 : end])
        if typed == 0:
            return self.is_separated(start, end)
        return bool(_TABLE.match(header)) or (typed == end - start - 1 and _indent(header) == self.margin)

    def is_separated(self, start: int, end: int) -> bool:
        """Whether tabs or bars part each of three lines or more into as many cells."""
        lines = [line.strip().strip("|") for line in self.source.lines[start:end]]
        sign = "|" if "|" in lines[0] else "\t"
        alike = len({line.count(sign) for line in lines if line.strip("-: |")}) == 1
        return len(lines) > 2 and sign in lines[0] and alike and not _MARKER.match(self.source.lines[start])

    def end_of_table(self, start: int, end: int) -> int:
        """Where the rows end: at the next step, if no blank line stands before it."""
        return next((n for n in range(start + 1, end) if _NEXT_STEP.match(self.source.lines[n])), end)

    def table(self, start: int, end: int) -> None:
        tabs = _TAB if "\t" in self.source.lines[start] and not _blank_cell(self.source.lines[start]) else _SPLIT
        rows = tuple(
            Row(number, _cells(number, self.source.lines[number], tabs, header=number == start))
            for number in range(start, end)
            if not re.fullmatch(r"[\s|:-]*", self.source.lines[number])
        )
        block = Block("table", self.source, start, end, items=self.items, callout=self.callout, rows=rows)
        self.builder.add(block)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def plain_inline(segments: tuple[Segment, ...]) -> Inline:
    """Inline content without markup: all but surplus white space is visible, a line end reads as a space."""
    raw = "\n".join([segment.text for segment in segments])
    return fold_spaces(Inline(raw, raw.replace("\n", " "), segments))


def _blank_cell(header: str) -> bool:
    """Whether tabs stand side by side: they align the columns, and one of them alone separates no cells."""
    return not all(part.strip() for part in header.strip().split("\t"))


def _cells(line: int, text: str, tabs: re.Pattern[str], *, header: bool) -> tuple[Cell, ...]:
    start = _indent(text)
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
    lead, content = _indent(text), text.strip()
    inline = plain_inline((Segment(line, column + lead, content),))
    return Cell(column + lead, column + lead + max(len(content), 1), inline)
