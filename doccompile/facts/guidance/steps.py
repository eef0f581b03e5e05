"""Which blocks belong to which numbered step."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from doccompile.syntax.nodes import Block, Item


class _Part(NamedTuple):
    """The step that a block is part of, and what may go on with it."""

    step: Item
    section: int
    announces: bool
    """Whether bullets right behind belong to the step, though they do not stand in it."""
    in_bullets: bool


def with_steps(blocks: Iterable[Block]) -> Iterator[tuple[Item | None, Block]]:
    """Each block with the numbered step that it is part of; bullets too that the step announces right above them.

    So are quotations among the bullets of a step, as examples are, and the bullets behind them.
    """
    part: _Part | None = None
    runs = [list(run) for _, run in groupby(blocks, key=_is_quotation)]
    for run, behind in zip(runs, [*runs[1:], []], strict=False):
        for block in run:
            part = _quoted_in(part, behind) if _is_quotation(block) else _part(block, part)
            yield (part.step if part else None), block


def _is_quotation(block: Block) -> bool:
    return not block.items and block.callout is not None and block.callout.kind == "quote"


def _part(block: Block, before: _Part | None) -> _Part | None:
    own = outermost_step(block)
    if own:
        announces = own is block.items[0] and block.callout is None and block.text.rstrip().endswith(":")
        return _Part(own, block.section, announces, in_bullets=not block.items[-1].ordered)
    goes_on = before and before.announces and block.items and block.section == before.section
    return before if goes_on else None


def _quoted_in(before: _Part | None, behind: list[Block]) -> _Part | None:
    """The part that a quotation stands in, where `behind` begins with more bullets."""
    if not (before and before.in_bullets and behind and behind[0].items) or outermost_step(behind[0]):
        return None
    return before._replace(announces=True) if behind[0].section == before.section else None


def outermost_step(block: Block) -> Item | None:
    """The numbered step that a block is part of, with all below it."""
    return next((item for item in block.items if item.ordered), None)
