"""Whether names are alike: compared by their letters and digits alone."""

import re
from functools import lru_cache

_SHORT_FORM = 2
"""Fewest words that are called by their initials."""


@lru_cache(maxsize=8192)
def squash(text: str) -> str:
    """Letters and digits only, lower case."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def are_akin(one: str, other: str) -> bool:
    """Whether two names may be one product's: a part of the other, a word in common, or the other's initials."""
    first, second = squash(one), squash(other)
    if first in second or second in first or not _words(one).isdisjoint(_words(other)):
        return True
    return first == _initials(other) or second == _initials(one)


def _words(name: str) -> set[str]:
    return {squash(word) for word in name.split() if not word.islower()} - {""}


def _initials(name: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", name)
    return "".join(word[0] for word in words).lower() if len(words) >= _SHORT_FORM else ""


def resembles(domain: str, name: str, host: str = "") -> bool:
    """Whether a domain's own label, or a label of the host, reads like the connector's name or one of its words."""
    label = squash(domain.partition(".")[0])
    squashed = squash(re.sub(r"\(.*?\)", "", name))
    if not label or not squashed:
        return False
    if (len(label) >= 3 and (label in squashed or squashed in label)) or label == squashed:
        return True
    words = [squash(word) for word in re.findall(r"[A-Za-z0-9]{2,}", name)]
    if any(len(word) >= 4 and (word in label or label in word) and len(label) >= 3 for word in words):
        return True
    labels = [squash(part) for part in host.split(".")[:-1]]
    return any(part == squashed or (len(part) >= 3 and part in words) for part in labels)
