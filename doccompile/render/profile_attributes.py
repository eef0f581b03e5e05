"""Attribute rows of a tutorial -> SCIM 2.0 attributes that a request can hold, or the reason why it cannot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from doccompile.manifest.model import Attribute
from doccompile.pattern import compile_late
from doccompile.scim_urns import CORE_GROUP, CORE_USER, ENTERPRISE_USER, SCIM_1_CORE, SCIM_1_ENTERPRISE

_SCIM_1 = (
    (SCIM_1_ENTERPRISE, ENTERPRISE_USER),
    (SCIM_1_CORE, CORE_USER),
)
"""Schemas of SCIM 1.1, which tables join to the attribute by a dot, and what took their place."""

_SIMPLE = {
    CORE_USER: (
        "userName",
        "externalId",
        "displayName",
        "nickName",
        "profileUrl",
        "title",
        "userType",
        "preferredLanguage",
        "locale",
        "timezone",
        "active",
    ),
    CORE_GROUP: ("displayName", "externalId"),
}
_MULTI_VALUED = {
    CORE_USER: ("emails", "phoneNumbers", "ims", "photos", "addresses", "entitlements", "roles", "x509Certificates"),
    CORE_GROUP: ("members",),
}
"""The attributes of RFC 7643, sections 4.1 and 4.2, but for `name`."""
_NOT_WRITTEN = ("id", "meta", "schemas", "groups", "password")

_PATH = compile_late(
    r"(?:(?P<urn>urn:[A-Za-z0-9][\w.:-]{0,200})[:])?"
    r"(?P<name>[A-Za-z][\w-]{0,60})"
    r'(?:\[(?P<key>\w{1,60}) eq "?(?P<literal>[\w -]{1,60})"?\])?'
    r"(?:\.(?P<sub>[A-Za-z][\w-]{0,60}))?",
    re.ASCII,
)

Kind = Literal["simple", "multi-valued", "manager", "members"]


@dataclass(frozen=True, slots=True)
class Target:
    """One attribute to provision, as SCIM 2.0 has it; `pointer` is its row in the manifest, None for a default."""

    name: str
    schema: str
    kind: Kind
    key: str | None = None
    literal: str | None = None
    sub: str | None = None
    type: str | None = None
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
    def is_boolean(self) -> bool:
        """Whether its value is true or false."""
        return self.name == "active" or (self.type or "").lower() == "boolean"


def changed_together(targets: Sequence[Target]) -> list[Target]:
    """The attributes that one request changes: none as a whole of which it changes one value as well."""
    chosen = {target.name for target in targets if target.kind == "multi-valued" and target.key}
    return [
        target
        for target in targets
        if target.kind != "manager"
        and target.name != "active"
        and (target.kind != "multi-valued" or target.key or target.name not in chosen)
    ]


def is_in_a_create(row: Attribute, core: str) -> bool:
    """Whether a request that creates a resource can hold it: references follow later, some rows nobody can send."""
    target = _target(row, "", core)
    return isinstance(target, Target) and target.kind in ("simple", "multi-valued")


def user_target(row: Attribute, pointer: str) -> Target | str:
    """Read one row of the users' table; a string says why it cannot be sent."""
    return _target(row, pointer, CORE_USER)


def group_target(row: Attribute, pointer: str) -> Target | str:
    """Read one row of the groups' table; a string says why it cannot be sent."""
    return _target(row, pointer, CORE_GROUP)


def _target(row: Attribute, pointer: str, core: str) -> Target | str:
    match = _PATH.fullmatch(_normal(row.name, core))
    if not match:
        return "it is no attribute path of SCIM 2.0 (RFC 7644, section 3.5.2)"
    name, sub, schema = match["name"], match["sub"], match["urn"] or core
    known = (*_SIMPLE[core], *_MULTI_VALUED[core], "name", *_NOT_WRITTEN) if schema == core else ("manager",)
    name = next((entry for entry in known if entry.lower() == name.lower()), name)
    reason = _unsendable(name, match) if schema == core else None
    if reason:
        return reason
    kind: Kind = "multi-valued" if match["key"] else "simple"
    if schema == core and name in _MULTI_VALUED[core]:
        kind = "members" if name == "members" else "multi-valued"
    elif name == "manager" and schema == ENTERPRISE_USER:
        kind, sub = "manager", None
    if match["key"] and not sub:
        sub = "formatted" if name == "addresses" else "value"
    return Target(
        name,
        schema,
        kind,
        key=match["key"],
        literal=match["literal"],
        sub=sub,
        type=row.type,
        filterable=row.filterable,
        required=bool(row.required),
        pointer=pointer,
    )


def _normal(written: str, core: str) -> str:
    """Bring three spellings from outside SCIM 2.0 into its grammar, and leave the core schema's URN out."""
    text = written.strip().replace(".[", "[")
    for old, urn in (*_SCIM_1, (core, core), (ENTERPRISE_USER, ENTERPRISE_USER)):
        if text.lower().startswith((f"{old}:".lower(), f"{old}.".lower())):
            text = f"{urn}:{text[len(old) + 1 :]}"
    return text.removeprefix(f"{core}:")


def _unsendable(name: str, match: re.Match[str]) -> str | None:
    """Why a path below the core schema cannot be sent."""
    if name in _NOT_WRITTEN:
        return f"the service never writes {name}"
    whole = not match["key"] and not match["sub"]
    if name in _SIMPLE[CORE_USER] and not whole:
        return f"{name} is no complex attribute"
    if name == "name" and (match["key"] or not match["sub"]):
        return "name is sent in its parts only"
    if name in _MULTI_VALUED[CORE_USER] and match["sub"] and not match["key"]:
        return f"it does not say which of the {name} is meant"
    if name == "members" and not whole:
        return "members are sent as a whole only"
    return None
