"""How a fault is planted into a clean tutorial: the tutorials of the run, and the line of the first where it is."""

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from tests.checks.drafts import Draft, write


class Planted(NamedTuple):
    """Tutorials that are compiled together; the fault is in the first, on `line` (1-based)."""

    drafts: tuple[Draft, ...]
    line: int


Plant = Callable[[Draft, random.Random], Planted | None]
PLANTS: dict[str, Plant] = {}
MARKDOWN = ("modern", "middle", "old")
PROSE = ("intro", "item2", "section", "console", "end", "limit")


def plants(code: str) -> Callable[[Plant], Plant]:
    def register(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return register


def fault_at(draft: Draft, tag: str, *others: Draft) -> Planted:
    return Planted((draft, *others), draft.tags[tag] + 1)


def said(draft: Draft, tag: str, words: str) -> Draft:
    """The draft with words in place of a line, without marks where the dialect has none."""
    return draft.put(tag, words if draft.generation in MARKDOWN else re.sub(r"\*\*|`", "", words))


def changed(draft: Draft, tag: str, old: str, new: str, at: str | None = None) -> Planted | None:
    if tag not in draft or old not in draft[tag]:
        return None
    return fault_at(draft.put(tag, draft[tag].replace(old, new, 1)), at or tag)


def tenant_url(draft: Draft) -> str:
    found = re.search(r"https://[^\s`]+", draft["tenant"])
    assert found
    return found.group()


def stranger(draft: Draft, rng: random.Random) -> Draft:
    """A tutorial of a product whose name shares no beginning with this one's."""
    while True:
        other = write(draft.generation, rng)
        if not any(word[:3].lower() in draft.product.lower() for word in other.product.split()[:2]):
            return other


def prose(draft: Draft, rng: random.Random) -> str:
    return rng.choice([tag for tag in PROSE if tag in draft])
