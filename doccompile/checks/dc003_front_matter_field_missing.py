"""DC003: the header of a tutorial for Microsoft Learn lacks a field."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.syntax.learn_site import is_of_learn

FIELDS = ("title", "description", "ms.date")


def check(view: View) -> Iterator[Problem]:
    """Yield one problem that names all missing fields, and one for each that stands there without a value."""
    document = view.document
    header = document.front_matter
    if header.problem or not is_of_learn(document):
        return
    unfilled = [name for name in FIELDS if not header.values.get(name, "").strip()]
    missing = [name for name in unfilled if name not in header.key_lines]
    if missing:
        names = ", ".join(f'"{name}"' for name in missing)
        yield Problem(document.source.line_location(0), f"the front matter has no {names}")
    for name in unfilled:
        if name in header.key_lines:
            where = document.source.line_location(header.key_lines[name])
            yield Problem(where, f'"{name}" of the front matter is empty')


RULE = Rule(
    code="DC003",
    name="front-matter-field-missing",
    severity=Severity.WARNING,
    summary="no `title`, `description` or `ms.date` in a tutorial for Microsoft Learn",
    why="Search results show title and description, and readers judge by the date whether a page can still be trusted.",
    bad=(Example("front", "---\ntitle: Configure PRODUCT\nms.date: 03/25/2025\n---\n"),),
    good=(Example("front", "---\ntitle: Configure PRODUCT\ndescription: How.\nms.date: 03/25/2025\n---\n"),),
    check=check,
)
