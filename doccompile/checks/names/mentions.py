"""Names that stand where the connector's own name is expected, for the rule about foreign names.

Only the places of `slots` count, and sentences that begin with it on the vendor's side and among the limitations:
a product that is discussed elsewhere in the prose is none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from doccompile.checks.index import Mention
from doccompile.checks.names.placeholder_names import PLACEHOLDERS
from doccompile.checks.names.slots import NAME, end_in_slot, led_names
from doccompile.facts.name.likeness import squash
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import first_sentence
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_Patterns = tuple[tuple[str, re.Pattern[str]], ...]
"""Each with what is in whatever it matches."""

_SHOWN = (
    r"(?!(?:Add|Change|Check|Configure|Create|Edit|Map|New|Open|Original|Required|Review|Select|Source|Supported|Target"
    r"|Update|View)\b)"
)
"""Before the name of what is shown: no word that tells what is done to the attributes, or which they are."""
_IN_PICTURES = (
    (" link in ", compile_late(rf"\b[Tt]he {NAME} +link in the (?:[Aa]pplications list|list of applications)")),
    (" in the results list", compile_late(rf"{NAME} +in the results list")),
    (" Mapping", compile_late(rf"^{_SHOWN}{NAME} +(?:User|Group) Mappings?$")),
    (" Attribute", compile_late(rf"^{_SHOWN}{NAME} +(?:User|Group) Attributes?$")),
    ("ynchronize ", compile_late(rf"ynchronize {SERVICE} (?:[Uu]sers|[Gg]roups) to {NAME} (?:option|is)\b")),
)
"""What tutorials say of the same pictures."""
_SOME = r"(?: [Aa]dmin\w*| [a-z-]{4,})"
_ON_PAGES = (
    ("Provisioning ", compile_late(rf"\b[Tt]he {NAME} (?:[-–] )?Provisioning (?:page|tab|blade)\b")),
    (
        "",
        compile_late(
            rf"\b(?:[Oo]f|[Ii]n|[Ff]rom|[Ss]hows|[Ss]howing) (?:(?:an?|the|your) )?{NAME}(?<! Admin)"
            rf"(?:{_SOME}? (?:app(?:lication)?|account|console|dashboard|instance|portal|tenant|UI|user interface)"
            rf"|{_SOME} (?:page|screen|settings))\b"
        ),
    ),
)
"""What is shown of the portal, or of the vendor's own pages; a name only if a connector is called so.

"The Front page" may be any product's; so may be a word of the text, or the product that it speaks of.
"""
_LIMITED = compile_late(
    rf"{NAME} (?:currently )?(?:only )?(?:supports?|does not|doesn['’]t|allows?|requires?|cannot|can['’]t)\b"
    r"(?! (?:the )?[A-Z])"
)
_VIEW = r" (?:\w+ )?(?:console|dashboard|portal|UI)"
_AT_VENDOR = compile_late(
    rf"(?:In|From|On) (?:(?P<article>the )|your )?{NAME}(?(article){_VIEW}|(?:{_VIEW})?),? (?:then )?"
    r"(?:go|navigate|browse|select|open|scroll|click|choose|copy|sign|generate|create)\b"
)
_SEE = compile_late(r"\b(?:see also|compare)\b[^.]{0,90}$", re.IGNORECASE)
_REACH = 100
"""Characters before a name that are looked at."""
_MICROSOFT = compile_late(
    r"(?:the |Microsoft|Azure|Entra|Windows|Office ?365|Power[A-Z ]|Active Directory|Contoso|Exchange Online|Intune"
    r"|M365|OneDrive|Outlook|SharePoint|(?:Chapter|Figure|Part|Phase|Procedure|Section|Stage|Table|Task) \d"
    r"|(?:AD|AAD|SCIM|SAML|SSO|SaaS|API|REST|OAuth|PIM|JIT|IT|Graph|Office|Step|STEP|Scope|Settings?|Provision\w*|Save"
    r"|Enterprise|Default|Administrat\w+|Admin|User(?:name)?|Group|Cloud|Govern(?:ance|ment)|Gov|US|All|Single|Global"
    r"|Application(?! ?Name))s?\b)"
)


class Expected(NamedTuple):
    """A name where the connector's is expected, with its block and its offset in it."""

    mention: Mention
    block: Block
    start: int


def is_microsofts(words: str) -> bool:
    """Whether a name is the identity service's or its maker's, or a word of the portal or of tutorials."""
    return bool(_MICROSOFT.match(words)) and squash(words) not in PLACEHOLDERS


def find_mentions(reading: Reading, name: str) -> Iterator[Expected]:
    """The candidates of one tutorial, each place once, without its own name and Microsoft's."""
    own = squash(name)
    for block in reading.document.prose:
        for lead, words, start in led_names(block.text):
            if is_microsofts(words) or squash(words).startswith(own):
                continue
            if lead == "from" and _goes_on_to(block.text[start + len(words) :], name):
                continue
            if is_linked(reading, block, start, words):
                continue
            end = end_in_slot(block.text, lead, start, start + len(words))
            if end and not squash(found := block.text[start:end]).startswith(own):
                yield Expected(Mention(found, block.location(start, end)), block, start)


def find_in_alt(reading: Reading, name: str) -> Iterator[Mention]:
    """ "The X link in the Applications list": what the picture shows in every tutorial."""
    return _in_alt(reading, name, _IN_PICTURES)


def find_page_in_alt(reading: Reading, name: str) -> Iterator[Mention]:
    """ "The X Provisioning page", "Screenshot of the X admin console", of what the text does not speak."""
    shown = [mention for mention in _in_alt(reading, name, _ON_PAGES) if not OTHER_SERVICE.match(mention.text)]
    words = _words(reading.document.prose_text) if shown else []
    told = {*words, *pairwise(words)}
    for mention in shown:
        own = _words(mention.text)
        if not told.issuperset([*pairwise(own)] or own):
            yield mention._replace(written_so=True)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _in_alt(reading: Reading, name: str, patterns: _Patterns) -> Iterator[Mention]:
    """What is read in the pictures' texts; a name with digits may be spelt out there: "FourSquares" of 4squares.

    Where it is written otherwise, over two lines or with an entity, its place is that of the whole text.
    """
    own = squash(name)
    for block, mark in reading.document.pictures if own.isalpha() else ():
        found = _first(patterns, mark.label)
        if found and not squash(found).startswith(own):
            start = block.inline.raw.find(found, mark.raw_start, mark.raw_end)
            span = (start, start + len(found)) if start >= 0 else (mark.raw_start, mark.raw_end)
            yield Mention(found, block.raw_location(*span), of_the_usual=True)


def _first(patterns: _Patterns, label: str) -> str | None:
    matches = (pattern.search(label) for sign, pattern in patterns if sign in label)
    return next((match["name"] for match in matches if match), None)


def find_in_steps(reading: Reading, name: str) -> Iterator[Mention]:
    """ "In X, open …", as a sentence of a step on the vendor's side that does not name the connector."""
    for block in reading.in_sections("vendor"):
        match = _AT_VENDOR.match(block.text)
        if match and name not in first_sentence(block).text:
            yield Mention(match["name"], block.location(*match.span("name")))


def find_in_limitations(reading: Reading, name: str) -> Iterator[Mention]:
    """ "X supports a maximum of …", as an item of the limitations that does not name the connector."""
    for block in reading.in_sections("limitations"):
        match = _LIMITED.match(block.text)
        if match and name not in first_sentence(block).text:
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
