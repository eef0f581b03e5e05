"""The application's single sign-on tutorial: the target of a link whose words, or whose sentence, speak of it.

Microsoft's tutorials are told by the name of their file; a guide of the vendor's by its address: `/admin/sso`.
"""

import re
from collections.abc import Iterator
from itertools import chain

from doccompile.facts.capabilities.table import capability_rows
from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import speaks_of_another_alone
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late

_TOPIC = compile_late(r"\bsingle[ -]sign[ -]?on\b|\bSSO\b|\bsaml\b", re.IGNORECASE)
_TUTORIAL = compile_late(r"(?:^|/)[\w.%()& -]+-tutorial(?:\.md|\.yml)?(?:[?#].*)?$", re.IGNORECASE)
_OWN_NAME = compile_late(r"([\w.-]+)-provisioning-tutorial\.\w+$")
_OTHER = compile_late(r"provisioning|what-is-single-sign-on|appssoaccess|inbound", re.IGNORECASE)
_GUIDE = compile_late(
    r"(?:https?://[^/]+/|(?!\w+:|#)).*?"
    r"(?<![a-z])(?:sso|saml(?:[-_]?2(?:\.0)?)?|single[-_]?sign[-_]?on)(?![a-z])",
    re.IGNORECASE,
)
_ARTICLE = compile_late(r"https?://.*/articles?/\d+/?")
"""An address that says nothing, as help centres make them."""
_NO_GUIDE = compile_late(
    r"\.microsoft\.com/|^[~/]+(?:azure|entra|identity)/|\b(?:manage|enterprise)-apps/|\bwikipedia\.org/|/(?:pricing|plans)\b"
    r"|//(?:app|status)\.|/blog/|/(?:acs|consume|metadata|callback|log-?in|sign-?in)\b|\.(?:png|jpe?g|gif|svg)$",
    re.IGNORECASE,
)
"""The identity service's own pages, addresses of an interface, what is no guide at the vendor's, and pictures."""

_OFFER = compile_late(r"\W*(?:(?:for )?free|(?:free )?trial|pricing|plans?|sign up|buy(?: now)?)\W*", re.IGNORECASE)
"""The words of a link to what is sold."""


def find_single_sign_on(reading: Reading) -> Fact[str] | None:
    """The link target as written; links in the capability list come first, the tutorial's twin by file name last."""
    fallback = None
    beside = None
    twin = _twin(reading)
    order = sorted(reading.prose, key=lambda block: reading.kind(block) != "capabilities")
    for block in order:
        if "tutorial" not in block.inline.raw.lower():
            continue
        checklist = bool(block.callout and block.callout.kind == "div")
        asked = False
        for sentence in sentences(block):
            links = [mark for mark in sentence.marks("link") if _leads_to_tutorial(mark.target)]
            about = bool(_TOPIC.search(sentence.text))
            on_topic = bool(links) and (about or asked)
            asked = about and sentence.text.endswith("?")
            for mark in links:
                fact = Fact(mark.target, block.source.location(*block.inline.raw_span(mark.raw_start, mark.raw_end)))
                if _TOPIC.search(block.text[mark.start : mark.end]) or checklist:
                    return fact
                if _file_name(mark.target) == twin:
                    beside = beside or fact
                if on_topic and "sandbox" not in mark.target:
                    fallback = fallback or fact
    return fallback or next(_in_tables(reading), None) or beside or next(_guides(reading), None)


def _guides(reading: Reading) -> Iterator[Fact[str]]:
    """Links whose address names single sign-on, in a sentence that does, or in a section on nothing else."""
    title = reading.document.title.text if reading.document.title else ""
    for block in reading.mentioning("sso", "saml", "single sign", "single-sign"):
        for sentence in sentences(block):
            told = _TOPIC.search(sentence.text) or _TOPIC.search(reading.title(block))
            for mark in sentence.marks("link") if told and not speaks_of_another_alone(sentence.text, title) else ():
                if _leads_to_guide(mark.target, block.text[mark.start : mark.end]):
                    yield Fact(mark.target, block.source.location(*block.inline.raw_span(mark.raw_start, mark.raw_end)))


def _in_tables(reading: Reading) -> Iterator[Fact[str]]:
    """The links of a table of functions: `| [Single sign-on](…) | Yes |`."""
    for row in chain.from_iterable(capability_rows(reading)):
        if _TOPIC.search(row.inline.text):
            links = (mark for mark in row.inline.of_kind("link") if _leads_to_tutorial(mark.target))
            yield from (Fact(mark.target, row.where) for mark in links)


def _leads_to_tutorial(target: str) -> bool:
    return bool(_TUTORIAL.search(target)) and not _OTHER.search(target)


def _leads_to_guide(target: str, words: str) -> bool:
    if _NO_GUIDE.search(target) or _OTHER.search(target) or _OFFER.fullmatch(words):
        return False
    return bool(_GUIDE.match(target) or (_TOPIC.search(words) and _ARTICLE.fullmatch(target)))


def _twin(reading: Reading) -> str | None:
    """`acme-tutorial` beside `acme-provisioning-tutorial.md`, in whatever language the link is worded."""
    stem = _OWN_NAME.search(reading.document.source.name)
    return f"{stem.group(1)}-tutorial" if stem else None


def _file_name(target: str) -> str:
    return target.rpartition("/")[2].removesuffix(".md")
