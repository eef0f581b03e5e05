"""DC202: a value "retrieved earlier" under a name that no earlier step uses."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.secret_name import NOUN
from doccompile.facts.sentence import Sentence, fold, holds, sentences
from doccompile.facts.verbs import OBTAINED
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_EARLIER = compile_late(
    rf"\b(?:retriev\w*|obtain\w*|copy|save|{OBTAINED})\b"
    r"(?: and \w+)?(?: \w+){0,3}? (?:earlier|before|previously"
    r"|above|in (?:the )?(?:previous|prior|last|step)|from step|from (?:the )?[A-Z])|\b(?:earlier|previously"
    r"|that you|you) (?:retrieved|obtained|copied|saved|generated|created|noted)\b|\bfrom step \d",
    re.IGNORECASE,
)
_OBTAIN = compile_late(r"(?:then |next,? )?(?:copy|obtain|retrieve|get|save|note|generate|create)\b", re.IGNORECASE)
"""The beginning of a sentence that obtains the value rather than referring to it."""
_HAD = compile_late(
    rf"\byou (?:have |had |already )*{OBTAINED}"
    r" (?:earlier|before|previously|above|in (?:the )?(?:previous|prior|last|step))\b",
    re.IGNORECASE,
)
"""Of a value that was obtained before, though the sentence begins with a verb of obtaining."""
_PORTAL = compile_late(r"^(?:the |scim )?(?:secret token|tenant url)s?$", re.IGNORECASE)
_BARE = compile_late(r"^(?:the )?(?:tokens?|keys?|secrets?|values?)$", re.IGNORECASE)
_PLURAL = compile_late(r"\b(token|key|secret)s\b")
_ABBREVIATED = frozenset({"API", "JWT", "OAuth", "SCIM"})
_SAME = compile_late(r"(?:\b(?:scim|generated)\b|[\s_-])+")
_TWO = compile_late(r"\b(?:and|&)\b", re.IGNORECASE)
"""Two names in one bold stretch."""
_VALUE = compile_late(
    r"\s*(?:values?|strings?|codes?)?,? ?(?:(?:that|which) )?(?:(?:you|was|were|is|are|had|have|has|been) )*"
    r"(?:(?:earlier|previously|already) )?"
    rf"{OBTAINED}\b",
    re.IGNORECASE,
)
"""Behind a bold name of whatever kind: it names a value that was to be had before."""
_UNMARKED = compile_late(
    r"\b(?:[Tt]he|[Yy]our|and) (?P<words>(?:[A-Z][\w-]{1,30} ){1,3}[A-Z][\w-]{1,30})(?= values?\b)"
)
"""A name of two words or more that no mark sets off: "the Organization Passcode value"."""
_CAPITALS = compile_late(r"\b(?:[Tt]he|[Yy]our) [\"“]?(?P<words>(?:[A-Z0-9][\w-]{0,40} ){1,3})$")
_KIND = compile_late(
    r"\b(?:[Tt]he|[Yy]our) (?P<words>(?:refresh|session|identity|device|license|signing|shared|master|activation"
    r"|registration|root|public|encryption|webhook|deployment|sandbox) )$"
)
"""Kinds of tokens and keys that are none of those that a SCIM endpoint takes."""
_COMMON = compile_late(r"(?:SCIM|Microsoft|Azure|Entra|ID|AD|API)$")
_ADDRESS = compile_late(
    r"://|\b(?:ur[li]s?|endpoint|address|link|domain|host|id|identifier|user ?name)\b", re.IGNORECASE
)
_URL_NAME = compile_late(
    r"\b(?:(?!(?:the|your|its|and|of|in|into|to|as|enter|input|paste|copy|both|from|a|an)\b)[\w.-]+ ){1,4}"
    r"(?:ur[li]|endpoint|address)s?\b",
    re.IGNORECASE,
)
_APART = compile_late(r"\b(?:the|your|its|an?)\b", re.IGNORECASE)
_BOTH = compile_late(r"\b(?:values|both|were|have been)\b", re.IGNORECASE)
_OF = compile_late(r"\b(?:of|for|from|in|into|as)\b", re.IGNORECASE)
_URL = compile_late(r"\bur[li]s?\b|\bendpoints?\b|(?<!mail )\baddress|://", re.IGNORECASE)
_THE = compile_late(r"\b(?:the|your|its)(?: \w+)? [\"“]?$", re.IGNORECASE)
_INTO = compile_late(r"\b(?:in|into|to) (?:the )?$", re.IGNORECASE)
_NEAR = 40
"""What stands before a name, as far as it is looked at (characters)."""
_LONGEST = 200
"""Longest bold text that is a name (characters)."""
_MOST = 100
"""References that are followed up: each is looked for in all that stands before it."""


def check(view: View) -> Iterator[Problem]:
    """Yield names of secrets in the credentials step that the steps before it do not know."""
    alike = cache(_alike)
    for sentence, name, start, end in islice(_references(view), _MOST):
        if not (_known(view, name, sentence, alike) or _describes(view, name, sentence, start)):
            yield _problem(view, sentence, name, start, end)
    yield from islice(_addresses(view), 1)


def _addresses(view: View) -> Iterator[Problem]:
    """Yield the name of an address "retrieved earlier", where the steps obtain a secret and speak of no address."""
    label = view.facts.credentials.secret_label
    if label is None or view.facts.tenant_url.value or view.document.include_problems:
        return
    for block in view.reading.credentials:
        if block.line < label.where.line:
            continue
        if not (holds(block.text, ("url", "uri", "endpoint", "address")) and _EARLIER.search(block.text)):
            continue
        for sentence in sentences(block):
            earlier = _EARLIER.search(sentence.text)
            named = _URL_NAME.search(sentence.text) if earlier and not _OBTAIN.match(sentence.text) else None
            if not (earlier and named and _share(sentence.text, named.end(), earlier.start())):
                continue
            name = fold(named.group())
            if _PORTAL.match(name.casefold().removeprefix(f"{view.name.casefold()} ")) or _INTO.search(
                sentence.text, max(0, named.start() - _NEAR), named.start()
            ):
                continue
            if not _speaks_of_addresses(view, sentence):
                message = f'no earlier step speaks of "{name}", or of any other address'
                yield Problem(sentence.location(*named.span()), message)


def _share(text: str, start: int, end: int) -> bool:
    """Whether "retrieved earlier", at `end`, is said of an address too that ends at `start`."""
    if not start <= end <= start + _NEAR:
        return False
    between = text[start:end]
    apart = _APART.search(between) and not _BOTH.search(between)
    return not apart and not _OF.search(between)


def _speaks_of_addresses(view: View, sentence: Sentence) -> bool:
    """Whether an address is named, or stands, before the sentence."""
    for block in view.reading.prose:
        if block is sentence.block:
            return bool(_URL.search(block.text[: sentence.start]))
        if _URL.search(block.text):
            return True
    return False


def _references(view: View) -> Iterator[tuple[Sentence, str, int, int]]:
    for block in view.reading.credentials:
        if not _EARLIER.search(block.text):
            continue
        for sentence in sentences(block):
            obtained = _OBTAIN.match(sentence.text) and not _HAD.search(sentence.text)
            if _EARLIER.search(sentence.text) and not obtained:
                yield from ((sentence, *named) for named in _names(sentence, view.name))


def _names(sentence: Sentence, product: str) -> Iterator[tuple[str, int, int]]:
    for match in NOUN.finditer(sentence.text):
        start, end = match.span()
        bold = sentence.around("strong", start, end)
        if bold and bold.end - bold.start <= _LONGEST:
            start, end = bold.start - sentence.start, bold.end - sentence.start
        elif _BARE.match(match.group()):
            start -= len(_capitalised(sentence.text[max(0, start - _NEAR) : start], product))
        if _TWO.search(sentence.text[start:end]):
            start, end = match.span()
        name = fold(sentence.text[start:end]).rstrip(":,.")
        if _PORTAL.match(name) or _BARE.match(name) or _INTO.search(match.string, max(0, start - _NEAR), start):
            continue
        yield name, start, end
    text = sentence.text
    for start, end in sentence.spans("strong"):
        words = text[start:end]
        if NOUN.search(words) or _ADDRESS.search(words) or not _VALUE.match(text, end):
            continue
        before = text[max(0, start - _NEAR) : start]
        named = _THE.search(before) and not _INTO.search(before)
        if named and not (_PORTAL.match(words) or _BARE.match(words)):
            yield fold(words).rstrip(":,."), start, end
    yield from _unmarked(sentence, product)


def _unmarked(sentence: Sentence, product: str) -> Iterator[tuple[str, int, int]]:
    """Names in capitals of whatever kind, as rendered text has them: values that were to be had before."""
    for match in _UNMARKED.finditer(sentence.text) if " value" in sentence.text else ():
        start, end = match.span("words")
        words = match["words"]
        if NOUN.search(words) or _ADDRESS.search(words) or not _VALUE.match(sentence.text, end):
            continue
        if not (sentence.around("strong", start, end) or words.casefold().startswith(product.casefold())):
            yield words, start, end


def _capitalised(before: str, product: str) -> str:
    """What belongs to a name that is not marked: "SCIM Shared " of "the SCIM Shared Key"; not the product's name."""
    if kind := _KIND.search(before):
        return kind["words"]
    match = _CAPITALS.search(before)
    words = match["words"] if match else ""
    strange = [word for word in words.split() if word.casefold() not in product.casefold() and not _COMMON.match(word)]
    return words if strange else ""


def _known(view: View, name: str, sentence: Sentence, alike: Callable[[str], str]) -> bool:
    """Whether the words stand anywhere before the credentials step, or earlier in its own block."""
    wanted, own = _alike(name), sentence.block
    for block in view.reading.prose:
        if block is own:
            return wanted in _alike(block.text[: sentence.start])
        if own.kind == "table" and block.source is own.source and block.line > own.line:
            return False
        if wanted in alike(block.text):
            return True
    return False


def _describes(view: View, name: str, sentence: Sentence, start: int) -> bool:
    """Whether the name, in ordinary words, says more of what was obtained as no more than "a token"."""
    label = view.facts.credentials.secret_label
    if label is None or not _BARE.match(label.value) or sentence.around("strong", start, start + 1):
        return False
    noun = _PLURAL.sub(r"\1", label.value.lower().split()[-1])
    *words, last = name.split()
    return _PLURAL.sub(r"\1", last) == noun and all(word.islower() or word in _ABBREVIATED for word in words)


def _alike(words: str) -> str:
    """The words without case, plural, gaps, hyphens and "SCIM", which name no other thing: `HubKey` is the hub key."""
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
    "there. The portal's own field labels (Tenant URL, Secret Token) are always allowed as names.",
    bad=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. Input "
            "the **SCIM Authentication Key** value retrieved earlier in **Secret Token**.",
        ),
    ),
    good=(
        Example(
            "credentials",
            "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. Input "
            "the **Access Token** value retrieved earlier in **Secret Token**.",
        ),
    ),
    check=check,
    of_silence=True,
)
