"""What a checklist is made of: sections of items, each a sentence of parts, with details below it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from doccompile.manifest.model import Mapping
from doccompile.render.checklist.portal_words import Stage
from doccompile.render.checklist.steps import Place

Kind = Literal["plain", "words", "code", "label"]
"""`plain` is doccompile's own text; the other three are a document's: words, an exact value, a name on the screen."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence."""

    kind: Kind
    text: str
    url: str = ""
    """The web address that the words lead to, if any."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands below an item: words after a `label` such as "Note", lines of code, or the rows of a table."""

    kind: Literal["words", "code", "table"]
    parts: tuple[Part, ...] = ()
    label: str = ""
    depth: int = 1
    rows: tuple[tuple[str, ...], ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do and to tick; `table` is the mapping to compare with."""

    parts: tuple[Part, ...]
    place: Place | None = None
    table: Mapping | None = None
    steps: tuple["Item", ...] = ()
    details: tuple[Detail, ...] = ()

    def with_detail(self, below: Detail) -> "Item":
        """The item with one more detail below it."""
        return replace(self, details=(*self.details, below))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the work; `topics` are the families of rules whose findings belong here when no item is nearer."""

    title: tuple[Part, ...]
    items: tuple[Item, ...]
    topics: tuple[str, ...] = ()
    stage: Stage | None = None
    """The stage of the tutorial's chapters that it is about, for a section of the portal."""


plain = partial(Part, "plain")
"""Doccompile's own words: no character with a meaning in Markdown or HTML."""
words = partial(Part, "words")
"""A document's words."""
label = partial(Part, "label")
"""A name that stands on the screen."""
code = partial(Part, "code")
"""A value to enter exactly."""
