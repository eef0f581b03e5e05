"""Where an include directive points: to a file inside the given roots, or to a reason why not."""

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

    def allows(self, file: Path) -> bool:
        """Whether a resolved path lies inside one of the roots."""
        roots = [self.folder, *([self.documentation_set] if self.documentation_set else [])]
        return any(file.is_relative_to(root.resolve()) for root in roots)


def resolve(target: str, including: SourceText, file: Path, roots: Roots) -> tuple[SourceText, Path]:
    """Read the file that `target` names, seen from `file`.

    `~/…` is relative to the documentation set's root; where that is not at hand, `includes/<name>` beside the
    including file is the same file.

    Raises:
        UnreadableError: it is not at hand, lies outside the roots, or cannot be read.
    """
    if "\\" in target or target.startswith(("/", "http:", "https:")) or "\x00" in target:
        raise UnreadableError("is not a path inside the documentation set")
    escaped = False
    for candidate in _candidates(target, file, roots):
        resolved = candidate.resolve()
        if not roots.allows(resolved):
            escaped = True
            continue
        if resolved.is_file():
            shown = _sibling(including.path, file, resolved)
            name = _sibling(including.name, file, resolved)
            return read(resolved, shown, name), resolved
    raise UnreadableError("lies outside the given folder" if escaped else "is not at hand")


def _candidates(target: str, file: Path, roots: Roots) -> list[Path]:
    if not target.startswith("~/"):
        return [file.parent / target]
    relative = target[2:]
    found = [roots.documentation_set / relative] if roots.documentation_set else []
    top = roots.folder.resolve()
    for folder in file.resolve().parents:
        found.append(folder / relative)
        if folder == top:
            break
    return [*found, file.parent / "includes" / PurePosixPath(relative).name]


def _sibling(shown: str, file: Path, included: Path) -> str:
    """The included file's path, written relative to the same place as the including file's."""
    up, here = 0, file.resolve().parent
    while not included.is_relative_to(here):
        here, up = here.parent, up + 1
    below = included.relative_to(here).as_posix()
    base = PurePosixPath(shown).parent
    for _ in range(up):
        base = base / ".." if base.name in ("", "..") else base.parent
    return str(base / below)
