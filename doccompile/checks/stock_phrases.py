"""Sentences that stand in every tutorial with the connector's own name in them: any other name there was left over.

No list of products is needed: "the user accounts in X for update operations" is about the connector and nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from doccompile.checks.mentions import NAME, is_microsofts
from doccompile.facts.domains import resembles, squash
from doccompile.facts.fact import Facts
from doccompile.facts.reading import Reading
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.per_text import per_text

_SERVICE = r"(?:Microsoft Entra(?: ID)?|Azure Active Directory|Azure AD|Entra ID)"
_THINGS = r"(?:users?|groups?|user accounts|group accounts|accounts)"
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (lead, compile_late(rest))
    for lead, rest in (
        (" match the ", rf"{_THINGS}(?: and {_THINGS})* in {NAME} for update\b"),
        (" the ", rf"{NAME} API supports\b"),
        (" disable ", rf"{_THINGS}(?: ?(?:and/or|and|or|/) ?{_THINGS})* in {NAME} based on\b"),
        ("nsure ", rf"(?:that )?your {NAME} account has\b"),
        (" can connect to ", rf"(?:your )?{NAME}(?= app\b|\.(?:\s|$))"),
        ("rovisioning tab of your ", rf"{NAME} application\b"),
        ("ynchronize ", rf"{_SERVICE} [Uu]sers to {NAME}(?=\.|$)"),
        ("ynchronize ", rf"{_SERVICE} [Gg]roups to {NAME}(?=\.|$)"),
        (" synchronized from ", rf"{_SERVICE} to {NAME} in the\b"),
        ("provisions users", rf"(?: (?:and|or|and/or) groups)? to {NAME} using\b"),
        ("previously set", rf" ?up {NAME} for SSO\b"),
        (" single sign-on for ", rf"{NAME} ?, following\b"),
        ("efore configuring ", rf"{NAME} for automatic\b"),
        ("hen assigning a user to ", rf"{NAME} ?, you must\b"),
        (" provision to ", rf"{NAME} by choosing\b"),
        (" provisioning service for ", rf"{NAME}, change\b"),
        (" provisioning service on ", rf"{NAME}\."),
        ("dd ", rf"{NAME} from the (?:{_SERVICE} )?(?:application )?gallery\b"),
        (" applications list, select ", rf"{NAME}\."),
        ("ser provisioning for ", rf"{NAME}(?= in {_SERVICE}\b)"),
        ("ser provisioning to ", rf"{NAME}(?= in {_SERVICE}:?$| ?$)"),
        ("ssigning users to ", rf"{NAME}(?= ?$)"),
    )
)
"""What such a sentence has before the name, looked for by itself because that is quick, and what follows it."""
_REQUIRED_BY = compile_late(rf"Required by {NAME}")
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


def left_over(reading: Reading, facts: Facts) -> Iterator[tuple[str, Location]]:
    """Names in such sentences that are not the connector's or its vendor's, and stand nowhere else in the tutorial."""
    if facts.name is None:
        return
    own, text = facts.name.value, reading.document.prose_text
    headers = list(_headers(reading))
    counts = Counter(words for block in reading.document.prose for words, _, _ in _named(block.text))
    counts.update(words for words, _ in headers)
    strange = {words for words in counts if not _is_own(words, own, facts)}
    ours = sum(count for words, count in counts.items() if words not in strange)
    names = {
        words
        for words in strange
        if not is_microsofts(words) and counts[words] < ours and _occurrences(text, words) <= counts[words]
    }
    for block in reading.document.prose if names else ():
        for words, start, end in _named(block.text):
            if words in names:
                yield words, block.location(start, end)
    yield from ((words, where) for words, where in headers if words in names)


def _headers(reading: Reading) -> Iterator[tuple[str, Location]]:
    """ "Required by X" at the head of attribute tables."""
    for block in reading.document.blocks:
        for cell in block.rows[0].cells if block.kind == "table" and block.rows else ():
            if match := _REQUIRED_BY.fullmatch(cell.text):
                line = block.rows[0].line
                start = max(block.source.lines[line].find(match["name"], cell.start), cell.start)
                yield match["name"], block.source.location(line, start, line, start + len(match["name"]))


@per_text
def _named(text: str) -> tuple[tuple[str, int, int], ...]:
    """The names in such sentences of one block, with their offsets."""
    found = []
    for lead, rest in _PHRASES:
        at = text.find(lead)
        while at >= 0:
            at += len(lead)
            if match := rest.match(text, at):
                found.append((match["name"], *match.span("name")))
            at = text.find(lead, at)
    return tuple(found)


def _is_own(words: str, own: str, facts: Facts) -> bool:
    """The name itself, a part or a word of it, its initials, or what a domain of its vendor is called."""
    name, mine = squash(words), squash(own)
    if not name or name in mine or mine in name:
        return True
    initials, parts = _parts(own)
    if initials.startswith(name):
        return True
    if any(part in parts for part in map(squash, re.findall(rf"[A-Za-z0-9]{{{_LEAST_LETTERS},}}", words))):
        return True
    title = facts.title.value if facts.title else ""
    return name in squash(title) or any(resembles(domain.value, words) for domain in facts.vendor_domains)


@lru_cache(maxsize=8)
def _parts(own: str) -> tuple[str, frozenset[str]]:
    """Initials of a name, and those of its words that other products' names do not share."""
    initials = "".join(word[0] for word in re.findall(r"\w+", own)).lower()
    return initials, frozenset(squash(word) for word in re.findall(r"[A-Za-z0-9]+", own)) - _COMMON


def _occurrences(text: str, words: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text))
