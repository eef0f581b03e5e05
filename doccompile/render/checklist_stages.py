"""Which of the tutorial's numbered steps belong to which stage of the checklist."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from doccompile.facts.undoing import undoes
from doccompile.manifest.model import ConnectorManifest, Procedure
from doccompile.pattern import compile_late
from doccompile.render.checklist_steps import (
    Place,
    Step,
    all_steps,
    first_lines_below,
    own_lines,
    place,
    step_that_says,
    steps_below,
)

_STAGE_OF_HEADING = (
    (
        "skip",
        compile_late(r"troubleshoot|limitation|known issue|next step|additional|related|change log|plan your", re.I),
    ),
    (
        "gallery",
        compile_late(
            r"gallery|azure marketplace|\b(?:creat|add|register)\w*\b.{0,40}\b(?:enterprise app"
            r"|app(?:lication)? (?:in|to|on) (?:the |your )?(?:microsoft |ms )?(?:entra|azure)\b)",
            re.I,
        ),
    ),
    ("scope", compile_late(r"\bscope\b|\bassign(?!\w* attributes?\b)", re.I)),
    ("monitor", compile_late(r"monitor", re.I)),
    (
        "credentials",
        compile_late(
            r"automatic user|users? (account |and groups? )?provisioning\b(?! with)|\A(?>.*?enable ).*provisioning",
            re.I,
        ),
    ),
)
_SETS_UP = compile_late(
    r"\bset(?:ting)?[- ]?up\b|\b(?:configur|prepar|enabl|activat|creat|generat|obtain|complet|finish)|\bsupport\b"
    r"|\bget\b|\bturn on\b",
    re.I,
)
_IN_THE_PORTAL = compile_late(
    r"\bazure (?:management )?portal\b|\bentra admin cent(?:er|re)\b|\benterprise app"
    r"|\bapplications list\b|\bprovisioning\W{0,3} (?:tab|page|blade|menu|mode|status)\b|\badmin credentials\b"
    r"|\btest connection\b|\bnotification e-?mail\b|\bmappings?\W{0,3} section\b|\battribute[- ]mappings?\b"
    r"|\bazure active directory >"
    r"|\b(?:sign in|log ?in|log on|open|access|go|browse|navigate|switch)\b(?: in)?(?:to)? .{0,20}\b(?:entra|azure)\b"
    r"|\b(?:select|click|open|choose)\b(?: on)?(?: the)? provisioning\b"
    r"|\bapplications? gallery\b|\b(?:from|in) the gallery\b|\byour instance of\b",
    re.I,
)
_SENTENCE_END = compile_late(r"(?<=[.!?])\s*(?=[A-Z])")
_GOES_THERE = compile_late(
    r"\b(?:is|are|be|being)(?: (?:then|later|also|to be))? (?:entered|pasted|put|copied|used|inserted|provided|typed"
    r"|filled|supplied|needed|required)\b"
    r"|\b(?:need|use|enter|paste|put|insert|copy) (?:it|this|that|these|those|them)\b",
    re.IGNORECASE,
)
"""A sentence that says where a value goes later: nothing is done in the portal yet."""
_GOES_TO_THE_PORTAL = compile_late(
    r"\b(?:sign|log) in(?:to| to)? (?:the |your )?(?:microsoft )?(?:entra|azure)\b"
    r"|^\W*in (?:the )?(?:microsoft )?(?:entra|azure)\b(?! gallery)"
    r"|^\W*browse to (?:entra id|identity|azure active directory)\b|^\W*within your active directory\b"
    r"|\b(?:navigate|go|head) (?:back )?to .{0,40}\benterprise app",
    re.I,
)
_LEAVES_IT = compile_late(r"\b(?:sign|log) in(?:to| to)?\b|\b(?:back|return) to\b", re.I)
_AUTOMATIC = compile_late(
    r"\bmode\W{0,3} .{0,20}\bautomatic\b|\b(?:select|choose|pick|set|change)\b.{0,40}\bautomatic\b(?! (?:user|prov))",
    re.I,
)
_SCOPE = compile_late(
    r"\b(?:in|under) Scope\b|\bScope\b.{0,40}\bSettings\b|\bSettings\b.{0,60}\bScope\b"
    r"|\b(?i:set|choose|select|change|pick|use) (?:the )?Scope\b|\bScope (?:field|drop|list|to)\b"
)


Belonging = Literal["procedure", "needs", "apart", "work"]
"""To the procedure under the same heading, to what is needed before the start, to what is only done where it applies,
or to the work itself."""


def section_place(manifest: ConnectorManifest, stage: str) -> Place | None:
    """The lines of the heading of the first section of a stage that is told in steps or otherwise."""
    for number in range(len(manifest.procedure)):
        if stage_of(manifest, number) == stage:
            return _own(manifest, f"/procedure/{number}")
    for number, told in enumerate(manifest.guidance):
        if stage_of_guidance(told.section, ()) == stage:
            return _own(manifest, f"/guidance/{number}")
    return None


def _own(manifest: ConnectorManifest, pointer: str) -> Place | None:
    found = manifest.provenance.get(pointer)
    return Place(found.line, found.end_line, found.path) if found else None


def step_that_turns_it_on(manifest: ConnectorManifest) -> Place | None:
    """The lines of the step that chooses the mode Automatic, or makes a new configuration."""
    return _first(manifest, "utomatic", _AUTOMATIC) or step_that_says(manifest, "New configuration")


def starts_with_a_configuration(manifest: ConnectorManifest) -> bool:
    """Whether the portal is the newer one, in which a configuration is made and started, and no mode is set."""
    made = step_that_says(manifest, "New configuration")
    return made is not None and step_that_turns_it_on(manifest) == made


def step_that_sets_the_scope(manifest: ConnectorManifest) -> Place | None:
    """The lines of the step that chooses a value of **Scope**."""
    return _first(manifest, "Scope", _SCOPE)


def _first(manifest: ConnectorManifest, word: str, pattern: re.Pattern[str]) -> Place | None:
    """The lines of the first step that a pattern matches; each such step has the word."""
    found = (step for step in all_steps(manifest) if word in step.text and pattern.search(step.text))
    first = next(found, None)
    return place(manifest, first.pointer) if first else None


def steps_of(manifest: ConnectorManifest, stage: str) -> Iterator[Step]:
    """The steps of one stage, in order; among the vendor's are those that stand between the portal's."""
    in_portal: str | None = None
    behind = _behind_the_credentials(manifest)
    for number, procedure in enumerate(manifest.procedure):
        its_stage = stage_of(manifest, number)
        steps = list(steps_below(number, procedure))
        if its_stage == "vendor" and _is_apart(manifest, procedure, steps, behind=number >= behind):
            its_stage = "apart"
        if its_stage == stage == "vendor":
            apart = in_portal == procedure.section
            for step in steps:
                apart = is_in_the_portal(step.text, before=apart)
                if not apart or _leads_to_secret(manifest, step.pointer):
                    yield step
            in_portal = procedure.section if apart else None
        elif its_stage == stage:
            yield from steps
        elif stage == "vendor" and its_stage == "credentials":
            yield from _between(manifest, steps)


def _behind_the_credentials(manifest: ConnectorManifest) -> int:
    """The number of the first procedure behind the last that configures provisioning."""
    configures = [number for number in range(len(manifest.procedure)) if stage_of(manifest, number) == "credentials"]
    return configures[-1] + 1 if configures else len(manifest.procedure)


def _is_apart(manifest: ConnectorManifest, procedure: Procedure, steps: list[Step], *, behind: bool) -> bool:
    """Whether steps at the vendor are not for whoever sets up: they revoke, renew, or update an older set-up."""
    if not _is_besides(procedure.section, behind=behind):
        return False
    return not any(_leads_to_secret(manifest, step.pointer) for step in steps)


def _is_besides(section: str, *, behind: bool) -> bool:
    return undoes(section) or (behind and not _SETS_UP.search(section))


def belonging(manifest: ConnectorManifest, number: int) -> Belonging:
    """What the guidance of this number belongs to."""
    told = manifest.guidance[number]
    if told.beforehand:
        return "needs"
    if told.procedure is not None:
        return "procedure"
    return "apart" if _guidance_is_apart(manifest, number) else "work"


def _guidance_is_apart(manifest: ConnectorManifest, number: int) -> bool:
    """Whether a section without numbered steps is not for whoever sets up, as `_is_apart` has it for those with."""
    behind = _behind_the_credentials(manifest)
    last = place(manifest, f"/procedure/{behind - 1}") if behind else None
    where = place(manifest, f"/guidance/{number}")
    after = bool(last and where and last.path is where.path is None and where.line > last.line)
    parts = range(len(manifest.guidance[number].parts))
    leads = any(_leads_to_secret(manifest, f"/guidance/{number}/parts/{part}") for part in parts)
    return _is_besides(manifest.guidance[number].section, behind=after) and not leads


def is_in_the_portal(text: str, *, before: bool) -> bool:
    """Whether a step of the vendor's section goes to the portal, or stays there."""
    return bool(_GOES_TO_THE_PORTAL.search(text)) or (before and not _LEAVES_IT.search(text))


def _is_done_in_the_portal(text: str) -> bool:
    """Whether a step is done in the portal; not where it only says that a value is entered there."""
    if not _IN_THE_PORTAL.search(text):
        return False
    said = (sentence for sentence in _SENTENCE_END.split(text) if _IN_THE_PORTAL.search(sentence))
    return any(not _GOES_THERE.search(sentence) for sentence in said)


def _between(manifest: ConnectorManifest, steps: list[Step]) -> Iterator[Step]:
    """The steps before the first in the portal, and where no field is filled in, the way to the secret."""
    leads = [_leads_to_secret(manifest, step.pointer) for step in steps]
    last = max((number for number, found in enumerate(leads) if found), default=-1)
    leading, on_the_way = True, False
    for number, step in enumerate(steps):
        portal = _is_done_in_the_portal(step.text) or _enters(manifest, step.pointer) or _maps(manifest, step.pointer)
        leading = leading and not portal
        on_the_way = leads[number] or (on_the_way and number < last and not portal)
        if leading or on_the_way:
            yield step


def _leads_to_secret(manifest: ConnectorManifest, pointer: str) -> bool:
    obtained = first_lines_below(manifest, "/authentication/secret")
    return bool(obtained.intersection(own_lines(manifest, pointer))) and not _enters(manifest, pointer)


def _enters(manifest: ConnectorManifest, pointer: str) -> bool:
    entered = first_lines_below(manifest, "/authentication/fields")
    return bool(entered.intersection(own_lines(manifest, pointer)))


def stage_of_heading(section: str) -> str:
    """The stage that a heading names; the vendor's where it names none."""
    return next((stage for stage, heading in _STAGE_OF_HEADING if heading.search(section)), "vendor")


def stage_of(manifest: ConnectorManifest, number: int) -> str:
    """The stage that a procedure belongs to, by its heading and its words."""
    procedure = manifest.procedure[number]
    steps = list(steps_below(number, procedure))
    stage = stage_of_heading(procedure.section)
    if stage == "vendor":
        return "credentials" if _is_done_in_the_portal_alone(manifest, steps) else "vendor"
    return _unless_at_the_vendor(stage, (step.text for step in steps))


def stage_of_guidance(section: str, parts: Iterable[str]) -> str:
    """The stage that a section without numbered steps belongs to, by its heading and the words of its parts."""
    return _unless_at_the_vendor(stage_of_heading(section), parts)


def _unless_at_the_vendor(stage: str, texts: Iterable[str]) -> str:
    """The stage of the heading, but the vendor's where nothing under it is done in the portal."""
    return "vendor" if stage == "credentials" and not any(map(_is_done_in_the_portal, texts)) else stage


def _is_done_in_the_portal_alone(manifest: ConnectorManifest, steps: list[Step]) -> bool:
    """Whether fields are filled in or a mapping is selected in the portal, and the secret comes from elsewhere."""
    done = any(
        _maps(manifest, step.pointer) or (_enters(manifest, step.pointer) and _is_done_in_the_portal(step.text))
        for step in steps
    )
    return done and not any(_leads_to_secret(manifest, step.pointer) for step in steps)


def _maps(manifest: ConnectorManifest, pointer: str) -> bool:
    titles = (place(manifest, f"/mappings/{kind}/title") for kind in ("user", "group"))
    return any(title.line in own_lines(manifest, pointer) for title in titles if title and title.path is None)
