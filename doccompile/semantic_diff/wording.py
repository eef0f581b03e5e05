"""A change as one sentence, and all of them as one line; a format says how words of a document are set off in it."""

from collections import Counter
from collections.abc import Callable, Iterable

from doccompile.semantic_diff.change import Change, Kind, Status, TutorialDiff, Value

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


def place_of(change: Change, quote: Quote) -> str:
    """` (line 12)`, with the file where that is an included one; ` (before: line 12)` where nothing is left of it."""
    place = change.new_place or change.old_place
    if place is None:
        return ""
    file = f"{quote(place.path)}, " if place.path else ""
    return f" ({'' if change.new_place else 'before: '}{file}line {place.line})"


def totals(diffs: Iterable[TutorialDiff]) -> str:
    """`Tutorials: 1 added, 0 removed, 2 changed`."""
    counts = Counter(diff.status for diff in diffs)
    listed = (f"{counts[status]} {status.value}" for status in Status if status is not Status.UNCHANGED)
    return f"Tutorials: {', '.join(listed)}"


def _value(value: Value, quote: Quote) -> str:
    if value is None:
        return "unstated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return quote(str(value))
