"""DC202: a value "retrieved earlier" under a name that no earlier step uses."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from doccompile.checks.example import credentials_step
from doccompile.checks.retrieved_earlier import BARE, addresses_referred_to, secrets_referred_to
from doccompile.checks.rule import Rule, View
from doccompile.facts.wording.sentence import Sentence
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_PLURAL = compile_late(r"\b(token|key|secret)s\b")
_ABBREVIATED = frozenset({"API", "JWT", "OAuth", "SCIM"})
_SAME = compile_late(r"(?:\b(?:scim|generated|oauth2?(?= \w+ (?:token|key)\b))\b|[\s_-])+")
_URL = compile_late(r"\bur[li]s?\b|\bendpoints?\b|(?<!mail )\baddress|://", re.IGNORECASE)
_MOST = 100
"""References that are followed up: each is looked for in all that stands before it."""


def check(view: View) -> Iterator[Problem]:
    """Yield names of secrets in the credentials step that the steps before it do not know, and that lead nowhere."""
    alike = cache(_alike)
    for sentence, name, start, end in islice(secrets_referred_to(view), _MOST):
        told = _known(view, name, sentence, alike) or _describes(view, name, sentence, start)
        if not (told or _is_the_portals(view, name) or sentence.around("link", start, end)):
            yield _problem(view, sentence, name, start, end)
    yield from islice(_addresses(view), 1)


def _addresses(view: View) -> Iterator[Problem]:
    """Yield the name of an address "retrieved earlier", where the steps obtain a secret and speak of no address."""
    label = view.facts.credentials.secret_label
    if label is None or view.facts.tenant_url.value or view.document.include_problems:
        return
    for sentence, name, start, end in addresses_referred_to(view, label.where.line):
        if not any(map(_URL.search, _said_before(view, sentence))):
            yield Problem(sentence.location(start, end), f'no earlier step speaks of "{name}", or of any other address')


def _known(view: View, name: str, sentence: Sentence, alike: Callable[[str], str]) -> bool:
    """Whether the words stand anywhere before the sentence."""
    wanted = _alike(_without_product(name, view.name))
    return any(wanted in alike(text) for text in _said_before(view, sentence))


def _said_before(view: View, sentence: Sentence) -> Iterator[str]:
    """The prose above the sentence; where that is a cell of a table, it stands in none of the blocks."""
    own = sentence.block
    for block in view.reading.prose:
        if block is own:
            yield block.text[: sentence.start]
            return
        if own.kind == "table" and block.source is own.source and block.line > own.line:
            return
        yield block.text


def _without_product(name: str, product: str) -> str:
    """ "SCIM Token" of "Litware SCIM Token"; "Litware Token" says which token it is."""
    short = name.removeprefix(f"{product} ")
    return name if BARE.match(short) else short


def _describes(view: View, name: str, sentence: Sentence, start: int) -> bool:
    """Whether the name, in ordinary words, says more of what was obtained as no more than "a token"."""
    label = view.facts.credentials.secret_label
    if label is None or not BARE.match(label.value) or sentence.around("strong", start, start + 1):
        return False
    noun = _PLURAL.sub(r"\1", label.value.lower().split()[-1])
    *words, last = name.split()
    return _PLURAL.sub(r"\1", last) == noun and all(word.islower() or word in _ABBREVIATED for word in words)


def _is_the_portals(view: View, name: str) -> bool:
    """Whether it is called as the portal calls the field that takes a client's secret."""
    field = view.facts.credentials.field_for("client-secret")
    return field is not None and field.value.casefold() == name.casefold()


def _alike(words: str) -> str:
    """The words without case, plural, gaps, hyphens and "SCIM", which name no other thing: `HubKey` is the hub key.

    An OAuth bearer token is the bearer token.
    """
    return _SAME.sub("", _PLURAL.sub(r"\1", words.casefold()))


def _problem(view: View, sentence: Sentence, name: str, start: int, end: int) -> Problem:
    label = view.facts.credentials.secret_label
    message = f'no earlier step speaks of "{name}"'
    if label is None or label.where == sentence.location(start, end):
        return Problem(sentence.location(start, end), message)
    return Problem(
        sentence.location(start, end),
        f'{message}; what was obtained is called "{label.value}"',
        (Related(label.where, f'called "{label.value}" here'),),
    )


RULE = Rule(
    code="DC202",
    name="credential-label-mismatch",
    severity=Severity.WARNING,
    summary='the credentials step refers to a value "retrieved earlier" under a name that no earlier step uses',
    why="The reader searches the steps above, and the vendor's console, for something that is called differently "
    "there. The portal's own field labels (Tenant URL, Secret Token, Client secret) are always allowed as names; so "
    "is a link, which leads to what is meant.",
    bad=(
        credentials_step(
            "input `https://api.DOMAIN/scim` in **Tenant URL**. Input the **SCIM Authentication Key** value retrieved"
            " earlier in **Secret Token**."
        ),
    ),
    good=(
        credentials_step(
            "input `https://api.DOMAIN/scim` in **Tenant URL**. Input the **Access Token** value retrieved earlier in"
            " **Secret Token**."
        ),
    ),
    check=check,
    of_silence=True,
)
