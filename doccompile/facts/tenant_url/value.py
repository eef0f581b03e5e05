"""The Tenant URL: a fixed URL, a template, a value that the vendor shows, or nothing said."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact, TenantUrl
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.tenant_url.alternatives import find_alternatives
from doccompile.facts.tenant_url.candidates import Candidate, find_candidates
from doccompile.facts.tenant_url.in_sentences import find_urls, is_usable
from doccompile.facts.tenant_url.placeholders import find_placeholders, is_filled_in
from doccompile.facts.tenant_url.source import find_url_source
from doccompile.facts.tenant_url.worked_example import called_values, is_shown_as_example
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

_ASKED = compile_late(
    r"\btenant ur[li]s?\b|\bscim (?:\d\.\d )?(?:base )?(?:url|endpoint)\b|\bbase url\b|\bendpoint url\b", re.IGNORECASE
)
_URL = compile_late(r"(?<![A-Za-z])URL(?![A-Za-z])")
_SCIM = compile_late(r"/scim\b", re.IGNORECASE)
_CONNECTS = compile_late(
    rf"\b(?:tenant|scim|base|server) ?ur[li]s?\b|\bendpoints?\b|\b{ADMIN_CREDENTIALS}\b"
    r"|\btest(?:ing)? (?:the |your )?connection\b"
    r"|\b(?:copy|copied|enter|paste) (?:the |your )(?:\w+ ){0,3}(?<!mail )(?:address|url)\b",
    re.IGNORECASE,
)
"""A sign of a step in which an address is entered, though it is not understood."""


def find_tenant_url(reading: Reading, fields: tuple[Fact[str], ...]) -> TenantUrl:
    """All facts of the tenant URL; a literal goes before a template, that before a value from the vendor."""
    asked = next((field for field in fields if _ASKED.search(field.value)), None)
    if not reading.credentials or not (asked or reading.in_english):
        return _without_credentials(reading)
    if asked is None:
        return TenantUrl(kind=Fact("not-used", reading.credentials[0].location()))
    source = find_url_source(reading)
    found = TenantUrl(source=source, asked=asked)
    if candidates := find_candidates(reading):
        return _chosen(reading, candidates, found)
    return found._replace(kind=Fact("from-vendor", source.where) if source else Fact("unstated", asked.where))


def _chosen(reading: Reading, candidates: list[Candidate], found: TenantUrl) -> TenantUrl:
    """The first candidate, with those beside it; none where it is an example of what the vendor shows."""
    chosen = _not_filled_in(candidates)
    found = found._replace(candidates=tuple(candidate.url for candidate in candidates))
    example = _is_example(chosen)
    placeholders = find_placeholders(chosen.url, chosen.sentence, example=example)
    if found.source and example and not placeholders:
        return found._replace(kind=Fact("from-vendor", found.source.where))
    alternatives = tuple(find_alternatives(reading, chosen, candidates))
    return _stated(found, chosen.url, placeholders)._replace(alternatives=alternatives)


def _stated(found: TenantUrl, url: Fact[str], placeholders: tuple[Fact[str], ...]) -> TenantUrl:
    kind = Fact("template" if placeholders else "literal", url.where)
    return found._replace(kind=kind, value=url, placeholders=placeholders)


def _without_credentials(reading: Reading) -> TenantUrl:
    """No step that is understood: only a URL that stands as code, and is one by its path or place, is evidence.

    None is asked for where nothing speaks of such an address, or of a connection to it.
    """
    for sentence, url in _urls_as_code(reading):
        if _SCIM.search(url.value) or _stands_for_the_field(sentence, url, reading):
            return _stated(TenantUrl(candidates=(url,)), url, find_placeholders(url, sentence, example=False))
    title = next(iter(reading.document.titles), None)
    texts = (source.text for source in reading.document.sources().values())
    if title and reading.in_english and not any(map(_CONNECTS.search, texts)):
        return TenantUrl(kind=Fact("not-used", title.location()))
    return TenantUrl()


def _urls_as_code(reading: Reading) -> Iterator[tuple[Sentence, Fact[str]]]:
    for block in reading.prose:
        if "`" not in block.inline.raw or reading.kind(block) in ASIDE:
            continue
        for sentence in sentences(block):
            code = {block.text[mark.start : mark.end] for mark in sentence.marks("code")}
            yield from ((sentence, url) for url in find_urls(sentence) if url.value in code and is_usable(url.value))


def _stands_for_the_field(sentence: Sentence, url: Fact[str], reading: Reading) -> bool:
    """Whether a step that configures provisioning says "URL" beside it, as every language does."""
    block = sentence.block
    in_step = bool(block.step) and reading.kind(block) == "configure" and not reading.in_english
    return in_step and bool(_URL.search(sentence.text.replace(url.value, " ")))


def _not_filled_in(candidates: list[Candidate]) -> Candidate:
    """The first; where it is somebody's own, the template that it was made from."""
    first = candidates[0]
    if len(candidates) == 1 or not first.sentence or not any(called_values(first.sentence, first.url.value)):
        return first
    return next((other for other in candidates[1:] if is_filled_in(first.url.value, other.url.value)), first)


def _is_example(candidate: Candidate) -> bool:
    if candidate.sentence is None:
        return False
    url = candidate.url.value
    return any(called_values(candidate.sentence, url)) or is_shown_as_example(candidate.sentence.text, url)
