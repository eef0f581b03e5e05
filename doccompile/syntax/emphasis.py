"""Emphasis: which runs of `*` and `_` pair up (CommonMark 0.31, "process emphasis")."""

import unicodedata
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Delimiter:
    """One run of `*` or `_`: `count` of its characters are still unpaired; `pairs` are (closing piece, strong)."""

    character: str
    count: int
    piece: int
    opens: bool
    closes: bool
    original: int
    pairs: list[tuple[int, bool]] = field(default_factory=list)

    @classmethod
    def of(cls, run: str, piece: int, before: str, after: str) -> "Delimiter":
        """Make a delimiter from a run and the characters around it (flanking rules)."""
        left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
        right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
        if run[0] == "*":
            return cls("*", len(run), piece, left, right, len(run))
        opens = left and (not right or _punctuation(before))
        closes = right and (not left or _punctuation(after))
        return cls("_", len(run), piece, opens, closes, len(run))


def _punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def pair_emphasis(delimiters: list[Delimiter]) -> list[Delimiter]:
    """Pair the runs in place and return them; every run is looked at a bounded number of times."""
    openers: list[Delimiter] = []
    bottom: dict[tuple[str, int, bool], int] = {}
    for closer in delimiters:
        if closer.closes:
            _close(closer, openers, bottom)
        if closer.opens and closer.count:
            openers.append(closer)
    return delimiters


def _close(closer: Delimiter, openers: list[Delimiter], bottom: dict[tuple[str, int, bool], int]) -> None:
    while closer.count:
        key = (closer.character, closer.original % 3, closer.opens)
        floor = bottom.get(key, 0)
        index = next((i for i in range(len(openers) - 1, floor - 1, -1) if _matches(openers[i], closer)), None)
        if index is None:
            bottom[key] = len(openers)
            return
        opener = openers[index]
        strong = opener.count >= 2 and closer.count >= 2
        used = 2 if strong else 1
        opener.count -= used
        closer.count -= used
        opener.pairs.append((closer.piece, strong))
        del openers[index + (1 if opener.count else 0) :]
        bottom.update({key: min(height, len(openers)) for key, height in bottom.items()})


def _matches(opener: Delimiter, closer: Delimiter) -> bool:
    if opener.character != closer.character:
        return False
    both = opener.closes or closer.opens
    return not both or (opener.original + closer.original) % 3 != 0 or opener.original % 3 == 0
