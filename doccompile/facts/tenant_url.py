"""The Tenant URL: a fixed URL, a template, a value that the vendor shows, or nothing said.

Looks for URLs in sentences about the Tenant URL, the SCIM endpoint or the base URL, in the credentials step first, and
for sentences that tell to copy, find or request the URL at the vendor.
"""

import re
from collections.abc import Iterator

from doccompile.facts.domains import MICROSOFT, host_of, registrable_domain
from doccompile.facts.fact import Fact, TenantUrl
from doccompile.facts.placeholders import find_placeholders
from doccompile.facts.reading import Reading, Sentence, fold, sentences
from doccompile.syntax.nodes import Block

_ASKED = re.compile(r"\btenant url\b|\bscim (?:base )?(?:url|endpoint)\b|\bbase url\b|\bendpoint url\b", re.IGNORECASE)
_TOPIC = re.compile(
    r"\btenant ?u(?:rl|ri)\b|\bscim\b.{0,24}\b(?:url|uri|endpoint|address)\b|\b(?:base|endpoint|api) (?:url|uri)\b",
    re.IGNORECASE,
)
_TENANT = re.compile(r"\btenant ?ur[li]\b", re.IGNORECASE)
_URL = re.compile(
    r"https?://(?:[^\s\"'“”‘’`<>\[\]{}]|<[^<>\n]{1,60}>|\[[^\[\]\n]{1,60}\]|\{[^{}\n]{1,60}\}|\{\{[^{}\n]{1,60}\}\})+",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"^(?:<[^<>]+>|\{[^{}]+\}|\[[^\[\]]+\]|[\w-]+(?:\.[\w-]+)+)(?:[./][^\s]*)?/(?:scim|api|v\d)[^\s]*$", re.I
)
_VENDOR_URL = (
    r"(?:(?:SCIM|Tenant|Base|Endpoint|Server|Connector|Provisioning|Service|API|Host|Domain|Directory|Directory Sync|2\.0|v2)[ -]*)+"
    r"(?:URLs?|URI|endpoint|address|link)"
)
_TOLD = re.compile(
    r"\b(?:copy|copied|save|note|record|retriev\w+|obtain\w*|get|find|found|locat\w+|generat\w+|provides?|provided|populates?"
    r"|displays?|displayed|shows?|shown|contact\w*|request\w*|receiv\w+|sends?|sent|view|look up|identify|given)\b"
    rf"(?P<between>.{{0,160}}?)\b(?P<url>{_VENDOR_URL}|(?<=the )URL)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    rf"\b(?P<url>{_VENDOR_URL})\b.{{0,120}}?\b(?:can be found|is (?:found|located|shown|displayed|provided|available|listed)|are"
    r" (?:found|shown|displayed|provided|available)|will be (?:provided|displayed|shown|sent)|from (?:your|the) .{1,40}(?:support|console|portal"
    r"|team|admin|settings))\b",
    re.IGNORECASE,
)
_LEARN = re.compile(r"\b(?:learn more|more information|refer|documentation|read more)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:these|those|this|the) values? (?:will be|is|are)\b|\bas described\b", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"\b(?:for example|for instance|e\.g|examples?\b|such as|looks? like|might be|would be)", re.IGNORECASE
)
_OTHER_FIELD = re.compile(
    r"\bin the (?:domain|instance(?: name)?|subdomain|company|organization)\b|\byour subdomain\b", re.I
)


def find_tenant_url(reading: Reading, fields: tuple[Fact[str], ...]) -> TenantUrl:
    """All facts of the tenant URL."""
    if not reading.credentials:
        return _without_credentials(reading)
    asked = next((field for field in fields if _ASKED.search(field.value)), None)
    if asked is None:
        return TenantUrl(kind=Fact("not-used", reading.credentials[0].location()))
    candidates = list(_candidates(reading))
    source = _vendor_source(reading)
    if candidates:
        value, sentence = candidates[0]
        placeholders = find_placeholders(value, sentence, example=_is_example(value, sentence))
        kind = "template" if placeholders else "literal"
        urls = tuple(url for url, _ in candidates)
        return TenantUrl(Fact(kind, value.where), value, placeholders, urls, source, asked)
    if source:
        return TenantUrl(Fact("from-vendor", source.where), source=source, asked=asked)
    return TenantUrl(Fact("unstated", asked.where), asked=asked)


def _without_credentials(reading: Reading) -> TenantUrl:
    """No step that is understood: only a SCIM URL that stands as code is evidence enough."""
    for block in reading.prose:
        if reading.kind(block) in ("prerequisites", "limitations", "change-log", "resources"):
            continue
        for sentence in sentences(block):
            for url in _urls(sentence):
                code = any(block.text[mark.start : mark.end] == url.value for mark in sentence.marks("code"))
                if code and re.search(r"/scim\b", url.value, re.IGNORECASE) and _usable(url.value):
                    placeholders = find_placeholders(url, sentence, example=False)
                    kind = "template" if placeholders else "literal"
                    return TenantUrl(Fact(kind, url.where), url, placeholders, (url,))
    return TenantUrl()


def _candidates(reading: Reading) -> Iterator[tuple[Fact[str], Sentence]]:
    """URLs offered for the field: those of the credentials step, then of the vendor's side, then of notes elsewhere."""
    seen: set[str] = set()
    zone = {id(block) for block in reading.credentials}
    for block in [*reading.credentials, *reading.vendor, *reading.prose]:
        if reading.kind(block) in ("prerequisites", "limitations", "change-log", "resources", "capabilities", "title"):
            continue
        previous = ""
        for sentence in sentences(block):
            if _about(sentence, previous, inside=id(block) in zone):
                for url in _urls(sentence):
                    if _usable(url.value) and url.value not in seen:
                        seen.add(url.value)
                        yield url, sentence
            previous = sentence.text


def _about(sentence: Sentence, previous: str, *, inside: bool) -> bool:
    text = sentence.text
    if _OTHER_FIELD.search(text):
        return False
    if inside and (_TENANT.search(text) or (_EXAMPLE.search(text) and _TOPIC.search(previous)) or _TOPIC.search(text)):
        return True
    return bool(_TENANT.search(text) or (_TOPIC.search(text) and re.search(r"/scim\b|/v\d\b", text, re.IGNORECASE)))


def _urls(sentence: Sentence) -> Iterator[Fact[str]]:
    text = sentence.text
    links = [(mark.start - sentence.start, mark.end - sentence.start) for mark in sentence.marks("link")]
    code = [(mark.start - sentence.start, mark.end - sentence.start) for mark in sentence.marks("code")]
    for match in _URL.finditer(text):
        if any(start <= match.start() < end and not (start == match.start()) for start, end in links):
            continue
        in_code = next((end for start, end in code if start <= match.start() < end), None)
        end = min(match.end(), in_code) if in_code else match.start() + len(_trim(match.group()))
        yield Fact(fold(text[match.start() : end]), sentence.location(match.start(), end))
    for start, end in code:
        words = text[start:end].strip()
        if "://" not in words and _PARTIAL.match(words):
            yield Fact(words, sentence.location(start, end))


def _trim(url: str) -> str:
    url = url.rstrip(".,;:!?*_")
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1].rstrip(".,;:!?")
    return url


def _usable(url: str) -> bool:
    domain = registrable_domain(host_of(url))
    return domain not in MICROSOFT if domain else True


def _is_example(url: Fact[str], sentence: Sentence) -> bool:
    position = sentence.text.find(url.value)
    return bool(_EXAMPLE.search(sentence.text[:position]))


def _vendor_source(reading: Reading) -> Fact[str] | None:
    for block in [*reading.vendor, *reading.credentials]:
        for sentence in sentences(block):
            text = sentence.text
            if _LEARN.search(text):
                continue
            match = _told(block, sentence)
            if match:
                return Fact(fold(match.group("url")), sentence.location(match.start("url"), match.end("url")))
    return None


def _told(block: Block, sentence: Sentence) -> re.Match[str] | None:
    """ "Copy the **Base URL**", "the Tenant URL can be found under …"; not "enter the Tenant URL that …"."""
    for match in _TOLD.finditer(sentence.text):
        if not re.search(r"\b(?:enter|input|type|construct)\b|[.;]", match.group("between")) and not _LATER.search(
            sentence.text[: match.start()]
        ):
            return match
    return _FOUND.search(sentence.text)
