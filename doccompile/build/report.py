"""What stands at the top of the tree: `index.json`, `index.html`, `findings.sarif`."""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from jinja2 import Environment

from doccompile.build.connectors import Connector
from doccompile.checks.registry import RULES
from doccompile.findings import Finding, Severity
from doccompile.fingerprint import SourceLines
from doccompile.manifest.encode import decode
from doccompile.render.index_page import IndexEntry, Tutorial, index_page
from doccompile.report.context import ReportContext
from doccompile.report.registry import render


def report_files(
    connectors: Sequence[Connector],
    findings: Sequence[Finding],
    files: Collection[str],
    lines: SourceLines,
    templates: Environment,
    passed_over: int,
    source_base: str,
) -> dict[str, str]:
    """Render the three files; `files` are the connectors' own, `lines` hold no secret."""
    context = ReportContext(lines=lines, rules=RULES, documents=[s.name for c in connectors for s in c.sources])
    own: dict[str, list[str]] = {connector.slug: [] for connector in connectors}
    for path in sorted(files):
        own[path.partition("/")[0]].append(path)
    pages = (_page_entry(connector, own[connector.slug], lines) for connector in connectors)
    sources = frozenset(source.name for connector in connectors for source in connector.sources)
    index = {
        "version": 1,
        "connectors": [_index_entry(connector, own[connector.slug]) for connector in connectors],
        "findings": _counts(findings),
        "passed_over": passed_over,
    }
    return {
        "index.json": json.dumps(index, indent=2, ensure_ascii=False) + "\n",
        "index.html": index_page(pages, sources, templates, source_base=source_base),
        "findings.sarif": render("sarif", findings, context),
    }


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    counts = Counter(finding.severity for finding in findings)
    return {severity.value: counts[severity] for severity in Severity}


def _index_entry(connector: Connector, files: Sequence[str]) -> dict[str, Any]:
    return {
        "slug": connector.slug,
        "name": connector.name,
        "sources": [source.name for source in connector.sources],
        "findings": _counts([finding for source in connector.sources for finding in source.findings]),
        "files": list(files),
    }


def _page_entry(connector: Connector, files: Sequence[str], lines: SourceLines) -> IndexEntry:
    tutorials = tuple(
        Tutorial(decode(source.manifest), source.findings, "\n".join(lines(source.name)))
        for source in connector.sources
    )
    return IndexEntry(tutorials, tuple(path.partition("/")[2] for path in files))
