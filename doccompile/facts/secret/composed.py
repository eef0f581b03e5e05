"""A secret that the reader puts together out of two values, and its name.

Looks for "to generate a **bearer token**, copy the **Client Key** and **Client Password** …", "join the key and the
password with a colon to form your bearer token".
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import Sentence
from doccompile.pattern import compile_late

_PART = r"(?:[\w-]{1,30} ){0,3}(?:key|secret|password|token|id|identifier|user ?name)\b"
_PARTS = (
    rf"(?:(?:copy|take|join|combine|concatenate|put together|merge|(?:base64[- ])?encode) (?:both )?"
    rf"(?:the |your )?{_PART} and (?:the |your )?{_PART})"
)
_MAKE = r"(?:generate|create|build|make|form|compose|obtain|get)"
_LABEL = r"(?:an? |the |your )(?P<{}>(?:(?!(?:an?|the|your|this)\b)[\w-]{{1,30}} ){{0,3}}(?:token|key|secret))\b"
_COMPOSED = compile_late(
    rf"\bto {_MAKE} {_LABEL.format('before')}(?: value)?,? (?:please )?{_PARTS}"
    rf"|\b{_PARTS}[^.;:]{{0,80}}? (?:to {_MAKE}|into) {_LABEL.format('behind')}",
    re.IGNORECASE,
)


def find_composed(sentence: Sentence) -> Fact[str] | None:
    """The name of what is put together, where a sentence says of what."""
    match = _COMPOSED.search(sentence.text) if " and " in sentence.text.lower() else None
    return sentence.fact(match, "before" if match.group("before") else "behind") if match else None
