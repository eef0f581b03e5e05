"""Manifest -> the administrator's work, in working order: sections of items, each with the tutorial's line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from doccompile.manifest.model import ConnectorManifest, Mapping
from doccompile.pattern import compile_late
from doccompile.render.checklist_steps import (
    Place,
    place,
    starts_with_a_configuration,
    step_that_says,
    step_that_sets_the_scope,
    step_that_turns_it_on,
    steps_of,
)
from doccompile.render.doubts import TENANT_URL, Doubts, are_doubted

Kind = Literal["plain", "words", "code", "label"]
"""`plain` is doccompile's own text; the other three are a document's: words, an exact value, a name on the screen."""
_WEB_LINK = compile_late(r"(?:^|\[)(?P<words>[^\[\]]+)\]\((?P<url>https?://(?:[^\s()]|\([^\s()]*\))+)", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence."""

    kind: Kind
    text: str
    url: str = ""
    """The web address that the words lead to, if any."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do and to tick; `table` is the mapping to compare with."""

    parts: tuple[Part, ...]
    place: Place | None = None
    table: Mapping | None = None
    steps: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A stage of the work; `topics` are the families of rules whose findings belong here when no item is nearer."""

    title: tuple[Part, ...]
    items: tuple[Item, ...]
    topics: tuple[str, ...] = ()


def sections(manifest: ConnectorManifest, doubts: Doubts) -> list[Section]:
    """All stages that have something to do."""
    name = Part("words", manifest.connector.name)
    stages = [
        Section((plain("Before you start"),), _prerequisites(manifest, doubts)),
        Section((plain("At "), name), _at_the_vendor(manifest, doubts)),
        Section((plain("Gallery"),), _gallery(manifest, doubts)),
        Section((plain("Credentials"),), _credentials(manifest, doubts), ("DC1", "DC2")),
        Section((plain("Mappings"),), _mappings(manifest), ("DC3",)),
        Section((plain("Scope"),), _scope(manifest, doubts)),
        Section((plain("Start"),), _start(manifest)),
        Section((plain("Monitor"),), _monitor(manifest)),
        Section((plain("Only where it applies"),), _apart(manifest, doubts)),
    ]
    return [stage for stage in stages if stage.items]


def plain(text: str) -> Part:
    """Doccompile's own words: no character with a meaning in Markdown or HTML."""
    return Part("plain", text)


def words(text: str) -> Part:
    """A document's words."""
    return Part("words", text)


def label(text: str) -> Part:
    """A name that stands on the screen."""
    return Part("label", text)


def code(text: str) -> Part:
    """A value to enter exactly."""
    return Part("code", text)


def linked(manifest: ConnectorManifest, doubts: Doubts, pointer: str, text: str) -> tuple[Part, ...]:
    """A document's words, with the web links that they have in the tutorial and that no finding doubts."""
    stated = manifest.provenance.get(pointer)
    parts: list[Part] = []
    rest = text
    for link in _WEB_LINK.finditer(stated.text) if stated else ():
        shown = " ".join(link["words"].replace("*", "").replace("`", "").split())
        before, found, after = rest.partition(shown)
        if found and stated and not are_doubted(stated, link.span("url"), doubts.get(pointer, ())):
            parts += [*_spaced(before), Part("words", shown, link["url"])]
            rest = after
    return (*parts, *_spaced(rest))


def _spaced(text: str) -> tuple[Part, ...]:
    """Words between links; the space before and behind them is no part of them."""
    space = [plain(" ")]
    before, behind = space * text[:1].isspace(), space * (text[-1:].isspace() and bool(text.strip()))
    return (*before, *([words(text.strip())] if text.strip() else ()), *behind)


def _prerequisites(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    needs = [
        Item(linked(manifest, doubts, f"/prerequisites/{number}", text), place(manifest, f"/prerequisites/{number}"))
        for number, text in enumerate(manifest.prerequisites)
    ]
    limits = [
        Item((plain("Know this limit: "), words(text)), place(manifest, f"/limitations/{number}", "/limitations"))
        for number, text in enumerate(manifest.limitations)
    ]
    return (*needs, *limits)


def _at_the_vendor(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    secret, url = manifest.authentication.secret, manifest.endpoint.tenant_url
    items = _in_order([*_tutorial_steps(manifest, doubts, "vendor"), *_preparation(manifest, doubts)])
    if secret.vendor_label:
        found = (plain(", found under "), *_path(secret.location)) if secret.location else ()
        keep = plain("; keep it like a password")
        where = place(manifest, "/authentication/secret/vendor_label", "/authentication/secret")
        items.append(Item((plain("Have "), label(secret.vendor_label), plain(" at hand"), *found, keep), where))
    elif secret.location:
        where = place(manifest, "/authentication/secret/location")
        items.append(Item((plain("Fetch the secret under "), *_path(secret.location)), where))
    if url.kind == "from-vendor":
        where = place(manifest, "/endpoint/tenant_url/kind", "/endpoint/tenant_url")
        items.append(Item((plain("Have the tenant URL at hand: it comes from the vendor"),), where))
    return tuple(items)


def _preparation(manifest: ConnectorManifest, doubts: Doubts) -> Iterator[Item]:
    """What is asked for outside the numbered steps."""
    for number, text in enumerate(manifest.preparation):
        pointer = f"/preparation/{number}"
        yield Item(linked(manifest, doubts, pointer, text), place(manifest, pointer))


def _in_order(items: list[Item]) -> list[Item]:
    """By line, where all of them stand in the tutorial itself."""
    if any(item.place is None or item.place.path for item in items):
        return items
    return sorted(items, key=lambda item: item.place.line if item.place else 0)


def _gallery(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    steps = _tutorial_steps(manifest, doubts, "gallery")
    first = steps[0].place if steps else None
    where = step_that_says(
        manifest, "application gallery", "app gallery", "from the gallery", "in the gallery", "New application"
    )
    add = (plain("Add "), label(manifest.connector.name), plain(" from the application gallery"))
    return (Item(add, first or where, steps=steps),)


def _credentials(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    chosen = "New configuration" if starts_with_a_configuration(manifest) else "Automatic"
    mode = (plain(" page and choose "), label(chosen))
    items = [Item((plain("Open the application's "), label("Provisioning"), *mode), step_that_turns_it_on(manifest))]
    for number, field in enumerate(manifest.authentication.fields):
        where = place(manifest, f"/authentication/fields/{number}", "/authentication/fields")
        items.append(Item((label(field), plain(": "), *_entry(manifest, field, doubts)), where))
    if manifest.authentication.method == "oauth2-authorization-code":
        sign_in = (plain("Select "), label("Authorize"), plain(" and sign in at "), words(manifest.connector.name))
        items.append(Item(sign_in, place(manifest, "/authentication/method")))
    test = (plain("Select "), label("Test Connection"), plain(" and go on only when it succeeds"))
    mail = (plain("Enter who is told of failures under "), label("Notification Email"), plain(", then save"))
    tested = Item(test, step_that_says(manifest, "Test Connection"))
    return (*items, tested, Item(mail, step_that_says(manifest, "Notification Email")))


def _entry(manifest: ConnectorManifest, field: str, doubts: Doubts) -> tuple[Part, ...]:
    """What goes into one field of the credentials step."""
    secret, url = manifest.authentication.secret, manifest.endpoint.tenant_url
    signs_in = re.search(
        r"\b(?:token|authori[sz]ation|authentication|oauth2?|log-?in) (?:endpoint|url|uri)\b", field, re.I
    )
    if re.search(r"\burl\b", field, re.I) and not signs_in and url.kind != "not-used":
        if url.value is None:
            return (
                plain("the address that the vendor gives" if url.kind == "from-vendor" else "ask the vendor for it"),
            )
        if TENANT_URL in doubts:
            return (plain("ask the vendor for it; in doubt is what the tutorial states, "), code(url.value))
        replaced = [part for text in url.placeholders for part in (plain(" and "), code(text))][1:]
        return (code(url.value), *((plain(", with your own "), *replaced) if replaced else ()))
    if re.search(r"token|secret|key", field, re.I) and not signs_in and secret.vendor_label:
        if secret.vendor_label.casefold() == field.casefold():
            return (plain("the one that you have from "), words(manifest.connector.name))
        return (plain("the value of "), label(secret.vendor_label))
    whose = (
        "an administrator's account"
        if re.search(r"user|admin|password|log-?in|e-?mail", field, re.I)
        else "your account"
    )
    return (plain(f"that of {whose} at "), words(manifest.connector.name))


def _mappings(manifest: ConnectorManifest) -> tuple[Item, ...]:
    items = []
    under = "Attribute mapping" if starts_with_a_configuration(manifest) else "Mappings"
    for kind, mapping in (("user", manifest.mappings.user), ("group", manifest.mappings.group)):
        if mapping is None:
            continue
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
    items = [Item(assign, steps=_tutorial_steps(manifest, doubts, "scope"))]
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
    if starts_with_a_configuration(manifest):
        on = (plain("Select "), label("Start provisioning"))
    demand = Item((*tried, words(manifest.connector.name)), step_that_says(manifest, "on demand", "on-demand"))
    return (demand, Item(on, step_that_says(manifest, "Provisioning Status", "Start provisioning")))


def _monitor(manifest: ConnectorManifest) -> tuple[Item, ...]:
    minutes = manifest.sync.interval_minutes
    later = f"; later cycles run about every {minutes} minutes" if minutes else ""
    first = (plain(f"Wait for the first cycle to end{later}"),)
    logs = (plain("Read the "), label("Provisioning logs"), plain(" for users that were skipped or failed"))
    health = (plain("Look at the progress bar: a job in quarantine runs seldom and stops after four weeks"),)
    watched = Item(logs, step_that_says(manifest, "provisioning logs", "audit logs"))
    slowed = Item(health, step_that_says(manifest, "quarantine", "progress bar"))
    return (Item(first, place(manifest, "/sync/interval_minutes")), watched, slowed)


def _apart(manifest: ConnectorManifest, doubts: Doubts) -> tuple[Item, ...]:
    """What the tutorial tells besides: each section that is not for everybody, with its steps."""
    found = []
    steps = list(zip(steps_of(manifest, "apart"), _tutorial_steps(manifest, doubts, "apart"), strict=True))
    for pointer, group in groupby(steps, key=lambda pair: pair[0].procedure):
        title = manifest.procedure[int(pointer.rpartition("/")[2])].section
        found.append(Item((words(title),), place(manifest, pointer), steps=tuple(item for _, item in group)))
    return tuple(found)


def _tutorial_steps(manifest: ConnectorManifest, doubts: Doubts, stage: str) -> tuple[Item, ...]:
    """The tutorial's own numbered steps of one stage."""
    return tuple(
        Item(linked(manifest, doubts, step.pointer, step.text), place(manifest, step.pointer, step.procedure))
        for step in steps_of(manifest, stage)
    )


def _path(location: tuple[str, ...]) -> tuple[Part, ...]:
    """A menu path, outermost first."""
    return tuple(part for name in location for part in (plain(" › "), label(name)))[1:]
