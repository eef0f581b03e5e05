"""The formats of `lint --format`, in the order in which help lists them."""

import importlib
from collections.abc import Iterable, Iterator

from doccompile.findings import Finding
from doccompile.report.context import ReportContext

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "gitlab", "junit")
"""Each is a module of this package with a function `render(findings, context)` that yields the parts of the report."""


def parts(name: str, findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """Render findings in one of `FORMATS`, bit by bit; only its module is imported."""
    found: Iterator[str] = importlib.import_module(f"doccompile.report.{name}").render(findings, context)
    return found


def render(name: str, findings: Iterable[Finding], context: ReportContext) -> str:
    """The same as one text."""
    return "".join(parts(name, findings, context))
