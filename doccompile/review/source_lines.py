"""The lines of any file that a finding names, read once, as the source stage reads them."""

from collections.abc import Mapping
from pathlib import Path

from doccompile.source.text import UnreadableError, decode, read


class LineReader:
    """Call it with a finding's path; `texts` holds what an editor or standard input has instead of the file."""

    def __init__(self, texts: Mapping[str, bytes] | None = None) -> None:
        self._texts = texts or {}
        self._lines: dict[str, tuple[str, ...]] = {}

    def __call__(self, path: str) -> tuple[str, ...]:
        """The lines; none where the file cannot be read."""
        if path not in self._lines:
            self._lines[path] = self._read(path)
        return self._lines[path]

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            if path in self._texts:
                return decode(self._texts[path], path, path).lines
            return read(Path(path), path, path).lines
        except UnreadableError:
            return ()
