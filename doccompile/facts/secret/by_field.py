"""A secret that is called neither token nor key nor secret, and goes into the field **Secret Token**.

Looks for "Copy the **Base URL** and the **access code**. These values are entered in **Tenant URL** and **Secret
Token**" in the vendor's section; then for the step that enters "the **access code** retrieved earlier in **Secret
Token**", or "the SCIM token from X"; then for "Copy the **access code**" alone.
"""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from doccompile.facts.menu.words import PLACE
from doccompile.facts.nouns import SECRETS
from doccompile.facts.reading import Reading
from doccompile.facts.secret.name import Told
from doccompile.facts.wording import verbs
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

_TENANT_URL = r"tenant url\W{0,5}(?:(?:fields?|box)\W{1,4})?(?:and|&) (?:the )?\W{0,3}"
GOES_INTO = compile_late(
    r"\b(?:(?:is|are) what (?:[\w-]+ ){1,6}?(?:calls?|(?:ask|want|expect|need|require|take)s?(?: for)? (?:as|in|for))"
    rf"|(?:{verbs.GOES}"
    r"|(?:need|use|enter|paste|put|require)s? (?:it|this|that|them|these)(?: \w+)?"
    r"|(?:which|that) (?:you )?(?:\w+ ){0,2}?(?:need|use|enter|paste|put)s?(?: \w+)?) ?(?:in|into|as|for|to))"
    rf" (?:the )?\W{{0,3}}(?:{_TENANT_URL})?secret token\b",
    re.IGNORECASE,
)
_INTO = compile_late(rf"\b(?:in|into|to) (?:the )?\W{{0,3}}(?:{_TENANT_URL})?secret token\b", re.IGNORECASE)
_USUAL = frozenset(("token", "tokens", "key", "keys", "secret", "url", "endpoint", "credentials", "test", "save"))
"""One of these words is in most of what stands in bold beside the field."""
_OTHER_NOUN = compile_late(r"\b(?:codes?|pass(?:code|phrase|word)s?|jwts?|bearer|credentials?)$", re.IGNORECASE)
_SECRET = compile_late(rf"\b(?:{SECRETS})\b", re.IGNORECASE)
_NO_NAME = compile_late(
    rf"\b(?:{ADMIN_CREDENTIALS}|ur[li]s?|endpoints?|address|domains?|tenants?|ids?|identifiers?|names?"
    r"|fields?|box|e-?mail|settings|tokens?|keys?|secrets?)\b"
    r"|^(?:(?:the|its|this|that) )?(?:values?|strings?|details|information|credentials"
    r"|changes|it|this|that|these|following|above|below)$"
    r"|^steps? \d"
    r"|^(?:copy|save|note|store|keep|generate|regenerate|create|reveal|show|view|download|next|done|ok|important|tip)$",
    re.IGNORECASE,
)
_NO_OBJECT = compile_late(
    rf"(?:\b(?:in|into|on|at|to|of|for|from|under|via|through|with|by|as)|\b{verbs.PICK}(?: on)?|[>→›])"
    r"(?: the| your)?\s+$",
    re.IGNORECASE,
)
_VALUE_OF = compile_late(
    r"\b(?:values?|contents?|string) (?:(?:shown|displayed|listed|given) )?(?:of|for|next to|beside) (?:the |your )?$",
    re.IGNORECASE,
)
_PLACE = compile_late(
    rf"\W{{0,2}}\s*(?:(?:{PLACE}|button|icon|link|dialog|scope|role|permission)\b|[>→›])", re.IGNORECASE
)
_ABOUT_IT = r"(?:name|title|label|description|note|type|role|scope|expiry|expiration|lifetime|owner)"
_NAMES_IT = compile_late(
    rf"\b{_ABOUT_IT}\b(?: (?!of\b)[\w'’]+){{0,3}}(?::| (?:is|be|to|as))\s+$"
    r"|\b(?:name|call|title|label) (?:it|the \w+|your \w+|this)(?: as)?\s+$",
    re.IGNORECASE,
)
"""Before what the reader calls something: "the name must be **Entra**", "call it **Entra**"."""
_IS_NAME = compile_late(rf"\W{{0,2}} (?:as|for|in|into) (?:the |its |a )?{_ABOUT_IT}\b", re.IGNORECASE)
"""Behind the same: "enter **Entra** as its name"."""
_HAD = compile_late(rf"\b{verbs.OBTAINED}\b", re.IGNORECASE)
_KEEP = compile_late(rf"\b{verbs.KEEP}\b", re.IGNORECASE)
_KEEPS_ANOTHER = compile_late(
    rf"\b{verbs.KEEP}\b(?! (?:(?:and|or) \w+ )?(?:down )?(?:it|this|that|them|these|the value)\b)", re.IGNORECASE
)
"""Behind a label: what is kept is something else."""
_CREDENTIAL = compile_late(
    rf"\b{verbs.KEEP}\b.{{0,40}}?\b(?P<label>(?-i:SCIM|API|OAuth|[Aa]ccess|[Bb]earer|[Pp]rovisioning|[Ss]ync) "
    r"(?:credential|pass ?code|access code))\b",
    re.IGNORECASE,
)
"""What is kept, by a name that needs no mark: "copy the generated SCIM credential"."""
_KEPT = compile_late(
    rf"\b{verbs.KEEP}(?: and \w+)? (?:the|your|this|that) "
    r"(?:(?:[\w-]+ ){1,3}(?:URL|URI|[Ee]ndpoint|address) (?:and|&) (?:the |your )?)?"
    r"(?P<label>[\w-]+(?: [\w-]+)?)(?: value)?"
    r"(?=[.,;]|$| (?:shown|displayed|that|which|and|from|on|in)\b)",
    re.IGNORECASE,
)
_SUBJECT = compile_late(r"(?:^|[,;] )(?:the|your|this|that) (?P<label>[\w-]+(?: [\w-]+)?)(?: value)? $", re.IGNORECASE)
_LONGEST = 40
_BESIDE = r"[\w-]+(?: (?!and\b)[\w-]+){0,3}"
_LISTED = rf"(?:{_BESIDE}, ){{0,4}}{_BESIDE},? (?:and|&) (?:the |your )?"
"""What is entered beside it: "the Tenant URL, Client ID, and …"."""
_FROM = compile_late(
    rf"\b{verbs.ENTER} (?:the |your )?(?:{_LISTED})?"
    r"(?P<label>(?:[\w.]+ ){0,4}(?:token|key|secret)) (?:value )?"
    rf"(?:(?:which |that )?(?:you )?(?:have |had )?{verbs.OBTAINED} )?from (?:your |the )?"
    r"(?-i:(?!The|Step|Section|Azure|Entra|Microsoft|Okta)[A-Z])",
    re.IGNORECASE,
)


def find_secret_by_field(reading: Reading) -> Iterator[Told]:
    """The names in bold of what is said to go into **Secret Token**."""
    return chain(_going_into(reading, _marked, _may_name), _entered(reading))


def find_secret_by_the_way(reading: Reading) -> Iterator[Told]:
    """The same without a mark; the name in "paste the SCIM token from X"; or in "copy the **access code**" alone."""
    return chain(_going_into(reading, _plain, _names_field), _fetched(reading), _kept(reading))


def _going_into(
    reading: Reading, names: Callable[[Sentence, int], Iterator[Told]], may_name: Callable[[Block], bool]
) -> Iterator[Told]:
    for block in reading.in_sections("vendor"):
        before: Sentence | None = None
        for sentence in sentences(block) if may_name(block) else ():
            if goes := GOES_INTO.search(sentence.text):
                yield from names(sentence, goes.start())
                yield from names(before, before.end - before.start) if before else ()
            before = sentence


def _names_field(block: Block) -> bool:
    return "ecret" in block.text


def _may_name(block: Block) -> bool:
    """Whether it names the field, and in bold something that is neither it nor called as most secrets are."""
    marks = block.inline.of_kind("strong") if _names_field(block) else ()
    return any(_USUAL.isdisjoint(block.text[mark.start : mark.end].lower().split()) for mark in marks)


def _entered(reading: Reading) -> Iterator[Told]:
    """The name in "the **code** retrieved earlier in **Secret Token**", in the credentials step."""
    for block in reading.credentials:
        for sentence in sentences(block) if _may_name(block) else ():
            into = _INTO.search(sentence.text) if _HAD.search(sentence.text) else None
            yield from _marked(sentence, into.start()) if into else ()


def _fetched(reading: Reading) -> Iterator[Told]:
    for block in reading.credentials:
        for sentence in sentences(block) if " from " in block.text else ():
            if found := _FROM.search(sentence.text):
                yield sentence.fact(found, "label"), block


def _kept(reading: Reading) -> Iterator[Told]:
    for block in reading.in_sections("vendor"):
        for sentence in sentences(block) if _KEEP.search(block.text) else ():
            names = _marked(sentence, len(sentence.text)) if _KEEP.search(sentence.text) else ()
            yield from (told for told in names if _OTHER_NOUN.search(told[0].value))
            if found := _CREDENTIAL.search(sentence.text):
                yield sentence.fact(found, "label"), block


def _plain(sentence: Sentence, end: int) -> Iterator[Told]:
    """What a sentence names before a place in it: the subject of its end, or what is kept."""
    for pattern in (_SUBJECT, _KEPT):
        if (found := pattern.search(sentence.text[:end])) and not _NO_NAME.search(found["label"]):
            yield sentence.fact(found, "label"), sentence.block


def _marked(sentence: Sentence, end: int) -> Iterator[Told]:
    """The same in bold; the value of a row only where no secret is named beside it."""
    text = sentence.text
    spans = sentence.spans("strong")
    alone = not any(last <= end and _SECRET.search(text, first, last) for first, last in spans)
    for first, last in spans:
        label = text[first:last].strip(" .,:;")
        is_name = label and last <= end and len(label) <= _LONGEST and not _NO_NAME.search(label)
        near = text[max(0, first - _LONGEST) : first]
        if (
            is_name
            and not _KEEPS_ANOTHER.search(text, last, end)
            and ((alone and _VALUE_OF.search(near)) or not (_NO_OBJECT.search(near) or _NAMES_IT.search(near)))
            and not (_PLACE.match(text, last) or _IS_NAME.match(text, last))
        ):
            start = text.index(label, first)
            yield sentence.words(start, start + len(label)), sentence.block
