"""Findings as JSON, version 1 of the contract: keys are only ever added."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from doccompile.findings import Finding, Fix, Severity
from doccompile.location import Location
from doccompile.report.context import ReportContext


def render(findings: Sequence[Finding], context: ReportContext) -> str:
    """One object with the findings in order and a summary."""
    counts = Counter(finding.severity for finding in findings)
    document = {
        "version": 1,
        "findings": [finding_record(finding) for finding in findings],
        "summary": {
            "documents": len(context.documents),
            "findings": len(findings),
            **{severity.value: counts[severity] for severity in Severity},
            "fixable": sum(finding.fix is not None and finding.fix.safe for finding in findings),
            **{label.replace(" ", "_"): count for label, count in context.notes},
        },
    }
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def finding_record(finding: Finding) -> dict[str, Any]:
    """One finding as the contract spells it."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        **_place(finding.where),
        "message": finding.message,
        "related": [{**_place(related.where), "message": related.message} for related in finding.related],
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _place(where: Location) -> dict[str, Any]:
    return {
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "end_line": where.end_line,
        "end_column": where.end_column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{**_place(edit.where), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
