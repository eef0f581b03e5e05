"""Findings -> diagnostics of the protocol."""

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity

from doccompile.findings import Finding, Severity
from doccompile.fingerprint import SourceLines
from doccompile.lsp.positions import to_location, to_range

SOURCE = "doccompile"
_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnostic(finding: Finding, lines: SourceLines, encoding: str) -> Diagnostic:
    """One finding with its related places."""
    related = [
        DiagnosticRelatedInformation(to_location(note.where, lines, encoding), note.message) for note in finding.related
    ]
    return Diagnostic(
        to_range(finding.where, lines, encoding),
        finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=related or None,
    )
