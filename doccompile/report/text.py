"""Findings for a person at a terminal: grouped by file, each with its source line and a caret."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

import click

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.report.context import ReportContext
from doccompile.report.printable import excerpt, printable, wrapped
from doccompile.report.tally import Tally

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_INDENT = "    "
_TOLD = {"passed over": "passed over as no tutorials"}
"""Notes that say more here than their names."""


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """One block per file; nothing where there is no finding."""
    before = ""
    for path, group in groupby(findings, key=lambda finding: finding.where.path):
        parts = [_styled(_linked(printable(path), path, context), context, bold=True)]
        for finding in group:
            parts += _finding(finding, context)
        yield before + "\n".join(parts) + "\n"
        before = "\n"


def summary(tally: Tally, context: ReportContext) -> str:
    """One line that counts, and one more where something can be fixed or was hidden."""
    documents = counted(len(context.documents), "tutorial")
    if tally.files:
        parts = [
            _styled(counted(tally.by_severity[severity], severity.value), context, fg=_COLOURS[severity])
            for severity in Severity
            if tally.by_severity[severity]
        ]
        elsewhere = not set(context.documents).issuperset(tally.files)  # in included files
        files = counted(len(tally.files), "file") if elsewhere else str(len(tally.files))
        text = f"{', '.join(parts)} in {files} of {documents}\n"
    else:
        text = f"No findings in {documents}\n"
    hints = [f"{count} {_TOLD.get(label, label)}" for label, count in context.notes if count]
    if tally.fixable:
        hints.append(f"{tally.fixable} fixable with --fix")
    return text + (f"{'; '.join(hints)}\n" if hints else "")


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the plural where that differs."""
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"


def _finding(finding: Finding, context: ReportContext) -> Iterator[str]:
    where = finding.where
    place = _linked(f"{where.line}:{where.column}", where.path, context)
    severity = _styled(finding.severity.value, context, fg=_COLOURS[finding.severity], bold=True)
    yield f"  {place} {severity} {_styled(finding.code, context, bold=True)} {finding.name}"
    yield from _paragraph(finding.message, context)
    yield from _source(where, context, _COLOURS[finding.severity])
    for related in finding.related:
        place = f"{printable(related.where.path)}:{related.where.line}:{related.where.column}"
        yield from _paragraph(f"{place}: {related.message}", context)
        yield from _source(related.where, context, "blue")
    if finding.fix is not None:
        yield from _paragraph(f"{'fix' if finding.fix.safe else 'possible fix'}: {finding.fix.title}", context)


def _paragraph(text: str, context: ReportContext) -> Iterator[str]:
    for line in wrapped(text, context.width - len(_INDENT)):
        yield _INDENT + line


def _source(where: Location, context: ReportContext, colour: str) -> Iterator[str]:
    """The source line with its number, and the caret line; nothing where the line is not at hand."""
    source = context.lines(where.path)
    if not 1 <= where.line <= len(source):
        return
    line = source[where.line - 1]
    end = where.end_column if where.end_line == where.line else len(line.rstrip()) + 1
    number = f"{where.line:>5}"
    blank = " " * len(number)
    text, carets = excerpt(line, where.column, end, context.width - len(number) - 3)
    yield f"{_styled(f'{number} |', context, dim=True)} {text}".rstrip()
    yield f"{_styled(f'{blank} |', context, dim=True)} {_styled(carets, context, fg=colour)}"


def _styled(text: str, context: ReportContext, fg: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
    return click.style(text, fg=fg, bold=bold or None, dim=dim or None) if context.colour else text


def _linked(text: str, path: str, context: ReportContext) -> str:
    """The text as a terminal hyperlink (OSC 8) to the file."""
    if not context.links or path == "-":
        return text
    return f"\x1b]8;;file://{quote(Path(path).absolute().as_posix())}\x1b\\{text}\x1b]8;;\x1b\\"
