"""Findings, entries, digests <-> JSON text, written for speed: places are rows of numbers, paths stand once.

Each text holds the paths of its places, all but the one it is read with.
"""

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
    """Numbers for the paths of places: 0 for the text's own."""

    def __init__(self, own: str) -> None:
        self._numbers = {own: 0}

    def text(self, rows: object) -> bytes:
        """Rows, and the paths that were numbered beside the text's own, as text."""
        return to_bytes([tuple(self._numbers)[1:], rows])

    def row(self, where: Location) -> Row:
        """One place as a row."""
        number = self._numbers.setdefault(where.path, len(self._numbers))
        return [number, where.line, where.column, where.end_line, where.end_column]


def to_bytes(value: object) -> bytes:
    """JSON text without spaces, line ends or anything but ASCII."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def encode_findings(path: str, findings: Iterable[Finding]) -> bytes:
    """The findings of one file as text."""
    paths = Paths(path)
    return paths.text([_finding_row(finding, paths) for finding in findings])


def encode_entry(entry: Entry) -> bytes:
    """An entry as text, all but its path and its digest."""
    paths = Paths(entry.path)
    row = [
        _fact_row(entry.name, paths),
        entry.slug,
        entry.names,
        entry.date,
        entry.brand,
        [_fact_row(fact, paths) for fact in entry.vendor_domains],
        entry.tenant_url and _fact_row(entry.tenant_url, paths),
        entry.tenant_kind,
        [[text, paths.row(where), *kinds] for text, where, *kinds in entry.mentions],
        entry.translated,
    ]
    return paths.text(row)


def encode_digest(entry: Entry) -> bytes:
    """The digest of an entry as text."""
    paths = Paths(entry.path)
    return paths.text({label: _fact_row(fact, paths) for label, fact in entry.digest.items()})


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


def decode_findings(path: str, text: bytes) -> list[Finding]:
    """What `encode_findings` wrote."""
    others, rows = json.loads(text)
    paths = (path, *others)
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
        for code, name, severity, message, where, related, fix in rows
    ]


def decode_entry(path: str, text: bytes, digest: Mapping[str, Fact[str]]) -> Entry:
    """What `encode_entry` wrote, with a digest."""
    others, row = json.loads(text)
    paths = (path, *others)
    name, slug, names, date, brand, domains, url, kind, mentions, translated = row
    return Entry(
        path=path,
        name=_fact(name, paths),
        slug=slug,
        names=tuple(names),
        date=date,
        brand=brand,
        vendor_domains=tuple([_fact(fact, paths) for fact in domains]),
        tenant_url=_fact(url, paths) if url else None,
        tenant_kind=kind,
        digest=digest,
        mentions=tuple([Mention(text, _where(where, paths), *kinds) for text, where, *kinds in mentions]),
        translated=translated,
    )


def decode_digest(path: str, text: bytes) -> dict[str, Fact[str]]:
    """What `encode_digest` wrote."""
    others, rows = json.loads(text)
    paths = (path, *others)
    return {label: _fact(fact, paths) for label, fact in rows.items()}


def _where(row: Row, paths: Sequence[str]) -> Location:
    number, line, column, end_line, end_column = row
    return Location(paths[number], line, column, end_line, end_column)


def _fix(row: Row, paths: Sequence[str]) -> Fix:
    title, edits, safe = row
    return Fix(title, tuple([Edit(_where(place, paths), text) for place, text in edits]), safe)


def _fact(row: Row, paths: Sequence[str]) -> Fact[str]:
    value, where = row
    return Fact(value, _where(where, paths))
