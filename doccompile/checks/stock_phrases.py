"""Sentences that stand in every tutorial with the connector's own name in them: any other name there was left over.

No list of products is needed: "the user accounts in X for update operations" is about the connector and nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator

from doccompile.checks.mentions import NAME, is_microsofts
from doccompile.facts.domains import resembles, squash
from doccompile.facts.fact import Facts
from doccompile.facts.reading import Reading
from doccompile.syntax.nodes import Block

_SERVICE = r"(?:Microsoft Entra(?: ID)?|Azure Active Directory|Azure AD|Entra ID)"
_THINGS = r"(?:users?|groups?|user accounts|group accounts|accounts)"
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (cue, re.compile(pattern))
    for cue, pattern in (
        ("for update", rf"\bmatch the {_THINGS}(?: and {_THINGS})* in {NAME} for update\b"),
        ("API supports", rf"\bthe {NAME} API supports\b"),
        ("disable", rf"\bupdate,? and disable {_THINGS}(?: ?(?:and/or|and|or|/) ?{_THINGS})* in {NAME} based on\b"),
        ("nsure", rf"\b[Ee]nsure (?:that )?your {NAME} account has\b"),
        ("can connect to", rf"\bcan connect to (?:your )?{NAME}(?= app\b|\.(?:\s|$))"),
        ("Provisioning tab", rf"\b[Pp]rovisioning tab of your {NAME} application\b"),
        ("ynchroni", rf"\b[Ss]ynchroni[sz]e {_SERVICE} [Uu]sers to {NAME}(?=\.|$)"),
        ("ynchroni", rf"\b[Ss]ynchroni[sz]e {_SERVICE} [Gg]roups to {NAME}(?=\.|$)"),
        ("synchronized from", rf"\bsynchronized from {_SERVICE} to {NAME} in the\b"),
        ("by choosing", rf"\bprovision to {NAME} by choosing\b"),
        ("Provisioning Status", rf"\bprovisioning service for {NAME}, change\b"),
        ("performed by", rf"\bprovisioning service on {NAME}\."),
        ("gallery", rf"\b[Aa]dd {NAME} from the (?:{_SERVICE} )?(?:application )?gallery\b"),
        ("applications list", rf"\bapplications list, select {NAME}\."),
    )
)
_LEAST_LETTERS = 4
"""Shortest word that makes two names akin (letters)."""
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "cloud desk enterprise identity business connect connector center data edition learning management online "
        "platform plan plans portal security service services software suite systems team teams user users work works "
        "workspace",
    )
)
"""Words of many products' names, which make no two of them akin."""


def left_over(reading: Reading, facts: Facts) -> Iterator[tuple[str, Block, int, int]]:
    """Names in such sentences that are not the connector's or its vendor's, and stand nowhere else in the tutorial."""
    if facts.name is None:
        return
    found = [entry for block in reading.prose for entry in _in_block(block)]
    own = facts.name.value
    counts = Counter(words for words, *_ in found)
    ours = sum(count for words, count in counts.items() if _is_own(words, own, facts))
    for words, block, start, end in found:
        if _is_own(words, own, facts) or is_microsofts(words) or counts[words] >= ours:
            continue
        if _occurrences(reading, words) <= counts[words]:
            yield words, block, start, end


def _in_block(block: Block) -> Iterator[tuple[str, Block, int, int]]:
    text = block.text
    for cue, pattern in _PHRASES:
        if cue in text:
            for match in pattern.finditer(text):
                yield match["name"], block, *match.span("name")


def _is_own(words: str, own: str, facts: Facts) -> bool:
    """The name itself, a part or a word of it, its initials, or what a domain of its vendor is called."""
    name, mine = squash(words), squash(own)
    if not name or name in mine or mine in name:
        return True
    if "".join(word[0] for word in re.findall(r"\w+", own)).lower().startswith(name):
        return True
    parts = {squash(word) for word in re.findall(r"[A-Za-z0-9]+", own)} - _COMMON
    if any(part in parts for part in map(squash, re.findall(rf"[A-Za-z0-9]{{{_LEAST_LETTERS},}}", words))):
        return True
    title = facts.title.value if facts.title else ""
    return name in squash(title) or any(resembles(domain.value, words) for domain in facts.vendor_domains)


def _occurrences(reading: Reading, words: str) -> int:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return sum(len(pattern.findall(block.text)) for block in reading.document.blocks if block.kind != "html")
