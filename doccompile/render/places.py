"""Where a finding stands, in words and as a link, for whoever reads what is rendered."""

from pathlib import PurePosixPath
from urllib.parse import quote

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest


def line_of(manifest: ConnectorManifest, finding: Finding) -> str:
    """`line 12`, with the file's name where the finding is not in the tutorial itself."""
    where = finding.where
    own = where.path == manifest.source.path
    return f"line {where.line}" if own else f"{PurePosixPath(where.path).name} line {where.line}"


def link_to_line(base: str, path: str, line: int) -> str:
    """The address of a line of a tutorial, below where all of them begin."""
    return f"{base.rstrip('/')}/{quote(path)}#L{line}"
