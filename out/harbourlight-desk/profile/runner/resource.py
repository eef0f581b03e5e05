"""Reads values out of a SCIM resource by attribute path (RFC 7644, section 3.5.2), names without regard to case."""

import re
from typing import Any


class Missing:
    """The type of `MISSING`."""

    def __repr__(self) -> str:
        return "nothing"


MISSING = Missing()
"""What `read` returns where the resource has no such attribute."""

_FILTERED = re.compile(r'^(?P<name>[^.\[]+)\[(?P<key>\w+) eq "?(?P<literal>[^"\]]*)"?\](?:\.(?P<sub>.+))?$')


def read(resource: Any, path: str) -> Any:
    """Return the value at `path`: `name.givenName`, `emails[type eq "work"].value`, `urn:...:User:department`."""
    if path.startswith("urn:"):
        urn, _, rest = path.rpartition(":")
        return read(_member(resource, urn), rest)
    if match := _FILTERED.match(path):
        chosen = _element(_member(resource, match["name"]), match["key"], match["literal"])
        return read(chosen, match["sub"]) if match["sub"] else chosen
    name, _, rest = path.partition(".")
    value = _member(resource, name)
    return read(value, rest) if rest else value


def _member(resource: Any, name: str) -> Any:
    if not isinstance(resource, dict):
        return MISSING
    return next((value for key, value in resource.items() if key.lower() == name.lower()), MISSING)


def _element(values: Any, key: str, literal: str) -> Any:
    if not isinstance(values, list):
        return MISSING
    return next((value for value in values if _text(_member(value, key)) == literal.lower()), MISSING)


def _text(value: Any) -> str:
    return "" if value is MISSING else str(value).lower()
