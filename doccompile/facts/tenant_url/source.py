"""Where the Tenant URL comes from, if the tutorial gives none: the vendor's console shows it, or the vendor sends it.

Looks for "copy the **Base URL**", "support sends you the SCIM URL", "reach out to us for the **Tenant URL**", for what
`url_clause` finds behind the name, for labels that are listed, and for "note down the values" of a page; what is found
first is taken, in the order of `_ANYWHERE`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from doccompile.facts.credentials.these_values import ARE_THE, KEEP_IT, TOLD_OF, listed_labels
from doccompile.facts.credentials.url_clause import WORDS, find_clause
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import SHOWS_FORM, TENANT_URL
from doccompile.facts.nouns import ADDRESS_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.secret.counterpart import find_counterpart
from doccompile.facts.wording import verbs
from doccompile.facts.wording.asking import ASK, HANDS_OVER, SENDS, TROUBLE
from doccompile.facts.wording.sentence import Sentence, holds, in_address, sentences, words_of
from doccompile.pattern import WORD, compile_late

_VERBS = (
    rf"{verbs.KEEP}|{verbs.SHOW}|{verbs.GET}|{verbs.NEEDED_LATER}|copied"
    r"|generat\w+|request\w*|sends?|gives?(?= you\b)|identify|ask|(?:will|can|they|we) provide|to provide(?= you\b)"
)
_OBTAINED = compile_late(
    rf"{WORD}(?:{_VERBS})\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS}|(?<=the )URL|(?<=for )URL)\b", re.IGNORECASE
)
_ASKED = compile_late(
    rf"{WORD}(?:{ASK}|{SENDS})\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS})\b"
    rf"|^\W*for (?:(?:the |your |an? )?[\w: -]{{0,40}}(?:and|&|or) )?(?:the |your |an? )?(?P<for>{WORDS})\b.{{0,60}}?"
    rf"(?:,|\b)\s*(?:please )?{ASK}\b",
    re.IGNORECASE,
)
_BARE = compile_late(
    rf"\b(?:{verbs.KEEP}|retrieve|obtain|get)\b(?P<between>.{{0,80}}?)"
    r"(?:\b(?:tokens?|keys?|secret) (?:and|&) |(?<=copy )|(?<=save )|(?<=both )"
    r"|\b(?:tokens?|keys?|secret) (?:and|&) (?:the|your) (?=\w+\W*$))(?P<url>URL|URI|endpoint)\b(?! of\b)",
    re.IGNORECASE,
)
_PAIRED = compile_late(
    rf"\b(?:{verbs.KEEP}|{verbs.SHOW}|{verbs.GET}|{verbs.HANDED})\b(?P<between>.{{0,80}}?)\b(?:the|an?|your) "
    r"(?P<url>endpoint|address|URL)(?: \w+)?(?:,| (?:and|&|plus)) (?:the |your |an? )?(?:[\w-]+ ){0,2}"
    r"(?:tokens?|keys?|secret)\b",
    re.IGNORECASE,
)
"""A bare word for it beside the secret: "it shows the endpoint and a token"."""
_SECRET = compile_late(r"\b(?:tokens?|keys?|secret)\b", re.IGNORECASE)
_OF_ELSE = r" of (?!(?:the |your |our )?(?:service|api|scim|connector)\b)"
_HANDED = compile_late(
    rf"{WORD}{verbs.HANDED}\b(?P<between>.{{0,160}}?)\b(?P<url>{WORDS}|(?<=the )URL(?!{_OF_ELSE}))\b", re.IGNORECASE
)
_GOES_INTO = compile_late(
    rf"\b(?!tenant)(?P<url>{WORDS})\b.{{0,3}} {verbs.GOES} ?(?:in|into|as|for) (?:the )?\W{{0,3}}tenant url\b",
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
_NEAR = 80
"""What stands behind a sentence, as far as it is looked at (characters)."""
_ADDRESS = (*ADDRESS_WORDS, "link")
_ALL_OF_THEM = compile_late(
    r"\b(?:copy|(?:note|write|jot)(?: down)?|record|(?:take|make a) note of)(?: and (?:save|store|keep))?"
    r" (?:all|each|every|both|the)(?: of)?(?: the)?(?: pieces? of| generated| displayed| shown)?"
    r" (?P<values>values|data|details|credentials)\b"
    r"(?=\W{0,3}$|[.,;:)]| (?:and|below|here|listed|on|or|provided|shown|displayed|somewhere|that|which|you)\b)",
    re.IGNORECASE,
)
"""What the vendor's page shows by now, without a name: "note down the values"."""


def find_url_source(reading: Reading) -> Fact[str] | None:
    """The words of the vendor's side for the URL, in the first sentence that tells where it comes from."""
    for block in [*sorted(reading.vendor, key=lambda block: not block.step), *reading.credentials]:
        if holds(block.text, _ADDRESS):
            ways = _AT_VENDOR if reading.kind(block) == "vendor" else _ANYWHERE
            for sentence in sentences(block):
                if ways is _ANYWHERE and SHOWS_FORM.search(sentence.text):
                    continue
                told = (way(sentence) for way in ways) if not _is_aside(sentence) else ()
                if source := next(filter(None, told), None):
                    return source
    for block in listed_labels(reading):
        found = _ADDRESS_LABEL.search(block.text) or _LABEL.fullmatch(block.text.strip())
        if found and not _SIGN_ON.search(block.text):
            return words_of(block, *found.span())
    counterpart = find_counterpart(reading, "tenant url")
    return counterpart[0] if counterpart else next(_nameless(reading), None)


def _nameless(reading: Reading) -> Iterator[Fact[str]]:
    """A step at the vendor's says to copy whatever its page shows: the URL is among that."""
    for block in reading.vendor:
        for sentence in sentences(block) if block.step else ():
            found = _ALL_OF_THEM.search(sentence.text)
            if found and not (_SECRET.search(sentence.text) or _SIGN_ON.search(sentence.text)):
                yield sentence.fact(found, "values")


def _is_aside(sentence: Sentence) -> bool:
    """Whether it tells of something else: a page to read, a URL that is not needed, a step that the URL is told in."""
    text = sentence.text
    elsewhere = _ELSEWHERE.search(text) and not HANDS_OVER.search(text)
    return bool(_LEARN.search(text) or elsewhere or _NEEDLESS.search(text))


def _obtained(sentence: Sentence) -> Fact[str] | None:
    """ "Copy the **Base URL**", "you receive the SCIM URL"; not "get the key and enter the Tenant URL"."""
    match = _OBTAINED.search(sentence.text)
    while match:
        between = match.group("between")
        if not (_TASK.search(between) or _EARLIER_INTO.search(between) or in_address(sentence.text, match.start())):
            return sentence.fact(match, "url")
        match = _OBTAINED.search(sentence.text, match.start() + 1)
    has_secret = _SECRET.search(sentence.text)
    bare = _BARE.search(sentence.text) or _PAIRED.search(sentence.text) if has_secret else None
    return sentence.fact(bare, "url") if bare and not _TASK.search(bare.group("between")) else None


def _handed(sentence: Sentence) -> Fact[str] | None:
    """ "Our team issues the token and the URL"; a bare "the URL" is the Tenant URL beside a secret alone."""
    match = _HANDED.search(sentence.text)
    if not match or _TASK.search(match.group("between")):
        return None
    return sentence.fact(match, "url") if " " in match.group("url") or _SECRET.search(sentence.text) else None


def _shown(sentence: Sentence) -> Fact[str] | None:
    """ "These are the Tenant URL and the token", of what the words before it made or showed."""
    match = _SHOWN.search(sentence.text)
    return sentence.fact(match, "url") if match and (sentence.start or sentence.block.step) else None


def _goes_into(sentence: Sentence) -> Fact[str] | None:
    """ "The **Sync URL** is pasted in the Tenant URL field"."""
    match = _GOES_INTO.search(sentence.text)
    return sentence.fact(match, "url") if match else None


def _asked(sentence: Sentence) -> Fact[str] | None:
    """ "Reach out to us for the **Tenant URL**", "for the Tenant URL, write to …"; not where help is asked for."""
    match = _ASKED.search(sentence.text)
    if not match or TROUBLE.search(sentence.text):
        return None
    if match.group("for"):
        return sentence.fact(match, "for")
    return None if _TASK.search(match.group("between")) else sentence.fact(match, "url")


def _these_values(sentence: Sentence) -> Fact[str] | None:
    """ "Enter the Tenant URL and the Secret Token. You can find these values under …", "the URL appears. Copy it."."""
    label = _ADDRESS_LABEL.search(sentence.text)
    said = sentence.block.text[sentence.end : sentence.end + _NEAR].lstrip() if label else ""
    return sentence.fact(label) if label and (_THESE.match(said) or KEEP_IT.match(said)) else None


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
            return words_of(sentence.block, start, end)
    return None


@lru_cache(maxsize=1)
def _last_tenant_url(text: str) -> int:
    return max((match.start() for match in TENANT_URL.finditer(text)), default=-1)


_ANYWHERE = (_obtained, _handed, _asked, find_clause, _copied_label, _these_values)
"""The ways of telling it, surest first."""
_AT_VENDOR = (*_ANYWHERE, _shown, _goes_into)
"""Those that tell it on the vendor's side; in the credentials step they say what is entered."""
