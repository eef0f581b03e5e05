"""Where words stand in a file, and how the path of a file is printed."""

import os
from pathlib import Path
from typing import NamedTuple

Point = tuple[str, int, int]
"""File, line and column."""


class Location(NamedTuple):
    """A span of one file: lines and columns are 1-based, columns count characters, the end is exclusive.

    `path` is as `shown` gives it.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def point(self) -> Point:
        """File, line and column of the first character."""
        return self.path, self.line, self.column

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind the last character."""
        return self.end_line, self.end_column


def shown(path: Path) -> str:
    """A path as linters print it: relative to the current directory, with `/`."""
    return readable(Path(os.path.relpath(path)).as_posix())


def readable(path: str) -> str:
    """A path whose undecodable bytes are shown as U+FFFD."""
    return path if path.isascii() else path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
