"""Two manifests of one connector -> the changes between them, in the manifest's order."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

from doccompile.manifest.model import Change as LoggedChange
from doccompile.manifest.model import ConnectorManifest, Provenance
from doccompile.semantic_diff.attributes import attribute_changes
from doccompile.semantic_diff.capabilities import capability_changes
from doccompile.semantic_diff.change import Change, Impact, Kind, Value
from doccompile.semantic_diff.lists import Entry, list_changes
from doccompile.semantic_diff.sections import section_changes

_CONFIGURATION = Impact.CONFIGURATION
_GUIDANCE = Impact.GUIDANCE

_VALUES = (
    ("Connector name", "/connector/name", _CONFIGURATION),
    ("Name in the gallery", "/connector/gallery_name", _CONFIGURATION),
    ("Release status", "/connector/release_status", _GUIDANCE),
    ("Identity service's name", "/source/brand", _GUIDANCE),
    ("Sign-in method", "/authentication/method", _CONFIGURATION),
    ("Credential fields", "/authentication/fields", _CONFIGURATION),
    ("Vendor's name of the secret", "/authentication/secret/vendor_label", _GUIDANCE),
    ("Place of the secret", "/authentication/secret/location", _GUIDANCE),
    ("Tenant URL", "/endpoint/tenant_url/value", _CONFIGURATION),
    ("Source of the Tenant URL", "/endpoint/tenant_url/kind", _CONFIGURATION),
    ("Default Access role excluded", "/assignment/default_access_excluded", _CONFIGURATION),
    ("Synchronization interval in minutes", "/sync/interval_minutes", _CONFIGURATION),
    ("Single sign-on tutorial", "/single_sign_on/tutorial", _GUIDANCE),
)
_JOINTS = {"/authentication/fields": ", ", "/authentication/secret/location": " > "}
"""Of values with several parts: what stands between these."""
_LISTS = (
    ("Tenant URL for others", "/endpoint/tenant_url/alternatives", _CONFIGURATION),
    ("Vendor domain", "/connector/vendor_domains", _CONFIGURATION),
    ("Prerequisite", "/prerequisites", _GUIDANCE),
    ("Limitation", "/limitations", _GUIDANCE),
    ("Change log entry", "/change_log", _GUIDANCE),
)


def compare(old: ConnectorManifest, new: ConnectorManifest) -> tuple[Change, ...]:
    """Every fact that differs, once."""
    changes: list[Change] = []
    for subject, pointer, impact in _VALUES:
        changes += _value_change(subject, pointer, impact, _value(old, pointer), _value(new, pointer))
    changes += capability_changes(old, new)
    changes += attribute_changes("user", old.mappings.user, new.mappings.user)
    changes += attribute_changes("group", old.mappings.group, new.mappings.group)
    for subject, pointer, impact in _LISTS:
        changes += list_changes(subject, impact, _entries(old, pointer), _entries(new, pointer))
    changes += section_changes(old, new)
    return tuple(_placed(change, old, new) for change in changes)


def _value_change(subject: str, pointer: str, impact: Impact, old: Value, new: Value) -> Iterator[Change]:
    """At most one change of a single value; null on one side means added or removed."""
    if old == new:
        return
    kind = Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED
    yield Change(kind, impact, subject, pointer, old, new)


def _at(manifest: ConnectorManifest, pointer: str) -> Any:
    """What stands at a JSON pointer whose parts are all names."""
    return reduce(getattr, pointer.split("/")[1:], manifest)


def _value(manifest: ConnectorManifest, pointer: str) -> Value:
    value = _at(manifest, pointer)
    found: Value = (_JOINTS[pointer].join(value) or None) if pointer in _JOINTS else value
    return found


def _entries(manifest: ConnectorManifest, pointer: str) -> list[Entry]:
    return [Entry(f"{pointer}/{index}", _text(item)) for index, item in enumerate(_at(manifest, pointer))]


def _text(item: str | LoggedChange) -> str:
    if isinstance(item, str):
        return item
    return f"{item.date}: {item.text}" if item.date else item.text


def _placed(change: Change, old: ConnectorManifest, new: ConnectorManifest) -> Change:
    """The change with the words that prove each of its sides, where the manifest has them."""
    old_place = _place(old, change.pointer) if change.kind is not Kind.ADDED else None
    new_place = _place(new, change.pointer) if change.kind is not Kind.REMOVED else None
    return replace(change, old_place=old_place, new_place=new_place)


def _place(manifest: ConnectorManifest, pointer: str) -> Provenance | None:
    """The provenance of a pointer, or of the nearest value around it."""
    while pointer:
        if pointer in manifest.provenance:
            return manifest.provenance[pointer]
        pointer = pointer.rpartition("/")[0]
    return None
