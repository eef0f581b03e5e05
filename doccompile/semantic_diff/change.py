"""One change of meaning, as data; the formats print it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from doccompile.manifest.model import ConnectorManifest, Provenance


class Kind(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Impact(StrEnum):
    """Whether a change alters what is configured, or only how the reader is guided there."""

    CONFIGURATION = "configuration"
    GUIDANCE = "guidance"


Value = str | int | bool | None
"""A fact's value as printed: null where it is not stated."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that differs.

    `subject`, `item` and `aspect` name it: "User attribute", the attribute's name, "type"; only `item` holds words of
    the document. `pointer` is its JSON pointer in the manifest that has it, the new one first. `note`
    adds, in doccompile's words, what the value does not say, as in "required".
    """

    kind: Kind
    impact: Impact
    subject: str
    pointer: str
    old: Value = None
    new: Value = None
    item: str = ""
    aspect: str = ""
    note: str = ""
    old_place: Provenance | None = None
    new_place: Provenance | None = None


class Status(StrEnum):
    """What happened to a tutorial."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class TutorialDiff:
    """One tutorial on both sides, or on the one that has it."""

    old: ConnectorManifest | None
    new: ConnectorManifest | None
    changes: tuple[Change, ...] = ()

    @property
    def status(self) -> Status:
        """Whether the tutorial is new, gone, or means something else."""
        if self.old is None:
            return Status.ADDED
        if self.new is None:
            return Status.REMOVED
        return Status.CHANGED if self.changes else Status.UNCHANGED

    @property
    def manifest(self) -> ConnectorManifest:
        """The new one, or the one that is gone."""
        manifest = self.new or self.old
        if manifest is None:
            raise ValueError("a tutorial is on one side at least")
        return manifest

    @property
    def connector(self) -> str:
        """The connector's name, the new one where it has changed."""
        return self.manifest.connector.name


class Unread(NamedTuple):
    """A file that could be read on one side at most, so that nothing of it is compared, and why."""

    path: str
    reason: str
