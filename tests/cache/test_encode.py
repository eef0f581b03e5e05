"""Everything that a compiled document holds survives the cache."""

import dataclasses
import json

import pytest

from doccompile.cache.encode import DamagedError, decode_all, encode
from doccompile.checks.index import Entry, Mention
from doccompile.compiled import CompiledDocument
from doccompile.facts.fact import Fact
from doccompile.findings import Edit, Finding, Fix, Related, Severity
from doccompile.location import Location

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
    mentions=(Mention("Other", HERE, True), Mention("Another", THERE, False)),
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
def test_sample_has_a_value_in_every_field(value: object) -> None:
    empty = [field.name for field in dataclasses.fields(value) if not getattr(value, field.name)]  # type: ignore[arg-type]
    assert empty in ([], ["manifest"])


def test_document_comes_back_equal() -> None:
    assert decode_all([encode(DOCUMENT).encode()] * 2, [json.dumps(DOCUMENT.probes).encode()] * 2) == [
        DOCUMENT,
        DOCUMENT,
    ]


def test_document_without_anything_comes_back_equal() -> None:
    document = CompiledDocument("a.md", "a.md")
    assert decode_all([encode(document).encode()], [b"[]"]) == [document]


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"null", b"[1,2,3,4,5,6,7,8,9]", encode(DOCUMENT).encode()[:-9]])
def test_text_that_is_no_document_is_refused(text: bytes) -> None:
    with pytest.raises(DamagedError):
        decode_all([text], [b"[]"])
