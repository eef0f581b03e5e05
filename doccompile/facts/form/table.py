"""Tables that say what to enter into which field, row by row: `| Tenant URL | https://… |`.

A row reads like the list item "Tenant URL : https://…". The column of labels is the one with the most labels that are
known; a table whose header is made of labels and that has one row of values is read across.
"""

import re
from collections.abc import Iterator, Sequence

from doccompile.facts.form.labels import BROAD, STRICT, URL
from doccompile.pattern import compile_late
from doccompile.syntax.inline import Segment
from doccompile.syntax.nodes import Block, Cell, columns_of
from doccompile.syntax.read_inline import read_inline
from doccompile.syntax.rendered_tables import plain_inline

_HEADER = compile_late(
    r"(?:[\w-]+ ){0,3}(?:fields?|settings?|parameters?|names?|property|properties|labels?|box|boxes|options?|items?"
    r"|keys?|inputs?|credentials?)",
    re.IGNORECASE,
)
_EXAMPLE = compile_late(r"(?:for )?(?:examples?|e\.g\.?)(?: values?)?", re.IGNORECASE)
_AFTER_LABEL = compile_late(r"(?:\s{0,3}\((?:required|optional|mandatory)\)|\s{1,3}\\?\*|:)$", re.IGNORECASE)
_IN_BRACKETS = compile_late(r" \([^()]{1,40}\)$")
"""What a cell says of the field behind its name."""


def field_rows(table: Block, *, plain: bool = False) -> Iterator[Block]:
    """One block per row that tells of a field, none for another table; `plain` where text holds no Markdown."""
    header = table.rows[0].cells if table.rows else ()
    if len(table.rows) < 2 or len(header) < 2:
        return
    if len(table.rows) == 2 and all(map(_is_known, header)):
        for label, value in zip(header, table.rows[1].cells, strict=False):
            yield _block(table, label, [value], plain=plain)
        return
    column = _label_column(table)
    if column is None:
        return
    examples = {index for index, cell in enumerate(header) if _EXAMPLE.fullmatch(cell.text)}
    for row in table.rows[0 if _is_known(header[column]) else 1 :]:
        if column < len(row.cells) and row.cells[column].text:
            told = []
            for index, cell in enumerate(row.cells):
                if index in examples and cell.text:
                    told.append(header[index])
                if index != column:
                    told.append(cell)
            yield _block(table, row.cells[column], told, plain=plain)


def beside_field(table: Block, field: str) -> Iterator[Cell]:
    """The cells of the rows of which one is the field's name, in lower case: `| SCIM base URL | Tenant URL |`."""
    for row in table.rows:
        if any(_IN_BRACKETS.sub("", cell.text.lower()) == field for cell in row.cells):
            yield from row.cells


def _is_known(cell: Cell) -> bool:
    label = _AFTER_LABEL.sub("", cell.text)
    return bool(BROAD.fullmatch(label) or URL.fullmatch(label))


def _label_column(table: Block) -> int | None:
    """The column with the most of the portal's own labels, or of known labels below a header that says "Field"."""
    header, *rows = table.rows
    best: tuple[int, int] | None = None
    columns = columns_of(table.rows, len(header.cells))
    for index, (head, cells) in enumerate(zip(header.cells, columns, strict=True)):
        strict = sum(bool(STRICT.fullmatch(_AFTER_LABEL.sub("", cell.text))) for cell in cells)
        known = sum(map(_is_known, cells))
        told = strict or (known and _HEADER.fullmatch(head.text))
        if told and (strict > 1 or known * 2 > len(rows) - 1) and (best is None or strict > best[0]):
            best = strict, index
    return best[1] if best else None


def _block(table: Block, label: Cell, told: Sequence[Cell], *, plain: bool) -> Block:
    segments = [*_segments(label), Segment(label.last_line, label.end, ":")]
    first = segments[0]
    segments[0] = first._replace(text=_AFTER_LABEL.sub("", first.text))
    for other in told:
        segments += _segments(other)
    block = Block("table", table.source, label.line, label.line + 1, tuple(segments))
    block.section, block.items, block.callout = table.section, table.items, table.callout
    block.inline = (plain_inline if plain else read_inline)(block.segments)
    return block


def _segments(cell: Cell) -> list[Segment]:
    return [segment for segment in cell.inline.segments if segment.text]
