"""All connectors -> `index.html`: capability matrix and findings on one self-contained page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote

from jinja2 import Environment

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.page_assets import page_assets
from doccompile.render.template_fault import template_faults

_CAPABILITIES = {
    "create-users": "Create",
    "update-users": "Update",
    "remove-users": "Remove",
    "provision-groups": "Groups",
    "single-sign-on": "SSO",
}
_LONGEST_EXCERPT = 160


@dataclass(frozen=True, slots=True)
class Tutorial:
    """A compiled tutorial: `path` as its findings name it, and its text where excerpts shall be shown."""

    path: str
    manifest: ConnectorManifest
    findings: tuple[Finding, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A connector: its tutorials, the newest first, and the files written, relative to `out/<slug>/`."""

    tutorials: tuple[Tutorial, ...]
    files: tuple[str, ...] = ()

    @property
    def manifest(self) -> ConnectorManifest:
        """What the newest tutorial states."""
        return self.tutorials[0].manifest


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as the page shows it."""

    finding: Finding
    place: str
    link: str
    excerpt: str
    related: list[tuple[str, str, str]] = field(default_factory=list)


def index_page(entries: Sequence[IndexEntry], templates: Environment, *, source_base: str = "..") -> str:
    """Render the page; `source_base` leads from `out/` to where the paths of `source.path` begin (a path or URL).

    Raises:
        UserTemplateError: an override of the page's templates has a fault.
    """
    ordered = sorted(entries, key=lambda entry: entry.manifest.connector.slug)
    sources = {tutorial.path: tutorial for entry in ordered for tutorial in entry.tutorials}
    rows = {
        entry.manifest.connector.slug: [
            _row(finding, sources, source_base) for tutorial in entry.tutorials for finding in tutorial.findings
        ]
        for entry in ordered
    }
    totals = Counter(row.finding.severity.value for found in rows.values() for row in found)
    context = {
        "entries": ordered,
        "rows": rows,
        "totals": {severity.value: totals[severity.value] for severity in Severity},
        "counts": {slug: Counter(row.finding.severity.value for row in found) for slug, found in rows.items()},
        "capabilities": _CAPABILITIES,
        "promised": {entry.manifest.connector.slug: _promised(entry.manifest) for entry in ordered},
        "parts": {entry.manifest.connector.slug: _parts(entry.files) for entry in ordered},
    }
    with template_faults():
        assets = page_assets(templates, "index", "index")
        return templates.get_template("index/index.html.jinja").render(context | assets)


def _promised(manifest: ConnectorManifest) -> dict[str, str]:
    """Capability -> the words that promise it."""
    return {capability.id: capability.text for capability in reversed(manifest.capabilities)}


def _parts(files: Sequence[str]) -> list[str]:
    """What lies directly in the connector's folder; folders end in `/`."""
    first = (path.partition("/") for path in files)
    return sorted({name + slash for name, slash, _ in first})


def _row(finding: Finding, sources: Mapping[str, Tutorial], base: str) -> Row:
    related = [(note.message, *_shown(note.where, sources, base)) for note in finding.related]
    return Row(finding, *_shown(finding.where, sources, base), _excerpt(finding.where, sources), related)


def _shown(where: Location, sources: Mapping[str, Tutorial], base: str) -> tuple[str, str]:
    """The place in words, and a link to it; no link into a file that is no tutorial of this build."""
    tutorial = sources.get(where.path)
    if tutorial is None:
        return f"{PurePosixPath(where.path).name}:{where.line}", ""
    path = tutorial.manifest.source.path
    return f"{path}:{where.line}", f"{base.rstrip('/')}/{quote(path)}#L{where.line}"


def _excerpt(where: Location, sources: Mapping[str, Tutorial]) -> str:
    """The line itself, cut where it is long."""
    tutorial = sources.get(where.path)
    lines = tutorial.text.split("\n") if tutorial and tutorial.text else []
    line = lines[where.line - 1].strip() if where.line <= len(lines) else ""
    return line if len(line) <= _LONGEST_EXCERPT else line[:_LONGEST_EXCERPT].rstrip() + "…"
