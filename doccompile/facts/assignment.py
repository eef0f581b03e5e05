"""Whether the **Default Access** role is excluded, skipped or must not be used."""

import re
from collections.abc import Iterator
from itertools import pairwise

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late

_ROLE = compile_late(r"[\"“']?\bDefault Access\b[\"”']?", re.IGNORECASE)
_EXCLUDED = compile_late(
    r"\bexclud\w+|\bskip\w*|\bdropped\b|\b(?:other|rather) than\b|\bnot\b(?! assign)|n['’]t\b|\bcannot\b|\bnever\b"
    r"|\bnothing\b|\bunsupported\b|\bignore\w*|\bdisregard\w*|\bavoid\b|\binstead of\b|\bexcept\b|\bof no use\b"
    r"|\bno provisioning\b|\bany(?:thing)?\b.{0,40}?\bbut\b|\b(?:left|leaves?)\b.{0,20}? (?:out|behind)\b"
    r"|\bpassed over\b|\bfilter\w* out\b|\binsufficient\b|\bsteer clear of\b",
    re.IGNORECASE,
)
_THOSE = compile_late(
    r"\W*(?:those|these|such|they|(?:this|that) role|it|the service|(?:Microsoft )?Entra(?: ID)?)\b.{0,60}?"
    r"(?:\bexcluded?s?\b|\bskip\w*|\bignore[ds]?\b|\bpassed over\b|\b(?:left|leaves)\b.{0,12}? out\b"
    r"|(?:\bnot|n['’]t|\bnever) (?:be |get )?(?:provisioned|sync\w*)\b)",
    re.IGNORECASE,
)
"""How a sentence goes on about the role in the one before."""
_NO = compile_late(
    r"\W*(?:(?:a(?:nswer)?|re)\W{1,4})?(?:unfortunately,? )?"
    r"(?:(?:never|not)\b|(?:no|nope)(?=\W*$|\W*[,.;:!–—-]| (?:it|they|this|that|these|those)\b))",
    re.IGNORECASE,
)
"""How an answer begins: "A: No, …"; not "No problem"."""


def find_default_access_excluded(reading: Reading) -> Fact[bool] | None:
    """True where a sentence says so; None otherwise."""
    for block in reading.mentioning("default access"):
        asked = named = False
        for sentence in sentences(block):
            role = _ROLE.search(sentence.text)
            excluded = (role or asked) and _EXCLUDED.search(sentence.text)
            if excluded or (asked and _NO.match(sentence.text)) or (named and _THOSE.match(sentence.text)):
                return Fact(True, sentence.location())
            named = bool(role)
            asked = named and sentence.text.endswith("?")
    return next(_answers(reading), None)


def _answers(reading: Reading) -> Iterator[Fact[bool]]:
    """What stands right under a heading, or behind a paragraph, that asks for the role, where it begins with "No"."""
    for above, block in pairwise(block for block in reading.blocks if block.kind == "heading" or block.is_running_text):
        asked = above.text.rstrip().endswith("?") and _ROLE.search(above.text)
        if asked and block.kind != "heading" and _NO.match(block.text):
            yield Fact(True, next(sentences(block)).location())
