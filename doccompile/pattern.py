"""Regular expressions that are compiled when they are first used: a run on one file uses half of them."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

WORD = r"\b(?=\w)"
"""Where a word begins; `\\b` alone would try all that may follow where one ends, too."""


def one_of(words: Iterable[str]) -> str:
    """A part of a pattern: one of some words, the longest that fits; those of one first letter are tried together."""
    by_letter = groupby(sorted(words, reverse=True), itemgetter(0))
    return "|".join(f"{first}(?:{'|'.join(word[1:] for word in own)})" for first, own in by_letter)


class _Late:
    """Stands for a pattern, and takes over those of its attributes that are asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = text, flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(*self._source)

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self._pattern, name)
        setattr(self, name, attribute)
        return attribute


def compile_late(text: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off: for the patterns of a module, which is imported whether or not they are needed."""
    return cast("re.Pattern[str]", _Late(text, flags))
