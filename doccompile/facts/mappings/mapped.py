"""What is mapped: "select **Synchronize … Users to X**", "Review the user attributes that …", and attribute tables."""

import re

from doccompile.facts.fact import Fact, MappingFact, TableFact
from doccompile.facts.mappings.listed import attribute_lists
from doccompile.facts.mappings.table import ATTRIBUTE, kind_by_rows, may_be_of_groups, read_table
from doccompile.facts.mappings.titles import MAPPING, gloss_of, is_kept, kind_in, titles_in
from doccompile.facts.mappings.translated import find_translated_titles
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE, SIGN_ON
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.facts.wording.verbs import PICK_THE, THEN
from doccompile.location import Location
from doccompile.pattern import WORD, compile_late
from doccompile.syntax.nodes import Block

_KEPT_OFF = compile_late(
    rf"{WORD}(?:off|false|disabled|cleared|un(?:checked|selected)|(?:is|to|says|shows|on)\W{{1,4}}no\b(?! \w))\b"
    rf"|{WORD}(?:not|never|don['’]t)\s+(?:keep|leave|enable|turn|switch)\b",
    re.IGNORECASE,
)
_TELLING = (
    "attribute",
    "mapping",
    "synchroni",
    *map("provision {}".format, ("aad", "azure", "entra", "microsoft", "ms ")),
)
"""One of them is in whatever tells of a mapping."""
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

    def keep(self, kind: str, title: Fact[str], step: Location) -> None:
        """Note the label of a mapping that stays as it is, and where."""
        self.kept.setdefault(kind, (title, step))

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
            if gloss := gloss_of(block):
                shown.titles.setdefault(*gloss)
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
    told = [(sentence, titles_in(sentence, whole=reading.kind(block) == "vendor")) for sentence in sentences(block)]
    off = any(titles for _, titles in told) and _is_off(block, reading)
    for sentence, titles in told:
        kept = bool(titles) and is_kept(sentence)
        if titles and not off and not (kept and _KEPT_OFF.search(sentence.text)):
            current = titles[0][0]
            for kind, title in titles:
                (shown.keep if kept else shown.select)(kind, title, sentence.location())
        elif kinds := _reviewed(sentence):
            current = kinds[0]
            for kind in kinds:
                shown.steps.setdefault(kind, sentence.location())
            if picked := _picked_before(block, reading, current):
                shown.titles.setdefault(current, picked)
    return current


def _reviewed(sentence: Sentence) -> list[str]:
    """The kinds of mapping whose attributes a sentence tells to review."""
    if "attribute" not in sentence.text.lower():
        return []
    review = _REVIEW.search(sentence.text) or _ADJUST.search(sentence.text)
    return [kind.lower() for kind in review.group("first", "second") if kind] if review else []


def _picked_before(block: Block, reading: Reading, kind: str) -> Fact[str] | None:
    """What is picked right before: "Select **Groups**." above "Review the group attributes …"."""
    above = reading.before(block)
    last = next(reversed([*sentences(above)]), None) if above else None
    match = _PICKED.fullmatch(last.text) if last else None
    return last.fact(match, "title") if last and match and match["title"].lower().startswith(kind) else None


def _is_off(block: Block, reading: Reading) -> bool:
    """Whether the step, the next one, or the section's title switches the mapping off."""
    below = reading.after(block)
    beside = [below.text] if below and below.section == block.section and not _NAMED.search(below.text) else []
    return any(_OFF.search(_IN_CASE.sub("", text)) for text in (block.text, reading.title(block), *beside))


def _heading_kind(block: Block) -> str | None:
    """Whose attributes a heading announces, or a paragraph that stands for one: **Group attributes**."""
    if block.kind != "heading" and not _ANNOUNCES.fullmatch(block.text.strip()):
        return None
    return kind_in(block.text) if ATTRIBUTE.search(block.text) or MAPPING.search(block.text) else None
