"""A change as one sentence; the format says how words of a document are set off from the words around them."""

from collections.abc import Callable

from doccompile.semantic_diff.change import Change, Kind, Value

Quote = Callable[[str], str]


def sentence(change: Change, quote: Quote) -> str:
    """`Tenant URL changed from … to …`, `User attribute … added (String, required)`; no full stop."""
    parts = [change.subject]
    parts += [quote(change.item)] if change.item else []
    parts += [change.aspect] if change.aspect else []
    if change.kind is Kind.CHANGED:
        parts.append(f"changed from {_value(change.old, quote)} to {_value(change.new, quote)}")
    else:
        value = change.new if change.kind is Kind.ADDED else change.old
        verb = "added" if change.kind is Kind.ADDED else "dropped"
        parts.append(verb if value is None else f"{verb}: {_value(value, quote)}")
    if change.note:
        parts.append(f"({change.note})")
    return " ".join(parts)


def _value(value: Value, quote: Quote) -> str:
    if value is None:
        return "unstated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return quote(str(value))
