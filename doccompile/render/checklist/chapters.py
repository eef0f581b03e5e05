"""The tutorial as a checklist sorts it: what stands under each heading, and which stage of the work that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import NamedTuple

from doccompile.facts.guidance.parts import NOTES
from doccompile.facts.sections.undoing import undoes
from doccompile.manifest.model import ConnectorManifest, Guidance, GuidancePart
from doccompile.render.checklist.portal_words import Stage, is_in_the_portal, stage_of_heading
from doccompile.render.checklist.stages import (
    before_the_portal,
    configure,
    is_besides,
    outside_the_portal,
    stage_of_parts,
    stage_of_steps,
    steps_on_the_scope,
)
from doccompile.render.checklist.steps import Place, StatedLines, Step, place


class Told(NamedTuple):
    """A part of what is said beside the steps, with its pointer into the manifest."""

    pointer: str
    part: GuidancePart


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading: numbered steps, if any, and what is said beside them.

    `at_the_vendor` are those of the steps that are done there.
    """

    pointer: str
    heading: str
    stage: Stage
    steps: tuple[Step, ...] = ()
    parts: tuple[Told, ...] = ()
    at_the_vendor: tuple[Step, ...] = ()

    def parts_in_the_portal(self) -> Sequence[Told]:
        """What a chapter without steps tells to do in the portal, and not at the vendor."""
        if self.stage != "vendor":
            return self.parts
        found, in_portal = [], False
        for told in self.parts:
            in_portal = is_in_the_portal(told.part.text, before=in_portal)
            if in_portal:
                found.append(told)
        return found

    def way_above_the_steps(self) -> list[Told]:
        """The way to the secret above the portal's steps, from its first paragraph on."""
        above = [told for told in self.parts if self.steps and told.part.step == 0]
        return [*dropwhile(lambda told: told.part.kind != "paragraph", above)]

    def free_and_below(self) -> tuple[list[Told], dict[int, list[Told]]]:
        """What belongs to no step, with all below it; and by the number of a step what its text does not hold."""
        whole: list[Told] = []
        below: dict[int, list[Told]] = {}
        step, free = 0, True
        for told in self.parts:
            step, free = told.part.step, (free and told.part.step == step) or told.part.depth == 0
            free = free and told.part.kind != "step"
            if free:
                whole.append(told)
            elif told.part.kind in (*NOTES, "code", "table"):
                below.setdefault(step, []).append(told)
        return whole, below


def read_chapters(manifest: ConnectorManifest, *, understood: bool) -> tuple[Chapter, ...]:
    """The chapters with numbered steps, and then those without, each in the tutorial's order."""
    if not understood:
        return tuple(_unsorted(manifest))
    lines = StatedLines(manifest)
    stepped = list(_stepped(manifest, lines))
    configuring = [number for number, chapter in enumerate(stepped, 1) if chapter.stage == "credentials"]
    end = configuring[-1] if configuring else len(stepped)
    last = place(manifest, stepped[end - 1].pointer) if end else None
    sorted_out = [_sorted_out(chapter, behind=number >= end) for number, chapter in enumerate(stepped)]
    return (*_with_vendors_steps(sorted_out), *_without_steps(manifest, lines, last))


def _unsorted(manifest: ConnectorManifest) -> Iterator[Chapter]:
    """The chapters of a tutorial that is not understood, with nothing of the work taken away from them."""
    lines = StatedLines(manifest)
    for chapter in _stepped(manifest, lines):
        yield replace(chapter, stage="vendor", at_the_vendor=chapter.steps)
    for number, told in enumerate(manifest.guidance):
        if told.procedure is None or told.beforehand:
            stage: Stage = "needs" if told.beforehand else "vendor"
            yield Chapter(f"/guidance/{number}", told.section, stage, parts=_parts(manifest, number))


def _stepped(manifest: ConnectorManifest, lines: StatedLines) -> Iterator[Chapter]:
    beside = {told.procedure: number for number, told in enumerate(manifest.guidance) if not told.beforehand}
    for number, procedure in enumerate(manifest.procedure):
        steps = tuple(lines.steps(number))
        stage = stage_of_steps(procedure.section, steps)
        parts = _parts(manifest, beside[number]) if number in beside else ()
        chapter = Chapter(f"/procedure/{number}", procedure.section, stage, steps, parts)
        yield from _without_the_portals(chapter) if stage == "scope" and configure(steps) else [chapter]


def _without_the_portals(chapter: Chapter) -> Iterator[Chapter]:
    """What a section on the scope tells first, and the steps behind it that configure provisioning."""
    steps = steps_on_the_scope(chapter.steps)
    last = steps[-1].number if steps else 0
    parts = tuple(told for told in chapter.parts if told.part.step <= last)
    yield replace(chapter, steps=steps, parts=parts)
    yield replace(chapter, stage="credentials", steps=chapter.steps[len(steps) :], parts=chapter.parts[len(parts) :])


def _parts(manifest: ConnectorManifest, number: int) -> tuple[Told, ...]:
    parts = enumerate(manifest.guidance[number].parts)
    return tuple(Told(f"/guidance/{number}/parts/{index}", part) for index, part in parts)


def _sorted_out(chapter: Chapter, *, behind: bool) -> Chapter:
    """The chapter, apart from the work where its steps at the vendor are not for whoever sets up."""
    besides = chapter.stage == "vendor" and is_besides(chapter.heading, behind=behind)
    if besides and not any(step.leads_to_secret for step in chapter.steps):
        return replace(chapter, stage="apart")
    return chapter


def _with_vendors_steps(chapters: Sequence[Chapter]) -> Iterator[Chapter]:
    """The chapters with those of their steps that are done at the vendor, some of them between the portal's."""
    left_in_portal = None
    for chapter in chapters:
        steps: Sequence[Step] = ()
        if chapter.stage == "vendor":
            steps, in_portal = outside_the_portal(chapter.steps, begins_in_it=left_in_portal == chapter.heading)
            left_in_portal = chapter.heading if in_portal else None
        elif chapter.stage == "credentials":
            steps = [*before_the_portal(chapter.steps)]
        yield replace(chapter, at_the_vendor=tuple(steps))


def _without_steps(manifest: ConnectorManifest, lines: StatedLines, last: Place | None) -> Iterator[Chapter]:
    """The chapters without numbered steps; `last` is the heading of the last that configures provisioning."""
    for number, told in enumerate(manifest.guidance):
        if told.procedure is None or told.beforehand:
            pointer, parts = f"/guidance/{number}", _parts(manifest, number)
            where = place(manifest, pointer)
            behind = bool(last and where and last.path is where.path is None and where.line > last.line)
            leads = any(lines.lead_to_secret(part.pointer) for part in parts)
            fills_in = any(lines.fill_in(part.pointer) or lines.map(part.pointer) for part in parts)
            yield Chapter(
                pointer, told.section, _stage(told, behind=behind, leads=leads, fills_in=fills_in), parts=parts
            )


def _stage(told: Guidance, *, behind: bool, leads: bool, fills_in: bool) -> Stage:
    """The stage of a chapter without numbered steps."""
    if told.beforehand:
        return "needs"
    is_work = stage_of_heading(told.section) in ("scope", "monitor") and not undoes(told.section)
    if not is_work and not leads and is_besides(told.section, behind=behind and not fills_in):
        return "apart"
    return stage_of_parts(told.section, told.parts, leads=leads, fills_in=fills_in)
