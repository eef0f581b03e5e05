"""The mappings whose tables rules look at, and how their messages name the rows."""

from collections.abc import Iterable, Iterator

from doccompile.checks.rule import View
from doccompile.facts.fact import AttributeFact, MappingFact, TableFact
from doccompile.location import Location
from doccompile.scim.attribute_path import parse_path
from doccompile.scim.core_schemas import GROUP, USER, Schema, defines

SCHEMAS = {"user": USER, "group": GROUP}
"""Kind of a mapping -> the core schema of what it maps."""
_MOST_NAMED = 6
_SIGNS = ("username", "displayname", "externalid", "active", "members")


def mappings(view: View) -> Iterator[tuple[str, MappingFact]]:
    """The mappings that have a table, with "user" or "group"."""
    return ((kind, mapping) for kind, mapping in view.facts.mappings.items() if mapping.rows)


def tables(view: View) -> Iterator[tuple[str, TableFact]]:
    """The tables of these."""
    return ((kind, table) for kind, mapping in mappings(view) for table in mapping.tables)


def scim_mappings(view: View) -> Iterator[tuple[str, MappingFact]]:
    """The same, for a SCIM connector: none where most names, over both mappings, are another API's."""
    found = list(mappings(view))
    names = [row.name for _, mapping in found for row in mapping.rows]
    known = sum(_is_scim(row.name, SCHEMAS[kind]) for kind, mapping in found for row in mapping.rows)
    if known * 2 >= len(names) or (len(names) < 4 and any(name.lower() in _SIGNS for name in names)):
        yield from found


def scim_rows(view: View) -> Iterator[tuple[str, AttributeFact]]:
    """The rows of these."""
    return ((kind, row) for kind, mapping in scim_mappings(view) for row in mapping.rows)


def row_names(table: TableFact, places: Iterable[Location]) -> str:
    """What rows are about and where, `"userName" (line 35), "active" (line 36)`; of very many, the first ones."""
    names = {row.where.line: row.name for row in table.rows}
    lines = [where.line for where in places]
    told = lines if len(lines) <= _MOST_NAMED else lines[: _MOST_NAMED - 1]
    named = ", ".join(f'"{names.get(line, "")}" (line {line})' for line in told)
    more = len(lines) - len(told)
    return f"{named} and {more} more down to line {lines[-1]}" if more else named


def _is_scim(name: str, schema: Schema) -> bool:
    """Whether a core schema defines a path; every path with a URN counts."""
    path = parse_path(name)
    return path is not None and (bool(path.schema) or defines(schema, path))
