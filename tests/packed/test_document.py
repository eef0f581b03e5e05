"""Everything that a compiled document holds survives packing."""

import zlib
from typing import NamedTuple

import pytest

from doccompile.checks.index import Entry, Mention
from doccompile.compiled import CompiledDocument
from doccompile.facts.fact import Fact
from doccompile.findings import Edit, Finding, Fix, Related, Severity
from doccompile.location import Location
from doccompile.packed import encode
from doccompile.packed.document import pack, read_texts, unpack
from doccompile.packed.findings import Findings
from doccompile.pipeline import conclude

HERE = Location("docs/a.md", 3, 4, 5, 6)
THERE = Location("docs/includes/b.md", 7, 8, 9, 10)
FINDING = Finding(
    "DC402",
    "name",
    Severity.WARNING,
    "w\u00f6rds \ud800",
    HERE,
    (Related(THERE, "note"),),
    Fix("title", (Edit(THERE, "x"),), False),
)
ENTRY = Entry(
    path="docs/a.md",
    name=Fact("Qex", HERE),
    slug="qex",
    names=("Qex", "Old"),
    date="2024-01-02",
    brand="entra-id",
    vendor_domains=(Fact("qex.com", THERE),),
    tenant_url=Fact("https://qex.com", HERE),
    tenant_kind="literal",
    digest={"label": Fact("value", HERE)},
    mentions=(Mention("Other", HERE, left_over=True, written_so=True, of_the_usual=True), Mention("Another", THERE)),
    translated=True,
)
DOCUMENT = CompiledDocument(
    "docs/a.md",
    "a.md",
    (FINDING,),
    ENTRY,
    None,
    (("docs/includes/b.md", "b.md"),),
    ("docs/a.md",),
    "0" * 64,
    (("docs/includes/b.md", "absent"),),
)


@pytest.mark.parametrize("value", [DOCUMENT, ENTRY, FINDING, ENTRY.mentions[0]], ids=lambda value: type(value).__name__)
def test_sample_has_a_value_in_every_field(value: NamedTuple) -> None:
    empty = [name for name, field in value._asdict().items() if not field]
    assert empty in ([], ["manifest"])


def unpacked(document: CompiledDocument) -> CompiledDocument:
    """Pack and unpack; the digest, which is read late, as it was."""
    result = unpack(pack(document))
    entry = result.entry
    return result._replace(entry=entry and entry._replace(digest=dict(entry.digest)))


def test_document_comes_back_equal() -> None:
    assert unpacked(DOCUMENT) == DOCUMENT


def test_document_without_anything_comes_back_equal() -> None:
    assert unpacked(CompiledDocument("a.md", "a.md")) == CompiledDocument("a.md", "a.md")


def test_texts_come_back_equal() -> None:
    packed = pack(DOCUMENT)
    assert read_texts(packed.path, packed.texts()) == packed


EARLIER = b"\n".join((b"[]", b"", b"[]", zlib.compress(b"[]\n{}", 1)))
"""Texts without the sizes of the compressed ones, as they were once stored."""


@pytest.mark.parametrize("texts", [b"", b"no\ndocument", EARLIER, EARLIER + b"\n", b"[]\n\n[]\n[]\n", b"[]\n\n[]\n1\n"])
def test_what_is_no_document_is_none(texts: bytes) -> None:
    assert read_texts("a.md", texts) is None


def at(path: str, line: int, code: str = "DC402") -> Finding:
    return Finding(code, "name", Severity.INFO, "m", Location(path, line, 1, line, 2))


def found_in(*documents: CompiledDocument) -> Findings:
    found = Findings()
    for document in map(pack, documents):
        found.add_document(document, document.read_head())
    return found


def test_findings_come_once_and_in_order() -> None:
    first = CompiledDocument("b.md", "b.md", (at("b.md", 2), at("include.md", 1)))
    second = CompiledDocument("a.md", "a.md", (at("a.md", 9), at("include.md", 1)))
    found = found_in(first, second)
    found.add([at("b.md", 1), at("c.md", 1, "DC206")])
    expected = [at("a.md", 9), at("b.md", 1), at("b.md", 2), at("c.md", 1, "DC206"), at("include.md", 1)]
    assert list(found) == list(found) == expected == sorted(expected, key=lambda finding: finding.sort_key)
    assert list(found.of_rule("DC206")) == [at("c.md", 1, "DC206")]
    assert list(found.of_rule("DC402")) == [finding for finding in expected if finding.code == "DC402"]


def test_findings_of_a_file_can_be_replaced() -> None:
    document = CompiledDocument("a.md", "a.md", (at("a.md", 1), at("b.md", 1)))
    assert list(found_in(document).with_replaced({"a.md": [at("a.md", 3)]})) == [at("a.md", 3), at("b.md", 1)]


def test_findings_of_a_file_are_read_alone_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many documents share the files that they include, and however many of these each one has."""
    shared = [at(f"includes/{number}.md", line) for number in range(20) for line in (1, 2)]
    paths = [f"{number}.md" for number in range(30)]
    found = found_in(*(CompiledDocument(path, path, (at(path, 1), *shared)) for path in paths))
    read = []

    def note(*values: object) -> Finding:
        read.append(values)
        return Finding(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(encode, "Finding", note)
    assert found.in_file("includes/7.md") == shared[14:16]
    assert len(read) == 2
    read.clear()
    assert len(list(found)) == len(read) == 30 + 40


def test_only_files_with_findings_are_looked_through() -> None:
    finding = FINDING._replace(fix=None)
    found = found_in(DOCUMENT._replace(findings=(finding, at("docs/c.md", 1, "DC206"))))
    assert list(found.packed) == ["docs/a.md", "docs/c.md"]
    assert found.files == {"DC402": {"docs/a.md"}, "DC206": {"docs/c.md"}}


def test_digests_are_read_once_each_where_tutorials_of_a_connector_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def edition(year: int) -> CompiledDocument:
        digest = {label: Fact(f"{label} {year}", HERE) for label in ("one", "two", "three")}
        return DOCUMENT._replace(entry=ENTRY._replace(date=f"{year}-01-01", digest=digest))

    read = []

    def note(path: str, text: bytes) -> dict[str, Fact[str]]:
        read.append(text)
        return encode.decode_digest(path, text)

    monkeypatch.setattr("doccompile.packed.document.decode_digest", note)
    found = conclude([edition(2023), edition(2024), edition(2025)]).found
    assert len(list(found.of_rule("DC502"))) == 6
    assert len(read) == 3
