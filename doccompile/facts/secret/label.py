"""What the vendor's side calls the secret.

Looks for "Copy the **X**", "to get the **X**, contact …", "generate a token", strongest wording first, in the section
that sets up the vendor's side, then in the credentials step itself; then for buttons such as **Generate API Key**.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from doccompile.facts.credentials.these_values import KEEP_IT, KEEP_THESE, TOLD_OF, listed_labels
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import SHOWS_FORM
from doccompile.facts.nouns import SECRET_WORDS, SECRETS
from doccompile.facts.reading import Reading
from doccompile.facts.secret.by_field import GOES_INTO, find_secret_by_field, find_secret_by_the_way
from doccompile.facts.secret.composed import find_composed
from doccompile.facts.secret.counterpart import find_counterpart
from doccompile.facts.secret.heading import find_secret_in_heading
from doccompile.facts.secret.name import (
    BARE,
    NOUN,
    Told,
    full_label,
    is_of_button,
    is_of_field,
    is_used_as_field,
    label_of,
    secret_names,
)
from doccompile.facts.secret.named_in_field import compared, find_named_in_field
from doccompile.facts.secret.wordings import ASKED, NEAR, PRESSED, WORDINGS, Strength, Wording, first_verb
from doccompile.facts.wording import verbs
from doccompile.facts.wording.asking import HANDS_OVER, TROUBLE
from doccompile.facts.wording.sentence import Sentence, holds, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_MAKES_OR_SHOWS = compile_late(
    r"^(?:\+ ?)?(?:generate|create|add|new|get|show|copy|reveal|view|issue)\b", re.IGNORECASE
)
_SEVERAL = compile_late(r"\b(?:tokens|keys|secrets)$")
_FIND_THESE = compile_late(rf"\b{TOLD_OF}\b", re.IGNORECASE)
_IT = compile_late(r"\b(?:get|obtain|receive|request|have|for) (?:it|one|them)\b", re.IGNORECASE)
_LATER = compile_late(
    rf"\b(?:{verbs.OBTAINED}|described|mentioned)\b.{{0,60}}"
    r"\b(?:earlier|above|previously|in step|step \d+)\b"
    r"|\bas described\b|\b(?:follow|see|continue|go on|go to|perform)\b.{0,60}\bsteps? \d",
    re.IGNORECASE,
)
_CHOSEN = compile_late(
    rf"^{verbs.THEN}(?:for|in|as) (?!.{{0,20}}secret token)(?:the |your )?"
    rf"(?P<label>(?!the )(?:\w+ ){{0,2}}{SECRETS})"
    rf"(?: field| box)?,? (?:please )?(?:{verbs.ENTER}|choose|define|make up|invent|think of)\b",
    re.IGNORECASE,
)
"""A value that the administrator makes up: "for **Secret**, enter a long string"."""
_SAVES = compile_late(
    rf"\b{verbs.PICK}\b.{{0,12}}\bsave\b(?: button| icon)?,? to (?:store|save|keep|confirm|activate)\b", re.IGNORECASE
)
"""A button that keeps the value at the vendor's: nobody copies it there."""
_IS_MADE = compile_late(
    r"\W{0,3}(?:will be|is|gets) (?:(?:then|now|automatically) )?(?:generated|created|issued|made)\b"
)
_OF_FIELD = compile_late(r"secret token\W{0,3}[:=]", re.IGNORECASE)
"""The field, before what goes into it: "**Secret Token**: the key from your account"."""
_WHOLE = compile_late(r"(?:the |your |an? )?(?P<label>(?:[A-Z][\w-]{0,30} ){1,3}(?i:token|key|secret))[.;,]?")
"""An item of a list that is the secret's name and nothing else."""


_Rank = tuple[bool, int, int]


class _Place(NamedTuple):
    """Where a block stands."""

    inside: bool
    """Whether the secret is looked for there first: at the vendor's, in a step, where credentials are entered."""
    at_vendor: bool
    in_list: bool

    def rank(self, strength: Strength) -> _Rank:
        """What names are compared by: place, strength of the wording, nearness to the vendor's steps."""
        return self.inside, strength, 2 * self.at_vendor + self.in_list


class _Candidate(NamedTuple):
    rank: _Rank
    label: Fact[str]
    block: Block


class _Named(NamedTuple):
    """What the sentences of a block have named so far."""

    secret: Fact[str] | None = None
    value: Fact[str] | None = None
    """The secret that the sentence right before names, not by a button; what it says of all such is passed over."""
    button: Fact[str] | None = None
    """The secret's name in the last button that makes or shows it."""

    def and_in(self, sentence: Sentence, button: Fact[str] | None) -> "_Named":
        """The same after one more sentence."""
        values = [name for name in secret_names(sentence) if not is_of_button(name)]
        one = [name for name in values if not _SEVERAL.search(name.group().lower())]
        value = _last_label(sentence, one) or (self.value if values else None) or _last_label(sentence, values)
        secret = _last_label(sentence, list(NOUN.finditer(sentence.text))) or self.secret
        return _Named(secret, value, button or self.button)


def find_secret_label(reading: Reading) -> Told | None:
    """The vendor's name of the secret, with the block that tells it; None where it is not said how to obtain it."""
    if by_field := next(find_secret_by_field(reading), None):
        return by_field
    best: _Candidate | None = None
    zone = {id(block) for block in reading.credentials}
    for block in [*reading.vendor, *reading.credentials, *reading.in_sections("prerequisites")]:
        if (block.callout and block.callout.kind == "quote") or not holds(block.text, SECRET_WORDS):
            continue
        vendor = reading.kind(block) == "vendor"
        place = _Place(vendor or bool(block.step) or id(block) in zone, vendor, bool(block.items))
        for candidate in _candidates(block, place, best):
            if best is None or candidate.rank > best.rank:
                best = candidate
    if best is None:
        told = next(chain(_listed(reading), find_secret_by_the_way(reading)), None) or find_named_in_field(reading)
        return told or find_counterpart(reading, "secret token") or next(find_secret_in_heading(reading), None)
    found = _made_before(reading, best) or best.label, best.block
    named = find_named_in_field(reading)
    return compared(found, named, entered=id(best.block) in zone) if named else found


def _made_before(reading: Reading, best: _Candidate) -> Fact[str] | None:
    """Of "copy the token", the name that the step before has for it: "An **Access Token** will be generated"."""
    if not (BARE.match(best.label.value) and best.block.items):
        return None
    before = reading.before(best.block)
    made = [
        label_of(sentence, name)
        for sentence in (sentences(before) if before and before.section == best.block.section else ())
        for name in secret_names(sentence)
        if _IS_MADE.match(sentence.text, name.end()) and not BARE.match(name.group())
    ]
    return made[-1] if len({label.value for label in made}) == 1 else None


def _listed(reading: Reading) -> Iterator[Told]:
    """A label in a list, with "Copy these values" below it."""
    for block in listed_labels(reading):
        for sentence in sentences(block):
            if whole := _WHOLE.fullmatch(sentence.text):
                yield sentence.fact(whole, "label"), block
            yield from ((label_of(sentence, name), block) for name in secret_names(sentence))


def _candidates(block: Block, place: _Place, best: _Candidate | None) -> Iterator[_Candidate]:
    """The names in one block; of those that a verb of obtaining tells, each that ranks above the best so far."""
    before, said = _Named(), list(sentences(block))
    for sentence in said:
        yield from (_Candidate(place.rank(strength), label, block) for strength, label in _told_of(before, sentence))
        if place.at_vendor and (composed := find_composed(sentence)):
            yield _Candidate(place.rank(Strength.COMPOSED), composed, block)
        if candidate := _candidate(sentence, place, best):
            best = candidate._replace(label=_fuller(candidate.label, before.button))
            yield best
        elif (kept := before.value or before.button) and KEEP_IT.match(sentence.text):
            yield _Candidate(place.rank(Strength.KEPT), kept, block)
        if button := _button(sentence):
            yield _Candidate(place.rank(Strength.BUTTON), button, block)
        if sentence is not said[-1]:
            before = before.and_in(sentence, button)


def _told_of(before: _Named, sentence: Sentence) -> Iterator[tuple[Strength, Fact[str]]]:
    """What a sentence that names no secret says of one that was named before it."""
    if before.secret and _asks_for_it(sentence) and not NOUN.search(sentence.text.partition(" under ")[0]):
        yield Strength.SHOWN, before.secret
    kept = KEEP_THESE.match(sentence.text) or KEEP_IT.match(sentence.text)
    if before.value and kept and not NOUN.search(sentence.text):
        yield Strength.KEPT, _fuller(before.value, before.button)


def _fuller(label: Fact[str], button: Fact[str] | None) -> Fact[str]:
    """Of "the token", the name that the button bears which makes it."""
    return button if button and BARE.match(label.value) and not BARE.match(button.value) else label


def _asks_for_it(sentence: Sentence) -> bool:
    """ "You can find these under …", "To get it, write to …": said of what was named before."""
    text = sentence.text
    return bool(_FIND_THESE.search(text) or (_IT.search(text) and ASKED.search(text) and not TROUBLE.search(text)))


def _last_label(sentence: Sentence, names: Sequence[re.Match[str]]) -> Fact[str] | None:
    """Of "enter the Tenant URL and the **Secret Token**", the last."""
    return label_of(sentence, names[-1]) if names else None


def _candidate(sentence: Sentence, place: _Place, best: _Candidate | None) -> _Candidate | None:
    if not NOUN.search(sentence.text) or _SAVES.search(sentence.text):
        return None
    if not place.at_vendor and SHOWS_FORM.search(sentence.text):
        return None
    if _LATER.search(sentence.text) and not (place.at_vendor and HANDS_OVER.search(sentence.text)):
        return None
    for_help = ASKED.search(sentence.text) if TROUBLE.search(sentence.text) else None
    for wording in WORDINGS:
        if best and place.rank(wording.strength) <= best.rank:
            break
        verb = first_verb(wording.verb, sentence.text)
        if verb and not (for_help and for_help.start() <= verb.start()) and (label := _label(sentence, wording, verb)):
            return _Candidate(place.rank(_strength(sentence, wording, label.value)), label, sentence.block)
    if not place.at_vendor:
        return None
    return _entered_later(sentence, place) or (None if best else _made_up(sentence, place))


def _strength(sentence: Sentence, wording: Wording, label: str) -> Strength:
    """That of the wording; less where all such secrets are spoken of, or a button alone bears the name."""
    if _SEVERAL.search(label):
        return Strength.GENERAL
    by_button = wording.strength is Strength.MADE and all(map(is_of_button, NOUN.finditer(sentence.text)))
    return Strength.MADE_BY_BUTTON if by_button else wording.strength


def _entered_later(sentence: Sentence, place: _Place) -> _Candidate | None:
    """ "The **Sync token** is pasted into the Secret Token field": the last name before such words."""
    goes = first_verb(GOES_INTO, sentence.text)
    names = [name for name in secret_names(sentence) if name.group().lower() != "secret token"]
    last = next((name for name in reversed(names) if goes and name.start() < goes.start()), None)
    return _Candidate(place.rank(Strength.ENTERED), full_label(sentence, last), sentence.block) if last else None


def _made_up(sentence: Sentence, place: _Place) -> _Candidate | None:
    match = _CHOSEN.match(sentence.text)
    return _Candidate(place.rank(Strength.INVENTED), sentence.fact(match, "label"), sentence.block) if match else None


def _button(sentence: Sentence) -> Fact[str] | None:
    """The secret's name in a button that makes or shows it: **Generate API Key**."""
    text = sentence.text
    for start, end in sentence.spans("strong"):
        noun = NOUN.search(text, start, end) if _MAKES_OR_SHOWS.match(text[start:end]) else None
        alone = not text[:start] and not text[end:].strip(".")
        if noun and (alone or PRESSED.search(text, max(0, start - NEAR), start)):
            return sentence.fact(noun)
    return None


def _label(sentence: Sentence, wording: Wording, verb: re.Match[str]) -> Fact[str] | None:
    """The name that a verb of obtaining is about: what follows it, else the last before it."""
    names = secret_names(sentence)
    names = [name for name in names if not _OF_FIELD.match(sentence.text, name.start())]
    names = [name for name in names if not is_used_as_field(name)] or names
    after = [match for match in names if match.start() >= verb.end() or wording.strength is Strength.SOURCE]
    named = [match for match in after if not is_of_button(match)]
    chosen = next(iter(named or after or names[-1:]), None)
    if chosen and BARE.match(chosen.group()):
        later = (match for match in names if match.start() > chosen.end())
        chosen = next((match for match in later if is_of_field(sentence, match)), chosen)
    return full_label(sentence, chosen) if chosen else None
