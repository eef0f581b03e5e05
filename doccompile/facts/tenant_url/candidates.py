"""URLs that a tutorial offers for the Tenant URL field.

Looks for URLs in sentences about the Tenant URL, the SCIM endpoint or the base URL, in the credentials step first; else
for those that stand below a sentence which announces them (`announced`); else for tables that have such URLs.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import starmap
from typing import NamedTuple

from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import TENANT_URL
from doccompile.facts.form.table import beside_field
from doccompile.facts.hosts.host import path_of
from doccompile.facts.nouns import ADDRESS_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.tenant_url.announced import TOPIC, find_announced
from doccompile.facts.tenant_url.in_sentences import SCIM_PATH, find_urls, first_url, is_usable
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.facts.wording.sentence import Sentence, holds, sentences
from doccompile.facts.wording.verbs import ENTER
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Cell

_SHAPE = r"(?:form|shape|scheme|pattern|structure|syntax|template|layout|rule)"
_BUILT = (
    r"(?:(?:built|composed|made up|constructed|formed|assembled|structured) (?:up )?(?:as|of|from|like|by|out|with)"
    r"|(?:form|build|construct|compose|make|assemble|constitute)s? (?:it|yours|the (?:url|address)))"
)
_SHAPED = compile_late(
    rf"\b(?:{_SHAPE}|{_BUILT})\b[^.;]{{0,60}}?(?:[:(]|\b(?:{_SHAPE}|as|is|like|of|by))\W{{0,3}}(?=https?://)"
    rf"|\b(?:{_SHAPE}|{_BUILT})\W{{0,3}}(?=https?://)"
    r"|\bvalue\b.{0,60}?\b(?:is|be)\W{0,4}(?:https?:|\w[\w-]*[.}>])|\bformat\b|\bform of\b",
    re.IGNORECASE,
)
"""How a URL is put together, right before one; that a value is one; or the word "format"."""
_OTHER_FIELD = compile_late(
    r"\bin the (?:domain|instance(?: name)?|subdomain|company|organization)\b"
    rf"|\b{ENTER} (?:just |only )?your subdomain\b(?! in place| instead)"
    r"|(?<!where )\byour subdomain (?:is|would be|will be)\b"
    r"(?! (?:shown|found|displayed|listed|not|the|in|on|under|part)\b)",
    re.IGNORECASE,
)
"""The sentence is about a part of the URL, which another field takes."""
_INTO_TENANT = compile_late(r"\b(?:in|into|as|to) (?:the |its )?[\"“]?(?:scim )?tenant url\b", re.IGNORECASE)
_NO_VALUE = compile_late(
    r"(?:(?:\b(?:not|never|rather than|instead of)|n['’]t)"
    r"(?: (?:to|be|use|enter|input|type|paste|copy|the|tenant|scim|base|url|address|endpoint)){0,5}"
    r"|\b(?:begin|start)(?:s|ning|ing)? (?:with|by)(?: the (?:url|address))?):? [\"“(]?$",
    re.IGNORECASE,
)
"""Before a URL that the field does not take, or that is only the beginning of what it takes."""
_NEAR = 60
"""Characters before a URL that are looked at."""
_BEFORE = 240
"""Characters before a sentence in which what it is about may have been said."""
_IS_IT = compile_late(
    r"\W*(?:This|That|It|The (?:result\w*|outcome|(?:whole|full|finished|complete\w*|final) (?:address|url|uri)))"
    r" (?:is|will be|becomes|makes|gives) (?:your|the) \W{0,3}tenant ur[li]\b",
    re.IGNORECASE,
)
"""Behind the sentence that has the URL."""
_COLUMN = compile_late(
    r"^(?:scim |tenant |base |endpoint |service |api |server |provisioning )+(?:url|uri|endpoint)s?$", re.IGNORECASE
)
_SIGNS = compile_late(r"[/<{\[`]")
_NOT_HERE = (*ASIDE, "capabilities", "title")


class Candidate(NamedTuple):
    """A URL, and the sentence that says what it is for; None where a table's header says it."""

    url: Fact[str]
    sentence: Sentence | None = None


def find_candidates(reading: Reading) -> list[Candidate]:
    """The URLs of the first kind of place that has some, each once."""
    announced = starmap(Candidate, find_announced(reading))
    for candidates in (_in_sentences(reading), announced, _in_tables(reading)):
        found: dict[str, Candidate] = {}
        for candidate in candidates:
            found.setdefault(candidate.url.value, candidate)
        if found:
            return list(found.values())
    return []


def _in_sentences(reading: Reading) -> Iterator[Candidate]:
    """The URLs of the credentials step, then of the vendor's side, then of notes elsewhere."""
    zone = {id(block) for block in reading.credentials}
    for block in dict.fromkeys([*reading.credentials, *reading.vendor, *reading.prose]):
        if (
            not _SIGNS.search(block.inline.raw)
            or not holds(block.text, ADDRESS_WORDS)
            or reading.kind(block) in _NOT_HERE
        ):
            continue
        for sentence in sentences(block):
            previous = block.text[max(0, sentence.start - _BEFORE) : sentence.start]
            is_it = _IS_IT.match(block.text, sentence.end)
            if is_it or _about(sentence, previous, inside=id(block) in zone):
                yield from (Candidate(url, sentence) for url in find_urls(sentence) if _is_offered(url.value, sentence))


def _about(sentence: Sentence, previous: str, *, inside: bool) -> bool:
    text = sentence.text
    if _OTHER_FIELD.search(text) and not _INTO_TENANT.search(text):
        return False
    topic = TOPIC.search(text)
    if inside and (topic or (TOPIC.search(previous) and (EXAMPLE.search(text) or _SHAPED.search(text)))):
        return True
    if EXAMPLE.match(text) and TENANT_URL.search(previous):
        return True
    return bool(TENANT_URL.search(text) or (topic and SCIM_PATH.search(text)))


def _in_tables(reading: Reading) -> Iterator[Candidate]:
    """The URLs beside a cell "Tenant URL", or below a header "Tenant URL", "SCIM endpoint", …"""
    for block in reading.blocks:
        if block.kind != "table" or len(block.rows) < 2:
            continue
        header, *rows = block.rows
        if reading.kind(block) not in _NOT_HERE:
            yield from _in_cells(block, beside_field(block, "tenant url"))
        column = next((index for index, cell in enumerate(header.cells) if _COLUMN.match(cell.text)), None)
        if column is not None:
            yield from _in_cells(block, (row.cells[column] for row in rows if column < len(row.cells)))


def in_column_of(reading: Reading, url: str) -> Iterator[Candidate]:
    """The URLs in the column of a table that has one; below a header that tells nothing, those with its path."""
    for block in reading.blocks:
        rows = [[cell.text for cell in row.cells] for row in block.rows]
        columns = {n for row in rows for n, text in enumerate(row) if url in text and first_url(text) == url}
        for column in sorted(columns):
            tells = column < len(rows[0]) and _COLUMN.match(rows[0][column])
            others = _in_cells(block, (row.cells[column] for row in block.rows if column < len(row.cells)))
            yield from (other for other in others if tells or path_of(other.url.value) == path_of(url))


def _in_cells(table: Block, cells: Iterable[Cell]) -> Iterator[Candidate]:
    for cell in cells:
        url = first_url(cell.text)
        if url and is_usable(url):
            yield Candidate(Fact(url, table.cell_location(cell)))


def _is_offered(url: str, sentence: Sentence) -> bool:
    """Whether a URL may be the vendor's, and the sentence does not say that it is not the one."""
    start = sentence.text.find(url)
    return is_usable(url) and not (start > 0 and _NO_VALUE.search(sentence.text, max(0, start - _NEAR), start))
