"""DC503: two connector names give one slug."""

from collections.abc import Iterator

from doccompile.checks.example import SLOTS
from doccompile.checks.index import Index
from doccompile.checks.rule import Example, Rule
from doccompile.findings import Problem, Related, Severity


def check(index: Index) -> Iterator[Problem]:
    """Yield later tutorials whose connector's name differs, but not in case, and whose slug is the same."""
    for slug, entries in index.by_slug.items():
        first = entries[0]
        for entry in entries[1:]:
            if not entry.has_name_of(first):
                note = Related(first.name.where, f'"{first.name.value}" here')
                message = f'"{entry.name.value}" and "{first.name.value}" both become "{slug}"'
                yield Problem(entry.name.where, message, (note,))


_TITLE = SLOTS["title"]

RULE = Rule(
    code="DC503",
    name="slug-collision",
    severity=Severity.ERROR,
    summary="two different connector names give one slug",
    why="Folders, packages and host names are made from the slug: two connectors under one slug would overwrite each "
    "other.",
    bad=(Example("title", _TITLE, "Lit Ware"), Example("title", _TITLE, "Lit-Ware")),
    good=(Example("title", _TITLE, "Litware"), Example("title", _TITLE, "Tailspin")),
    corpus=check,
)
