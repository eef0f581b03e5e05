"""Findings as a GitLab code quality report (the subset of Code Climate issues that GitLab reads)."""

from collections.abc import Iterable, Iterator
from typing import Any

from doccompile.findings import Finding, Severity
from doccompile.fingerprint import Identity, identified
from doccompile.report.context import ReportContext
from doccompile.report.json_text import array
from doccompile.report.printable import printable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """A list of issues; `[]` where there is none, so that GitLab sees the old ones as resolved."""
    known = identified(findings, context.lines, context.from_root)
    yield from array((_issue(finding, key, context) for finding, key in known), 0)
    yield "\n"


def _issue(finding: Finding, key: Identity, context: ReportContext) -> dict[str, Any]:
    return {
        "description": printable(f"{finding.code} {finding.name}: {finding.message}"),
        "check_name": finding.code,
        "fingerprint": key.digest,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": context.from_root(finding.where.path),
            "lines": {"begin": finding.where.line, "end": finding.where.end_line},
        },
    }
