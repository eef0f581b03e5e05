"""Whether the **Default Access** role is excluded, skipped or must not be used."""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import sentences
from doccompile.pattern import compile_late

_ROLE = compile_late(r"[\"“']?\bDefault Access\b[\"”']?", re.IGNORECASE)
_EXCLUDED = compile_late(
    r"\bexclud\w+|\bskipp\w+|\bother than\b|\b(?:does|do|will|can|must|should|is|are)(?: not|n't|n’t)\b|\bcannot\b"
    r"|\bwon['’]t\b|\bnever\b|\bunsupported\b|\bignored\b|\bavoid\b|\binstead of\b|\bexcept\b",
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
