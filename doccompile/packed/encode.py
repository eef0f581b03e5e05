"""Findings, entries, digests <-> JSON text, written for speed: places are rows of numbers, paths stand once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from doccompile.checks.index import Entry, Mention
from doccompile.facts.fact import Fact
from doccompile.findings import Edit, Finding, Fix, Related, Severity
from doccompile.location import Location

_SEVERITIES = {severity.value: severity for severity in Severity}

Row = list[Any]


class Paths:
    """Numbers for the paths of places: 0 for the document's own."""

    def __init__(self, own: str) -> None:
        self._numbers = {own: 0}

    @property
    def others(self) -> tuple[str, ...]:
        """The paths that were numbered beside the document's own, in order."""
        return tuple(self._numbers)[1:]

    def row(self, where: Location) -> Row:
        """One place as a row."""
        number = self._numbers.setdefault(where.path, len(self._numbers))
        return [number, where.line, where.column, where.end_line, where.end_column]


def to_bytes(value: object) -> bytes:
    """JSON text without spaces, line ends or anything but ASCII."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def encode_findings(findings: Iterable[Finding], paths: Paths) -> bytes:
    """The findings as text."""
    return to_bytes([_finding_row(finding, paths) for finding in findings])


def encode_entry(entry: Entry, paths: Paths) -> bytes:
    """An entry as text, all but its path and its digest."""
    row = [
        _fact_row(entry.name, paths),
        entry.slug,
        entry.names,
        entry.date,
        entry.brand,
        [_fact_row(fact, paths) for fact in entry.vendor_domains],
        entry.tenant_url and _fact_row(entry.tenant_url, paths),
        entry.tenant_kind,
        [[mention.text, paths.row(mention.where), mention.left_over] for mention in entry.mentions],
    ]
    return to_bytes(row)


def encode_digest(entry: Entry, paths: Paths) -> bytes:
    """The digest of an entry as text."""
    return to_bytes({label: _fact_row(fact, paths) for label, fact in entry.digest.items()})


def _finding_row(finding: Finding, paths: Paths) -> Row:
    fix = finding.fix
    return [
        finding.code,
        finding.name,
        finding.severity.value,
        finding.message,
        paths.row(finding.where),
        [[paths.row(related.where), related.message] for related in finding.related],
        fix and [fix.title, [[paths.row(edit.where), edit.text] for edit in fix.edits], fix.safe],
    ]


def _fact_row(fact: Fact[str], paths: Paths) -> Row:
    return [fact.value, paths.row(fact.where)]


def decode_findings(text: bytes, paths: Sequence[str]) -> list[Finding]:
    """What `encode_findings` wrote; `paths` are the document's own and the others."""
    return [
        Finding(
            code,
            name,
            _SEVERITIES[severity],
            message,
            _where(where, paths),
            tuple([Related(_where(place, paths), note) for place, note in related]) if related else (),
            _fix(fix, paths) if fix else None,
        )
        for code, name, severity, message, where, related, fix in json.loads(text)
    ]


def decode_entry(text: bytes, paths: Sequence[str], digest: Mapping[str, Fact[str]]) -> Entry:
    """What `encode_entry` wrote, with a digest."""
    name, slug, names, date, brand, domains, url, kind, mentions = json.loads(text)
    return Entry(
        path=paths[0],
        name=_fact(name, paths),
        slug=slug,
        names=tuple(names),
        date=date,
        brand=brand,
        vendor_domains=tuple([_fact(fact, paths) for fact in domains]),
        tenant_url=_fact(url, paths) if url else None,
        tenant_kind=kind,
        digest=digest,
        mentions=tuple([Mention(text, _where(where, paths), left_over) for text, where, left_over in mentions]),
    )


def decode_digest(text: bytes, paths: Sequence[str]) -> dict[str, Fact[str]]:
    """What `encode_digest` wrote."""
    return {label: _fact(fact, paths) for label, fact in json.loads(text).items()}


def _where(row: Row, paths: Sequence[str]) -> Location:
    number, line, column, end_line, end_column = row
    return Location(paths[number], line, column, end_line, end_column)


def _fix(row: Row, paths: Sequence[str]) -> Fix:
    title, edits, safe = row
    return Fix(title, tuple([Edit(_where(place, paths), text) for place, text in edits]), safe)


def _fact(row: Row, paths: Sequence[str]) -> Fact[str]:
    value, where = row
    return Fact(value, _where(where, paths))
