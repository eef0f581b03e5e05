"""DC205: a link carries a one-time sign-in parameter."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_PARAMETER = compile_late(
    r"signin|state|nonce|code|code_challenge|session\w*|jsessionid|sid|ticket|samlrequest|relaystate|auth_?token|login_?token",
    re.I,
)
_URL = compile_late(r"https?://[^\s<>\"'`)\]]+", re.IGNORECASE)
_LEAST = 8
"""Shortest value that is taken for a one-time one (characters)."""


def check(view: View) -> Iterator[Problem]:
    """Yield links whose query holds such a parameter with a value that looks random."""
    for block in view.document.blocks:
        if block.kind not in ("paragraph", "heading"):
            continue
        for url, start, end in _links(block):
            name = _one_time(url)
            if name:
                where = block.source.location(*block.inline.raw_span(start, end))
                yield Problem(where, f'the link carries "{name}=…", which was good for one sign-in only')


def _links(block: Block) -> Iterator[tuple[str, int, int]]:
    inline = block.inline
    if "=" not in inline.raw:
        return
    for mark in inline.marks:
        if mark.kind == "link" and "?" in mark.target:
            yield mark.target, mark.raw_start, mark.raw_end
    within = inline.within("link", "code")
    for match in _URL.finditer(inline.text):
        if not within(match.start()):
            yield match.group(), *inline.raw_range(match.start(), match.end())


def _one_time(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    pairs = parse_qsl(parts.query) + parse_qsl(parts.fragment)
    return next((name for name, value in pairs if _PARAMETER.fullmatch(name) and _random(value)), None)


def _random(value: str) -> bool:
    if len(value) < _LEAST or re.search(r"[<>{}\[\]\s]", value):
        return False
    digits = sum(character.isdigit() for character in value)
    return digits >= 2 or len(value) >= 20


RULE = Rule(
    code="DC205",
    name="session-link",
    severity=Severity.WARNING,
    summary="a link carries a one-time sign-in parameter",
    why="The address was copied out of somebody's browser in the middle of a sign-in. The parameter is long void, so "
    "that the link leads readers to an error page, and it may tell about the session it came from.",
    bad=(
        Example(
            "vendor",
            "## Set up PRODUCT for provisioning\n\n1. Sign in to the "
            "[console](https://id.DOMAIN/login?signin=c71fb8fe18243c57) and copy the **Access Token**.\n",
        ),
    ),
    good=(
        Example(
            "vendor",
            "## Set up PRODUCT for provisioning\n\n1. Sign in to the [console](https://id.DOMAIN/login?lang=en) and "
            "copy the **Access Token**.\n",
        ),
    ),
    check=check,
)
