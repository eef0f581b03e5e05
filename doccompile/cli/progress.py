"""A bar on standard error for a run that takes a while."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_LEAST = 64
"""Fewer items than this are done before a bar could be read (items)."""
_STEPS = 100


def watch(label: str, total: int, items: Iterable[T]) -> Iterable[T]:
    """The same items, shown as they come."""
    if total < _LEAST:
        return items
    return _shown(label, total, items)


def _shown(label: str, total: int, items: Iterable[T]) -> Iterator[T]:
    import click

    step = max(1, total // _STEPS)
    with click.progressbar(items, total, label, file=sys.stderr, show_eta=False, update_min_steps=step) as bar:
        yield from bar
