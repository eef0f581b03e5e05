"""Manifest and findings -> which values are in doubt: those on whose words an error or a warning stands.

A value in doubt is shown with its findings, and never carried out: no default, no constant, nothing to paste.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest, Provenance

Doubts = Mapping[str, tuple[Finding, ...]]
"""JSON pointer into the manifest -> the findings that doubt the value, in order; nothing where none does."""

TENANT_URL = "/endpoint/tenant_url/value"
_ALTERNATIVES = "/endpoint/tenant_url/alternatives"


def doubting(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that put a value in doubt: errors and warnings."""
    return [finding for finding in findings if finding.severity is not Severity.INFO]


def find_doubts(manifest: ConnectorManifest, findings: Iterable[Finding]) -> Doubts:
    """The values on whose words an error or a warning stands, or that it names as the other side of a conflict."""
    serious = doubting(findings)
    if not serious:
        return {}
    places = _places(serious)
    found = {}
    for pointer, words in manifest.provenance.items():
        numbers = _meeting(words, places.get(words.path or manifest.source.path, ()))
        if numbers:
            found[pointer] = tuple(serious[number] for number in sorted(numbers))
    return found


def certain_alternatives(manifest: ConnectorManifest, doubts: Doubts) -> tuple[str, ...]:
    """The Tenant URLs for other readers that are not in doubt."""
    urls = manifest.endpoint.tenant_url.alternatives
    return tuple(url for number, url in enumerate(urls) if f"{_ALTERNATIVES}/{number}" not in doubts)


def doubts_of_alternatives(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Finding, ...]:
    """The findings that doubt the Tenant URLs for other readers, each once."""
    numbers = range(len(manifest.endpoint.tenant_url.alternatives))
    return tuple(dict.fromkeys(found for number in numbers for found in doubts.get(f"{_ALTERNATIVES}/{number}", ())))


def are_doubted(words: Provenance, span: tuple[int, int], findings: Iterable[Finding]) -> bool:
    """Whether one of the findings stands on some of the words that state a value: those from and to an offset."""
    start, end = (_position(words, offset) for offset in span)
    return any(finding.where.start < end and start < finding.where.end for finding in findings)


def _position(words: Provenance, offset: int) -> tuple[int, int]:
    before, newline, last = words.text[:offset].rpartition("\n")
    return (words.line + before.count("\n") + 1, len(last) + 1) if newline else (words.line, words.column + len(last))


class _Place(NamedTuple):
    """Words that a finding names; `furthest` is where the last of those that begin no later ends."""

    start: tuple[int, int]
    end: tuple[int, int]
    number: int
    furthest: tuple[int, int]


def _places(findings: Sequence[Finding]) -> dict[str, list[_Place]]:
    """Path -> the places in it that the findings name, in order; `number` is a finding's among them."""
    named: dict[str, list[tuple[Location, int]]] = {}
    for number, finding in enumerate(findings):
        for where in (finding.where, *(related.where for related in finding.related)):
            named.setdefault(where.path, []).append((where, number))
    found: dict[str, list[_Place]] = {}
    for path, own in named.items():
        furthest = (0, 0)
        for where, number in sorted(own):
            furthest = max(furthest, where.end)
            found.setdefault(path, []).append(_Place(where.start, where.end, number, furthest))
    return found


def _meeting(words: Provenance, places: Sequence[_Place]) -> set[int]:
    """The findings of the places that share a character with the words of a value."""
    found = set()
    for index in range(bisect_left(places, words.end, key=lambda place: place.start) - 1, -1, -1):
        if places[index].furthest <= words.start:
            break
        if places[index].end > words.start:
            found.add(places[index].number)
    return found
