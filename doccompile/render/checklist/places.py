"""Where the tutorial says what every checklist has as an item: the lines that the item stands for."""

from doccompile.render.checklist.portal_words import (
    Stage,
    assigns_to_the_application,
    creates_the_application,
    turns_it_on,
)
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.steps import Place

_NEWER_BUTTONS = ("New configuration", "Connect your application")


def heading_place(sheet: Sheet, stage: Stage) -> Place | None:
    """The lines of the heading of the first chapter of a stage."""
    first = next((chapter for chapter in sheet.chapters if chapter.stage == stage), None)
    found = sheet.manifest.provenance.get(first.pointer) if first else None
    return Place(found.line, found.end_line, found.path) if found else None


def step_that_turns_it_on(sheet: Sheet) -> Place | None:
    """The lines of the step that chooses the mode Automatic, or makes a new configuration."""
    return sheet.step_that(turns_it_on) or sheet.step_that_says(*_NEWER_BUTTONS)


def button_of_the_newer_portal(sheet: Sheet) -> str | None:
    """What is chosen in the newer portal, in which a configuration is made and started, and no mode is set."""
    for button in _NEWER_BUTTONS:
        made = sheet.step_that_says(button)
        if made is not None and step_that_turns_it_on(sheet) == made:
            return button
    return None


def step_that_names_the_gallery(sheet: Sheet) -> Place | None:
    """The lines of the step that finds the application in the gallery."""
    return sheet.step_that_says("application gallery", "app gallery", "from the gallery")


def step_that_creates_the_application(sheet: Sheet) -> Place | None:
    """The lines of the step that makes an application which the gallery does not have."""
    return None if step_that_names_the_gallery(sheet) else sheet.step_that(creates_the_application)


def step_that_assigns(sheet: Sheet) -> Place | None:
    """The lines of the step that gives users and groups to the application in the portal."""
    at_the_vendor = {step.text for chapter in sheet.chapters for step in chapter.at_the_vendor}
    return sheet.step_that(lambda text: text not in at_the_vendor and assigns_to_the_application(text))


def said_of_monitoring(sheet: Sheet, *phrases: str) -> Place | None:
    """The lines of the first step that has one of the phrases, or of the first point of a list without numbers."""
    for chapter in sheet.chapters:
        for pointer, part in chapter.parts if chapter.stage == "monitor" else ():
            if any(phrase in part.text.lower() for phrase in phrases):
                return sheet.place(pointer)
    return sheet.step_that_says(*phrases)
