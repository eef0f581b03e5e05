"""A word with one letter of it lost, doubled, swapped with the next, or mistaken for the one beside it."""

from functools import lru_cache

from doccompile.facts.name.likeness import squash
from doccompile.pattern import compile_late

_LEAST = 4
"""Shortest word whose misspellings are known (letters)."""
_DOUBLED_IN_ENGLISH = "ls"
"""Letters that end words twice: "recall", "express"; doubled, a name's last one may make a word of it."""
_POSSESSIVE = compile_late(r"['’]s?\Z")


def is_misspelt(words: str, name: str) -> bool:
    """Whether words are a name, but for such a letter, wherever its words are joined."""
    return squash(without_possessive(words)) in misspellings(squash(name))


def without_possessive(word: str) -> str:
    """The word without "'s" behind it."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=256)
def misspellings(name: str) -> frozenset[str]:
    """All that a word may become so, in lower case; none where it is too short to tell."""
    if not name.replace("-", "").isalnum() or len(name) < _LEAST:
        return frozenset()
    lower = name.lower()
    found = {lower[:i] + lower[i + 1 :] for i in range(1, len(lower) - 1)}
    found |= {lower[:i] + lower[i + 1] + lower[i] + lower[i + 2 :] for i in range(1, len(lower) - 1)}
    found |= {lower[:i] + lower[i] + lower[i:] for i in range(1, len(lower) - 1)}
    found |= {lower[:i] + lower[i - 1] + lower[i + 1 :] for i in range(2, len(lower) - 1)}
    found |= {lower[:i] + lower[i + 1] + lower[i + 1 :] for i in range(1, len(lower) - 1)}
    if lower[-1] not in _DOUBLED_IN_ENGLISH:
        found.add(lower + lower[-1])
    return frozenset(found - {lower})
