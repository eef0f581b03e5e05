"""DC002: the YAML header cannot be used."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield what the front matter reader found wrong."""
    problem = view.document.front_matter.problem
    if problem:
        line, message = problem
        yield Problem(view.document.source.line_location(line), message)


RULE = Rule(
    code="DC002",
    name="front-matter-invalid",
    severity=Severity.ERROR,
    summary="the YAML header does not parse, is not a mapping, or is never closed",
    why="Publishing tools drop the whole header when it does not parse: title, description and date of the page are "
    "lost without a word. A header that is never closed swallows the tutorial.",
    bad=(Example("front", "---\ntitle: 'Configure PRODUCT for automatic user provisioning\n---\n"),),
    good=(
        Example("front", "---\ntitle: Configure PRODUCT\ndescription: Provision users.\nms.date: 01/31/2025\n---\n"),
    ),
    check=check,
)
