"""Tables whose rows are steps, `| Step | Action | Value |`: each row is read as an item of a numbered list."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.nodes import Block, Cell, Item, Row

_STEP = compile_late(r"(?:sub-?)?steps?(?: ?(?:#|nr|no|number)\.?)?", re.IGNORECASE)
_NUMBER = compile_late(r"#|№|(?:nr|no|num|ref|seq|pos|id)\.?|number|order|item", re.IGNORECASE)
"""Headers of the column of numbers."""
_ACTION = compile_late(
    r"(?:\w+ ){0,2}(?:actions?|activity|activities|tasks?|instructions?|procedure|steps?|checks?|to-?do)"
    r"|(?:what|how) (?:to|you|we|i) do(?: it)?|do(?: this)?",
    re.IGNORECASE,
)
_LABEL = compile_late(
    r"(?:(?:step|nr|no)\b\.?\s?)?#?(?P<label>[A-Z]{0,2}[.-]?\d{1,3}(?:[.-]\d{1,2}){0,2}[a-z]?)[.):]?", re.IGNORECASE
)
_VALUE = compile_late(
    r"(?:\w+ ){0,2}(?:values?|inputs?|entry|entries|data|settings?|parameters?|with what|what to (?:enter|select))",
    re.IGNORECASE,
)
"""Header of the column that says what is entered or chosen; what stands in another is a remark on the step."""
_PLACE = compile_late(
    r"(?:\w+ ){0,2}(?:where|in|at|place|location|menu|page|screen|system|tool|console|portal|site|application)",
    re.IGNORECASE,
)
"""Header of the column before that, which says where it is done."""
_ANSWER = compile_late(r"(?:is |are )?(?:supported|available)(?: \w+){0,5}\??|support(?: status)?", re.IGNORECASE)
"""Header of a column that answers what can be done; nobody is told to do it."""
_TRACKS = compile_late(
    r"(?:\w+ )?(?:owner|status|state|responsible|assignee|assigned to|due(?: date)?|date|deadline|sign-?off"
    r"|errors?|symptom|problem|issue|cause)\W*",
    re.IGNORECASE,
)
"""Header of a column of a list of things to be seen to, by somebody, some day, or only when something fails."""
_ACTS = compile_late(
    r"\W{0,4}(?:(?:first|then|next|now|finally|please|in .{1,40}),? )?(?:(?:sign|log) ?(?:in|on)|go|open|browse"
    r"|navigate|click|select|choose|press|hit|copy|paste|enter|type|fill|set|switch|turn|wait|save|search)\b",
    re.IGNORECASE,
)
_NOTHING = compile_late(r"[\s–—-]*(?:n/?a|none)?\W*", re.IGNORECASE)
_STOPS = " .:;,"
_LONGEST_HEADER = 60
_LEAST_COLUMNS = 2

ReadInline = Callable[[tuple[Segment, ...]], Inline]


def read_step_tables(blocks: Iterable[Block], read: ReadInline | None = None) -> list[Block]:
    """The blocks, with an item of a list for each row of such a table; `read` where text holds no Markdown."""
    return [step for block in blocks for step in (_steps(block, read) if block.kind == "table" else (block,))]


def _steps(table: Block, read: ReadInline | None) -> Iterable[Block]:
    action = _action_column(table)
    return (table,) if action is None else _items(table, action, read)


def _action_column(table: Block) -> int | None:
    """The column of what is to be done: behind one of numbers, or of little but verbs of the hand."""
    header, *rows = table.rows or (Row(0, ()),)
    titles = [cell.text if len(cell.inline.raw) <= _LONGEST_HEADER else "" for cell in header.cells]
    if len(titles) < _LEAST_COLUMNS or not rows or any(map(_ANSWER.fullmatch, titles)):
        return None
    named = [column for column, title in enumerate(titles) if _ACTION.fullmatch(title)]
    if not all(map(_label, rows)):
        return next((column for column in named if _are_acts(rows, column)), None)
    behind = [column for column in named if column > 0]
    if _STEP.fullmatch(titles[0]):
        return next(iter(behind), 1)
    if not _NUMBER.fullmatch(titles[0]):
        return None
    tracked = any(map(_TRACKS.fullmatch, titles))
    return next((column for column in behind if not tracked or _are_acts(rows, column)), None)


def _label(row: Row) -> str:
    match = _LABEL.fullmatch(row.cells[0].text) if row.cells else None
    return match["label"] if match else ""


def _are_acts(rows: Sequence[Row], column: int) -> bool:
    texts = [row.cells[column].text for row in rows if column < len(row.cells)]
    return sum(bool(_ACTS.match(text)) for text in texts) * 2 > len(rows)


def _items(table: Block, action: int, read: ReadInline | None) -> Iterator[Block]:
    header, *rows = table.rows
    for number, row in enumerate(rows, 1):
        if action >= len(row.cells) or not row.cells[action].text:
            continue
        item = Item(_label(row) or str(number), row.line, len(table.items), table.source)
        segments = tuple(_segments(header, row, action))
        block = Block("paragraph", table.source, row.line, row.cells[-1].last_line + 1, segments)
        block.section, block.callout, block.references = table.section, table.callout, table.references
        block.items = (*table.items, item)
        if read:
            block.inline = read(segments)
        yield block


def _segments(header: Row, row: Row, action: int) -> Iterator[Segment]:
    """The row as sentences: where, what is done, with which value, and what the other columns remark."""
    told = list(_told(header, row, action))
    for cell, mark in told[:-1]:
        yield from _cell_segments(cell, mark)
    yield from told[-1][0].inline.segments


def _told(header: Row, row: Row, action: int) -> Iterator[tuple[Cell, str]]:
    """Each cell that says something, and what stands behind it where another follows."""
    done = row.cells[action]
    apart = {action, 0} if _label(row) else {action}
    others = [
        (title, cell)
        for column, (title, cell) in enumerate(zip(header.cells, row.cells, strict=False))
        if column not in apart and not _NOTHING.fullmatch(cell.text)
    ]
    before = row.cells[:action]
    places = [cell for title, cell in others if cell in before and _PLACE.fullmatch(title.text)]
    values = [cell for title, cell in others if cell not in before and _VALUE.fullmatch(title.text)]
    for cell in places:
        yield cell, ":"
    yield done, ":" if values else "."
    for cell in values:
        yield cell, "."
    for title, cell in others:
        if cell not in places and cell not in values:
            yield title, ":"
            yield cell, "."


def _cell_segments(cell: Cell, mark: str) -> Iterator[Segment]:
    *others, last = cell.inline.segments
    yield from others
    told = last.text if last.text.endswith(("!", "?")) else last.text.rstrip(_STOPS) + mark
    yield last._replace(text=told, added=max(0, len(told) - len(last.text)))
