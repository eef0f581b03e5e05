"""Manifest -> the administrator's work, in working order: sections of items, each with the tutorial's line."""

from doccompile.manifest.model import Mapping
from doccompile.render.checklist.credentials import credentials_items, in_hand
from doccompile.render.checklist.guidance import apart_items, listed_steps, vendor_items, with_remarks
from doccompile.render.checklist.own_steps import own_steps
from doccompile.render.checklist.parts import Item, Part, Section, code, label, plain, words
from doccompile.render.checklist.places import (
    button_of_the_newer_portal,
    heading_place,
    said_of_monitoring,
    step_that_assigns,
    step_that_creates_the_application,
    step_that_names_the_gallery,
)
from doccompile.render.checklist.portal import with_the_tutorials_words
from doccompile.render.checklist.portal_words import Stage, opens_the_mappings, provisions_on_demand, sets_the_scope
from doccompile.render.checklist.sheet import Sheet

_OF_HEALTH = ("to quarantine", "in quarantine", "quarantine state", "progress bar")
"""What is said where the state of the job is shown, and not where its e-mails are asked for."""


def sections(sheet: Sheet) -> list[Section]:
    """All sections that have something to do."""
    vendors = (plain("At "), words(sheet.manifest.connector.name))
    steps = vendors if sheet.understood else (plain("The tutorial's steps"),)
    credentials, mappings = _own(sheet)
    before = [
        Section((plain("Before you start"),), _prerequisites(sheet)),
        Section(steps, (*vendor_items(sheet), *in_hand(sheet))),
    ]
    portal = [
        Section((plain("Gallery"),), _gallery(sheet), (), "gallery"),
        Section((plain("Credentials"),), _among(credentials_items(sheet), credentials), ("DC1", "DC2"), "credentials"),
        Section((plain("Mappings"),), _among(_mappings(sheet), mappings), ("DC3",), "mappings"),
        Section((plain("Scope"),), _scope(sheet), (), "scope"),
        Section((plain("Start"),), _start(sheet)),
        Section((plain("Monitor"),), _monitor(sheet), (), "monitor"),
    ]
    rest = Section((plain("Only where it applies"),), tuple(apart_items(sheet)))
    told = with_the_tutorials_words(sheet, [section for section in portal if section.items])
    return [section for section in (*before, *told, rest) if section.items]


def _own(sheet: Sheet) -> tuple[list[Item], list[Item]]:
    """The steps in the portal that only this application has: before the mappings, and from there on."""
    mapped = [sheet.place(f"/mappings/{kind}/title", f"/mappings/{kind}") for kind in ("user", "group")]
    first = min((where.line for where in mapped if where), default=None)
    found: tuple[list[Item], list[Item]] = ([], [])
    for step in own_steps(sheet):
        item = sheet.step(step)
        behind = first and item.place and item.place.line > first
        found[bool(behind or opens_the_mappings(step.text))].append(item)
    return found


def _among(items: tuple[Item, ...], more: list[Item]) -> tuple[Item, ...]:
    """The items with others among them, each before the first that stands further down in the tutorial."""
    found = list(items)
    for item in more:
        line = item.place.line if item.place else 0
        below = (index for index, other in enumerate(found) if other.place and other.place.line > line)
        found.insert(next(below, len(found)), item)
    return tuple(found)


def _prerequisites(sheet: Sheet) -> tuple[Item, ...]:
    manifest = sheet.manifest
    needs = [sheet.item(f"/prerequisites/{number}", text) for number, text in enumerate(manifest.prerequisites)]
    limits = [
        Item(
            (plain("Know this limit: "), *sheet.linked(f"/limitations/{number}", text)),
            sheet.place(f"/limitations/{number}", "/limitations"),
        )
        for number, text in enumerate(manifest.limitations)
    ]
    limits, remarks = with_remarks(sheet, limits)
    return _among((*needs, *limits), remarks)


def _gallery(sheet: Sheet) -> tuple[Item, ...]:
    manifest = sheet.manifest
    steps = _tutorial_steps(sheet, "gallery")
    first = steps[0].place if steps else None
    made = step_that_creates_the_application(sheet)
    listed = step_that_names_the_gallery(sheet)
    where = first or listed or made or sheet.step_that_says("in the gallery", "New application")
    add = (plain("Add "), label(sheet.name_in_the_gallery), plain(" from the application gallery"))
    name = label(manifest.connector.name)
    create = (plain("Create your own application for "), name, plain(": it stands in no gallery"))
    return (Item(create if made else add, where or heading_place(sheet, "gallery"), steps=steps),)


def _mappings(sheet: Sheet) -> tuple[Item, ...]:
    manifest = sheet.manifest
    items = []
    under = "Attribute mapping" if button_of_the_newer_portal(sheet) else "Mappings"
    for kind, mapping in manifest.mappings.by_kind.items():
        title = (label(mapping.title),) if mapping.title else (plain(f"the {kind} mapping"),)
        where = sheet.place(f"/mappings/{kind}/title", f"/mappings/{kind}")
        items.append(Item((plain("Select "), *title, plain(" under "), label(under)), where))
        items.append(_compare(sheet, kind, mapping))
    return tuple(items)


def _compare(sheet: Sheet, kind: str, mapping: Mapping) -> Item:
    where = sheet.place(f"/mappings/{kind}/attributes", f"/mappings/{kind}")
    if mapping.attributes is None:
        return Item((plain(f"Review the {kind} attributes: the tutorial gives no table of them"),), where)
    matching = [code(row.name) for row in mapping.attributes if row.filterable]
    matched = [part for name in matching for part in (plain(", "), name)][1:]
    by = (plain("; accounts are matched by " if kind == "user" else "; groups are matched by "), *matched)
    return Item((plain(f"Compare the {kind} attributes with the table"), *(by if matched else ())), where, mapping)


def _scope(sheet: Sheet) -> tuple[Item, ...]:
    manifest = sheet.manifest
    assign = (plain("Assign the users and groups that need "), words(manifest.connector.name))
    steps = _tutorial_steps(sheet, "scope")
    items = [Item(assign, heading_place(sheet, "scope") or step_that_assigns(sheet), steps=steps)]
    if manifest.assignment.default_access_excluded:
        where = sheet.place("/assignment/default_access_excluded")
        items.append(
            Item((plain("Give them another role than "), label("Default Access"), plain(": it is left out")), where)
        )
    chosen = (
        plain("Under "),
        label("Settings"),
        plain(", set "),
        label("Scope"),
        plain(": those assigned, or everyone"),
    )
    return (*items, Item(chosen, sheet.step_that(sets_the_scope)))


def _start(sheet: Sheet) -> tuple[Item, ...]:
    tried = (plain("Try one user with "), label("Provision on demand"), plain(" and look at the result at "))
    on: tuple[Part, ...] = (plain("Set "), label("Provisioning Status"), plain(" to "), label("On"), plain(" and save"))
    if button_of_the_newer_portal(sheet):
        on = (plain("Select "), label("Start provisioning"))
    demand = Item((*tried, words(sheet.manifest.connector.name)), sheet.step_that(provisions_on_demand, "on demand"))
    return (demand, Item(on, sheet.step_that_says("Provisioning Status", "Start provisioning")))


def _monitor(sheet: Sheet) -> tuple[Item, ...]:
    manifest = sheet.manifest
    minutes = manifest.sync.interval_minutes
    later = f"; later cycles run about every {minutes} minutes" if minutes else ""
    first = (plain(f"Wait for the first cycle to end{later}"),)
    logs = (plain("Read the "), label("Provisioning logs"), plain(" for users that were skipped or failed"))
    health = (plain("Look at the progress bar: a job in quarantine runs seldom and stops after four weeks"),)
    watched, slowed = (
        Item(done, said_of_monitoring(sheet, *phrases))
        for done, phrases in ((logs, ("provisioning logs", "audit logs")), (health, _OF_HEALTH))
    )
    return (Item(first, sheet.place("/sync/interval_minutes")), watched, slowed)


def _tutorial_steps(sheet: Sheet, stage: Stage) -> tuple[Item, ...]:
    """The tutorial's own numbered steps of one stage."""
    chapters = (chapter for chapter in sheet.chapters if chapter.stage == stage)
    return tuple(step for chapter in chapters for step in listed_steps(sheet, chapter))
