"""DC003: the header of a Markdown tutorial lacks a field."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity

FIELDS = ("title", "description", "ms.date")


def check(view: View) -> Iterator[Problem]:
    """Yield one problem that names all missing fields."""
    document = view.document
    if document.dialect != "learn-markdown" or document.front_matter.problem:
        return
    missing = [name for name in FIELDS if not document.front_matter.values.get(name, "").strip()]
    if missing:
        names = ", ".join(f'"{name}"' for name in missing)
        yield Problem(document.source.line_location(0), f"the front matter has no {names}")


RULE = Rule(
    code="DC003",
    name="front-matter-field-missing",
    severity=Severity.WARNING,
    summary="no `title`, `description` or `ms.date` in a Markdown tutorial",
    why="Search results show title and description, and readers judge by the date whether a page can still be trusted.",
    bad=(Example("front", "---\ntitle: Configure PRODUCT\nms.date: 03/25/2025\n---\n"),),
    good=(Example("front", "---\ntitle: Configure PRODUCT\ndescription: How.\nms.date: 03/25/2025\n---\n"),),
    check=check,
)
