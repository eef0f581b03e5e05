"""Where a finding stands, in words, for whoever reads what is rendered."""

from pathlib import PurePosixPath

from doccompile.findings import Finding
from doccompile.manifest.model import ConnectorManifest


def line_of(manifest: ConnectorManifest, finding: Finding) -> str:
    """`line 12`, with the file's name where the finding is not in the tutorial itself."""
    where = finding.where
    own = where.path == manifest.source.path
    return f"line {where.line}" if own else f"{PurePosixPath(where.path).name} line {where.line}"
