"""Where a name stands in a text in any spelling: other case, other joints between its words, a letter off.

Plain string search: a regular expression made for each name costs more to compile than the search takes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from doccompile.checks.misspelling import misspellings, without_possessive
from doccompile.facts.wording.sentence import lower_in_place
from doccompile.pattern import compile_late

_LEAST_MISSPELT = 6
"""Shortest word whose misspellings are looked for wherever they stand (letters)."""
_LEAST_SPLIT = 4
"""Shortest word that is looked for in two parts (letters)."""
_LEAST_PART = 2
_JOINTS = " -‑"
_LETTERS = compile_late(r"[a-z]+")
_LETTER = r"(?![\u2e80-\ud7a3])\w"
"""One that makes a name part of a word: East Asian scripts write on beside it."""
_GLUED_BEFORE = compile_late(rf"(?:{_LETTER}|[@/.\\=?&%#-])\Z")
"""What makes a name a part of a word, or of an address."""
_GLUED_AFTER = compile_late(rf"{_LETTER}|[@/\\-]|\.[A-Za-z]")
_BRACKETED = compile_late(r"(?P<head>[^()]+?) (?P<tail>\([^()]+\))")
_PUNCTUATION = ".,;:()[]{}\"'’/!?*_-&+<>“”"


def spellings(text: str, name: str, misspelt: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the range of every occurrence, in order of the spelling and then of the place."""
    lower = _lower(text)
    for pieces in _written(name, misspelt):
        start = lower.find(pieces[0])
        while start >= 0:
            end = _end(lower, start, pieces)
            if end and not _GLUED_BEFORE.search(lower[start - 1 : start]) and not _GLUED_AFTER.match(lower, end):
                yield start, end
            start = lower.find(pieces[0], start + 1)


def strays(text: str, name: str, misspelt: frozenset[str]) -> Iterator[int]:
    """Where an occurrence may begin that is not the name as it is written; a quick look at a long text."""
    lower = _lower(text)
    for first in {pieces[0] for pieces in _written(name, misspelt)}:
        start = lower.find(first)
        while start >= 0:
            if (first in misspelt or not text.startswith(name, start)) and not _GLUED_BEFORE.search(
                lower[start - 1 : start]
            ):
                yield start
            start = lower.find(first, start + 1)


def _written(name: str, misspelt: frozenset[str]) -> list[tuple[str, ...]]:
    """The pieces of every spelling that is looked for; none is without a piece."""
    spelt = ((name.lower(),), _pieces(name), *((word,) for word in sorted(misspelt)))
    return [pieces for pieces in spelt if pieces]


_lower = lru_cache(maxsize=8)(lower_in_place)
"""Several names are looked for in the same text, one after the other."""


def _end(lower: str, start: int, pieces: tuple[str, ...]) -> int:
    """Where an occurrence that begins at `start` ends; 0 where there is none. One joint may stand between pieces."""
    position = start + len(pieces[0])
    for piece in pieces[1:]:
        if lower.startswith(piece, position):
            position += len(piece)
        elif lower[position : position + 1] in _JOINTS and lower.startswith(piece, position + 1):
            position += 1 + len(piece)
        else:
            return 0
    return position


@lru_cache(maxsize=256)
def _pieces(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, split at inner capitals too; a bracket belongs to its words."""
    bracketed = _BRACKETED.fullmatch(name)
    if bracketed:
        return bracketed["head"].lower(), *bracketed["tail"].lower().split()
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    return tuple(word.lower() for word in words) if sum(map(len, words)) >= 3 else ()


def misspelt_in(text: str, name: str) -> frozenset[str]:
    """What a text holds, in lower case, that is the name with one letter of a word lost, doubled, swapped or mistaken.

    Mistaken for the letter beside it, that is; also a name of one word that is written as two, one run together with
    itself, and one with two words in each other's place.
    """
    lower = _lower(text)
    words = name.split()
    if len(words) > 1:
        first, later = _with_first_word_off(text, lower, words), _with_a_later_word_off(text, lower, words)
        found = {*first, *later, *_with_words_swapped(text, words)}
    else:
        found = _misspelt_words(lower, name) | (_split_in(lower, name.lower()) if name.isalpha() else set())
    twice = name.lower() * 2
    if len(name) >= _LEAST_MISSPELT and twice in lower:
        found.add(twice)
    return frozenset(found)


def needs_its_place(name: str) -> bool:
    """Whether a name is so short that its misspellings may be words of their own."""
    return len(name) < _LEAST_MISSPELT


def _misspelt_words(lower: str, name: str) -> set[str]:
    """The words of a text, in lower case, that are misspellings of one."""
    wrong = misspellings(name)
    if not wrong or not _may_hold(lower, wrong):
        return set()
    initial = name[0].lower()
    words = {word for word in set(lower.replace("\0", " ").split()) if initial in word[:3]}
    return {without_possessive(word.strip(_PUNCTUATION)) for word in words} & wrong


def _with_first_word_off(text: str, lower: str, words: list[str]) -> Iterator[str]:
    """The name of several words with one letter of the first lost, doubled or swapped."""
    rest = " ".join(words[1:]).lower()
    for word in _misspelt_words(lower, words[0]):
        start = lower.find(f"{word} {rest}")
        written = text[start : start + len(word)] if start >= 0 else ""
        if written and _may_be_meant(words[0], written) and not _is_a_word(words[0], text, word):
            yield f"{word} {rest}"


def _with_a_later_word_off(text: str, lower: str, words: list[str]) -> Iterator[str]:
    """The same with one of the others; brackets around it stay."""
    for number in range(1, len(words)):
        word = words[number].strip(_PUNCTUATION) or words[number]
        opening, _, closing = words[number].partition(word)
        wrong = misspellings(word)
        before = " ".join([*words[:number], opening]).lower()
        after = "".join([closing, *(f" {later}" for later in words[number + 1 :])]).lower()
        found = set()
        start = lower.find(before) if wrong else -1
        while start >= 0:
            begin = start + len(before)
            match = _LETTERS.match(lower, begin)
            written = match.group() if match and lower.startswith(after, match.end()) else ""
            if written in wrong and _may_be_meant(word, text[begin : begin + len(written)]):
                found.add(written)
            start = lower.find(before, begin)
        yield from (before + written + after for written in sorted(found) if not _is_a_word(word, text, written))


def _may_be_meant(word: str, written: str) -> bool:
    """Whether what stands in the place of a word of a name may be misspelt: a short one has its capital, and no more.

    "Your Acme TAM" speaks of a manager, and not of "Acme Team".
    """
    return not needs_its_place(word) or (written[0].isupper() and written.isupper() == word.isupper())


def _is_a_word(word: str, text: str, written: str) -> bool:
    """Whether a text has what stands for a short word as a word of its own: "Acme From CSV" is no "Acme Form"."""
    return needs_its_place(word) and bool(re.search(rf"(?<![A-Za-z]){re.escape(written)}(?![A-Za-z])", text))


def _with_words_swapped(text: str, words: list[str]) -> Iterator[str]:
    """The name of three words or more with two neighbours in each other's place, each with its capital."""
    for number in range(len(words) - 1 if len(words) > 2 else 0):
        first, second = pair = words[number : number + 2]
        if all(word[:1].isupper() for word in pair) and first != second:
            swapped = " ".join([*words[:number], second, first, *words[number + 2 :]])
            if swapped in text:
                yield swapped.lower()


def _split_in(text: str, name: str) -> set[str]:
    """The name with a space or a hyphen in it, where a text has it so."""
    if len(name) < _LEAST_SPLIT or text.replace(" ", "").replace("-", "").count(name) == text.count(name):
        return set()
    parted = [(name[:at], name[at:]) for at in range(1, len(name))]
    split = [f"{first} {rest}" for first, rest in parted if min(len(first), len(rest)) >= _LEAST_PART]
    split += [f"{first}-{rest}" for first, rest in parted]
    return {words for words in split if words in text}


def _may_hold(lower: str, words: frozenset[str]) -> bool:
    """Whether one of the words begins somewhere in a text, by a quick look."""
    lengths = {len(word) for word in words}
    for first in {word[:2] for word in words}:
        start = lower.find(first)
        while start >= 0:
            for length in lengths:
                if lower[start : start + length] in words:
                    return True
            start = lower.find(first, start + 1)
    return False
