"""The fields that the *Admin Credentials* step makes the administrator fill in.

Those that its sentences say to fill in, by `filled_in`; "**X:** …" at the start of an item, and the rows of a table of
fields; and where nothing is said of entering, all that it names, as in "to retrieve **X** and **Y**, …". What is typed
on the vendor's own sign-in page is no field.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from doccompile.facts.credentials.filled_in import filled_in
from doccompile.facts.credentials.label_list import labels_at
from doccompile.facts.credentials.taking import is_absent
from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import BROAD, ENTER, NO_FIELD, STRICT, TENANT_URL, URL
from doccompile.facts.menu.words import ARROW
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.facts.wording.verbs import PICK
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS
from doccompile.syntax.service_chapters import OWN_ALONE

_COLON = compile_late(
    rf"^(?:(?i:{ADMIN_CREDENTIALS}) ?(?:>|›|→|»|/) )?(?:the (?:field|box) )?"
    r"[\"“]?(?P<label>[A-Z][\w/ -]{1,60}?)[\"”]?\s*(?::|[–—]|(?<=\s)[-=])[\"”]?\s"
)
_SIGN = compile_late(r" ?[(\[](?:\d|[a-f])[)\]]$", re.IGNORECASE)
"""Behind a label, what points to it in a picture: "the **Secret Token** (2) field"."""
_TAKES = compile_late(rf"{ENTER.pattern}|\b(?:dropdown|drop-down|list) to {PICK}\b", re.IGNORECASE)
"""Whether an item says what its field takes."""
VENDORS_PAGE = (
    r"\bredirect\w*|\bauthori[sz]ation (?:page|dialog)\b"
    r"|\b(?:sign|log)[- ]?in (?:page|window|dialog|form|screen|prompt)\b"
)
"""Where the reader signs in at the vendor's."""
_ELSEWHERE = compile_late(VENDORS_PAGE, re.IGNORECASE)


def find_fields(reading: Reading, name: str = "") -> tuple[Fact[str], ...]:
    """The labels to fill in, in order, each once; words of the application's own name are none."""
    hidden = name if BROAD.search(name) else ""
    entered = ((block, label) for block in reading.credentials for label in _labels(block, hidden))
    found = _each_once(label for block, label in entered if not (block.callout and label.value.islower()))
    if all(label.value.islower() for label in found):
        return tuple(_each_once(_named(reading)) or found)
    return tuple(_with_one_address(found))


def _each_once(labels: Iterable[Fact[str]]) -> list[Fact[str]]:
    """The labels without the signs behind them; of one in small letters and with a capital, the latter."""
    found: dict[str, Fact[str]] = {}
    for written in labels:
        label = written._replace(value=_SIGN.sub("", written.value))
        key = label.value.casefold()
        if key not in found or (found[key].value.islower() and not label.value.islower()):
            found[key] = label
    return list(found.values())


def _with_one_address(labels: Sequence[Fact[str]]) -> Sequence[Fact[str]]:
    """Of the **Tenant URL** and "the SCIM endpoint", which goes into it, the field alone, where the first stands."""
    addresses = [label for label in labels if TENANT_URL.search(label.value) or URL.fullmatch(label.value)]
    field = next((label for label in addresses if TENANT_URL.search(label.value)), None)
    if field is None:
        return labels
    return [field if label is addresses[0] else label for label in labels if label not in addresses[1:]]


def _labels(block: Block, hidden: str) -> Iterator[Fact[str]]:
    elsewhere = headed = False
    for index, sentence in enumerate(sentences(block)):
        colon = _colon_label(sentence)
        if colon and (index == 0 or STRICT.fullmatch(colon.value)):
            headed = True
            yield colon
            continue
        found = [
            label
            for label in filled_in(sentence, hidden, elsewhere=elsewhere)
            if not (headed and label.value.islower())
        ]
        yield from sorted(found, key=lambda label: label.where.start)
        elsewhere = elsewhere or bool(_ELSEWHERE.search(sentence.text))


def _colon_label(sentence: Sentence) -> Fact[str] | None:
    """`**Tenant URL:** Enter …`, `**Tenant URL** – Enter …` at the start of a list item; the first cell of a row.

    The section of the form may stand before it: `**Admin Credentials** > **Tenant URL**: Enter …`.
    """
    match = _COLON.match(sentence.text)
    row = sentence.block.kind == "table"
    if not match or not (sentence.block.items or row):
        return None
    label = match.group("label")
    if not STRICT.fullmatch(label) and ARROW.search(sentence.text, match.end()):
        return None
    bold = any(mark.start == sentence.start for mark in sentence.marks("strong"))
    no_field = NO_FIELD.search(label) or OWN_ALONE.fullmatch(label)
    told = (row or (bold and _TAKES.search(sentence.block.text))) and not no_field
    return sentence.fact(match, "label") if told or BROAD.fullmatch(label) else None


def _named(reading: Reading) -> Iterator[Fact[str]]:
    """The labels that are fields wherever they stand, as the portal writes them, with those in bold that follow one."""
    for block in reading.credentials:
        for sentence in sentences(block):
            for match in STRICT.finditer(sentence.text):
                if match.group().islower() or is_absent(match):
                    continue
                if sentence.around("strong", *match.span()):
                    first, *others = (fact for fact, _ in labels_at(sentence, match.start()))
                    yield from (first, *others) if BROAD.fullmatch(first.value) else ()
                else:
                    yield sentence.fact(match)
