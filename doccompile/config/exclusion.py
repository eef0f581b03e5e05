"""Which files a search of a folder passes over: the configuration's `exclude`, and what Git ignores."""

from collections.abc import Iterable
from pathlib import Path

from pathspec import GitIgnoreSpec

from doccompile.config.model import Config


class Exclusion:
    """Answers for one run; the `.gitignore` files that it meets are read once."""

    def __init__(self, config: Config) -> None:
        self._folder = config.folder
        self._spec = GitIgnoreSpec.from_lines(config.exclude)
        self._gitignore = config.respect_gitignore
        self._ignores: dict[Path, GitIgnoreSpec | None] = {}

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder found by a search is passed over."""
        path = path.resolve()
        is_folder = path.is_dir()
        if self._folder is not None and self._spec.patterns:
            own = _below(path, self._folder.resolve(), is_folder)
            if own is not None and _matches(self._spec, own):
                return True
        return self._gitignore and self._is_git_ignored(path, is_folder)

    def _is_git_ignored(self, path: Path, is_folder: bool) -> bool:
        parents = list(_folders_of_repository(path))
        for part in [*reversed(parents[:-1]), path] if parents else []:
            folder_part = part != path or is_folder
            for folder in parents:
                relative = _below(part, folder, folder_part)
                verdict = self._verdict(folder, relative)
                if verdict is not None:
                    if verdict:
                        return True
                    break
        return False

    def _verdict(self, folder: Path, relative: str | None) -> bool | None:
        """Whether the ignore file of a folder includes or excludes a path below it; None where it says nothing."""
        if folder not in self._ignores:
            self._ignores[folder] = _ignore_file(folder)
        spec = self._ignores[folder]
        if spec is None or relative is None:
            return None
        return spec.check_file(relative).include


def _matches(spec: GitIgnoreSpec, relative: str) -> bool:
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


def _below(path: Path, folder: Path, is_folder: bool) -> str | None:
    if path == folder or not path.is_relative_to(folder):
        return None
    return path.relative_to(folder).as_posix() + ("/" if is_folder else "")


def _ignore_file(folder: Path) -> GitIgnoreSpec | None:
    lines: list[str] = []
    for name in (".git/info/exclude", ".gitignore"):
        file = folder / name
        if file.is_file():
            lines += file.read_text(encoding="utf-8", errors="replace").splitlines()
    return GitIgnoreSpec.from_lines(lines) if lines else None
