"""Findings as GitHub workflow commands, which show as annotations on the changed files of a pull request."""

from collections.abc import Iterable, Iterator

from doccompile.findings import Finding, Severity
from doccompile.report.context import ReportContext
from doccompile.report.printable import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """One command per finding."""
    for finding in findings:
        yield _command(finding, context) + "\n"


def _command(finding: Finding, context: ReportContext) -> str:
    where = finding.where
    properties: dict[str, object] = {"file": context.from_root(where.path), "line": where.line}
    if where.end_line == where.line:
        properties["col"] = where.column
    properties["endLine"] = where.end_line
    if where.end_line == where.line:
        properties["endColumn"] = where.end_column
    properties["title"] = f"{finding.code} {finding.name}"
    message = "\n".join(
        [
            printable(finding.message),
            *(
                printable(f"{context.from_root(related.where.path)}:{related.where.line}: {related.message}")
                for related in finding.related
            ),
        ]
    )
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
