"""Where a finding or a step stands, in words and as a web address, for whoever reads what is rendered."""

from pathlib import PurePosixPath
from urllib.parse import quote

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Job
from doccompile.render.checklist_steps import Place


def line_of(manifest: ConnectorManifest, finding: Finding) -> str:
    """`line 12`, with the file's name where the finding is not in the tutorial itself."""
    where = finding.where
    own = where.path == manifest.source.path
    return f"line {where.line}" if own else f"{PurePosixPath(where.path).name} line {where.line}"


def link_of(job: Job, where: Place | Finding | None) -> str:
    """The web address of a line of the tutorial; empty for other files, and where the sources are not on the web."""
    manifest = job.manifest
    if isinstance(where, Finding):
        line, own = where.where.line, where.where.path == manifest.source.path
    else:
        line, own = (where.line, where.path is None) if where else (0, False)
    return f"{job.source_url.rstrip('/')}/{quote(manifest.source.path)}#L{line}" if own and job.source_url else ""
