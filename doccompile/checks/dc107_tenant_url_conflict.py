"""DC107: two tenant URLs."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from doccompile.checks.entered_urls import ENDPOINT
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import TENANT_URL
from doccompile.facts.hosts.host import host_of, registrable_domain
from doccompile.facts.tenant_url.in_sentences import find_urls
from doccompile.facts.tenant_url.placeholders import find_placeholders
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.facts.wording.sentence import sentences
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_ALTERNATIVE = compile_late(
    r"\b(?:(?i:for an? |for the |if (?!(?:the |your )?(?:test|connection)\b|it\b)|either|or\b|gov(?:ernment|cloud)?"
    r"|region|cloud|edition|sandbox|production"
    r"|staging|test(?:ing)? (?:environment|instance|system|tenant)|on-prem\w*|self-hosted"
    r"|data ?cent(?:er|re)|europe|instead|depending|previously|old|legacy|new"
    r"|former(?:ly)?|retired|deprecated|no longer|used to be"
    r"|(?:url|address|endpoint) was|until (?:19|20)\d\d)|EU\b|US\b"
    r"|[Ff]or (?:[A-Z]\w+ ){1,9}(?:cloud|region|edition|users|customers|tenants))",
)
_PLACE = " \0 "
"""What stands where the URL was in its sentence."""
_EXAMPLE_OF = compile_late(rf"{EXAMPLE.pattern}[^\0]{{0,40}}\0", re.IGNORECASE)
_SIGN_IN = compile_late(r"/(?:oauth2?|authorize|token|login)\b", re.IGNORECASE)
_SCIM = compile_late(r"\bscim\b", re.IGNORECASE)
_REGION = compile_late(
    r"(?:na|eu|us|ca|uk|gb|de|fr|au|in|jp|sg|br|cn|ap|apac|emea|anz|gov|north|south|east|west|central|com)\d{0,2}",
    re.IGNORECASE,
)
_IS = compile_late(
    r"\b(?:use|enter|input|type) the tenant url[\s\"“:]*$"
    r"|\btenant url\b[^.]{0,20}?\b(?:is|holds|contains|equals|reads|(?:must|should|has to) be|set to)[\s\"“:]*$",
    re.IGNORECASE,
)
_THIS = compile_late(r"(?:This|These|The|Both) (?:values?|url|address)\b", re.IGNORECASE)
_MARKED = compile_late(r"[<{\[]")
_ENDPOINT = compile_late(rf"{ENDPOINT}\b")
_MOST = 100
"""URLs that are compared: each is looked for in the whole tutorial."""


def check(view: View) -> Iterator[Problem]:
    """Yield a later URL for the Tenant URL field that differs from the first and is no alternative or example."""
    tenant = view.facts.tenant_url
    if not tenant.value or not tenant.candidates:
        return
    first = tenant.candidates[0]
    for other in islice(chain(tenant.candidates[1:], _restated(view)), _MOST):
        if _may_conflict(first, other) and not _in_two_tabs(view, first, other):
            yield from _conflict(view, first, other)


def _may_conflict(first: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs are of the same kind and differ in more than the region."""
    if _same(first, other) or _is_below(other, first) or not host_of(other.value):
        return False
    if _SIGN_IN.search(first.value) or _SIGN_IN.search(other.value):
        return False
    return not _regions(host_of(first.value), host_of(other.value))


def _in_two_tabs(view: View, *urls: Fact[str]) -> bool:
    """Whether a reader sees one of two URLs at a time."""
    tabs = [view.document.tab_at(url.where) for url in urls]
    return None not in tabs and tabs[0] != tabs[1]


def _conflict(view: View, first: Fact[str], other: Fact[str]) -> Iterator[Problem]:
    """At most one problem, by what is said of the two."""
    around = [_words_around(view, url.value) for url in (first, other)]
    if any(_ALTERNATIVE.search(words) for words in around):
        return
    if any(EXAMPLE.search(words) for words in around):
        if _EXAMPLE_OF.search(around[1]) and _is_template(first.value) and not _fits(other.value, first):
            message = f'"{other.value}" is given as an example of "{first.value}", which it does not fit'
            yield Problem(other.where, message, (Related(first.where, f'"{first.value}" is to be entered here'),))
    elif all(named := [TENANT_URL.search(words) for words in around]) or (any(named) and _same_path(first, other)):
        earlier, later = sorted((first, other), key=lambda url: url.where)
        message = f'the Tenant URL is "{later.value}" here, and "{earlier.value}" elsewhere'
        yield Problem(later.where, message, (Related(earlier.where, f'"{earlier.value}" is to be entered here'),))


def _same_path(first: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs of a SCIM server differ in the domain alone: one address, whatever it is called.

    Hosts of one domain are those of a region, of a customer, or of a place to test.
    """
    domains = [registrable_domain(host_of(url.value)) for url in (first, other)]
    if None in domains or domains[0] == domains[1]:
        return False
    paths = [url.value.partition("://")[2].partition("/")[2].rstrip("/") for url in (first, other)]
    return paths[0] == paths[1] and bool(_SCIM.search(paths[0]))


def _restated(view: View) -> Iterator[Fact[str]]:
    """URLs that prerequisites, limitations and hints speak of: "check that the **Tenant URL** is `https://…`"."""
    for block in view.reading.in_sections("limitations", "prerequisites", "plan"):
        for sentence in sentences(block) if "://" in block.text else ():
            for url in find_urls(sentence):
                if _IS.search(sentence.text[: max(sentence.text.find(url.value), 0)]):
                    yield url


def _is_below(other: Fact[str], first: Fact[str]) -> bool:
    """Whether a URL is what the service calls below the first: the base URL, and an endpoint."""
    base, rest = first.value.rstrip("/").lower(), other.value.lower()
    return rest.startswith(base) and bool(_ENDPOINT.match(rest, len(base)))


def _same(one: Fact[str], other: Fact[str]) -> bool:
    """Whether two URLs differ at most in case, a slash at the end, and how the parts to replace are written."""
    return _template(one) == _template(other)


def _template(url: Fact[str]) -> str:
    value = url.value
    for placeholder in sorted(find_placeholders(url, None, example=False), key=lambda part: -len(part.value)):
        value = value.replace(placeholder.value, "<>")
    return value.rstrip("/").lower()


def _is_template(url: str) -> bool:
    """Whether parts of a URL are marked as to be replaced, and its host ends in a name of its own."""
    return bool(_MARKED.search(url)) and not _MARKED.search(host_of(url).rpartition(".")[2])


def _fits(example: str, template: Fact[str]) -> bool:
    """Whether a URL may be a template with its parts filled in, of whatever length."""
    text = example.rstrip("/").lower().rpartition("://")[2]
    pieces = _template(template).rpartition("://")[2].split("<>")
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return False
    position = 0
    for piece in pieces:
        position = text.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return True


def _regions(one: str, other: str) -> bool:
    """`na.acme.com` and `eu.acme.com`, `acme.ca` and `acme.de`: hosts that differ in the name of a region only."""
    mine, theirs = re.split(r"[.-]", one), re.split(r"[.-]", other)
    if len(mine) != len(theirs):
        longer, shorter = sorted((mine, theirs), key=len, reverse=True)
        extra = [part for part in longer if part not in shorter]
        return len(longer) - len(shorter) == len(extra) == 1 and bool(_REGION.fullmatch(extra[0]))
    off = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(off) == 1 and all(_REGION.fullmatch(part) for part in off[0])


def _words_around(view: View, url: str) -> str:
    """The first sentence that has the URL, a sign in its place, and "This value …" behind it; empty if none."""
    for block in dict.fromkeys([*view.reading.prose, *view.reading.credentials]):
        found = [sentence.text for sentence in sentences(block)] if url in block.text else []
        place = next((number for number, text in enumerate(found) if url in text), None)
        if place is not None:
            words = [found[place].replace(url, _PLACE), *filter(_THIS.match, found[place + 1 : place + 2])]
            return " ".join(words)
    return ""


RULE = Rule(
    code="DC107",
    name="tenant-url-conflict",
    severity=Severity.ERROR,
    summary="two different tenant URLs in one tutorial that are not alternatives for editions, clouds or regions",
    why="One of the two is wrong, and the reader cannot tell which. Alternatives for an edition, a cloud or a region "
    "are told apart by the words around them.",
    bad=(
        Example(
            "credentials",
            "4. Note the Tenant URL `https://old.DOMAIN/scim`.\n5. Under the **Admin Credentials** section, input "
            "`https://api.DOMAIN/v2/scim` in **Tenant URL** and the **Access Token** in **Secret Token**.",
        ),
    ),
    good=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL** and the "
            "**Access Token** in **Secret Token**. For customers in the EU region, the Tenant URL is "
            "`https://eu.DOMAIN/scim`.",
        ),
    ),
    check=check,
)
