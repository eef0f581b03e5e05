"""Which tutorials bear a name that a domain resembles, found without comparing the domain with every name."""

import re
from collections.abc import Collection, Iterator, Sequence

from doccompile.facts.name.likeness import squash

_LEAST_LABEL = 3
_LEAST_WORD = 4


class Likeness:
    """Answers as `facts.name.likeness.resembles` does for each name of each tutorial, words of many names left out."""

    def __init__(self, names: Sequence[Sequence[str]], common: Collection[str] = ()) -> None:
        self._common = common
        self._wholes: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        for number, own in enumerate(names):
            for name in own:
                self._add(name, number)
        self._all_wholes = "\n".join(["", *self._wholes, ""])
        self._all_words = "\n".join(["", *self._words, ""])

    def _add(self, name: str, number: int) -> None:
        whole = squash(re.sub(r"\(.*?\)", "", name))
        if not whole:
            return
        self._wholes.setdefault(whole, []).append(number)
        for word in re.findall(r"[A-Za-z0-9]{2,}", name):
            if len(word) >= _LEAST_WORD and word.casefold() not in self._common:
                self._words.setdefault(squash(word), []).append(number)

    def tutorials(self, domain: str) -> list[int]:
        """Their numbers, in order."""
        label = squash(domain.partition(".")[0])
        if not label:
            return []
        found = set(self._wholes.get(label, ()))
        if len(label) >= _LEAST_LABEL:
            parts = {label[start:end] for start in range(len(label)) for end in range(start + 1, len(label) + 1)}
            for names, text in ((self._wholes, self._all_wholes), (self._words, self._all_words)):
                for name in (*(parts & names.keys()), *_lines_with(label, text)):
                    found.update(names[name])
        return sorted(found)


def _lines_with(part: str, text: str) -> Iterator[str]:
    """Every line of a text that holds the part."""
    place = text.find(part)
    while place >= 0:
        end = text.index("\n", place)
        yield text[text.rindex("\n", 0, place) + 1 : end]
        place = text.find(part, end)
