"""Two manifests of one connector -> the changes between them, in the manifest's order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from doccompile.manifest.model import ConnectorManifest, Provenance
from doccompile.semantic_diff.attributes import attribute_changes
from doccompile.semantic_diff.capabilities import capability_changes
from doccompile.semantic_diff.change import Change, Impact, Kind, Value
from doccompile.semantic_diff.lists import Entry, list_changes
from doccompile.semantic_diff.sections import section_changes

_CONFIGURATION = Impact.CONFIGURATION
_GUIDANCE = Impact.GUIDANCE

_VALUES: tuple[tuple[str, str, Impact, Callable[[ConnectorManifest], Value]], ...] = (
    ("Connector name", "/connector/name", _CONFIGURATION, lambda m: m.connector.name),
    ("Name in the gallery", "/connector/gallery_name", _CONFIGURATION, lambda m: m.connector.gallery_name),
    ("Release status", "/connector/release_status", _GUIDANCE, lambda m: m.connector.release_status),
    ("Identity service's name", "/source/brand", _GUIDANCE, lambda m: m.source.brand),
    ("Sign-in method", "/authentication/method", _CONFIGURATION, lambda m: m.authentication.method),
    (
        "Credential fields",
        "/authentication/fields",
        _CONFIGURATION,
        lambda m: ", ".join(m.authentication.fields) or None,
    ),
    (
        "Vendor's name of the secret",
        "/authentication/secret/vendor_label",
        _GUIDANCE,
        lambda m: m.authentication.secret.vendor_label,
    ),
    (
        "Place of the secret",
        "/authentication/secret/location",
        _GUIDANCE,
        lambda m: " > ".join(m.authentication.secret.location) or None,
    ),
    ("Tenant URL", "/endpoint/tenant_url/value", _CONFIGURATION, lambda m: m.endpoint.tenant_url.value),
    ("Source of the Tenant URL", "/endpoint/tenant_url/kind", _CONFIGURATION, lambda m: m.endpoint.tenant_url.kind),
    (
        "Default Access role excluded",
        "/assignment/default_access_excluded",
        _CONFIGURATION,
        lambda m: m.assignment.default_access_excluded,
    ),
    (
        "Synchronization interval in minutes",
        "/sync/interval_minutes",
        _CONFIGURATION,
        lambda m: m.sync.interval_minutes,
    ),
    ("Single sign-on tutorial", "/single_sign_on/tutorial", _GUIDANCE, lambda m: m.single_sign_on.tutorial),
)

_LISTS: tuple[tuple[str, str, Impact, Callable[[ConnectorManifest], Sequence[str]]], ...] = (
    (
        "Tenant URL for others",
        "/endpoint/tenant_url/alternatives",
        _CONFIGURATION,
        lambda m: m.endpoint.tenant_url.alternatives,
    ),
    ("Vendor domain", "/connector/vendor_domains", _CONFIGURATION, lambda m: m.connector.vendor_domains),
    ("Prerequisite", "/prerequisites", _GUIDANCE, lambda m: m.prerequisites),
    ("Limitation", "/limitations", _GUIDANCE, lambda m: m.limitations),
    ("Change log entry", "/change_log", _GUIDANCE, lambda m: [_entry(c.date, c.text) for c in m.change_log]),
)


def compare(old: ConnectorManifest, new: ConnectorManifest) -> tuple[Change, ...]:
    """Every fact that differs, once."""
    changes: list[Change] = []
    for subject, pointer, impact, value in _VALUES:
        changes += _value_change(subject, pointer, impact, value(old), value(new))
    changes += capability_changes(old, new)
    changes += attribute_changes("user", old.mappings.user, new.mappings.user)
    changes += attribute_changes("group", old.mappings.group, new.mappings.group)
    for subject, pointer, impact, items in _LISTS:
        changes += list_changes(subject, impact, _entries(pointer, items(old)), _entries(pointer, items(new)))
    changes += section_changes(old, new)
    return tuple(_placed(change, old, new) for change in changes)


def _value_change(subject: str, pointer: str, impact: Impact, old: Value, new: Value) -> Iterator[Change]:
    """At most one change of a single value; null on one side means added or removed."""
    if old == new:
        return
    kind = Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED
    yield Change(kind, impact, subject, pointer, old, new)


def _entries(pointer: str, items: Sequence[str]) -> list[Entry]:
    return [Entry(f"{pointer}/{index}", text) for index, text in enumerate(items)]


def _entry(date: str | None, text: str) -> str:
    return f"{date}: {text}" if date else text


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
