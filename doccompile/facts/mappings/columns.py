"""The columns of a table of attributes whose header does not tell, by what stands in the cells.

Looks for a column of nothing but names of types; where the header is in another language, beside the attributes' names
for a column of a word or two, of which few differ (the types), and behind it for columns of nothing but ticks:
*Supported for filtering* goes before *Required by …*.
"""

import re
from collections.abc import Sequence

from doccompile.pattern import compile_late
from doccompile.scim.attribute_path import parse_path
from doccompile.scim.attribute_type import attribute_type
from doccompile.scim.core_schemas import ENTERPRISE, GROUP, USER, defines
from doccompile.syntax.nodes import Row, columns_of

PATH = compile_late(r"userName$|displayName$|members$|urn:[\w:.]+$|\w+\[\w+ eq .*\]", re.IGNORECASE)
_WORDS = compile_late(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")
_CAMEL = compile_late(r"[a-z][A-Z]")
_TICK = compile_late(
    r"[✓✔✅☑√●◉⬤]|^(?:x|\[x\]|\*|y|checked|supported|[1-9]|:(?:heavy_|white_)?check_mark:"
    r"|(?:yes|true|required|mandatory)\*?(?: ?[(,;–—-].*)?)$|\bcheck(?:ed|mark| mark)?\b",
    re.IGNORECASE,
)
_APART = compile_late(r", | / ")
_NOTE = compile_late(
    r"(?:\s?(?:(?<!\*)\*(?!\*)|[†‡]|\[\^\w{1,9}\]"
    r"|\((?:required|mandatory|optional|recommended|unique|read[- ]only)\))){1,4}$",
    re.IGNORECASE,
)
"""Behind a name: `userName*`, `title (optional)`."""
_MOST_TYPES = 6
"""Different types in one table."""


def is_known(name: str) -> bool:
    """Whether a schema of the standard defines the attribute, or it has a schema of its own."""
    path = parse_path(name.rstrip(":="))
    return path is not None and (
        bool(path.schema) or any(defines(schema, path) for schema in (USER, GROUP, ENTERPRISE))
    )


def names_in(cell: str) -> list[str]:
    """The attribute of a cell, or several that are set apart; a note beside one that is known is no part of it."""
    several = _APART.split(cell)
    if len(several) > 1 and all(map(is_known, several)):
        return several
    bare = _NOTE.sub("", cell).strip('"“”')
    return [bare if is_known(bare) else cell]


def _texts(rows: Sequence[Row], column: int) -> list[str]:
    return [row.cells[column].text for row in rows if column < len(row.cells)]


def all_known(rows: Sequence[Row], column: int) -> bool:
    """Whether a column holds nothing but attributes that are known, of users or groups for certain."""
    names = [name for cell in _texts(rows, column) for name in names_in(cell)]
    return any(map(PATH.match, names)) and all(map(is_known, names))


def mostly_known(rows: Sequence[Row], column: int) -> bool:
    """Whether most of what a column holds are such attributes; some may be misspelt."""
    names = _texts(rows, column)
    return any(map(PATH.match, names)) and 2 * sum(map(is_known, names)) > len(names)


def column_of_names(rows: Sequence[Row], width: int) -> int | None:
    """The column with the most known attributes, some of users or groups for certain; the first of several."""
    best, most = None, 0
    for column, cells in enumerate(columns_of(rows, width)):
        names = [cell.text for cell in cells]
        known = sum(map(is_known, names))
        if known > most and any(map(PATH.match, names)):
            best, most = column, known
    return best


def column_of_types(rows: Sequence[Row], width: int) -> int | None:
    """The first column that holds names of types and nothing else."""
    for column, cells in enumerate(columns_of(rows, width)):
        types = [cell.text for cell in cells if cell.text]
        if types and all(map(attribute_type, types)):
            return column
    return None


def type_column(rows: Sequence[Row], name: int) -> int | None:
    """The column behind the names, where it holds types; that of a mapping holds other names."""
    cells = [text for text in _texts(rows, name + 1) if text]
    if not cells or len(set(cells)) > _MOST_TYPES:
        return None
    types = all(_WORDS.fullmatch(cell) and not PATH.match(cell) and not _CAMEL.search(cell) for cell in cells)
    return name + 1 if types else None


def is_ticked(row: Row, column: int) -> bool:
    """Whether a cell holds a tick, if as a picture, or a word for it."""
    cell = row.cells[column]
    alt = " ".join(mark.label for mark in cell.inline.marks if mark.kind == "image")
    return bool(_TICK.search(cell.text) or _TICK.search(alt))


def tick_columns(rows: Sequence[Row], first: int, width: int) -> tuple[int | None, int | None]:
    """The columns from `first` on that say what can be filtered by, and what is required."""
    found = []
    for column in range(first, width):
        filled = [row for row in rows if column < len(row.cells) and row.cells[column].inline.raw.strip()]
        if not all(is_ticked(row, column) for row in filled):
            break
        found.append((column, bool(filled)))
        if len(found) > 2:
            return None, None
    if not any(ticked for _, ticked in found):
        return None, None
    return found[0][0], found[1][0] if len(found) > 1 else None
