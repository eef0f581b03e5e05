"""Findings as a JUnit report: a suite per tutorial; what does not fail the run is a skipped test with its message."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from doccompile.findings import Finding
from doccompile.report.context import ReportContext
from doccompile.report.printable import printable


def render(findings: Iterable[Finding], context: ReportContext) -> Iterator[str]:
    """One test per finding; a tutorial without findings passes one test."""
    by_path: dict[str, list[Finding]] = {path: [] for path in context.documents}
    for path, group in groupby(findings, key=lambda finding: finding.where.path):
        by_path.setdefault(path, []).extend(group)
    suites = Element(
        "testsuites", {"name": "doccompile", **_counts([f for own in by_path.values() for f in own], context)}
    )
    for path, own in by_path.items():
        name = printable(context.from_root(path))
        counts = {**_counts(own, context), "tests": str(max(1, len(own)))}
        skipped = str(sum(not context.fails(finding.severity) for finding in own))
        suite = SubElement(suites, "testsuite", {"name": name, "skipped": skipped, **counts})
        if not own:
            SubElement(suite, "testcase", name="no findings", classname=name)
        for finding in own:
            _case(suite, name, finding, context)
    suites.set("tests", str(sum(max(1, len(own)) for own in by_path.values())))
    indent(suites)
    yield "<?xml version='1.0' encoding='utf-8'?>\n" + tostring(suites, encoding="unicode") + "\n"


def _counts(findings: Sequence[Finding], context: ReportContext) -> dict[str, str]:
    failures = sum(context.fails(finding.severity) for finding in findings)
    return {"tests": str(len(findings)), "failures": str(failures), "errors": "0"}


def _case(suite: Element, path: str, finding: Finding, context: ReportContext) -> None:
    where = finding.where
    case = SubElement(suite, "testcase", name=f"{finding.code} {finding.name} {where.line}:{where.column}")
    case.set("classname", path)
    message = printable(finding.message)
    places = [f"{path}:{where.line}:{where.column}: {finding.severity.value}: {message}"]
    for related in finding.related:
        name = printable(context.from_root(related.where.path))
        places.append(f"{name}:{related.where.line}:{related.where.column}: {printable(related.message)}")
    tag = "failure" if context.fails(finding.severity) else "skipped"
    SubElement(case, tag, type=finding.code, message=message).text = "\n".join(places)
