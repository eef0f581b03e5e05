"""Questions about ranges of offsets, of which there may be very many: each is answered in logarithmic time."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate


def inside(spans: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """A question whether an offset lies in one of the ranges (end exclusive)."""
    ordered = sorted(spans)
    starts, furthest = [start for start, _ in ordered], [0, *accumulate((end for _, end in ordered), max)]
    return lambda offset: offset < furthest[bisect_right(starts, offset)]
