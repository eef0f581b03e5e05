"""Which blocks belong to which numbered step."""

from collections.abc import Iterable, Iterator

from doccompile.syntax.nodes import Block, Item


def with_steps(blocks: Iterable[Block]) -> Iterator[tuple[Item | None, Block]]:
    """Each block with the numbered step that it is part of; bullets too that the step announces right above them.

    So are quotations among the bullets of a step, as examples are, and the bullets behind them.
    """
    step: Item | None = None
    section, announced, in_bullets = 0, False, False
    quoted: list[Block] = []
    for block in blocks:
        if in_bullets and not block.items and block.callout and block.callout.kind == "quote":
            quoted.append(block)
            continue
        own = outermost_step(block)
        goes_on = bool(quoted and block.items and not own) and {section} == {b.section for b in (*quoted, block)}
        yield from ((step if goes_on else None, quotation) for quotation in quoted)
        quoted.clear()
        if own:
            step, section = own, block.section
            announced = own is block.items[0] and block.callout is None and block.text.rstrip().endswith(":")
            in_bullets = not block.items[-1].ordered
        elif goes_on:
            announced = True
        elif not (announced and block.items and block.section == section):
            step, announced, in_bullets = None, False, False
        yield step, block
    yield from ((None, quotation) for quotation in quoted)


def outermost_step(block: Block) -> Item | None:
    """The numbered step that a block is part of, with all below it."""
    return next((item for item in block.items if item.ordered), None)
