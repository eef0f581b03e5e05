"""URLs that a tutorial offers for the Tenant URL field.

Looks for URLs in sentences about the Tenant URL, the SCIM endpoint or the base URL, in the credentials step first; for
those that stand below a sentence which announces them; and for tables with a column of such URLs.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.facts.domains import MICROSOFT, host_of, registrable_domain
from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import Sentence, fold, holds, sentences
from doccompile.facts.verbs import ENTER
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block
from doccompile.syntax.spans import inside

TOPIC = compile_late(
    r"\btenant ?u(?:rl|ri)s?\b|\bscim\b.{0,24}\b(?:url|uri|endpoint|address)\b|\b(?:base|endpoint|api) (?:url|uri)\b",
    re.IGNORECASE,
)
_TOPIC_WORDS = ("url", "uri", "endpoint", "address")
"""One of them is in whatever `TOPIC` matches."""
EXAMPLE = compile_late(
    r"\b(?:for example|for instance|e\.g|examples?\b|such as|looks? like|something like|similar to|might be|would be)",
    re.IGNORECASE,
)
_TENANT = compile_late(r"\btenant ?ur[li]\b", re.IGNORECASE)
_URL = compile_late(
    r"https?://(?:[^\s\"'“”‘’`<>\[\]{}]|<<[^<>\n]{1,60}>>|<[^<>\n]{1,60}>|\[[^\[\]\n]{1,60}\]|\{[^{}\n]{1,60}\}|\{\{[^{}\n]{1,60}\}\})+",
    re.IGNORECASE,
)
_PARTIAL = compile_late(
    r"^(?:<[^<>]+>|\{\{[^{}]+\}\}|\{[^{}]+\}|\[[^\[\]]+\]|[\w-]+\.[\w-]++)(?:[./][^\s]*)?/(?:scim|api|v\d)[^\s]*$",
    re.IGNORECASE,
)
_HOST_TEMPLATE = compile_late(
    r"^(?:[\w-]+\.)*(?:<[^<>]{1,60}>|\{[^{}]{1,60}\}|\[[^\[\]]{1,60}\])(?:\.[\w-]+)+(?:/[^\s]*)?$"
)
_BARE_TEMPLATE = compile_late(
    r"(?<![\w/.:{])(?:\{\{[^{}\n]{1,40}\}\}|\{[^{}\n]{1,40}\}|<[A-Za-z][^<>\n]{1,40}>)(?:/(?:[\w.-]|\{[^{}\n]{1,40}\}|<[^<>\n]{1,40}>)+)+"
)
_VALUE = compile_late(r"\bvalue\b.{0,60}?\b(?:is|be)\W{0,4}(?:https?:|\w[\w-]*[.}>])", re.IGNORECASE)
_FORMAT = compile_late(r"\bformat\b|\bform of\b", re.IGNORECASE)
_SCIM_PATH = compile_late(r"/scim\b|/v\d\b", re.IGNORECASE)
_OTHER_FIELD = compile_late(
    r"\bin the (?:domain|instance(?: name)?|subdomain|company|organization)\b"
    rf"|\b{ENTER} (?:just |only )?your subdomain\b(?! in place| instead)"
    r"|(?<!where )\byour subdomain (?:is|would be|will be)\b"
    r"(?! (?:shown|found|displayed|listed|not|the|in|on|under|part)\b)",
    re.IGNORECASE,
)
"""The sentence is about a part of the URL, which another field takes."""
_INTO_TENANT = compile_late(r"\b(?:in|into|as|to) (?:the |its )?[\"“]?(?:scim )?tenant url\b", re.IGNORECASE)
_ANNOUNCES = compile_late(r"\bbelow\b|\bfollowing\b|\bas follows\b|:\s*$", re.IGNORECASE)
_COLUMN = compile_late(
    r"^(?:scim |tenant |base |endpoint |service |api |server |provisioning )+(?:url|uri|endpoint)s?$", re.I
)
_SIGNS = compile_late(r"[/<{\[]")
_NOT_HERE = ("prerequisites", "limitations", "change-log", "resources", "capabilities", "title")
_LOOK_BELOW = 4


class Candidate(NamedTuple):
    """A URL, and the sentence that says what it is for; None where a table's header says it."""

    url: Fact[str]
    sentence: Sentence | None = None


def find_candidates(reading: Reading) -> list[Candidate]:
    """URLs of the credentials step, then of the vendor's side, then of notes elsewhere; each once."""
    found: dict[str, Candidate] = {}
    for candidate in _in_sentences(reading):
        found.setdefault(candidate.url.value, candidate)
    if not found:
        for candidate in _announced(reading):
            found.setdefault(candidate.url.value, candidate)
    if not found:
        for candidate in _in_tables(reading):
            found.setdefault(candidate.url.value, candidate)
    return list(found.values())


def _in_sentences(reading: Reading) -> Iterator[Candidate]:
    zone = {id(block) for block in reading.credentials}
    for block in dict.fromkeys([*reading.credentials, *reading.vendor, *reading.prose]):
        if not _SIGNS.search(block.text) or not holds(block.text, _TOPIC_WORDS) or reading.kind(block) in _NOT_HERE:
            continue
        previous = ""
        for sentence in sentences(block):
            if _about(sentence, previous, inside=id(block) in zone):
                yield from (Candidate(url, sentence) for url in find_urls(sentence) if is_usable(url.value))
            previous = sentence.text


def _about(sentence: Sentence, previous: str, *, inside: bool) -> bool:
    text = sentence.text
    if _OTHER_FIELD.search(text) and not _INTO_TENANT.search(text):
        return False
    topic = TOPIC.search(text)
    told = EXAMPLE.search(text) or _FORMAT.search(text) or _VALUE.search(text)
    if inside and (topic or (told and TOPIC.search(previous))):
        return True
    if EXAMPLE.match(text) and _TENANT.search(previous):
        return True
    return bool(_TENANT.search(text) or (topic and _SCIM_PATH.search(text)))


def _announced(reading: Reading) -> Iterator[Candidate]:
    """URLs in the paragraphs, quotes and code blocks below "enter a URL in the format below" and the like."""
    blocks = reading.document.blocks
    places = {id(block): index for index, block in enumerate(blocks)}
    for block in [*reading.credentials, *reading.vendor]:
        if (
            id(block) not in places
            or not holds(block.text, _TOPIC_WORDS)
            or not TOPIC.search(block.text)
            or not _ANNOUNCES.search(block.text)
        ):
            continue
        last = list(sentences(block))[-1]
        if not TOPIC.search(last.text) or not _ANNOUNCES.search(last.text):
            continue
        first = places[id(block)] + 1
        listed = False
        for below in blocks[first : first + _LOOK_BELOW]:
            if below.kind == "heading" or (below.kind == "paragraph" and _ends_announcement(below)):
                break
            urls = [url for url in _urls_below(below) if is_usable(url.value)]
            if listed and not (urls and _is_item(below)):
                break
            yield from (Candidate(url, last) for url in urls)
            if urls and not _is_item(below):
                break
            listed = listed or bool(urls)


def _is_item(block: Block) -> bool:
    return bool(block.callout or (block.items and not block.items[-1].ordered))


def _ends_announcement(block: Block) -> bool:
    return "://" not in block.text and bool(re.search(r"\bfield\b|\btoken\b", block.text, re.IGNORECASE))


def _urls_below(block: Block) -> Iterator[Fact[str]]:
    if block.kind == "code":
        for number in range(block.line, block.end_line):
            for match in _URL.finditer(block.source.lines[number]):
                url = _trim(match.group())
                yield Fact(url, block.source.location(number, match.start(), number, match.start() + len(url)))
    elif block.kind == "paragraph":
        for sentence in sentences(block):
            yield from find_urls(sentence)


def _in_tables(reading: Reading) -> Iterator[Candidate]:
    """The URLs of a table's column "Tenant URL", "SCIM endpoint", …"""
    for block in reading.document.blocks:
        if block.kind != "table" or len(block.rows) < 2:
            continue
        header = [cell.text for cell in block.rows[0].cells]
        column = next((index for index, text in enumerate(header) if _COLUMN.match(text)), None)
        for row in block.rows[1:] if column is not None else ():
            cell = row.cells[column] if column is not None and column < len(row.cells) else None
            match = _URL.search(cell.text) if cell else None
            if cell and match and is_usable(match.group()):
                place = block.source.location(row.line, cell.start, row.line, cell.end)
                yield Candidate(Fact(_trim(match.group()), place))


def find_urls(sentence: Sentence) -> Iterator[Fact[str]]:
    """The URLs of one sentence, and code that reads like one without its scheme."""
    yield from sorted(_urls_in(sentence), key=lambda url: (url.where.line, url.where.column))


def _urls_in(sentence: Sentence) -> Iterator[Fact[str]]:
    text = sentence.text
    in_link = inside((mark.start - sentence.start + 1, mark.end - sentence.start) for mark in sentence.marks("link"))
    code = [(mark.start - sentence.start, mark.end - sentence.start) for mark in sentence.marks("code")]
    for match in _URL.finditer(text):
        if in_link(match.start()):
            continue
        in_code = sentence.around("code", match.start(), match.start() + 1)
        end = min(match.end(), in_code.end - sentence.start) if in_code else match.start() + len(_trim(match.group()))
        yield Fact(fold(text[match.start() : end]), sentence.location(match.start(), end))
    for start, end in code:
        words = text[start:end].strip()
        if "://" not in words and _PARTIAL.match(words):
            yield Fact(words, sentence.location(start, end))
    if "}/" in text or ">/" in text:
        for match in _BARE_TEMPLATE.finditer(text):
            in_code = sentence.around("code", match.start(), match.start() + 1)
            if _SCIM_PATH.search(match.group()) and not in_code:
                yield Fact(
                    _trim(match.group()), sentence.location(match.start(), match.start() + len(_trim(match.group())))
                )
    bold = [(mark.start - sentence.start, mark.end - sentence.start) for mark in sentence.marks("strong")]
    for start, end in (*code, *bold):
        if "://" not in text[start:end] and _HOST_TEMPLATE.match(text[start:end]):
            yield Fact(text[start:end], sentence.location(start, end))


def _trim(url: str) -> str:
    url = url.rstrip(".,;:!?*_")
    end, surplus = len(url), url.count(")") - url.count("(")
    while surplus > 0 and url[end - 1] == ")":
        end, surplus = end - 1, surplus - 1
        while url[end - 1] in ".,;:!?":
            end -= 1
    return url[:end]


def is_usable(url: str) -> bool:
    """Whether a URL may be a vendor's, not the identity service's own."""
    domain = registrable_domain(host_of(url))
    return domain not in MICROSOFT if domain else True
