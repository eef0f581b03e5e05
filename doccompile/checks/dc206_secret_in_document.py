"""DC206: a literal that looks like a live secret. Never more than its first four characters are repeated."""

import math
import re
from collections import Counter
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.reading import holds, sentences
from doccompile.findings import Problem, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.text import SourceText

_KNOWN = compile_late(
    r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"
    r"|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{40,}|\bxox[abposr]-[A-Za-z0-9-]{20,}|\b[sr]k_live_[A-Za-z0-9]{16,}"
    r"|\bAKIA[A-Z0-9]{16}\b|\bglpat-[A-Za-z0-9_-]{20,}|\bSG\.[\w-]{20,}\.[\w-]{20,}|\bAIza[\w-]{35}\b|\bya29\.[\w-]{30,}"
    r"|\bATATT[\w=-]{30,}|\bsk-[A-Za-z0-9]{32,}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)
_MARKERS = (
    "eyJ", "github_pat_", "xox", "k_live_", "AKIA", "glpat-", "SG.", "AIza", "ya29.", "ATATT", "PRIVATE KEY",
    "Bearer ",
)  # fmt: skip
"""What every known kind begins with, or holds: cheap to look for in a whole file."""
_PREFIXES = (compile_late(r"gh[pousr]_"), compile_late(r"sk-[A-Za-z0-9]{32}"))
_BEARER = compile_late(r"\bBearer (?P<token>[A-Za-z0-9._~+/-]{20,}=*)")
_LEAST = 24
"""Shortest token of no known kind (characters)."""
_LONG = compile_late(rf"(?<![\w/.:@=-])[A-Za-z0-9_+/-]{{{_LEAST},}}={{0,2}}(?![\w/-]|\.\w)")
_HEX = compile_late(r"[0-9a-f]{32,}|[0-9A-F]{32,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_IDENTIFIER = compile_late(r"\b(?:id|identifier|guid|hash|fingerprint|thumbprint)\b", re.IGNORECASE)
_NOUNS = ("token", "secret", "key", "password")
_LEAST_ENTROPY = 4.0
"""Shannon entropy of a random token of this length (bits a character)."""
_LEAST_HEX_ENTROPY = 3.0
_SHORT, _LEAST_DIGITS = 28, 4
"""A shorter token (characters) has so many digits; a long name may have one or two."""


def check(view: View) -> Iterator[Problem]:
    """Yield known kinds of secrets anywhere, and random-looking strings in the steps that handle credentials."""
    for source in view.document.sources().values():
        if not _may_hold_one(source.text):
            continue
        for number, line in enumerate(source.lines):
            for start, end in _in_line(line):
                yield _problem(source, number, start, end)
    vendor = (block for block in view.reading.vendor if holds(block.text, _NOUNS))
    for block in dict.fromkeys([*view.reading.credentials, *vendor]):
        for sentence in sentences(block) if max(map(len, block.text.split()), default=0) >= _LEAST else ():
            for match in _LONG.finditer(sentence.text):
                if _looks_random(match.group()) or _is_hex_key(match.group(), sentence.text):
                    yield Problem(sentence.location(*match.span()), _message(match.group()))


def _in_line(line: str) -> Iterator[tuple[int, int]]:
    if not _may_hold_one(line):
        return
    for match in _KNOWN.finditer(line):
        yield match.span()
    for match in _BEARER.finditer(line):
        if _looks_random(match.group("token")) and not _KNOWN.search(match.group("token")):
            yield match.span("token")


def _may_hold_one(text: str) -> bool:
    return any(marker in text for marker in _MARKERS) or any(prefix.search(text) for prefix in _PREFIXES)


def _looks_random(text: str) -> bool:
    kinds = sum(bool(re.search(kind, text)) for kind in (r"[a-z]", r"[A-Z]", r"\d"))
    if kinds < 3 or re.fullmatch(r"[Xx0*.-]+", text):
        return False
    if len(text) < _SHORT and sum(map(str.isdigit, text)) < _LEAST_DIGITS:
        return False
    return _entropy(text) >= min(_LEAST_ENTROPY, math.log2(len(text)) * 0.8)


def _is_hex_key(text: str, sentence: str) -> bool:
    """A number in hexadecimal, where the sentence calls it no identifier."""
    return bool(_HEX.fullmatch(text)) and _entropy(text) >= _LEAST_HEX_ENTROPY and not _IDENTIFIER.search(sentence)


def _entropy(text: str) -> float:
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())


def _problem(source: SourceText, line: int, start: int, end: int) -> Problem:
    where: Location = source.location(line, start, line, end)
    return Problem(where, _message(source.lines[line][start:end]))


def _message(secret: str) -> str:
    return f'"{secret[:4]}…" looks like a live secret ({len(secret)} characters)'


RULE = Rule(
    code="DC206",
    name="secret-in-document",
    severity=Severity.ERROR,
    summary="a literal that looks like a live secret",
    why="A token in public documentation is a token in the hands of everybody, and stays in the repository's history "
    "after it is removed: revoke it first. Reports repeat its first four characters only.",
    bad=(
        Example(
            "vendor",
            "## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**, such as "
            "`ghp_16C7e42F292c6912E7710c838347Ae178B4a`.\n",
        ),
    ),
    good=(
        Example(
            "vendor",
            "## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**, such as `ghp_<your token>`.\n",
        ),
    ),
    check=check,
)
