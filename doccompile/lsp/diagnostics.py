"""Findings -> diagnostics of the protocol."""

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

from doccompile.findings import Finding, Severity
from doccompile.fingerprint import SourceLines
from doccompile.lsp.positions import to_range
from doccompile.lsp.uri import uri_of

SOURCE = "doccompile"
_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnostic(finding: Finding, lines: SourceLines, encoding: str) -> Diagnostic:
    """One finding with its related places."""
    related = [
        DiagnosticRelatedInformation(
            Location(uri_of(place.where.path), to_range(place.where, lines(place.where.path), encoding)), place.message
        )
        for place in finding.related
    ]
    return Diagnostic(
        to_range(finding.where, lines(finding.where.path), encoding),
        finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=related or None,
    )
