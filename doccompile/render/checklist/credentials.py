"""What is obtained at the vendor, and what goes into each field of the credentials step."""

import re
from collections.abc import Iterable, Iterator

from doccompile.manifest.model import ConnectorManifest
from doccompile.pattern import compile_late
from doccompile.render.checklist.parts import Item, Part, code, label, plain, words
from doccompile.render.checklist.places import button_of_the_newer_portal, step_that_turns_it_on
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.doubts import TENANT_URL, certain_alternatives

TEST = "Test Connection"
"""The button that tries the credentials."""
_MAIL_BOX = "Send an email notification when a failure occurs"
"""The check box without which nobody is told."""
_SECRET_FIELD = compile_late(r"(?:token|secret|key)(?!.*\b(?:endpoint|ur[li])\b)", re.IGNORECASE)
_SIGN_IN_ADDRESS = compile_late(
    r"\b(?:token|authori[sz]ation|authentication|oauth2?|log-?in) (?:endpoint|url|uri)\b", re.IGNORECASE
)
_URL = compile_late(r"\burl\b", re.IGNORECASE)
_ADMINISTRATORS = compile_late(r"user|admin|password|log-?in|e-?mail", re.IGNORECASE)


def in_hand(sheet: Sheet) -> tuple[Item, ...]:
    """What has been obtained at the vendor when its steps are done."""
    manifest = sheet.manifest
    secret, url = manifest.authentication.secret, manifest.endpoint.tenant_url
    items = []
    if secret.vendor_label:
        found = (plain(", found under "), *_path(secret.location)) if secret.location else ()
        keep = plain("; keep it like a password")
        where = sheet.place("/authentication/secret/vendor_label", "/authentication/secret")
        items.append(Item((plain("Have "), label(secret.vendor_label), plain(" at hand"), *found, keep), where))
    elif secret.location:
        where = sheet.place("/authentication/secret/location")
        items.append(Item((plain("Fetch the secret under "), *_path(secret.location)), where))
    if url.kind == "from-vendor":
        where = sheet.place("/endpoint/tenant_url/kind", "/endpoint/tenant_url")
        items.append(Item((plain("Have the tenant URL at hand: it comes from the vendor"),), where))
    return tuple(items)


def credentials_items(sheet: Sheet) -> tuple[Item, ...]:
    """What is done in the step of the credentials, field by field."""
    manifest = sheet.manifest
    chosen = button_of_the_newer_portal(sheet) or "Automatic"
    mode = (plain(" page and choose "), label(chosen))
    items = [Item((plain("Open the application's "), label("Provisioning"), *mode), step_that_turns_it_on(sheet))]
    for number, field in enumerate(manifest.authentication.fields):
        where = sheet.place(f"/authentication/fields/{number}", "/authentication/fields")
        items.append(Item((label(field), plain(": "), *_entry(sheet, field)), where))
    if manifest.authentication.method == "oauth2-authorization-code":
        sign_in = (plain("Select "), label("Authorize"), plain(" and sign in at "), words(manifest.connector.name))
        items.append(Item(sign_in, sheet.place("/authentication/method")))
    test = (plain("Select "), label(TEST), plain(" and go on only when it succeeds"))
    ticked = any(_MAIL_BOX.lower() in step.text.lower() for step in sheet.steps)
    box = (plain(", tick "), label(_MAIL_BOX)) if ticked else ()
    mail = (plain("Enter who is told of failures under "), label("Notification Email"), *box, plain(", then save"))
    tested = Item(test, sheet.step_that_says(TEST))
    return (*items, tested, Item(mail, sheet.step_that_says("Notification Email")))


def _entry(sheet: Sheet, field: str) -> tuple[Part, ...]:
    """What goes into one field of the credentials step."""
    manifest = sheet.manifest
    name, secret = words(manifest.connector.name), manifest.authentication.secret
    signs_in = _SIGN_IN_ADDRESS.search(field)
    if _URL.search(field) and not signs_in and manifest.endpoint.tenant_url.kind != "not-used":
        return tuple(_tenant_url(sheet))
    if not signs_in and secret.vendor_label and field == _field_of_the_secret(manifest, secret.vendor_label):
        if secret.vendor_label.casefold() == field.casefold():
            return plain("the one that you have from "), name
        return plain("the value of "), label(secret.vendor_label)
    whose = "an administrator's account" if _ADMINISTRATORS.search(field) else "your account"
    return plain(f"that of {whose} at "), name


def _tenant_url(sheet: Sheet) -> Iterator[Part]:
    """The address that the tutorial states, with what a reader replaces in it, or where it comes from."""
    url = sheet.manifest.endpoint.tenant_url
    if url.value is None:
        yield plain("the address that the vendor gives" if url.kind == "from-vendor" else "ask the vendor for it")
    elif TENANT_URL in sheet.doubts:
        yield from (plain("ask the vendor for it; in doubt is what the tutorial states, "), code(url.value))
    else:
        yield code(url.value)
        yield from _listed(", with your own ", " and ", url.placeholders)
        yield from _listed("; some enter instead ", " or ", certain_alternatives(sheet.manifest, sheet.doubts))


def _listed(before: str, between: str, values: Iterable[str]) -> Iterator[Part]:
    """Values to enter, joined, with words before the first."""
    for number, value in enumerate(values):
        yield from (plain(between if number else before), code(value))


def _field_of_the_secret(manifest: ConnectorManifest, name: str) -> str | None:
    """The field that the vendor's secret goes into: of several, the one that has most of its words."""
    said = set(name.casefold().split())
    fields = (field for field in manifest.authentication.fields if _SECRET_FIELD.search(field))
    return max(fields, key=lambda field: len(said.intersection(field.casefold().split())), default=None)


def _path(location: tuple[str, ...]) -> tuple[Part, ...]:
    """A menu path, outermost first."""
    return tuple(part for name in location for part in (plain(" › "), label(name)))[1:]
