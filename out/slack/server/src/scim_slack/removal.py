"""`remove` with the value to remove, or with a filter on the only value -> a `remove` that the models understand."""

import re
from typing import Any

from scim2_models import ScimFilter
from scim2_models.path import AttrPath

from .attributes import Target

Json = dict[str, Any]

CONDITION = "where"
"""The member of an operation that says on what it depends; ours alone, so a client's is not read."""

_BY_VALUE = re.compile(r'\s*value\s+eq\s+"(?:[^"\\]|\\.)*"\s*', re.IGNORECASE | re.DOTALL)


def removal(target: Target, value: Any) -> Json | None:
    """Return the operation that removes a value, None where the request does not tell which.

    In a list, the path selects what has the value. The only value of an attribute is removed where it is the one.
    """
    try:
        if target.found.definition["multiValued"]:
            return {"op": "remove", "path": _selected(target, value)}
        where = _condition(target, value)
    except ValueError:
        return None
    return {"op": "remove", "path": target.unfiltered, CONDITION: where}


def _selected(target: Target, value: Any) -> str:
    """Narrow the path of a list to the entries that have the value, or one of several.

    Raises:
        ValueError: as `_is` does.
        InvalidFilterException: the filter is none by itself.
    """
    entries = value if isinstance(value, list) else [value]
    wanted = " or ".join(f"({_is(None if isinstance(entry, dict) else target.part, entry)})" for entry in entries)
    selected = f"({ScimFilter(target.filter)}) and ({wanted})" if target.filter else wanted
    return f"{target.found.path}[{selected}]" + (f".{target.part}" if target.part else "")


def _condition(target: Target, value: Any) -> str:
    """Compare an attribute that has one value with what is to be removed; a reference is known by its `value`."""
    if target.filter is None:
        by_value = target.found.is_reference and isinstance(value, dict) and "value" in value
        return _is(target.unfiltered, {"value": value["value"]} if by_value else value)
    if value is None and target.found.is_reference and not target.part and _BY_VALUE.fullmatch(target.filter):
        return f"{target.unfiltered}.{target.filter.strip()}"
    raise ValueError


def _is(path: str | None, value: Any) -> str:
    """Compare what is at a path.

    Raises:
        ValueError: there is nothing to compare, or not in a filter.
    """
    if isinstance(value, dict):
        parts = {AttrPath(name): part for name, part in value.items() if part is not None}
        compared = [_is(f"{path}.{name}" if path else str(name), part) for name, part in parts.items()]
        if compared:
            return " and ".join(compared)
    if path is None or not isinstance(value, str | int | float):
        raise ValueError
    return f"{path} eq {ScimFilter.quote(value)}"
