"""Schemas of SCIM 1.1, which tables of attributes still name, and the SCIM 2.0 schemas that took their place."""

import re
from collections.abc import Iterable

from doccompile.pattern import compile_late
from doccompile.scim.attribute_path import AttributePath, parse_path
from doccompile.scim.urns import CORE, ENTERPRISE_USER, SCIM_1_CORE, SCIM_1_ENTERPRISE

_ENTERPRISE = (SCIM_1_ENTERPRISE, f"{SCIM_1_ENTERPRISE}:user")
_EXTENSION = compile_late(r"urn:scim:schemas:extension:(?P<name>[A-Za-z][\w-]*):1\.\d+", re.ASCII | re.IGNORECASE)


def schemas_in_paths(names: Iterable[str]) -> frozenset[str]:
    """The SCIM 1.1 extension schemas (lower case) that a colon joins to an attribute in one of the names."""
    paths = ((name, parse_path(name)) for name in (name.strip() for name in names))
    found = (path.schema for name, path in paths if path and name[len(path.schema) : len(path.schema) + 1] == ":")
    return frozenset(schema.lower() for schema in found if _EXTENSION.fullmatch(schema))


def modern_schema(path: AttributePath, kind: str, in_paths: frozenset[str] = frozenset()) -> str:
    """The schema of a path of a `User` or `Group`, by its SCIM 2.0 name where it is one of SCIM 1.1.

    The standard's own schemas have one; an extension has one unless it is among `in_paths`: what a colon joins to its
    attribute is an attribute path as it stands, and is served as it is written.
    """
    lower = path.schema.lower()
    if lower == SCIM_1_CORE:
        return CORE[kind]
    if lower in _ENTERPRISE:
        return ENTERPRISE_USER
    old = _EXTENSION.fullmatch(path.schema)
    if old is None or lower in in_paths:
        return path.schema
    return f"urn:ietf:params:scim:schemas:extension:{old['name']}:2.0:{kind}"
