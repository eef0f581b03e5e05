"""Blocks of a list as facts: one text per item, with all that stands in it."""

import re
from collections.abc import Iterable
from itertools import groupby

from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import fold
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_CLOSING = ")]\"”'’`*"
"""What may stand behind the last word of a text, or behind its stop."""
ENDS_OPEN = compile_late(r":$|\bfollowing\b[^.:]{0,60}\.?$", re.IGNORECASE)
"""The end of a sentence that mere names follow, though its colon is missing."""


def item_texts(blocks: Iterable[Block]) -> tuple[Fact[str], ...]:
    """One text per outermost item; callouts and paragraphs of no item left out."""
    return whole_texts(block for block in blocks if block.items)


def whole_texts(blocks: Iterable[Block]) -> tuple[Fact[str], ...]:
    """One text per outermost item, or per paragraph of none; callouts left out."""
    told = (block for block in blocks if block.callout is None)
    groups = (list(group) for _, group in groupby(told, key=lambda block: id(block.items[0] if block.items else block)))
    return tuple(Fact(joined(group), across(group)) for group in groups)


def joined(blocks: list[Block]) -> str:
    """The text of an item with its sub-items; a semicolon stands behind those that end without a stop."""
    texts = [text for block in blocks if (text := fold(block.text))]
    return " ".join([*(f"{text};" if _is_open(text) else text for text in texts[:-1]), *texts[-1:]])


def _is_open(text: str) -> bool:
    last = text.rstrip(_CLOSING)[-1:]
    return last.isalnum() or last == "/"


def across(blocks: list[Block]) -> Location:
    """From the first block's begin to the last one's end."""
    first, last = blocks[0].location(), blocks[-1].location()
    if first.path != last.path:
        return first
    return Location(first.path, first.line, first.column, last.end_line, last.end_column)
