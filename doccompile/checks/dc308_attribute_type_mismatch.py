"""DC308: the stated type contradicts the schema."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import scim_rows
from doccompile.checks.misspelling import is_misspelt
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.scim.attribute_path import AttributePath, parse_path
from doccompile.scim.attribute_type import TYPES, attribute_type
from doccompile.scim.core_schemas import ENTERPRISE, GROUP, USER, CoreAttribute
from doccompile.scim.urns import CORE_GROUP, CORE_USER, ENTERPRISE_USER, SCIM_1_CORE, SCIM_1_ENTERPRISE

_ENTERPRISES = frozenset(urn.lower() for urn in (ENTERPRISE_USER, SCIM_1_ENTERPRISE))
_CORES = frozenset(("", *(urn.lower() for urn in (CORE_USER, CORE_GROUP, SCIM_1_CORE))))
_STRING_VALUES = frozenset({"emails", "phonenumbers", "ims"})
"""Whose `value` is a string (RFC 7643 section 4.1.2)."""


def check(view: View) -> Iterator[Problem]:
    """Yield rows whose type RFC 7643 section 8.7.1 states otherwise, or is a misspelt one."""
    for _, row in scim_rows(view):
        where = row.type_where or row.where
        if row.type and (meant := next((name for name in TYPES if is_misspelt(row.type, name)), None)):
            yield Problem(where, f'"{row.type}" is no type; did you mean "{meant}"?')
        stated = attribute_type(row.type)
        path = parse_path(row.name)
        fitting = _fitting(path) if path else None
        if stated and fitting and stated not in fitting:
            right = " or ".join(sorted(name.title() for name in fitting))
            yield Problem(where, f'"{row.name}" is stated as {row.type}; the schema says {right}')


def _fitting(path: AttributePath) -> frozenset[str] | None:
    """The types that fit; None where the way of writing is free (complex attributes, references)."""
    schema, name = path.schema.lower(), path.attribute.lower()
    if schema in _ENTERPRISES:
        return _of_enterprise(path)
    if schema not in _CORES:
        return None
    sub = path.sub_attribute.lower()
    if sub == "primary":
        return frozenset({"boolean"})
    if (sub and name == "name") or (sub == "value" and name in _STRING_VALUES):
        return frozenset({"string"})
    if sub or path.filter:
        return frozenset({"string", "reference", "complex", "dateTime", "binary"}) if sub else None
    return _whole(USER.get(name) or GROUP.get(name))


def _whole(attribute: CoreAttribute | None) -> frozenset[str] | None:
    """The types that fit an attribute as a whole."""
    if attribute is None or attribute.type == "reference":
        return None
    if attribute.name == "members":
        return frozenset({"reference", "complex"})
    if attribute.parts:
        return frozenset({"complex", "string", "reference", "binary"})
    return frozenset({attribute.type})


def _of_enterprise(path: AttributePath) -> frozenset[str] | None:
    """Types of the enterprise extension's attributes (RFC 7643 section 4.3)."""
    attribute = None if path.sub_attribute or path.filter else ENTERPRISE.get(path.attribute.lower())
    if attribute is None:
        return None
    return frozenset({"string", "reference", "complex"}) if attribute.parts else frozenset({attribute.type})


RULE = Rule(
    code="DC308",
    name="attribute-type-mismatch",
    severity=Severity.WARNING,
    summary="the stated type contradicts the SCIM schema, or is misspelt",
    why='A server that takes `active` for a string stores "False" as true. Simple types for complex attributes '
    "(`roles` as String) are the identity service's way of writing and no mismatch.",
    bad=(users_table("|userName|String|", "|active|String|"),),
    good=(users_table("|userName|String|", "|roles|String|"),),
    check=check,
)
