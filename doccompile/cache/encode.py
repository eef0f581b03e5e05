"""Compiled documents <-> JSON text, written for speed: places are rows of numbers, paths stand once."""

import json
from collections.abc import Sequence
from typing import Any

from doccompile.checks.index import Entry, Mention
from doccompile.compiled import CompiledDocument
from doccompile.facts.fact import Fact
from doccompile.findings import Edit, Finding, Fix, Related, Severity
from doccompile.location import Location

_SEVERITIES = {severity.value: severity for severity in Severity}


class DamagedError(ValueError):
    """The text is not what `encode` wrote."""


def encode(document: CompiledDocument) -> str:
    """One document as JSON text; `probes` and `manifest` are not part of it."""
    writer = _Writer()
    row = [
        document.path,
        document.name,
        [writer.finding(finding) for finding in document.findings],
        writer.entry(document.entry) if document.entry else None,
        document.included,
        document.commented,
        document.sha256,
        writer.paths,
    ]
    return json.dumps(row, ensure_ascii=True, separators=(",", ":"))


def decode_all(texts: Sequence[bytes], probes: Sequence[bytes]) -> list[CompiledDocument]:
    """Read many documents in one go; `probes` is the JSON text of each document's own.

    Raises:
        DamagedError: one of them is not what `encode` wrote.
    """
    try:
        rows = json.loads(b"[" + b",".join(texts) + b"]")
        if len(rows) != len(texts):
            raise DamagedError
        read = {text: tuple([(place, state) for place, state in json.loads(text)]) for text in set(probes)}
        return [_document(row, read[text]) for row, text in zip(rows, probes, strict=True)]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise DamagedError from error


class _Writer:
    """Turns places into rows; a path becomes its number in `paths`."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self._numbers: dict[str, int] = {}

    def where(self, where: Location) -> list[int]:
        number = self._numbers.get(where.path)
        if number is None:
            number = self._numbers[where.path] = len(self.paths)
            self.paths.append(where.path)
        return [number, where.line, where.column, where.end_line, where.end_column]

    def finding(self, finding: Finding) -> list[Any]:
        fix = finding.fix
        return [
            finding.code,
            finding.name,
            finding.severity.value,
            finding.message,
            self.where(finding.where),
            [[self.where(related.where), related.message] for related in finding.related],
            fix and [fix.title, [[self.where(edit.where), edit.text] for edit in fix.edits], fix.safe],
        ]

    def fact(self, fact: Fact[str]) -> list[Any]:
        return [fact.value, self.where(fact.where)]

    def entry(self, entry: Entry) -> list[Any]:
        return [
            entry.path,
            self.fact(entry.name),
            entry.slug,
            entry.names,
            entry.date,
            entry.brand,
            [self.fact(fact) for fact in entry.vendor_domains],
            entry.tenant_url and self.fact(entry.tenant_url),
            entry.tenant_kind,
            {label: self.fact(fact) for label, fact in entry.digest.items()},
            [[mention.text, self.where(mention.where), mention.left_over] for mention in entry.mentions],
        ]


def _document(row: list[Any], probes: tuple[tuple[str, str], ...]) -> CompiledDocument:
    path, name, findings, entry, included, commented, sha256, paths = row
    return CompiledDocument(
        path,
        name,
        tuple([_finding(finding, paths) for finding in findings]),
        _entry(entry, paths) if entry else None,
        None,
        tuple([(one, other) for one, other in included]),
        tuple(commented),
        sha256,
        probes,
    )


def _where(row: list[Any], paths: list[str]) -> Location:
    number, line, column, end_line, end_column = row
    return Location(paths[number], line, column, end_line, end_column)


def _finding(row: list[Any], paths: list[str]) -> Finding:
    code, name, severity, message, where, related, fix = row
    return Finding(
        code,
        name,
        _SEVERITIES[severity],
        message,
        _where(where, paths),
        tuple([Related(_where(place, paths), note) for place, note in related]),
        _fix(fix, paths) if fix else None,
    )


def _fix(row: list[Any], paths: list[str]) -> Fix:
    title, edits, safe = row
    return Fix(title, tuple([Edit(_where(place, paths), text) for place, text in edits]), safe)


def _fact(row: list[Any], paths: list[str]) -> Fact[str]:
    value, where = row
    return Fact(value, _where(where, paths))


def _entry(row: list[Any], paths: list[str]) -> Entry:
    path, name, slug, names, date, brand, domains, url, kind, digest, mentions = row
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
        digest={label: _fact(fact, paths) for label, fact in digest.items()},
        mentions=tuple([Mention(text, _where(where, paths), left_over) for text, where, left_over in mentions]),
    )
