"""Attribute rows of a tutorial -> SCIM 2.0 attributes that a request can hold, or the reason why it cannot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from doccompile.manifest.model import Attribute
from doccompile.pattern import compile_late
from doccompile.scim.attribute_path import AttributePath, parse_path, without_dot
from doccompile.scim.attribute_type import attribute_type
from doccompile.scim.core_schemas import ENTERPRISE, GROUP, USER, CoreAttribute, Schema
from doccompile.scim.scim_1 import modern_schema
from doccompile.scim.urns import CORE, CORE_GROUP, CORE_USER, ENTERPRISE_USER

_ATTRIBUTES: dict[str, Schema] = {"User": USER, "Group": GROUP}
_NOT_WRITTEN = ("id", "meta", "schemas", "groups", "password")
_COMPARED = compile_late(r"[\w -]{1,60}", re.ASCII)
"""What a filter of the identity service compares with: a type, true or false."""

Kind = Literal["simple", "multi-valued", "manager", "members"]


@dataclass(frozen=True, slots=True)
class TargetAttribute:
    """One attribute to provision, as SCIM 2.0 has it; `pointer` is its row in the manifest, None for a default."""

    name: str
    schema: str
    kind: Kind
    key: str | None = None
    literal: str | None = None
    sub: str | None = None
    type: str | None = None
    """As RFC 7643, section 2.3, spells it."""
    filterable: bool | None = None
    required: bool = False
    pointer: str | None = None

    @property
    def path(self) -> str:
        """The attribute path (RFC 7644, section 3.5.2)."""
        prefix = "" if self.schema in (CORE_USER, CORE_GROUP) else f"{self.schema}:"
        chosen = f'[{self.key} eq "{self.literal}"]' if self.key else ""
        return f"{prefix}{self.name}{chosen}{'.' + self.sub if self.sub else ''}"

    @property
    def extension(self) -> str | None:
        """The URN of the schema extension that the attribute belongs to."""
        return None if self.schema in (CORE_USER, CORE_GROUP) else self.schema

    @property
    def is_in_a_create(self) -> bool:
        """Whether a request that creates a resource holds it: references follow in a later one."""
        return self.kind in ("simple", "multi-valued")

    @property
    def is_boolean(self) -> bool:
        """Whether its value is true or false."""
        return self.name == "active" or self.type == "boolean"


def changed_together(targets: Sequence[TargetAttribute]) -> list[TargetAttribute]:
    """The attributes that one request changes: none as a whole of which it changes one value as well."""
    chosen = {target.name for target in targets if target.kind == "multi-valued" and target.key}
    return [
        target
        for target in targets
        if target.kind != "manager"
        and target.name != "active"
        and (target.kind != "multi-valued" or target.key or target.name not in chosen)
    ]


def is_in_a_create(row: Attribute, kind: str) -> bool:
    """Whether a request that creates a `User` or `Group` can hold a row: some are in no request at all."""
    target = read_target(row, kind)
    return isinstance(target, TargetAttribute) and target.is_in_a_create


def read_target(
    row: Attribute, kind: str, in_paths: frozenset[str] = frozenset(), pointer: str | None = None
) -> TargetAttribute | str:
    """Read one row of the table of a `User` or `Group`; a string says why it cannot be sent.

    `in_paths` are the SCIM 1.1 schemas of that table which are sent as they are written.
    """
    path = parse_path(without_dot(row.name))
    core, attributes = CORE[kind], _ATTRIBUTES[kind]
    if path is None:
        return "it is no attribute path of SCIM 2.0 (RFC 7644, section 3.5.2)"
    path = path._replace(schema=_schema(modern_schema(path, kind, in_paths), core))
    known = {core: attributes, ENTERPRISE_USER: ENTERPRISE}.get(path.schema, {}).get(path.attribute.lower())
    path = path._replace(attribute=known.name if known else path.attribute)
    if reason := _unsendable(path, known, core):
        return reason
    term, sent_as = path.comparison, _kind(path, known)
    return TargetAttribute(
        path.attribute,
        path.schema,
        sent_as,
        key=term.attribute if term else None,
        literal=term.value if term else None,
        sub=None if sent_as == "manager" else path.sub_attribute or _usual_part(path),
        type=attribute_type(row.type),
        filterable=row.filterable,
        required=bool(row.required),
        pointer=pointer,
    )


def _schema(written: str, core: str) -> str:
    """The schema in the standard's spelling, where it is one of the standard's."""
    return next((urn for urn in (core, ENTERPRISE_USER) if written.lower() in ("", urn.lower())), written)


def _kind(path: AttributePath, known: CoreAttribute | None) -> Kind:
    """How an attribute is sent: references in ways of their own."""
    place = (path.schema, path.attribute)
    if place == (ENTERPRISE_USER, "manager"):
        return "manager"
    if place == (CORE_GROUP, "members"):
        return "members"
    return "multi-valued" if path.filter or (known and known.multi_valued) else "simple"


def _usual_part(path: AttributePath) -> str | None:
    """The part that is written where a filter chooses a value and none is named."""
    usual = "formatted" if path.attribute == "addresses" else "value"
    return usual if path.filter else None


def _unsendable(path: AttributePath, known: CoreAttribute | None, core: str) -> str | None:
    """Why a path cannot be sent."""
    term, name, whole = path.comparison, path.attribute, not path.filter and not path.sub_attribute
    if path.filter and not (term and term.operator == "eq" and _COMPARED.fullmatch(term.value)):
        return "its filter is none that the service sends"
    if path.schema == core and name in _NOT_WRITTEN:
        return f"the service never writes {name}"
    if path.schema != core or known is None:
        return None
    if not known.parts and not whole:
        return f"{name} is no complex attribute"
    if name == "name" and (path.filter or not path.sub_attribute):
        return "name is sent in its parts only"
    if name == "members" and not whole:
        return "members are sent as a whole only"
    if known.multi_valued and path.sub_attribute and not path.filter:
        return f"it does not say which of the {name} is meant"
    return None
