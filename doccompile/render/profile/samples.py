"""Invented values for attributes: every variant differs, and `${word}` makes the free ones unique to a run."""

from doccompile.render.target_attributes import TargetAttribute

_LISTED: dict[str, tuple[str, ...]] = {
    "preferredLanguage": ("nb-NO", "sv-SE", "da-DK", "fi-FI", "en-GB"),
    "locale": ("nb-NO", "sv-SE", "da-DK", "fi-FI", "en-GB"),
    "timezone": ("Europe/Oslo", "Europe/Stockholm", "Europe/Copenhagen", "Europe/Helsinki", "Europe/London"),
    "country": ("NO", "SE", "DK", "FI", "GB"),
    "postalCode": ("5003", "5004", "5005", "5006", "5007"),
    "phoneNumbers": ("+47 5500 0001", "+47 5500 0002", "+47 5500 0003", "+47 5500 0004", "+47 5500 0005"),
    "x509Certificates": ("MA==", "MQ==", "Mg==", "Mw==", "NA=="),
}
_ADDRESSES = frozenset(("profileUrl", "photos"))
_MAIL_LIKE = frozenset(("userName", "emails"))

Value = str | bool | int


def value(target: TargetAttribute, variant: int, word: str) -> Value:
    """The value of an attribute: variant 0 is for create, 1 to 4 for changes; `word` names the resource's own word."""
    leaf = target.sub if target.name in ("name", "addresses") else target.name
    if target.is_boolean:
        return variant % 2 == 0
    if target.type in ("integer", "decimal"):
        return 4411 + variant
    if target.type == "binary":
        return _LISTED["x509Certificates"][variant]
    if target.type == "dateTime":
        return f"2030-01-0{variant + 1}T08:00:00Z"
    listed = _LISTED.get(leaf or "")
    if listed:
        return listed[variant]
    part = f"{target.literal}." if target.literal and target.literal != "work" else ""
    if leaf in _MAIL_LIKE:
        return f"{part}ida{variant or ''}.${{{word}}}@profile.example".replace(" ", "-").lower()
    if leaf in _ADDRESSES or target.type == "reference":
        return f"https://profile.example/{leaf}/{variant}/${{{word}}}"
    return f"{_readable(leaf or target.name)} {variant} ${{{word}}}"


def is_unique(target: TargetAttribute) -> bool:
    """Whether the value is the resource's own, so that no other has it."""
    return "${" in str(value(target, 0, "word"))


def is_free_text(target: TargetAttribute) -> bool:
    """Whether any text is a value, even none: not so for addresses, numbers, dates and binary data."""
    bound = target.name in (*_ADDRESSES, "x509Certificates")
    return not (target.is_boolean or bound or target.type in ("integer", "dateTime", "reference", "decimal", "binary"))


def _readable(name: str) -> str:
    return name[:1].upper() + name[1:]
