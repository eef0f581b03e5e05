"""The formats of `lint --format`, in the order in which help lists them."""

import importlib
from collections.abc import Sequence

from doccompile.findings import Finding
from doccompile.report.context import ReportContext

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "gitlab", "junit")
"""Each is a module of this package with a function `render(findings, context) -> str`."""


def render(name: str, findings: Sequence[Finding], context: ReportContext) -> str:
    """Render findings in one of `FORMATS`; only its module is imported."""
    text: str = importlib.import_module(f"doccompile.report.{name}").render(findings, context)
    return text
