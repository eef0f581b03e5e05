"""DC205: a link carries a one-time sign-in parameter."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from doccompile.checks.example import vendor_steps
from doccompile.checks.rule import Rule, View
from doccompile.facts.hosts.host import WRITTEN_URL
from doccompile.findings import Problem, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.joined_texts import JoinedTexts
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Inline
from doccompile.syntax.nodes import Document

_PARAMETER = compile_late(
    r"signin|state|nonce|code|code_challenge|session[\w-]*|jsessionid|sid|ticket|samlre(?:quest|sponse)|relaystate"
    r"|(?:(?:access|auth|id|invite|login|oauth|refresh|reset)_?)?token",
    re.IGNORECASE,
)
_TARGET = compile_late(r"(?:^ {0,3}\[[^\[\]]+\]:\s*<?|\bhref=[\"'])(?P<url>https?://[^\s<>\"']+)", re.IGNORECASE)
_WORD_AND_YEAR = compile_late(r"[A-Za-z]{1,15}[-_]?20\d\d")
"""A code that is handed out: "welcome2024"."""
_WORD = r"(?:[A-Z]?[a-z]{1,14}|[A-Z]{1,15})"
_WORDS = compile_late(rf"_{{0,2}}{_WORD}(?:[-_]{{1,2}}(?:{_WORD}|\d{{1,5}})){{1,9}}_{{0,2}}")
"""What says itself what it is, or what belongs there: "YOUR_TOKEN", "day-2-room-14"."""
_DIGITS = "01234567890" * 2
_GOES = compile_late(
    r"\b(?:navigate|go|browse|head|open|visit|sign in|log in|use)(?: to| at)?(?: the)?"
    r"(?: (?:page|address|link|url|site))?:? $",
    re.IGNORECASE,
)
"""Before an address in code that is to be opened; others are examples of requests."""
_REACH = 60
"""Characters before an address that say so."""
_MIXED = 3
"""Capitals and small letters from which on a value with a digit is no word."""
_LEAST = 8
"""Shortest value that is taken for a one-time one (characters)."""


def check(view: View) -> Iterator[Problem]:
    """Yield links whose query or fragment holds such a parameter with a value that looks random."""
    for url, where in _links(view.document):
        name = _one_time(url)
        if name:
            yield Problem(where, f'the link carries "{name}=…", which was good for one sign-in only')


def _links(document: Document) -> Iterator[tuple[str, Location]]:
    for block in document.blocks:
        if block.kind in ("paragraph", "heading"):
            yield from _in_inline(block.inline, block.source)
        for row in block.rows:
            for cell in row.cells:
                yield from _in_inline(cell.inline, block.source)
    for source in document.sources().values():
        yield from _in_markup(source)


def _in_inline(inline: Inline, source: SourceText) -> Iterator[tuple[str, Location]]:
    """Links whose target stands here: not `[words][label]`, whose definition has it, nor HTML, which is markup."""
    if "=" not in inline.raw:
        return
    for mark in inline.marks:
        elsewhere = inline.raw[mark.raw_end - 1] == "]" or inline.raw[mark.raw_start] == "<"
        if mark.kind == "link" and "=" in mark.target and not elsewhere:
            yield mark.target, source.location(*inline.raw_span(mark.raw_start, mark.raw_end))
    in_link, in_code = inline.within("link"), inline.within("code")
    for match in WRITTEN_URL.finditer(inline.text):
        if in_link(match.start()):
            continue
        if not in_code(match.start()) or _GOES.search(inline.text, max(0, match.start() - _REACH), match.start()):
            url = match.group().rstrip(".,;:!")
            end = match.start() + len(url)
            yield url, source.location(*inline.raw_span(*inline.raw_range(match.start(), end)))


def _in_markup(source: SourceText) -> Iterator[tuple[str, Location]]:
    """Targets of link definitions and of HTML links."""
    for number in JoinedTexts(source.lines).holding(("]:", "href")):
        for match in _TARGET.finditer(source.lines[number]):
            yield match["url"], source.location(number, match.start("url"), number, match.end("url"))


def _one_time(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    route, path = parts.fragment.rpartition("?")[2], parts.path.partition(";")[2]
    pairs = [pair for text in (parts.query, route, path) for pair in parse_qsl(text.replace(";", "&"))]
    return next((name for name, value in pairs if _PARAMETER.fullmatch(name) and _random(value)), None)


def _random(value: str) -> bool:
    if len(value) < _LEAST or re.search(r"[<>(){}\[\]$*…\s]", value) or _stands_for_one(value):
        return False
    digits = sum(character.isdigit() for character in value)
    capitals, small = sum(map(str.isupper, value)), sum(map(str.islower, value))
    return digits >= 2 or len(value) >= 20 or (digits > 0 and min(capitals, small) >= _MIXED)


def _stands_for_one(value: str) -> bool:
    """Whether words, or digits in their order, or one character over and over are no value of a sign-in."""
    words = _WORD_AND_YEAR.fullmatch(value) or _WORDS.fullmatch(value)
    return bool(words) or value in _DIGITS or len(set(value)) == 1


RULE = Rule(
    code="DC205",
    name="session-link",
    severity=Severity.WARNING,
    summary="a link carries a one-time sign-in parameter",
    why="The address was copied out of somebody's browser in the middle of a sign-in. The parameter is long void, so "
    "that the link leads readers to an error page, and it may tell about the session it came from.",
    bad=(
        vendor_steps(
            "1. Sign in to the [console](https://id.DOMAIN/login?signin=c71fb8fe18243c57) and copy the **Access "
            "Token**."
        ),
    ),
    good=(vendor_steps("1. Sign in to the [console](https://id.DOMAIN/login?lang=en) and copy the **Access Token**."),),
    check=check,
)
