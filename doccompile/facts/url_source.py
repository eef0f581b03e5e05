"""Where the Tenant URL comes from, if the tutorial gives none: the vendor's console shows it, or the vendor sends it.

Looks for "copy the **Base URL**", "the Tenant URL can be found under …", "Tenant URL and Secret Token provided by …",
"the SCIM URL that X gave you".
"""

import re
from functools import lru_cache

from doccompile.facts import verbs
from doccompile.facts.asking import ARE_THE, ASK, HANDS_OVER, SENDS, TOLD_OF, TROUBLE, copied_together
from doccompile.facts.counterpart import find_counterpart
from doccompile.facts.fact import ADDRESS_WORDS, Fact
from doccompile.facts.field_labels import TENANT_URL
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import Sentence, fold, holds, in_address, sentences
from doccompile.facts.url_clause import WORDS, find_clause
from doccompile.pattern import compile_late

_VERBS = (
    rf"{verbs.KEEP}|{verbs.SHOW}|copied|retriev\w+|obtain\w*|get|find|found|locat\w+|generat\w+|provides|provided"
    r"|(?<=\bwill )provide|(?<=\bcan )provide|(?<=\bthey )provide|(?<=\bwe )provide|(?<=\bto )provide(?= you\b)"
    r"|contact\w*|request\w*|receiv\w+|sends?|sent|gives?(?= you\b)|view|look up|identify|given|ask"
)
_TOLD = compile_late(rf"\b(?:{_VERBS})\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS}|(?<=the )URL|(?<=for )URL)\b", re.I)
_ASKED = compile_late(
    rf"\b(?:{ASK}|{SENDS})\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS})\b"
    rf"|^\W*for (?:(?:the |your |an? )?[\w -]{{0,40}}(?:and|&|or) )?(?:the |your |an? )?(?P<for>{WORDS})\b.{{0,60}}?"
    rf"(?:,|\b)\s*(?:please )?(?:contact|{ASK})\b",
    re.IGNORECASE,
)
_BARE = compile_late(
    rf"\b(?:{verbs.KEEP}|retrieve|obtain|get)\b(?P<between>.{{0,80}}?)"
    r"(?:\b(?:tokens?|keys?|secret) (?:and|&) |(?<=copy )|(?<=save )|(?<=both ))(?P<url>URL|URI)\b(?! of\b)",
    re.IGNORECASE,
)
_SECRET = compile_late(r"\b(?:tokens?|keys?|secret)\b", re.IGNORECASE)
_BY_NOW = r"(?:(?!not\b|never\b)\w+ ){0,2}"
_OF_ELSE = r" of (?!(?:the |your |our )?(?:service|api|scim|connector)\b)"
_HANDED = compile_late(
    rf"\b{verbs.HANDED}\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS}|(?<=the )URL(?!{_OF_ELSE}))\b", re.IGNORECASE
)
_HANDING = (
    "acquir", "fetch", "pick up", "furnish", "hand", "equip", "set you", "sets you", "assign", "grant", "let you",
    "lets you", "tell", "issues", "share", "mailed", "presented", "extract", "drawn", "export", "take", "look", "have",
)  # fmt: skip
"""One of these words is in every way of handing over."""
_FOUND_WAYS = (
    "can be found",
    rf"is {_BY_NOW}(?:found|located|shown|displayed|provided|available|listed|visible)",
    rf"(?:will |then |now )*(?:appears? (?:in|on|under|at|next)|{verbs.BY_LETTER}|{verbs.LIES})",
    rf"are {_BY_NOW}(?:found|shown|displayed|provided|available|visible|listed)",
    rf"will {_BY_NOW}be {_BY_NOW}(?:provided|displayed|shown|sent|filled with)",
    r"from (?:your|the) .{1,40}(?:support|console|portal|team|admin|settings)",
    "you can find (?:these|those|both|them|it)",
    r"\W{1,2}[(–—-] ?(?:it |which )?(?:is |are )?(?:only )?(?:displayed|shown|visible|available|appears)"
    r"(?! (?:below|above|here|in (?:the|this) (?:screen ?shot|image|picture|figure)))",
    "(?:provided|supplied|given|sent|issued|shared) (?:to you )?by(?! Microsoft| Azure| Entra)",
)
_FOUND = compile_late(rf"\b(?P<url>{WORDS})\b.{{0,120}}?\b(?:{'|'.join(_FOUND_WAYS)})\b", re.IGNORECASE)
_GOES_INTO = compile_late(
    rf"\b(?!tenant)(?P<url>{WORDS})\b.{{0,3}} (?:is|will be|must be|should be|has to be|needs to be|goes) ?(?:then )?"
    r"(?:inserted|entered|pasted|put|typed|copied|used|supplied|provided)? ?(?:in|into|as|for)"
    r" (?:the )?\W{0,3}tenant url\b",
    re.IGNORECASE,
)
_SHOWN = compile_late(
    rf"\b{ARE_THE} (?:[\w-]+ ){{0,3}}?(?:(?:and|&) (?:the |your )?)?(?P<url>{WORDS}|(?-i:[A-Z][\w-]+ )?(?-i:URL))\b",
    re.IGNORECASE,
)
_THESE = compile_late(rf"\W*(?:you can |to )?{TOLD_OF}\b", re.IGNORECASE)
_ADDRESS_LABEL = compile_late(rf"\b{WORDS}\b", re.IGNORECASE)
_TASK = compile_late(r"\b(?:enter|input|type|construct|connect)\b|[.;](?!\w)", re.IGNORECASE)
_EARLIER_INTO = compile_late(r"\b(?:earlier|before|previously|above)\b,? (?:in|into|as|to)\b", re.IGNORECASE)
"""What was retrieved before goes into the field: "the values retrieved earlier in the **Tenant URL**"."""
_LEARN = compile_late(r"\b(?:learn more|more information|refer|documentation|read more)\b", re.IGNORECASE)
_ELSEWHERE = compile_late(r"\bas (?:described|mentioned|explained) in step\b", re.IGNORECASE)
_NEEDLESS = compile_late(
    r"\b(?:which|that|it|this) [^.,;]{0,40}?(?:do|does|is|are)(?: not|n['’]t)"
    r" (?:need|use|require|want|take)(?:ed|d|s)?\b"
    r"|\b(?:ignore|not to be confused)\b",
    re.IGNORECASE,
)
_COPY = compile_late(rf"\b{verbs.KEEP}\b", re.IGNORECASE)
_LABEL = compile_late(r".*\b(?:URL|URI|endpoint)$", re.IGNORECASE)
_NAMED = compile_late(r"\b(?:[A-Z][\w-]{0,60} ){1,3}(?:URL|URI|[Ee]ndpoint)\b")
_SIGN_ON = compile_late(
    r"\b(?:sign[- ]?o[nu]t?|sso|saml|log[- ]?(?:in|out)|reply|redirect|acs|metadata"
    r"|call ?back|web ?hook|web ?site|token|auth\w*|logo|home ?page|support|help|image|picture)\b",
    re.IGNORECASE,
)
_ADDRESS = (*ADDRESS_WORDS, "link")


def find_url_source(reading: Reading) -> Fact[str] | None:
    """The words of the vendor's side for the URL, in the first sentence that tells where it comes from."""
    for block in [*reading.vendor, *reading.credentials]:
        if not holds(block.text, _ADDRESS):
            continue
        for sentence in sentences(block):
            if _LEARN.search(sentence.text) or _is_elsewhere(sentence) or _NEEDLESS.search(sentence.text):
                continue
            vendor = reading.kind(block) == "vendor"
            if match := _told(sentence) or (vendor and (_GOES_INTO.search(sentence.text) or _shown(sentence))):
                return sentence.fact(match, "url")
            if asked := _asked(sentence):
                return asked
            if label := _copied_label(sentence) or _these_values(sentence):
                return label
    for block in copied_together(reading):
        found = _ADDRESS_LABEL.search(block.text) or _LABEL.fullmatch(block.text.strip())
        if found and not _SIGN_ON.search(block.text):
            return Fact(fold(found.group()), block.location(found.start(), found.end()))
    counterpart = find_counterpart(reading, "tenant url")
    return counterpart[0] if counterpart else None


def _is_elsewhere(sentence: Sentence) -> bool:
    """Whether another step tells it; not where the vendor hands over what another step needs."""
    return bool(_ELSEWHERE.search(sentence.text)) and not HANDS_OVER.search(sentence.text)


def _told(sentence: Sentence) -> re.Match[str] | None:
    """ "Copy the **Base URL**", "the Tenant URL can be found under …"; not "enter the Tenant URL that …"."""
    for match in _TOLD.finditer(sentence.text):
        between = match.group("between")
        if _TASK.search(between) or _EARLIER_INTO.search(between):
            continue
        if in_address(sentence.text, match.start()):
            continue
        if not (match.group().lower().startswith("contact") and TROUBLE.search(sentence.text)):
            return match
    if (bare := _BARE.search(sentence.text)) and not _TASK.search(bare.group("between")):
        return bare if _SECRET.search(sentence.text) else None
    return _handed(sentence) or _FOUND.search(sentence.text) or find_clause(sentence)


def _handed(sentence: Sentence) -> re.Match[str] | None:
    """ "Our team issues the token and the URL"; a bare "the URL" is the Tenant URL beside a secret alone."""
    match = _HANDED.search(sentence.text) if holds(sentence.text, _HANDING) else None
    if not match or _TASK.search(match.group("between")):
        return None
    return match if " " in match.group("url") or _SECRET.search(sentence.text) else None


def _shown(sentence: Sentence) -> re.Match[str] | None:
    """ "These are the Tenant URL and the token", of what the words before it made or showed."""
    match = _SHOWN.search(sentence.text)
    return match if match and (sentence.start or sentence.block.step) else None


def _asked(sentence: Sentence) -> Fact[str] | None:
    """ "Reach out to us for the **Tenant URL**", "for the Tenant URL, write to …"; not where help is asked for."""
    match = _ASKED.search(sentence.text)
    if not match or TROUBLE.search(sentence.text):
        return None
    if match.group("for"):
        return sentence.fact(match, "for")
    return None if _TASK.search(match.group("between")) else sentence.fact(match, "url")


def _these_values(sentence: Sentence) -> Fact[str] | None:
    """ "Enter the Tenant URL and the Secret Token. You can find these values under …"."""
    label = _ADDRESS_LABEL.search(sentence.text)
    return sentence.fact(label) if label and _THESE.match(sentence.block.text, sentence.end) else None


def _copied_label(sentence: Sentence) -> Fact[str] | None:
    """ "Copy the **Acme URL**. It is entered in the **Tenant URL** field.", "copy the **Acme URL** and the token"."""
    text = sentence.block.text
    copy = _COPY.search(sentence.text)
    if not copy or (_last_tenant_url(text) < sentence.start and not _SECRET.search(sentence.text)):
        return None
    marked = [(mark.start, mark.end) for mark in sentence.marks("strong")]
    named = marked or [match.span() for match in _NAMED.finditer(text, sentence.start, sentence.end)]
    for start, end in named:
        label = text[start:end]
        if start >= sentence.start + copy.end() and _LABEL.fullmatch(label) and not _SIGN_ON.search(label):
            return Fact(fold(label), sentence.block.location(start, end))
    return None


@lru_cache(maxsize=1)
def _last_tenant_url(text: str) -> int:
    return max((match.start() for match in TENANT_URL.finditer(text)), default=-1)
