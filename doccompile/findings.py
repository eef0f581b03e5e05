"""What a rule found: plain data, printed elsewhere."""

from enum import StrEnum
from typing import NamedTuple

from doccompile.location import Location


class Severity(StrEnum):
    """How bad a finding is; the order of definition is from worst to mildest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)

    def reaches(self, mildest: "Severity | None") -> bool:
        """Whether it is as bad as the mildest that counts, or worse; where that is None, nothing counts."""
        return mildest is not None and self.rank <= mildest.rank


class Related(NamedTuple):
    """A second place that explains a finding, in this file or in another."""

    where: Location
    message: str


class Edit(NamedTuple):
    """Replace the words at `where` by `text`."""

    where: Location
    text: str


class Fix(NamedTuple):
    """A mend; `safe` ones change nothing that a reader could have meant otherwise."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


class Problem(NamedTuple):
    """What a rule's check yields: a finding before the rule's own name is put on it."""

    where: Location
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    tutorials: int = 1
    """See `Finding`."""


class Finding(NamedTuple):
    """One thing to mend: exactly one primary location, and any number of related ones."""

    code: str
    name: str
    severity: Severity
    message: str
    where: Location
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    tutorials: int = 1
    """In how many tutorials the words are wrong: several may include the file that has them."""

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """Path, line, column, code: the order in which findings are printed."""
        return (self.where, self.code, self.message)
