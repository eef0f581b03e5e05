"""Values as the identity service sends them -> values of the shape that the schema declares."""

import json
from typing import Any

Json = dict[str, Any]


def shape(value: Any, definition: Json) -> Any:
    """Bring a value into the shape of its attribute; None means that the attribute is to be unassigned.

    A value that has the right shape, or one that cannot be helped, is returned as it is.
    """
    if definition["type"] != "complex":
        return value if definition["multiValued"] else _single(value)
    if definition["multiValued"]:
        entries = value if isinstance(value, list) else [value]
        return [_entry(entry) for entry in entries] if value is not None else None
    inner = value[0] if isinstance(value, list) and len(value) == 1 else value
    entry = _entry(inner)
    return None if inner == "" or _is_blank(entry) else _without_old_address(entry, definition)


def _without_old_address(entry: Any, definition: Json) -> Any:
    """Unassign the `$ref` of a reference that names a new `value` alone: PATCH would leave the old one's."""
    has_address = any(part["name"] == "$ref" for part in definition["subAttributes"])
    return {"$ref": None, **entry} if has_address and isinstance(entry, dict) and "value" in entry else entry


def _is_blank(entry: Any) -> bool:
    """Tell whether an object has nothing but empty text in it."""
    return isinstance(entry, dict) and bool(entry) and all(part == "" for part in entry.values())


def _single(value: Any) -> Any:
    """Take `[{"value": "Welder"}]` for `"Welder"`."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value["value"] if isinstance(value, dict) and {"value"} <= set(value) <= {"value", "primary"} else value


def _entry(value: Any) -> Any:
    """Take `"u-1"` for `{"value": "u-1"}`, and JSON in a string for the object that it spells."""
    text = value.get("value") if isinstance(value, dict) else value
    if not isinstance(text, str):
        return value
    spelled = _spelled(text)
    if spelled is None:
        return {"value": value} if isinstance(value, str) else value
    around = value if isinstance(value, dict) else {}
    display = {"display": spelled["displayName"]} if "displayName" in spelled else {}
    return {**around, **{name: spelled[name] for name in ("value", "type", "primary") if name in spelled}, **display}


def _spelled(text: str) -> Json | None:
    """Read a JSON object with a `value` out of a string."""
    if not text.startswith("{"):
        return None
    try:
        spelled = json.loads(text)
    except ValueError:
        return None
    return spelled if isinstance(spelled, dict) and "value" in spelled else None
