"""DC002: the YAML header cannot be used."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Edit, Fix, Problem, Severity
from doccompile.source.text import SourceText


def check(view: View) -> Iterator[Problem]:
    """Yield what the front matter reader found wrong."""
    problem = view.document.front_matter.problem
    if problem:
        line, message = problem
        source = view.document.source
        yield Problem(source.line_location(line), message, fix=_fix(source, line))


def _fix(source: SourceText, line: int) -> Fix | None:
    """Remove what stands behind the dashes of the line that closes the header."""
    text = source.lines[line]
    dashes = len(text) - len(text.lstrip("-"))
    if not (line and dashes and text[dashes:].strip()):
        return None
    return Fix("leave the dashes alone", (Edit(source.location(line, dashes, line, len(text)), ""),))


RULE = Rule(
    code="DC002",
    name="front-matter-invalid",
    severity=Severity.ERROR,
    summary="the YAML header does not parse, is not a mapping, or is not closed by dashes alone",
    why="Publishing tools drop the whole header when it does not parse: title, description and date of the page are "
    "lost without a word. A header that is never closed swallows the tutorial.",
    bad=(
        Example("front", "---\ntitle: 'Configure PRODUCT for automatic user provisioning\n---\n"),
        Example("front", "---\ntitle: Configure PRODUCT\nms.date: 03/25/2025\n---md\n"),
    ),
    good=(
        Example("front", "---\ntitle: Configure PRODUCT\ndescription: Provision users.\nms.date: 01/31/2025\n---\n"),
    ),
    check=check,
)
