"""DC307: a path that the core schemas do not define, or the enterprise extension does not."""

import difflib
from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import SCHEMAS, scim_rows
from doccompile.checks.misspelling import is_misspelt
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.scim.attribute_path import AttributePath, parse_path
from doccompile.scim.core_schemas import ENTERPRISE, TYPES, CoreAttribute, Schema, defines
from doccompile.scim.urns import ENTERPRISE_USER, SCIM_1_ENTERPRISE

_ENTERPRISES = (ENTERPRISE_USER.lower(), SCIM_1_ENTERPRISE.lower())


def check(view: View) -> Iterator[Problem]:
    """Yield valid paths that RFC 7643 does not know for the resource; one with a URN only where it is misspelt."""
    for kind, row in scim_rows(view):
        path = parse_path(row.name)
        if path and (fault := _in_extension(path) if path.schema else _in_core(path, kind)):
            yield Problem(row.where, fault)


def _in_extension(path: AttributePath) -> str | None:
    """What is wrong with an attribute of the enterprise extension, where vendors may have added their own."""
    if path.schema.lower() not in _ENTERPRISES or path.attribute.lower() in ENTERPRISE:
        return None
    meant = next((each.name for each in ENTERPRISE.values() if is_misspelt(path.attribute, each.name)), None)
    return meant and f'the enterprise extension has no "{path.attribute}"; did you mean "{meant}"?'


def _in_core(path: AttributePath, kind: str) -> str | None:
    """What is wrong with an attribute of the core schema, its part, or the filter that chooses among its values."""
    schema = SCHEMAS[kind]
    if not defines(schema, path):
        return f'the core {kind.title()} schema has no "{path}"{_hint(path, schema)}'
    attribute = schema[path.attribute.lower()]
    for term in path.terms:
        if term.attribute.lower() not in map(str.lower, attribute.parts):
            near = difflib.get_close_matches(term.attribute, attribute.parts, 1, 0.6)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            return f'"{attribute.name}" of the core {kind.title()} schema has no "{term.attribute}"{hint}'
        if term.attribute.lower() == "type" and term.operator == "eq" and (meant := _meant_type(term.value, attribute)):
            return f'"{term.value}" is no type of "{attribute.name}"; did you mean "{meant}"?'
    return None


def _meant_type(value: str, attribute: CoreAttribute) -> str | None:
    """The usual type that another is a letter off from; "work2" and "workmobile", which hold one, are vendors'."""
    usual = TYPES.get(attribute.name.lower(), ())
    if not value.isalpha() or any(name in value.lower() for name in usual):
        return None
    return next(iter(difflib.get_close_matches(value.lower(), usual, 1, 0.75)), None)


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
    summary="a path without URN that the core User or Group schema does not define, or a misspelt one of the "
    "enterprise extension",
    why="A name that RFC 7643 does not define is either misspelt or an extension whose URN got lost; servers ignore "
    "it. A misspelt filter chooses nothing.",
    bad=(users_table("|userName|String|", "|active|Boolean|", "|department|String|"),),
    good=(
        users_table(
            "|userName|String|", "|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|String|"
        ),
    ),
    check=check,
)
