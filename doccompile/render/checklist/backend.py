"""Target `checklist`: what an administrator ticks off, as Markdown and as one HTML page that also prints."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from doccompile.findings import Finding
from doccompile.manifest.model import Attribute, CapabilityId, ConnectorManifest
from doccompile.pattern import compile_late
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.checklist.items import sections
from doccompile.render.checklist.links import link_of
from doccompile.render.checklist.parts import Item, Section
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.steps import Place
from doccompile.render.page_assets import page_assets
from doccompile.render.places import line_of

_MEANINGS: dict[CapabilityId, str] = {
    "create-users": "Create users",
    "update-users": "Keep users up to date",
    "remove-users": "Remove or disable users",
    "provision-groups": "Provision groups and memberships",
    "single-sign-on": "Single sign-on",
    "import-users": "Import users",
    "import-roles": "Import roles",
    "sync-passwords": "Synchronize passwords",
    "other": "More than this list has a name for",
}
_WORD = compile_late(r"\w+")
_MOST = 20
"""Items of one line among which a finding's own is looked for."""
_HEADINGS = {"filterable": "Matching", "required": "Required"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with the findings that concern it; `key` names its tick in the browser, and survives other items."""

    item: Item
    key: str
    findings: tuple[Finding, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The ticked columns that the tutorial's table has."""
        return tuple(name for name in _HEADINGS if any(getattr(row, name) is not None for row in self._rows))

    @property
    def has_sources(self) -> bool:
        """Whether the tutorial's table names what attributes are filled from."""
        return any(row.source for row in self._rows)

    @property
    def _rows(self) -> tuple[Attribute, ...]:
        return (self.item.table.attributes or ()) if self.item.table else ()


@dataclass(frozen=True, slots=True)
class FullSection:
    """A section whose items have their findings, with those that concern no single one."""

    section: Section
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...] = ()


def render(job: Job) -> list[RenderedFile]:
    """`checklist.md` and `checklist.html`."""
    sheet = Sheet(job.manifest, job.doubts)
    stages, rest = arrange(sheet, job.findings)
    context = {
        "manifest": job.manifest,
        "stages": stages,
        "rest": rest,
        "promises": promises(job.manifest),
        "understood": sheet.understood,
        "line_of": line_of,
        "link_of": partial(link_of, job),
        "headings": _HEADINGS,
    }
    page = page_assets(job.templates, "checklist")
    return [
        RenderedFile("checklist.md", job.templates.get_template("checklist/checklist.md.jinja").render(context)),
        RenderedFile(
            "checklist.html", job.templates.get_template("checklist/checklist.html.jinja").render(context | page)
        ),
    ]


def promises(manifest: ConnectorManifest) -> list[str]:
    """What the tutorial promises, each once: lines of its list as they are, running text by its meaning."""
    said = (entry.text if entry.stated_in == "checklist" else _MEANINGS[entry.id] for entry in manifest.capabilities)
    return list(dict.fromkeys(said))


def arrange(sheet: Sheet, findings: Sequence[Finding]) -> tuple[list[FullSection], list[Finding]]:
    """Put each finding beside an item whose lines it touches, else in its topic's section, else in the rest."""
    found = sections(sheet)
    items_at = _items_by_line(found, sheet.manifest)
    section_of = {topic: section for section in found for topic in section.topics}
    beside: dict[int, list[Finding]] = {}
    rest: list[Finding] = []
    for finding in findings:
        items = items_at.get((finding.where.path, finding.where.line))
        nearest = _named_in(finding, items) if items else section_of.get(finding.code[:3])
        (rest if nearest is None else beside.setdefault(id(nearest), [])).append(finding)
    keys = _keys(found)
    arranged = []
    for section in found:
        entries = [Entry(item, keys[id(item)], tuple(beside.get(id(item), ()))) for item in section.items]
        arranged.append(FullSection(section, tuple(entries), tuple(beside.get(id(section), ()))))
    return arranged, rest


def _items_by_line(all_sections: Iterable[Section], manifest: ConnectorManifest) -> dict[tuple[str, int], list[Item]]:
    """Path and line -> the items that stand there, or one of whose steps does; else those below which it is told."""
    standing: dict[tuple[str, int], list[Item]] = {}
    told: dict[tuple[str, int], list[Item]] = {}
    for item in (item for section in all_sections for item in section.items):
        parts = (item, *item.steps)
        for line in _lines((part.place for part in parts), manifest):
            standing.setdefault(line, []).append(item)
        for line in _lines((detail.place for part in parts for detail in part.details), manifest):
            told.setdefault(line, []).append(item)
    return told | standing


def _lines(places: Iterable[Place | None], manifest: ConnectorManifest) -> set[tuple[str, int]]:
    return {
        (place.path or manifest.source.path, line)
        for place in places
        if place
        for line in range(place.line, place.end_line + 1)
    }


def _named_in(finding: Finding, items: list[Item]) -> Item:
    """The item whose labels share most words with the finding's message; of equals the first."""
    said = set(_WORD.findall(finding.message.casefold()))
    return max(items[:_MOST], key=lambda item: len(said & _words_of(item)))


def _words_of(item: Item) -> set[str]:
    labels = (part.text.casefold() for part in item.parts[:1] if part.kind == "label")
    return {word for label in labels for word in _WORD.findall(label)}


def _keys(all_sections: list[Section]) -> dict[int, str]:
    """A name for each item out of its words alone, so that a tick survives other items; repeats are counted."""
    keys, seen = {}, Counter[str]()
    for section in all_sections:
        for item in section.items:
            text = "\0".join(part.text for part in (*section.title, *item.parts))
            digest = hashlib.sha256(text.encode()).hexdigest()[:12]
            keys[id(item)] = f"{digest}-{seen[digest]}"
            seen[digest] += 1
    return keys


BACKEND = Backend("checklist", "The administrator's checklist, as Markdown and HTML.", render)
