"""Where words stand in a file."""

from typing import NamedTuple


class Location(NamedTuple):
    """A span of one file: lines and columns are 1-based, columns count characters, the end is exclusive.

    `path` is relative to the current directory, with `/`, as linters print it.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind the last character."""
        return self.end_line, self.end_column
