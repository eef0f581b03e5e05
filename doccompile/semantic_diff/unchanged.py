"""Which files need not be compiled, as Git says that neither they nor anything that they include has changed."""

from pathlib import Path, PurePosixPath

from doccompile.config.exclusion import Exclusion
from doccompile.source.discover import SUFFIXES

_INCLUDE = b"[!include"


class Unchanged:
    """Adds to an exclusion; `touched` are names below `top`, None where it is not known what has changed."""

    def __init__(self, exclusion: Exclusion, top: Path, touched: frozenset[str] | None) -> None:
        self._exclusion = exclusion
        self._top = top.resolve()
        self._touched = touched
        files = [PurePosixPath(name) for name in touched or ()]
        self._basenames = {file.name.lower().encode() for file in files if file.suffix.lower() in SUFFIXES}

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder is passed over."""
        if self._exclusion.excludes(path):
            return True
        if self._touched is None or path.is_dir():
            return False
        resolved = path.resolve()
        if not resolved.is_relative_to(self._top):
            return False
        return resolved.relative_to(self._top).as_posix() not in self._touched and not self._may_include(path)

    def _may_include(self, path: Path) -> bool:
        """Whether the file has an include directive and somewhere the name of a file that has changed."""
        try:
            text = path.read_bytes().lower()
        except OSError:
            return True
        return _INCLUDE in text and any(name in text for name in self._basenames)
