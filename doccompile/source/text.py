"""Bytes -> text with its lines: strict UTF-8, any line ending, secrets hidden, one clear reason where that fails."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from doccompile.location import Location
from doccompile.regular_file import read_regular
from doccompile.source.secrets import Hidden, Secret, hide_known, hide_words

MAX_BYTES = 4 * 1024 * 1024
"""Largest file that is read (bytes)."""

MAX_LINE = 100_000
"""Longest line that is read (characters)."""


class UnreadableError(Exception):
    """The input is no text that doccompile reads; the message says why, in one clause, and `line` where (1-based)."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason)
        self.line = line


class SourceText(NamedTuple):
    """One file as read: `path` as printed, `name` as in the manifest, lines without their endings."""

    path: str
    name: str
    sha256: str
    lines: tuple[str, ...]
    secrets: tuple[Secret, ...] = ()
    """Where secrets stand, which are hidden in the lines."""

    def hiding(self, words: Iterable[str]) -> "SourceText":
        """The same with more words hidden."""
        lines, secrets = hide_words(Hidden(self.lines, self.secrets), words)
        return self._replace(lines=lines, secrets=secrets)

    @property
    def text(self) -> str:
        """The whole file, with `\\n` as the only line ending."""
        return "\n".join(self.lines)

    def location(self, line: int, column: int, end_line: int, end_column: int) -> Location:
        """Make a location from 0-based lines and columns (end exclusive)."""
        return Location(self.path, line + 1, column + 1, end_line + 1, end_column + 1)

    def line_location(self, line: int) -> Location:
        """The whole of one 0-based line, without its indentation."""
        text = self.lines[line] if line < len(self.lines) else ""
        indent = len(text) - len(text.lstrip()) if text.strip() else 0
        return self.location(line, indent, line, max(len(text.rstrip()), indent + 1))

    def words(self, where: Location) -> str:
        """The characters at a location of this file, lines joined by a newline."""
        if where.line == where.end_line:
            return self.lines[where.line - 1][where.column - 1 : where.end_column - 1]
        first, *middle = self.lines[where.line - 1 : where.end_line]
        last = middle.pop()
        return "\n".join([first[where.column - 1 :], *middle, last[: where.end_column - 1]])


def decode(data: bytes, path: str, name: str) -> SourceText:
    """Decode one file.

    Raises:
        UnreadableError: too large, not UTF-8, binary, or empty.
    """
    lines, secrets = hide_known(decode_lines(data))
    return SourceText(path, name, hashlib.sha256(data).hexdigest(), lines, secrets)


def decode_lines(data: bytes) -> tuple[str, ...]:
    """Decode the lines of one file, without their endings.

    Raises:
        UnreadableError: too large, not UTF-8, binary, or empty.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"is larger than {MAX_BYTES // (1024 * 1024)} MiB")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("is UTF-16 text: save it as UTF-8")
    if b"\x00" in data:
        raise UnreadableError("is a binary file (it holds a NUL byte)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        byte = f"0x{data[error.start]:02X}"
        raise UnreadableError(
            f"is not UTF-8 text: byte {byte} in line {line} belongs to another encoding", line
        ) from error
    if not text.strip():
        raise UnreadableError("is empty")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = tuple(text.split("\n"))
    if len(text) > MAX_LINE and max(map(len, lines)) > MAX_LINE:
        raise UnreadableError(f"has a line of more than {MAX_LINE:,} characters")
    return lines


def read(file: Path, path: str, name: str) -> SourceText:
    """Read and decode one file.

    Raises:
        UnreadableError: the file cannot be opened, or `decode` refuses it.
    """
    return decode(read_bytes(file), path, name)


def read_bytes(file: Path | str) -> bytes:
    """Read one file, or a little more of it than is decoded.

    Raises:
        UnreadableError: it cannot be opened, or is no regular file.
    """
    try:
        return read_regular(file, MAX_BYTES)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
