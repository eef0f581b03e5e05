"""What a rule is: a record of words, and a pure function."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from doccompile.checks.index import Index
from doccompile.findings import Problem, Severity

if TYPE_CHECKING:
    from doccompile.facts.fact import Facts
    from doccompile.facts.reading import Reading
    from doccompile.syntax.nodes import Document


class View(NamedTuple):
    """One tutorial as a rule sees it."""

    document: "Document"
    reading: "Reading"
    facts: "Facts"

    @property
    def name(self) -> str:
        """The connector's name, or an empty string."""
        return self.facts.name.value if self.facts.name else ""


class Example(NamedTuple):
    """A stretch of a tutorial: `slot` is the part of the example tutorial that `text` stands in for."""

    slot: str
    text: str
    product: str = "Litware"


class Rule(NamedTuple):
    """One rule. `check` looks at one tutorial, `corpus` at the index of all; reading problems have neither."""

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    check: Callable[[View], Iterator[Problem]] | None = None
    corpus: Callable[[Index], Iterator[Problem]] | None = None
    of_silence: bool = False
    """It reports what is not said: who does not read the language cannot know."""
