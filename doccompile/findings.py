"""What a rule found: plain data, printed elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, in this file or in another."""

    where: Location
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the words at `where` by `text`."""

    where: Location
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend; `safe` ones change nothing that a reader could have meant otherwise."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule's check yields: a finding before the rule's own name is put on it."""

    where: Location
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: exactly one primary location, and any number of related ones."""

    code: str
    name: str
    severity: Severity
    message: str
    where: Location
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """Path, line, column, code: the order in which findings are printed."""
        return (self.where, self.code, self.message)
