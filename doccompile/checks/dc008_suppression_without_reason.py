"""DC008: reported when suppression comments are applied."""

from doccompile.checks.rule import Rule
from doccompile.findings import Severity

RULE = Rule(
    code="DC008",
    name="suppression-without-reason",
    severity=Severity.INFO,
    summary="a suppression comment that gives no reason, names no rule, or is misspelt",
    why="The next reader of the source must be able to tell an exception from an oversight, and its author that "
    "a comment which is not understood hides nothing.",
)
