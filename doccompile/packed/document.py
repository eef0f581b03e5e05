"""A compiled document <-> a few texts, each read only where it is needed."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from doccompile.checks.index import Entry
from doccompile.compiled import CompiledDocument
from doccompile.facts.fact import Fact
from doccompile.findings import Finding
from doccompile.packed.encode import (
    Paths,
    decode_digest,
    decode_entry,
    decode_findings,
    encode_digest,
    encode_entry,
    encode_findings,
    to_bytes,
)

_QUICK = 1
"""Level of compression: half the size in the least time."""


class Head(NamedTuple):
    """What is known of a document beside its findings, its entry and its manifest."""

    name: str
    included: tuple[tuple[str, str], ...]
    commented: tuple[str, ...]
    sha256: str | None
    others: tuple[str, ...]
    """Other files in which there are places of its findings and facts."""
    codes: tuple[str, ...]
    """The rules that found something."""


class PackedDocument(NamedTuple):
    """A compiled document as JSON texts; `entry` is empty where it is no tutorial."""

    path: str
    head: bytes
    entry: bytes
    probes: bytes
    details: bytes
    """Findings, and the digest of the entry: compressed, since they are most of it and wait longest."""
    manifest: str | None = None

    def read_head(self) -> Head:
        """Read what is known of it."""
        name, included, commented, sha256, others, codes = json.loads(self.head)
        pairs = tuple([(one, other) for one, other in included])
        return Head(name, pairs, tuple(commented), sha256, tuple(others), tuple(codes))

    def read_findings(self) -> list[Finding]:
        """Read what was found in it, in order."""
        return decode_findings(self._detail(0), self._paths())

    def read_entry(self) -> Entry | None:
        """Read its entry in the index; the digest is read when it is looked at."""
        return decode_entry(self.entry, self._paths(), PackedDigest(self)) if self.entry else None

    def read_digest(self) -> dict[str, Fact[str]]:
        """Read the digest of its entry."""
        return decode_digest(self._detail(1), self._paths())

    def read_probes(self) -> tuple[tuple[str, str], ...]:
        """Read where its included files were looked for, and what was there."""
        return tuple([(place, state) for place, state in json.loads(self.probes)])

    def texts(self) -> bytes:
        """All but its path and its manifest, as `read_texts` takes it."""
        return b"\n".join((self.head, self.entry, self.probes, self.details))

    def _detail(self, number: int) -> bytes:
        return zlib.decompress(self.details).split(b"\n")[number]

    def _paths(self) -> tuple[str, ...]:
        return (self.path, *self.read_head().others)


class PackedDigest(Mapping[str, Fact[str]]):
    """The digest of a document's entry, which is needed only where a connector has several tutorials."""

    __slots__ = ("_document",)

    def __init__(self, document: PackedDocument) -> None:
        self._document = document

    def __getitem__(self, label: str) -> Fact[str]:
        """One fact."""
        return self._document.read_digest()[label]

    def __iter__(self) -> Iterator[str]:
        """The labels, in order."""
        return iter(self._document.read_digest())

    def __len__(self) -> int:
        """How many facts there are."""
        return len(self._document.read_digest())


def read_texts(path: str, texts: bytes) -> PackedDocument | None:
    """The document whose `texts` these are; None where they are none."""
    parts = texts.split(b"\n", 3)
    if len(parts) != 4:
        return None
    head, entry, probes, details = parts
    return PackedDocument(path, head, entry, probes, details)


def pack(document: CompiledDocument) -> PackedDocument:
    """Turn a document into texts."""
    paths, entry = Paths(document.path), document.entry
    findings = encode_findings(document.findings, paths)
    digest = encode_digest(entry, paths) if entry else b""
    entry_text = encode_entry(entry, paths) if entry else b""
    codes = tuple(dict.fromkeys(finding.code for finding in document.findings))
    head = Head(document.name, document.included, document.commented, document.sha256, paths.others, codes)
    details = zlib.compress(findings + b"\n" + digest, _QUICK)
    return PackedDocument(
        document.path, to_bytes(head), entry_text, to_bytes(document.probes), details, document.manifest
    )


def unpack(packed: PackedDocument) -> CompiledDocument:
    """Turn it back."""
    head = packed.read_head()
    return CompiledDocument(
        packed.path,
        head.name,
        tuple(packed.read_findings()),
        packed.read_entry(),
        packed.manifest,
        head.included,
        head.commented,
        head.sha256,
        packed.read_probes(),
    )
