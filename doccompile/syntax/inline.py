"""Inline Markdown -> visible text, marks, and a map from every visible character back to its file position.

CommonMark 0.31 inline structure (code spans, escapes, entities, links, images, emphasis, raw HTML), read in one pass
and in linear time. markdown-it-py is not used here because its inline tokens carry no positions.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal, NamedTuple

from doccompile.syntax.spans import inside

MarkKind = Literal["strong", "emphasis", "code", "link", "image"]


class Segment(NamedTuple):
    """Consecutive characters of one source line; line and column are 0-based."""

    line: int
    column: int
    text: str
    added: int = 0
    """Characters at its end that the file does not have there."""

    @property
    def own(self) -> int:
        """How many of its characters the file has."""
        return len(self.text) - self.added

    def place(self, offset: int) -> tuple[int, int]:
        """0-based line and column of an offset in it."""
        return self.line, self.column + min(offset, self.own)


class Mark(NamedTuple):
    """A marked range of visible characters.

    `target` is a link's or image's, `label` an image's text; `raw_start` and `raw_end` are its range in the raw text.
    """

    kind: MarkKind
    start: int
    end: int
    target: str
    raw_start: int
    raw_end: int
    label: str = ""


class Piece(NamedTuple):
    """Raw characters and what a reader sees of them."""

    start: int
    end: int
    visible: str


@dataclass(slots=True, eq=False)
class Inline:
    """Inline content of one block."""

    raw: str
    text: str
    segments: tuple[Segment, ...] = ()
    marks: tuple[Mark, ...] = ()
    """In order of their beginnings; none lies in another of its kind."""
    stray: tuple[tuple[int, int], ...] = ()
    """Visible ranges of emphasis marks that found no partner."""
    anchor: str = ""
    """Name of the first `<a name=…>` in it."""
    offsets: list[int] = field(default_factory=list)
    """Visible offset at which each piece begins."""
    pieces: list[Piece] = field(default_factory=list)
    _begins: list[int] = field(default_factory=list)
    """Raw offset at which each segment begins, once it was asked for."""
    _of_kind: dict[MarkKind, list[Mark]] = field(default_factory=dict)
    """The marks of one kind, once they were asked for."""

    def at(self, segments: tuple[Segment, ...]) -> "Inline":
        """The same content at another place."""
        return Inline(self.raw, self.text, segments, self.marks, self.stray, self.anchor, self.offsets, self.pieces)

    def marks_between(self, kind: MarkKind, start: int, end: int) -> list[Mark]:
        """The marks of one kind that lie between two visible offsets, in order."""
        found = []
        for index in range(bisect_left(self.marks, start, key=lambda mark: mark.start), len(self.marks)):
            mark = self.marks[index]
            if mark.start > end:
                break
            if mark.kind == kind and mark.end <= end:
                found.append(mark)
        return found

    def within(self, *kinds: MarkKind, target: str = "") -> Callable[[int], bool]:
        """A question whether a visible offset lies in a mark of one of these kinds, of which there may be very many.

        With `target`, only those count whose target holds it.
        """
        return inside((mark.start, mark.end) for mark in self.marks if mark.kind in kinds and target in mark.target)

    def of_kind(self, kind: MarkKind) -> list[Mark]:
        """The marks of one kind, in order."""
        if not self.marks:
            return []
        found = self._of_kind.get(kind)
        if found is None:
            found = self._of_kind[kind] = [mark for mark in self.marks if mark.kind == kind]
        return found

    def around(self, kind: MarkKind, start: int, end: int) -> Mark | None:
        """The first mark of one kind that holds a visible range."""
        marks = self.of_kind(kind)
        index = bisect_left(marks, end, key=lambda mark: mark.end)
        return marks[index] if index < len(marks) and marks[index].start <= start else None

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """Raw range of the visible characters from `start` to `end` (exclusive)."""
        if not self.pieces:
            return start, end
        return self._raw(start, first=True), self._raw(max(end - 1, start), first=False)

    def _raw(self, offset: int, *, first: bool) -> int:
        index = max(bisect_right(self.offsets, offset) - 1, 0)
        piece = self.pieces[index]
        if piece.end - piece.start == len(piece.visible):
            return piece.start + offset - self.offsets[index] + (0 if first else 1)
        return piece.start if first else piece.end

    def _segment(self, raw: int) -> tuple[Segment, int]:
        """The segment of a raw offset, and how far in it that lies."""
        if len(self._begins) != len(self.segments):
            self._begins = [0, *accumulate(len(segment.text) + 1 for segment in self.segments[:-1])]
        index = bisect_right(self._begins, raw) - 1
        return self.segments[index], raw - self._begins[index]

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int, int, int]:
        """0-based line, column, end line, end column of visible characters; all of them by default."""
        stop = len(self.text) if end is None else end
        if stop <= start and end is None:
            return self.raw_span(0, len(self.raw.rstrip()))
        return self.raw_span(*self.raw_range(start, stop))

    def raw_span(self, raw_start: int, raw_end: int) -> tuple[int, int, int, int]:
        """The same for a raw range; from a later cell to an earlier one, all from the one to the other."""
        while raw_end - 1 > raw_start and self.raw[raw_end - 1 : raw_end] == "\n":
            raw_end -= 1
        first, begin = self._segment(raw_start)
        last, end = self._segment(max(raw_end - 1, raw_start))
        start, stop = first.place(begin), last.place(end)
        if stop < start:
            return *last.place(0), *first.place(first.own)
        is_added = last.added > 0 and end >= last.own
        return *start, stop[0], stop[1] + (raw_start < len(self.raw) and not is_added)
