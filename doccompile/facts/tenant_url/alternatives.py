"""Tenant URLs that stand beside the first one, for another edition, cloud or region, or for a place to test.

Looks for hosts that differ in the name of a region, URLs in two tabs, rows of a table or bullets with a label each, and
for words such as "or", "for customers in the EU", "sandbox" around a URL. One that fills in the first as an example is
none, nor one that was in use before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from doccompile.facts.fact import Fact
from doccompile.facts.hosts.host import host_of
from doccompile.facts.reading import Reading
from doccompile.facts.tenant_url.candidates import Candidate, in_column_of, in_tables
from doccompile.facts.tenant_url.placeholders import find_placeholders, is_filled_in
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late
from doccompile.scim.endpoints import ENDPOINT

CHOICE = compile_late(
    r"\b(?:(?i:for an? |for the |if (?!(?:the |your )?(?:test|connection)\b|it\b)|gov(?:ernment|cloud)?"
    r"|region|cloud|edition|sandbox|production"
    r"|staging|test(?:ing)? (?:environment|instance|system|tenant)|on-prem\w*|self-hosted"
    r"|data ?cent(?:er|re)|europe|depending)|EU\b|US\b"
    r"|[Ff]or (?:[A-Z]\w+ ){1,9}(?:cloud|region|edition|users|customers|tenants))",
)
"""Around a URL that is for some of the readers."""
OR = compile_late(r"\b(?:either|or)\b", re.IGNORECASE)
_OR_THIS = compile_late(r"\b(?:either|or)\b[^\0;.]{0,40} \0", re.IGNORECASE)
"""The same right before it: "or, in a sandbox, https://…"; not "https://… or contact support"."""
RETIRED = compile_late(
    r"\b(?:previously|old|legacy|former(?:ly)?|retired|deprecated|no longer|used to be"
    r"|outdated|discontinued|decommissioned|superseded|phased out|going away|replaces"
    r"|(?:url|address|endpoint) was|until (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Around one of two URLs of which one has taken the other's place."""
_PLACE = " \0 "
"""What stands where the URL was in its sentence."""
_THIS = compile_late(r"(?:This|These|The|Both) (?:values?|url|address)\b", re.IGNORECASE)
_SIGN_IN = compile_late(r"/(?:oauth2?|authorize|token|login)\b", re.IGNORECASE)
_ENDPOINT = compile_late(rf"{ENDPOINT}\b")
_REGION = compile_late(
    r"(?:na|eu|us|ca|uk|gb|de|fr|au|in|jp|sg|br|cn|ap|apac|emea|anz|gov|north|south|east|west|central|com)\d{0,2}",
    re.IGNORECASE,
)
_LABEL = compile_late(r"[^:]{1,60}:\s*https?://\S++\W*$|[^:]{1,60}:\s*[<{\[]")
_MOST = 100
"""URLs that are looked at: each is looked for in the whole tutorial."""


def find_alternatives(reading: Reading, chosen: Candidate, candidates: Sequence[Candidate]) -> Iterator[Fact[str]]:
    """The URLs beside the chosen one, in order, each once."""
    known = [chosen.url]
    for other in _others(reading, chosen, candidates)[:_MOST]:
        is_new = all(may_be_another(url, other.url) for url in known)
        if is_new and not is_filled_in(other.url.value, chosen.url.value) and _is_for_others(reading, chosen, other):
            known.append(other.url)
            yield other.url


def _others(reading: Reading, chosen: Candidate, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """All but the chosen one; those too of a table that has it as well, as one of regions."""
    if chosen.sentence is not None:
        beside = list(in_tables(reading)) if len(candidates) == 1 else []
        listed = beside if any(other.url.value == chosen.url.value for other in beside) else []
        candidates = [*candidates, *listed, *in_column_of(reading, chosen.url.value)]
    return [other for other in candidates if other.url.value != chosen.url.value]


def _is_for_others(reading: Reading, chosen: Candidate, other: Candidate) -> bool:
    words = words_around(reading, other.url.value)
    if RETIRED.search(words) or EXAMPLE.search(words):
        return False
    if _are_listed_together(chosen, other) or stand_apart(reading, chosen.url, other.url):
        return True
    return bool(CHOICE.search(words) or _OR_THIS.search(words))


def _are_listed_together(one: Candidate, other: Candidate) -> bool:
    """Whether both stand in a table, below one announcement, or each behind a label in one list."""
    if one.sentence is None or other.sentence is None:
        return other.sentence is None
    if one.sentence == other.sentence:
        return one.url.value not in one.sentence.text
    blocks = one.sentence.block, other.sentence.block
    if not all(block.items and not block.items[-1].ordered and _LABEL.match(block.text) for block in blocks):
        return False
    (*around, item), (*around_other, item_other) = (block.items for block in blocks)
    return around == around_other and item != item_other


def may_be_another(first: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs are of the same kind and are not one, however written."""
    if is_same(first, other) or _is_below(other, first) or not (host_of(other.value) or _begins_with_a_part(first)):
        return False
    return not (_SIGN_IN.search(first.value) or _SIGN_IN.search(other.value))


def _begins_with_a_part(url: Fact[str]) -> bool:
    """Whether a URL begins with a part to replace that holds the host: "{your address}/scim"."""
    return "://" not in url.value


def is_same(one: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs differ at most in case, a slash at the end, and how the parts to replace are written."""
    return template_of(one) == template_of(other)


@lru_cache(maxsize=_MOST)
def template_of(url: Fact[str]) -> str:
    """The URL in lower case with `<>` for each part to replace."""
    value = url.value
    for placeholder in sorted(find_placeholders(url, None, example=False), key=lambda part: -len(part.value)):
        value = value.replace(placeholder.value, "<>")
    return value.rstrip("/").lower()


def _is_below(other: Fact[str], first: Fact[str]) -> bool:
    """Whether a URL is what the service calls below the first: the base URL, and an endpoint."""
    base, rest = first.value.rstrip("/").lower(), other.value.lower()
    return rest.startswith(base) and bool(_ENDPOINT.match(rest, len(base)))


def stand_apart(reading: Reading, one: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs are for two regions, or in two tabs, of which a reader sees one at a time."""
    tabs = [reading.document.tab_at(url.where) for url in (one, other)]
    return (None not in tabs and tabs[0] != tabs[1]) or _differ_in_region(one, other)


def _differ_in_region(one: Fact[str], other: Fact[str]) -> bool:
    """`na.acme.com` and `eu.acme.com`, `acme.ca` and `acme.de`: hosts that differ in the name of a region only."""
    mine, theirs = (re.split(r"[.-]", host_of(url.value)) for url in (one, other))
    if len(mine) != len(theirs):
        longer, shorter = sorted((mine, theirs), key=len, reverse=True)
        extra = [part for part in longer if part not in shorter]
        return len(longer) - len(shorter) == len(extra) == 1 and bool(_REGION.fullmatch(extra[0]))
    off = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(off) == 1 and all(_REGION.fullmatch(part) for part in off[0])


def words_around(reading: Reading, url: str) -> str:
    """The first sentence that has the URL, `_PLACE` for it, and "This value …" behind it; empty if none."""
    for block in dict.fromkeys([*reading.prose, *reading.credentials]):
        found = [sentence.text for sentence in sentences(block)] if url in block.text else []
        place = next((number for number, text in enumerate(found) if url in text), None)
        if place is not None:
            words = [found[place].replace(url, _PLACE), *filter(_THIS.match, found[place + 1 : place + 2])]
            return " ".join(words)
    return ""
