"""Where an include directive points: to a file inside the given roots, or to a reason why not."""

import os
import posixpath
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from doccompile.source.text import SourceText, UnreadableError, read

MAX_DEPTH = 8
"""Includes inside includes (files)."""

MAX_INCLUDES = 200
"""Include directives resolved for one tutorial (directives)."""


@dataclass(frozen=True, slots=True)
class Roots:
    """Where included files may lie: the folder that was given, and the documentation set's root (for `~/`)."""

    folder: Path
    documentation_set: Path | None = None

    def allows(self, file: str) -> bool:
        """Whether a path lies inside one of the roots; both without links."""
        return any(file.startswith(root + os.sep) for root in self.real())

    def real(self) -> list[str]:
        """The roots without links."""
        return [os.path.realpath(root) for root in (self.folder, self.documentation_set) if root]


def resolve(target: str, including: SourceText, file: Path, roots: Roots) -> tuple[SourceText, Path]:
    """Read the file that `target` names, seen from `file`.

    `~/…` is relative to the documentation set's root; where that is not at hand, `includes/<name>` beside the
    including file is the same file.

    Raises:
        UnreadableError: it is not at hand, lies outside the roots, or cannot be read.
    """
    if "\\" in target or target.startswith(("/", "http:", "https:")) or "\x00" in target:
        raise UnreadableError("is not a path inside the documentation set")
    here = str(Path(os.path.realpath(file)).parent)
    escaped = False
    for candidate in _candidates(target, here, roots):
        path = os.path.normpath(candidate)
        if not roots.allows(path):
            escaped = True
        elif Path(path).is_file():
            real = os.path.realpath(path)
            if roots.allows(real):
                below = os.path.relpath(real, here)
                return read(Path(real), _beside(including.path, below), _beside(including.name, below)), Path(real)
            escaped = True
    raise UnreadableError("lies outside the given folder" if escaped else "is not at hand")


def _candidates(target: str, here: str, roots: Roots) -> list[str]:
    if not target.startswith("~/"):
        return [f"{here}/{target}"]
    relative = target[2:]
    found = [f"{roots.documentation_set}/{relative}"] if roots.documentation_set else []
    folder = here
    while roots.allows(folder + os.sep):
        found.append(f"{folder}/{relative}")
        folder = folder.rpartition(os.sep)[0]
    return [*found, f"{here}/includes/{PurePosixPath(relative).name}"]


def _beside(shown: str, below: str) -> str:
    """The included file's path, written relative to the same place as the including file's."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(shown), below.replace(os.sep, "/")))
