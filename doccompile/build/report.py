"""What stands at the top of the tree: `index.json`, `index.html`, `findings.sarif`; no lines hold a secret."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
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

Paths = Mapping[str, Sequence[str]]
"""Slug of a connector -> the paths of its files in the tree, in order."""


def index_json(connectors: Sequence[Connector], paths: Paths, findings: Sequence[Finding], passed_over: int) -> str:
    """Every connector with its files, the counts of findings, and how many files are no tutorials."""
    index = {
        "version": 1,
        "connectors": [_index_entry(connector, paths[connector.slug]) for connector in connectors],
        "findings": _counts(findings),
        "passed_over": passed_over,
    }
    return json.dumps(index, indent=2, ensure_ascii=False) + "\n"


def index_html(
    connectors: Sequence[Connector], paths: Paths, lines: SourceLines, templates: Environment, source_base: str
) -> str:
    """The page for readers; `source_base` is where links to sources begin."""
    pages = (_page_entry(connector, paths[connector.slug], lines) for connector in connectors)
    sources = frozenset(source.name for connector in connectors for source in connector.sources)
    return index_page(pages, sources, templates, source_base=source_base)


def findings_sarif(connectors: Sequence[Connector], findings: Sequence[Finding], lines: SourceLines) -> str:
    """All findings, for code hosts."""
    documents = [source.name for connector in connectors for source in connector.sources]
    return render("sarif", findings, ReportContext(lines=lines, rules=RULES, documents=documents))


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
