"""One row of an attribute table -> the SCIM attribute it designates (RFC 7643 section 2, RFC 7644 section 3.10)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from doccompile.pattern import compile_late

TYPES = {
    "string": "string",
    "boolean": "boolean",
    "reference": "reference",
    "integer": "integer",
    "decimal": "decimal",
    "datetime": "dateTime",
    "binary": "binary",
}
"""The types that tables name, in lower case -> RFC 7643 section 2.3."""

_DOTTED_URN = compile_late(r"(?P<urn>urn:[\w.:-]*:\d+\.\d+)[.:](?P<attribute>[A-Za-z$][^:]*)", re.ASCII)
_SCIM_1 = compile_late(r"urn:scim:schemas:extension:(?P<name>[A-Za-z][\w-]*):1\.\d+", re.ASCII | re.IGNORECASE)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class AttributePath:
    """An attribute path, taken apart; `schema` is None for the core schema of the resource."""

    schema: str | None
    attribute: str
    sub_attribute: str | None
    selectors: tuple[tuple[str, str], ...]
    """The sub-attributes that the filter in brackets compares, each with its SCIM type."""
    filtered: bool


def parse_path(written: str) -> AttributePath | None:
    """Read a path as tables write it; None where it is no attribute path at all.

    Two spellings from outside SCIM 2.0 are read too: a dot before the bracket (`emails.[type eq "work"].value`), and a
    dot between a SCIM 1.1 schema and its attribute (`urn:scim:schemas:extension:enterprise:1.0.department`).
    """
    from scim2_models import InvalidPathException, Path, ScimFilter

    text = written.strip().replace(".[", "[")
    if len(text) > _LONGEST_NAME:
        return None
    schema = None
    if dotted := _DOTTED_URN.fullmatch(text):
        schema, text = dotted["urn"], dotted["attribute"]
    try:
        path: Path[Any] = Path(text)
        if not text or not 1 <= len(path.parts) <= 2:
            return None
        tree = ScimFilter(path.value_filter).ast if path.value_filter else None
    except (InvalidPathException, ValueError):
        return None
    return AttributePath(
        schema=schema or path.schema,
        attribute=path.parts[0],
        sub_attribute=path.parts[1] if len(path.parts) == 2 else None,
        selectors=tuple(_selectors(tree)) if tree else (),
        filtered=bool(path.value_filter),
    )


def schemas_in_paths(names: Iterable[str]) -> frozenset[str]:
    """The SCIM 1.1 extension schemas (lower case) that a colon joins to an attribute in one of the names."""
    written = (name.strip() for name in names if _SCIM_1.match(name.strip()))
    found = ((name, path.schema) for name in written if (path := parse_path(name)) and path.schema)
    return frozenset(schema.lower() for name, schema in found if name[len(schema)] == ":")


def modern_schema(urn: str, kind: str, in_paths: frozenset[str]) -> str | None:
    """The SCIM 2.0 name of a SCIM 1.1 extension schema: of the standard's own, and of those not among `in_paths`.

    None for any other: what a colon joins to its attribute is an attribute path, and is served as it is written.
    """
    old = _SCIM_1.fullmatch(urn)
    if not old or (urn.lower() in in_paths and old["name"].lower() != "enterprise"):
        return None
    return f"urn:ietf:params:scim:schemas:extension:{old['name']}:2.0:{kind}"


def _selectors(tree: object) -> list[tuple[str, str]]:
    """The sub-attributes that a filter compares, in order."""
    from scim2_models.path import Comparison, LogicalExpr, Not, Present

    if isinstance(tree, LogicalExpr):
        return [found for term in tree.terms for found in _selectors(term)]
    if isinstance(tree, Not):
        return _selectors(tree.expr)
    if isinstance(tree, Comparison):
        boolean = isinstance(tree.value, bool) or str(tree.value).lower() in ("true", "false")
        return [(tree.attr_path.attr, "boolean" if boolean else "string")]
    return [(tree.attr_path.attr, "string")] if isinstance(tree, Present) else []
