"""The vendor's instructions as items: numbered steps with what hangs below each, and what has no number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from doccompile.facts.guidance.parts import NOTES
from doccompile.facts.wording.sentence import split
from doccompile.facts.wording.verbs import THEN
from doccompile.manifest.model import ConnectorManifest, GuidancePart
from doccompile.pattern import compile_late
from doccompile.render.checklist.parts import Detail, Item, plain, words
from doccompile.render.checklist.portal_words import is_in_the_portal, stage_of_heading
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.stages import (
    belonging,
    stage_of,
    stage_of_guidance,
    steps_of,
)
from doccompile.render.checklist.steps import Step, place

_REMARK = compile_late(r"(?:note|tip|important|warning|caution)\b\s*[:!–—-]", re.I)
_CONTACTS = compile_late(r"\bcontact|\breach(?:ing)? out\b|\bask(?:ing)?\b", re.I)
_SAYS_WHERE = compile_late(
    rf"{THEN}(?:(?:go|head|navigate|browse|switch|return) (?:back )?to|(?:sign|log) ?in|open)\b"
    rf"|{THEN}(?:in(?! order\b)|on|at|from|under|inside|within|using) "
    r"(?!(?:this|these|the (?:following|next))\b).{1,160}[,:]$",
    re.I,
)
"""A line that leads to where the steps behind it are done, or says what they are done with."""
_INTRODUCES = compile_late(
    r"this (?:section|article|tutorial) (?:guides|describes|shows|explains)\b"
    r"|(?:before|in order|to (?:configur(?:e|ing)|enable|set ?up)) .{0,160}\b(?:you(?:['’]ll| will)? (?:also )?"
    r"(?:need|must|have)\b(?: to)? (?:enable|retrieve|know|get|configure|add)\b"
    r"|follow the(?:se)? steps|perform the following|add .{1,80} to your list)"
    r"|to add .{1,160}\b(?:follow|perform)\b",
    re.I,
)
_OF_THE_SECTION = compile_late(
    r"this (?:section|article|tutorial) (?:guides you|(?:describes|shows|explains) (?:you )?(?:how|the steps))\b", re.I
)


class _Told(NamedTuple):
    """A part with its pointer into the manifest."""

    pointer: str
    part: GuidancePart


def vendor_items(sheet: Sheet) -> Iterator[Item]:
    """Every instruction of the vendor's sections, in the order of the tutorial."""
    for _, items in sorted(_units(sheet), key=lambda unit: unit[0]):
        yield from items


def remarks_on_needs(sheet: Sheet) -> Iterator[Item]:
    """What the tutorial remarks beforehand: on the application, or on the prerequisites."""
    manifest = sheet.manifest
    for number in range(len(manifest.guidance)):
        for pointer, part in parts_of(manifest, number) if belonging(manifest, number) == "needs" else ():
            yield _as_item(sheet, pointer, part)


def apart_items(sheet: Sheet) -> Iterator[Item]:
    """What the tutorial tells besides, a section an item: its steps, and below them what has no number."""
    manifest = sheet.manifest
    told = _beside_procedures(manifest)
    for number, group in groupby(steps_of(manifest, "apart"), key=lambda step: step.number):
        free, _ = free_and_below(parts_of(manifest, told.get(number)))
        yield Item(
            (words(manifest.procedure[number].section),),
            sheet.place(f"/procedure/{number}"),
            steps=tuple(listed_steps(sheet, group)),
            details=_details(sheet, free),
        )
    for number, each in enumerate(manifest.guidance):
        if belonging(manifest, number) == "apart":
            parts = [told for told in parts_of(manifest, number) if told.part.kind != "heading"]
            details = _details(sheet, parts)
            yield Item((words(each.section),), sheet.place(f"/guidance/{number}"), details=details)


def _beside_procedures(manifest: ConnectorManifest) -> dict[int, int]:
    """Number of a procedure -> number of the guidance under the same heading."""
    return {told.procedure: number for number, told in enumerate(manifest.guidance) if told.procedure is not None}


def listed_steps(sheet: Sheet, steps: Iterable[Step]) -> Iterator[Item]:
    """The steps of a list that is one item, each with the code, the tables and the notes that stand below it."""
    manifest = sheet.manifest
    told = _beside_procedures(manifest)
    for number, group in groupby(steps, key=lambda step: step.number):
        _, below = free_and_below(parts_of(manifest, told.get(number)))
        for step in group:
            details = _details(sheet, below.get(step.index + 1, ()))
            yield replace(sheet.step(step), details=details)


def free_and_below(parts: Sequence[_Told]) -> tuple[list[_Told], dict[int, list[_Told]]]:
    """What belongs to no step, with all below it; and by the number of a step what its text does not hold."""
    whole: list[_Told] = []
    below: dict[int, list[_Told]] = {}
    step, free = 0, True
    for each in parts:
        step, free = each.part.step, (free and each.part.step == step) or each.part.depth == 0
        free = free and each.part.kind != "step"
        if free:
            whole.append(each)
        elif each.part.kind in (*NOTES, "code", "table"):
            below.setdefault(step, []).append(each)
    return whole, below


def _details(sheet: Sheet, parts: Sequence[_Told]) -> tuple[Detail, ...]:
    return tuple(detail(sheet, *told) for told in parts)


def _units(sheet: Sheet) -> Iterator[tuple[int, list[Item]]]:
    """The items of each section, with the line of its heading; 0 where that stands in an included file."""
    manifest = sheet.manifest
    listed: dict[int, list[Step]] = {}
    for step in steps_of(manifest, "vendor"):
        listed.setdefault(step.number, []).append(step)
    told = _beside_procedures(manifest)
    for number, steps in listed.items():
        parts = parts_of(manifest, told.get(number))
        free = stage_of(manifest, number) == "vendor"
        line = _line(manifest, f"/procedure/{number}") if free else _line(manifest, steps[0].pointer)
        yield line, _items(sheet, steps, parts, free=free)
    for number, beside in told.items():
        above = way_above_the_steps(manifest, beside) if stage_of(manifest, number) == "credentials" else []
        if above:
            yield _line(manifest, above[0].pointer), _items(sheet, (), above, free=True)
    for number in range(len(manifest.guidance)):
        if belonging(manifest, number) == "work":
            done = portal_parts(manifest, number)
            parts = [told for told in parts_of(manifest, number) if told not in done]
            yield _line(manifest, f"/guidance/{number}"), _items(sheet, (), parts, free=True)


def way_above_the_steps(manifest: ConnectorManifest, number: int) -> list[_Told]:
    """The way to the secret above the portal's steps, from its first paragraph on."""
    above = [told for told in parts_of(manifest, number) if told.part.step == 0]
    first = next((number for number, told in enumerate(above) if told.part.kind == "paragraph"), len(above))
    return above[first:]


def _line(manifest: ConnectorManifest, pointer: str) -> int:
    where = place(manifest, pointer)
    return where.line if where and where.path is None else 0


def portal_parts(manifest: ConnectorManifest, number: int) -> list[_Told]:
    """The parts of a section without numbered steps that are done in the portal."""
    parts = parts_of(manifest, number)
    section = manifest.guidance[number].section
    remarks = stage_of_heading(section) == "credentials" and all(part.kind in NOTES for _, part in parts)
    if remarks or stage_of_guidance(section, (part.text for _, part in parts)) != "vendor":
        return parts
    found, apart = [], False
    for each in parts:
        apart = is_in_the_portal(each.part.text, before=apart)
        if apart:
            found.append(each)
    return found


def parts_of(manifest: ConnectorManifest, number: int | None) -> list[_Told]:
    """The parts of the guidance of this number."""
    if number is None:
        return []
    parts = manifest.guidance[number].parts
    return [_Told(f"/guidance/{number}/parts/{index}", part) for index, part in enumerate(parts)]


def _items(sheet: Sheet, steps: Sequence[Step], parts: list[_Told], *, free: bool) -> list[Item]:
    """The items of one section: its steps, and before and between them what has no number, where that is `free`."""
    items: list[Item] = []
    if free:
        _add(items, sheet, [told for told in parts if told.part.step == 0], steps_follow=bool(steps))
    for step in steps:
        below = [told for told in parts if told.part.step == step.index + 1]
        count = next((n for n, told in enumerate(below) if told.part.depth == 0 and told.part.kind != "step"), None)
        own, rest = (below[:count], below[count:]) if free and count is not None else (below, [])
        items.append(_step(sheet, step, own))
        if free:
            _add(items, sheet, rest, steps_follow=step is not steps[-1])
    return items


def _step(sheet: Sheet, step: Step, own: list[_Told]) -> Item:
    item, below = sheet.step(step), own
    if own and own[0].part.kind == "step" and not own[0].part.depth:
        (pointer, part), *below = own
        item = replace(item, parts=sheet.linked(pointer, part.text))
    return replace(item, details=_details(sheet, below))


def _add(items: list[Item], sheet: Sheet, parts: list[_Told], *, steps_follow: bool) -> None:
    """Add what has no number: a list is below the paragraph that ends in a colon, a remark below what it is about."""
    opened = False
    for index, (pointer, part) in enumerate(parts):
        if part.kind == "paragraph" and part.depth == 0 and not _REMARK.match(part.text):
            if _only_leads_on(part.text, last=index == len(parts) - 1, steps_follow=steps_follow):
                opened = False
                continue
            opened = _is_open(part.text)
        elif items and (part.kind != "bullet" or part.depth or opened):
            items[-1] = items[-1].with_detail(detail(sheet, pointer, part, int(opened)))
            continue
        if part.kind in ("code", "table"):
            shown = detail(sheet, pointer, part)
            items.append(Item((plain("As the tutorial shows:"),), sheet.place(pointer), details=(shown,)))
        else:
            items.append(_as_item(sheet, pointer, part))


def _as_item(sheet: Sheet, pointer: str, part: GuidancePart) -> Item:
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
