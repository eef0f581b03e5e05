"""The rows of a table that concern one attribute -> its definition (RFC 7643 section 7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from doccompile.manifest.model import Attribute
from doccompile.render.json_value import Json
from doccompile.render.target_attributes import is_in_a_create
from doccompile.scim.attribute_path import AttributePath
from doccompile.scim.attribute_type import attribute_type
from doccompile.scim.urns import CORE

_UNIQUE = {("User", "username"), ("Group", "displayname")}


@dataclass(slots=True)
class Node:
    """One top-level attribute while the rows of a table are gathered."""

    name: str
    rows: list[tuple[AttributePath, Attribute]] = field(default_factory=list)


def define(kind: str, urn: str, node: Node) -> Json:
    """The definition of one attribute (RFC 7643 section 7); required is only what a create can hold."""
    standard = standard_attribute(urn, node.name)
    required = any(row.required and is_in_a_create(row, kind) for _, row in node.rows)
    plain = [row for path, row in node.rows if not path.sub_attribute and not path.filter]
    if standard is None:
        attribute = _own_attribute(node)
    elif standard["type"] == "complex":
        parts = _standard_parts(standard, node, whole=bool(plain))
        attribute = standard | {"subAttributes": parts if standard["multiValued"] else _with_required(parts, node)}
    else:
        attribute = standard | {"type": _type_of(standard["type"], plain)}
        if attribute["type"] != "reference":
            attribute.pop("referenceTypes", None)
    unique = urn == CORE[kind] and (kind, node.name.lower()) in _UNIQUE
    attribute["required"] = bool(standard and standard["required"]) or required
    attribute["uniqueness"] = "server" if unique else attribute["uniqueness"]
    return attribute


def _type_of(standard: str, rows: Iterable[Attribute]) -> str:
    """The type that the table states; the standard's where it states none, and for booleans."""
    stated = next((type_ for row in rows if (type_ := _stated(row))), standard)
    return standard if standard == "boolean" or stated == "reference" else stated


def _standard_parts(standard: Json, node: Node, *, whole: bool) -> list[Json]:
    """The sub-attributes of a standard complex attribute: those the rows name, or all of them."""
    parts = {part["name"].lower(): part for part in standard["subAttributes"]}
    named = named_parts(node)
    if not named or whole:
        return [*parts.values(), *(_simple(*named[key]) for key in named if key not in parts)]
    if "primary" in parts:
        named.setdefault("primary", ("primary", "boolean"))
    return [parts.get(key) or _simple(name, type_) for key, (name, type_) in named.items()]


def _with_required(parts: Iterable[Json], node: Node) -> list[Json]:
    """The sub-attributes of an attribute with one value; those that the table requires, required."""
    required = {path.sub_attribute.lower() for path, row in node.rows if path.sub_attribute and row.required}
    return [part | {"required": True} if part["name"].lower() in required else part for part in parts]


def _own_attribute(node: Node) -> Json:
    """An attribute that no standard schema has: complex where rows name parts of it, multi-valued where they filter."""
    named = named_parts(node)
    if not named:
        return _simple(node.name, _stated(node.rows[0][1]) or "string")
    return {
        **_simple(node.name, "complex"),
        "multiValued": any(path.filter for path, _ in node.rows),
        "subAttributes": [_simple(name, type_) for name, type_ in named.values()],
    }


def named_parts(node: Node) -> dict[str, tuple[str, str]]:
    """The sub-attributes that the rows of an attribute name, by lower-case name, each with its type."""
    named: dict[str, tuple[str, str]] = {}
    for path, row in node.rows:
        if path.sub_attribute:
            named.setdefault(path.sub_attribute.lower(), (path.sub_attribute, _stated(row) or "string"))
        elif path.filter:
            named.setdefault("value", ("value", "string"))
        for term in path.terms:
            named.setdefault(term.attribute.lower(), (term.attribute, "boolean" if term.is_boolean else "string"))
    return named


def _stated(row: Attribute) -> str | None:
    """The type that a table states for a value; `complex` is none."""
    type_ = attribute_type(row.type)
    return None if type_ == "complex" else type_


def _simple(name: str, type_: str) -> Json:
    attribute: Json = {
        "name": name,
        "type": type_,
        "multiValued": False,
        "required": False,
        "caseExact": type_ in ("reference", "binary"),
        "mutability": "readWrite",
        "returned": "default",
        "uniqueness": "none",
    }
    return attribute | ({"referenceTypes": ["uri"]} if type_ == "reference" else {})


def standard_attribute(urn: str, name: str) -> Json | None:
    """The definition of an attribute in RFC 7643."""
    return _standard_attributes().get((urn.lower(), name.lower()))


@cache
def _standard_attributes() -> dict[tuple[str, str], Json]:
    """(schema in lower case, attribute in lower case) -> its definition, without the standard's prose."""
    from scim2_models import EnterpriseUser, Group, User

    result = {}
    for model in (User, Group, EnterpriseUser):
        schema = model.to_schema().model_dump()
        for attribute in schema["attributes"]:
            attribute.pop("description", None)
            for part in attribute.get("subAttributes", ()):
                part.pop("description", None)
                part["required"] = False
            result[schema["id"].lower(), attribute["name"].lower()] = attribute
    return result
