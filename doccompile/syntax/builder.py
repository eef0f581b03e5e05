"""What a parser hands its blocks to, whatever the dialect and the file."""

from collections.abc import Callable

from doccompile.syntax.nodes import Block, Callout, Item

Include = Callable[["Builder", str, int, tuple[Item, ...], Callout | None], None]
"""Called for an include directive: the builder, its target, its 0-based line, the items and callout around it."""


class Builder:
    """Collects the blocks of one document, over its included files."""

    def __init__(self, include: Include) -> None:
        self.blocks: list[Block] = []
        self.section = 0
        self.include = include
        self.including = False
        """Whether the text of an included file is parsed."""

    def add(self, block: Block) -> None:
        """Append one block to the section that is open."""
        if block.kind == "heading":
            self.section += 1
        block.section = self.section
        self.blocks.append(block)
