"""Two lists of texts -> the items that went, came, or were replaced in place."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from doccompile.semantic_diff.change import Change, Impact, Kind

_MOST_PAIRS = 100_000
"""Pairs of items up to which lists are compared item by item."""


class Entry(NamedTuple):
    """An item with its JSON pointer in its manifest."""

    pointer: str
    text: str


def list_changes(
    subject: str, impact: Impact, old: Sequence[Entry], new: Sequence[Entry], item: str = ""
) -> Iterator[Change]:
    """An item that only moved is no change."""
    had, has = {entry.text for entry in old}, {entry.text for entry in new}
    for old_start, old_end, new_start, new_end in _differences(old, new):
        gone = [entry for entry in old[old_start:old_end] if entry.text not in has]
        come = [entry for entry in new[new_start:new_end] if entry.text not in had]
        for before, after in zip(gone, come, strict=False):
            yield Change(Kind.CHANGED, impact, subject, after.pointer, before.text, after.text, item)
        for before in gone[len(come) :]:
            yield Change(Kind.REMOVED, impact, subject, before.pointer, old=before.text, item=item)
        for after in come[len(gone) :]:
            yield Change(Kind.ADDED, impact, subject, after.pointer, new=after.text, item=item)


def _differences(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[int, int, int, int]]:
    """Ranges of items that stand for one another; one range in all where they are too many to tell more exactly."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield 0, len(old), 0, len(new)
        return
    texts = [entry.text for entry in old], [entry.text for entry in new]
    for tag, *ends in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag != "equal":
            yield ends[0], ends[1], ends[2], ends[3]
