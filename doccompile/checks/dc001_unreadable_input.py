"""DC001: reported by the source stage."""

from doccompile.checks.rule import Rule
from doccompile.findings import Severity

RULE = Rule(
    code="DC001",
    name="unreadable-input",
    severity=Severity.ERROR,
    summary="this file cannot be read as UTF-8 text",
    why="A tutorial is read as strict UTF-8 text of at most 4 MiB, no line longer than 100,000 characters. Anything "
    "else (binary, empty, another encoding, no permission) would be guesswork, so it is named and nothing is compiled. "
    "So is a merge conflict that was committed with its marks: what stands between them is two texts in one.",
)
