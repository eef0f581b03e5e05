"""The labels of fields that a sentence says take something, with no verb of entry before them.

Looks for "ensure that **X** is populated with …", "your **X** is https://…", "the key goes into **X**".
"""

import re
from collections.abc import Iterator

from doccompile.facts.credentials.label_list import labels_at
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import BOX, BROAD, STRICT, THE_FIELD
from doccompile.facts.wording.sentence import Sentence, holds
from doccompile.facts.wording.service import SERVICE_OR_AZURE
from doccompile.facts.wording.verbs import ENTERED, MUST_BE, THEN
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

_SECTION = compile_late(
    rf"^{THEN}(?:under|in|within|on|at) (?:the )?(?:section )?{ADMIN_CREDENTIALS}(?: section| tab| area)?"
    rf",?\s*{THEN}",
    re.IGNORECASE,
)
_GOES_INTO = compile_late(rf"\b(?:goes|go|belongs?) (?:in|into|to|under|as)\s+{THE_FIELD}[\"“]?", re.IGNORECASE)
_AND_INTO = compile_late(
    rf"[\"”]?(?:{BOX.pattern})?[,;]? and (?:the|your|its|their) (?:[\w'’-]+ ){{1,5}}(?:in|into|to|under|as)\s+"
    rf"{THE_FIELD}[\"“]?",
    re.IGNORECASE,
)
"""Behind such a field, before the next: "the name goes into **User name**, and its password into **Password**"."""
_FILLED = compile_late(
    rf"[\"”]?\s+(?:(?:field|section|box|value)\s+)?(?:is|are|{MUST_BE})\s+(?:{ENTERED}|set|completed)\b"
    r"|[\"”]?(?-i: field| box)?\s*(?:[:=→]|->)\s",
    re.IGNORECASE,
)
"""Behind a label: "**Tenant URL** has to be filled in with …", "**Tenant URL**: …"."""
_THIS_IS = compile_late(
    r"\b(?:field|(?:text)?box)(?: (?:is|labell?ed|named|called|titled)|,)? (?:the )?[\"“]?$"
    r"|(?-i:://\S{1,100} (?:is|becomes|will be) (?:the|your|its) [\"“]?$)",
    re.IGNORECASE,
)
"""Before a label: "the last field is **Secret Token**", "https://… is the **Tenant URL**"."""
_GIVEN = compile_late(
    r"[\"”]?\s+(?:(?:to (?:use|enter)|that you (?:use|need|enter)|value|field|box|for [\w-]+(?: [\w-]+){0,3}) )?"
    r"(?:(?:is|(?:will|would|must|should|has to|needs to) (?:be|read|contain|hold)|looks? like|has the form(?:at)?"
    r"|takes|gets|reads|contains|holds|expects|needs|wants)\b"
    r"|(?:to|by|with|as)(?: the following(?: value| url)?)?\W{0,3}\bhttps?:"
    r"|[(–—-] ?(?:(?:use|enter) )?\W{0,2}\bhttps?:)",
    re.IGNORECASE,
)
"""Behind a label, before what goes into the field: "**Tenant URL** must be https://…", "change … to https://…"."""
_BEGINS = compile_late(r"(?:(?:the|your|its) )?", re.IGNORECASE)
_AND_THE = compile_late(r"(?:[,;]|\band|\bwhile|\bwhereas) (?:the|your|its) [\"“]?$", re.IGNORECASE)
_IS = compile_late(
    rf"(?: in {SERVICE_OR_AZURE})? (?:is|will be|takes|gets|holds|(?:should|must|has to|needs to) (?:be|contain|hold))"
    r" (?:the|your|what|an?)\b",
    re.IGNORECASE,
)
"""Behind a label that a sentence begins with: "The **Secret Token** is the key that …"."""
_SIGNS = (" be ", " is ", " are ", " contain ", " hold", " takes ", " gets ", "field", "box", ": ", "= ", "→ ", "-> ")
"""One of them is in each sentence that says what a field is or takes."""
_NONE = compile_late(r"\b(?:no|without(?: an?| the| any)?) [\"“]?$", re.IGNORECASE)
"""Before a field that is not there: "no secret token is needed"."""
_NEAR = 60
"""What stands before a label, as far as it is looked at (characters)."""
_FAR = 240
"""The same where an address stands there."""


def taking_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """The labels of one sentence: those that something is said of, then those that something goes into."""
    yield from _told_labels(sentence)
    yield from _labels_gone_into(sentence)


def _told_labels(sentence: Sentence) -> Iterator[Fact[str]]:
    """`ensure the **X** field is populated with …`, `your **X** is https://…`, `the last field, **X**, …`."""
    text = sentence.text
    shown = "://" in text or "/scim" in text
    if not (shown or holds(text, _SIGNS)):
        return
    begin = behind_section(text)
    for label in STRICT.finditer(text):
        given = _GIVEN.match(text, label.end()) if shown else _is_subject(label, begin) and _IS.match(text, label.end())
        named = given or _FILLED.match(text, label.end())
        if (named or _THIS_IS.search(text, max(0, label.start() - _FAR), label.start())) and not is_absent(label):
            yield sentence.fact(label)


def _is_subject(label: re.Match[str], begin: int) -> bool:
    """Whether the label is what a sentence begins with, or a clause of it behind "and"."""
    text, start = label.string, label.start()
    return bool(_BEGINS.fullmatch(text, begin, start) or _AND_THE.search(text, max(begin, start - _NEAR), start))


def _labels_gone_into(sentence: Sentence) -> Iterator[Fact[str]]:
    """`the key goes into **X**`, `https://… belongs in **X**`: the portal's own labels; then `…, and … into **Y**`."""
    reached = 0
    for goes in _GOES_INTO.finditer(sentence.text):
        known, into = STRICT, goes if goes.start() >= reached else None
        while into:
            found = [(fact, end) for fact, end in labels_at(sentence, into.end()) if known.fullmatch(fact.value)]
            yield from (fact for fact, _ in found)
            known, reached = BROAD, found[-1][1] if found else into.end()
            into = _AND_INTO.match(sentence.text, reached) if found else None


def behind_section(text: str) -> int:
    """Where a sentence goes on behind "under **Admin Credentials**,"; else its begin."""
    section = _SECTION.match(text)
    return section.end() if section else 0


def is_absent(label: re.Match[str]) -> bool:
    """Whether a sentence says that there is no such field: "no secret token is needed"."""
    return bool(_NONE.search(label.string, max(0, label.start() - _NEAR), label.start()))
