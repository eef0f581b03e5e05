"""Changes of one attribute mapping: its step or table, and its attributes by name (RFC 7643 section 2.1: no case)."""

from collections import Counter
from collections.abc import Iterator

from doccompile.manifest.model import Attribute, Mapping
from doccompile.semantic_diff.change import Change, Impact, Kind

_IMPACT = Impact.CONFIGURATION
_ASPECTS = {
    "name": "spelling",
    "type": "type",
    "required": "required",
    "filterable": "supported for filtering",
    "source": "source",
}
"""Field of an attribute -> what it is called in a sentence."""
_Keyed = dict[tuple[str, int], tuple[int, Attribute]]
"""Lower-case name and how often it came before -> index and attribute."""


def attribute_changes(resource: str, old: Mapping | None, new: Mapping | None) -> Iterator[Change]:
    """All changes of the mapping of users or groups (`resource` is `user` or `group`)."""
    pointer, subject = f"/mappings/{resource}", f"{resource.capitalize()} mapping"
    if old and new:
        yield from _label(subject, pointer, old, new)
        if (old.attributes is None) == (new.attributes is None):
            yield from _rows(f"{resource.capitalize()} attribute", f"{pointer}/attributes", _keyed(old), _keyed(new))
        else:
            kind, side = (Kind.ADDED, new) if old.attributes is None else (Kind.REMOVED, old)
            place = f"{pointer}/attributes"
            yield Change(kind, _IMPACT, subject, place, aspect="attribute table", note=_count(side))
    elif new:
        yield Change(Kind.ADDED, _IMPACT, subject, pointer, new=new.title, note=_count(new))
    elif old:
        yield Change(Kind.REMOVED, _IMPACT, subject, pointer, old=old.title, note=_count(old))


def _label(subject: str, pointer: str, old: Mapping, new: Mapping) -> Iterator[Change]:
    if old.title != new.title:
        place = f"{pointer}/title"
        yield Change(Kind.CHANGED, Impact.GUIDANCE, subject, place, old.title, new.title, aspect="label")


def _rows(subject: str, pointer: str, before: _Keyed, after: _Keyed) -> Iterator[Change]:
    for key, (index, row) in before.items():
        if key in after:
            number, other = after[key]
            yield from _one(subject, row, other, f"{pointer}/{number}")
        else:
            place = f"{pointer}/{index}"
            yield Change(Kind.REMOVED, _IMPACT, subject, place, row.type, item=row.name, note=_traits(row))
    for key, (index, row) in after.items():
        if key not in before:
            place = f"{pointer}/{index}"
            yield Change(Kind.ADDED, _IMPACT, subject, place, new=row.type, item=row.name, note=_traits(row))


def _keyed(mapping: Mapping) -> _Keyed:
    found: _Keyed = {}
    before: Counter[str] = Counter()
    for index, attribute in enumerate(mapping.attributes or ()):
        name = attribute.name.lower()
        found[name, before[name]] = (index, attribute)
        before[name] += 1
    return found


def _one(subject: str, old: Attribute, new: Attribute, pointer: str) -> Iterator[Change]:
    for field, aspect in _ASPECTS.items():
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            place = f"{pointer}/{field}"
            yield Change(Kind.CHANGED, _IMPACT, subject, place, before, after, item=new.name, aspect=aspect)


def _traits(attribute: Attribute) -> str:
    traits = ["required"] if attribute.required else []
    traits += ["supported for filtering"] if attribute.filterable else []
    return ", ".join(traits)


def _count(mapping: Mapping) -> str:
    return "no attribute table" if mapping.attributes is None else f"attributes: {len(mapping.attributes)}"
