"""Manifest -> the administrator's work, in working order: sections of items, each with the tutorial's line."""

from collections.abc import Iterable, Iterator

from doccompile.manifest.model import ConnectorManifest, Mapping
from doccompile.render.checklist_credentials import credentials_items, in_hand
from doccompile.render.checklist_guidance import apart_items, listed_steps, remarks_on_needs, vendor_items
from doccompile.render.checklist_own_steps import own_steps
from doccompile.render.checklist_parts import Item, Part, Section, code, label, linked, plain, words
from doccompile.render.checklist_places import (
    button_of_the_newer_portal,
    said_of_monitoring,
    section_place,
    step_that_creates_the_application,
    step_that_sets_the_scope,
)
from doccompile.render.checklist_portal import with_the_tutorials_words
from doccompile.render.checklist_stages import steps_of
from doccompile.render.checklist_steps import Step, place, step_that_says
from doccompile.render.doubts import Doubts

_OF_HEALTH = ("to quarantine", "in quarantine", "quarantine state", "progress bar")
"""What is said where the state of the job is shown, and not where its e-mails are asked for."""


def sections(manifest: ConnectorManifest, doubts: Doubts) -> list[Section]:
    """All stages that have something to do."""
    name = Part("words", manifest.connector.name)
    credentials, mappings = _own(manifest, doubts)
    stages = [
        Section((plain("Before you start"),), _prerequisites(manifest, doubts)),
        Section((plain("At "), name), (*vendor_items(manifest, doubts), *in_hand(manifest))),
    ]
    portal = [
        Section((plain("Gallery"),), _gallery(manifest, doubts)),
        Section((plain("Credentials"),), _among(credentials_items(manifest, doubts), credentials), ("DC1", "DC2")),
        Section((plain("Mappings"),), _among(_mappings(manifest), mappings), ("DC3",)),
        Section((plain("Scope"),), _scope(manifest, doubts)),
        Section((plain("Start"),), _start(manifest)),
        Section((plain("Monitor"),), _monitor(manifest)),
    ]
    rest = Section((plain("Only where it applies"),), tuple(apart_items(manifest, doubts)))
    told = with_the_tutorials_words(manifest, doubts, [stage for stage in portal if stage.items])
    return [stage for stage in (*stages, *told, rest) if stage.items]


def _own(manifest: ConnectorManifest, doubts: Doubts) -> tuple[list[Item], list[Item]]:
    """The steps in the portal that only this application has: before the first mapping, and from there on."""
    mapped = [place(manifest, f"/mappings/{kind}/title", f"/mappings/{kind}") for kind in ("user", "group")]
    first = min((where.line for where in mapped if where), default=None)
    found: tuple[list[Item], list[Item]] = ([], [])
    for item in _items_of(manifest, doubts, own_steps(manifest)):
        found[bool(first and item.place and item.place.line > first)].append(item)
    return found


def _among(items: tuple[Item, ...], more: list[Item]) -> tuple[Item, ...]:
    """The items with others among them, each before the first that stands further down in the tutorial."""
    found = list(items)
    for item in more:
        line = item.place.line if item.place else 0
        below = (index for index, other in enumerate(found) if other.place and other.place.line > line)
        found.insert(next(below, len(found)), item)
    return tuple(found)


def _prerequisites(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    needs = tuple(
        Item(linked(manifest, doubts, f"/prerequisites/{number}", text), place(manifest, f"/prerequisites/{number}"))
        for number, text in enumerate(manifest.prerequisites)
    )
    limits = [
        Item(
            (plain("Know this limit: "), *linked(manifest, doubts, f"/limitations/{number}", text)),
            place(manifest, f"/limitations/{number}", "/limitations"),
        )
        for number, text in enumerate(manifest.limitations)
    ]
    return (*_among(needs, list(remarks_on_needs(manifest, doubts))), *limits)


def _gallery(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    steps = _tutorial_steps(manifest, doubts, "gallery")
    first = steps[0].place if steps else None
    listed = step_that_says(manifest, "application gallery", "app gallery", "from the gallery")
    made = None if listed else step_that_creates_the_application(manifest)
    where = first or listed or made or step_that_says(manifest, "in the gallery", "New application")
    name = label(manifest.connector.name)
    add = (plain("Add "), name, plain(" from the application gallery"))
    create = (plain("Create your own application for "), name, plain(": it stands in no gallery"))
    return (Item(create if made else add, where or section_place(manifest, "gallery"), steps=steps),)


def _mappings(manifest: ConnectorManifest) -> tuple[Item, ...]:
    items = []
    under = "Attribute mapping" if button_of_the_newer_portal(manifest) else "Mappings"
    for kind, mapping in manifest.mappings.by_kind.items():
        title = (label(mapping.title),) if mapping.title else (plain(f"the {kind} mapping"),)
        where = place(manifest, f"/mappings/{kind}/title", f"/mappings/{kind}")
        items.append(Item((plain("Select "), *title, plain(" under "), label(under)), where))
        items.append(_compare(manifest, kind, mapping))
    return tuple(items)


def _compare(manifest: ConnectorManifest, kind: str, mapping: Mapping) -> Item:
    where = place(manifest, f"/mappings/{kind}/attributes", f"/mappings/{kind}")
    if mapping.attributes is None:
        return Item((plain(f"Review the {kind} attributes: the tutorial gives no table of them"),), where)
    matching = [code(row.name) for row in mapping.attributes if row.filterable]
    matched = [part for name in matching for part in (plain(", "), name)][1:]
    by = (plain("; accounts are matched by " if kind == "user" else "; groups are matched by "), *matched)
    return Item((plain(f"Compare the {kind} attributes with the table"), *(by if matched else ())), where, mapping)


def _scope(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    assign = (plain("Assign the users and groups that need "), words(manifest.connector.name))
    steps = _tutorial_steps(manifest, doubts, "scope")
    items = [Item(assign, section_place(manifest, "scope"), steps=steps)]
    if manifest.assignment.default_access_excluded:
        where = place(manifest, "/assignment/default_access_excluded")
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
    where = step_that_sets_the_scope(manifest)
    return (*items, Item(chosen, where))


def _start(manifest: ConnectorManifest) -> tuple[Item, ...]:
    tried = (plain("Try one user with "), label("Provision on demand"), plain(" and look at the result at "))
    on: tuple[Part, ...] = (plain("Set "), label("Provisioning Status"), plain(" to "), label("On"), plain(" and save"))
    if button_of_the_newer_portal(manifest):
        on = (plain("Select "), label("Start provisioning"))
    demand = Item((*tried, words(manifest.connector.name)), step_that_says(manifest, "on demand", "on-demand"))
    return (demand, Item(on, step_that_says(manifest, "Provisioning Status", "Start provisioning")))


def _monitor(manifest: ConnectorManifest) -> tuple[Item, ...]:
    minutes = manifest.sync.interval_minutes
    later = f"; later cycles run about every {minutes} minutes" if minutes else ""
    first = (plain(f"Wait for the first cycle to end{later}"),)
    logs = (plain("Read the "), label("Provisioning logs"), plain(" for users that were skipped or failed"))
    health = (plain("Look at the progress bar: a job in quarantine runs seldom and stops after four weeks"),)
    watched, slowed = (
        Item(done, said_of_monitoring(manifest, *phrases))
        for done, phrases in ((logs, ("provisioning logs", "audit logs")), (health, _OF_HEALTH))
    )
    return (Item(first, place(manifest, "/sync/interval_minutes")), watched, slowed)


def _tutorial_steps(manifest: ConnectorManifest, doubts: Doubts, stage: str) -> tuple[Item, ...]:
    """The tutorial's own numbered steps of one stage."""
    return tuple(listed_steps(manifest, doubts, steps_of(manifest, stage)))


def _items_of(manifest: ConnectorManifest, doubts: Doubts, steps: Iterable[Step]) -> Iterator[Item]:
    for step in steps:
        yield Item(linked(manifest, doubts, step.pointer, step.text), place(manifest, step.pointer, step.procedure))
