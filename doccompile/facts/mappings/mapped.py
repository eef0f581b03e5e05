"""What is mapped: "select **Synchronize … Users to X**", "Review the user attributes that …", and attribute tables."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact, MappingFact, TableFact
from doccompile.facts.mappings.listed import attribute_lists
from doccompile.facts.mappings.table import ATTRIBUTE, kind_by_rows, may_be_of_groups, read_table
from doccompile.facts.mappings.translated import find_translated_titles
from doccompile.facts.menu.words import arrows
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE, SIGN_ON
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import Sentence, fold, sentences, words_of
from doccompile.facts.wording.service import FIRST_WORD
from doccompile.facts.wording.verbs import PICK, PICK_THE, THEN
from doccompile.location import Location
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
"""The label of a mapping behind the heading over its table: "User mapping (Provision Microsoft Entra ID Users)"."""
_REACH = compile_late(rf"{WORD}(?:{PICK}|(?:select|click|choos|open)ing|(?:navigate|go) to)\b", re.IGNORECASE)
_KEEP = compile_late(
    rf"{WORD}(?:keep|leave|ensure|make sure|verify|enabled?|(?:turn|switch)(?:ed)? on)\b", re.IGNORECASE
)
"""What is done to a mapping that is not selected."""
_KEPT_OFF = compile_late(
    rf"{WORD}(?:off|false|disabled|cleared|un(?:checked|selected)|(?:is|to|says|shows|on)\W{{1,4}}no\b(?! \w))\b"
    rf"|{WORD}(?:not|never|don['’]t)\s+(?:keep|leave|enable|turn|switch)\b",
    re.IGNORECASE,
)
_WHOLE = compile_late(
    rf"(?:(?P<synchronize>Synchroni[sz]e\b)|Provision {FIRST_WORD}).{{1,120}}?"
    r"\b(?:(?P<kind>user|group)|worker|employee)s?\b"
    r"(?: (?:to|in|into|with) .{1,120})?\.?",
    re.IGNORECASE,
)
"""A label that nothing but a mapping has; one that begins with "Provision" may be seen there and not selected."""
_TELLING = (
    "attribute",
    "mapping",
    "synchroni",
    *map("provision {}".format, ("aad", "azure", "entra", "microsoft", "ms ")),
)
"""One of them is in whatever tells of a mapping."""
_JOINT = compile_late(r"[\"”]?\s*(?:(?:,|/|\bor\b|\band\b|\bas well as(?: to)?\b)\s*)+(?:the\s+)?[\"“]?", re.IGNORECASE)
_MAKES = compile_late(_MAKES_WORDS, re.IGNORECASE)
_PICK = compile_late(rf"\b{PICK}\b", re.IGNORECASE)
_NEXT = compile_late(r"(?:\bthen|>|→)\s*$", re.IGNORECASE)
_TO = " to "
"""Between the two parts of a label: **Synchronize … users** to **Acme**."""
_NAMED = compile_late(r"\b(?:synchroni[sz]e|provision|sync)\b.{1,80}\b(?:users?|groups?)\b", re.IGNORECASE)
_OFF = compile_late(
    r"\benabled\W{1,6}(?:to|as|option to|switch to)?\W{0,6}(?:no|off|false)\b"
    r"|\b(?:disabl(?:e|ing)|(?:switch|turn)(?:ing)? off|deactivat(?:e|ing))\b"
    r".{0,20}\b(?:mappings?|provisioning|groups?|it)\b",
    re.IGNORECASE,
)
"""A mapping that the reader is told to switch off."""
_IN_CASE = compile_late(r"(?:^|[.:] )If\b[^.:]{1,200}")
"""What is done in one case only."""
_MAPPING = compile_late(r"[Mm](?<!\w.)(?i:appings?)\b")
"""Begins with its letter: a pattern that begins with one of few characters is found sooner."""
_ANNOUNCES = compile_late(r"[^.!?]{1,60}:|(?:table \d+\W{1,3})?(?:[\w-]+ ){0,4}[\w-]+", re.IGNORECASE)
"""A few words above a table or list: "The attributes of a group are:", "Table 2: Group attributes"."""
_REVIEW = compile_late(
    r"\b(?:review|verify|check|define|edit|configure|inspect|(?:look|go) (?:at|over|through))\b[^.]{0,60}?"
    r"\b(?P<first>user|group)s?(?:'s)?(?: and (?P<second>user|group))?\s+attributes?\b",
    re.IGNORECASE,
)
_ADJUST = compile_late(
    r"\b(?:adjust|change|check|configure|customi[sz]e|define|edit|modify|review|update|verify)\b[^.]{0,40}?"
    r"\battribute[- ]mappings?\b[^.]{0,40}? for (?:the |your )?"
    r"(?P<first>user|group)s?+(?: and (?P<second>user|group)s?)?\b(?! (?:(?:names?|of|from|who)\b|in (?-i:[A-Z])))",
    re.IGNORECASE,
)
_PICKED = compile_late(
    rf"{THEN}{PICK_THE} [\"“]?(?P<title>(?:users?|groups?)(?: mappings?)?)[\"”]?"
    r"(?: (?:tab|link|row|entry|item))?\.?",
    re.IGNORECASE,
)
"""A step or paragraph that does nothing but pick the users or the groups."""


class _Shown:
    """What shows a mapping of each kind: of steps and titles the first."""

    def __init__(self) -> None:
        self.steps: dict[str, Location] = {}
        self.kept: dict[str, tuple[Fact[str], Location]] = {}
        self.titles: dict[str, Fact[str]] = {}
        self.tables: dict[str, list[TableFact]] = {"user": [], "group": []}
        self.lists: dict[str, list[TableFact]] = {"user": [], "group": []}

    def select(self, kind: str, title: Fact[str], step: Location) -> None:
        """Note the label of a mapping, and where a step selects it."""
        self.titles.setdefault(kind, title)
        self.steps.setdefault(kind, step)

    def mapping(self, kind: str) -> MappingFact | None:
        """Lists of attributes count where no table does: beside one, they speak of claims, or of an interface."""
        tables = self.tables[kind] or self.lists[kind]
        title, kept = self.kept.get(kind) or (None, None)
        step = self.steps.get(kind) or kept or (tables[0].header if tables else None)
        return MappingFact(step, self.titles.get(kind) or title, tuple(tables)) if step else None


def find_mappings(reading: Reading, name: str) -> tuple[MappingFact | None, MappingFact | None]:
    """The user mapping and the group mapping; None where no step and no table shows one."""
    shown = _Shown()
    current: str | None = None
    telling = {id(block) for block in reading.mentioning(*_TELLING)}
    translated = find_translated_titles(reading, name)
    lists = attribute_lists(block for block in reading.blocks if reading.kind(block) not in (*ASIDE, "plan", SIGN_ON))
    for block in reading.blocks:
        if table := lists.get(id(block)):
            shown.lists[_kind_of(table, current, shown.lists["user"])].append(table)
        elif block.kind == "table":
            if table := read_table(block, in_english=reading.in_english):
                kind = _kind_of(table, current, shown.tables["user"])
                shown.tables[kind].append(table)
                shown.steps.setdefault(kind, table.header)
        elif selected := translated.get(id(block)):
            current, title = selected
            shown.select(current, title, block.location())
        elif id(block) in telling:
            current = _read_paragraph(block, reading, shown) or _heading_kind(block) or current
        elif block.kind == "heading":
            current = _heading_kind(block) or current
            if gloss := _GLOSS.search(block.text):
                title = words_of(block, *gloss.span("title"))
                shown.titles.setdefault(gloss["kind"].lower(), title)
    return shown.mapping("user"), shown.mapping("group")


def _kind_of(table: TableFact, told: str | None, before: list[TableFact]) -> str:
    """Whose attributes a table holds, by its rows or what was `told` above it; else users go before groups."""
    by_order = "group" if before and may_be_of_groups(table) else "user"
    return kind_by_rows(table) or told or by_order


def _read_paragraph(block: Block, reading: Reading, shown: _Shown) -> str | None:
    """Note what a paragraph selects, or tells to review; the kind of mapping that it speaks of."""
    if reading.kind(block) in (*ASIDE, "plan"):
        return None
    current = None
    told = [(sentence, _titles(sentence, whole=reading.kind(block) == "vendor")) for sentence in sentences(block)]
    off = any(titled for _, titled in told) and _is_off(block, reading)
    for sentence, titled in told:
        kept = bool(titled and _KEEP.search(sentence.text) and not _REACH.search(sentence.text))
        if titled and not off and not (kept and _KEPT_OFF.search(sentence.text)):
            current = titled[0][0]
            for kind, fact in titled:
                if kept:
                    shown.kept.setdefault(kind, (fact, sentence.location()))
                else:
                    shown.select(kind, fact, sentence.location())
        elif "attribute" in sentence.text.lower() and (review := _review(sentence)):
            for name in ("first", "second"):
                if review.group(name):
                    shown.steps.setdefault(review.group(name).lower(), sentence.location())
            current = str(review.group("first")).lower()
            if picked := _picked_before(block, reading, current):
                shown.titles.setdefault(current, picked)
    return current


def _review(sentence: Sentence) -> re.Match[str] | None:
    return _REVIEW.search(sentence.text) or _ADJUST.search(sentence.text)


def _picked_before(block: Block, reading: Reading, kind: str) -> Fact[str] | None:
    """What is picked right before: "Select **Groups**." above "Review the group attributes …"."""
    above = reading.before(block)
    last = next(reversed([*sentences(above)]), None) if above else None
    match = _PICKED.fullmatch(last.text) if last else None
    return last.fact(match, "title") if last and match and match["title"].lower().startswith(kind) else None


def _titles(sentence: Sentence, *, whole: bool) -> list[tuple[str, Fact[str]]]:
    """The label of the mapping to select; both, where a sentence says "**… users** or **… groups**".

    Those that nothing but a mapping has, where they are to be `whole`.
    """
    found = list(_marked_titles(sentence)) or list(_plain_titles(sentence)) or list(_quoted_titles(sentence))
    return [(kind, title) for kind, title in found[:2] if not whole or _WHOLE.fullmatch(title.value)]


def _quoted_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    text = sentence.text
    for match in filter(None, (_QUOTED.fullmatch(text, *span) for span in quoted(text))):
        if any(sign.search(text) for sign in (_REACH, _KEEP, _MAPPING)):
            yield match.group("kind").lower(), sentence.fact(match, "title")


def _marked_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    block, text, reached = sentence.block, sentence.block.text, -1
    labels = _labels(sentence)
    reaches = bool(labels and (_REACH.search(sentence.text) or _KEEP.search(sentence.text)))
    about_mappings = bool(labels and _speaks_of_mappings(sentence))
    for mark in labels:
        start = max((arrow.end() for arrow in arrows(text, mark.start, mark.end)), default=mark.start)
        label = text[start : mark.end]
        beside = reached >= 0 and bool(_JOINT.fullmatch(text, reached, mark.start))
        whole = _WHOLE.fullmatch(label)
        if reached >= 0 and not (beside or whole):
            continue
        if whole and (whole["synchronize"] or reaches or _MAPPING.search(text, mark.start, start)):
            reached = _label_end(sentence, mark)
            fact = Fact(fold(text[start:reached]).rstrip("."), block.location(start, reached))
            yield (whole.group("kind") or "user").lower(), fact
            continue
        if start > mark.start and not _MAPPING.search(text, mark.start, start):
            continue
        before = text[max(sentence.start, mark.start - 24) : mark.start]
        kind = _KIND.search(label) if about_mappings else None
        named = _MAKES.match(label) or len(label.split()) <= 2
        if kind and named and (beside or _PICK.search(before) or _NEXT.search(before)):
            reached = mark.end
            yield kind.group(1).lower(), Fact(fold(label).rstrip("."), block.location(start, mark.end))


def _speaks_of_mappings(sentence: Sentence) -> bool:
    """Whether it does so in other words than the label of a page, as "open **Group mapping**"."""
    marks = (sentence.around("strong", *match.span()) for match in _MAPPING.finditer(sentence.text))
    return any(not mark or not _KIND.search(sentence.block.text, mark.start, mark.end) for mark in marks)


def _labels(sentence: Sentence) -> list[Mark]:
    """What is bold, and mappings in code or in italics."""
    inline = sentence.block.inline
    others = (
        mark
        for mark in (*sentence.marks("code"), *sentence.marks("emphasis"))
        if not inline.around("strong", mark.start, mark.end)
    )
    mappings = (mark for mark in others if _WHOLE.fullmatch(sentence.block.text, mark.start, mark.end))
    return sorted([*sentence.marks("strong"), *mappings], key=lambda mark: mark.start)


def _plain_titles(sentence: Sentence) -> Iterator[tuple[str, Fact[str]]]:
    text = sentence.text
    told = "Synchroni" in text or _MAPPING.search(text)
    match = _SELECT.search(text) if told and not sentence.marks("strong") else None
    while match:
        start, end = match.span("title")
        if span := sentence.around("code", start, start + 1):
            end = min(end, span.end - sentence.start)
        fact = Fact(fold(text[start:end]).rstrip("."), sentence.location(start, end))
        yield (match.group("kind") or match.group("title")).lower().rstrip("s"), fact
        match = _OTHER.match(text, match.end())


def _is_off(block: Block, reading: Reading) -> bool:
    """Whether the step, the next one, or the section's title switches the mapping off."""
    following = reading.after(block)
    beside = following.text if following and following.section == block.section else ""
    texts = (block.text, reading.title(block), "" if _NAMED.search(beside) else beside)
    return any(_OFF.search(_IN_CASE.sub("", text)) for text in texts)


def _label_end(sentence: Sentence, mark: Mark) -> int:
    """Where a label ends that is bold in two parts: **Synchronize … users** to **Acme**."""
    text, behind = sentence.block.text, mark.end + len(_TO)
    named = text.endswith(("users", "groups", "Users", "Groups"), mark.start, mark.end)
    joined = named and text.startswith(_TO, mark.end)
    other = sentence.block.inline.around("strong", behind, behind + 1) if joined else None
    return other.end if other else mark.end


def _heading_kind(block: Block) -> str | None:
    """Whose attributes a heading announces, or a paragraph that stands for one: **Group attributes**."""
    if block.kind != "heading" and not _ANNOUNCES.fullmatch(block.text.strip()):
        return None
    if not ATTRIBUTE.search(block.text) and not _MAPPING.search(block.text):
        return None
    match = _KIND.search(block.text)
    return match.group(1).lower() if match else None
