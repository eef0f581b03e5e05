"""The build: tutorials in, one tree of files out; a pure function but for reading the tutorials."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from doccompile.build.connectors import Connector, connectors
from doccompile.build.names import Names
from doccompile.build.report import report_files
from doccompile.config.selection import Selection
from doccompile.findings import Finding
from doccompile.lint.reviewed import review
from doccompile.manifest.encode import decode
from doccompile.parallel import process_map
from doccompile.pipeline import Compiled
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.environment import environment
from doccompile.render.user_templates import render_target, targets
from doccompile.review.source_lines import LineReader


@dataclass(frozen=True)
class Built:
    """The files of the tree by relative path, and what was found on the way (places as the tree names them)."""

    files: dict[str, str]
    findings: tuple[Finding, ...]
    connectors: tuple[Connector, ...]
    suppressed: int


def build(
    compiled: Compiled,
    selection: Selection,
    lines: LineReader,
    *,
    only: Sequence[str] = (),
    templates: Path | None = None,
    source_base: str = "..",
    jobs: int | None = None,
) -> Built:
    """Render every connector; `only` names the targets, all without it; `source_base` is where links to sources begin.

    Raises:
        UserTemplateError: a user's template has a fault.
        KeyError: `only` names a target that does not exist.
    """
    reviewed = review(compiled, selection, lines)
    names = Names(compiled.documents)
    findings = tuple(sorted((names.of(finding) for finding in reviewed.findings), key=lambda f: f.sort_key))
    found = connectors(compiled, findings)
    backends = [backend.name for backend in _chosen(targets(templates), only)]
    files: dict[str, str] = {}
    rendered = process_map(partial(_render, backends=backends, templates=templates), found, jobs)
    for connector, own in zip(found, rendered, strict=True):
        files.update({f"{connector.slug}/{file.path}": file.text for file in [*connector.manifests(), *own]})
    files.update(
        report_files(
            found, findings, files, names.lines(lines), environment(templates), len(compiled.passed_over), source_base
        )
    )
    return Built(files, findings, found, reviewed.suppressed)


def _chosen(available: Sequence[Backend], only: Sequence[str]) -> list[Backend]:
    by_name = {backend.name: backend for backend in available}
    return [by_name[name] for name in dict.fromkeys(only)] if only else list(available)


def _render(connector: Connector, backends: Sequence[str], templates: Path | None) -> list[RenderedFile]:
    """Render one connector in any process."""
    job = Job(decode(connector.newest), connector.findings, environment(templates))
    chosen = _chosen(targets(templates), backends)
    return [file for backend in chosen for file in render_target(backend, job)]
