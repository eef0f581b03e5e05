"""The build: tutorials in, one tree of files out; a pure function but for reading the tutorials."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from doccompile.build.connectors import Connector, connectors
from doccompile.build.names import Names
from doccompile.build.report import findings_sarif, index_html, index_json
from doccompile.config.selection import Selection
from doccompile.lint.request import Linted
from doccompile.lint.reviewed import review
from doccompile.manifest.encode import decode
from doccompile.parallel import Watch, process_map, unwatched
from doccompile.pipeline import Compiled
from doccompile.render.backend import Backend, Job
from doccompile.render.templating.environment import environment
from doccompile.render.templating.escape import web_address
from doccompile.render.user_templates import render_target, targets
from doccompile.review.source_lines import LineReader
from doccompile.tree.files import PackedFile, TreeFiles, pack_file


@dataclass(frozen=True)
class Built:
    """The files of the tree, what was found on the way (places as they were given), and what the tree is about."""

    files: TreeFiles
    reviewed: Linted
    connectors: tuple[Connector, ...]


class NoSuchTargetError(Exception):
    """A target that does not exist; the message names it and those that do."""


def build(
    compiled: Compiled,
    selection: Selection,
    lines: LineReader,
    *,
    only: Sequence[str] = (),
    templates: Path | None = None,
    source_base: str = "..",
    jobs: int | None = None,
    watch: Watch = unwatched,
) -> Built:
    """Render every connector; `only` names the targets, all without it; `source_base` is where links to sources begin.

    Raises:
        FileError: a text cannot be that of a file.
        UserTemplateError: a user's template has a fault.
        NoSuchTargetError: `only` names a target that does not exist.
    """
    reviewed = review(compiled, selection, lines)
    names = Names(compiled.documents)
    findings = tuple(sorted((names.of(finding) for finding in reviewed.findings), key=lambda f: f.sort_key))
    found = connectors(compiled, findings)
    backends = [backend.name for backend in _chosen(targets(templates), only)]
    render_one = partial(_render, backends=backends, templates=templates, source_url=web_address(source_base))
    files, paths = TreeFiles(), dict[str, list[str]]()
    rendered = watch("render", len(found), process_map(render_one, found, jobs))
    for connector, packed in zip(found, rendered, strict=True):
        paths[connector.slug] = sorted({file.path for file in packed})
        for file in packed:
            files.add(file)
    said = names.lines(reviewed.lines)
    reports = {
        "index.json": index_json(found, paths, findings, len(compiled.passed_over)),
        "index.html": index_html(found, paths, said, environment(templates), source_base),
        "findings.sarif": findings_sarif(found, findings, said),
    }
    for path, text in reports.items():
        files.add(pack_file(path, text))
    return Built(files, reviewed, found)


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
