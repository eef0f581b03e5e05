"""What the vendor calls the value of a field of the portal, where no verb tells how it is obtained.

Looks in the vendor's section for "SCIM Base URL will be your Tenant URL", "use the **Auth Token** as the Secret Token",
"Secret Token = API key", and for the rows of a table, `| SCIM base URL | Tenant URL |`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from doccompile.facts.credentials.url_clause import WORDS
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import FIELD
from doccompile.facts.form.table import beside_field
from doccompile.facts.reading import Reading
from doccompile.facts.secret.name import BARE, NOUN, Told, label_of
from doccompile.facts.wording.sentence import Sentence, holds, sentences
from doccompile.facts.wording.service import SERVICE_OR_AZURE
from doccompile.pattern import compile_late

Field = Literal["tenant url", "secret token"]

_NAMES: dict[Field, re.Pattern[str]] = {
    "tenant url": compile_late(rf"\b(?!tenant ur){WORDS}\b", re.IGNORECASE),
    "secret token": NOUN,
}
_EQUATES = compile_late(
    r"\b(?:is|are|be|becomes?|use[ds]?|treat|take|correspond(?:s|ing)?|maps?|equals?|goes|belongs?|refers?|calls?"
    r"|known|(?:serv|act|doubl|function|work)(?:e?s|e|ing)|stands?|represents?|means)\b|="
    rf"|^\W{{0,4}}{FIELD}\W{{0,3}}:",
    re.IGNORECASE,
)
_DOUBTED = compile_late(
    r"\b(?:not|never|no|neither|nor|if|unless|instead|rather|different|differs?|unlike|enter|paste|type|input|insert"
    r"|earlier|previously)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""A sentence that denies it, makes it depend on something, or tells what to enter."""
_OWNER = rf"(?:the |your |a |an )?(?:{SERVICE_OR_AZURE}(?:['’]s)? )?\W{{0,3}}"
_BEHIND = compile_late(
    r"\W{0,3}(?:[^.,;:]{0,60}[^\w.,;:])?"
    rf"(?:is|are|be|becomes?|as|(?:in)?to|under|equals?|represents?|calls?|(?<![\w=!<>])=) {_OWNER}",
    re.IGNORECASE,
)
"""Between the vendor's name and the field's."""
_BEFORE = compile_late(
    r"\W{0,3}(?:(?:value|field)\W{1,2})?(?:is|are|will be|means|equals|corresponds to|=|(?<=:)) ?"
    r"(?:an? |(?:the |your )(?:[\w-]+ ){0,2})?\W{0,3}",
    re.IGNORECASE,
)
"""Between the field's name and the vendor's."""
_EQUATION = compile_late(rf"\W*{FIELD}\W{{1,4}}=", re.IGNORECASE)
"""Where the fields are filled in: "Secret Token = API key"."""
_FURTHEST = 120
"""Characters between the two names."""
_LONGEST_CELL = 60
_BULLET = 4
"""Most characters before a field's name that begins a line: "Secret Token: the API key"."""


def find_counterpart(reading: Reading, field: Field) -> Told | None:
    """The vendor's name of what goes into a field, with the block that tells it."""
    filled_in = (block for block in reading.credentials if _EQUATION.match(block.text))
    told = (
        (name, block)
        for block in (*reading.in_sections("vendor"), *filled_in)
        if holds(block.text, (field,))
        for sentence in sentences(block)
        for name in _equated(sentence, field)
    )
    return next(chain(told, _in_tables(reading, field)), None)


def _equated(sentence: Sentence, field: Field) -> Iterator[Fact[str]]:
    text = sentence.text
    if not _EQUATES.search(text) or _DOUBTED.search(text):
        return
    names = [name for name in _NAMES[field].finditer(text) if _is_vendors(name, field)]
    starts = [name.start() for name in names]
    for place in re.finditer(field, text, re.IGNORECASE):
        behind = bisect_left(starts, place.start())
        if behind and _joins(_BEHIND, text, names[behind - 1].end(), place.start()):
            yield label_of(sentence, names[behind - 1])
        within = text.startswith(":", place.end()) and place.start() > _BULLET
        if behind < len(names) and not within and _joins(_BEFORE, text, place.end(), names[behind].start()):
            yield label_of(sentence, names[behind])


def _joins(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return end - start <= _FURTHEST and bool(pattern.fullmatch(text, start, end))


def _is_vendors(name: re.Match[str], field: Field) -> bool:
    """Whether it is a name of the vendor's, and not the field itself nor "the token"."""
    return name.group().lower() != field and not BARE.match(name.group())


def _in_tables(reading: Reading, field: Field) -> Iterator[Told]:
    """The names in the rows of which one cell is the field's name."""
    for block in reading.document.blocks:
        if block.kind != "table" or reading.kind(block) != "vendor":
            continue
        for cell in beside_field(block, field):
            name = _NAMES[field].search(cell.text[:_LONGEST_CELL])
            if name and _is_vendors(name, field):
                yield Fact(name.group(), block.cell_location(cell)), block
