"""All connectors -> `index.html`: capability matrix and findings on one self-contained page."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from jinja2 import Environment

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import ConnectorManifest
from doccompile.manifest.model import Mapping as AttributeMapping
from doccompile.render.page_assets import page_assets
from doccompile.render.places import link_to_line
from doccompile.render.templating.template_fault import template_faults

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
    """A compiled tutorial, and its text where excerpts shall be shown."""

    manifest: ConnectorManifest
    findings: tuple[Finding, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A connector: its tutorials, the newest first, and the files written, relative to `out/<slug>/`."""

    tutorials: tuple[Tutorial, ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as the page shows it."""

    finding: Finding
    place: str
    link: str
    excerpt: str
    related: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Section:
    """A connector as the page shows it: little enough to hold all of them."""

    slug: str
    name: str
    release_status: str | None
    promised: dict[str, str]
    lists_capabilities: bool
    """Whether the tutorial has a list of capabilities, so that what is not on it is not promised."""
    method: str
    tenant_url: str | None
    attributes: list[str]
    """How many there are, of users and of groups, in words."""
    tutorials: list[tuple[str, str | None]]
    """Path and date."""
    parts: list[str]
    rows: list[Row]
    counts: Counter[str]


def index_page(
    entries: Iterable[IndexEntry], sources: Collection[str], templates: Environment, *, source_base: str = ".."
) -> str:
    """Render the page; `entries` are asked for one by one, and not held.

    `sources` are the paths of all tutorials, as findings name them; `source_base` leads from `out/` to where these
    begin (a path or URL).

    Raises:
        UserTemplateError: an override of the page's templates has a fault.
    """
    sections = sorted((_section(entry, sources, source_base) for entry in entries), key=lambda section: section.slug)
    totals = sum((section.counts for section in sections), Counter[str]())
    context = {
        "sections": sections,
        "totals": {severity.value: totals[severity.value] for severity in Severity},
        "capabilities": _CAPABILITIES,
    }
    with template_faults():
        assets = page_assets(templates, "index")
        return templates.get_template("index/index.html.jinja").render(context | assets)


def _section(entry: IndexEntry, sources: Collection[str], base: str) -> Section:
    manifest = entry.tutorials[0].manifest
    rows = [row for tutorial in entry.tutorials for row in _rows(tutorial, sources, base)]
    return Section(
        slug=manifest.connector.slug,
        name=manifest.connector.name,
        release_status=manifest.connector.release_status,
        promised=_promised(manifest),
        lists_capabilities=any(capability.stated_in == "checklist" for capability in manifest.capabilities),
        method=manifest.authentication.method,
        tenant_url=manifest.endpoint.tenant_url.kind,
        attributes=[_attributes(manifest.mappings.user), _attributes(manifest.mappings.group)],
        tutorials=[(tutorial.manifest.source.path, tutorial.manifest.source.date) for tutorial in entry.tutorials],
        parts=_parts(entry.files),
        rows=rows,
        counts=Counter(row.finding.severity.value for row in rows),
    )


def _attributes(mapping: AttributeMapping | None) -> str:
    if mapping is None:
        return "none"
    return "no table" if mapping.attributes is None else str(len(mapping.attributes))


def _promised(manifest: ConnectorManifest) -> dict[str, str]:
    """Capability -> the words that promise it."""
    return {capability.id: capability.text for capability in reversed(manifest.capabilities)}


def _parts(files: Sequence[str]) -> list[str]:
    """What lies directly in the connector's folder; folders end in `/`."""
    first = (path.partition("/") for path in files)
    return sorted({name + slash for name, slash, _ in first})


def _rows(tutorial: Tutorial, sources: Collection[str], base: str) -> Iterator[Row]:
    lines = tutorial.text.split("\n") if tutorial.text else []
    for finding in tutorial.findings:
        related = [(note.message, *_shown(note.where, sources, base)) for note in finding.related]
        excerpt = _excerpt(finding.where, lines) if finding.where.path == tutorial.manifest.source.path else ""
        yield Row(finding, *_shown(finding.where, sources, base), excerpt, related)


def _shown(where: Location, sources: Collection[str], base: str) -> tuple[str, str]:
    """The place in words, and a link to it; no link into a file that is no tutorial of this build."""
    if where.path not in sources:
        return f"{PurePosixPath(where.path).name}:{where.line}", ""
    return f"{where.path}:{where.line}", link_to_line(base, where.path, where.line)


def _excerpt(where: Location, lines: Sequence[str]) -> str:
    """The line itself, cut where it is long."""
    line = lines[where.line - 1].strip() if where.line <= len(lines) else ""
    return line if len(line) <= _LONGEST_EXCERPT else line[:_LONGEST_EXCERPT].rstrip() + "…"
