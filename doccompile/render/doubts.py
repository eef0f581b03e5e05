"""Manifest and findings -> which values are in doubt: those on whose words an error or a warning stands.

A value in doubt is shown with its findings, and never carried out: no default, no constant, nothing to paste.
"""

from collections.abc import Iterable, Mapping

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest, Provenance

Doubts = Mapping[str, tuple[Finding, ...]]
"""JSON pointer into the manifest -> the findings that doubt the value, in order; nothing where none does."""

TENANT_URL = "/endpoint/tenant_url/value"


def find_doubts(manifest: ConnectorManifest, findings: Iterable[Finding]) -> Doubts:
    """The values on whose words an error or a warning stands, or that it names as the other side of a conflict."""
    serious = [finding for finding in findings if finding.severity is not Severity.INFO]
    if not serious:
        return {}
    found = {}
    for pointer, words in manifest.provenance.items():
        path = words.path or manifest.source.path
        own = tuple(finding for finding in serious if any(_meets(where, words, path) for where in _places(finding)))
        if own:
            found[pointer] = own
    return found


def are_doubted(words: Provenance, span: tuple[int, int], findings: Iterable[Finding]) -> bool:
    """Whether one of the findings stands on some of the words that state a value: those from and to an offset."""
    (line, column), (end_line, end_column) = (_position(words, offset) for offset in span)
    part = words.model_copy(update={"line": line, "column": column, "end_line": end_line, "end_column": end_column})
    return any(_meets(finding.where, part, finding.where.path) for finding in findings)


def _position(words: Provenance, offset: int) -> tuple[int, int]:
    before, newline, last = words.text[:offset].rpartition("\n")
    return (words.line + before.count("\n") + 1, len(last) + 1) if newline else (words.line, words.column + len(last))


def _places(finding: Finding) -> Iterable[Location]:
    return finding.where, *(related.where for related in finding.related)


def _meets(where: Location, words: Provenance, path: str) -> bool:
    """Whether a place and the words of a value share a character."""
    return (
        where.path == path
        and (where.line, where.column) < (words.end_line, words.end_column)
        and (words.line, words.column) < (where.end_line, where.end_column)
    )
