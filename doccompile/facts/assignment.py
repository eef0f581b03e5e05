"""Whether the **Default Access** role is excluded, skipped or must not be used."""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import sentences
from doccompile.pattern import compile_late

_ROLE = compile_late(r"[\"“']?\bDefault Access\b[\"”']?", re.IGNORECASE)
_EXCLUDED = compile_late(
    r"\bexclud\w+|\bskip\w*|\bdropped\b|\b(?:other|rather) than\b|\bnot\b(?! assign)|n['’]t\b|\bcannot\b|\bnever\b"
    r"|\bnothing\b|\bunsupported\b|\bignore\w*|\bdisregard\w*|\bavoid\b|\binstead of\b|\bexcept\b|\bof no use\b"
    r"|\bno provisioning\b|\bany\b.{0,40}?\bbut\b|\b(?:left|leaves?)\b.{0,20}? out\b|\bpassed over\b",
    re.IGNORECASE,
)


def find_default_access_excluded(reading: Reading) -> Fact[bool] | None:
    """True where a sentence says so; None otherwise."""
    for block in reading.mentioning("default access"):
        for sentence in sentences(block):
            role = _ROLE.search(sentence.text)
            if role and _EXCLUDED.search(sentence.text):
                return Fact(True, sentence.location())
    return None
