"""Sentences of a block's visible text, each with its place in the file."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from doccompile.facts.fact import Fact
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Mark, MarkKind
from doccompile.syntax.nodes import Block

_BOUNDARY = compile_late(
    r"[.!?](?<!e\.g\.)(?<!i\.e\.)(?<!\betc\.)(?<!\bca\.)(?<!\bapprox\.)[\"”’)]?(?=\s+[\"“'(\[*A-Z\d`])|\.(?<=[a-z)\]]\.)(?=[A-Z][a-z]+\s)"
)
_STEP_LABEL = compile_late(r"\W{0,3}step \d{1,3}\W{0,2}[:–—-](?=\s)", re.IGNORECASE)
"""What a step begins with that bears its number in words, "Step 6: In **Keys**, …", as a sentence of its own."""


class Sentence(NamedTuple):
    """One sentence of a block; `start` and `end` are visible offsets in it."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as a reader sees it."""
        return self.block.text[self.start : self.end]

    def location(self, start: int = 0, end: int | None = None) -> Location:
        """Where the characters from `start` to `end` of the sentence stand."""
        stop = self.end if end is None else self.start + end
        return self.block.location(self.start + start, stop)

    def marks(self, kind: MarkKind) -> list[Mark]:
        """The marks of one kind that lie in the sentence."""
        return self.block.inline.marks_between(kind, self.start, self.end)

    def spans(self, kind: MarkKind) -> list[tuple[int, int]]:
        """The ranges of these marks, as offsets in the sentence."""
        return [(mark.start - self.start, mark.end - self.start) for mark in self.marks(kind)]

    def around(self, kind: MarkKind, start: int, end: int) -> Mark | None:
        """The mark of one kind that lies in the sentence and holds the characters from `start` to `end` of it."""
        mark = self.block.inline.around(kind, self.start + start, self.start + end)
        return mark if mark and self.start <= mark.start and mark.end <= self.end else None

    def words(self, start: int, end: int) -> Fact[str]:
        """The words from `start` to `end` of the sentence as a fact."""
        return words_of(self.block, self.start + start, self.start + end)

    def fact(self, match: re.Match[str], group: int | str = 0) -> Fact[str]:
        """The matched words as a fact."""
        return self.words(*match.span(group))


def words_of(block: Block, start: int = 0, end: int | None = None) -> Fact[str]:
    """The words of a block between two places, all of them by default, as a fact."""
    return Fact(fold(block.text[start:end]), block.location(start, end))


def fold(text: str) -> str:
    """Fold white space."""
    return " ".join(text.split())


def lower_in_place(text: str) -> str:
    """Lower case of the same length, in which every character stands where it stood."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words (in lower case) occurs in a text, in any case: quicker than a pattern."""
    lowered = text.lower()
    for word in words:  # noqa: SIM110 - asked of most blocks, and a generator costs more than the search
        if word in lowered:
            return True
    return False


def in_address(text: str, start: int) -> bool:
    """Whether a word stands behind `://`, with no white space between."""
    begins = text.rfind("://", 0, start)
    return begins >= 0 and not any(map(str.isspace, text[begins:start]))


def sentences(block: Block) -> Iterator[Sentence]:
    """Split one block's visible text into sentences."""
    return (Sentence(block, start, end) for start, end in _bounds(block.text))


def first_sentence(block: Block) -> Sentence:
    """The first sentence of a block."""
    return next(sentences(block))


def sentences_before(block: Block, offset: int, most: int) -> Iterator[Sentence]:
    """The sentences of a block that begin before an offset, the nearest first, and no more than `most`."""
    bounds = _bounds(block.text)
    last = bisect_left(bounds, (offset, 0))
    return (Sentence(block, start, end) for start, end in reversed(bounds[max(0, last - most) : last]))


def split(text: str) -> Iterator[str]:
    """The sentences of a text that has no place of its own."""
    return (text[start:end] for start, end in _bounds(text))


@lru_cache(maxsize=1024)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence; several extractors ask for the same text one after the other."""
    label = _STEP_LABEL.match(text)
    start = label.end() if label else 0
    found = [(0, start)] if label else []
    for end in [*(match.end() for match in _BOUNDARY.finditer(text, start)), len(text)]:
        sentence = text[start:end]
        if sentence.strip():
            lead = len(sentence) - len(sentence.lstrip())
            found.append((start + lead, start + len(sentence.rstrip())))
        start = end
    return tuple(found)
