"""DC004: reported by the pipeline for a file that was given by name."""

from doccompile.checks.rule import Rule
from doccompile.findings import Severity

RULE = Rule(
    code="DC004",
    name="not-a-provisioning-tutorial",
    severity=Severity.ERROR,
    summary="no connector is recognised here: neither heading nor title says which application is provisioned",
    why="A file given by name is meant to be a provisioning tutorial. One whose title does not say which "
    'application is connected ("Configure X for automatic user provisioning") yields no manifest, and silence would '
    "look like success. In a folder such files are passed over and counted.",
)
