"""DC107: two tenant URLs."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from doccompile.checks.example import credentials_step
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import TENANT_URL
from doccompile.facts.hosts.host import host_of, path_of, registrable_domain
from doccompile.facts.tenant_url.alternatives import CHOICE, OR, RETIRED, words_around
from doccompile.facts.tenant_url.compared import may_be_another, stand_apart, template_of
from doccompile.facts.tenant_url.in_sentences import find_urls
from doccompile.facts.tenant_url.worked_example import EXAMPLE
from doccompile.facts.wording.sentence import sentences
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_EXAMPLE_OF = compile_late(rf"{EXAMPLE.pattern}[^\0]{{0,40}}\0", re.IGNORECASE)
_SCIM = compile_late(r"\bscim\b", re.IGNORECASE)
_IS = compile_late(
    r"\b(?:use|enter|input|type) the tenant url[\s\"“:]*$"
    r"|\btenant url\b[^.]{0,20}?\b(?:is|holds|contains|equals|reads|(?:must|should|has to) be|set to)[\s\"“:]*$",
    re.IGNORECASE,
)
_REPLACED = compile_late(r"\b(?:instead|new)\b", re.IGNORECASE)
_MARKED = compile_late(r"[<{\[]")
_MOST = 100
"""URLs that are compared: each is looked for in the whole tutorial."""


def check(view: View) -> Iterator[Problem]:
    """Yield a later URL for the Tenant URL field that differs from the first and is no alternative or example."""
    tenant = view.facts.tenant_url
    if not tenant.value or not tenant.candidates:
        return
    first = tenant.candidates[0]
    for other in islice(chain(tenant.candidates[1:], _restated(view)), _MOST):
        if other in tenant.alternatives:
            continue
        if may_be_another(first, other) and not stand_apart(view.reading, first, other):
            yield from _conflict(view, first, other)


def _conflict(view: View, first: Fact[str], other: Fact[str]) -> Iterator[Problem]:
    """At most one problem, by what is said of the two."""
    around = [words_around(view.reading, url.value) for url in (first, other)]
    if any(pattern.search(words) for pattern in (CHOICE, OR, RETIRED, _REPLACED) for words in around):
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
    paths = [path_of(url.value) for url in (first, other)]
    return paths[0] == paths[1] and bool(_SCIM.search(paths[0]))


def _restated(view: View) -> Iterator[Fact[str]]:
    """URLs that prerequisites, limitations and hints speak of: "check that the **Tenant URL** is `https://…`"."""
    for block in view.reading.in_sections("limitations", "prerequisites", "plan"):
        for sentence in sentences(block) if "://" in block.text else ():
            for url in find_urls(sentence):
                if _IS.search(sentence.text[: max(sentence.text.find(url.value), 0)]):
                    yield url


def _is_template(url: str) -> bool:
    """Whether parts of a URL are marked as to be replaced, and its host ends in a name of its own."""
    return bool(_MARKED.search(url)) and not _MARKED.search(host_of(url).rpartition(".")[2])


def _fits(example: str, template: Fact[str]) -> bool:
    """Whether a URL may be a template with its parts filled in, of whatever length."""
    text = example.rstrip("/").lower().rpartition("://")[2]
    pieces = template_of(template).rpartition("://")[2].split("<>")
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return False
    position = 0
    for piece in pieces:
        position = text.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return True


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
        credentials_step(
            "input `https://api.DOMAIN/scim` in **Tenant URL** and the **Access Token** in **Secret Token**. For "
            "customers in the EU region, the Tenant URL is `https://eu.DOMAIN/scim`."
        ),
    ),
    check=check,
)
