"""Locations (1-based, characters) <-> ranges of the protocol (0-based, units of the encoding that was agreed)."""

from collections.abc import Sequence

from lsprotocol import types
from lsprotocol.types import Position, PositionEncodingKind, Range

from doccompile.fingerprint import SourceLines
from doccompile.location import Location
from doccompile.lsp.uri import uri_of


def units(text: str, encoding: PositionEncodingKind | str) -> int:
    """How long a text is in the units of an encoding (LSP 3.17, PositionEncodingKind)."""
    if encoding == PositionEncodingKind.Utf32:
        return len(text)
    if encoding == PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def to_range(where: Location, lines: SourceLines, encoding: PositionEncodingKind | str) -> Range:
    """The protocol's range of a location."""
    text = lines(where.path)
    return Range(
        _position(where.line, where.column, text, encoding),
        _position(where.end_line, where.end_column, text, encoding),
    )


def to_location(where: Location, lines: SourceLines, encoding: PositionEncodingKind | str) -> types.Location:
    """The protocol's form of a location: a URI and a range."""
    return types.Location(uri_of(where.path), to_range(where, lines, encoding))


def _position(line: int, column: int, lines: Sequence[str], encoding: PositionEncodingKind | str) -> Position:
    text = lines[line - 1] if line <= len(lines) else ""
    return Position(line - 1, min(column - 1, len(text)) if text.isascii() else units(text[: column - 1], encoding))


def to_column(position: Position, lines: Sequence[str], encoding: PositionEncodingKind | str) -> tuple[int, int]:
    """1-based line and column of a position; a position behind the end of a line is that end."""
    text = lines[position.line] if position.line < len(lines) else ""
    used = 0
    for index, character in enumerate(text):
        if used >= position.character:
            return position.line + 1, index + 1
        used += units(character, encoding)
    return position.line + 1, len(text) + 1


def covers(where: Location, line: int, column: int) -> bool:
    """Whether a place stands in a location; its end counts, as a cursor stands between characters."""
    return where.start <= (line, column) <= where.end


def overlaps(where: Location, start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Whether a location and a stretch of text touch."""
    return where.start <= end and start <= where.end
