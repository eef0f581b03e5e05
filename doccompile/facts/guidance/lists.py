"""Facts that are lists under a heading: prerequisites, change log, limitations; and the numbered steps."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from doccompile.facts.fact import ChangeFact, Fact, ProcedureFact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.dates import Order, date_in, order_of, read_entry
from doccompile.facts.wording.sentence import fold
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Item

_CLOSING = ")]\"”'’`*"
"""What may stand behind the last word of a text, or behind its stop."""
_LONGEST_NAME = 5
"""Most words of an item that states nothing by itself."""

_LIMITS = compile_late(
    r"\b(?:following|these|some|several|few|known|current) (?:\w+ ){0,2}(?:limitations|restrictions)\b[^.:]{0,40}:$",
    re.IGNORECASE,
)
_TO_DO = compile_late(
    r"\b(?:(?:these|following) (?:\w+ )?steps|steps below|(?:do|try) (?:the following|this)|proceed as follows)\s*:$",
    re.IGNORECASE,
)
_NAMED_BELOW = compile_late(r":$|\bfollowing\b[^.:]{0,60}\.?$", re.IGNORECASE)
"""The end of a sentence that mere names follow, though its colon is missing."""
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
_NO_NEED = compile_late(r"\W*(?:[a-z]{0,2}[.-]?\d+)?\W*|(?:yes|no|required|done|todo)\W*", re.IGNORECASE)
"""A cell that numbers its row, or ticks it off."""
_DATES = compile_late(r"\b(?:date|when|released)\b", re.IGNORECASE)
"""Header of the column of dates."""


def find_prerequisites(reading: Reading) -> tuple[Fact[str], ...]:
    """One text per item of *Prerequisites*, or per row of its table, and per paragraph that says what is needed.

    Where there are neither items nor rows, every paragraph does.
    """
    items = any(block.items for block in reading.needs)
    rows = () if items else tuple(_needs_in_tables(reading))
    alone = not (items or rows)
    return rows + _whole(block for block in reading.needs if block.items or _says_a_need(block, alone=alone))


def _says_a_need(block: Block, *, alone: bool) -> bool:
    needed = (alone and not _NO_NEEDS.fullmatch(block.text)) or _NEEDS.match(block.text) or PLANS.search(block.text)
    return bool(needed) and not _NAMED_BELOW.search(block.text.rstrip()[-_LAST_WORDS:])


def _needs_in_tables(reading: Reading) -> Iterator[Fact[str]]:
    for table in reading.blocks:
        for row in table.rows[1:] if table.kind == "table" and reading.kind(table) == "prerequisites" else ():
            told = [fold(cell.text) for cell in row.cells if not _NO_NEED.fullmatch(cell.text)]
            if told:
                yield Fact(": ".join(told), table.row_location(row))


def find_limitations(reading: Reading) -> tuple[Fact[str], ...]:
    """Items of *Connector limitations*, *Known issues*, *Troubleshooting*; paragraphs where there are no bullets.

    Without such a section, the items below a sentence such as "It has the following limitations:".
    """
    blocks = reading.in_sections("limitations")
    if not blocks:
        return tuple(_announced(list(_lists_of_limits(reading))))
    told = (block for block in blocks if not block.text.rstrip().endswith(":"))
    return tuple(_announced(blocks)) or tuple(Fact(fold(block.text), block.location()) for block in told)


def _lists_of_limits(reading: Reading) -> Iterator[Block]:
    told = reading.mentioning("limitations", "restrictions")
    return reading.with_lists(block for block in told if not block.items and _LIMITS.search(block.text.rstrip()))


def _announced(blocks: Sequence[Block]) -> Iterator[Fact[str]]:
    """The items; a list of mere names is told with what announces it: "These roles are invalid: Guest; Owner".

    So are the steps of a remedy: "To renew the key, follow these steps: Sign in. Select Renew."
    """
    above: Block | None = None
    for is_item, group in groupby(blocks, key=_kind_of_list):
        listed = list(group)
        items = _items(listed) if is_item else ()
        if items and above and _belong_to(fold(above.text), items):
            told = joined([block for block in listed if block.callout is None])
            yield Fact(f"{fold(above.text).rstrip('.:')}: {told}", across([above, *listed]))
        else:
            yield from items
        above = None if is_item or listed[-1].callout else listed[-1]


def _kind_of_list(block: Block) -> str:
    """Whether a block stands in bullets, in steps, or in none: bullets behind steps are another list."""
    return ("steps" if block.items[0].ordered else "bullets") if block.items else ""


def _belong_to(sentence: str, items: tuple[Fact[str], ...]) -> bool:
    named = _NAMED_BELOW.search(sentence) and all(_is_name(item.value) for item in items)
    return bool(named or _TO_DO.search(sentence))


def _is_name(text: str) -> bool:
    return len(text.split()) <= _LONGEST_NAME and not text.endswith(".")


def find_change_log(reading: Reading) -> tuple[ChangeFact, ...]:
    """Items of *Change log*; without a list, its dated paragraphs; without those, the dated rows of its table.

    Where no entry has a date, that of the heading above it counts.
    """
    blocks = reading.in_sections("change-log")
    listed = _items(blocks)
    entries = listed or [Fact(fold(block.text), block.location()) for block in blocks] or list(_rows(reading))
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
        for entry in _items(told) or [Fact(fold(block.text), block.location()) for block in told if date]:
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


def find_procedure(reading: Reading) -> tuple[ProcedureFact, ...]:
    """The numbered steps under each heading, sub-steps and continuation paragraphs included, callouts left out.

    Those of a chapter on signing in stand under its heading, all of them.
    """
    found = []
    begins = {
        number: reading.sign_on_chapters.get(number, section).number for number, section in reading.sections.items()
    }
    stepped = [(step, block) for step, block in with_steps(reading.prose) if step and block.callout is None]
    for index, of_section in groupby(stepped, key=lambda each: begins[each[1].section]):
        section = reading.sections[index]
        groups = ([block for _, block in of_step] for _, of_step in groupby(of_section, key=lambda each: id(each[0])))
        steps = tuple(Fact(joined(group), across(group)) for group in groups)
        where = section.heading.location() if section.heading else steps[0].where
        found.append(ProcedureFact(fold(section.title), steps, where))
    return tuple(found)


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


def _items(blocks: Sequence[Block]) -> tuple[Fact[str], ...]:
    return _whole(block for block in blocks if block.items)


def _whole(blocks: Iterable[Block]) -> tuple[Fact[str], ...]:
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
