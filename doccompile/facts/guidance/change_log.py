"""What has changed in the connector, and when: the section *Change log*."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from doccompile.facts.fact import ChangeFact, Fact
from doccompile.facts.guidance.items import item_texts
from doccompile.facts.reading import Reading
from doccompile.facts.wording.dates import Order, date_in, order_of, read_entry
from doccompile.facts.wording.sentence import fold, words_of
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_DATES = compile_late(r"\b(?:date|when|released)\b", re.IGNORECASE)
"""Header of the column of dates."""


def find_change_log(reading: Reading) -> tuple[ChangeFact, ...]:
    """Items of *Change log*; without a list, its dated paragraphs; without those, the dated rows of its table.

    Where no entry has a date, that of the heading above it counts.
    """
    blocks = reading.in_sections("change-log")
    listed = item_texts(blocks)
    entries = listed or [words_of(block) for block in blocks] or list(_rows(reading))
    order = order_of(entry.value for entry in entries) or ("month" if reading.in_english else None)
    changes = [ChangeFact(*read_entry(entry.value, order), entry.where) for entry in entries]
    if not any(change.date for change in changes):
        changes = list(_below_headings(reading, blocks, order))
    return tuple(change for change in changes if listed or change.date)


def _below_headings(reading: Reading, blocks: Sequence[Block], order: Order | None) -> Iterator[ChangeFact]:
    """What stands under headings, each with the date of its own, as "2.1.0 - 2024-09-14", where that has one."""
    for number, group in groupby(blocks, key=lambda block: block.section):
        told = list(group)
        date = date_in(reading.sections[number].title, order)
        for entry in item_texts(told) or [words_of(block) for block in told if date]:
            yield ChangeFact(date, entry.value, entry.where)


def _rows(reading: Reading) -> Iterator[Fact[str]]:
    for block in reading.document.blocks:
        if reading.kind(block) != "change-log" or not block.rows:
            continue
        header, *rows = block.rows
        dates = next((number for number, cell in enumerate(header.cells) if _DATES.search(cell.text)), 0)
        for row in rows:
            cells = [cell.text for cell in row.cells]
            text = fold(" ".join([*cells[dates : dates + 1], *cells[:dates], *cells[dates + 1 :]]))
            if text:
                yield Fact(text, block.row_location(row))
