"""Columns of a table that is drawn with blanks alone, as terminal browsers print it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from doccompile.pattern import compile_late

_GAP = compile_late(r"\S {2,}(?=\S)")


class _Stretch(NamedTuple):
    """Places of the lines between two at which none has anything."""

    begin: int
    titled: bool
    """Whether the header has words there."""
    filled: bool
    """Whether another line has."""


def aligned_columns(lines: Sequence[str]) -> tuple[int, ...]:
    """Where the columns of some lines begin (characters), the first of which is the header.

    None where the lines are not padded to common columns: where a line has more gaps than there are columns.
    """
    gaps = max(sum(1 for _ in _GAP.finditer(line)) for line in lines)
    columns = tuple(_columns(list(_stretches(lines)))) if gaps and "\t" not in "".join(lines) else ()
    return columns if len(columns) > gaps else ()


def _columns(stretches: Sequence[_Stretch]) -> Iterator[int]:
    """A column has a title, above its cells or, in the middle of a wide column, to the right of them."""
    untitled = False
    for number, (this, following) in enumerate(zip_longest(stretches, stretches[1:])):
        title_follows = following and following.titled and not following.filled
        if untitled:
            untitled = not this.titled
        elif this.titled or number == 0 or title_follows:
            yield this.begin
            untitled = not this.titled


def _stretches(lines: Sequence[str]) -> Iterator[_Stretch]:
    """One place at which no line has anything is enough where a cell below the header begins behind it."""
    titles = _used(lines[:1])
    cells = _used(lines[1:])
    used = sorted(titles | cells)
    begins = [place for last, place in pairwise(used) if place - last > 2 or (place - last == 2 and place in cells)]
    for begin, end in pairwise([used[0], *begins, used[-1] + 1]):
        places = range(begin, end)
        yield _Stretch(begin, not titles.isdisjoint(places), not cells.isdisjoint(places))


def _used(lines: Sequence[str]) -> set[int]:
    return {place for line in lines for place, sign in enumerate(line) if sign != " "}
