"""Two long texts -> the stretches in which they differ, so that a reader need not look for the difference."""

from dataclasses import replace
from itertools import takewhile

from doccompile.semantic_diff.change import Change

_LONGEST = 160
"""Longest text of a change that is shown whole (characters)."""
_CONTEXT = 60
"""Characters that are shown on both sides of a difference."""


def shortened(change: Change) -> Change:
    """The change of a long text with what differs; any other as it is."""
    if not (isinstance(change.old, str) and isinstance(change.new, str)):
        return change
    old, new = " ".join(change.old.split()), " ".join(change.new.split())
    if max(len(old), len(new)) > _LONGEST:
        start = _common(old, new)
        end = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - start)
        old, new = _around(old, start, end), _around(new, start, end)
    return replace(change, old=old, new=new)


def _common(left: str, right: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def _around(text: str, start: int, end: int) -> str:
    """The text between its first `start` and last `end` characters, with some words around it, and … for the rest."""
    first, last = start - _CONTEXT, len(text) - end + _CONTEXT
    first = text.find(" ", first, start) + 1 if first > 0 else 0
    last = text.rfind(" ", len(text) - end, last) if last < len(text) else len(text)
    if last < 0:
        last = len(text) - end
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
