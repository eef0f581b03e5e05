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

    Two blank places part them; one does where two would leave a line with more gaps than there are columns. None where
    the lines are not padded to common columns.
    """
    gaps = max(sum(1 for _ in _GAP.finditer(line)) for line in lines)
    if not gaps or "\t" in "".join(lines):
        return ()
    tried = (tuple(_columns(list(_stretches(lines, least)))) for least in (2, 1))
    return next((columns for columns in tried if len(columns) > gaps), ())


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


def _stretches(lines: Sequence[str], least: int) -> Iterator[_Stretch]:
    """Those that at least so many places part; behind a single one a cell below the header begins."""
    titles = _used(lines[:1])
    cells = _used(lines[1:])
    used = sorted(titles | cells)
    begins = [place for last, place in pairwise(used) if place - last > (least if place in cells else 2)]
    for begin, end in pairwise([used[0], *begins, used[-1] + 1]):
        places = range(begin, end)
        yield _Stretch(begin, not titles.isdisjoint(places), not cells.isdisjoint(places))


def _used(lines: Sequence[str]) -> set[int]:
    return {place for line in lines for place, sign in enumerate(line) if sign != " "}
