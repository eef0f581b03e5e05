"""The vendor's domains: registrable domains of links to its console, site and support.

Not from the tenant URL, not Microsoft's, and not those of third parties that many documents link to, unless such a
third party is the vendor itself (its name is part of the connector's).
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from doccompile.facts.fact import Fact
from doccompile.facts.public_suffix import registrable
from doccompile.facts.verbs import ENTERED
from doccompile.pattern import compile_late

if TYPE_CHECKING:
    from doccompile.facts.reading import Reading
    from doccompile.syntax.nodes import Block

MICROSOFT = frozenset(
    [
        "microsoft.com",
        "microsoftonline.com",
        "azure.com",
        "azure.net",
        "azure.us",
        "windows.net",
        "windows.com",
        "office.com",
        "office365.com",
        "live.com",
        "msdn.com",
        "msft.net",
        "aka.ms",
        "sharepoint.com",
        "onmicrosoft.com",
        "visualstudio.com",
        "outlook.com",
        "powershellgallery.com",
        "microsoftonline.us",
        "bing.com",
        "msauth.net",
        "skype.com",
        "dynamics.com",
        "cloud.microsoft",
        "microsoft365.com",
        "b2clogin.com",
    ]
)
HOSTS = frozenset(
    [
        "github.io",
        "gitlab.io",
        "githubusercontent.com",
        "apiary.io",
        "readthedocs.io",
        "gitbook.io",
        "amazonaws.com",
        "force.com",
        "herokuapp.com",
        "azurewebsites.net",
        "azure-api.net",
        "azureedge.net",
        "azurefd.net",
        "netlify.app",
        "vercel.app",
        "zendesk-docs.com",
        "example.com",
        "example.org",
        "example.net",
        "contoso.com",
        "fabrikam.com",
    ]
)
"""Where others publish: never the vendor's own, whatever stands before them."""
PUBLISHERS = frozenset(
    [
        "statuspage.io",
        "swagger.io",
        "postman.com",
        "getpostman.com",
        "youtube.com",
        "youtu.be",
        "youtube-nocookie.com",
        "vimeo.com",
        "medium.com",
        "stackoverflow.com",
        "surveymonkey.com",
        "typeform.com",
    ]
)
"""Where others publish too: the vendor's own where they, and not only what stands before them, have its name."""
THIRD_PARTIES = frozenset(
    [
        "github.com",
        "gitlab.com",
        "bitbucket.org",
        "simplecloud.info",
        "ietf.org",
        "rfc-editor.org",
        "w3.org",
        "wikipedia.org",
        "oasis-open.org",
        "oauth.net",
        "openid.net",
        "json.org",
        "google.com",
        "googleapis.com",
        "linkedin.com",
        "facebook.com",
        "twitter.com",
        "x.com",
        "amazon.com",
        "apple.com",
        "mozilla.org",
        "adobe.io",
        "jwt.io",
        "curl.se",
        "okta.com",
        "scim.cloud",
        "docs.rs",
        "cloudflare.com",
        "python.org",
        "auth0.com",
        "wistia.com",
        "slideshare.net",
        "calendly.com",
    ]
)
_IS_ENTERED = compile_late(
    r"\W{0,3}(?:(?:this|that|the|it|its) )?(?:(?:value|url|address) )?"
    r"(?:is|(?:will|must|should|has to|needs to)(?: then)? be) "
    rf"(?:then )?(?:{ENTERED}|copied|put|used(?! (?:by|to|for|when)\b))\b|\W{{0,3}}(?:goes|belongs) (?:in|into|as)\b"
    r"|\W{0,3}(?:is|as|for) (?:the|your) (?:\w+ )?(?:tenant|base|scim) ur[li]\b"
    r"|\W{0,3}(?:in|into|as) (?:the |your )?[\"“'‘]?(?:\w+ )?tenant ur[li]\b",
    re.IGNORECASE,
)
_SCIM_BASE = compile_late(r"/scim/v\d(?:\.\d)?/?[.,;:]?\Z", re.IGNORECASE)
_MAX_HOST = 253
"""Longest name of a host, as that of one of its labels is 63 (RFC 1035)."""
_BASE = "/scim"
"""What is in most base URLs; a line that is one is an example of what to enter."""
_SCHEME = compile_late(r"://|mailto:")
_URL = compile_late(r"https?://[^\s<>\"'`)\]]+", re.IGNORECASE)


def find_vendor_domains(reading: "Reading", name: str | None) -> tuple[Fact[str], ...]:
    """Each domain once, in the order of the links."""
    found: dict[str, Fact[str]] = {}
    blocks = reading.document.blocks
    linked = [b for b in blocks if b.kind != "table" and (b.references or _SCHEME.search(b.inline.raw))]
    for block in linked:
        for url, start, end in _links(block):
            host = host_of(url)
            domain = registrable_domain(host) if host else None
            if domain and domain not in found and _is_vendors(domain, host, name or ""):
                found[domain] = Fact(domain, block.source.location(*block.inline.raw_span(start, end)))
    return tuple(found.values())


def _links(block: "Block") -> list[tuple[str, int, int]]:
    """Links and bare URLs that refer to something; a URL to enter refers to nothing, even where it is linked."""
    marks = [mark for mark in block.inline.marks if mark.kind == "link"]
    if "://" not in block.text:
        return [(mark.target, mark.raw_start, mark.raw_end) for mark in marks]
    links = [
        (mark.target, mark.raw_start, mark.raw_end)
        for mark in marks
        if not (_URL.match(block.text, mark.start, mark.end) and _is_entered(block.text, mark.start, mark.end))
    ]
    within = block.inline.within("code", "link")
    for match in _URL.finditer(block.text):
        value = match.group().rstrip(".,;:") == block.text.strip(" .,;:") and _BASE in match.group().lower()
        if not value and not within(match.start()) and not _is_entered(block.text, *match.span()):
            links.append((match.group().rstrip(".,;:"), *block.inline.raw_range(match.start(), match.end())))
    return links


def _is_entered(text: str, start: int, end: int) -> bool:
    """Whether a bare URL is a value to enter rather than a reference."""
    before = text[max(0, start - 90) : start].lower()
    return bool(_IS_ENTERED.match(text, end) or _SCIM_BASE.search(text, start, end)) or bool(
        re.search(r"tenant url|\b(?:enter|input|type|populate|url of|located at|domain is|sent)\b", before)
    )


def host_of(url: str) -> str:
    """Lower-case host name of an `http(s)` or `mailto` URL, or an empty string."""
    if url.lower().startswith("mailto:"):
        return url.rpartition("@")[2].partition("?")[0].strip().lower()
    if not url.lower().startswith(("http://", "https://")):
        return ""
    try:
        return (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def registrable_domain(host: str) -> str | None:
    """Public suffix (ICANN section) plus one label; None for an address, a bare suffix or an unknown suffix."""
    if len(host) > _MAX_HOST or not re.fullmatch(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+", host):
        return None
    return registrable(host)


@lru_cache(maxsize=8192)
def squash(text: str) -> str:
    """Letters and digits only, lower case."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def resembles(domain: str, name: str, host: str = "") -> bool:
    """Whether a domain's own label, or a label of the host, reads like the connector's name or one of its words."""
    label = squash(domain.partition(".")[0])
    squashed = squash(re.sub(r"\(.*?\)", "", name))
    if not label or not squashed:
        return False
    if (len(label) >= 3 and (label in squashed or squashed in label)) or label == squashed:
        return True
    words = [squash(word) for word in re.findall(r"[A-Za-z0-9]{2,}", name)]
    if any(len(word) >= 4 and (word in label or label in word) and len(label) >= 3 for word in words):
        return True
    labels = [squash(part) for part in host.split(".")[:-1]]
    return any(part == squashed or (len(part) >= 3 and part in words) for part in labels)


def _is_vendors(domain: str, host: str, name: str) -> bool:
    if domain in MICROSOFT or domain in HOSTS:
        return False
    if domain in PUBLISHERS:
        return squash(domain.partition(".")[0]) in squash(name)
    return domain not in THIRD_PARTIES or resembles(domain, name, host)
