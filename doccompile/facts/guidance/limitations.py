"""What the connector cannot do, or what goes wrong: *Connector limitations*, *Known issues*, *Troubleshooting*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from doccompile.facts.fact import Fact
from doccompile.facts.guidance.items import ENDS_OPEN, across, item_texts, joined
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_LONGEST_NAME = 5
"""Most words of an item that states nothing by itself."""
_LIMITS = compile_late(
    r"\b(?:following|these|some|several|few|known|current) (?:\w+ ){0,2}(?:limitations|restrictions)\b[^.:]{0,40}:$",
    re.IGNORECASE,
)
_CONDITION = compile_late(r"\b(?:if|when|must|only|not|cannot|need)\b", re.IGNORECASE)
_OF_LIMITS = compile_late(r"\b(?:limit(?:ation)?|restriction|issue|problem|question|error|point)s\b", re.IGNORECASE)
"""What a sentence announces that says nothing itself."""
_ADDRESS = compile_late(r"https?://\S+", re.IGNORECASE)
_TOLD_ELSEWHERE = compile_late(
    r"\W*(?:for [^.]{0,160}?[, ](?<! to ))?(?:please )?"
    r"(?:see|refer to|consult|visit|read|check(?: out)?) (?:the|our|this) [^.]*+\.?\s*",
    re.IGNORECASE,
)
"""A paragraph that leads to a page on them: "For common issues, refer to the troubleshooting guide"."""
_TO_DO = compile_late(
    r"\b(?:(?:these|following) (?:\w+ )?steps|steps below|(?:do|try) (?:the following|this)|proceed as follows)\s*:$",
    re.IGNORECASE,
)


def find_limitations(reading: Reading) -> tuple[Fact[str], ...]:
    """Items of *Connector limitations*, *Known issues*, *Troubleshooting*; paragraphs where there are no bullets.

    Without such a section, the items below a sentence such as "It has the following limitations:".
    """
    blocks = reading.in_sections("limitations")
    if not blocks:
        return tuple(_announced(list(_lists_of_limits(reading))))
    return tuple(_announced(blocks)) or tuple(_paragraphs(blocks))


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Fact[str]]:
    """The paragraphs, each with the addresses that stand alone below it; not what only announces."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _ADDRESS.fullmatch(block.text.strip()):
            groups[-1].append(block)
        else:
            groups.append([block])
    facts = (Fact(joined(group), across(group)) for group in groups)
    return (fact for fact in facts if not (fact.value.endswith(":") or _TOLD_ELSEWHERE.fullmatch(fact.value)))


def lines_of(limits: Sequence[Fact[str]]) -> dict[tuple[str, int], bool]:
    """The lines, each with its file, in which limitations stand, and whether one begins there."""
    held = {(at.path, line): False for _, at in limits for line in range(at.line, at.end_line + 1)}
    return held | {(at.path, at.line): True for _, at in limits}


def beside_limits(blocks: Sequence[Block], lines: Mapping[tuple[str, int], bool]) -> list[Block]:
    """Blocks of such a section that no limitation holds: paragraphs, code, tables, but for what announces a list."""
    shown = {id(block) for block, below in pairwise(blocks) if below.kind in ("code", "table")}
    told = (block for block in blocks if id(block) in shown or not _only_announces(block.text.rstrip()))
    return [block for block in told if not _is_held(block, lines)]


def _is_held(block: Block, lines: Mapping[tuple[str, int], bool]) -> bool:
    """Whether a limitation stands in a block; in a callout, only where it begins there."""
    begins = lines.get((block.source.path, block.line + 1))
    return begins is not None and (begins or block.callout is None)


def _only_announces(text: str) -> bool:
    return text.endswith(":") and not (_CONDITION.search(text) and not _OF_LIMITS.search(text))


def _lists_of_limits(reading: Reading) -> Iterator[Block]:
    told = reading.mentioning("limitations", "restrictions")
    return reading.with_lists(block for block in told if not block.items and _LIMITS.search(block.text.rstrip()))


def _announced(blocks: Sequence[Block]) -> Iterator[Fact[str]]:
    """The items; a list of mere names is told with what announces it: "These roles are invalid: Guest; Owner".

    So are the steps of a remedy: "To renew the key, follow these steps: Sign in. Select Renew."
    """
    above: Block | None = None
    for kind, group in groupby(blocks, key=_kind_of_list):
        listed = list(group)
        items = item_texts(listed) if kind else ()
        if items and above and _belong_to(fold(above.text), items):
            told = joined([block for block in listed if block.callout is None])
            yield Fact(f"{fold(above.text).rstrip('.:')}: {told}", across([above, *listed]))
        else:
            yield from items
        above = None if kind or listed[-1].callout else listed[-1]


def _kind_of_list(block: Block) -> str:
    """Whether a block stands in bullets, in steps, or in none: bullets behind steps are another list."""
    return ("steps" if block.items[0].ordered else "bullets") if block.items else ""


def _belong_to(sentence: str, items: tuple[Fact[str], ...]) -> bool:
    named = ENDS_OPEN.search(sentence) and all(_is_name(item.value) for item in items)
    return bool(named or _TO_DO.search(sentence))


def _is_name(text: str) -> bool:
    return len(text.split()) <= _LONGEST_NAME and not text.endswith(".")
