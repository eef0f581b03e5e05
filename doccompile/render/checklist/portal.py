"""What a tutorial says of the portal beyond the words that every tutorial has: its own details below the items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from doccompile.facts.field_kind import kind_of_field
from doccompile.facts.guidance.parts import NOTES
from doccompile.manifest.model import ConnectorManifest, GuidancePart
from doccompile.pattern import compile_late
from doccompile.render.checklist.chapters import Chapter, Told
from doccompile.render.checklist.credentials import TEST
from doccompile.render.checklist.guidance import detail, introduces
from doccompile.render.checklist.own_steps import own_steps
from doccompile.render.checklist.parts import Detail, Item, Section, code, label, plain
from doccompile.render.checklist.portal_words import (
    Stage,
    adds_from_the_gallery,
    assigns_to_the_application,
    opens_the_mappings,
)
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.steps import Place, Step
from doccompile.render.checklist.usual_sentences import beyond_the_usual
from doccompile.render.doubts import TENANT_URL

_OPTION = compile_late(
    r".{0,600}?\bsingle sign-on\b.{0,300}\bindependently\b|(?:to )?learn more about\b|for more information",
    re.IGNORECASE,
)
_Rows = tuple[tuple[str, ...], ...]
_APART = ("gallery", "scope")
"""Stages whose words stand below their first item."""


class _Detailed(NamedTuple):
    """A detail, where the tutorial tells it, and the stage of its section."""

    where: Place
    detail: Detail
    stage: Stage
    before_the_test: bool = False
    """Whether the step says it before it speaks of the button that tests the connection."""


def with_the_tutorials_words(sheet: Sheet, sections: Sequence[Section]) -> list[Section]:
    """The sections with the tutorial's own words below the items that they stand nearest to; each has an item."""
    url = sheet.manifest.endpoint.tenant_url.value
    below: dict[int, list[Detail]] = {}
    all_told = sorted(_all_told(sheet), key=lambda each: each.where.line)
    way = _way_to_the_first(all_told, sections)
    led = [_led_in(section, way) if section.stage == "credentials" else section for section in sections]
    items = set(map(id, way))
    for told in all_told:
        if id(told) not in items:
            below.setdefault(id(_nearest(told, led, url)), []).append(told.detail)
    tables = [told.rows for each in below.values() for told in each if told.kind == "table"]
    return [
        replace(section, items=tuple(_with(item, below.get(id(item), ()), tables) for item in section.items))
        for section in led
    ]


def _way_to_the_first(told: Sequence[_Detailed], sections: Sequence[Section]) -> list[_Detailed]:
    """The steps before the one with which the credentials begin, where that is quoted from the tutorial, too."""
    first = next(section.items[0] for section in sections if section.stage == "credentials")
    line = first.place.line if first.place and first.parts[0].kind == "words" else 0
    steps = (each for each in told if each.stage == "credentials" and each.detail.kind == "words")
    return [each for each in steps if each.where.line < line and not each.detail.label]


def _led_in(section: Section, way: Sequence[_Detailed]) -> Section:
    return replace(section, items=(*(Item(each.detail.parts, each.where) for each in way), *section.items))


def _with(item: Item, below: Sequence[Detail], tables: Sequence[_Rows]) -> Item:
    """The item with its details; where a table has several values of its field, it sends there."""
    name, *_ = item.parts
    if name.kind == "label" and any(_has_several(rows, name.text) for rows in tables):
        item = replace(item, parts=(name, plain(": the value in your row of the table")))
    return replace(item, details=(*item.details, *below))


def _has_several(rows: _Rows, name: str) -> bool:
    """Whether a table has a column of this name, with different values."""
    header = [cell.casefold() for cell in rows[0]] if rows else []
    if name.casefold() not in header:
        return False
    column = header.index(name.casefold())
    return len({row[column] for row in rows[1:] if len(row) > column and row[column]}) > 1


def _all_told(sheet: Sheet) -> Iterator[_Detailed]:
    """Steps that say more than the usual words; and notes, tables, code and what has no number."""
    manifest = sheet.manifest
    hidden = manifest.endpoint.tenant_url.value if TENANT_URL in sheet.doubts else None
    name, stated = manifest.connector.name, _stated(manifest)
    for step in _steps_in_the_portal(sheet):
        own = beyond_the_usual(step.text, hidden, name, stated)
        where = sheet.place_of(step, own)
        if own and where and where.path is None:
            shown = Detail("words", sheet.linked(step.pointer, own), place=where)
            yield _Detailed(where, shown, _stage_of(own), step.text.find(own) + len(own) <= step.text.find(TEST))
    for chapter in sheet.chapters:
        yield from _shown(sheet, _told_here(chapter), chapter.stage)


def _stage_of(step: str) -> Stage:
    """The stage of a step in the portal, by its own words."""
    if adds_from_the_gallery(step):
        return "gallery"
    if assigns_to_the_application(step):
        return "scope"
    return "mappings" if opens_the_mappings(step) else "credentials"


def _stated(manifest: ConnectorManifest) -> list[str]:
    """What the items of the credentials name: the fields, and what goes into them."""
    values = manifest.connector.name, manifest.endpoint.tenant_url.value, manifest.authentication.secret.vendor_label
    fields = manifest.authentication.fields
    client_id = ["Client ID"] if "client-id" in map(kind_of_field, fields) else []
    return [*fields, *client_id, *filter(None, values)]


def _steps_in_the_portal(sheet: Sheet) -> Iterator[Step]:
    """The steps that configure provisioning and are no items, and the vendor's that are done there."""
    own = {step.pointer for step in own_steps(sheet)}
    for chapter in sheet.chapters:
        if chapter.stage in ("vendor", "credentials"):
            listed = own.union(step.pointer for step in chapter.at_the_vendor)
            yield from (step for step in chapter.steps if step.pointer not in listed)


def _told_here(chapter: Chapter) -> Sequence[Told]:
    """What a chapter says beside its steps that no other section of the checklist has."""
    if chapter.stage in ("needs", "apart"):
        return ()
    if not chapter.steps:
        parts = chapter.parts_in_the_portal()
        return [told for told in parts if chapter.stage != "monitor" or beyond_the_usual(told.part.text)]
    if chapter.stage == "skip":
        return ()
    beside = chapter.free_and_below()[0] if chapter.stage in _APART else chapter.parts
    above = chapter.way_above_the_steps() if chapter.stage == "credentials" else []
    at_the_vendor = {step.number for step in chapter.at_the_vendor}
    if chapter.stage == "vendor" and at_the_vendor:
        at_the_vendor.add(0)
    return [
        told
        for told in beside
        if told.part.step not in at_the_vendor and told not in above and _is_kept(told.part, chapter.stage)
    ]


def _is_kept(part: GuidancePart, stage: Stage) -> bool:
    """Whether a part of a section with steps is told: no step, and no sentence that says what the steps are for."""
    if part.kind in (*NOTES, "code", "table"):
        return True
    return stage == "gallery" and part.depth == 0 and part.kind != "step" and not introduces(part.text)


def _shown(sheet: Sheet, parts: Sequence[Told], stage: Stage) -> Iterator[_Detailed]:
    for pointer, part in parts:
        where = sheet.place(pointer)
        if where and (where.path is None or stage in _APART) and not _OPTION.match(part.text):
            shown = detail(sheet, pointer, part, int(stage in _APART))
            yield _Detailed(where, replace(shown, place=where) if shown.kind == "words" else shown, stage)


def _nearest(told: _Detailed, sections: Sequence[Section], url: str | None) -> Item:
    """The last item that the tutorial has said by then; the address's for a table of addresses."""
    by_stage = {section.stage: section for section in sections}
    credentials = by_stage["credentials"]
    if told.stage in _APART:
        return by_stage[told.stage].items[0]
    if url and any(url in cell for row in told.detail.rows for cell in row):
        for item in credentials.items:
            if code(url) in item.parts:
                return item
    near = [section for section in sections if section.stage != "gallery"]
    if told.stage == "monitor":
        near = [by_stage["monitor"]]
    elif told.stage == "mappings" and "mappings" in by_stage:
        near.remove(credentials)
    elif told.stage == "credentials" and told.where.line < max(_lines(credentials), default=0):
        near.remove(by_stage["scope"])
    items = [item for section in near for item in section.items]
    if told.before_the_test:
        items = [item for item in items if label(TEST) not in item.parts]
    begin = min(_lines(credentials), default=0)
    return _last_said(items, begin, told.where.line) or items[0]


def _lines(section: Section) -> list[int]:
    """Where the tutorial says the items of a section."""
    return [item.place.line for item in section.items if item.place]


def _last_said(items: Sequence[Item], first: int, last: int) -> Item | None:
    """The item that stands lowest in the tutorial, from one line to another; of several on a line the last."""
    own = [(item.place.line, number) for number, item in enumerate(items) if item.place and item.place.path is None]
    lowest = max((each for each in own if first <= each[0] <= last), default=None)
    return items[lowest[1]] if lowest else None
