"""The types of attributes (RFC 7643 section 2.3), by what tables write for them."""

TYPES = ("string", "boolean", "decimal", "integer", "dateTime", "binary", "reference", "complex")
_TYPES = {name.lower(): name for name in TYPES}
_ALSO_CALLED = {"text": "string", "str": "string", "varchar": "string", "bool": "boolean", "int": "integer"}


def attribute_type(written: str | None) -> str | None:
    """The type that is meant, in the standard's spelling; None where it is none, or nothing is written."""
    lower = (written or "").strip().lower()
    return _TYPES.get(_ALSO_CALLED.get(lower, lower))
