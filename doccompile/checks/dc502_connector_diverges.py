"""DC502: two tutorials of one connector state different facts."""

from collections.abc import Iterator

from doccompile.checks.index import Index
from doccompile.checks.rule import Example, Rule
from doccompile.findings import Problem, Related, Severity

_SHOWN = 60
"""Longest value that a message quotes whole (characters)."""


def check(index: Index) -> Iterator[Problem]:
    """Yield one problem per fact in which an older tutorial differs from the newest, on the older."""
    for entries in index.by_slug.values():
        *others, newest = entries
        stated = dict(newest.digest.items()) if others else {}
        for older in others:
            if not older.has_name_of(newest):
                continue
            for label, fact in older.digest.items():
                other = stated.get(label)
                if other is None or other.value.rstrip("/").casefold() == fact.value.rstrip("/").casefold():
                    continue
                message = f"{label} of {older.name.value}: {_difference(fact.value, other.value)}"
                yield Problem(fact.where, message, (Related(other.where, "the newer tutorial says otherwise"),))


def _difference(old: str, new: str) -> str:
    if ", " not in old and ", " not in new:
        return f'"{old[:_SHOWN]}" here, "{new[:_SHOWN]}" in the newer tutorial'
    before, after = set(old.split(", ")), set(new.split(", "))
    parts = []
    for label, names in (("only here", before - after), ("only in the newer tutorial", after - before)):
        if names:
            listed = sorted(names)
            parts.append(f"{label}: {', '.join(listed[:4])}{' …' if len(listed) > 4 else ''}")
    return "; ".join(parts)


RULE = Rule(
    code="DC502",
    name="connector-diverges",
    severity=Severity.WARNING,
    summary="two tutorials of one connector state different facts",
    why="Editions and translations of a tutorial age apart. Where both are still published, one of them misleads its "
    "readers.",
    bad=(
        Example("end", "The cycles occur approximately every 20 minutes.", "Litware"),
        Example("end", "The cycles occur every 40 minutes.", "Litware"),
    ),
    good=(
        Example("end", "The cycles occur every 40 minutes.", "Litware"),
        Example("end", "The cycles occur every 40 minutes.", "Litware"),
    ),
    corpus=check,
)
