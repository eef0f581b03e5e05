"""What the vendor's side calls the secret.

Looks for "Copy the **X**", "to get the **X**, contact …", "generate a token", strongest wording first, in the section
that sets up the vendor's side, then in the credentials step itself; then for buttons such as **Generate API Key**.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.facts import verbs
from doccompile.facts.asking import HANDS_OVER, KEEP_THESE, TOLD_OF, TROUBLE, copied_together
from doccompile.facts.composed_secret import find_composed
from doccompile.facts.fact import Fact
from doccompile.facts.obtaining import ASKED, NEAR, PRESSED, STRENGTHS, first_verb
from doccompile.facts.quoted import has_quotes, quoted_around
from doccompile.facts.reading import Reading
from doccompile.facts.secret_by_field import GOES_INTO, find_secret_by_field
from doccompile.facts.sentence import Sentence, fold, holds, sentences
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_QUALIFIER = (
    r"(?:SCIM|OAuth|OAuth2?|API|Secret|Access|Bearer|Security|Auth|Authentication|Authorization|Client|Personal"
    r"|Provisioning|Permanent|Private|Long[- ]lived|App|Application|Service|User|Integration|Directory|Sync|Admin"
    r"|Generated|JWT|JSON[- ]Web|SSO|2\.0)"
)
NOUN = compile_late(
    rf"(?<![+/%=?#.])\b(?:{_QUALIFIER}[- ]){{0,6}}(?:\({_QUALIFIER}\) )?"
    r"(?:tokens?|keys?(?! (?:accounts?|contacts?|persons?|people|users?)\b)|secrets?|token ?key"
    r"|[a-z]{2,30}(?:_(?:token|key|secret)|(?-i:Token|Key|Secret)))\b",
    re.IGNORECASE,
)
_NOUNS = ("token", "key", "secret")
_BARE = compile_late(r"^(?:generated |new )?(?:tokens?|keys?|secrets?|token ?key)$")
_VERBS = (
    r"generate|create|add|new|reset|show|copy|get|view|regenerate|enable|manage|click|delete|revoke|reveal|set|issue"
)
_BUTTON = compile_late(rf"^(?:\+ ?)?(?:{_VERBS})\b", re.IGNORECASE)
_MAKING = compile_late(r"^(?:\+ ?)?(?:generate|create|add|new|get|show|copy|reveal|view|issue)\b", re.IGNORECASE)
_MAKING_STRENGTH = 2
_COMPOSED_STRENGTH = 5
_MAKER = compile_late(
    rf"\b(?:clicking|{verbs.PICK})(?: on)?(?: the)? [\"“]?(?:{_VERBS})(?: (?:a|an|the|new|this))* $", re.IGNORECASE
)
"""What stands before the secret's name in a button: press "Create new …"."""
_PLACE = compile_late(r"\s*(?:page|tab|section|menu|panel|settings|tile|link|pane)\b", re.IGNORECASE)
_DESTINATION = compile_late(r"\b(?:in|into|to)\s+(?:the\s+)?$", re.IGNORECASE)
_IN_PATH = compile_late(r"(?:>|→|\bunder)\s*$", re.IGNORECASE)
_ON_PATH = compile_late(r"\s*(?:>|→)")
_FIND_THESE = compile_late(rf"\b{TOLD_OF}\b", re.IGNORECASE)
_LATER = compile_late(
    r"\b(?:retrieved|obtained|copied|generated|created|saved|described|mentioned|noted|prepared|received|collected)\b.{0,60}"
    r"\b(?:earlier|above|previously|in step|step \d+)\b"
    r"|\bas described\b|\b(?:follow|see|continue|go on|go to|perform)\b.{0,60}\bsteps? \d",
    re.IGNORECASE,
)
_CHOSEN = compile_late(
    r"^(?:then |next,? )?(?:for|in|as) (?!.{0,20}secret token)(?:the |your )?"
    r"(?P<label>(?!the )(?:\w+ ){0,2}(?:tokens?|keys?|secrets?))"
    rf"(?: field| box)?,? (?:please )?(?:{verbs.ENTER}|choose|define|make up|invent|think of)\b",
    re.IGNORECASE,
)
"""A value that the administrator makes up: "for **Secret**, enter a long string"."""
_LONGEST_LABEL = 60
_SAVES = compile_late(
    rf"\b{verbs.PICK}\b.{{0,12}}\bsave\b(?: button| icon)?,? to (?:store|save|keep|confirm|activate)\b", re.IGNORECASE
)
"""A button that keeps the value at the vendor's: nobody copies it there."""
_SEVERAL = compile_late(r"[,&]|\band\b")
_CAPITALISED = compile_late(r"\b(?:the|your|an?|and|of|its) (?P<words>(?:[A-Z0-9][\w-]* ){1,2})$")
_IN_LABEL = compile_late(r"\b(?:token|key|secret|value)\s+(?:in|from|under)\s+(?:the\s+)?[\"“]?$", re.IGNORECASE)
_COPY_IT = compile_late(
    r"^(?:then |and |next,? |please )*(?:copy|save|store|note)\b(?: (?:and|or) (?:copy|save|store|paste))?(?: down)?"
    r"\s+(?:it|this|the(?: \w+)? value|the value|that)\b",
    re.IGNORECASE,
)


class _Candidate(NamedTuple):
    rank: tuple[int, int, int]
    """In the right place, strength of the wording, nearness to the vendor's steps."""
    label: str
    where: Location
    block: Block


_WHOLE = compile_late(r"(?:the |your |an? )?(?P<label>(?:[A-Z][\w-]{0,30} ){1,3}(?i:token|key|secret))[.;,]?")
"""An item of a list that is the secret's name and nothing else."""
_VENDORS = 2
"""Least nearness of a block of the vendor's steps."""


def find_secret_label(reading: Reading) -> tuple[Fact[str], Block] | None:
    """The vendor's name of the secret, with the block that tells it; None where it is not said how to obtain it."""
    best: _Candidate | None = None
    zone = {id(block) for block in reading.credentials}
    for block in [*reading.vendor, *reading.credentials]:
        if (block.callout and block.callout.kind == "quote") or not holds(block.text, _NOUNS):
            continue
        vendor = reading.kind(block) == "vendor"
        inside = 1 if vendor or id(block) in zone else 0
        for candidate in _candidates(block, inside, 2 * vendor + bool(block.items), best):
            if best is None or candidate.rank > best.rank:
                best = candidate
    if best is None:
        return next(_listed(reading), None) or find_secret_by_field(reading)
    return Fact(best.label, best.where), best.block


def _listed(reading: Reading) -> Iterator[tuple[Fact[str], Block]]:
    """A label in a list, with "Copy these values" below it."""
    for block in copied_together(reading):
        for sentence in sentences(block):
            if whole := _WHOLE.fullmatch(sentence.text):
                yield sentence.fact(whole, "label"), block
            for match in NOUN.finditer(sentence.text):
                if _is_secret(sentence, match):
                    start, end = _whole_label(sentence, match)
                    yield Fact(fold(sentence.text[start:end]), sentence.location(start, end)), block


def _candidates(block: Block, inside: int, near: int, best: _Candidate | None) -> Iterator[_Candidate]:
    """Those of one block that rank above the best so far."""
    pressed: tuple[str, Location] | None = None
    named: tuple[str, Location] | None = None
    told = named
    for sentence in sentences(block):
        if named and _FIND_THESE.search(sentence.text) and not NOUN.search(sentence.text.partition(" under ")[0]):
            yield _Candidate((inside, 3, near), *named, block)
        if told and KEEP_THESE.match(sentence.text) and not NOUN.search(sentence.text):
            yield _Candidate((inside, 4, near), *told, block)
        told = _last_name(sentence, told=True)
        named = _last_name(sentence) or named
        if near >= _VENDORS and (composed := find_composed(sentence)):
            yield _Candidate((inside, _COMPOSED_STRENGTH, near), *composed, block)
        if candidate := _candidate(sentence, inside, near, best):
            best = candidate
            yield candidate
        elif pressed and _COPY_IT.match(sentence.text):
            yield _Candidate((inside, 4, near), *pressed, block)
        if button := _button(sentence):
            pressed = button
            yield _Candidate((inside, 0, near), *button, block)


def _candidate(sentence: Sentence, inside: int, near: int, best: _Candidate | None) -> _Candidate | None:
    if not NOUN.search(sentence.text) or _SAVES.search(sentence.text):
        return None
    if _LATER.search(sentence.text) and not (near >= _VENDORS and HANDS_OVER.search(sentence.text)):
        return None
    for strength, pattern in (*STRENGTHS, (2, GOES_INTO)):
        if pattern is GOES_INTO and near < _VENDORS:
            continue
        rank = (inside, strength, near)
        if best and rank <= best.rank:
            return None
        verb = first_verb(pattern, sentence.text)
        if strength == _MAKING_STRENGTH and all(_in_button(m) for m in NOUN.finditer(sentence.text)):
            rank = (inside, strength - 1, near)
        asks = verb and (pattern is ASKED or verb.group().lower().startswith("contact"))
        if asks and TROUBLE.search(sentence.text):
            continue
        if verb and (found := _noun(sentence, verb, strength, goes_into=pattern is GOES_INTO)):
            label, where = found
            return _Candidate(rank, label, where, sentence.block)
    return _made_up(sentence, (inside, 1, near)) if near >= _VENDORS and not best else None


def _made_up(sentence: Sentence, rank: tuple[int, int, int]) -> _Candidate | None:
    match = _CHOSEN.match(sentence.text)
    return _Candidate(rank, *sentence.fact(match, "label"), sentence.block) if match else None


def _last_name(sentence: Sentence, *, told: bool = False) -> tuple[str, Location] | None:
    """The last secret that a sentence names: "enter the Tenant URL and the **Secret Token**"; `told`: no button."""
    names = [m for m in NOUN.finditer(sentence.text) if not told or (_is_secret(sentence, m) and not _in_button(m))]
    if not names:
        return None
    start, end = _whole_label(sentence, names[-1])
    return fold(sentence.text[start:end]), sentence.location(start, end)


def _button(sentence: Sentence) -> tuple[str, Location] | None:
    """The secret's name in a button that makes or shows it: **Generate API Key**."""
    text = sentence.text
    for start, end in sentence.spans("strong"):
        noun = NOUN.search(text, start, end) if _MAKING.match(text[start:end]) else None
        if noun and PRESSED.search(text, max(0, start - NEAR), start):
            return fold(noun.group()), sentence.location(noun.start(), noun.end())
    return None


def _noun(sentence: Sentence, verb: re.Match[str], strength: int, *, goes_into: bool) -> tuple[str, Location] | None:
    text = sentence.text
    names = [match for match in NOUN.finditer(text) if _is_secret(sentence, match)]
    if goes_into:
        names = [name for name in names if name.start() < verb.start() and name.group().lower() != "secret token"]
    after = [match for match in names if match.start() >= verb.end() or strength == 1]
    named = [match for match in after if not _in_button(match)]
    chosen = next(iter(named or after), None) or next(iter(reversed(names)), None)
    if chosen is None:
        return None
    if _BARE.match(chosen.group()):
        later = (match for match in names if match.start() > chosen.end())
        chosen = next((match for match in later if _IN_LABEL.search(_before_label(sentence, match))), chosen)
    if _BARE.match(chosen.group()) and (earlier := _fuller_name(sentence, chosen)):
        return earlier
    start, end = _whole_label(sentence, chosen)
    return fold(text[start:end]), sentence.location(start, end)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - NEAR) : match.start()]


def _before_label(sentence: Sentence, match: re.Match[str]) -> str:
    start, _ = _whole_label(sentence, match)
    return match.string[max(0, start - NEAR) : start]


def _whole_label(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    """The bold or quoted text around a match in its sentence, where the whole of it is the label."""
    text = match.string
    mark = sentence.around("strong", match.start(), match.end())
    if mark and mark.end - mark.start <= _LONGEST_LABEL:
        start, end = mark.start - sentence.start, mark.end - sentence.start
        if not _SEVERAL.search(text[start:end]):
            return start, end
    if has_quotes(text) and (words := quoted_around(text, *match.span())):
        return words
    if match.group()[0].isupper() and (named := _CAPITALISED.search(text, max(0, match.start() - NEAR), match.start())):
        return named.start("words"), match.end()
    made = "generated " if match.group().startswith("generated ") else ""
    return match.start() + len(made), match.end()


def _is_secret(sentence: Sentence, match: re.Match[str]) -> bool:
    """Not a button, not a place, not the portal's own field that the value goes to."""
    text = match.string
    start, end = _whole_label(sentence, match)
    if _BUTTON.match(text[start:end]) or _PLACE.match(text, end) or text[start:end].lower().endswith("page"):
        return False
    before = text[max(0, start - NEAR) : start]
    if PRESSED.search(before) or _IN_PATH.search(before) or _ON_PATH.match(text, end):
        return False
    into = _DESTINATION.search(before)
    return not into or bool(_IN_LABEL.search(before))


def _in_button(match: re.Match[str]) -> bool:
    """Whether a secret is named by the button that makes it: press "Create new key"."""
    return bool(_MAKER.search(_before(match)))


def _fuller_name(sentence: Sentence, match: re.Match[str]) -> tuple[str, Location] | None:
    """What "the token" refers to: the last fuller name before it in the same block."""
    block, limit = sentence.block, sentence.start + match.start()
    found = None
    for earlier in sentences(block):
        for candidate in NOUN.finditer(earlier.text):
            start, end = _whole_label(earlier, candidate)
            told = _is_secret(earlier, candidate) and not _in_button(candidate)
            if earlier.start + candidate.start() >= limit or not told:
                continue
            label = fold(earlier.text[start:end])
            if not _BARE.match(label):
                found = label, earlier.location(start, end)
    return found
