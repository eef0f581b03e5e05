"""The build: tutorials in, one tree of files out; a pure function but for reading the tutorials."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from doccompile.build.connectors import Connector, connectors
from doccompile.build.names import Names
from doccompile.build.report import findings_sarif, index_html, index_json
from doccompile.lint.request import Linted, Request
from doccompile.lint.reviewed import review
from doccompile.manifest.encode import decode
from doccompile.parallel import process_map
from doccompile.pipeline import Compiled, Options
from doccompile.render.backend import Backend, Job
from doccompile.render.templating.environment import environment
from doccompile.render.templating.escape import web_address
from doccompile.render.user_templates import render_target, targets
from doccompile.tree.files import PackedFile, TreeFiles, pack_file


@dataclass(frozen=True)
class Built:
    """The files of the tree, what was found on the way (places as they were given), and what the tree is about."""

    files: TreeFiles
    reviewed: Linted
    connectors: tuple[Connector, ...]


class NoSuchTargetError(Exception):
    """A target that does not exist; the message names it and those that do."""


class Rendering(NamedTuple):
    """How connectors are rendered."""

    only: Sequence[str] = ()
    """The targets; all of them where none is named."""
    templates: Path | None = None
    """The user's own templates and targets."""
    source_base: str = ".."
    """Where links to sources begin."""


def build(compiled: Compiled, request: Request, rendering: Rendering) -> Built:
    """Render every connector.

    Raises:
        FileError: a text cannot be that of a file.
        UserTemplateError: a user's template has a fault.
        NoSuchTargetError: a target is wanted that does not exist.
    """
    reviewed = review(compiled, request.selection, request.lines(), among_others=request.searches)
    names = Names(compiled.documents)
    findings = tuple(sorted((names.of(finding) for finding in reviewed.findings), key=lambda f: f.sort_key))
    found = connectors(compiled, findings)
    files, paths = TreeFiles(), dict[str, list[str]]()
    for connector, packed in zip(found, _rendered(found, rendering, request.options), strict=True):
        paths[connector.slug] = sorted({file.path for file in packed})
        for file in packed:
            files.add(file)
    said = names.lines(reviewed.lines)
    reports = {
        "index.json": index_json(found, paths, findings, len(compiled.passed_over)),
        "index.html": index_html(found, paths, said, environment(rendering.templates), rendering.source_base),
        "findings.sarif": findings_sarif(found, findings, said),
    }
    for path, text in reports.items():
        files.add(pack_file(path, text))
    return Built(files, reviewed, found)


def _rendered(found: Sequence[Connector], rendering: Rendering, options: Options) -> Iterable[list[PackedFile]]:
    """The files of each connector, rendered in several processes."""
    templates, source_url = rendering.templates, web_address(rendering.source_base)
    backends = [backend.name for backend in _chosen(targets(templates), rendering.only)]
    render_one = partial(_render, backends=backends, templates=templates, source_url=source_url)
    return options.watch("render", len(found), process_map(render_one, found, options.jobs))


def _chosen(available: Sequence[Backend], only: Sequence[str]) -> list[Backend]:
    by_name = {backend.name: backend for backend in available}
    for name in only:
        if name not in by_name:
            raise NoSuchTargetError(f"no target is called '{name}'; there are: {', '.join(by_name)}")
    return [by_name[name] for name in dict.fromkeys(only)] if only else list(available)


def _render(connector: Connector, backends: Sequence[str], templates: Path | None, source_url: str) -> list[PackedFile]:
    """Render one connector in any process."""
    job = Job(decode(connector.newest), connector.findings, environment(templates), source_url)
    chosen = _chosen(targets(templates), backends)
    files = [*connector.manifests(), *(file for backend in chosen for file in render_target(backend, job))]
    return [pack_file(f"{connector.slug}/{file.path}", file.text) for file in files]
