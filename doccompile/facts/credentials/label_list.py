"""Labels in a row, joined by commas and "and": **Tenant URL** and **Secret Token**."""

import re
from collections.abc import Iterator
from functools import lru_cache

from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import BOX, BROAD, NO_FIELD, STRICT
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import Sentence, fold
from doccompile.pattern import compile_late

_JOINT = compile_late(rf"(?:{BOX.pattern})?(?:\s*(?:,|&|/|\band\b|\bor\b))+\s*(?:(?:the|your|and)\s+)*", re.IGNORECASE)
"""Between two labels: "in the **Tenant URL** field and the **Secret Token** field"."""
_GOES_INTO = compile_late(r"\s+(?:in|into|to|as|for)\s+(?:the )?[\"“]?", re.IGNORECASE)
"""Behind a value, before the field that takes it."""
_QUOTES = ('"', "“")


def labels_at(sentence: Sentence, start: int) -> Iterator[tuple[Fact[str], int]]:
    """Labels joined by commas and "and", from `start` on: bold, quoted, or known ones; with their end offsets.

    After a bold one, what is not bold may be the next value: in **Tenant URL**, and the API key in **Secret Token**;
    and so may be what is bold, where a field of the portal's follows that takes it.
    """
    text, position, set_off = sentence.text, start, _set_off(sentence)
    while True:
        found = set_off.get(position)
        if found is None:
            labels = STRICT if start in set_off else BROAD
            known = labels.match(text, position + text.startswith(_QUOTES, position))
            found = (*known.span(), known.end()) if known else None
        if found is None:
            return
        begin, stop, end = found
        label = fold(text[begin:stop]).rstrip(":,.")
        if NO_FIELD.search(label) and not BROAD.fullmatch(label):
            return
        into = _GOES_INTO.match(text, end) if position > start else None
        if into and STRICT.match(text, into.end()):
            return
        yield Fact(label, sentence.location(begin, stop)), end
        joint = _JOINT.match(text, end)
        if not joint:
            return
        position = joint.end()


@lru_cache(maxsize=1)
def _set_off(sentence: Sentence) -> dict[int, tuple[int, int, int]]:
    """Where bold or quoted words begin -> the range of the words without quotes, and where all of it ends.

    A sentence has many lists in a row.
    """
    found = {start - 1: (start, end, end + 1) for start, end in quoted(sentence.text)}
    for start, end in sentence.spans("strong"):
        begin, stop, after = found.get(start, (start, end, end))
        found[start] = (begin, stop, end) if after == end else (start, end, end)
    return found
