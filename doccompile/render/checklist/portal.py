"""What a tutorial says of the portal beyond the words that every tutorial has: its own details below the items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from doccompile.facts.guidance.parts import NOTES
from doccompile.manifest.model import ConnectorManifest, GuidancePart
from doccompile.pattern import compile_late
from doccompile.render.checklist.credentials import TEST
from doccompile.render.checklist.guidance import (
    detail,
    free_and_below,
    introduces,
    parts_of,
    portal_parts,
    way_above_the_steps,
)
from doccompile.render.checklist.own_steps import own_steps
from doccompile.render.checklist.parts import Detail, Item, Section, code, label, plain
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.stages import belonging, stage_of, stage_of_guidance, stages_of, steps_of
from doccompile.render.checklist.steps import Place, Step, all_steps, place_of_words
from doccompile.render.checklist.usual_sentences import beyond_the_usual
from doccompile.render.doubts import TENANT_URL

_OPTION = compile_late(
    r".{0,600}?\bsingle sign-on\b.{0,300}\bindependently\b|(?:to )?learn more about\b|for more information", re.I
)
_Rows = tuple[tuple[str, ...], ...]
_ELSEWHERE = ("vendor", "skip")
"""Stages of procedures whose guidance is told with their own steps, or not at all."""
_APART = ("gallery", "scope")
"""Stages whose words stand below their first item."""


class _Told(NamedTuple):
    """A detail, where the tutorial tells it, and the stage of its section."""

    where: Place
    detail: Detail
    stage: str
    before_the_test: bool = False
    """Whether the step says it before it speaks of the button that tests the connection."""


def with_the_tutorials_words(sheet: Sheet, stages: Sequence[Section]) -> list[Section]:
    """The stages with the tutorial's own words below the items that they stand nearest to; each stage has an item."""
    url = sheet.manifest.endpoint.tenant_url.value
    below: dict[int, list[Detail]] = {}
    for told in sorted(_all_told(sheet), key=lambda each: each.where.line):
        below.setdefault(id(_nearest(told, stages, url)), []).append(told.detail)
    tables = [told.rows for each in below.values() for told in each if told.kind == "table"]
    return [
        replace(stage, items=tuple(_with(item, below.get(id(item), ()), tables) for item in stage.items))
        for stage in stages
    ]


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


def _all_told(sheet: Sheet) -> Iterator[_Told]:
    """Steps that say more than the usual words; and notes, tables, code and what has no number."""
    manifest = sheet.manifest
    hidden = manifest.endpoint.tenant_url.value if TENANT_URL in sheet.doubts else None
    name, stated = manifest.connector.name, _stated(manifest)
    at_the_vendor = {(step.number, step.index + 1) for step in steps_of(manifest, "vendor")}
    for step in _steps_in_the_portal(manifest):
        own = beyond_the_usual(step.text, hidden, name, stated)
        where = place_of_words(manifest, step.pointer, own)
        if own and where and where.path is None:
            shown = Detail("words", sheet.linked(step.pointer, own), place=where)
            yield _Told(where, shown, "credentials", step.text.find(own) + len(own) <= step.text.find(TEST))
    for number, told in enumerate(manifest.guidance):
        if belonging(manifest, number) == "work":
            stage = stage_of_guidance(told.section, ())
            parts = portal_parts(manifest, number)
            told_here = [each for each in parts if stage != "monitor" or beyond_the_usual(each.part.text)]
            yield from _shown(sheet, told_here, stage)
        elif told.procedure is not None and (stage := stage_of(manifest, told.procedure)) not in _ELSEWHERE:
            beside = parts_of(manifest, number)
            if stage in _APART:
                beside, _ = free_and_below(beside)
            above = way_above_the_steps(manifest, number) if stage == "credentials" else []
            here = (each for each in beside if (told.procedure, each.part.step) not in at_the_vendor)
            kept = [each for each in here if each not in above and _is_kept(each.part, stage)]
            yield from _shown(sheet, kept, stage)


def _stated(manifest: ConnectorManifest) -> list[str]:
    """What the items of the credentials name: the fields, and what goes into them."""
    values = manifest.connector.name, manifest.endpoint.tenant_url.value, manifest.authentication.secret.vendor_label
    return [*manifest.authentication.fields, *filter(None, values)]


def _steps_in_the_portal(manifest: ConnectorManifest) -> Iterator[Step]:
    """The steps that configure provisioning and are no items, and the vendor's that are done there."""
    listed = {step.pointer for stage in ("vendor", "apart") for step in steps_of(manifest, stage)}
    listed.update(step.pointer for step in own_steps(manifest))
    stages = stages_of(manifest)
    for step in all_steps(manifest):
        if stages[step.number] in ("vendor", "credentials") and step.pointer not in listed:
            yield step


def _is_kept(part: GuidancePart, stage: str) -> bool:
    """Whether a part of a section with steps is told: no step, and no sentence that says what the steps are for."""
    if part.kind in (*NOTES, "code", "table"):
        return True
    return stage == "gallery" and part.depth == 0 and part.kind != "step" and not introduces(part.text)


def _shown(sheet: Sheet, parts: Sequence[tuple[str, GuidancePart]], stage: str) -> Iterator[_Told]:
    for pointer, part in parts:
        where = sheet.place(pointer)
        if where and (where.path is None or stage in _APART) and not _OPTION.match(part.text):
            shown = detail(sheet, pointer, part, int(stage in _APART))
            yield _Told(where, replace(shown, place=where) if shown.kind == "words" else shown, stage)


def _nearest(told: _Told, stages: Sequence[Section], url: str | None) -> Item:
    """The last item that the tutorial has said by then; the address's for a table of addresses."""
    gallery, credentials, *later = stages
    if told.stage in _APART:
        return next((stage for stage in stages if stage.title[0].text.lower() == told.stage), gallery).items[0]
    if url and any(url in cell for row in told.detail.rows for cell in row):
        for item in credentials.items:
            if code(url) in item.parts:
                return item
    near = later[-1:] if told.stage == "monitor" else (credentials, *later)
    items = [item for stage in near for item in stage.items]
    if told.before_the_test:
        items = [item for item in items if label(TEST) not in item.parts]
    begin = min((item.place.line for item in credentials.items if item.place), default=0)
    return _last_said(items, begin, told.where.line) or items[0]


def _last_said(items: Sequence[Item], first: int, last: int) -> Item | None:
    """The item that stands lowest in the tutorial, from one line to another; of several on a line the last."""
    own = [(item.place.line, number) for number, item in enumerate(items) if item.place and item.place.path is None]
    lowest = max((each for each in own if first <= each[0] <= last), default=None)
    return items[lowest[1]] if lowest else None
