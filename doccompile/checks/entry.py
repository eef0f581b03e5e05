"""Facts of one tutorial -> its entry in the corpus's index."""

from collections.abc import Iterator
from itertools import chain

from doccompile.checks.index import Entry, Mention
from doccompile.checks.names.former import names_of
from doccompile.checks.names.left_over import left_over
from doccompile.checks.names.mentions import (
    find_in_alt,
    find_in_limitations,
    find_in_steps,
    find_mentions,
    find_page_in_alt,
    is_microsofts,
)
from doccompile.checks.names.placeholder_names import PLACEHOLDERS, find_placeholders
from doccompile.checks.names.small_letters import find_in_small_letters
from doccompile.checks.names.stock_phrases import named
from doccompile.facts.fact import Fact, Facts
from doccompile.facts.name.likeness import squash
from doccompile.facts.reading import Reading
from doccompile.location import Point
from doccompile.manifest.slug import slug_of
from doccompile.syntax.nodes import Document

_FINDERS = (
    find_in_alt,
    find_page_in_alt,
    find_in_steps,
    find_in_limitations,
    find_in_small_letters,
    find_placeholders,
)


def index_entry(document: Document, reading: Reading, facts: Facts) -> Entry:
    """The entry of a tutorial whose connector has a name."""
    if facts.name is None:
        raise ValueError(f"{document.source.path} names no connector")
    tenant = facts.tenant_url
    return Entry(
        path=document.source.path,
        name=facts.name,
        slug=slug_of(facts.name.value, facts.title),
        names=names_of(facts.name.value),
        date=facts.date.value if facts.date else None,
        brand=facts.brand.value if facts.brand else None,
        vendor_domains=facts.vendor_domains,
        tenant_url=tenant.value,
        tenant_kind=tenant.kind.value if tenant.kind else None,
        digest=_digest(facts),
        mentions=_mentions(reading, facts, facts.name.value),
        translated=not reading.in_english,
    )


def _mentions(reading: Reading, facts: Facts, name: str) -> tuple[Mention, ...]:
    found: dict[Point, Mention] = {}
    expected = list(find_mentions(reading, name))
    left = (Mention(words, where, left_over=True) for words, where in left_over(reading, facts, expected))
    others = (mention for find in _FINDERS for mention in find(reading, name) if not is_microsofts(mention.text))
    for mention in chain(left, (place.mention for place in expected), others):
        found.setdefault(mention.where.point, mention)
    for place in _usual_places(reading).intersection(found):
        found[place] = found[place]._replace(of_the_usual=True)
    placeholders = {place for place, mention in found.items() if squash(mention.text) in PLACEHOLDERS}
    ones_own = placeholders & set(_in_labels(reading)) if placeholders else set[Point]()
    return tuple(mention for place, mention in found.items() if place not in ones_own)


def _usual_places(reading: Reading) -> set[Point]:
    """Where the sentences that every tutorial has name the connector."""
    places = (reading.document.prose_at(place.start - 1) for place in named(f"\0{reading.document.prose_text}"))
    return {block.location(start, start + 1).point for block, start in places}


def _in_labels(reading: Reading) -> Iterator[Point]:
    """Where the last word of a label in code begins: of "Provision users to AppName", what its reader calls it."""
    for block in reading.document.prose:
        for mark in block.inline.marks if "`" in block.inline.raw else ():
            before, gap, _ = block.text[mark.start : mark.end].rpartition(" ")
            if before and block.inline.raw.endswith("`", 0, mark.raw_start):
                yield block.location(mark.start + len(before) + len(gap), mark.end).point


def _digest(facts: Facts) -> dict[str, Fact[str]]:
    found: dict[str, Fact[str]] = {}
    if facts.credentials.method and facts.credentials.method.value != "unknown":
        found["authentication method"] = facts.credentials.method
    if facts.tenant_url.value:
        found["Tenant URL"] = facts.tenant_url.value
    if facts.sync_interval:
        found["interval of the cycles in minutes"] = Fact(str(facts.sync_interval.value), facts.sync_interval.where)
    if listed := facts.checklist:
        found["capabilities"] = Fact(", ".join(sorted({c.id for c in listed})), listed[0].where)
    for kind, mapping in facts.mappings.items():
        if mapping.tables:
            names = ", ".join(sorted({row.name for row in mapping.rows}, key=str.casefold))
            found[f"{kind} attributes"] = Fact(names, mapping.tables[0].header)
    return found
