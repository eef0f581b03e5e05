"""White space as a reader sees it: a run of any kind is one space, and what has no width is not there.

A hyphen that does not break is a hyphen.
"""

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Piece

_NO_WIDTH = "\u200b\u200e\u200f\u202a\u202c\u2060\u2066\u2068\u2069\ufeff\xad"
_WIDE = compile_late(rf"[^\S ]|[{_NO_WIDTH}]")
_HYPHENS = {ord("\u2010"): "-", ord("\u2011"): "-"}
_PART = compile_late(rf"(?P<gap>[\s{_NO_WIDTH}]+)|[^\s{_NO_WIDTH}]+")


def fold_spaces(inline: Inline) -> Inline:
    """The same content with its white space folded; itself where there is nothing to fold."""
    text = inline.text
    if "\u2011" in text or "\u2010" in text:
        inline = replace(inline, text=text.translate(_HYPHENS))
    if "  " not in text and "\t" not in text and (text.isascii() or not _WIDE.search(text)):
        return inline
    pieces, befores = _folded(inline.pieces or [Piece(0, len(inline.raw), inline.raw)])
    offsets = list(accumulate((len(piece.visible) for piece in pieces[:-1]), initial=0))

    def moved(offset: int) -> int:
        index = max(bisect_right(befores, offset) - 1, 0)
        return offsets[index] + min(offset - befores[index], len(pieces[index].visible))

    marks = tuple(mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in inline.marks)
    stray = tuple((moved(start), moved(end)) for start, end in inline.stray)
    visible = "".join(piece.visible for piece in pieces).translate(_HYPHENS)
    return Inline(inline.raw, visible, inline.segments, marks, stray, inline.anchor, offsets, pieces)


def _folded(pieces: list[Piece]) -> tuple[list[Piece], list[int]]:
    """The pieces, split where a gap changes; and for each the visible offset at which it began before."""
    found: list[Piece] = []
    befores: list[int] = []
    before, spaced = 0, False
    for piece in pieces:
        parts = []
        for match in _PART.finditer(piece.visible):
            gap = match["gap"]
            if gap is None:
                seen, spaced = match.group(), False
            elif spaced or not gap.strip(_NO_WIDTH):
                seen = ""
            else:
                seen, spaced = " ", True
            parts.append((match.start(), match.end(), seen))
        if piece.end - piece.start == len(piece.visible) and parts:
            found += [Piece(piece.start + start, piece.start + end, seen) for start, end, seen in parts]
            befores += [before + start for start, _, _ in parts]
        else:
            found.append(piece._replace(visible="".join(seen for _, _, seen in parts)))
            befores.append(before)
        before += len(piece.visible)
    return found, befores
