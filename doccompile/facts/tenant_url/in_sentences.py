"""The URLs of a sentence, a line of code or a cell: whole ones, and templates without scheme or host."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import URL
from doccompile.facts.hosts.host import host_of, registrable_domain
from doccompile.facts.hosts.known_domains import MICROSOFT
from doccompile.facts.tenant_url.placeholders import NEVER_CLOSED
from doccompile.facts.wording.sentence import Sentence
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block
from doccompile.syntax.spans import inside

_URL = compile_late(
    r"https?://(?:[^\s\"'“”‘’`<>\[\]{}]|<<[^<>\n]{1,60}>>|<[^<>\n]{1,60}>|\[[^\[\]\n]{1,60}\]|\{[^{}\n]{1,60}\}|\{\{[^{}\n]{1,60}\}\}"
    rf"|{NEVER_CLOSED})+",
    re.IGNORECASE,
)
_PARTIAL = compile_late(
    r"^(?:<[^<>]+>|\{\{[^{}]+\}\}|\{[^{}]+\}|\[[^\[\]]+\]|[\w-]+\.[\w-]++)(?:[./][^\s]*)?/(?:scim|api|v\d)[^\s]*$",
    re.IGNORECASE,
)
_HOST_TEMPLATE = compile_late(
    r"^(?:[\w-]+\.)*(?:<[^<>]{1,60}>|\$?\{[^{}]{1,60}\}|\[[^\[\]]{1,60}\]|%\w{1,60}%)(?:\.[\w-]+)+(?:/[^\s]*)?$"
)
_BARE_TEMPLATE = compile_late(
    r"(?<![\w/.:{])(?:\{\{[^{}\n]{1,40}\}\}|\{[^{}\n]{1,40}\}|<[A-Za-z][^<>\n]{1,40}>)(?:/(?:[\w.-]|\{[^{}\n]{1,40}\}|<[^<>\n]{1,40}>)+)+"
)
SCIM_PATH = compile_late(r"/scim\b|/v\d\b", re.IGNORECASE)
_BEHIND_LABEL = compile_late(
    r"https?://(?!(?:docs?|help|support|learn|developers?|kb|community|wiki|blog)\.)"
    r"(?!\S*/(?:docs?|help|support|hc|articles?|guides?|kb|blog|topics?|wiki|manual|reference)/)"
    r"[^\s#?]+/scim(?:/v\d)?/?",
    re.IGNORECASE,
)
"""The target of a link with a field's label as its text: the value itself, and no page about it."""


def find_urls(sentence: Sentence) -> Iterator[Fact[str]]:
    """The URLs of one sentence, and code that reads like one without its scheme."""
    yield from sorted(_urls_in(sentence), key=lambda url: url.where.start)


def _urls_in(sentence: Sentence) -> Iterator[Fact[str]]:
    text = sentence.text
    in_link = inside((start + 1, end) for start, end in sentence.spans("link"))
    code = sentence.spans("code")
    for mark in sentence.marks("link"):
        if _BEHIND_LABEL.fullmatch(mark.target) and URL.fullmatch(sentence.block.text, mark.start, mark.end):
            yield Fact(mark.target, sentence.block.location(mark.start, mark.end))
    for match in _URL.finditer(text):
        if in_link(match.start()):
            continue
        in_code = sentence.around("code", match.start(), match.start() + 1)
        end = min(match.end(), in_code.end - sentence.start) if in_code else match.start() + len(_trim(match.group()))
        yield sentence.words(match.start(), end)
    for start, end in code:
        words = text[start:end].strip()
        if "://" not in words and (_PARTIAL.match(words) or _is_host(words)):
            yield Fact(words, sentence.location(start, end))
    for match in _BARE_TEMPLATE.finditer(text) if "}/" in text or ">/" in text else ():
        if SCIM_PATH.search(match.group()) and not sentence.around("code", match.start(), match.start() + 1):
            url = _trim(match.group())
            yield Fact(url, sentence.location(match.start(), match.start() + len(url)))
    for start, end in (*code, *sentence.spans("strong")):
        if _HOST_TEMPLATE.match(text[start:end]):
            yield Fact(text[start:end], sentence.location(start, end))


def _is_host(words: str) -> bool:
    """Whether it is a host of a domain: two words with a dot may be the name of an attribute."""
    return words.count(".") > 1 and registrable_domain(words) is not None


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
    return registrable_domain(host_of(url)) not in MICROSOFT


def first_url(text: str) -> str | None:
    """The first whole URL of a text."""
    match = _URL.search(text)
    return _trim(match.group()) if match else None


def urls_of_code(block: Block) -> Iterator[Fact[str]]:
    """The whole URLs of a block of code."""
    for number in range(block.line, block.end_line):
        for match in _URL.finditer(block.source.lines[number]):
            url = _trim(match.group())
            yield Fact(url, block.source.location(number, match.start(), number, match.start() + len(url)))
