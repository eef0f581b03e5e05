"""Findings as a GitLab code quality report (the subset of Code Climate issues that GitLab reads)."""

import json
from collections.abc import Sequence

from doccompile.findings import Finding, Severity
from doccompile.fingerprint import identities, mask_secrets
from doccompile.report.context import ReportContext
from doccompile.report.printable import printable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(findings: Sequence[Finding], context: ReportContext) -> str:
    """A list of issues; `[]` where there is none, so that GitLab sees the old ones as resolved."""
    keys = identities(findings, mask_secrets(findings, context.lines), context.from_root)
    issues = [
        {
            "description": printable(f"{finding.code} {finding.name}: {finding.message}"),
            "check_name": finding.code,
            "fingerprint": key.digest,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": context.from_root(finding.where.path),
                "lines": {"begin": finding.where.line, "end": finding.where.end_line},
            },
        }
        for finding, key in zip(findings, keys, strict=True)
    ]
    return json.dumps(issues, indent=2) + "\n"
