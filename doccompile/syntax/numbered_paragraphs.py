"""Steps that say their number, to Markdown paragraphs: `4.2.1 Open …`, `Step 3: Open …`, `**Step 3** Open …`."""

import re
from collections.abc import Sequence

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Segment
from doccompile.syntax.nodes import Block, Item

_DECIMAL = compile_late(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=[*_`\[\"“]{0,3}[A-Z])")
_STEP = compile_late(r"(?i:step) (?P<label>\d{1,2}) ?[.:)–—-][ \t]+(?=\S)")
_BOLD_STEP = compile_late(r"(\*\*|__)(?i:step) (?P<label>\d{1,2}) ?[.:)–—-]?\1 ?[.:)–—-]?[ \t]+(?=\S)")
_BOLD_NUMBER = compile_late(r"(\*\*|__)(?P<label>\d{1,2})[.:)]\1[ \t]+(?=\S)")
_LEAST = 2
"""Fewer are figures: "3.5 GB of disk"."""


def number_paragraphs(blocks: Sequence[Block]) -> None:
    """Make items of a numbered list of such paragraphs: 4.2.1 lies in 4.2; cut the number of what is an item anyway."""
    found = {id(block): number for block in blocks if (number := _number(block))}
    if len(found) < _LEAST:
        return
    around: dict[str, Item] = {}
    for block in blocks:
        if block.kind == "heading":
            around = {}
        elif number := found.get(id(block)):
            block.items = block.items or _items(block, number["label"], around)
            first, *rest = block.segments
            end = number.end()
            block.segments = (Segment(first.line, first.column + end, first.text[end:]), *rest)


def _number(block: Block) -> re.Match[str] | None:
    if block.kind != "paragraph" or block.callout or (block.items and not block.items[-1].ordered):
        return None
    text = block.segments[0].text
    if text[:1].isdecimal():
        return None if block.items else _DECIMAL.match(text)
    if text.startswith(("**", "__")):
        return _BOLD_STEP.match(text) or _BOLD_NUMBER.match(text)
    return _STEP.match(text) if text[:1] in "Ss" else None


def _items(block: Block, label: str, around: dict[str, Item]) -> tuple[Item, ...]:
    parts = label.split(".")
    outer = tuple(around[above] for count in range(2, len(parts)) if (above := ".".join(parts[:count])) in around)
    around[label] = Item(label, block.line, len(outer), block.source)
    return (*outer, around[label])
