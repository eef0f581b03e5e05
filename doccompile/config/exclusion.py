"""Which files a search of a folder passes over: the configuration's `exclude`, and what Git ignores."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from doccompile.config.ignore_patterns import ignore_patterns
from doccompile.config.model import Config

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Exclusion:
    """Answers for one run; what is known of a folder is asked once, and its `.gitignore` file read once."""

    def __init__(self, config: Config) -> None:
        self._folder = config.folder.resolve() if config.folder is not None and config.exclude else None
        self._spec = ignore_patterns(config.exclude) if self._folder is not None else None
        self._gitignore = config.respect_gitignore
        self._ignores: dict[Path, GitIgnoreSpec | None] = {}
        self._real_folders: dict[Path, Path] = {}
        self._repositories: dict[Path, tuple[Path, ...]] = {}
        self._ignored_folders: dict[Path, bool] = {}
        self._idle: dict[Path, bool] = {}
        """Folders in which nothing is passed over, links aside, since they lie in no repository."""

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder found by a search is passed over."""
        folder = path.parent
        if folder not in self._idle:
            in_repository = self._gitignore and bool(self._repository(self._in_real_folder(path)))
            self._idle[folder] = self._spec is None and not in_repository
        if self._idle[folder] and not path.is_symlink():
            return False
        path = self._real(path)
        if self._spec is not None and self._folder is not None:
            own = _below(path, self._folder, is_folder=path.is_dir())
            if own is not None and _matches(self._spec, own):
                return True
        return self._gitignore and self._is_git_ignored(path)

    def _real(self, path: Path) -> Path:
        if path.is_symlink():
            return Path(os.path.realpath(path))
        return self._in_real_folder(path)

    def _in_real_folder(self, path: Path) -> Path:
        """The path with the links above it resolved."""
        if path.parent not in self._real_folders:
            self._real_folders[path.parent] = Path(os.path.realpath(path.parent))
        return self._real_folders[path.parent] / path.name

    def _is_git_ignored(self, path: Path) -> bool:
        """Whether the path or a folder above it is ignored: what lies in an ignored folder is ignored too."""
        parents = self._repository(path)
        if not parents:
            return False
        if path.parent != parents[-1]:
            if path.parent not in self._ignored_folders:
                self._ignored_folders[path.parent] = self._is_git_ignored(path.parent)
            if self._ignored_folders[path.parent]:
                return True
        is_folder: bool | None = None
        for folder in parents:
            if self._ignore_file(folder) is None:
                continue
            is_folder = path.is_dir() if is_folder is None else is_folder
            verdict = self._verdict(folder, _below(path, folder, is_folder=is_folder))
            if verdict is not None:
                return verdict
        return False

    def _repository(self, path: Path) -> tuple[Path, ...]:
        """The folders above a path up to its repository's root; none outside a repository."""
        if path.parent not in self._repositories:
            self._repositories[path.parent] = tuple(_folders_of_repository(path))
        return self._repositories[path.parent]

    def _ignore_file(self, folder: Path) -> "GitIgnoreSpec | None":
        if folder not in self._ignores:
            self._ignores[folder] = _ignore_file(folder)
        return self._ignores[folder]

    def _verdict(self, folder: Path, relative: str | None) -> bool | None:
        """Whether the ignore file of a folder includes or excludes a path below it; None where it says nothing."""
        spec = self._ignore_file(folder)
        if spec is None or relative is None:
            return None
        return spec.check_file(relative).include


def _matches(spec: "GitIgnoreSpec", relative: str) -> bool:
    """Whether the path, or a folder on the way to it, is matched."""
    parts = relative.rstrip("/").split("/")
    ways = ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]
    return any(spec.match_file(way) for way in [*ways, relative])


def _folders_of_repository(path: Path) -> Iterable[Path]:
    """The folders above a path up to the repository's root, innermost first; none outside a repository."""
    found = []
    for folder in path.parents:
        found.append(folder)
        if (folder / ".git").exists():
            return found
    return ()


def _below(path: Path, folder: Path, *, is_folder: bool) -> str | None:
    if path == folder or not path.is_relative_to(folder):
        return None
    return path.relative_to(folder).as_posix() + ("/" if is_folder else "")


def _ignore_file(folder: Path) -> "GitIgnoreSpec | None":
    lines: list[str] = []
    for name in (".git/info/exclude", ".gitignore"):
        file = folder / name
        if file.is_file():
            lines += file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    return ignore_patterns(lines) if lines else None
