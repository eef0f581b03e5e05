"""The application's name where the title gives none, as on the vendor's own pages: "Set up SCIM with Entra ID".

Looks for "provisioning from Entra ID to X", "between Entra ID and X", "Entra ID for SCIM provisioning with X", "connect
X to Entra ID", "provisions users to X", and for headings in pairs: "X configuration" beside "Entra configuration". The
text must speak of the two fields that are to be filled in.
"""

import re
from collections.abc import Iterator
from itertools import islice

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import fold, holds
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_SUBJECTS = ("scim", "provision", "sync")
_FIELDS = ("tenant url", "secret token")
_TITLE_WORD = compile_late(
    r"(?:a|an|the|and|for|from|how|in|into|of|on|to|up|via|with|your|us(?:e|ing)|automat(?:ed|ic|e|ing)|scim|v2"
    r"|microsoft|ms|azure|entra|id|aad|ad|active|directory|enterprise|identity|application|guide|tutorial|client"
    r"|config|configur(?:e|ing|ation)|connect(?:ing)?|enabl(?:e|ing)|get|integrat(?:e|ing|ion)|set(?:ting|tings|up)?"
    r"|(?:account|group|user|token)s?|long|lived|term|provision\w*|sync|synchroni[sz](?:e|ing|ation))"
)
_SERVICE = r"(?:your )?(?:(?:Microsoft |MS |Azure )?Entra(?: ID)?|Azure (?:AD|Active Directory)|Azure)"
_NAME = (
    r"(?:the |your )?(?P<name>(?!(?:SCIM|SSO|The|Your|Step|Enterprise|Microsoft|Azure|Entra|Active|Okta)\b)"
    r"[A-Z][\w&+-]*(?:\.(?:com|io|ai|dev|app|cloud)\b)?(?: [A-Z][\w&+-]*){0,3})"
)
_TENANT = rf"{_SERVICE}(?: tenant| directory)?"
_GAP = r"[^.:;]{0,60}?"
_TOLD = tuple(
    compile_late(pattern)
    for pattern in (
        rf"\b(?:[Pp]rovision|[Ss]ync|users?\b|groups?\b){_GAP} from {_TENANT} (?:in)?to {_NAME}",
        rf"\bbetween {_TENANT} and {_NAME}",
        rf"\bbetween {_NAME} and {_SERVICE}\b",
        rf"\b{_SERVICE} for (?:\w+ ){{0,3}}(?:provisioning|synchroni[sz]ation|sync) (?:with|to|into) {_NAME}",
        rf"\b(?:provisioning|synchroni[sz]ation|sync|SCIM) (?:with|from|using|via) {_SERVICE} (?:for|to|into) {_NAME}",
        rf"\b(?:[Cc]onnect|[Ll]ink|[Ii]ntegrat)(?:e|ing)? {_NAME} (?:to|with) {_SERVICE}\b",
        rf"\bprovisions? (?:\w+ ){{0,2}}?(?:users|accounts)(?: and groups)? (?:in)?to {_NAME}",
    )
)
_SIDE = r"(?:[\d.)]+ |Step \d+[:.]? )?{} (?P<noun>[Ss]et-?up|[Cc]onfiguration|[Ss]ettings|[Ss]ide)\W*"
_ITS_SIDE = compile_late(_SIDE.format(_NAME))
_SERVICE_SIDE = compile_late(_SIDE.format(rf"{_SERVICE}(?: \w+)?"))
_MOST = 20
"""Paragraphs that are looked through: who is connected is said first."""
_LONGEST = 1_000


def find_name_in_text(reading: Reading) -> Fact[str] | None:
    """The name, where the title is made of words of the task alone."""
    document = reading.document
    title = document.title or document.header_blocks.get("title")
    if not title or not _is_nameless(title.text) or not all(holds(document.prose_text, [word]) for word in _FIELDS):
        return None
    return next(_names(reading), None) or _beside_the_service(reading)


def _is_nameless(title: str) -> bool:
    words = re.findall(r"\w+", title.lower()[:_LONGEST])
    return holds(title, _SUBJECTS) and all(_TITLE_WORD.fullmatch(word) for word in words)


def _names(reading: Reading) -> Iterator[Fact[str]]:
    document = reading.document
    description = document.header_blocks.get("description")
    headings = [block for block in document.blocks if block.kind == "heading"]
    for block in [*([description] if description else []), *headings, *islice(reading.prose, _MOST)]:
        if len(block.text) > _LONGEST:
            continue
        for pattern in _TOLD:
            if match := pattern.search(block.text):
                yield _fact(block, match)


def _beside_the_service(reading: Reading) -> Fact[str] | None:
    headings = [block for block in reading.document.blocks if block.kind == "heading"]
    sides = [
        match.group("noun").lower() for block in headings if (match := _SERVICE_SIDE.fullmatch(block.text.strip()))
    ]
    for block in headings:
        match = _ITS_SIDE.fullmatch(block.text.rstrip())
        if match and match.group("noun").lower() in sides:
            return _fact(block, match)
    return None


def _fact(block: Block, match: re.Match[str]) -> Fact[str]:
    return Fact(fold(match.group("name")), block.location(*match.span("name")))
