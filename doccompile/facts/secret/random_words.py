"""Random-looking words where credentials are obtained or entered: likely secrets of no kind that is known by its form.

Looks for long words of small and capital letters and digits in no order in the credentials step, and in the vendor's
steps that speak of a token, secret, key or password; and there for hexadecimal numbers that are called no identifier.
"""

import re
from collections.abc import Iterator

from doccompile.facts.nouns import SECRET_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import Sentence, holds, in_address, sentences
from doccompile.pattern import compile_late
from doccompile.source.secrets import LEAST, SPOKEN, entropy, looks_random

_LONG = compile_late(rf"(?<![\w/.:@=%+-])[A-Za-z0-9_+/-]{{{LEAST},}}={{0,2}}(?![\w/-]|\.\w)")
_DOTTED = compile_late(r"(?<![\w/.:@=%+-])[A-Za-z0-9_-]{12,}\.[0-9a-f]{32,}(?![\w/-]|\.\w)")
"""A token of two parts, its name and a number in hexadecimal."""
_ASSIGNED = compile_late(
    rf"(?:password|secret|token|key)[\"']?\s{{0,3}}[:=]\s{{0,3}}(?P<quote>[\"'])(?P<word>[^\s\"'<>{{}}$]{{{LEAST},200}})(?P=quote)",
    re.IGNORECASE,
)
"""In a script: `$password = "…"`, `"token": "…"`."""
_WORDS = compile_late(r"(?:[A-Za-z]?[a-z]+|[A-Z]+|\d{1,4})(?:[-_+](?:[A-Za-z]?[a-z]+s?|[A-Z]+s?|\d{1,4})){2,}")
"""A page's name in an address: `How-To-Set-Up-SCIM-In-5-Steps`."""
_HEX = compile_late(
    r"(?:[a-z]{2,8}[-_])?[0-9a-f]{32,}|[0-9A-F]{32,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)
_LEAST_HEX_ENTROPY = 3.0
_IDENTIFIER = compile_late(r"\b(?:id|identifier|guid|hash|fingerprint|thumbprint)\b", re.IGNORECASE)
_NOUNS = (*SECRET_WORDS, "password")


def find_random_secrets(reading: Reading) -> frozenset[str]:
    """The words as they stand in the files."""
    sources = reading.document.sources()
    places = (sentence.location(*span) for sentence in _sentences(reading) for span in _words(sentence.text))
    return frozenset(sources[where.path].words(where) for where in places) | frozenset(_in_scripts(reading))


def _in_scripts(reading: Reading) -> Iterator[str]:
    """What a script assigns to a password or token; names are no secrets."""
    for block in reading.document.blocks:
        for line in block.source.lines[block.line : block.end_line] if block.kind == "code" else ():
            found = _ASSIGNED.finditer(line) if holds(line, _NOUNS) else ()
            words = (match["word"] for match in found)
            yield from (word for word in words if looks_random(word) and not SPOKEN.fullmatch(word))


def _sentences(reading: Reading) -> Iterator[Sentence]:
    vendor = (block for block in reading.vendor if holds(block.text, _NOUNS))
    for block in dict.fromkeys([*reading.credentials, *vendor]):
        if max(map(len, block.text.split()), default=0) >= LEAST:
            yield from sentences(block)


def _words(sentence: str) -> Iterator[tuple[int, int]]:
    for match in _DOTTED.finditer(sentence) if "." in sentence else ():
        if looks_random(match.group()):
            yield match.span()
    for match in _LONG.finditer(sentence):
        secret = looks_random(match.group()) or _is_hex_key(match.group(), sentence)
        if secret and not (_WORDS.fullmatch(match.group()) and in_address(sentence, match.start())):
            yield match.span()


def _is_hex_key(text: str, sentence: str) -> bool:
    """A number in hexadecimal, where the sentence calls it no identifier."""
    return bool(_HEX.fullmatch(text)) and entropy(text) >= _LEAST_HEX_ENTROPY and not _IDENTIFIER.search(sentence)
