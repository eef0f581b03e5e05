"""What was read of inline content, piece by piece -> the visible text with its marks."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from doccompile.syntax.emphasis import Delimiter
from doccompile.syntax.glued_labels import is_glued_before, is_glued_behind
from doccompile.syntax.inline import Inline, Mark, MarkKind, Piece

_QUOTES = {('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'")}
"""What may stand within emphasis around its words, and belongs to them no more than the asterisks do."""


class Span(NamedTuple):
    """A mark whose place is told by pieces: the first, and the one behind the last."""

    kind: MarkKind
    start: int
    end: int
    target: str
    raw_start: int
    raw_end: int
    label: str = ""


def finished(
    raw: str, pieces: list[Piece], spans: Iterable[Span], delimiters: Sequence[Delimiter], anchor: str
) -> Inline:
    """The content; `delimiters` are paired."""
    unpaired = show_unpaired(pieces, delimiters)
    part_labels(raw, pieces, delimiters)
    *offsets, length = accumulate((len(piece.visible) for piece in pieces), initial=0)
    ends = [*offsets, length]
    marks = [
        Mark(span.kind, ends[span.start], ends[span.end], span.target, span.raw_start, span.raw_end, span.label)
        for span in spans
    ]
    for delimiter in delimiters:
        for closer, strong in delimiter.pairs:
            start, end = ends[delimiter.piece + 1], ends[closer]
            raw_start, raw_end = pieces[delimiter.piece].end, pieces[closer].start
            if end - start > 2 and (raw[raw_start], raw[raw_end - 1]) in _QUOTES:
                start, end, raw_start, raw_end = start + 1, end - 1, raw_start + 1, raw_end - 1
            marks.append(Mark("strong" if strong else "emphasis", start, end, "", raw_start, raw_end))
    stray = tuple((ends[at], ends[at + 1]) for at in unpaired)
    text = "".join([piece.visible for piece in pieces])
    return Inline(raw, text, (), _unnested(marks), stray, anchor, offsets, pieces)


def show_unpaired(pieces: list[Piece], delimiters: Iterable[Delimiter]) -> list[int]:
    """Hide in place the emphasis marks that found a partner; the pieces in which asterisks are left."""
    stray = []
    for delimiter in delimiters:
        piece, left = pieces[delimiter.piece], delimiter.count
        pieces[delimiter.piece] = piece._replace(visible=delimiter.character * left)
        if left and delimiter.character == "*":
            stray.append(delimiter.piece)
    return stray


def part_labels(raw: str, pieces: list[Piece], delimiters: Iterable[Delimiter]) -> None:
    """Show a space in place of the marks of bold words that run into the words around them."""
    for delimiter in delimiters:
        for closer, strong in delimiter.pairs:
            first, last = pieces[delimiter.piece], pieces[closer]
            if strong and not first.visible and is_glued_before(raw, first.start, first.end):
                pieces[delimiter.piece] = first._replace(visible=" ")
            if strong and not last.visible and is_glued_behind(raw, first.end, last.start, last.end):
                pieces[closer] = last._replace(visible=" ")


def _unnested(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks in order, without those that lie in another of their kind: bold inside bold says nothing.

    Links lie in no other, and one without words begins where it ends. Code that goes on right behind an invisible tag,
    as `<wbr>`, is one.
    """
    kept, reached = list[Mark](), dict[MarkKind, int]()
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if kept and mark.kind == kept[-1].kind == "code" and mark.start == kept[-1].end:
            mark = kept.pop()._replace(end=mark.end, raw_end=mark.raw_end)
        if mark.end > reached.get(mark.kind, -1) or mark.kind in ("image", "link"):
            kept.append(mark)
            reached[mark.kind] = mark.end
    return tuple(kept)
