"""DC312: rows with fewer cells than the header."""

from collections.abc import Iterator

from doccompile.checks.example import WITH_FILTER, users_table
from doccompile.checks.mapped_rows import row_names, tables
from doccompile.checks.rule import Rule, View
from doccompile.findings import Edit, Fix, Problem, Severity
from doccompile.location import Location

_MOST_CELLS = 1000
"""A table that lacks more is not mended row by row: the fix would be larger than the table (cells)."""


def check(view: View) -> Iterator[Problem]:
    """Yield one problem per table, on its first such row, with a fix that adds the empty cells."""
    for _, table in tables(view):
        short = [
            (where, table.columns - count)
            for where, count, _ in table.uneven
            if count < table.columns and not _has_lost_cells(view, where)
        ]
        if short:
            rows = row_names(table, [where for where, _ in short])
            message = f"{rows}: fewer cells than the header's {table.columns} columns"
            yield Problem(short[0][0], message, fix=_fix(view, short))


def _has_lost_cells(view: View, row: Location) -> bool:
    """Whether empty cells cannot be seen at the end of a row: in a page that was copied as text."""
    line = view.document.sources()[row.path].lines[row.line - 1]
    return view.document.dialect == "rendered-text" and "|" not in line


def _fix(view: View, short: list[tuple[Location, int]]) -> Fix | None:
    if view.document.dialect != "learn-markdown" or sum(missing for _, missing in short) > _MOST_CELLS:
        return None
    edits = []
    for where, missing in short:
        line = view.document.sources()[where.path].lines[where.line - 1].rstrip()
        end = Location(where.path, where.line, len(line) + 1, where.line, len(line) + 1)
        edits.append(Edit(end, ("" if line.endswith("|") else "|") + "|" * missing))
    return Fix("add the empty cells", tuple(edits))


RULE = Rule(
    code="DC312",
    name="attribute-row-short",
    severity=Severity.INFO,
    summary="a row of an attribute table has fewer cells than the header",
    why='A renderer pads the row, so that it reads as "no"; other tools take the table for broken.',
    bad=(users_table("|userName|String|&check;|", "|active|Boolean|", header=WITH_FILTER),),
    good=(users_table("|userName|String|&check;|", "|active|Boolean||", header=WITH_FILTER),),
    check=check,
)
