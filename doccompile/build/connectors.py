"""Tutorials -> connectors: those of one slug belong together, the newest stands for all, the original of one day."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from doccompile.build.names import stems
from doccompile.findings import Finding
from doccompile.pipeline import Compiled
from doccompile.render.backend import RenderedFile


@dataclass(frozen=True)
class Source:
    """One tutorial of a connector: its name in the tree, its manifest as JSON, its findings."""

    name: str
    manifest: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Connector:
    """One connector; `sources` are its tutorials, the newest first."""

    slug: str
    name: str
    sources: tuple[Source, ...]

    @cached_property
    def newest(self) -> str:
        """The manifest of the newest tutorial, as JSON."""
        return self.sources[0].manifest

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the newest tutorial."""
        return self.sources[0].findings

    def manifests(self) -> list[RenderedFile]:
        """`manifest.json`, and one file per tutorial where there are several."""
        files = [RenderedFile("manifest.json", self.newest)]
        if len(self.sources) > 1:
            names = stems([source.name for source in self.sources])
            files += [RenderedFile(f"sources/{names[source.name]}.json", source.manifest) for source in self.sources]
        return files


def connectors(compiled: Compiled, findings: tuple[Finding, ...]) -> tuple[Connector, ...]:
    """The connectors of a run, by slug; `findings` name places as the tree does."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.where.path].append(finding)
    documents = {document.path: document for document in compiled.documents}
    found = []
    for slug, entries in sorted(compiled.index.by_slug.items()):
        sources = []
        for entry in reversed(entries):
            document = documents[entry.path]
            own = [document.name, *dict(document.included).values()]
            mine = tuple(finding for name in dict.fromkeys(own) for finding in by_path[name])
            sources.append(Source(document.name, document.manifest or "", mine))
        found.append(Connector(slug, entries[-1].name.value, tuple(sources)))
    return tuple(found)
