"""Names that stand where the connector's own name is expected, for the rule about foreign names.

Only the sentence's own slots count ("users and groups in X", "your X account", "select X in the list"): a product that
is discussed elsewhere in the prose is none.
"""

import re
from collections.abc import Iterator

from doccompile.checks.index import Mention
from doccompile.facts.domains import squash
from doccompile.facts.reading import Reading

_WORD = r"(?:[A-Z][A-Za-z0-9&+'’-]*|[a-z]{1,3}[A-Z]\w*)"
NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|for|by)){{0,5}}(?: \([A-Z][^()]{{1,30}}\))?)"
_THINGS = r"(?:[Uu]sers?|[Gg]roups?|accounts?|members(?:hips?)?|objects?|attributes?|profiles?|roles?)"
_SLOTS: dict[str, tuple[re.Pattern[str], ...]] = {
    lead: tuple(re.compile(pattern) for pattern in patterns)
    for lead, patterns in {
        "in to into from within for on by": (
            rf"\b{_THINGS}(?: (?:and|or|and/or) {_THINGS})* (?:in|to|into|from|within|for|on) {NAME}",
            rf"\b(?:updat\w+|creat\w+|provision\w*|synchroni[sz]\w*|deprovision\w*|de-provision\w*|connect|assigned|access"
            rf"|sign in|log in|reflected|available|performed) (?:in|to|into|from|on|by) {NAME}",
            rf"\bprovisioning service (?:for|on|to) {NAME}",
        ),
        "your Your": (
            rf"\b[Yy]our {NAME} (?:account|tenant|app|application|admin|instance|subscription|organization|team|console"
            rf"|environment)\b",
        ),
        "a A an An": (rf"\b[Aa]n? {NAME} (?:tenant|account|instance|subscription|organization)\b",),
        "and": (rf"\b(?:between|both) .{{2,60}}? and {NAME}",),
        "configure Configure configuring Configuring": (rf"\b[Cc]onfigur(?:e|ing) {NAME} (?:for|to support)\b",),
        "add Add adding Adding select Select type Type choose click": (
            rf"\b(?:[Aa]dd|[Aa]dding|[Ss]elect|[Tt]ype) {NAME} (?:from|in) (?:the )?(?:.{{0,30}}?gallery|results?"
            rf"|search|applications?)\b",
            rf"\bapplications list, (?:select|choose|click) {NAME}",
        ),
        "the": (rf"\bthe {NAME} API supports\b",),
    }.items()
}
"""Words before the name -> the slots that begin or end so."""
_BY_LEAD = {word: slots for words, slots in _SLOTS.items() for word in words.split()}
_LED = re.compile(rf"\b(?P<lead>{'|'.join(_BY_LEAD)}) {NAME}")
_REACH = 100
"""Characters of a slot before and after the name's beginning that are looked at."""
_MICROSOFT = re.compile(
    r"^(?:the |Microsoft|Azure|Entra|Windows|Office|Active Directory|AD\b|AAD\b|SCIM|SAML|SSO|SaaS|API|REST"
    r"|OAuth|PIM|JIT|IT\b|Graph"
    r"|Power|Step|Scope|Settings|Provisioning|Save|Enterprise|Default|Admin|User|Group|Cloud|Gov|US\b|All\b|Single|Global|Application)"
)


def is_microsofts(words: str) -> bool:
    """Whether a name is the identity service's, or a word of the portal."""
    return bool(_MICROSOFT.match(words))


def find_mentions(reading: Reading, name: str) -> Iterator[Mention]:
    """The candidates of one tutorial, each place once; its own name and Microsoft's are left out."""
    own = squash(name)
    text = reading.document.prose_text
    for led in _LED.finditer(text):
        words = led["name"]
        if squash(words).startswith(own) or is_microsofts(words):
            continue
        found = _in_slot(text, led)
        if found and not squash(found["name"]).startswith(own):
            block, start = reading.document.prose_at(found.start("name"))
            yield Mention(found["name"], block.location(start, start + len(found["name"])))


def _in_slot(text: str, led: re.Match[str]) -> re.Match[str] | None:
    """The slot that a name after its lead stands in; None where it stands in none."""
    start = led.start("name")
    for slot in _BY_LEAD[led["lead"]]:
        for match in slot.finditer(text, max(0, start - _REACH), start + _REACH):
            if match.start("name") == start and "\0" not in match.group():
                return match
    return None
