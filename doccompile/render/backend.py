"""What a backend is given and what it returns."""

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.doubted_types import without_doubted_types
from doccompile.render.doubts import Doubts, find_doubts


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """One file to write; `path` is relative to `out/<slug>/`, with `/`; `text` ends in one newline."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Job:
    """One connector to render: its manifest, the findings of its tutorial, and what templates are taken from."""

    manifest: ConnectorManifest
    findings: tuple[Finding, ...]
    templates: Environment
    source_url: str = ""
    """Where web links to the sources begin; empty where they are nowhere on the web."""

    @property
    def doubts(self) -> Doubts:
        """Which values of the manifest must not be carried out as they are; worked out anew each time."""
        return find_doubts(self.manifest, self.findings)

    @property
    def settled(self) -> ConnectorManifest:
        """The manifest to carry out: without the types of attributes that are in doubt."""
        return without_doubted_types(self.manifest, self.findings)


@dataclass(frozen=True, slots=True)
class Backend:
    """One target of `build --target`."""

    name: str
    summary: str
    render: Callable[[Job], list[RenderedFile]]
