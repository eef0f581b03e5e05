"""DC307: a path that the core schemas do not define."""

import difflib
from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import SCHEMAS, scim_mappings
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.scim.attribute_path import AttributePath, parse_path
from doccompile.scim.core_schemas import Schema, defines


def check(view: View) -> Iterator[Problem]:
    """Yield valid paths without URN that RFC 7643 does not know for the resource."""
    for kind, mapping in scim_mappings(view):
        schema = SCHEMAS[kind]
        for row in mapping.rows:
            path = parse_path(row.name)
            if path and not path.schema and not defines(schema, path):
                yield Problem(row.where, f'the core {kind.title()} schema has no "{row.name}"{_hint(path, schema)}')


def _hint(path: AttributePath, schema: Schema) -> str:
    """What may be meant: the nearest attribute, or the nearest part of one that there is."""
    attribute = schema.get(path.attribute.lower())
    written = path.sub_attribute if attribute else path.attribute
    names = {name.lower(): name for name in (attribute.parts if attribute else (each.name for each in schema.values()))}
    if near := difflib.get_close_matches(written.lower(), list(names), 1, 0.8):
        meant = path._replace(sub_attribute=names[near[0]]) if attribute else path._replace(attribute=names[near[0]])
        return f'; did you mean "{meant}"?'
    if whole := schema.get(path.sub_attribute.lower()):
        return f'; did you mean "{whole.name}"?'
    return "" if attribute else "; an extension needs its URN"


RULE = Rule(
    code="DC307",
    name="attribute-unknown",
    severity=Severity.WARNING,
    summary="a path without URN that the core User or Group schema does not define",
    why="A name that RFC 7643 does not define is either misspelt or an extension whose URN got lost; servers ignore "
    "it.",
    bad=(users_table("|userName|String|", "|active|Boolean|", "|department|String|"),),
    good=(
        users_table(
            "|userName|String|", "|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|String|"
        ),
    ),
    check=check,
)
