"""Whether the tutorial says elsewhere what a field of the credentials step takes, for rules about unstated values."""

import re

from doccompile.checks.rule import View
from doccompile.facts.hosts.host import host_of, registrable_domain
from doccompile.facts.hosts.known_domains import MICROSOFT
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.sections.other_services import speaks_of_another_alone
from doccompile.facts.wording.asking import HANDS_OVER
from doccompile.facts.wording.sentence import Sentence, sentences, split
from doccompile.facts.wording.verbs import AND_PASTE, GIVEN, GIVES
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_IN_PASSING = compile_late(r"\b(?:when|while|before) (?:you )?configur\w+", re.IGNORECASE)
_BEFORE = (
    r"(?! (?:earlier|before|previously|above"
    r"|(?:in|from|during) (?:the )?(?:previous |prior |last |preceding )?steps?\b(?! of\b)))"
)
"""What was done earlier is to be told there: "copied earlier", "generated in step 2"."""
_TELLS = compile_late(
    rf"\b(?:formats?|tables?|below|typically|usually|found|find|(?:copied|obtain\w*|generated?)\b{_BEFORE}|provided by"
    rf"|copy(?!{AND_PASTE}(?![^.]{{0,80}}\bfrom\b))|looks? like|is (?:an? |the )?URL|that is used|is used by)",
    re.IGNORECASE,
)
_STEP = compile_late(r"\b(?:from|in) step \d", re.IGNORECASE)
_HANDED = compile_late(
    rf"\b(?:{GIVES}(?: out)?|generates?|creates?|shows?|displays?) (?:you )?(?:it|them|this|one)\b"
    rf"|\b(?:it|they|this) (?:is|are) (?:{GIVEN}|generated|shown|displayed)\b",
    re.IGNORECASE,
)
"""In the sentence behind the one that names the value: "support issues it on request"."""
_UNNAMED = compile_late(r"\b(?:these|those|the|both|following)(?: \w+)? (?:values|details)\b", re.IGNORECASE)
"""What an earlier step may call the value with others, or not by its name."""
_SENDS = compile_late(
    r"\b(?:learn how|see|follow|refer|read|find out|consult|described|explained|shown)\b", re.IGNORECASE
)
_PAGE = compile_late(
    r"\b(?:article|documentation|docs|guide|help|here|instructions|manual|page|portal)\b", re.IGNORECASE
)
"""What a link leads to, or "here" as its whole text."""
_SET_UP = compile_late(
    r"\b(?:enabl|configur|set(?:ting)?[- ]?up\b|activat|turn(?:ing)? on\b)\w*[^.]{0,60}\b(?:provisioning|scim)\b"
    r"|\b(?:provisioning|scim) (?:set-?up|configuration|guide|instructions)\b",
    re.IGNORECASE,
)
_ANY_NAME = "Contoso"
"""Stands for the connector's name, which may be made of such words itself: *Secret Server*, *Copy.ai*."""
_PASSED_OVER = (*ASIDE, "capabilities", "title", "plan")


def is_told(view: View, topic: re.Pattern[str], label: re.Pattern[str], value: re.Pattern[str]) -> bool:
    """Whether a step before the credentials step speaks of the topic, or a sentence of its section tells of the label.

    How a vendor's value is handed over is said in too many ways to tell them apart: that it is spoken of is enough,
    unless in passing ("when configuring the Tenant URL"). "From Step 2" tells it where a step before holds something
    that such a `value` may be, or has the reader ask the vendor; so does a link from the prerequisites to a page about
    it, and one from the vendor's section to a guide to setting up provisioning that is none of the identity service's.
    """
    zone = view.reading.credentials
    if not zone:
        return False
    if any(_links_to(block, topic, view.name) for block in view.reading.in_sections("prerequisites")):
        return True
    before, shown = True, False
    for block in view.reading.prose:
        before = before and block is not zone[0]
        kind = view.reading.kind(block)
        if kind in _PASSED_OVER:
            continue
        text = _without(view.name, block.text)
        if before and (_speaks_of(text, topic) or _sends_to_the_vendor(view, block)):
            return True
        at_vendor = before and (kind == "vendor" or block.step is not None)
        shown = shown or (at_vendor and any(sign.search(text) for sign in (value, _UNNAMED, HANDS_OVER)))
        if block.section == zone[0].section and _tells(text, label, by_step=shown):
            return True
    return False


def _speaks_of(text: str, topic: re.Pattern[str]) -> bool:
    if not topic.search(text):
        return False
    return any(topic.search(sentence) and not _IN_PASSING.search(sentence) for sentence in split(text))


def _links_to(block: Block, topic: re.Pattern[str], name: str) -> bool:
    marks = block.inline.marks_between("link", 0, len(block.text)) if topic.search(block.text) else []
    return any(topic.search(_without(name, block.text[mark.start : mark.end])) for mark in marks)


def _sends_to_the_vendor(view: View, block: Block) -> bool:
    if view.reading.kind(block) != "vendor" or not _SET_UP.search(block.text):
        return False
    return any(
        _leads_to_the_vendor(view, sentence)
        for sentence in sentences(block)
        if _SENDS.search(sentence.text) and _SET_UP.search(sentence.text)
        if not speaks_of_another_alone(sentence.text, view.name)
    )


def _leads_to_the_vendor(view: View, sentence: Sentence) -> bool:
    """By a link; or, where a page that was copied as text has lost its links, to what bears the connector's name."""
    if view.document.dialect == "rendered-text":
        return bool(view.name and view.name in sentence.text and _PAGE.search(_without(view.name, sentence.text)))
    domains = [registrable_domain(host_of(mark.target)) for mark in sentence.marks("link")]
    return any(domain and domain not in MICROSOFT for domain in domains)


def _without(name: str, text: str) -> str:
    return text.replace(name, _ANY_NAME) if name else text


def _tells(text: str, label: re.Pattern[str], *, by_step: bool) -> bool:
    if not label.search(text):
        return False
    named = False
    for sentence in split(text):
        if (named and _HANDED.search(sentence)) or (
            label.search(sentence) and (_TELLS.search(sentence) or (by_step and _STEP.search(sentence)))
        ):
            return True
        named = bool(label.search(sentence))
    return False
