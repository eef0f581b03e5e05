"""Map a function over items in several processes; results in order, as if mapped in one."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LEAST_PER_PROCESS = 16
"""Fewer items than this are not worth a process of their own (items)."""


class Watch(Protocol):
    """Shows how far a run is: hands the items on as they come."""

    def __call__(self, label: str, total: int, items: Iterable[T], /) -> Iterable[T]:
        """Return the same items."""


def unwatched(_label: str, _total: int, items: Iterable[T]) -> Iterable[T]:
    """Show nothing."""
    return items


def process_map(function: Callable[[T], R], items: Sequence[T], jobs: int | None) -> Iterator[R]:
    """Apply `function` (picklable) to every item; `jobs` is the most processes, None for one per processor.

    Results come one by one, so that whoever asks for them need not hold them all.
    """
    processes = min(jobs or os.cpu_count() or 1, -(-len(items) // _LEAST_PER_PROCESS))
    return _in_processes(function, items, processes) if processes > 1 else map(function, items)


def _in_processes(function: Callable[[T], R], items: Sequence[T], processes: int) -> Iterator[R]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    method = "fork" if os.name == "posix" else None
    chunk = max(1, min(64, len(items) // (processes * 4)))
    with ProcessPoolExecutor(processes, mp_context=get_context(method)) as pool:
        yield from pool.map(function, items, chunksize=chunk)
