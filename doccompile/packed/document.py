"""A compiled document <-> a few texts, each read only where it is needed."""

import json
import zlib
from collections.abc import ItemsView, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from doccompile.checks.index import Entry
from doccompile.compiled import CompiledDocument
from doccompile.facts.fact import Fact
from doccompile.findings import Finding
from doccompile.packed.encode import (
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
    found: tuple[tuple[str, tuple[str, ...]], ...]
    """The files in which it found something, each with the rules that did."""

    @property
    def codes(self) -> frozenset[str]:
        """The rules that found something."""
        return frozenset(code for _, codes in self.found for code in codes)


class PackedDocument(NamedTuple):
    """A compiled document as JSON texts; `entry` and `digest` are empty where it is no tutorial."""

    path: str
    head: bytes
    entry: bytes
    probes: bytes
    digest: bytes
    """The digest of the entry, compressed."""
    findings: tuple[bytes, ...]
    """A text for every file of `Head.found`, compressed, since they are most of it and wait longest."""
    manifest: str | None = None

    def read_head(self) -> Head:
        """Read what is known of it."""
        name, included, commented, sha256, found = json.loads(self.head)
        pairs = tuple([(one, other) for one, other in included])
        return Head(name, pairs, tuple(commented), sha256, tuple([(path, tuple(codes)) for path, codes in found]))

    def read_findings(self) -> list[Finding]:
        """Read what was found in it, file by file."""
        texts = zip(self.read_head().found, self.findings, strict=True)
        return [finding for (path, _), text in texts for finding in read_findings(path, text)]

    def read_entry(self) -> Entry | None:
        """Read its entry in the index; the digest is read when it is looked at."""
        return decode_entry(self.path, self.entry, _PackedDigest(self)) if self.entry else None

    def read_digest(self) -> dict[str, Fact[str]]:
        """Read the digest of its entry."""
        return decode_digest(self.path, zlib.decompress(self.digest))

    def read_probes(self) -> tuple[tuple[str, str], ...]:
        """Read where its included files were looked for, and what was there."""
        return tuple([(place, state) for place, state in json.loads(self.probes)])

    def texts(self) -> bytes:
        """All but its path and its manifest, as `read_texts` takes it."""
        blobs = (self.digest, *self.findings)
        sizes = to_bytes([len(blob) for blob in blobs])
        return b"\n".join((self.head, self.entry, self.probes, sizes, b"".join(blobs)))


class _PackedDigest(Mapping[str, Fact[str]]):
    """The digest of a document's entry, which is needed only where a connector has several tutorials.

    It is read anew each time it is asked, so it is best asked for all its `items` at once.
    """

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

    def items(self) -> ItemsView[str, Fact[str]]:
        """All facts."""
        return self._document.read_digest().items()


def read_findings(path: str, text: bytes) -> list[Finding]:
    """Read one of the `findings` of a packed document; `path` is the file's."""
    return decode_findings(path, zlib.decompress(text))


def read_texts(path: str, texts: bytes) -> PackedDocument | None:
    """The document whose `texts` these are; None where they are none."""
    parts = texts.split(b"\n", 4)
    if len(parts) != 5:
        return None
    head, entry, probes, sizes, blobs = parts
    try:
        ends = accumulate(json.loads(sizes), initial=0)
        digest, *findings = [blobs[start:end] for start, end in pairwise(ends)]
    except (ValueError, TypeError):
        return None
    return PackedDocument(path, head, entry, probes, digest, tuple(findings))


def pack(document: CompiledDocument) -> PackedDocument:
    """Turn a document into texts."""
    entry, by_file = document.entry, dict[str, list[Finding]]()
    for finding in document.findings:
        by_file.setdefault(finding.where.path, []).append(finding)
    found = tuple((path, tuple({finding.code: None for finding in own})) for path, own in by_file.items())
    head = Head(document.name, document.included, document.commented, document.sha256, found)
    return PackedDocument(
        document.path,
        to_bytes(head),
        encode_entry(entry) if entry else b"",
        to_bytes(document.probes),
        zlib.compress(encode_digest(entry), _QUICK) if entry else b"",
        tuple(zlib.compress(encode_findings(path, own), _QUICK) for path, own in by_file.items()),
        document.manifest,
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
