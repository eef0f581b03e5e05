"""Which files need not be compiled, as Git says that neither they nor anything that they include has changed."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from doccompile.config.exclusion import Exclusion
from doccompile.source.includes import Roots, find_included


class Unchanged:
    """Adds to an exclusion; `touched` are the names below the first root of all files that have changed."""

    def __init__(self, exclusion: Exclusion, roots: Roots, touched: frozenset[str]) -> None:
        self._exclusion = exclusion
        self._roots = roots
        self._top = roots.folder.resolve()
        self._touched = {self._top / name for name in touched}
        self._file_names = {PurePosixPath(name).name for name in touched}
        self._includes: dict[Path, Mapping[str, Path | None]] = {}

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder is passed over."""
        if self._exclusion.excludes(path):
            return True
        if path.is_dir():
            return False
        file = path.resolve()
        return file.is_relative_to(self._top) and not self._is_touched(file)

    def _is_touched(self, file: Path) -> bool:
        """Whether a file, or one that it includes, has changed."""
        reached, waiting = {file}, [file]
        while waiting:
            one = waiting.pop()
            included = self._included(one)
            names = (PurePosixPath(target).name for target in included)
            if one in self._touched or not self._file_names.isdisjoint(names):
                return True
            new = set(filter(None, included.values())) - reached
            reached |= new
            waiting += new
        return False

    def _included(self, file: Path) -> Mapping[str, Path | None]:
        """What a file includes: target -> the file, where it is at hand."""
        if file not in self._includes:
            try:
                data = file.read_bytes()
            except OSError:
                data = b""
            text = data.decode("utf-8", "replace") if b"[!" in data else ""
            self._includes[file] = dict(find_included(file, text, self._roots))
        return self._includes[file]
