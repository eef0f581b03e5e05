"""Whether the **Default Access** role is excluded, skipped or must not be used."""

import re
from collections.abc import Iterator
from itertools import pairwise

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.service import SERVICE_OR_AZURE
from doccompile.pattern import compile_late

_ROLE = compile_late(r"[\"“']?\bDefault Access\b[\"”']?", re.IGNORECASE)
_HINDERS = r"(?:keep|prevent|stop|bar|block)(?:s|ped|red|ed|ting)?"
_PROVISIONED = r"(?:provisioned|synchroni[sz]ed|synced|created|imported|in scope|an account)"
_UNLESS_IT = r"\bunless\b(?=(?:(?! than )[^.,;]){0,60}?\bdefault access\b)"
_EXCLUDED = compile_late(
    r"\bexclud\w+|\bskip\w*|\bdropped\b|\b(?:other|rather) than\b|\bnot\b(?! assign)|n['’]t\b|\bcannot\b|\bnever\b"
    r"|\bnothing\b|\bunsupported\b|\bignore\w*|\bdisregard\w*|\bavoid\b|\binstead of\b|\bexcept\b|\bof no use\b"
    r"|\bno provisioning\b|\bany(?:thing)?\b.{0,40}?\bbut\b"
    r"|\b(?:left|leaves?)\b.{0,20}? (?:out|behind|aside(?! from\b|,))\b"
    r"|\bpassed over\b|(?<!\byou )\bomit(?:s|ted)?\b(?!,)"
    r"|\bunprovisioned\b|\bexempt\w*|\bfilter\w* out\b|\binsufficient\b|\bsteer clear of\b"
    rf"|\b{_HINDERS} (?:[\w'’-]+ ){{1,4}}from (?:(?:being|getting) {_PROVISIONED}|provisioning)\b"
    rf"|\b{_PROVISIONED}\b[^.;]{{0,30}}?{_UNLESS_IT}",
    re.IGNORECASE,
)
_NOT_HINDERED = compile_late(
    r"(?:\b(?:not|never|nothing|nobody|none|no|no one|fails?|failed|out of scope)\b|n['’]t\b).{0,80}?"
    rf"(?:{_UNLESS_IT}|\b{_HINDERS} (?:[\w'’-]+ ){{1,4}}from\b)",
    re.IGNORECASE,
)
"""Denied twice: "nobody is provisioned unless they have the role", "it does not keep users from being provisioned"."""
_LEFT = r"(?:excluded?s?|skip\w*|ignore[ds]?|pass(?:es|ed)? over|(?:left|leaves) (?:\w+ )?out|drop\w*)"
_THEM = r"(?:them|th(?:is|at|e) role|(?:those|these|such) (?:users|people|accounts|assignments))"
_THEY = r"(?:those|these|such|they|(?:this|that) role)"
_THOSE = compile_late(
    rf"\W*{_THEY}\b(?:(?!\b(?:not|never)\b|n['’]t\b).){{0,60}}?\b{_LEFT}\b"
    rf"|\W*{_THEY}\b.{{0,60}}?(?:\bnot|n['’]t|\bnever) (?:be |get )?(?:provisioned|sync\w*)\b"
    rf"|\W*(?:it|the service|{SERVICE_OR_AZURE})\b.{{0,40}}?"
    rf"(?:\b(?:exclude|skip|ignore|drop)s {_THEM}\b|\bleaves {_THEM} out\b|\bpasses over {_THEM}\b"
    rf"|(?:\bnot|n['’]t|\bnever) (?:provisions?|sync\w*) {_THEM}\b)",
    re.IGNORECASE,
)
"""How a sentence goes on about the role in the one before."""
_ANSWER = r"\W*(?:(?:a(?:nswer)?|re)\W{1,4})?(?:unfortunately,? )?"
_NO = compile_late(
    rf"{_ANSWER}(?:(?:never|not)\b|(?:no|nope)(?=\W*$|\W*[,.;:!–—-]| (?:it|they|this|that|these|those)\b))",
    re.IGNORECASE,
)
"""How an answer begins: "A: No, …"; not "No problem"."""
_YES = compile_late(rf"{_ANSWER}(?:yes|yep|correct|right)\b", re.IGNORECASE)
_OPEN = compile_late(
    r"\W*(?:(?:q(?:uestion)?)\W{1,4})?(?:why|who|whose|which|what|when|how|did you know)\b", re.IGNORECASE
)
"""A question that is not answered by yes or no: what it asks about is so."""
_ANOTHER = compile_late(r"\b(?:another|other|different)\b.{0,40}? than\b", re.IGNORECASE)


def find_default_access_excluded(reading: Reading) -> Fact[bool] | None:
    """True where a sentence says so; None otherwise."""
    for block in reading.mentioning("default access"):
        excludes: re.Pattern[str] | None = None
        named = False
        for sentence in sentences(block):
            text = sentence.text
            role, excluded = _ROLE.search(text), _EXCLUDED.search(text)
            if role and _is_question(text):
                excludes, named = _excluding_answer(text), False
                continue
            told = excluded and (role or excludes is _NO) and not _NOT_HINDERED.search(text)
            if told or (excludes and excludes.match(text)) or (named and _THOSE.match(text)):
                return Fact(True, sentence.location())
            excludes, named = (_NO if role and text.endswith("?") else None), bool(role)
    return next(_answers(reading), None)


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?") and not _OPEN.match(text)


def _excluding_answer(question: str) -> re.Pattern[str]:
    """Which answer leaves the role out: yes to "Is it skipped?", no to "Does it work?"."""
    return _YES if _EXCLUDED.search(question) or _ANOTHER.search(question) else _NO


def _answers(reading: Reading) -> Iterator[Fact[bool]]:
    """What stands right under a heading, or behind a paragraph, that asks for the role, where it leaves that out."""
    for above, block in pairwise(block for block in reading.blocks if block.kind == "heading" or block.is_running_text):
        asked = _ROLE.search(above.text) and _is_question(above.text)
        if asked and block.kind != "heading" and _excluding_answer(above.text).match(block.text):
            yield Fact(True, next(sentences(block)).location())
