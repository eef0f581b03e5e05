"""Names that stand where the connector's own name is expected, for the rule about foreign names.

Only the sentence's own slots count ("users and groups in X", "your X account", "select X in the list"): a product that
is discussed elsewhere in the prose is none.
"""

import re
from collections.abc import Iterator

from doccompile.checks.index import Mention
from doccompile.facts.domains import squash
from doccompile.facts.reading import Reading
from doccompile.syntax.nodes import Block

_WORD = r"(?:[A-Z][A-Za-z0-9&+'’-]*|[a-z]{1,3}[A-Z]\w*)"
NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|for|by)){{0,5}}(?: \([A-Z][^()]{{1,30}}\))?)"
_THINGS = r"(?:[Uu]sers?|[Gg]roups?|accounts?|members(?:hips?)?|objects?|attributes?|profiles?|roles?)"
_SLOTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_THINGS}(?: (?:and|or|and/or) {_THINGS})* (?:in|to|into|from|within|for|on) {NAME}",
        rf"\b(?:updat\w+|creat\w+|provision\w*|synchroni[sz]\w*|deprovision\w*|de-provision\w*|connect|assigned"
        rf"|access|sign in|log in"
        rf"|reflected|available|performed) (?:in|to|into|from|on|by) {NAME}",
        rf"\b[Yy]our {NAME} (?:account|tenant|app|application|admin|instance|subscription|organization|team"
        rf"|console|environment)\b",
        rf"\b[Aa]n? {NAME} (?:tenant|account|instance|subscription|organization)\b",
        rf"\bprovisioning service (?:for|on|to) {NAME}",
        rf"\b(?:between|both) .{{2,60}}? and {NAME}",
        rf"\b[Cc]onfigur(?:e|ing) {NAME} (?:for|to support)\b",
        rf"\b(?:[Aa]dd|[Aa]dding|[Ss]elect|[Tt]ype) {NAME} (?:from|in) (?:the )?(?:.{{0,30}}?gallery|results?"
        rf"|search|applications?)\b",
        rf"\bapplications list, (?:select|choose|click) {NAME}",
        rf"\bthe {NAME} API supports\b",
    )
)
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
    seen: set[tuple[int, int]] = set()
    for block in reading.document.blocks:
        if block.kind in ("paragraph", "heading"):
            yield from _in_block(block, own, seen)


def _in_block(block: Block, own: str, seen: set[tuple[int, int]]) -> Iterator[Mention]:
    text = block.text
    for slot in _SLOTS:
        for match in slot.finditer(text):
            start, end = match.span("name")
            words = text[start:end]
            key = (id(block), start)
            if key in seen or squash(words).startswith(own) or is_microsofts(words):
                continue
            seen.add(key)
            yield Mention(words, block.location(start, end))
