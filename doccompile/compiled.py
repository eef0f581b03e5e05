"""What the stages up to the rules yield for one file: data that any process can send to any other."""

from typing import NamedTuple

from doccompile.checks.index import Entry
from doccompile.findings import Finding

COMMENT_SIGN = "doccompile-"
"""What every comment to doccompile holds."""


class CompiledDocument(NamedTuple):
    """What one file yields; `entry` is None where it is no tutorial, `manifest` where it was not asked for."""

    path: str
    name: str
    findings: tuple[Finding, ...] = ()
    entry: Entry | None = None
    manifest: str | None = None
    included: tuple[tuple[str, str], ...] = ()
    """Printed path and name of every file that it includes."""
    commented: tuple[str, ...] = ()
    """Printed paths of those of its files that hold comments to doccompile."""
    sha256: str | None = None
    """Of the file's bytes; None where it could not be read."""
    probes: tuple[tuple[str, str], ...] = ()
    """Every place where an included file was looked for, and what was there (see `source.includes.probe`)."""
