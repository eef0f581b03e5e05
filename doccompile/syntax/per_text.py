"""Functions of a block's text alone, kept for short texts: tutorials share many of those word for word."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

R = TypeVar("R")

_LONGEST = 1000
"""Longer text is not kept, since it is hardly ever shared (characters)."""
_KEPT = 4096


def per_text(function: Callable[[str], R]) -> Callable[[str], R]:
    """Decorate a pure function of one text."""
    kept = lru_cache(maxsize=_KEPT)(function)

    @wraps(function)
    def call(text: str) -> R:
        return kept(text) if len(text) <= _LONGEST else function(text)

    return call
