"""Where the tutorial says what every checklist has as an item: the lines that the item stands for."""

from collections.abc import Callable

from doccompile.manifest.model import ConnectorManifest
from doccompile.render.checklist.portal_words import (
    creates_the_application,
    sets_the_scope,
    stage_of_heading,
    turns_it_on,
)
from doccompile.render.checklist.stages import stage_of, stage_of_guidance
from doccompile.render.checklist.steps import Place, all_steps, place, step_that_says

_NEWER_BUTTONS = ("New configuration", "Connect your application")


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
    return _first(manifest, turns_it_on) or step_that_says(manifest, *_NEWER_BUTTONS)


def button_of_the_newer_portal(manifest: ConnectorManifest) -> str | None:
    """What is chosen in the newer portal, in which a configuration is made and started, and no mode is set."""
    for button in _NEWER_BUTTONS:
        made = step_that_says(manifest, button)
        if made is not None and step_that_turns_it_on(manifest) == made:
            return button
    return None


def step_that_creates_the_application(manifest: ConnectorManifest) -> Place | None:
    """The lines of the step that makes an application which the gallery does not have."""
    return _first(manifest, creates_the_application)


def step_that_sets_the_scope(manifest: ConnectorManifest) -> Place | None:
    """The lines of the step that chooses a value of **Scope**."""
    return _first(manifest, sets_the_scope)


def said_of_monitoring(manifest: ConnectorManifest, *phrases: str) -> Place | None:
    """The lines of the first step that has one of the phrases, or of the first point of a list without numbers."""
    for number, told in enumerate(manifest.guidance):
        for index, part in enumerate(told.parts if stage_of_heading(told.section) == "monitor" else ()):
            if any(phrase in part.text.lower() for phrase in phrases):
                return place(manifest, f"/guidance/{number}/parts/{index}")
    return step_that_says(manifest, *phrases)


def _first(manifest: ConnectorManifest, does: Callable[[str], bool]) -> Place | None:
    """The lines of the first step whose words say that it does something."""
    first = next((step for step in all_steps(manifest) if does(step.text)), None)
    return place(manifest, first.pointer) if first else None
