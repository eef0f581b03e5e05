"""Which of the tutorial's numbered steps belong to which stage of the checklist."""

from collections.abc import Iterable, Iterator
from typing import Literal

from doccompile.facts.field_kind import SECRET_WORDS
from doccompile.facts.sections.sign_on_chapter import sets_up_sign_on
from doccompile.facts.sections.undoing import undoes
from doccompile.facts.wording.sentence import holds
from doccompile.manifest.model import ConnectorManifest, Procedure
from doccompile.render.checklist.portal_words import (
    creates_the_application,
    is_done_in_the_portal,
    is_in_the_portal,
    presses_the_portals_button,
    sets_up,
    stage_of_heading,
    turns_it_on,
)
from doccompile.render.checklist.steps import (
    Step,
    first_lines_below,
    own_lines,
    place,
    steps_below,
)

Belonging = Literal["procedure", "needs", "apart", "work"]
"""To the procedure under the same heading, to what is needed before the start, to what is only done where it applies,
or to the work itself."""


def steps_of(manifest: ConnectorManifest, stage: str) -> Iterator[Step]:
    """The steps of one stage, in order; among the vendor's are those that stand between the portal's."""
    in_portal: str | None = None
    stages = stages_of(manifest)
    behind = _behind_the_credentials(stages)
    for number, (procedure, its_stage) in enumerate(zip(manifest.procedure, stages, strict=True)):
        steps = list(steps_below(number, procedure))
        is_apart = its_stage == "vendor" and _is_apart(manifest, procedure, steps, behind=number >= behind)
        told_at = "apart" if is_apart else its_stage
        if told_at == stage == "vendor":
            apart = in_portal == procedure.section
            for step in steps:
                apart = is_in_the_portal(step.text, before=apart)
                if not apart or _leads_to_secret(manifest, step.pointer):
                    yield step
            in_portal = procedure.section if apart else None
        elif told_at == stage:
            yield from steps
        elif stage == "vendor" and told_at == "credentials":
            yield from _between(manifest, steps)


def _behind_the_credentials(stages: list[str]) -> int:
    """The number of the first procedure behind the last that configures provisioning."""
    configures = [number for number, stage in enumerate(stages) if stage == "credentials"]
    return configures[-1] + 1 if configures else len(stages)


def _is_apart(manifest: ConnectorManifest, procedure: Procedure, steps: list[Step], *, behind: bool) -> bool:
    """Whether steps at the vendor are not for whoever sets up: they revoke, renew, or update an older set-up."""
    if not _is_besides(procedure.section, behind=behind):
        return False
    return not any(_leads_to_secret(manifest, step.pointer) for step in steps)


def _is_besides(section: str, *, behind: bool) -> bool:
    return undoes(section) or sets_up_sign_on(section) or (behind and not sets_up(section))


def belonging(manifest: ConnectorManifest, number: int) -> Belonging:
    """What the guidance of this number belongs to."""
    told = manifest.guidance[number]
    if told.beforehand:
        return "needs"
    if told.procedure is not None:
        return "procedure"
    work = stage_of_heading(told.section) in ("scope", "monitor") and not undoes(told.section)
    return "apart" if not work and _guidance_is_apart(manifest, number) else "work"


def _guidance_is_apart(manifest: ConnectorManifest, number: int) -> bool:
    """Whether a section without numbered steps is not for whoever sets up, as `_is_apart` has it for those with."""
    behind = _behind_the_credentials(stages_of(manifest))
    last = place(manifest, f"/procedure/{behind - 1}") if behind else None
    where = place(manifest, f"/guidance/{number}")
    after = bool(last and where and last.path is where.path is None and where.line > last.line)
    parts = range(len(manifest.guidance[number].parts))
    leads = any(_leads_to_secret(manifest, f"/guidance/{number}/parts/{part}") for part in parts)
    return _is_besides(manifest.guidance[number].section, behind=after) and not leads


def _between(manifest: ConnectorManifest, steps: list[Step]) -> Iterator[Step]:
    """The steps before the first in the portal, and where no field is filled in, the way to the secret and on."""
    leads = [_leads_to_secret(manifest, step.pointer) for step in steps]
    last = max((number for number, found in enumerate(leads) if found), default=-1)
    leading, on_the_way = True, False
    for number, step in enumerate(steps):
        portal = _is_in_the_portal(manifest, step)
        leading = leading and not portal
        goes_on = number < last or holds(step.text, SECRET_WORDS)
        on_the_way = leads[number] or (on_the_way and goes_on and not portal)
        if leading or on_the_way:
            yield step


def _is_in_the_portal(manifest: ConnectorManifest, step: Step) -> bool:
    told = is_done_in_the_portal(step.text) or turns_it_on(step.text)
    return told or _enters(manifest, step.pointer) or _maps(manifest, step.pointer)


def _leads_to_secret(manifest: ConnectorManifest, pointer: str) -> bool:
    obtained = first_lines_below(manifest, "/authentication/secret")
    return bool(obtained.intersection(own_lines(manifest, pointer))) and not _enters(manifest, pointer)


def _enters(manifest: ConnectorManifest, pointer: str) -> bool:
    entered = first_lines_below(manifest, "/authentication/fields")
    return bool(entered.intersection(own_lines(manifest, pointer)))


def stages_of(manifest: ConnectorManifest) -> list[str]:
    """The stage of each procedure."""
    return [stage_of(manifest, number) for number in range(len(manifest.procedure))]


def stage_of(manifest: ConnectorManifest, number: int) -> str:
    """The stage that a procedure belongs to, by its heading and its words."""
    procedure = manifest.procedure[number]
    steps = list(steps_below(number, procedure))
    stage = stage_of_heading(procedure.section)
    if stage in ("vendor", "credentials") and _creates_the_application_alone(manifest, steps):
        return "gallery"
    if stage == "vendor":
        return "credentials" if _is_done_in_the_portal_alone(manifest, steps) else "vendor"
    return _unless_at_the_vendor(stage, (step.text for step in steps))


def stage_of_guidance(section: str, parts: Iterable[str]) -> str:
    """The stage that a section without numbered steps belongs to, by its heading and the words of its parts."""
    return _unless_at_the_vendor(stage_of_heading(section), parts)


def _unless_at_the_vendor(stage: str, texts: Iterable[str]) -> str:
    """The stage of the heading, but the vendor's where nothing under it is done in the portal."""
    return "vendor" if stage == "credentials" and not any(map(is_done_in_the_portal, texts)) else stage


def _creates_the_application_alone(manifest: ConnectorManifest, steps: list[Step]) -> bool:
    """Whether an application is made that the gallery does not have, and nothing is filled in or copied yet."""
    more = any(
        turns_it_on(step.text) or _enters(manifest, step.pointer) or _leads_to_secret(manifest, step.pointer)
        for step in steps
    )
    return not more and any(creates_the_application(step.text) for step in steps)


def _is_done_in_the_portal_alone(manifest: ConnectorManifest, steps: list[Step]) -> bool:
    """Whether fields are filled in, tested or mapped in the portal, and the secret comes from elsewhere."""
    done = any(
        _maps(manifest, step.pointer)
        or presses_the_portals_button(step.text)
        or turns_it_on(step.text)
        or (_enters(manifest, step.pointer) and is_done_in_the_portal(step.text))
        for step in steps
    )
    return done and not any(_leads_to_secret(manifest, step.pointer) for step in steps)


def _maps(manifest: ConnectorManifest, pointer: str) -> bool:
    titles = (place(manifest, f"/mappings/{kind}/title") for kind in ("user", "group"))
    return any(title.line in own_lines(manifest, pointer) for title in titles if title and title.path is None)
