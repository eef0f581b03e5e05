"""Tenant URLs that stand beside the first one, for another edition, cloud or region, or for a place to test.

Looks for hosts that differ in the name of a region, URLs in two tabs, rows of a table or bullets with a label each, and
for words such as "or", "for customers in the EU", "sandbox" around a URL. One that fills in another as an example is
none, nor one that was in use before.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.tenant_url.candidates import Candidate, in_column_of
from doccompile.facts.tenant_url.compared import may_be_another, stand_apart
from doccompile.facts.tenant_url.placeholders import is_filled_in
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import OBTAINED
from doccompile.pattern import compile_late

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
    rf"\b(?:previously(?! {OBTAINED}\b)|old|legacy|former(?:ly)?|retired|deprecated|no longer|used to be"
    r"|outdated|discontinued|decommissioned|superseded|phased out|going away|replaces"
    r"|(?:url|address|endpoint) was|until (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Around one of two URLs of which one has taken the other's place."""
_PLACE = " \0 "
"""What stands where the URL was in its sentence."""
_THIS = compile_late(r"(?:This|These|The|Both) (?:values?|url|address)\b", re.IGNORECASE)
_LABEL = compile_late(r"[^:]{1,60}:\s*https?://\S++\W*$|[^:]{1,60}:\s*[<{\[]")
_MOST = 100
"""URLs that are looked at: each is looked for in the whole tutorial."""


def find_alternatives(reading: Reading, chosen: Candidate, candidates: Sequence[Candidate]) -> Iterator[Fact[str]]:
    """The URLs beside the chosen one, in order, each once."""
    known = [chosen.url]
    others = _others(reading, chosen, candidates)[:_MOST]
    templates = [chosen.url.value, *(other.url.value for other in others)]
    for other in others:
        is_new = all(may_be_another(url, other.url) for url in known)
        if (
            is_new
            and _is_for_others(reading, chosen, other)
            and not any(is_filled_in(other.url.value, template) for template in templates)
        ):
            known.append(other.url)
            yield other.url


def _others(reading: Reading, chosen: Candidate, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """All but the chosen one; those too of a table that has it as well, as one of regions."""
    beside = in_column_of(reading, chosen.url.value) if chosen.sentence is not None else ()
    return [other for other in (*candidates, *beside) if other.url.value != chosen.url.value]


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


def words_around(reading: Reading, url: str) -> str:
    """The first sentence that has the URL, `_PLACE` for it, and "This value …" behind it; empty if none."""
    for block in dict.fromkeys([*reading.prose, *reading.credentials]):
        told = [sentence.text for sentence in sentences(block)] if url in block.text else []
        for words, behind in pairwise([*told, ""]):
            if url in words:
                around = words.replace(url, _PLACE)
                return f"{around} {behind}" if _THIS.match(behind) else around
    return ""
