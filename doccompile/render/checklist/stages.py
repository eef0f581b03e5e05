"""Which stage of the work a section of the tutorial belongs to, by its heading and what it tells to do."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from doccompile.facts.guidance.parts import NOTES
from doccompile.facts.nouns import SECRET_WORDS
from doccompile.facts.sections.sign_on_chapter import sets_up_sign_on
from doccompile.facts.sections.undoing import undoes
from doccompile.facts.wording.sentence import holds
from doccompile.manifest.model import GuidancePart
from doccompile.render.checklist.portal_words import (
    Stage,
    assigns_to_the_application,
    creates_the_application,
    is_done_in_the_portal,
    is_in_the_portal,
    presses_the_portals_button,
    sets_up,
    stage_of_heading,
    tells_what_happens,
    turns_it_on,
)
from doccompile.render.checklist.steps import Step


def stage_of_steps(heading: str, steps: Sequence[Step]) -> Stage:
    """The stage of a section with numbered steps."""
    stage = stage_of_heading(heading)
    if stage == "vendor" and tells_what_happens(step.text for step in steps):
        return "skip"
    if stage in ("vendor", "credentials") and _creates_the_application_alone(steps):
        return "gallery"
    if stage == "vendor" and _is_done_in_the_portal_alone(steps):
        return "credentials"
    if stage == "credentials" and not any(is_done_in_the_portal(step.text) for step in steps):
        return "vendor"
    return stage


def configure(steps: Iterable[Step]) -> bool:
    """Whether steps choose how the application is provisioned, and not only for whom."""
    return any(turns_it_on(step.text) for step in steps)


def steps_on_the_scope(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps before the first that chooses how the application is provisioned, where they assign somebody."""
    before = tuple(takewhile(lambda step: not turns_it_on(step.text), steps))
    return before if any(assigns_to_the_application(step.text) for step in before) else ()


def stage_of_parts(heading: str, parts: Sequence[GuidancePart], *, leads: bool, fills_in: bool) -> Stage:
    """The stage of a section without numbered steps; the vendor's where nothing is done in the portal.

    `leads` says that it tells the way to the secret, `fills_in` that it fills in a field or selects a mapping.
    """
    stage = stage_of_heading(heading)
    told = [part.text for part in parts if part.kind not in NOTES]
    if stage == "vendor" and not leads:
        if fills_in or any(turns_it_on(text) or presses_the_portals_button(text) for text in told):
            return "credentials"
        return "gallery" if any(map(creates_the_application, told)) else stage
    if stage != "credentials" or not told:
        return stage
    return stage if any(is_done_in_the_portal(part.text) for part in parts) else "vendor"


def is_besides(heading: str, *, behind: bool) -> bool:
    """Whether a section is not for whoever sets up: it revokes or renews, is on sign-on, or on something else yet.

    `behind` says that it stands behind the last section that configures provisioning.
    """
    return undoes(heading) or sets_up_sign_on(heading) or (behind and not sets_up(heading))


def _creates_the_application_alone(steps: Iterable[Step]) -> bool:
    """Whether an application is made that the gallery does not have, and nothing is filled in or copied yet."""
    more = any(turns_it_on(step.text) or step.fills_in or step.leads_to_secret for step in steps)
    return not more and any(creates_the_application(step.text) for step in steps)


def _is_done_in_the_portal_alone(steps: Iterable[Step]) -> bool:
    """Whether fields are filled in, tested or mapped in the portal, and the secret comes from elsewhere."""
    done = any(
        step.maps
        or presses_the_portals_button(step.text)
        or turns_it_on(step.text)
        or (step.fills_in and is_done_in_the_portal(step.text))
        for step in steps
    )
    return done and not any(step.leads_to_secret for step in steps)


def before_the_portal(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps before the first in the portal, and where no field is filled in, the way to the secret and on."""
    last = max((step.number for step in steps if step.leads_to_secret), default=0)
    leading, on_the_way = True, False
    for step in steps:
        portal = is_done_in_the_portal(step.text) or turns_it_on(step.text) or step.fills_in or step.maps
        leading = leading and not portal
        goes_on = step.number < last or holds(step.text, SECRET_WORDS)
        on_the_way = step.leads_to_secret or (on_the_way and goes_on and not portal)
        if leading or on_the_way:
            yield step


def outside_the_portal(steps: Iterable[Step], *, begins_in_it: bool) -> tuple[list[Step], bool]:
    """The steps of the vendor's section that do not go to the portal, and whether the last one is there."""
    found, in_portal = [], begins_in_it
    for step in steps:
        in_portal = is_in_the_portal(step.text, before=in_portal)
        if not in_portal or step.leads_to_secret:
            found.append(step)
    return found, in_portal
