"""DC005: an included file is not at hand."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield each include directive that could not be resolved."""
    for problem in view.document.include_problems:
        yield Problem(problem.where, f'the included file "{problem.target}" {problem.reason}')


RULE = Rule(
    code="DC005",
    name="include-unresolved",
    severity=Severity.INFO,
    summary="an include directive whose file is not at hand",
    why="What an included file says belongs to the tutorial. Without it facts may be missing. Includes are looked for "
    "inside the given folder and the documentation set's root only; one that leads out of them, or back to itself, is "
    "never read.",
    bad=(Example("prerequisites", "## Prerequisites\n\n[!INCLUDE [common](includes/missing.md)]\n"),),
    good=(Example("prerequisites", "## Prerequisites\n\n* A PRODUCT tenant.\n"),),
    check=check,
)
