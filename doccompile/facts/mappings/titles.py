"""The labels of mappings that one sentence names: "select **Synchronize … Users to X**", in bold, plain, or quoted."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.menu.words import arrows
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import Sentence, fold, words_of
from doccompile.facts.wording.service import FIRST_WORD
from doccompile.facts.wording.verbs import PICK, PICK_THE
from doccompile.pattern import WORD, compile_late
from doccompile.syntax.inline import Mark
from doccompile.syntax.nodes import Block

_KIND = compile_late(r"\b(user|group)s?\b", re.IGNORECASE)
_MAKES_WORDS = r"(?:Synchroni[sz]e|Provision|Sync)\b"
_TITLE = (
    rf"[\"“]?(?P<title>(?:{_MAKES_WORDS}.{{0,120}}?\b(?P<kind>users?|groups?)\b"
    r"(?: (?:to|in|into|with) .{1,120}?)??)|users?|groups?)[\"”]?"
    rf"(?=[.,;]?\s*$|[.,;] |\s+(?:mapping|under|in the|depending|according|as (?:needed|required))\b"
    r"|\s+to (?:configure|set|edit|open|re?view|see|change|begin|start)\b"
    rf"|\s+(?:or|and|and/or)\s+[\"“]?{_MAKES_WORDS}|\s+and (?:then )?(?:save|review|check|{PICK})\b)"
)
_SELECT = compile_late(rf"\b(?:{PICK_THE}|then(?= (?-i:Synchroni[sz]e|Provision [A-Z])))\s+{_TITLE}", re.IGNORECASE)
_OTHER = compile_late(rf"\s+(?:or|and|and/or)\s+{_TITLE}", re.IGNORECASE)
_QUOTED = compile_late(
    rf"(?P<title>(?:Synchroni[sz]e|Provision) {FIRST_WORD}.{{0,80}}?\b(?P<kind>user|group)s?"
    r"(?: to .{1,80})?)",
    re.IGNORECASE,
)
_GLOSS = compile_late(rf"\({_QUOTED.pattern}\)\W*$", re.IGNORECASE)
_REACH = compile_late(rf"{WORD}(?:{PICK}|(?:select|click|choos|open)ing|(?:navigate|go) to)\b", re.IGNORECASE)
_KEEP = compile_late(
    rf"{WORD}(?:keep|leave|ensure|make sure|verify|enabled?|(?:turn|switch)(?:ed)? on)\b", re.IGNORECASE
)
"""What is done to a mapping that is not selected."""
_WHOLE = compile_late(
    rf"(?:(?P<synchronize>Synchroni[sz]e\b)|Provision {FIRST_WORD}).{{1,120}}?"
    r"\b(?:(?P<kind>user|group)|worker|employee)s?\b"
    r"(?: (?:to|in|into|with) .{1,120})?\.?",
    re.IGNORECASE,
)
"""A label that nothing but a mapping has; one that begins with "Provision" may be seen there and not selected."""
_JOINT = compile_late(r"[\"”]?\s*(?:(?:,|/|\bor\b|\band\b|\bas well as(?: to)?\b)\s*)+(?:the\s+)?[\"“]?", re.IGNORECASE)
_MAKES = compile_late(_MAKES_WORDS, re.IGNORECASE)
_TO_PICK = compile_late(rf"\b{PICK}\b|(?:\bthen|>|→)\s*$", re.IGNORECASE)
"""Before a label that is picked."""
_TO = " to "
"""Between the two parts of a label: **Synchronize … users** to **Acme**."""
MAPPING = compile_late(r"[Mm](?<!\w.)(?i:appings?)\b")
"""Begins with its letter: a pattern that begins with one of few characters is found sooner."""


def kind_in(text: str) -> str | None:
    """Whether a text speaks of a `user`, or of a `group`."""
    kind = _KIND.search(text)
    return kind.group(1).lower() if kind else None


def titles_in(sentence: Sentence, *, whole: bool) -> list[tuple[str, Fact[str]]]:
    """The label of the mapping to select; both, where a sentence says "**… users** or **… groups**".

    Those that nothing but a mapping has, where they are to be `whole`.
    """
    found = list(_marked_titles(sentence)) or list(_plain_titles(sentence)) or list(_quoted_titles(sentence))
    return [(kind, title) for kind, title in found[:2] if not whole or _WHOLE.fullmatch(title.value)]


def gloss_of(heading: Block) -> tuple[str, Fact[str]] | None:
    """The label of a mapping behind the heading over its table: "User mapping (Provision Microsoft Entra ID Users)"."""
    gloss = _GLOSS.search(heading.text)
    return (gloss["kind"].lower(), words_of(heading, *gloss.span("title"))) if gloss else None


def is_kept(sentence: Sentence) -> bool:
    """Whether the mapping that a sentence names stays as it is, and is not selected: "keep **…** enabled"."""
    return bool(_KEEP.search(sentence.text)) and not _REACH.search(sentence.text)


def _marked_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    """`select **Synchronize … users** or **… groups**`, `open **Mappings > Users**`, and what stands beside them."""
    block, text, reached = sentence.block, sentence.block.text, -1
    labels = _labels(sentence)
    reaches = bool(labels) and any(sign.search(sentence.text) for sign in (_REACH, _KEEP))
    about_mappings = bool(labels) and _speaks_of_mappings(sentence)
    for mark in labels:
        start = max((arrow.end() for arrow in arrows(text, mark.start, mark.end)), default=mark.start)
        below = MAPPING.search(text, mark.start, start)
        beside = reached >= 0 and bool(_JOINT.fullmatch(text, reached, mark.start))
        whole = _WHOLE.fullmatch(text, start, mark.end)
        kind, end = None, mark.end
        if whole and (whole["synchronize"] or reaches or below):
            kind, end = whole["kind"] or "user", _label_end(sentence, mark)
        elif about_mappings and (whole or beside or reached < 0) and (below or start == mark.start):
            kind = _kind_of_picked(sentence, mark, text[start:end], beside=beside)
        if kind:
            reached = end
            yield kind.lower(), Fact(fold(text[start:end]).rstrip("."), block.location(start, end))


def _kind_of_picked(sentence: Sentence, mark: Mark, label: str, *, beside: bool) -> str | None:
    """Whose mapping a label is that mappings may share with pages; it is picked, or `beside` one that is."""
    before = sentence.block.text[max(sentence.start, mark.start - 24) : mark.start]
    named = _MAKES.match(label) or len(label.split()) <= 2
    return kind_in(label) if named and (beside or _TO_PICK.search(before)) else None


def _speaks_of_mappings(sentence: Sentence) -> bool:
    """Whether it does so in other words than the label of a page, as "open **Group mapping**"."""
    marks = (sentence.around("strong", *match.span()) for match in MAPPING.finditer(sentence.text))
    return any(not mark or not kind_in(sentence.block.text[mark.start : mark.end]) for mark in marks)


def _labels(sentence: Sentence) -> list[Mark]:
    """What is bold, and mappings in code or in italics."""
    block = sentence.block
    mappings = (
        mark
        for mark in (*sentence.marks("code"), *sentence.marks("emphasis"))
        if _WHOLE.fullmatch(block.text, mark.start, mark.end)
        and not block.inline.around("strong", mark.start, mark.end)
    )
    return sorted([*sentence.marks("strong"), *mappings], key=lambda mark: mark.start)


def _label_end(sentence: Sentence, mark: Mark) -> int:
    """Where a label ends that is bold in two parts: **Synchronize … users** to **Acme**."""
    text, behind = sentence.block.text, mark.end + len(_TO)
    named = text.endswith(("users", "groups", "Users", "Groups"), mark.start, mark.end)
    joined = named and text.startswith(_TO, mark.end)
    other = sentence.block.inline.around("strong", behind, behind + 1) if joined else None
    return other.end if other else mark.end


def _plain_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    text = sentence.text
    told = "Synchroni" in text or MAPPING.search(text)
    match = _SELECT.search(text) if told and not sentence.marks("strong") else None
    while match:
        start, end = match.span("title")
        if span := sentence.around("code", start, start + 1):
            end = min(end, span.end - sentence.start)
        fact = Fact(fold(text[start:end]).rstrip("."), sentence.location(start, end))
        yield (match.group("kind") or match.group("title")).lower().rstrip("s"), fact
        match = _OTHER.match(text, match.end())


def _quoted_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    found = [match for span in quoted(sentence.text) if (match := _QUOTED.fullmatch(sentence.text, *span))]
    if found and any(sign.search(sentence.text) for sign in (_REACH, _KEEP, MAPPING)):
        yield from ((match["kind"].lower(), sentence.fact(match, "title")) for match in found)
