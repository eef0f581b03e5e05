"""The vendor's domains: registrable domains of links to its console, site and support.

Not from the tenant URL, not Microsoft's, and not those of third parties that many documents link to, unless such a
third party is the vendor itself (its name is part of the connector's).
"""

import re
from collections.abc import Iterator
from itertools import chain

from doccompile.facts.fact import Fact
from doccompile.facts.hosts.host import WRITTEN_URL, host_of, registrable_domain
from doccompile.facts.hosts.known_domains import HOSTING, MICROSOFT, PUBLISHERS, THIRD_PARTIES
from doccompile.facts.name.likeness import resembles, squash
from doccompile.facts.reading import Reading
from doccompile.facts.wording.verbs import ENTERED
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_IS_ENTERED = compile_late(
    r"\W{0,3}(?:(?:this|that|the|it|its) )?(?:(?:value|url|address) )?"
    r"(?:is|(?:will|must|should|has to|needs to)(?: then)? be) "
    rf"(?:then )?(?:{ENTERED}|copied|put|used(?! (?:by|to|for|when)\b))\b|\W{{0,3}}(?:goes|belongs) (?:in|into|as)\b"
    r"|\W{0,3}(?:is|as|for) (?:the|your) (?:\w+ )?(?:tenant|base|scim) ur[li]\b"
    r"|\W{0,3}(?:in|into|as) (?:the |your )?[\"“'‘]?(?:\w+ )?tenant ur[li]\b",
    re.IGNORECASE,
)
_ENTERS = compile_late(r"tenant url|\b(?:enter|input|type|populate|url of|located at|domain is|sent)\b", re.IGNORECASE)
_NEAR = 90
"""What stands before a URL, as far as it is looked at (characters)."""
_SCIM_BASE = compile_late(r"/scim/v\d(?:\.\d)?/?[.,;:]?\Z", re.IGNORECASE)
_BASE = "/scim"
"""What is in most base URLs; a line that is one is an example of what to enter."""
_PROVISIONED_TO = compile_late(r"\b(?:users|groups|accounts) (?:in)?to $")
_REACH = 20
"""Characters before a link that are looked at."""


def find_vendor_domains(reading: Reading, name: str) -> tuple[Fact[str], ...]:
    """Each domain once, in the order of the links; without another product's where the connector has its own."""
    found: dict[str, Fact[str]] = {}
    for url, where in chain.from_iterable(map(_referred_to, reading.document.blocks)):
        host = host_of(url)
        domain = registrable_domain(host) if host else None
        if domain and domain not in found and _is_vendors(domain, host, name):
            found[domain] = Fact(domain, where)
    own = {domain for domain in found if resembles(domain, name)}
    others = _of_left_over_names(reading) - own if own else ()
    return tuple(fact for domain, fact in found.items() if domain not in others)


def _of_left_over_names(reading: Reading) -> set[str]:
    """The domains that are linked from their own names alone, one of them in the place of the connector's."""
    in_its_place, elsewhere = set[str](), set[str]()
    for block in reading.document.blocks:
        for mark in block.inline.of_kind("link"):
            domain = registrable_domain(host_of(mark.target))
            if domain and squash(block.text[mark.start : mark.end]) != squash(domain.partition(".")[0]):
                elsewhere.add(domain)
            elif domain and _PROVISIONED_TO.search(block.text[max(mark.start - _REACH, 0) : mark.start]):
                in_its_place.add(domain)
    return in_its_place - elsewhere


def _referred_to(block: Block) -> Iterator[tuple[str, Location]]:
    """The URLs of a block that refer to something; in a table, where values stand bare, the links alone."""
    if block.kind == "table":
        for row in block.rows:
            for cell in row.cells:
                links = cell.inline.of_kind("link") if "://" not in cell.text else ()
                yield from ((mark.target, block.cell_location(cell)) for mark in links)
    elif block.references or "://" in block.inline.raw or "mailto:" in block.inline.raw:
        for url, start, end in _links(block):
            yield url, block.raw_location(start, end)


def _links(block: Block) -> list[tuple[str, int, int]]:
    """Links and bare URLs that refer to something; a URL to enter refers to nothing, even where it is linked."""
    marks = block.inline.of_kind("link")
    if "://" not in block.text:
        return [(mark.target, mark.raw_start, mark.raw_end) for mark in marks]
    links = [
        (mark.target, mark.raw_start, mark.raw_end)
        for mark in marks
        if not (WRITTEN_URL.match(block.text, mark.start, mark.end) and _is_entered(block.text, mark.start, mark.end))
    ]
    within = block.inline.within("code", "link")
    for match in WRITTEN_URL.finditer(block.text):
        value = match.group().rstrip(".,;:") == block.text.strip(" .,;:") and _BASE in match.group().lower()
        if not value and not within(match.start()) and not _is_entered(block.text, *match.span()):
            links.append((match.group().rstrip(".,;:"), *block.inline.raw_range(match.start(), match.end())))
    return links


def _is_entered(text: str, start: int, end: int) -> bool:
    """Whether a bare URL is a value to enter rather than a reference."""
    told = _IS_ENTERED.match(text, end) or _ENTERS.search(text, max(0, start - _NEAR), start)
    return bool(told or _SCIM_BASE.search(text, start, end))


def _is_vendors(domain: str, host: str, name: str) -> bool:
    if domain in MICROSOFT or domain in HOSTING:
        return False
    if domain in PUBLISHERS:
        return squash(domain.partition(".")[0]) in squash(name)
    return domain not in THIRD_PARTIES or resembles(domain, name, host)
