"""The lines of any file that a finding names, as the source stage reads them."""

from collections.abc import Mapping
from functools import lru_cache

from doccompile.source.text import UnreadableError, decode_lines, read_bytes

_KEPT = 64
"""Files whose lines are kept for when they are asked for again; those of a report come one after the other."""


class LineReader:
    """Call it with a finding's path; `texts` holds what an editor or standard input has instead of the file."""

    def __init__(self, texts: Mapping[str, bytes] | None = None) -> None:
        self._texts = texts or {}
        self._lines = lru_cache(_KEPT)(self._read)

    def __call__(self, path: str) -> tuple[str, ...]:
        """The lines; none where the file cannot be read."""
        return self._lines(path)

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            return decode_lines(self._texts[path] if path in self._texts else read_bytes(path))
        except UnreadableError:
            return ()
