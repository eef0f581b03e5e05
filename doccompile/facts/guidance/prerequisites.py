"""What the reader must have, or be, before the first step: the section *Prerequisites*."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.guidance.items import ENDS_OPEN, whole_texts
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_NEEDS = compile_late(r"you(?:['’]ll| will)? (?:also |first )?(?:must|need|require|have to|should)\b", re.IGNORECASE)
PLANS = compile_late(
    r"\b(?:requires?|available|offered|included|supported|needs?|must|only|paid|part of)\b[^.]{0,80}"
    r"\b(?:plan|edition|tier|licen[cs]e|subscription|package|add-on)s?\b(?! (?:to|your|the|for|how)\b)",
    re.IGNORECASE,
)
"""What an application must have been bought with."""
_LAST_WORDS = 100
_NO_NEEDS = compile_late(
    r"\W*(?:none(?: (?:needed|required))?|not applicable|n/a|(?:see|learn more|for more information)\b[^.]*"
    r"|(?:there (?:are|is) )?no (?:\w+ ){0,2}(?:prerequisites?|requirements?)\b.{0,60})\W*",
    re.IGNORECASE,
)
"""A paragraph that says that nothing is needed, or only where that is told."""
_REMARK = compile_late(r"\W*(?:notes?|tip|hint|info|remark)\b\W{0,3}[:–—-]", re.IGNORECASE)
"""How a paragraph begins that is a remark, as one in a callout is."""
_WARNING = compile_late(r"\W*(?:please note|important|warning|caution|attention)\b\W{0,3}[:–—-]", re.IGNORECASE)
"""How one begins that is a remark beside others, and alone may be what is needed."""
_NO_NEED = compile_late(r"\W*(?:[a-z]{0,2}[.-]?\d+)?\W*|(?:yes|no|required|done|todo)\W*", re.IGNORECASE)
"""A cell that numbers its row, or ticks it off."""


def find_prerequisites(reading: Reading) -> tuple[Fact[str], ...]:
    """One text per item of *Prerequisites*, or per row of its table, and per paragraph that says what is needed.

    Where there are neither items nor rows, every paragraph does.
    """
    items = any(block.items for block in reading.needs)
    rows = () if items else tuple(_needs_in_tables(reading))
    alone = not (items or rows)
    return rows + whole_texts(block for block in reading.needs if block.items or _says_a_need(block, alone=alone))


def _says_a_need(block: Block, *, alone: bool) -> bool:
    if not block.items and (_REMARK.match(block.text) or (not alone and _WARNING.match(block.text))):
        return False
    needed = (alone and not _NO_NEEDS.fullmatch(block.text)) or _NEEDS.match(block.text) or PLANS.search(block.text)
    return bool(needed) and not ENDS_OPEN.search(block.text.rstrip()[-_LAST_WORDS:])


def _needs_in_tables(reading: Reading) -> Iterator[Fact[str]]:
    for table in reading.blocks:
        for row in table.rows[1:] if table.kind == "table" and reading.kind(table) == "prerequisites" else ():
            told = [fold(cell.text) for cell in row.cells if not _NO_NEED.fullmatch(cell.text)]
            if told:
                yield Fact(": ".join(told), table.row_location(row))
