"""Attribute rows of a tutorial -> SCIM 2.0 attributes that a request can hold, or the reason why it cannot."""

import re
from dataclasses import dataclass
from typing import Literal

from doccompile.manifest.model import Attribute

CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
CORE_GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

_SIMPLE = (
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
)
_PARTS = {
    "name": ("formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix"),
    "addresses": ("formatted", "streetAddress", "locality", "region", "postalCode", "country", "type", "primary"),
    **dict.fromkeys(
        ("emails", "phoneNumbers", "ims", "photos", "entitlements", "roles", "x509Certificates"),
        ("value", "display", "type", "primary"),
    ),
}
"""Sub-attributes of the complex attributes of a User (RFC 7643, section 4.1); all but `name` hold several values."""
_GROUP_SIMPLE = ("displayName", "externalId")

_EXTENSION = re.compile(
    r"(?P<urn>urn:[A-Za-z0-9][\w.:-]{0,200}):(?P<name>[A-Za-z][\w-]{0,60})(?:\.(?P<sub>[A-Za-z][\w-]{0,60}))?",
    re.ASCII,
)
_PLAIN = re.compile(
    r"(?P<name>[A-Za-z]\w{0,60})"
    r'(?:\[(?P<key>type|primary) eq "?(?P<literal>[\w -]{1,60})"?\])?'
    r"(?:\.(?P<sub>[A-Za-z]\w{0,60}))?",
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


def user_target(row: Attribute, pointer: str) -> Target | str:
    """Read one row of the users' table; a string says why it cannot be sent."""
    written = row.name
    if written.lower().startswith(f"{CORE_USER}:".lower()):
        written = written[len(CORE_USER) + 1 :]
    if match := _EXTENSION.fullmatch(written):
        return _extension_target(row, pointer, match)
    match = _PLAIN.fullmatch(written)
    if not match:
        return "it is no attribute path of SCIM 2.0 (RFC 7644, section 3.5.2)"
    name = _spelled(match["name"], (*_SIMPLE, *_PARTS))
    if name is None:
        return "it is no attribute of the SCIM 2.0 User (RFC 7643, section 4.1), and names no schema extension"
    if name in _SIMPLE:
        whole = not match["key"] and not match["sub"]
        return _target(row, pointer, name) if whole else f"{name} is no complex attribute"
    sub = _spelled(match["sub"] or "", _PARTS[name])
    if match["sub"] and sub is None:
        return f"{name} has no sub-attribute of that name"
    if name == "name":
        return _target(row, pointer, name, sub=sub) if sub and not match["key"] else "name is sent in its parts only"
    if not match["key"] and sub:
        return f"it does not say which of the {name} is meant"
    if match["key"] and not sub:
        sub = "formatted" if name == "addresses" else "value"
    return _target(row, pointer, name, key=match["key"], literal=match["literal"], sub=sub)


def group_target(row: Attribute, pointer: str) -> Target | str:
    """Read one row of the groups' table; a string says why it cannot be sent."""
    name = _spelled(row.name, (*_GROUP_SIMPLE, "members"))
    if name is None:
        return "it is no attribute of the SCIM 2.0 Group (RFC 7643, section 4.2)"
    kind: Kind = "members" if name == "members" else "simple"
    return Target(
        name, CORE_GROUP, kind, type=row.type, filterable=row.filterable, required=bool(row.required), pointer=pointer
    )


def _extension_target(row: Attribute, pointer: str, match: re.Match[str]) -> Target:
    urn, name, sub = match["urn"], match["name"], match["sub"]
    kind: Kind = "manager" if name == "manager" else "simple"
    return Target(
        name,
        urn,
        kind,
        sub=None if kind == "manager" else sub,
        type=row.type,
        filterable=row.filterable,
        required=bool(row.required),
        pointer=pointer,
    )


def _target(
    row: Attribute, pointer: str, name: str, key: str | None = None, literal: str | None = None, sub: str | None = None
) -> Target:
    kind: Kind = "simple" if name in _SIMPLE or name == "name" else "multi-valued"
    return Target(name, CORE_USER, kind, key, literal, sub, row.type, row.filterable, bool(row.required), pointer)


def _spelled(name: str, known: tuple[str, ...]) -> str | None:
    return next((entry for entry in known if entry.lower() == name.lower()), None)
