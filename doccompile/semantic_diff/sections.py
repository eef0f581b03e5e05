"""What two manifests tell under each heading -> the numbered steps and the guidance beside them that differ."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from doccompile.manifest.model import ConnectorManifest, Guidance, GuidancePart
from doccompile.semantic_diff.change import Change, Impact, Kind
from doccompile.semantic_diff.lists import Entry, list_changes

_IMPACT = Impact.GUIDANCE


@dataclass(slots=True)
class _Section:
    """What is told under one heading, with the JSON pointer of the first that is."""

    pointer: str
    steps: list[Entry] = field(default_factory=list)
    guidance: list[Entry] = field(default_factory=list)


def section_changes(old: ConnectorManifest, new: ConnectorManifest) -> Iterator[Change]:
    """Sections that went, the steps and the guidance of those that both have, and sections that came."""
    before, after = _sections(old), _sections(new)
    for title, had in before.items():
        if has := after.get(title):
            yield from list_changes("Step in section", _IMPACT, had.steps, has.steps, title)
            yield from list_changes("Guidance in section", _IMPACT, had.guidance, has.guidance, title)
        else:
            yield _change(Kind.REMOVED, title, had)
    for title, has in after.items():
        if title not in before:
            yield _change(Kind.ADDED, title, has)


def _change(kind: Kind, title: str, section: _Section) -> Change:
    count = f"steps: {len(section.steps)}" if section.steps else f"pieces of guidance: {len(section.guidance)}"
    return Change(kind, _IMPACT, "Section", section.pointer, item=title, note=count)


def _sections(manifest: ConnectorManifest) -> dict[str, _Section]:
    found: dict[str, _Section] = {}
    for number, procedure in enumerate(manifest.procedure):
        pointer = f"/procedure/{number}"
        steps = found.setdefault(procedure.section, _Section(pointer)).steps
        steps += [Entry(f"{pointer}/steps/{index}", text) for index, text in enumerate(procedure.steps)]
    for number, told in enumerate(manifest.guidance):
        pointer = f"/guidance/{number}"
        found.setdefault(told.section, _Section(pointer)).guidance += _guidance(manifest, told, pointer)
    return found


def _guidance(manifest: ConnectorManifest, told: Guidance, pointer: str) -> Iterator[Entry]:
    """The parts whose words are not in a step, a row of a table and a line of code each by itself."""
    for index, part in enumerate(told.parts):
        if not _is_in_a_step(manifest, told, part):
            yield from (Entry(f"{pointer}/parts/{index}", text) for text in _texts(part))


def _is_in_a_step(manifest: ConnectorManifest, told: Guidance, part: GuidancePart) -> bool:
    if told.procedure is None or part.step == 0 or part.kind in ("code", "table"):
        return False
    return part.text in manifest.procedure[told.procedure].steps[part.step - 1]


def _texts(part: GuidancePart) -> list[str]:
    if part.kind == "table":
        return [" | ".join(row) for row in part.rows]
    return [line.strip() for line in part.text.split("\n") if line.strip()]
