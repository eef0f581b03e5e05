"""A run as JUnit XML: one test case each, a blocked one as an error."""

from xml.etree import ElementTree

from doccompile.verify.run import Report
from doccompile.verify.runner.connection import printable
from doccompile.verify.runner.report import failure_lines
from doccompile.verify.runner.session import Result

_TAGS = {"broken": "failure", "blocked": "error"}


def render(report: Report) -> str:
    """Return the XML text."""
    counts = report.counts
    suite = ElementTree.Element(
        "testsuite",
        name=printable(report.connector),
        tests=str(len(report.results) + len(report.skipped)),
        failures=str(counts["broken"]),
        errors=str(counts["blocked"]),
        skipped=str(len(report.skipped)),
        time=f"{sum(result.seconds for result in report.results):.3f}",
    )
    for result in report.results:
        _add(suite, result)
    for entry in report.skipped:
        case = ElementTree.SubElement(suite, "testcase", classname="skipped", name=printable(entry.subject))
        ElementTree.SubElement(case, "skipped", message=printable(entry.reason))
    if report.left_over:
        ElementTree.SubElement(suite, "system-err").text = "\n".join(report.left_over)
    ElementTree.indent(suite)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(suite, encoding="unicode")}\n'


def _add(suite: ElementTree.Element, result: Result) -> None:
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=printable(result.case.section),
        name=printable(result.case.id),
        time=f"{result.seconds:.3f}",
    )
    if result.outcome == "kept":
        return
    lines = failure_lines(result)
    ElementTree.SubElement(case, _TAGS[result.outcome], message=lines[0]).text = "\n".join(lines)
