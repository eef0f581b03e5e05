"""What a tutorial says of the portal beyond the words that every tutorial has: its own details below the items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from doccompile.facts.guidance import NOTES
from doccompile.manifest.model import ConnectorManifest, GuidancePart, Procedure
from doccompile.pattern import compile_late
from doccompile.render.checklist_guidance import detail, introduces, portal_parts
from doccompile.render.checklist_own_steps import own_steps
from doccompile.render.checklist_parts import Detail, Item, Section, linked, plain
from doccompile.render.checklist_steps import Place, Step, all_steps, guidance_is_apart, place, stage_of, steps_of
from doccompile.render.doubts import TENANT_URL, Doubts

_SENTENCE = compile_late(r"(?<=[.!?:;])\s+")
_SERVICE = r"(?:microsoft entra id|microsoft entra|entra id|azure active directory|azure ad)"
_PORTAL = r"(?:in the azure portal, |next, )?"
_USUAL = (
    r"[a-z]\.$",
    r"(?:(?:click|select)(?: on)?(?: the)? )?(?:save|apply)\b",
    r"(?:note that )?(?:the )?attributes selected as matching\b",
    r"if you choose to change the matching\b",
    r"set (?:the )?provisioning mode to automatic\b",
    r"(?:select|click|open)(?: on)? (?:the )?provisioning\b",
    rf"to enable the {_SERVICE}? ?(?:user )?provisioning service\b",
    r"(?:change|set|turn|switch) (?:the )?provisioning status\b",
    r".{0,40}\bstart provisioning\b",
    r"(?:choose|select|pick|say|set)\b(?!.*\bsync only\b).{0,50}\bscope\b",
    r".{0,60}\bmatching properties\b|.{0,30}\bmarked as matching\b",
    r".{0,20}\bselect \W?synchronize\b",
    r"open .{1,60} and select the provisioning tab\b",
    r"(?:in|from) the (?:applications? list|list of app)",
    r"define (?:the )?(?:users|groups)\b.{0,80}\bprovision",
    r"if the connection fails ?, (?:ensure|make sure|check)\b.*\badmin\w* (?:permission|right|privilege)",
    rf"{_PORTAL}(?:sign|log) ?in to the\b.{{0,30}}\b(?:azure|entra)\b",
    rf"{_PORTAL}browse to (?:the )?(?:identity\b|{_SERVICE})",
    r"(?:in the attribute.mappings? section, )?review the (?:user|group)\b",
    r"when (?:you're|you are) ready to provision\b",
    rf"(?:upon populating .{{0,50}}, )?{_PORTAL}(?:click|select) (?:on )?(?:the )?test connection\b",
    r".{0,160}\bnotification e-?mails?\b",
    r".{0,60}e-?mail notification",
    r".{0,40}scoping filters?\b",
    r"(?:under|in) the mappings section, select \W?(?:synchronize|provision)\b",
    r"select attribute mapping in the left",
    r"(?:select|go to|open) enterprise app",
    r"select all applications\b",
    r"(?:under|in) (?:the )?admin credentials(?: section)?, (?:click|select)(?: on)? authorize\W*$",
    r"(?:under|in) (?:the )?admin credentials(?: section)?, (?:input|enter|provide) (?:your|the) "
    r"(?!.*(?:https?:|earlier|step))[^.,]{0,80}\btenant url(?:,? and secret token)?\W*$",
    r"in the tenant url field, (?:input|enter) your [^.,]{0,80} tenant url and secret token\W*$",
    r"otherwise, select add and search\b",
    r"select .{1,80} from the search results\b",
    r"if you(?: have|'ve)? (?:already )?configured .{1,80} for single sign-on",
    r"select (?:your instance of|properties|create|groups|users|the pencil|the edit icon|the check ?box)\b",
    r"(?:select|set) \+? ?new config",
    r".{0,60}\bon-demand provisioning\b",
    r"enable (?:notification e|accidental)",
    r"(?:click|select)(?: on)? get started\b",
    r"check the check ?box\b",
)
"""How the sentences begin that nearly every tutorial has, and that the items say already."""
_STANDARD = compile_late(rf"\W*(?:{'|'.join(_USUAL)})", re.I)
_OPTION = compile_late(
    r".{0,600}?\bsingle sign-on\b.{0,300}\bindependently\b|learn more about\b|for more information", re.I
)
_Rows = tuple[tuple[str, ...], ...]
_APART = ("gallery", "scope")
"""Stages whose words stand below their first item."""


class _Told(NamedTuple):
    """A detail, where the tutorial tells it, and the stage of its section."""

    where: Place
    detail: Detail
    stage: str


def with_the_tutorials_words(manifest: ConnectorManifest, doubts: Doubts, stages: Sequence[Section]) -> list[Section]:
    """The stages with the tutorial's own words below the items that they stand nearest to; each stage has an item."""
    below: dict[int, list[Detail]] = {}
    for told in sorted(_all_told(manifest, doubts), key=lambda each: each.where.line):
        below.setdefault(id(_nearest(manifest, told, stages)), []).append(told.detail)
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


def _all_told(manifest: ConnectorManifest, doubts: Doubts) -> Iterator[_Told]:
    """Steps that say more than the usual words; and notes, tables, code and what has no number."""
    hidden = manifest.endpoint.tenant_url.value if TENANT_URL in doubts else None
    for step in _steps_in_the_portal(manifest):
        where = place(manifest, step.pointer)
        own = beyond_the_standard(step.text, hidden)
        if own and where and where.path is None:
            yield _Told(where, Detail("words", linked(manifest, doubts, step.pointer, own), place=where), "credentials")
    for number, told in enumerate(manifest.guidance):
        if told.procedure is None and guidance_is_apart(manifest, number):
            continue
        if told.procedure is None:
            stage = stage_of(Procedure(section=told.section, steps=()))
            yield from _shown(manifest, doubts, portal_parts(manifest, number), stage)
        elif (stage := stage_of(manifest.procedure[told.procedure])) not in ("vendor", "skip"):
            beside = [(f"/guidance/{number}/parts/{n}", part) for n, part in enumerate(told.parts)]
            kept = [each for each in beside if _is_kept(each[1], stage)]
            yield from _shown(manifest, doubts, kept, stage)


def _steps_in_the_portal(manifest: ConnectorManifest) -> Iterator[Step]:
    """The steps that configure provisioning and are no items, and the vendor's that are done there."""
    listed = {step.pointer for stage in ("vendor", "apart") for step in steps_of(manifest, stage)}
    listed.update(step.pointer for step in own_steps(manifest))
    for step in all_steps(manifest):
        stage = stage_of(manifest.procedure[step.number])
        if stage in ("vendor", "credentials") and step.pointer not in listed:
            yield step


def _is_kept(part: GuidancePart, stage: str) -> bool:
    """Whether a part of a section with steps is told: no step, and no sentence that says what the steps are for."""
    if part.kind in (*NOTES, "code", "table"):
        return True
    return stage == "gallery" and part.depth == 0 and part.kind != "step" and not introduces(part.text)


def beyond_the_standard(step: str, hidden: str | None = None) -> str:
    """What a step in the portal says that other tutorials do not, from the first such sentence to the last.

    A sentence with the value that is `hidden`, since it is in doubt, is no such sentence.
    """
    sentences = _SENTENCE.split(step.strip())
    own = [
        number
        for number, sentence in enumerate(sentences)
        if not _STANDARD.match(sentence) and (hidden is None or hidden not in sentence)
    ]
    return " ".join(sentences[own[0] : own[-1] + 1]) if own else ""


def _shown(
    manifest: ConnectorManifest, doubts: Doubts, parts: Sequence[tuple[str, GuidancePart]], stage: str
) -> Iterator[_Told]:
    for pointer, part in parts:
        where = place(manifest, pointer)
        if where and (where.path is None or stage in _APART) and not _OPTION.match(part.text):
            shown = detail(manifest, doubts, pointer, part, int(stage in _APART))
            yield _Told(where, replace(shown, place=where) if shown.kind == "words" else shown, stage)


def _nearest(manifest: ConnectorManifest, told: _Told, stages: Sequence[Section]) -> Item:
    """The last item that the tutorial has said by then; the address's for a table of addresses."""
    gallery, credentials, *later = stages
    if told.stage in _APART:
        own = [stage for stage in stages if stage.title[0].text.lower() == told.stage]
        return (own or [gallery])[0].items[0]
    url = manifest.endpoint.tenant_url.value
    entered = (
        item for item in credentials.items if any(part.kind == "code" and part.text == url for part in item.parts)
    )
    if url and any(url in cell for row in told.detail.rows for cell in row) and (item := next(entered, None)):
        return item
    items = [item for stage in (credentials, *later) for item in stage.items]
    said = [
        (item.place.line, number)
        for number, item in enumerate(items)
        if item.place and item.place.path is None and item.place.line <= told.where.line
    ]
    return items[max(said)[1]] if said else items[0]
