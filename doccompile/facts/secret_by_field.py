"""A secret that is called neither token nor key nor secret, and goes into the field **Secret Token**.

Looks for "Copy the **access code**. This value is entered in the **Secret Token** field" in the vendor's section; then
for the step that enters "the SCIM token from X".
"""

import re
from collections.abc import Iterator

from doccompile.facts import verbs
from doccompile.facts.fact import Fact
from doccompile.facts.menu_words import PAGE
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import Sentence, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

GOES_INTO = compile_late(
    r"\b(?:is|are|will be|must be|should be|has to be|needs to be|goes) ?(?:then )?"
    r"(?:inserted|entered|pasted|put|typed|copied|used|supplied|provided)? ?(?:in|into|as|for)"
    r" (?:the )?\W{0,3}secret token\b",
    re.IGNORECASE,
)
_NO_NAME = compile_late(
    r"\b(?:ur[li]s?|endpoints?|address|domains?|tenants?|ids?|identifiers?|names?|fields?|box|e-?mail|settings"
    r"|tokens?|keys?|secrets?)\b|^(?:(?:the|its|this|that) )?(?:values?|strings?|details|information|credentials"
    r"|changes|it|this|that|these|following|above|below)$",
    re.IGNORECASE,
)
_NO_OBJECT = compile_late(
    rf"(?:\b(?:in|into|on|at|to|of|for|from|under|via|through|with|by|as)|\b{verbs.PICK}(?: on)?|[>→›])"
    r"(?: the| your)?\s+$",
    re.IGNORECASE,
)
_PLACE = compile_late(rf"\W{{0,2}}\s*(?:(?:{PAGE}|button|icon|link|dialog)\b|[>→›])", re.IGNORECASE)
_KEPT = compile_late(
    rf"\b{verbs.KEEP}(?: and \w+)? (?:the|your|this|that) (?P<label>[\w-]+(?: [\w-]+)?)(?: value)?"
    r"(?=[.,;]|$| (?:shown|displayed|that|which|and|from|on|in)\b)",
    re.IGNORECASE,
)
_SUBJECT = compile_late(r"(?:^|[,;] )(?:the|your|this|that) (?P<label>[\w-]+(?: [\w-]+)?)(?: value)? $", re.IGNORECASE)
_LONGEST = 40
_FROM = compile_late(
    rf"\b{verbs.ENTER} (?:the |your )?(?P<label>(?:[\w.]+ ){{0,4}}(?:token|key|secret)) (?:value )?"
    rf"(?:{verbs.OBTAINED} )?from (?:your )?"
    r"(?-i:(?!The|Step|Section|Azure|Entra|Microsoft|Okta)[A-Z])",
    re.IGNORECASE,
)


def find_secret_by_field(reading: Reading) -> tuple[Fact[str], Block] | None:
    """The name of what goes into **Secret Token**, with the block that tells it."""
    for block in reading.in_sections("vendor"):
        if "ecret" not in block.text or "oken" not in block.text:
            continue
        before: Sentence | None = None
        for sentence in sentences(block):
            goes = GOES_INTO.search(sentence.text)
            names = goes and (next(_names(sentence, goes.start(), _SUBJECT), None) or _last_of(before))
            if names:
                return names, block
            before = sentence
    return next(_entered(reading), None)


def _entered(reading: Reading) -> Iterator[tuple[Fact[str], Block]]:
    """The name in "paste the SCIM token from X", in the credentials step."""
    for block in reading.credentials:
        for sentence in sentences(block) if " from " in block.text else ():
            if found := _FROM.search(sentence.text):
                yield sentence.fact(found, "label"), block


def _last_of(sentence: Sentence | None) -> Fact[str] | None:
    return next(_names(sentence, len(sentence.text), _KEPT), None) if sentence else None


def _names(sentence: Sentence, end: int, plain: re.Pattern[str]) -> Iterator[Fact[str]]:
    """What a sentence names before a place in it: in bold first."""
    text = sentence.text
    for first, last in sentence.spans("strong"):
        label = text[first:last].strip(" .,:;")
        is_name = label and last <= end and len(label) <= _LONGEST and not _NO_NAME.search(label)
        if is_name and not _NO_OBJECT.search(text[max(0, first - _LONGEST) : first]) and not _PLACE.match(text, last):
            start = text.index(label, first)
            yield Fact(label, sentence.location(start, start + len(label)))
    if (found := plain.search(text[:end])) and not _NO_NAME.search(found["label"]):
        yield Fact(found["label"], sentence.location(*found.span("label")))
