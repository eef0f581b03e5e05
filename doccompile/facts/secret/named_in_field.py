"""The secret as the list of fields names what goes into **Secret Token**: "Secret Token: paste your SCIM token".

The vendor's side, too, speaks of it by that name; the first step that does is where it is obtained.
"""

import re
from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.facts.secret.name import BARE, NOUN, Told, label_of, secret_names
from doccompile.facts.sections.kind import SIGN_ON
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import ENTER
from doccompile.pattern import compile_late

_FIELD = compile_late(
    rf"\W{{0,4}}(?:secret token\b\W{{0,3}}[:=]|(?:for|in) (?:the )?\W?secret token(?: field| box)?\W{{1,3}}{ENTER}\b)",
    re.IGNORECASE,
)
_FIELDS_OWN = "secret token"
_LAST = compile_late(r"(?:token|key|secret)(?=s?$)", re.IGNORECASE)
_NEAR = 60
"""Characters behind the field in which its value is named."""


def find_named_in_field(reading: Reading) -> Told | None:
    """The name, with the first step before the credentials that has it, or another sentence there."""
    name = next(_named(reading), None)
    if name is None:
        return None
    said = list(_said_before(reading, compile_late(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)))
    return next((found for found in said if found[1].items), None) or next(iter(said), None)


def compared(found: Told, named: Told, *, entered: bool) -> Told:
    """Which of two holds: the name in the field where the other is of another thing, or told where it is `entered`.

    Of "copy the token" the name in the field is the fuller.
    """
    label = found[0].value
    if entered or _noun(label) != _noun(named[0].value):
        return named
    return (named[0], found[1]) if BARE.match(label.lower()) else found


def _noun(label: str) -> str:
    """Of "SCIM Access Token" and "scimToken", the last word."""
    last = _LAST.search(label)
    return last.group().lower() if last else label.lower()


def _named(reading: Reading) -> Iterator[str]:
    for block in reading.credentials:
        field = _FIELD.match(block.text)
        name = NOUN.search(block.text, field.end(), field.end() + _NEAR) if field else None
        if name and name.group().lower() != _FIELDS_OWN and not BARE.match(name.group()):
            yield name.group()


def _said_before(reading: Reading, name: re.Pattern[str]) -> Iterator[Told]:
    zone = {id(block) for block in reading.credentials}
    for block in reading.prose:
        if id(block) in zone:
            return
        if reading.kind(block) == SIGN_ON or not name.search(block.text):
            continue
        for sentence in sentences(block):
            if found := name.search(sentence.text):
                whole = next((other for other in secret_names(sentence) if other.span() == found.span()), None)
                yield label_of(sentence, whole) if whole else sentence.fact(found), block
