"""Tables of attributes: a row each, with its type, and ticks under *Supported for filtering* and *Required*."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from doccompile.facts.fact import AttributeFact, TableFact
from doccompile.facts.mappings.columns import (
    all_known,
    column_of_names,
    column_of_types,
    is_ticked,
    mostly_known,
    names_in,
    tick_columns,
    type_column,
)
from doccompile.facts.mappings.sources import source_column, source_in
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Row

ATTRIBUTE = compile_late(r"\battributes?\b", re.IGNORECASE)
_SOURCE_SIDE = compile_late(r"\b(?:entra(?:id)?|azure|source|a?ad|active directory)\b", re.IGNORECASE)
_TYPE = compile_late(
    r"^(?:(?:data|attribute|value|scim) ?)?type(?: of (?:the )?(?:value|attribute)s?)?$", re.IGNORECASE
)
_FILTER = compile_late(
    r"\bfilter|\b(?:can|used?|usable|supported|available)\b.{0,20}\bmatch"
    r"|^\W*match(?:ing|ed)?(?: (?:attribute|key|property))?\W*$",
    re.IGNORECASE,
)
_REQUIRED = compile_late(
    r"\brequired\b|\bmandatory\b|\bmust[- ](?:have\b|be(?:$| (?:set|sent|present|given|provided|filled|mapped)\b))"
    r"|\b(?:compulsory|obligatory)\b",
    re.IGNORECASE,
)
_USER_ONLY = compile_late(r"user|name\.|emails\b|phonenumbers\b|addresses\b|active$|title$|urn:.*:user:")
_GROUP_ONLY = compile_late(r"^members?\b", re.IGNORECASE)


class _Columns(NamedTuple):
    """Which column holds what; None where there is none."""

    name: int
    type: int | None
    filterable: int | None
    required: int | None
    source: int | None = None


def read_table(table: Block, *, in_english: bool) -> TableFact | None:
    """Read one table; None where it is no table of attributes. What its header says is read in English alone."""
    if len(table.rows) < 2:
        return None
    header, *rows = table.rows
    columns = _columns([cell.text for cell in header.cells], rows, in_english=in_english)
    if columns is None:
        return None
    columns = columns._replace(source=source_column([cell.text for cell in header.cells], rows, columns.name, columns))
    width = len(header.cells)
    return TableFact(
        table.row_location(header),
        width,
        tuple(
            _attribute(table, row, columns, name)
            for row in rows
            if len(row.cells) > columns.name
            for name in names_in(row.cells[columns.name].text)
        ),
        columns.filterable is not None,
        tuple((table.row_location(row), len(row.cells), _filled(row)) for row in rows if len(row.cells) != width),
    )


def _columns(header: Sequence[str], rows: Sequence[Row], *, in_english: bool) -> _Columns | None:
    """The columns by their headers; where these do not tell, the names are below the one that has the most known."""
    names = [i for i, text in enumerate(header) if ATTRIBUTE.search(text) and not _TYPE.match(text)]
    if not names and (most := column_of_names(rows, len(header))) is not None:
        names = [most]
    if not names:
        return None
    name = next((i for i in names if not _SOURCE_SIDE.search(header[i])), names[0])
    titled = (
        next((i for i, text in enumerate(header) if sign.search(text)), None) for sign in (_TYPE, _FILTER, _REQUIRED)
    )
    columns = _Columns(name, *titled)
    if columns.type is None:
        columns = columns._replace(type=column_of_types(rows, len(header)))
    if len(names) > 1:
        return columns
    if not in_english:
        columns = _by_cells(columns, rows, len(header))
    told = columns.type is not None or columns.filterable is not None or len(header) == 1
    if told or (ATTRIBUTE.search(header[name]) and all_known(rows, name)):
        return columns
    mapped = any(_SOURCE_SIDE.search(text) for i, text in enumerate(header) if i != name)
    return columns if mapped and mostly_known(rows, name) else None


def _by_cells(columns: _Columns, rows: Sequence[Row], width: int) -> _Columns:
    """The same where the header is in another language, by what stands in the cells."""
    if columns.type is None:
        columns = columns._replace(type=type_column(rows, columns.name))
    if columns.type is None or columns.required is not None:
        return columns
    filterable, required = tick_columns(rows, columns.type + 1, width)
    return columns if filterable is None else columns._replace(filterable=filterable, required=required)


def _filled(row: Row) -> int:
    """How many cells a row has up to the last that says something."""
    return max((i + 1 for i, cell in enumerate(row.cells) if cell.text), default=0)


def _attribute(table: Block, row: Row, columns: _Columns, name: str) -> AttributeFact:
    typed = row.cells[columns.type] if columns.type is not None and columns.type < len(row.cells) else None
    return AttributeFact(
        fold(name),
        fold(typed.text) if typed and typed.text else None,
        _ticked(row, columns.filterable),
        _ticked(row, columns.required),
        table.cell_location(row.cells[columns.name]),
        table.cell_location(typed) if typed and typed.text else None,
        source_in(table, row, columns.source),
    )


def _ticked(row: Row, column: int | None) -> bool | None:
    if column is None:
        return None
    return column < len(row.cells) and is_ticked(row, column)


def kind_by_rows(table: TableFact) -> str | None:
    """A table with a `members` row, and without `userName`, is of groups whatever is said before it."""
    names = [row.name.lower() for row in table.rows]
    if "username" in names:
        return "user"
    return "group" if any(map(_GROUP_ONLY.match, names)) else None


def may_be_of_groups(table: TableFact) -> bool:
    """Whether it has a `displayName` row, and none that groups have not."""
    names = [row.name.lower() for row in table.rows]
    return "displayname" in names and not any(map(_USER_ONLY.match, names))
