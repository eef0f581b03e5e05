"""A rule's record -> its page: what it finds, why, what to write instead, and how to switch it off."""

import json
from collections.abc import Iterator, Sequence

from doccompile.checks.example import example_tutorial
from doccompile.checks.page import shown
from doccompile.checks.rule import Rule
from doccompile.findings import Finding
from doccompile.pipeline import Options, compile_bytes, conclude
from doccompile.report.context import ReportContext
from doccompile.report.printable import cells, wrapped
from doccompile.report.registry import render
from doccompile.review.masked_lines import mask_secrets

_WIDTH = 80
_INDENT = "    "
_EXAMPLE_PATH = "example.md"


def listing(rules: Sequence[Rule]) -> str:
    """A line per rule: code, severity, name; its summary below."""
    lines = []
    for rule in rules:
        lines.append(f"{rule.code}  {rule.severity.value:<8} {rule.name}")
        lines += [f"       {line}" for line in wrapped(rule.summary, _WIDTH - 7)]
    return "\n".join(lines) + "\n"


def page(rule: Rule) -> str:
    """The manual page as text."""
    return "\n".join(_page_lines(rule)) + "\n"


def _page_lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity.value})"
    yield ""
    yield from _paragraph(rule.summary)
    yield ""
    yield "WHY"
    yield from _paragraph(rule.why)
    for title, examples in (("WRONG", rule.bad), ("RIGHT", rule.good)):
        for example in examples:
            yield ""
            yield title
            for line in shown(example).split("\n"):
                yield from _example_line(line)
    findings, source = _example_findings(rule)
    if findings:
        yield ""
        yield "WHAT IS REPORTED"
        lines = mask_secrets(findings, lambda path: source)
        report = render("text", findings, ReportContext(lines=lines, width=_WIDTH - len(_INDENT)))
        yield from (f"{_INDENT}{line}".rstrip() for line in report.rstrip("\n").split("\n")[1:])
    yield ""
    yield "SWITCH IT OFF"
    yield f"{_INDENT}on the next line: <!-- doccompile-disable-next-line {rule.code} reason -->"
    yield f"{_INDENT}on its own line:  <!-- doccompile-disable-line {rule.code} reason --> at its end"
    yield f"{_INDENT}                  (in a list; in a table's cell: a line between ends both)"
    yield f"{_INDENT}in one file:      <!-- doccompile-disable-file {rule.code} reason -->"
    yield f'{_INDENT}everywhere:       ignore = ["{rule.code}"] at the top of doccompile.toml'
    yield f'{_INDENT}or make it mild:  {rule.code} = "info" below [severity] there'
    yield f"{_INDENT}(in pyproject.toml: below [tool.doccompile], [tool.doccompile.severity])"


def _example_line(line: str) -> Iterator[str]:
    """A line of an example; a long one of prose is continued below, where the page is too narrow for it."""
    if cells(line) <= _WIDTH - len(_INDENT):
        yield f"{_INDENT}{line}".rstrip()
        return
    indent = _INDENT + line[: len(line) - len(line.lstrip())]
    first, *rest = wrapped(line, _WIDTH - len(indent) - 3)
    yield indent + first
    yield from (f"{indent}   {part}" for part in rest)


def as_json(rules: Sequence[Rule]) -> str:
    """The records, version 1: keys are only ever added."""
    records = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "summary": rule.summary,
            "why": rule.why,
            "bad": [shown(example) for example in rule.bad],
            "good": [shown(example) for example in rule.good],
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": records}, indent=2) + "\n"


def _example_findings(rule: Rule) -> tuple[tuple[Finding, ...], Sequence[str]]:
    """What the rule says of its first wrong example, and the lines of the tutorial that the example stands in."""
    if not rule.bad or rule.check is None:
        return (), ()
    tutorial = example_tutorial(rule.bad[0])
    options = Options()
    compiled = conclude([compile_bytes(tutorial.encode(), _EXAMPLE_PATH, options)], options)
    found = tuple(finding for finding in compiled.findings if finding.code == rule.code)
    return found, tutorial.split("\n")


def _paragraph(words: str) -> Iterator[str]:
    yield from (_INDENT + line for line in wrapped(words, _WIDTH - len(_INDENT)))
