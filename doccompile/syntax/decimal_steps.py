"""Steps numbered 4.1, 4.2, 4.2.1, as runbooks number them: to Markdown they are paragraphs."""

from collections.abc import Iterable

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Segment
from doccompile.syntax.nodes import Block, Item

_NUMBERED = compile_late(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=[*_`\[\"“]{0,3}[A-Z])")


def number_decimal_steps(blocks: Iterable[Block]) -> None:
    """Make items of a list of such paragraphs: 4.2.1 lies in 4.2."""
    around: dict[str, Item] = {}
    for block in blocks:
        if block.kind == "heading":
            around = {}
            continue
        alone = block.kind == "paragraph" and not block.items and not block.callout
        if alone and (number := _NUMBERED.match(block.segments[0].text)):
            _make_item(block, number["label"], number.end(), around)


def _make_item(block: Block, label: str, end: int, around: dict[str, Item]) -> None:
    parts = label.split(".")
    outer = tuple(around[above] for count in range(2, len(parts)) if (above := ".".join(parts[:count])) in around)
    around[label] = Item(label, block.line, len(outer), block.source)
    block.items = (*outer, around[label])
    first, *rest = block.segments
    block.segments = (Segment(first.line, first.column + end, first.text[end:]), *rest)
