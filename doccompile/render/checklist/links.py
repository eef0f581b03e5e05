"""The web addresses of what a checklist was made from."""

from doccompile.findings import Finding
from doccompile.render.backend import Job
from doccompile.render.checklist.steps import Place
from doccompile.render.places import link_to_line


def link_of(job: Job, where: Place | Finding | None) -> str:
    """The web address of a line of the tutorial; empty for other files, and where the sources are not on the web."""
    manifest = job.manifest
    if isinstance(where, Finding):
        line, own = where.where.line, where.where.path == manifest.source.path
    else:
        line, own = (where.line, where.path is None) if where else (0, False)
    return link_to_line(job.source_url, manifest.source.path, line) if own and job.source_url else ""
