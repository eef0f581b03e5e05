"""Rendered text (a page copied as plain text) -> the same blocks as its Markdown twin, as far as the words survive.

Headings carry no marks, bullets are `•`, numbers are indented, links and images are reduced to their words.
"""

import re
from collections.abc import Iterator

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.builder import Builder
from doccompile.syntax.inline import Segment
from doccompile.syntax.nodes import Block, BlockKind, Callout, Item
from doccompile.syntax.rendered_tables import BULLETS, end_of_table, indent_of, is_table, plain_inline, read_rows

_MARKER = compile_late(
    rf"(?P<indent>[ \t]*)(?:(?P<bullet>[{BULLETS}*+-])(?=\s)|(?P<number>\d{{1,3}}|[a-z])[.)](?=\s|[A-Z](?!\.)))"
    r"(?:[ \t\u00a0]+(?=\S)|(?=[A-Z]))"
)
_CALLOUT = compile_late(r"(?:note|tip|important|caution|warning)", re.IGNORECASE)
_STEP = compile_late(r"Step \d{1,2}[.:] ")
_STEPS_HEADING = compile_late(r"To [a-z]+ .*:")
_SENTENCE = compile_late(r"(?:There|Here|Then|Next|First|Second|Finally|Now|Afterwards|Also|Lastly), [a-z]|Please ")
_PICTURE = compile_late(
    r"\s*(?:Screen ?shots?|Screen capture|Picture|Diagram|Illustration|Image) (?:of|that|which|shows?|showing|with)\b",
    re.IGNORECASE,
)
_BULLET = compile_late(rf"^[ \t]*[{BULLETS}*+-][ \t]", re.MULTILINE)
_SECTION = compile_late(
    r"(?:Prerequisites|Capabilities supported|Supported capabilities|Change ?log|(?:Additional|More) resources"
    r"|Next steps|Related (?:content|articles)|(?:Connector )?limitations|Known issues|Troubleshooting(?: tips)?"
    r"|Configur(?:e|ing) (?:automatic )?user provisioning .*|Configur(?:e|ing) .* (?:for|to support) .*provisioning.*"
    r"|Set(?:ting)? up .* for provisioning|Add(?:ing)? .* from the .*gallery|Assign(?:ing)? users to (?!an? ).*"
    r"|Step \d{1,2}[.: -].*)",
    re.IGNORECASE,
)
"""Titles of sections that often follow a list."""
_MAX_HEADING = 120
"""Longest heading (characters)."""
_BEYOND_TITLE = 40
"""What a heading may add to a title whose long name it repeats (characters)."""
_MIN_UNBROKEN = 200
"""Length of a line which shows that the page's paragraphs are lines (characters)."""


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
        self.margin = min((indent_of(line) for line in source.lines if line.strip()), default=0)
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
        lines = self.source.lines
        while start < end:
            if self.is_table(start, stop := end_of_table(lines, start, end)):
                rows = read_rows(lines, start, stop)
                block = Block("table", self.source, start, stop, items=self.items, callout=self.callout, rows=rows)
                self.builder.add(block)
            else:
                stop = self.table_below_list(start, end)
                self.prose(start, stop)
            start = stop

    def table_below_list(self, start: int, end: int) -> int:
        """Where, of lines that begin with an item, a table at the margin begins; the end where none does."""
        lines = self.source.lines
        if not _MARKER.match(lines[start]):
            return end
        first = next((n for n in range(start + 1, end) if "\t" in lines[n] and indent_of(lines[n]) == self.margin), end)
        return first if first < end and self.is_table(first, end_of_table(lines, first, end)) else end

    def is_table(self, start: int, end: int) -> bool:
        lines = self.source.lines[start:end]
        return is_table(lines, self.margin, is_item=_MARKER.match(lines[0]) is not None)

    def prose(self, start: int, end: int) -> None:
        if self.is_heading(start, end) and self.goes_on_below(end):
            self.add("paragraph", start, end, caption=True)
            return
        if self.is_heading(start, end) and not self.is_announced(end):
            self.leave(0)
            self.announcing = False
            level = 3 if self.source.lines[start].startswith("To ") else 2
            self.add("heading", start, end, level=level)
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
            or indent_of(text) > self.margin
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
        if not text.lstrip()[0].isalnum():
            return False
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
        if below is None or lines[below].startswith("To ") or _SECTION.fullmatch(lines[end - 1].strip()):
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
        indent = indent_of(text) - self.margin
        if marker:
            self.leave(indent)
            label = marker.group("number") or ""
            self.items = (*self.items, Item(label, start, len(self.items), self.source))
            self.indents = (*self.indents, indent)
        elif indent == 0:
            self.leave(0)
        skip = marker.end() if marker else 0
        named = bool(self.items) and indent > 0 and text.rstrip()[-1] not in ".:;!?"
        caption = not marker and (named or bool(_PICTURE.match(text)))
        self.add("paragraph", start, end, skip, caption=caption)

    def leave(self, indent: int) -> None:
        """Close the list items that a line of this indentation does not belong to."""
        while self.indents and self.indents[-1] >= indent:
            self.indents = self.indents[:-1]
            self.items = self.items[:-1]

    def add(
        self, kind: BlockKind, start: int, end: int, skip: int = 0, *, level: int = 0, caption: bool = False
    ) -> None:
        segments = []
        for number in range(start, end):
            line = self.source.lines[number]
            column = max(skip if number == start else 0, indent_of(line))
            segments.append(Segment(number, column, line[column:].rstrip()))
        block = Block(
            kind,
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
