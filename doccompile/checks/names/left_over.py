"""Names in the usual sentences of a tutorial that are another product's: they were left over when it was copied."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from doccompile.checks.common_words import COMMON_WORDS
from doccompile.checks.misspelling import is_misspelt
from doccompile.checks.names.mentions import Expected, find_in_alt, is_linked, is_microsofts
from doccompile.checks.names.slots import NAME, NAME_OR_GAP
from doccompile.checks.names.stock_phrases import Named, named
from doccompile.facts.fact import Facts
from doccompile.facts.name.likeness import are_akin, resembles, squash
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import first_sentence
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Document

_ITS_OWN = frozenset({"assign", "capabilities", "configure", "gallery", "scope"})
"""Kinds of section that speak of the connector and of no other product."""
_NAME = compile_late(NAME)
_OPEN_END = compile_late(r"(?: (?:for|by|&))+$")
_LEADS = compile_late(
    r"(?:\b(?:connect|[Dd]e-?provision\w*|[Pp]rovision\w*|[Ss]ynchroni[sz]\w*)(?: \w+){0,4} (?:in)?to|\b[Yy]our"
    r"|\bservice (?:for|on|to)|\b(?:between|both)\b[^.]{2,60} and|\b[Cc]onfigur(?:e|ing)"
    r"|\bapplications list, \w+|\bthe) $"
)
"""What comes before the connector's name; "users in" and "assigned to" may name a department or a place as well."""
_REACH = 90
"""What is looked at before a name (characters)."""
_PART = compile_late(
    r"['’]?s? (?:[a-z]+ )?(?:button|department|dialog|field|group|list|menu|module|office|page|pane|panel|region|role"
    r"|section|tab|team|view|window)s?\b"
)
"""What makes a name that of a part of something: "users in Sales department"."""
_LIMITED = compile_late(
    rf"{NAME} (?:currently )?(?:only (?:currently )?supports|(?:does not|doesn['’]t) (?:currently )?support)\b"
    r"(?=[^.]{0,60}?\b(?:attribute|creat|de-?provision|deactivat|delet|disabl|group|member|provision|remov|updat|user))"
)
"""Of what a connector does; of tokens and pages, others are spoken of."""
_THING = compile_late(
    r"(?:ing|ion|ment|s| (?:\d|API|Export|Import|Mode|Plan|Portal|Sync|Tier))$"
    r"|^(?:Also|Client|Currently|Endpoint|Guest|It|LDAP|Legacy|Now|PATCH|Plugin|Server|Starter|That|Vendor)$"
)
"""A common word that a limitation may begin with, or its end: "Deprovisioning requires …", "Bulk Import supports …"."""
_REQUIRED_BY = compile_late(rf"\s*Required by {NAME_OR_GAP}\s*")
_COMMON = COMMON_WORDS | {
    "advanced", "company", "console", "customer", "developer", "general", "integrations", "my", "organization",
    "preferences", "profile", "setup", "support",
}  # fmt: skip
"""What the parts of a product are called, and who there is to ask."""
_MOST = 100
"""Names in such sentences, and domains of a vendor: where there are more, no name is the one that was left over."""
_AT_HOME = 3
"""In how many of the usual sentences an application stands that a text is about."""
_LEAST_LETTERS = 4
"""Shortest word that makes two names akin (letters)."""
_MISSPELT = 0.85
"""Least similarity of the own name with a letter off, of which another rule speaks (0 to 1)."""


def left_over(reading: Reading, facts: Facts, mentions: Sequence[Expected]) -> Iterator[tuple[str, Location]]:
    """Names in such sentences that are not the connector's or its vendor's, and stand nowhere else in the tutorial.

    In the sections that speak of the connector only, the other places where its name is expected count too.
    """
    if facts.name is None:
        return
    document, own = reading.document, facts.name.value
    stocked = [place for place in named(f"\0{document.prose_text}") if place.is_name]
    expected = [*_expected_besides(reading, mentions, stocked), *_limited(reading, own)]
    elsewhere = [*_front_matter(reading), *_headers(reading), *_pictures(reading, own)]
    here = Counter([place.words for place in stocked] + [words for words, _ in expected])
    names = _foreign(document.prose_text, here, here + Counter(words for words, _ in elsewhere), own, facts)
    for words, start, end, _ in stocked if names else ():
        if words in names:
            block, offset = document.prose_at(start - 1)
            if not is_linked(reading, block, offset, words):
                yield words, block.location(offset, offset + end - start)
    yield from ((words, where) for words, where in (*expected, *elsewhere) if words in names)
    if _is_title_alone(document, own, stocked):
        yield own, facts.name.where


def _is_title_alone(document: Document, own: str, stocked: Sequence[Named]) -> bool:
    """Whether the text knows the name of its title nowhere, and speaks of another product in its place."""
    in_title = document.title.text.count(own) if document.title else 0
    if _occurrences(document.prose_text, own) > in_title:
        return False
    counts = Counter(place.words for place in stocked if not is_misspelt(place.words, own))
    other, count = max(counts.items(), key=itemgetter(1), default=("", 0))
    if count < _AT_HOME or is_microsofts(other) or OTHER_SERVICE.match(other):
        return False
    return not are_akin(own, other) and not any(other in title.text for title in document.titles)


def _expected_besides(
    reading: Reading, mentions: Sequence[Expected], stocked: Sequence[Named]
) -> list[tuple[str, Location]]:
    """Where the connector's name is expected, but for the places in the usual sentences."""
    expected = {where.point: (words, where) for words, where in _expected(reading, mentions)}
    for place in stocked if expected else ():
        block, offset = reading.document.prose_at(place.start - 1)
        expected.pop(block.location(offset, offset + 1).point, None)
    return list(expected.values())


def _foreign(text: str, here: Counter[str], counts: Counter[str], own: str, facts: Facts) -> set[str]:
    """The names that are not the connector's, are in fewer places than its own, and in none but those that count.

    Another identity service's is none of them: users may come, or sign in, from there. A connector's name that is not
    written as names are, as "monday.com", is looked for by itself.
    """
    if len(counts) > _MOST:
        return set()
    strange = {words for words in counts if not _is_own(words, own, facts)}
    ours = sum(count for words, count in counts.items() if words not in strange)
    if not ours or not _NAME.fullmatch(own):
        ours = _occurrences(text, own)
    return {
        words
        for words in strange
        if not (is_microsofts(words) or OTHER_SERVICE.match(words))
        and counts[words] < ours
        and _occurrences(text, words) <= here[words]
        and not _is_spoken_of(text, words)
    }


def _expected(reading: Reading, mentions: Sequence[Expected]) -> Iterator[tuple[str, Location]]:
    for mention, block, start in mentions:
        kind, words = reading.kind(block), _OPEN_END.sub("", mention.text)
        end = start + len(words)
        if kind not in _ITS_OWN or len(squash(words)) < _LEAST_LETTERS or _PART.match(block.text, end):
            continue
        if kind == "capabilities" or _LEADS.search(block.text[max(start - _REACH, 0) : start]):
            yield words, block.location(start, end)


def _limited(reading: Reading, own: str) -> Iterator[tuple[str, Location]]:
    """ "X does not support …", as an item of the limitations; a word that stands in small letters too is no name."""
    for block in reading.in_sections("limitations"):
        match = _LIMITED.match(block.text)
        if match and own in first_sentence(block).text:
            continue
        if match and not (_THING.search(match["name"]) or match["name"].lower() in reading.document.prose_text):
            yield match["name"], block.location(*match.span("name"))


def _front_matter(reading: Reading) -> Iterator[tuple[str, Location]]:
    for block in reading.document.header_blocks.values():
        yield from (
            (place.words, block.location(place.start, place.end)) for place in named(block.text) if place.is_name
        )


def _headers(reading: Reading) -> Iterator[tuple[str, Location]]:
    """ "Required by X" at the head of attribute tables."""
    for table, cell in reading.document.column_heads():
        if match := _REQUIRED_BY.fullmatch(cell.inline.text):
            yield match["name"], table.words_location(cell, *match.span("name"))


def _pictures(reading: Reading, own: str) -> Iterator[tuple[str, Location]]:
    """ "The X link in the Applications list" as a picture's text."""
    return ((mention.text, mention.where) for mention in find_in_alt(reading, own))


def _is_own(words: str, own: str, facts: Facts) -> bool:
    """The name itself, a part or a word of it, its initials, or what a domain of its vendor is called."""
    name, mine = squash(words), squash(own)
    if name in mine or mine in name:
        return True
    if own.split()[0].casefold() == words.split()[0].casefold() or _COMMON.issuperset(words.casefold().split()):
        return True
    initials, parts = _parts(own)
    if any(letters.startswith(name) for letters in initials) or not _initials(words).isdisjoint(parts):
        return True
    if is_misspelt(words, own):
        return True
    if difflib.SequenceMatcher(None, name, mine, autojunk=False).ratio() >= _MISSPELT:
        return True
    if any(part in parts for part in map(squash, re.findall(rf"[A-Za-z0-9]{{{_LEAST_LETTERS},}}", words))):
        return True
    title = squash(facts.title.value if facts.title else "")
    return (mine in title and name in title) or any(
        resembles(domain.value, words) for domain in facts.vendor_domains[:_MOST]
    )


def _is_spoken_of(text: str, words: str) -> bool:
    """Whether a name of several words stands elsewhere by its first: the vendor's, or a product that is discussed.

    Beside the name itself it is a part of what is left over.
    """
    first, _, rest = words.partition(" ")
    if not rest or first.casefold() in COMMON_WORDS or _occurrences(text, first) == _occurrences(text, words):
        return False
    return any(_occurrences(block, first) and words not in block for block in text.split("\0"))


@lru_cache(maxsize=8)
def _parts(own: str) -> tuple[frozenset[str], frozenset[str]]:
    """Initials of a name, and those of its words that other products' names do not share."""
    return _initials(own), frozenset(squash(word) for word in re.findall(r"[A-Za-z0-9]{2,}", own)) - COMMON_WORDS


def _initials(name: str) -> frozenset[str]:
    """The first letters of its words, and its capitals: "CD" and "CDE" of "Coho DE"."""
    first = "".join(word[0] for word in re.findall(r"\w+", name)).lower()
    return frozenset({first, "".join(filter(str.isupper, name)).lower()} - {""})


def _occurrences(text: str, words: str) -> int:
    """How often they stand in a text, not counting where they are part of a longer word."""
    count, at = 0, text.find(words)
    while at >= 0:
        end = at + len(words)
        whole = not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1]))
        count += whole
        at = text.find(words, end if whole else at + 1)
    return count


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
