"""A run as a table: one line for each case, and under it what is not as promised."""

from collections.abc import Callable

from doccompile.verify.run import Report
from doccompile.verify.runner.connection import printable
from doccompile.verify.runner.report import failure_lines
from doccompile.verify.runner.session import Result

Paint = Callable[[str, str], str]
"""Text and outcome -> the text, coloured where colour is wanted."""

_WORDS = {"kept": "kept", "broken": "BROKEN", "blocked": "BLOCKED"}


def render(report: Report, paint: Paint = lambda text, outcome: text) -> str:
    """Return the table."""
    lines = [f"{printable(report.connector)} at {printable(report.url)}", ""]
    told: set[str] = set()
    width = max((len(result.case.id) for result in report.results), default=0)
    for result in report.results:
        word = paint(f"{_WORDS[result.outcome]:<7}", result.outcome)
        lines.append(f"  {word}  {printable(result.case.id):<{width}}  {printable(result.case.title)}")
        reasons = failure_lines(result) if result.outcome == "broken" else _blocked(result, told)
        lines += [f"           {line}" for line in reasons]
    return "\n".join([*lines, *_passed_over(report)]) + "\n"


def _blocked(result: Result, told: set[str]) -> list[str]:
    """Why a case was blocked, once for all cases of the same reason."""
    messages = [failure.message for failure in result.failures if failure.message not in told]
    told.update(messages)
    return messages


def _passed_over(report: Report) -> list[str]:
    return [f"  skipped  {printable(entry.subject)}: {printable(entry.reason)}" for entry in report.skipped]


def summary(report: Report) -> str:
    """How many cases ended in which way."""
    counts = {outcome: sum(result.outcome == outcome for result in report.results) for outcome in _WORDS}
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
