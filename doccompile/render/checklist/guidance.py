"""The vendor's instructions as items: numbered steps with what hangs below each, and what has no number."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doccompile.facts.guidance.parts import NOTES
from doccompile.facts.wording.sentence import split
from doccompile.facts.wording.verbs import THEN
from doccompile.manifest.model import GuidancePart
from doccompile.pattern import compile_late
from doccompile.render.checklist.chapters import Chapter, Told
from doccompile.render.checklist.parts import Detail, Item, plain, words
from doccompile.render.checklist.portal_words import is_remark
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.steps import Place, Step

_CONTACTS = compile_late(r"\bcontact|\breach(?:ing)? out\b|\bask(?:ing)?\b", re.IGNORECASE)
_SAYS_WHERE = compile_late(
    rf"{THEN}(?:(?:go|head|navigate|browse|switch|return) (?:back )?to|(?:sign|log) ?in|open)\b"
    rf"|{THEN}(?:in(?! order\b)|on|at|from|under|inside|within|using) "
    r"(?!(?:this|these|the (?:following|next))\b).{1,160}[,:]$",
    re.IGNORECASE,
)
"""A line that leads to where the steps behind it are done, or says what they are done with."""
_INTRODUCES = compile_late(
    r"this (?:section|article|tutorial) (?:guides|describes|shows|explains)\b"
    r"|(?:before|in order|to (?:configur(?:e|ing)|enable|set ?up)) .{0,160}\b(?:you(?:['’]ll| will)? (?:also )?"
    r"(?:need|must|have)\b(?: to)? (?:enable|retrieve|know|get|configure|add)\b"
    r"|follow the(?:se)? steps|perform the following|add .{1,80} to your list)"
    r"|to add .{1,160}\b(?:follow|perform)\b",
    re.IGNORECASE,
)
_OF_THE_SECTION = compile_late(
    r"this (?:section|article|tutorial) (?:guides you|(?:describes|shows|explains) (?:you )?(?:how|the steps))\b",
    re.IGNORECASE,
)


def vendor_items(sheet: Sheet) -> Iterator[Item]:
    """Every instruction of the vendor's chapters, in the order of the tutorial."""
    units = [unit for chapter in sheet.chapters for unit in _units(sheet, chapter)]
    for _, items in sorted(units, key=lambda unit: unit[0]):
        yield from items


def with_remarks(sheet: Sheet, limits: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The limits, each with what is told below it, and what the tutorial remarks beforehand besides."""
    places = sorted((*_where(limit.place), number) for number, limit in enumerate(limits) if limit.place)
    below: dict[int, list[Detail]] = {}
    remarks = []
    for chapter in [chapter for chapter in sheet.chapters if chapter.stage == "needs"]:
        heading = sheet.place(chapter.pointer)
        for told in chapter.parts:
            above = _last_above(places, heading, sheet.place(told.pointer))
            if above is None:
                remarks.append(_as_item(sheet, *told))
            else:
                below.setdefault(above, []).append(detail(sheet, *told))
    found = [replace(limit, details=tuple(below.get(number, ()))) for number, limit in enumerate(limits)]
    return found, remarks


def _last_above(places: Sequence[tuple[str, int, int]], heading: Place | None, part: Place | None) -> int | None:
    """The number of the last place above a part, where that stands below the part's heading, too."""
    if heading is None or part is None:
        return None
    above = bisect_left(places, (*_where(part), 0)) - 1
    path, line, number = places[above] if above >= 0 else ("", 0, 0)
    begins = heading.line if heading.path == part.path else 0
    return number if path == (part.path or "") and line > begins else None


def _where(place: Place) -> tuple[str, int]:
    return place.path or "", place.line


def apart_items(sheet: Sheet) -> Iterator[Item]:
    """What the tutorial tells besides, a chapter an item: its steps, and below them what has no number."""
    for chapter in sheet.chapters:
        if chapter.stage == "apart":
            free = chapter.free_and_below()[0] if chapter.steps else chapter.parts
            yield Item(
                (words(chapter.heading),),
                sheet.place(chapter.pointer),
                steps=tuple(listed_steps(sheet, chapter)),
                details=_details(sheet, (told for told in free if told.part.kind != "heading")),
            )


def listed_steps(sheet: Sheet, chapter: Chapter) -> Iterator[Item]:
    """The steps of a list that is one item, each with the code, the tables and the notes that stand below it."""
    _, below = chapter.free_and_below()
    return (replace(sheet.step(step), details=_details(sheet, below.get(step.number, ()))) for step in chapter.steps)


def _details(sheet: Sheet, parts: Iterable[Told]) -> tuple[Detail, ...]:
    return tuple(detail(sheet, *told) for told in parts)


def _units(sheet: Sheet, chapter: Chapter) -> Iterator[tuple[int, list[Item]]]:
    """The vendor's items of a chapter, with the line that they begin in; 0 where that stands in an included file."""
    steps = chapter.at_the_vendor
    free = chapter.stage == "vendor"
    if steps:
        yield (
            _line(sheet, chapter.pointer if free else steps[0].pointer),
            _items(sheet, steps, chapter.parts, free=free),
        )
    if chapter.stage == "credentials" and (above := chapter.way_above_the_steps()):
        items: list[Item] = []
        _add(items, sheet, above, steps_follow=True)
        yield _line(sheet, above[0].pointer), items
    if not chapter.steps and chapter.stage not in ("needs", "apart"):
        done = chapter.parts_in_the_portal()
        parts = [told for told in chapter.parts if told not in done]
        yield _line(sheet, chapter.pointer), _items(sheet, (), parts, free=True)


def _line(sheet: Sheet, pointer: str) -> int:
    where = sheet.place(pointer)
    return where.line if where and where.path is None else 0


def _items(sheet: Sheet, steps: Sequence[Step], parts: Sequence[Told], *, free: bool) -> list[Item]:
    """The items of one section: its steps, and before and between them what has no number, where that is `free`."""
    items: list[Item] = []
    if free:
        _add(items, sheet, [told for told in parts if told.part.step == 0], steps_follow=bool(steps))
    for step in steps:
        below = [told for told in parts if told.part.step == step.number]
        count = next((n for n, told in enumerate(below) if told.part.depth == 0 and told.part.kind != "step"), None)
        own, rest = (below[:count], below[count:]) if free and count is not None else (below, [])
        items.append(_step(sheet, step, own))
        if free:
            _add(items, sheet, rest, steps_follow=step is not steps[-1])
    return items


def _step(sheet: Sheet, step: Step, own: list[Told]) -> Item:
    item, below = sheet.step(step), own
    if own and own[0].part.kind == "step" and not own[0].part.depth:
        (pointer, part), *below = own
        item = replace(item, parts=sheet.linked(pointer, part.text))
    return replace(item, details=_details(sheet, below))


def _add(items: list[Item], sheet: Sheet, parts: list[Told], *, steps_follow: bool) -> None:
    """Add what has no number: a list is below the paragraph that ends in a colon, a remark below what it is about."""
    opened = False
    for index, (pointer, part) in enumerate(parts):
        if part.kind == "paragraph" and part.depth == 0 and not is_remark(part.text):
            if _only_leads_on(part.text, last=index == len(parts) - 1, steps_follow=steps_follow):
                opened = False
                continue
            opened = _is_open(part.text)
        elif items and (part.kind != "bullet" or part.depth or opened):
            items[-1] = items[-1].with_detail(detail(sheet, pointer, part, int(opened)))
            continue
        items.append(_as_item(sheet, pointer, part))


def _as_item(sheet: Sheet, pointer: str, part: GuidancePart) -> Item:
    if part.kind in ("code", "table"):
        shown = detail(sheet, pointer, part)
        return Item((plain("As the tutorial shows:"),), sheet.place(pointer), details=(shown,))
    remark = (plain(f"{part.kind.capitalize()}: "),) if part.kind in NOTES else ()
    return Item((*remark, *sheet.linked(pointer, part.text)), sheet.place(pointer))


def _only_leads_on(text: str, *, last: bool, steps_follow: bool) -> bool:
    """Whether a paragraph says nothing but that something comes: steps behind the last one, or what it is for."""
    if last and steps_follow and _is_open(text) and not (_CONTACTS.search(text) or _SAYS_WHERE.match(text)):
        return True
    return _only_says_what_for(text) or ((not last or steps_follow) and introduces(text))


def _is_open(text: str) -> bool:
    return not text.endswith((".", "!", "?"))


def introduces(text: str) -> bool:
    """Whether a paragraph only says what the steps behind it are for."""
    return bool(_INTRODUCES.match(text)) and not _CONTACTS.search(text)


def _only_says_what_for(text: str) -> bool:
    """Whether a paragraph is one sentence on what its section is for, though the steps are in the section below."""
    return bool(_OF_THE_SECTION.match(text)) and introduces(text) and len([*split(text)]) == 1


def detail(sheet: Sheet, pointer: str, part: GuidancePart, lower: int = 0) -> Detail:
    """A part as what stands below an item, as deep as in the tutorial or `lower`."""
    depth = max(part.depth + lower, 1)
    if part.kind == "code":
        return Detail("code", tuple(map(words, part.text.split("\n"))), depth=depth)
    if part.kind == "table":
        return Detail("table", rows=part.rows, depth=depth)
    remark = part.kind.capitalize() if part.kind in NOTES else ""
    return Detail("words", sheet.linked(pointer, part.text), remark, depth)
