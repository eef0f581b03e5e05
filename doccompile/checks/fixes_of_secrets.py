"""Fixes that would write over a live secret, of which nothing but the beginning is known: none is offered."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from doccompile.findings import Finding, Fix
from doccompile.location import Location
from doccompile.source.secrets import HIDDEN

if TYPE_CHECKING:
    from doccompile.syntax.nodes import Document


def without_fixes_of_secrets(findings: Sequence[Finding], document: "Document") -> Sequence[Finding]:
    """The findings of a document, without such fixes."""
    secrets = _places_of_secrets(document)
    if not secrets:
        return findings
    return [finding._replace(fix=None) if _writes_one(finding.fix, secrets) else finding for finding in findings]


def _places_of_secrets(document: "Document") -> dict[str, list[Location]]:
    """Path -> where secrets are hidden, in order."""
    return {
        path: [source.location(line, start, line, end) for line, start, end in sorted(source.secrets)]
        for path, source in document.sources().items()
        if source.secrets
    }


def _writes_one(fix: Fix | None, secrets: Mapping[str, Sequence[Location]]) -> bool:
    """Whether a fix would write over a secret, or its hidden form: nothing but its beginning is known here."""
    return fix is not None and any(HIDDEN in edit.text or _meets(edit.where, secrets) for edit in fix.edits)


def _meets(where: Location, secrets: Mapping[str, Sequence[Location]]) -> bool:
    places = secrets.get(where.path, ())
    last = bisect_left(places, where.end, key=lambda place: place.start) - 1
    return last >= 0 and places[last].end > where.start
