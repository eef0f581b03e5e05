"""DC007: reported when suppression comments are applied."""

from doccompile.checks.rule import Rule
from doccompile.findings import Severity

RULE = Rule(
    code="DC007",
    name="suppression-unused",
    severity=Severity.WARNING,
    summary="a suppression comment under which nothing was found",
    why="A suppression that no longer suppresses anything hides the next fault that comes to the same place. "
    "A comment counts in its own file: above an include, it says nothing of what the included file holds.",
)
