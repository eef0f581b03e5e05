"""Steps numbered 4.1, 4.2, 4.2.1, as runbooks number them: to Markdown they are paragraphs."""

import re
from collections.abc import Sequence

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Segment
from doccompile.syntax.nodes import Block, Item

_NUMBERED = compile_late(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=[*_`\[\"“]{0,3}[A-Z])")
_LEAST = 2
"""Fewer are figures: "3.5 GB of disk"."""


def number_decimal_steps(blocks: Sequence[Block]) -> None:
    """Make items of a list of such paragraphs: 4.2.1 lies in 4.2."""
    found = {id(block): number for block in blocks if (number := _number(block))}
    if len(found) < _LEAST:
        return
    around: dict[str, Item] = {}
    for block in blocks:
        if block.kind == "heading":
            around = {}
        elif number := found.get(id(block)):
            _make_item(block, number["label"], number.end(), around)


def _number(block: Block) -> re.Match[str] | None:
    alone = block.kind == "paragraph" and not block.items and not block.callout
    return _NUMBERED.match(block.segments[0].text) if alone else None


def _make_item(block: Block, label: str, end: int, around: dict[str, Item]) -> None:
    parts = label.split(".")
    outer = tuple(around[above] for count in range(2, len(parts)) if (above := ".".join(parts[:count])) in around)
    around[label] = Item(label, block.line, len(outer), block.source)
    block.items = (*outer, around[label])
    first, *rest = block.segments
    block.segments = (Segment(first.line, first.column + end, first.text[end:]), *rest)
