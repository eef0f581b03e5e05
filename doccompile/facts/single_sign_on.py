"""The application's single sign-on tutorial: the target of a link whose words, or whose sentence, speak of it.

Microsoft's tutorials are told by the name of their file; a guide of the vendor's by its address: `/admin/sso`.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import chain
from operator import itemgetter

from doccompile.facts.capabilities.table import capability_rows
from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import speaks_of_another_alone
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Mark
from doccompile.syntax.nodes import Block

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


class _Way(IntEnum):
    """What tells that a link to a tutorial is the one, surest first."""

    WORDS, SENTENCE, TABLE, FILE_NAME = range(4)


def find_single_sign_on(reading: Reading) -> Fact[str] | None:
    """The link target as written, where it is told in the surest way; a guide of the vendor's comes last."""
    links = chain(_tutorials(reading), _in_tables(reading))
    return min(links, key=itemgetter(0), default=(None, None))[1] or next(_guides(reading), None)


def _tutorials(reading: Reading) -> Iterator[tuple[_Way, Fact[str]]]:
    """The links to tutorials, those in the capability list first; a sentence answers the question before it."""
    twin = _twin(reading)
    for block in sorted(reading.prose, key=lambda block: reading.kind(block) != "capabilities"):
        checklist = bool(block.callout and block.callout.kind == "div")
        asked = False
        for sentence in sentences(block) if "tutorial" in block.inline.raw.lower() else ():
            about = bool(_TOPIC.search(sentence.text))
            for mark in filter(_leads_to_tutorial, sentence.marks("link")):
                if checklist or _TOPIC.search(block.text[mark.start : mark.end]):
                    yield _Way.WORDS, _fact(mark, block)
                elif (about or asked) and "sandbox" not in mark.target:
                    yield _Way.SENTENCE, _fact(mark, block)
                elif _file_name(mark.target) == twin:
                    yield _Way.FILE_NAME, _fact(mark, block)
            asked = about and sentence.text.endswith("?")


def _fact(link: Mark, block: Block) -> Fact[str]:
    return Fact(link.target, block.raw_location(link.raw_start, link.raw_end))


def _guides(reading: Reading) -> Iterator[Fact[str]]:
    """Links whose address names single sign-on, in a sentence that does, or in a section on nothing else."""
    title = reading.document.title.text if reading.document.title else ""
    for block in reading.mentioning("sso", "saml", "single sign", "single-sign"):
        for sentence in sentences(block):
            told = _TOPIC.search(sentence.text) or _TOPIC.search(reading.title(block))
            for mark in sentence.marks("link") if told and not speaks_of_another_alone(sentence.text, title) else ():
                if _leads_to_guide(mark.target, block.text[mark.start : mark.end]):
                    yield _fact(mark, block)


def _in_tables(reading: Reading) -> Iterator[tuple[_Way, Fact[str]]]:
    """The links of a table of functions: `| [Single sign-on](…) | Yes |`."""
    for row in chain.from_iterable(capability_rows(reading)):
        if _TOPIC.search(row.inline.text):
            links = filter(_leads_to_tutorial, row.inline.of_kind("link"))
            yield from ((_Way.TABLE, Fact(link.target, row.where)) for link in links)


def _leads_to_tutorial(link: Mark) -> bool:
    return bool(_TUTORIAL.search(link.target)) and not _OTHER.search(link.target)


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
