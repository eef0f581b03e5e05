"""Two URLs for the Tenant URL field: whether they are one, and whether they can both be right."""

import re
from functools import lru_cache

from doccompile.facts.fact import Fact
from doccompile.facts.hosts.host import host_of
from doccompile.facts.reading import Reading
from doccompile.facts.tenant_url.placeholders import find_placeholders
from doccompile.pattern import compile_late
from doccompile.scim.endpoints import ENDPOINT

_SIGN_IN = compile_late(r"(?<!/)/(?:oauth2?|authorize|token|login)\b", re.IGNORECASE)
_ENDPOINT = compile_late(rf"{ENDPOINT}\b")
_REGION = compile_late(
    r"(?:na|eu|us|ca|uk|gb|de|fr|au|in|jp|sg|br|cn|ap|apac|emea|anz|gov|north|south|east|west|central|com)\d{0,2}",
    re.IGNORECASE,
)
_KEPT = 100
"""URLs whose templates are remembered, each being compared with many others."""


def may_be_another(first: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs are of the same kind and are not one, however written."""
    if _are_same(first, other) or _is_below(other, first) or not (host_of(other.value) or _begins_with_a_part(first)):
        return False
    return not (_SIGN_IN.search(first.value) or _SIGN_IN.search(other.value))


def _begins_with_a_part(url: Fact[str]) -> bool:
    """Whether a URL begins with a part to replace that holds the host: "{your address}/scim"."""
    return "://" not in url.value


def _are_same(one: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs differ at most in case, a slash at the end, and how the parts to replace are written."""
    return template_of(one) == template_of(other)


@lru_cache(maxsize=_KEPT)
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
