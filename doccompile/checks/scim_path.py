"""SCIM attribute paths (RFC 7644 section 3.5.2) and the core schemas (RFC 7643 sections 4.1, 4.2, 4.3)."""

import re
from typing import NamedTuple

from doccompile.pattern import compile_late

_NAME = r"[A-Za-z$][\w$-]*"
_VALUE = r"(?:\"[^\"]*\"|true|false|True|False|\d+|null)"
_TERM = rf"{_NAME}(?:\.{_NAME})? (?:eq|ne|co|sw|ew|gt|lt|ge|le) {_VALUE}|{_NAME} pr"
_TERMS = rf"(?:{_TERM})(?: (?:and|or) (?:{_TERM}))*"
_FILTER = rf"\[(?:{_TERMS}|not ?\({_TERMS}\))\]"
_PATH = compile_late(rf"^(?P<name>{_NAME})(?P<filter>{_FILTER})?(?:\.(?P<sub>{_NAME}))?$")
_URN_PATH = compile_late(
    rf"^urn:(?:[^\s:\[\]\"]+:)+(?P<rest>[^\s:\[\]\"*`<>\\]+)(?:{_FILTER})?(?:\.{_NAME})*$", re.IGNORECASE
)

_NAME_PARTS = "formatted familyname givenname middlename honorificprefix honorificsuffix"
_PLURAL = "value display type primary"
USER: dict[str, frozenset[str]] = {
    name: frozenset(parts.split())
    for name, parts in {
        "id": "", "externalid": "", "meta": "resourcetype created lastmodified location version", "schemas": "",
        "username": "",
        "name": _NAME_PARTS, "displayname": "", "nickname": "", "profileurl": "", "title": "", "usertype": "",
        "preferredlanguage": "", "locale": "", "timezone": "", "active": "", "password": "", "emails": _PLURAL,
        "phonenumbers": _PLURAL, "ims": _PLURAL, "photos": _PLURAL,
        "addresses": "formatted streetaddress locality region postalcode country type primary",
        "groups": "value $ref display type", "entitlements": _PLURAL, "roles": _PLURAL, "x509certificates": _PLURAL,
    }.items()
}  # fmt: skip
GROUP: dict[str, frozenset[str]] = {
    "id": frozenset(), "externalid": frozenset(), "meta": USER["meta"], "schemas": frozenset(),
    "displayname": frozenset(), "members": frozenset({"value", "$ref", "type", "display"}),
}  # fmt: skip
BOOLEAN = frozenset({"active"})
STRING = frozenset(
    {
        "username",
        "displayname",
        "nickname",
        "title",
        "usertype",
        "preferredlanguage",
        "locale",
        "timezone",
        "externalid",
        "id",
    }
)


class Path(NamedTuple):
    """A parsed path without URN: `sub` is "" where there is none."""

    name: str
    filtered: bool
    sub: str


def parse_path(text: str) -> Path | None:
    """Parse a path without URN; None where it is none."""
    match = _PATH.match(text)
    return Path(match["name"], bool(match["filter"]), match["sub"] or "") if match else None


def is_urn(text: str) -> bool:
    """Whether a text means to be a path with a URN."""
    return text.lower().startswith("urn:")


def is_complex(name: str) -> bool:
    """Whether the core schemas give an attribute (in lower case) parts of its own."""
    return bool(USER.get(name) or GROUP.get(name))


def is_valid(text: str) -> bool:
    """Whether a text is an attribute path, the identity service's filter forms and SCIM 1.x URNs allowed."""
    return bool(_URN_PATH.match(text)) if is_urn(text) else parse_path(text) is not None


def is_known(text: str, schema: dict[str, frozenset[str]] | None = None) -> bool:
    """Whether the core schemas define a path; every valid URN path counts as known."""
    if is_urn(text):
        return is_valid(text)
    path = parse_path(text)
    if path is None:
        return False
    for attributes in (schema,) if schema else (USER, GROUP):
        parts = attributes.get(path.name.lower())
        if parts is not None and (not path.sub or path.sub.lower() in parts):
            return True
    return False
