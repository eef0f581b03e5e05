"""DC308: the stated type contradicts the schema."""

from collections.abc import Iterator

from doccompile.checks.attribute_table import scim_mappings
from doccompile.checks.rule import Example, Rule, View
from doccompile.checks.scim_path import BOOLEAN, STRING, is_complex, is_urn, parse_path
from doccompile.facts.attribute_columns import ALSO_CALLED, TYPES
from doccompile.findings import Problem, Severity
from doccompile.scim_urns import ENTERPRISE_USER, SCIM_1_ENTERPRISE, without_core_urn

_ENTERPRISES = tuple(f"{urn.lower()}{sign}" for urn in (ENTERPRISE_USER, SCIM_1_ENTERPRISE) for sign in ":.")
_ENTERPRISE_STRING = frozenset({"employeenumber", "costcenter", "organization", "division", "department"})
_STRING_VALUES = frozenset({"emails", "phonenumbers", "ims"})
"""Whose `value` is a string (RFC 7643 section 4.1.2)."""


def check(view: View) -> Iterator[Problem]:
    """Yield rows whose type RFC 7643 section 8.7.1 states otherwise."""
    for _, mapping in scim_mappings(view):
        for row in mapping.rows:
            stated = (row.type or "").lower()
            stated = ALSO_CALLED.get(stated, stated)
            expected = _expected(row.name)
            if stated in TYPES and expected and stated not in expected:
                right = " or ".join(sorted(name.title() for name in expected))
                yield Problem(
                    row.type_where or row.where, f'"{row.name}" is stated as {row.type}; the schema says {right}'
                )


def _expected(name: str) -> frozenset[str] | None:
    """The types that fit; None where the way of writing is free (complex attributes, references)."""
    name = without_core_urn(name)
    for urn in _ENTERPRISES:
        if name.lower().startswith(urn):
            return _expected_of_enterprise(name[len(urn) :])
    path = None if is_urn(name) else parse_path(name)
    if path is None:
        return None
    plain = path.name.lower()
    if path.sub.lower() == "primary":
        return frozenset({"boolean"})
    if (path.sub and plain == "name") or (path.sub.lower() == "value" and plain in _STRING_VALUES):
        return frozenset({"string"})
    if path.sub or path.filtered:
        return frozenset({"string", "reference", "complex", "datetime", "binary"}) if path.sub else None
    if plain in BOOLEAN:
        return frozenset({"boolean"})
    if plain == "members":
        return frozenset({"reference", "complex"})
    if plain in STRING:
        return frozenset({"string"})
    return frozenset({"complex", "string", "reference", "binary"}) if is_complex(plain) else None


def _expected_of_enterprise(name: str) -> frozenset[str] | None:
    """Types of the enterprise extension's attributes (RFC 7643 section 4.3)."""
    if name.lower() in _ENTERPRISE_STRING:
        return frozenset({"string"})
    return frozenset({"string", "reference", "complex"}) if name.lower() == "manager" else None


RULE = Rule(
    code="DC308",
    name="attribute-type-mismatch",
    severity=Severity.WARNING,
    summary="the stated type contradicts the SCIM schema",
    why='A server that takes `active` for a string stores "False" as true. Simple types for complex attributes '
    "(`roles` as String) are the identity service's way of writing and no mismatch.",
    bad=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |active|String|\n",
        ),
    ),
    good=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |roles|String|\n",
        ),
    ),
    check=check,
)
