"""Findings as JSON, version 1 of the contract: keys are only ever added."""

from collections.abc import Iterable, Iterator
from typing import Any

from doccompile.findings import Finding, Fix, Severity
from doccompile.location import Location
from doccompile.report.context import ReportContext
from doccompile.report.json_text import array, indented
from doccompile.report.tally import Tally


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """One object with the findings in order and a summary."""
    tally = Tally()
    yield '{\n  "version": 1,\n  "findings": '
    yield from array(map(_finding_record, tally.counted(findings)), 1)
    summary = {
        "documents": len(context.documents),
        "findings": tally.by_severity.total(),
        **{severity.value: tally.by_severity[severity] for severity in Severity},
        "fixable": tally.fixable,
        **{label.replace(" ", "_"): count for label, count in context.notes},
    }
    yield f',\n  "summary": {indented(summary, 1)}\n}}\n'


def _finding_record(finding: Finding) -> dict[str, Any]:
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
