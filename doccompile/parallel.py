"""Map a function over items in several processes; results in order, as if mapped in one."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LEAST_PER_PROCESS = 16
"""Fewer items than this are not worth a process of their own (items)."""


class ClusterError(Exception):
    """A cluster cannot be used; the message says why, in one sentence."""


def process_map(function: Callable[[T], R], items: Sequence[T], jobs: int | None) -> Iterable[R]:
    """Apply `function` (picklable) to every item; `jobs` is the most processes, None for one per processor."""
    processes = min(jobs or os.cpu_count() or 1, -(-len(items) // _LEAST_PER_PROCESS))
    if processes <= 1:
        return map(function, items)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    method = "fork" if os.name == "posix" else None
    with ProcessPoolExecutor(processes, mp_context=get_context(method)) as pool:
        return list(pool.map(function, items, chunksize=max(1, min(64, len(items) // (processes * 4)))))
