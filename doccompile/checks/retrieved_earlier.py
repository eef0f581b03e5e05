"""Names under which the credentials step refers to what the reader is to have by then: "the X retrieved earlier"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from doccompile.checks.rule import View
from doccompile.facts.nouns import ADDRESS_WORDS, SECRETS
from doccompile.facts.secret.name import NOUN
from doccompile.facts.wording.sentence import Sentence, fold, holds, sentences
from doccompile.facts.wording.verbs import AND_PASTE, OBTAINED, THEN
from doccompile.pattern import WORD, compile_late

_EARLIER = compile_late(
    rf"{WORD}(?:(?:retriev\w*|obtain\w*|copy|save|{OBTAINED})\b"
    r"(?: and \w+)?(?: \w+){0,3}? (?:earlier|before|previously"
    r"|above|(?:in|during) (?:the )?(?:\w+ of )?(?:previous|prior|last|step)|from step"
    r"|from (?:the )?[A-Z0-9])"
    r"|from (?:the |an? )?(?:previous|prior|preceding|last|earlier) (?:section|step|part|procedure|task)"
    r"|(?:mentioned|shown|described) (?:above|earlier|before)|(?:earlier|previously"
    r"|that you|you) (?:retrieved|obtained|copied|saved|generated|created|noted)\b|from step \d)",
    re.IGNORECASE,
)
_OBTAIN = compile_late(rf"{THEN}(?:copy(?!{AND_PASTE})|obtain|retrieve|get|save|note|generate|create)\b", re.IGNORECASE)
"""The beginning of a sentence that obtains the value rather than referring to it."""
_HAD = compile_late(
    rf"\byou (?:have |had |already )*{OBTAINED}"
    r" (?:earlier|before|previously|above|in (?:the )?(?:previous|prior|last|step))\b",
    re.IGNORECASE,
)
"""Of a value that was obtained before, though the sentence begins with a verb of obtaining."""
_PORTAL = compile_late(r"^(?:the |scim )?(?:secret token|tenant url)s?$", re.IGNORECASE)
"""The portal's own field."""
BARE = compile_late(rf"^(?:the )?(?:{SECRETS}|values?)$", re.IGNORECASE)
_TWO = compile_late(r"\b(?:and|&)\b", re.IGNORECASE)
"""Two names in one bold stretch."""
_VALUE = compile_late(
    r"\s*(?:values?|strings?|codes?)?,? ?(?:(?:that|which) )?(?:(?:you|was|were|is|are|had|have|has|been) )*"
    r"(?:(?:earlier|previously|already) )?"
    rf"{OBTAINED}\b",
    re.IGNORECASE,
)
"""Behind a bold name of whatever kind: it names a value that was to be had before."""
_UNMARKED = compile_late(
    r"\b(?:[Tt]he|[Yy]our|and) (?P<words>(?:[A-Z][\w-]{1,30} ){1,3}[A-Z][\w-]{1,30})(?= values?\b)"
)
"""A name of two words or more that no mark sets off: "the Organization Passcode value"."""
_CAPITALS = compile_late(r"\b(?:[Tt]he|[Yy]our|and) [\"“]?(?P<words>(?:[A-Z0-9][\w-]{0,40} ){1,3})$")
_KIND = compile_late(
    r"\b(?:[Tt]he|[Yy]our) (?P<words>(?:refresh|session|identity|device|license|signing|shared|master|activation"
    r"|registration|root|public|encryption|webhook|deployment|sandbox) )$"
)
"""Kinds of tokens and keys that are none of those that a SCIM endpoint takes."""
_COMMON = compile_late(r"(?:SCIM|Microsoft|Azure|Entra|ID|AD|API)$")
"""Words that make a key or token no other one."""
_ADDRESS = compile_late(
    r"://|\b(?:ur[li]s?|endpoint|address|link|domain|host|id|identifier|user ?name)\b", re.IGNORECASE
)
_URL_NAME = compile_late(
    r"\b(?:(?!(?:the|your|its|and|of|in|into|to|as|enter|input|paste|copy|both|from|a|an)\b)[\w.-]+ ){1,4}"
    r"(?:ur[li]|endpoint|address)s?\b",
    re.IGNORECASE,
)
_APART = compile_late(r"\b(?:the|your|its|an?)\b", re.IGNORECASE)
"""Between an address and "retrieved earlier": that is said of something else, if not of `_BOTH`."""
_BOTH = compile_late(r"\b(?:values|both|were|have been)\b", re.IGNORECASE)
_OF = compile_late(r"\b(?:of|for|from|in|into|as)\b", re.IGNORECASE)
_THE = compile_late(r"\b(?:(?:the|your|its)(?: \w+)?|and|add|enter|input|paste|type|use) [\"“]?$", re.IGNORECASE)
"""Before the name of what the reader has."""
_INTO = compile_late(r"(?<!\bfill )(?<!\bkey )\b(?:in|into|to) (?:the )?$", re.IGNORECASE)
"""Before the name of a field."""
_NEAR = 40
"""What stands before a name, as far as it is looked at (characters)."""
_LONGEST = 200
"""Longest bold text that is a name (characters)."""


class Reference(NamedTuple):
    """A name and where in its sentence it stands."""

    sentence: Sentence
    name: str
    start: int
    end: int


def secrets_referred_to(view: View) -> Iterator[Reference]:
    """Names of secrets, tokens and keys, and of any other value in bold or in capitals."""
    for block in view.reading.credentials:
        if not _EARLIER.search(block.text):
            continue
        for sentence in sentences(block):
            obtained = _OBTAIN.match(sentence.text) and not _HAD.search(sentence.text)
            if _EARLIER.search(sentence.text) and not obtained:
                names = (_secrets(sentence, view.name), _marked(sentence), _unmarked(sentence, view.name))
                yield from (Reference(sentence, *named) for named in chain.from_iterable(names))


def _secrets(sentence: Sentence, product: str) -> Iterator[tuple[str, int, int]]:
    for match in NOUN.finditer(sentence.text):
        start, end = match.span()
        bold = sentence.around("strong", start, end)
        if bold and bold.end - bold.start <= _LONGEST:
            start, end = bold.start - sentence.start, bold.end - sentence.start
            if _TWO.search(sentence.text[start:end]):
                start, end = match.span()
        if (start, end) == match.span() and BARE.match(match.group()):
            start -= len(_capitalised(sentence.text[max(0, start - _NEAR) : start], product))
        name = fold(sentence.text[start:end]).rstrip(":,.")
        if _PORTAL.match(name) or BARE.match(name) or _INTO.search(match.string, max(0, start - _NEAR), start):
            continue
        yield name, start, end


def _marked(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Names in bold of whatever kind: values that were to be had before."""
    text = sentence.text
    for start, end in sentence.spans("strong"):
        words = text[start:end]
        before = text[max(0, start - _NEAR) : start]
        named = _THE.search(before) and not _INTO.search(before)
        if named and _is_of_no_kind(words, text, end) and not (_PORTAL.match(words) or BARE.match(words)):
            yield fold(words).rstrip(":,."), start, end


def _unmarked(sentence: Sentence, product: str) -> Iterator[tuple[str, int, int]]:
    """The same in capitals alone, as rendered text has them."""
    for match in _UNMARKED.finditer(sentence.text) if " value" in sentence.text else ():
        words, (start, end) = match["words"], match.span("words")
        own = words.casefold().startswith(product.casefold())
        if _is_of_no_kind(words, sentence.text, end) and not (own or sentence.around("strong", start, end)):
            yield words, start, end


def _is_of_no_kind(words: str, text: str, end: int) -> bool:
    """Whether words that end there name a value to be had before, and neither a secret nor an address."""
    return bool(_VALUE.match(text, end)) and not (NOUN.search(words) or _ADDRESS.search(words))


def _capitalised(before: str, product: str) -> str:
    """What belongs to a name that is not marked: "SCIM Shared " of "the SCIM Shared Key"; not the product's name."""
    if kind := _KIND.search(before):
        return kind["words"]
    match = _CAPITALS.search(before)
    words = match["words"] if match else ""
    strange = [word for word in words.split() if word.casefold() not in product.casefold() and not _COMMON.match(word)]
    return words if strange else ""


def addresses_referred_to(view: View, first_line: int) -> Iterator[Reference]:
    """Names of addresses, in the blocks from a 0-based line on."""
    for block in view.reading.credentials:
        if block.line < first_line:
            continue
        if not (holds(block.text, ADDRESS_WORDS) and _EARLIER.search(block.text)):
            continue
        for sentence in sentences(block):
            if (named := _address(sentence)) and not _is_of_the_portal(sentence, named, view.name):
                yield Reference(sentence, fold(named.group()), *named.span())


def _address(sentence: Sentence) -> re.Match[str] | None:
    if _OBTAIN.match(sentence.text) or not (earlier := _EARLIER.search(sentence.text)):
        return None
    named = _URL_NAME.search(sentence.text)
    return named if named and _share(sentence.text, named.end(), earlier.start()) else None


def _is_of_the_portal(sentence: Sentence, named: re.Match[str], product: str) -> bool:
    """Whether it is called as the portal's field is, or is where something is entered."""
    label = fold(named.group()).casefold().removeprefix(f"{product.casefold()} ")
    before = max(0, named.start() - _NEAR)
    return bool(_PORTAL.match(label) or _INTO.search(sentence.text, before, named.start()))


def _share(text: str, start: int, end: int) -> bool:
    """Whether "retrieved earlier", at `end`, is said of an address too that ends at `start`."""
    if not start <= end <= start + _NEAR:
        return False
    between = text[start:end]
    apart = _APART.search(between) and not _BOTH.search(between)
    return not apart and not _OF.search(between)
