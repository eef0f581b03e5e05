"""Where an include directive points: to a file inside the given roots, or to a reason why not."""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText, UnreadableError, read

MAX_DEPTH = 8
"""Includes inside includes (files)."""

MAX_INCLUDES = 200
"""Include directives resolved for one tutorial (directives)."""

INCLUDE_DIRECTIVE = compile_late(r"\[!INCLUDE\s*\[[^\[\]\n]*\]\(([^()\s]+)\)\]", re.IGNORECASE)
"""An include directive; its group is the target."""

ABSENT, OUTSIDE, UNKNOWN = "absent", "outside", "unknown"
"""Nothing is there; it lies outside the roots; it cannot be said."""


@dataclass(frozen=True, slots=True)
class Roots:
    """Where included files may lie: the folder that was given, and the documentation set's root (for `~/`)."""

    folder: Path
    documentation_set: Path | None = None
    probed: dict[str, str] = field(default_factory=dict, compare=False)
    """Every place where a file was looked for, and what was there: see `probe`."""
    _real: list[str] = field(default_factory=list, compare=False, repr=False)

    def allows(self, file: str) -> bool:
        """Whether a path lies inside one of the roots; both without links."""
        return any(file.startswith(root + os.sep) for root in self.real())

    def real(self) -> list[str]:
        """The roots without links."""
        if not self._real:
            self._real.extend(os.path.realpath(root) for root in (self.folder, self.documentation_set) if root)
        return self._real


def resolve(target: str, including: SourceText, file: Path, roots: Roots) -> tuple[SourceText, Path]:
    """Read the file that `target` names, seen from `file`, a path without links.

    `~/…` is relative to the documentation set's root; where that is not at hand, `includes/<name>` beside the
    including file is the same file.

    Raises:
        UnreadableError: it is not at hand, lies outside the roots, or cannot be read.
    """
    here = os.fspath(file).rpartition(os.sep)[0]
    candidates = _candidates(target, here, roots)
    if not candidates:
        raise UnreadableError("is not a path inside the documentation set")
    escaped = False
    for candidate in candidates:
        roots.probed[candidate] = UNKNOWN
        found = _find(candidate, roots)
        if found in (ABSENT, OUTSIDE):
            roots.probed[candidate] = found
            escaped = escaped or found == OUTSIDE
            continue
        below = os.path.relpath(found, here)
        source = read(Path(found), _beside(including.path, below), _beside(including.name, below))
        roots.probed[candidate] = f"{found} {source.sha256}"
        return source, Path(found)
    raise UnreadableError("lies outside the given folder" if escaped else "is not at hand")


def find_included(file: Path, text: str, roots: Roots) -> Iterator[tuple[str, Path | None]]:
    """What a file's text includes: each target, and the file that it names where that is at hand."""
    here = os.path.realpath(file).rpartition(os.sep)[0]
    for match in INCLUDE_DIRECTIVE.finditer(text):
        try:
            found = [_find(candidate, roots) for candidate in _candidates(match[1], here, roots)]
        except (OSError, ValueError):  # no file can be called so
            found = []
        yield match[1], next((Path(path) for path in found if path not in (ABSENT, OUTSIDE)), None)


def probe(candidate: str, roots: Roots) -> str:
    """What is at a place where an included file is looked for: its real path and its digest, or one of three words."""
    try:
        found = _find(candidate, roots)
        return found if found in (ABSENT, OUTSIDE) else f"{found} {read(Path(found), '', '').sha256}"
    except (UnreadableError, OSError, ValueError):
        return UNKNOWN


def _find(candidate: str, roots: Roots) -> str:
    """The path of the file without links, or `ABSENT`, or `OUTSIDE`."""
    path = os.path.normpath(candidate)
    if not roots.allows(path):
        return OUTSIDE
    if not Path(path).is_file():
        return ABSENT
    real = os.path.realpath(path)
    return real if roots.allows(real) else OUTSIDE


def _candidates(target: str, here: str, roots: Roots) -> list[str]:
    """Where it is looked for, in order; nowhere if it is no path."""
    if "\\" in target or target.startswith(("/", "http:", "https:")) or "\x00" in target:
        return []
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
