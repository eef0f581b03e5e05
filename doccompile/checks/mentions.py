"""Names that stand where the connector's own name is expected, for the rule about foreign names.

Only the sentence's own slots count ("users and groups in X", "your X account", "select X in the list"): a product that
is discussed elsewhere in the prose is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.checks.index import Mention
from doccompile.checks.placeholder_names import PLACEHOLDERS
from doccompile.facts.name_likeness import squash
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block
from doccompile.syntax.per_text import per_text

_WORD = r"(?:[A-Z][A-Za-z0-9&+'’-]*|[a-z]{1,3}[A-Z]\w*)"
_WORDS = rf"{_WORD}(?: (?:{_WORD}|for|by|&|\d{{1,4}})){{0,5}}(?: \([A-Z][^()\0]{{1,30}}\))?"
NAME = rf"(?P<name>{_WORDS})"
NAME_OR_GAP = rf"(?P<name>{_WORDS}|[<{{\[]{{1,2}}[A-Za-z][\w -]{{1,30}}[>}}\]]{{1,2}})"
"""A name, or a gap of a template that nobody filled: "{app name}"."""
_THINGS = r"(?:[Uu]sers?|[Gg]roups?|accounts?|members(?:hips?)?|objects?|attributes?|profiles?|roles?)"
_APP = r"app(?:lication)?"
_SLOTS: tuple[tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (tuple(lead.split()), compile_late(rf"(?:{before}) \Z"), compile_late(after))
    for lead, before, after in (
        (
            "in to into from within for on",
            rf"\b{_THINGS}(?: (?:and|or|and/or) {_THINGS})* \w+"
            r"|\bprovisioning service (?:for|on|to)",
            "",
        ),
        (
            "in to into from on by",
            r"\b(?:updat\w+|creat\w+|[Pp]rovision\w*|[Ss]ynchroni[sz]\w*|[Dd]e-?provision\w*|connect|assigned|access"
            r"|[Ss]ign ?[io]n|[Ll]og ?[io]n|reflected|available|performed|appears?|visible|shown|listed) \w+",
            "",
        ),
        ("to", r"\b(?:redirected|taken) to", r"['’]s?\b"),
        (
            "your Your",
            "",
            rf" (?:account|tenant|{_APP}|admin|instance|subscription|organization|team|console|environment)\b",
        ),
        ("a A an An", "", r" (?:tenant|account|instance|subscription|organization)\b"),
        ("and", r"\b(?:between|both) .{2,60}? and", ""),
        ("configure Configure configuring Configuring", "", r" (?:for|to support)\b"),
        (
            "add Add adding Adding select Select type Type",
            "",
            r" (?:from|in) (?:the )?(?:.{0,30}?gallery|results?|search|applications?)\b",
        ),
        ("select choose click", r"\bapplications list, \w+", ""),
        ("add Add", "", rf" to (?:your|the) (?:list of )?(?:(?:managed|SaaS|enterprise) )*{_APP}s\b"),
        ("the", "", r" API supports\b"),
        ("the", r"\bintegration relies on the", r" (?:SCIM |REST |Rest )?(?:API|Webservice)\b"),
        ("the", r"\b(?:[Cc]ontact|[Rr]each out to|[Ee]-?mail|[Ww]rite to) the", r" (?:[Cc]ustomer )?[Ss]upport\b"),
        ("contact Contact", "", r"(?:['’]s?)? [Ss]upport\b"),
        ("of", r"\b[Yy]our (?:instance|tenant|account|subscription) of", ""),
    )
)
"""The words right before a name; what they end that stands before it, where they do not tell alone; what follows it."""
_LEADS = frozenset(word for lead, _, _ in _SLOTS for word in lead)
_GAP = compile_late(r" (?=[A-Z]|[a-z]{1,3}[A-Z])")
_CUT = compile_late(r" |['’]s?\b")
_NAME = compile_late(NAME)
_LEAD = compile_late(rf"(?<!\w)(?:{'|'.join(sorted(_LEADS))})\Z")
_IN_LIST = compile_late(rf"\bThe {NAME} +link in the [Aa]pplications list")
_LIMITED = compile_late(
    rf"{NAME} (?:currently )?(?:only )?(?:supports?|does not|doesn['’]t|allows?|requires?|cannot|can['’]t)\b"
    r"(?! (?:the )?[A-Z])"
)
_AT_VENDOR = compile_late(
    rf"(?:In|From|On) {NAME},? (?:then )?"
    r"(?:go|navigate|browse|select|open|scroll|click|choose|copy|sign|generate|create)\b"
)
_SEE = compile_late(r"\b(?:see also|compare)\b[^.]{0,90}$", re.IGNORECASE)
_LONGEST_LEAD = max(map(len, _LEADS))
_REACH = 100
"""Characters before a name that are looked at."""
_MICROSOFT = compile_late(
    r"^(?:the |Microsoft|Azure|Entra|Windows|Office|Active Directory|AD\b|AAD\b|SCIM|SAML|SSO|SaaS|API|REST"
    r"|OAuth|PIM|JIT|IT\b|Graph"
    r"|Power|Step|STEP\b|Scope|Settings|Provisioning|Save|Enterprise|Default|Admin|User|Group|Cloud|Gov|US\b|All\b|Single|Global"
    r"|Application(?! ?Name))"
)


class Expected(NamedTuple):
    """A name where the connector's is expected, with its block and its offset in it."""

    mention: Mention
    block: Block
    start: int


def is_microsofts(words: str) -> bool:
    """Whether a name is the identity service's, or a word of the portal."""
    return bool(_MICROSOFT.match(words)) and squash(words) not in PLACEHOLDERS


def find_mentions(reading: Reading, name: str) -> Iterator[Expected]:
    """The candidates of one tutorial, each place once, without its own name and Microsoft's."""
    own = squash(name)
    for block in reading.document.prose:
        for lead, words, start in _led(block.text):
            if squash(words).startswith(own):
                continue
            if lead == "from" and _goes_on_to(block.text[start + len(words) :], name):
                continue
            if is_linked(reading, block, start, words):
                continue
            end = _end_in_slot(block.text, lead, start, start + len(words))
            if end and not squash(found := block.text[start:end]).startswith(own):
                yield Expected(Mention(found, block.location(start, end)), block, start)


def find_in_alt(reading: Reading, name: str) -> Iterator[Mention]:
    """ "The X link in the Applications list": what the picture shows in every tutorial."""
    own = squash(name)
    for block in reading.document.blocks:
        for mark in block.inline.marks if "pplications list" in block.inline.raw else ():
            match = _IN_LIST.search(mark.label) if mark.kind == "image" else None
            if match and not squash(match["name"]).startswith(own) and not is_microsofts(match["name"]):
                start = block.inline.raw.find(match["name"], mark.raw_start, mark.raw_end)
                span = block.inline.raw_span(start, start + len(match["name"]))
                yield Mention(match["name"], block.source.location(*span))


def find_in_steps(reading: Reading, name: str) -> Iterator[Mention]:
    """ "In X, open …", as a sentence of a step on the vendor's side that does not name the connector."""
    for block in reading.in_sections("vendor"):
        match = _AT_VENDOR.match(block.text)
        match = None if match and name in next(iter(sentences(block))).text else match
        if match and not is_microsofts(match["name"]):
            yield Mention(match["name"], block.location(*match.span("name")))


def find_in_limitations(reading: Reading, name: str) -> Iterator[Mention]:
    """ "X supports a maximum of …", as an item of the limitations that does not name the connector."""
    for block in reading.in_sections("limitations"):
        match = _LIMITED.match(block.text) if name not in block.text else None
        if match and not is_microsofts(match["name"]):
            yield Mention(match["name"], block.location(*match.span("name")))


def is_linked(reading: Reading, block: Block, start: int, words: str) -> bool:
    """Whether the name stands among the further links, or after "see also", in one to the tutorial of that product."""
    mark = block.inline.around("link", start, start + 1)
    if mark is None or squash(words.split()[0]) not in squash(mark.target.rpartition("/")[2]):
        return False
    return reading.kind(block) == "resources" or bool(_SEE.search(block.text[max(start - _REACH, 0) : start]))


def _goes_on_to(after: str, name: str) -> bool:
    """ "from X to Y", Y being the connector: X is where the accounts were."""
    return after.startswith((f" to {name}", f" into {name}"))


@per_text
def _led(text: str) -> tuple[tuple[str, str, int], ...]:
    """The names that follow one of the leads, none inside another: lead, name, offset; without Microsoft's."""
    found, end = [], 0
    for gap in _GAP.finditer(text):
        start = gap.start()
        lead = _LEAD.search(text, max(end, start - _LONGEST_LEAD - 1), start) if start > end else None
        if lead and (name := _NAME.match(text, gap.end())):
            end = name.end()
            if not is_microsofts(name.group()):
                found.append((lead.group(), name.group(), name.start()))
    return tuple(found)


def _end_in_slot(text: str, lead: str, start: int, end: int) -> int | None:
    """Where the name after a lead ends, as the slot has it that it stands in; None where it stands in none."""
    for leads, before, after in _SLOTS:
        if lead in leads and before.search(text, max(0, start - _REACH), start):
            stop = end_of_name(text, start, end, after)
            if stop:
                return stop
    return None


def end_of_name(text: str, start: int, end: int, after: re.Pattern[str]) -> int | None:
    """Where a name ends that such words follow: as late as it may, else words earlier, or without its "'s"."""
    cuts = [end, *(cut.start() for cut in reversed([*_CUT.finditer(text, start, end)]))]
    return next((stop for stop in cuts if after.match(text, stop)), None)
