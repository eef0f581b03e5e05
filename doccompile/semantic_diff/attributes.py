"""Changes of one attribute mapping: its step or table, and its attributes by name (RFC 7643 section 2.1: no case)."""

from collections import Counter
from collections.abc import Iterator

from doccompile.manifest.model import Attribute, Mapping
from doccompile.semantic_diff.change import Change, Impact, Kind

_IMPACT = Impact.CONFIGURATION


def attribute_changes(resource: str, old: Mapping | None, new: Mapping | None) -> Iterator[Change]:
    """All changes of the mapping of users or groups (`resource` is `user` or `group`)."""
    pointer, subject = f"/mappings/{resource}", f"{resource.capitalize()} mapping"
    if old is None or new is None:
        if new is not None:
            yield Change(Kind.ADDED, _IMPACT, subject, pointer, new=new.title, note=_count(new))
        if old is not None:
            yield Change(Kind.REMOVED, _IMPACT, subject, pointer, old=old.title, note=_count(old))
        return
    if old.title != new.title:
        place = f"{pointer}/title"
        yield Change(Kind.CHANGED, Impact.GUIDANCE, subject, place, old.title, new.title, aspect="label")
    if (old.attributes is None) != (new.attributes is None):
        kind = Kind.ADDED if old.attributes is None else Kind.REMOVED
        note = _count(new if old.attributes is None else old)
        yield Change(kind, _IMPACT, subject, f"{pointer}/attributes", aspect="attribute table", note=note)
        return
    before, after = _keyed(old), _keyed(new)
    subject = f"{resource.capitalize()} attribute"
    for key, (index, attribute) in before.items():
        place = f"{pointer}/attributes/{after[key][0] if key in after else index}"
        if key in after:
            yield from _one(subject, attribute, after[key][1], place)
        else:
            note = _traits(attribute)
            yield Change(Kind.REMOVED, _IMPACT, subject, place, attribute.type, item=attribute.name, note=note)
    for key, (index, attribute) in after.items():
        if key not in before:
            place = f"{pointer}/attributes/{index}"
            note = _traits(attribute)
            yield Change(Kind.ADDED, _IMPACT, subject, place, new=attribute.type, item=attribute.name, note=note)


def _keyed(mapping: Mapping) -> dict[tuple[str, int], tuple[int, Attribute]]:
    """Lower-case name and how often it came before -> index and attribute."""
    found: dict[tuple[str, int], tuple[int, Attribute]] = {}
    before: Counter[str] = Counter()
    for index, attribute in enumerate(mapping.attributes or ()):
        name = attribute.name.lower()
        found[name, before[name]] = (index, attribute)
        before[name] += 1
    return found


def _one(subject: str, old: Attribute, new: Attribute, pointer: str) -> Iterator[Change]:
    sides = (
        ("spelling", "name", old.name, new.name),
        ("type", "type", old.type, new.type),
        ("required", "required", old.required, new.required),
        ("supported for filtering", "filterable", old.filterable, new.filterable),
    )
    for aspect, field, before, after in sides:
        if before != after:
            place = f"{pointer}/{field}"
            yield Change(Kind.CHANGED, _IMPACT, subject, place, before, after, item=new.name, aspect=aspect)


def _traits(attribute: Attribute) -> str:
    traits = ["required"] if attribute.required else []
    traits += ["supported for filtering"] if attribute.filterable else []
    return ", ".join(traits)


def _count(mapping: Mapping) -> str:
    return "no attribute table" if mapping.attributes is None else f"attributes: {len(mapping.attributes)}"
