"""Blocks of a section as parts of its guidance: what stands between numbered steps and what hangs below each."""

from collections.abc import Iterator
from itertools import groupby

from doccompile.facts.fact import PartFact
from doccompile.facts.guidance.items import across, joined
from doccompile.facts.guidance.steps import with_steps
from doccompile.facts.wording.sentence import fold
from doccompile.location import Location
from doccompile.syntax.nodes import Block

NOTES = ("note", "tip", "important", "warning", "caution")
_MOST_LINES = 60
"""Lines of code that are kept of one block."""


def as_parts(blocks: list[Block]) -> Iterator[PartFact]:
    """The parts; a step is one only where something hangs below it, since a procedure has the others as they are."""
    number = 0
    for step, group in groupby(with_steps(blocks), key=lambda each: each[0]):
        own = [block for _, block in group]
        if step is None:
            yield from _told(own, number, outermost=0)
            continue
        number += any(block.callout is None for block in own)
        if len(own) > 1 or own[0].callout:
            yield from _told(own, number, outermost=own[0].items.index(step))


def _told(blocks: list[Block], step: int, outermost: int) -> Iterator[PartFact]:
    """Blocks of one step, or between two of them; a callout is one part."""
    begun: set[int] = set()
    in_step = any(item.ordered for block in blocks for item in block.items)
    for callout, group in groupby(blocks, key=lambda block: block.callout):
        own = list(group)
        if callout and callout.kind in NOTES:
            texts = [block for block in own if block.kind == "paragraph"]
            depth = _depth(own[0], outermost, in_step=in_step, first=not begun)
            if texts:
                yield PartFact(callout.kind, joined(texts), step, max(depth, int(in_step)), (), across(texts))
            own = [block for block in own if block.kind != "paragraph"]
        for block in own:
            kind = _kind(block, begun)
            first = in_step and not begun
            begun.update(id(item) for item in block.items)
            depth = _depth(block, outermost, in_step=in_step, first=first)
            yield PartFact(kind, _text(block), step, depth, _rows(block), _where(block))


def _depth(block: Block, outermost: int, *, in_step: bool, first: bool) -> int:
    """How far below the step, or below the outermost bullet, a block stands."""
    depth = max(len(block.items) - 1 - outermost, 0)
    return depth if first or not in_step else max(depth, 1)


def _kind(block: Block, begun: set[int]) -> str:
    if block.kind != "paragraph":
        return block.kind
    if not block.items or id(block.items[-1]) in begun:
        return "paragraph"
    return "step" if block.items[-1].ordered else "bullet"


def _text(block: Block) -> str:
    if block.kind == "code":
        lines = block.code.split("\n")[:_MOST_LINES]
        indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        return "\n".join(line[indent:].rstrip() for line in lines)
    return fold(block.text) if block.kind == "paragraph" else ""


def _rows(block: Block) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(cell.text) for cell in row.cells) for row in block.rows)


def _where(block: Block) -> Location:
    if block.kind == "paragraph":
        return block.location()
    last = block.source.lines[block.end_line - 1]
    return block.source.location(block.line, 0, block.end_line - 1, len(last))
