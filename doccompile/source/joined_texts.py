"""Texts that are searched as one: to search each of very many would take longer."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate


class JoinedTexts:
    """Texts with one character between each two."""

    def __init__(self, texts: Iterable[str], separator: str = "\0") -> None:
        self._texts = list(texts)
        self.text = separator.join(self._texts)

    @cached_property
    def _ends(self) -> list[int]:
        """Where the text behind each begins."""
        return list(accumulate(len(text) + 1 for text in self._texts))

    def place(self, offset: int) -> tuple[int, int]:
        """Which text an offset lies in, and the offset in it."""
        index = bisect_right(self._ends, offset)
        return index, offset - (self._ends[index - 1] if index else 0)

    def holding(self, words: Iterable[str]) -> list[int]:
        """Which texts hold one of the words, in order; one search for each word."""
        found = set()
        for word in words:
            offset = self.text.find(word)
            while offset >= 0:
                index = bisect_right(self._ends, offset)
                found.add(index)
                offset = self.text.find(word, self._ends[index])
        return sorted(found)
