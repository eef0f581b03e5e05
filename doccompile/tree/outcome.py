"""What writing a tree comes to: the changes that it made, or why it could not be."""

from dataclasses import dataclass
from pathlib import Path

from doccompile.user_error import UserError


class WriteError(UserError):
    """The tree could not be written; `place` is the file or folder, `reason` one phrase. The old tree is whole."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"cannot write {place}: {reason}")
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build did, or would do: paths relative to the tree, with `/`, sorted.

    `moved_aside` are the new names of what stood in the way; `kept` are edited files of connectors that are gone.
    """

    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved_aside: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything was, or would be, written or removed."""
        return bool(self.created or self.changed or self.removed)
