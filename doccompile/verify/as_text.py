"""A run as a list: the cases in order of their outcome, and under each what is not as promised."""

import textwrap
from collections.abc import Callable, Iterator

from doccompile.verify.run import Report
from doccompile.verify.runner.connection import printable
from doccompile.verify.runner.report import failure_lines
from doccompile.verify.runner.session import Result

Paint = Callable[[str, str], str]
"""Text and outcome -> the text, coloured where colour is wanted."""

_WORDS = {"kept": "kept", "broken": "BROKEN", "blocked": "BLOCKED"}
_INDENT = " " * 11


def render(
    report: Report, paint: Paint = lambda text, outcome: text, *, width: int = 80, with_kept: bool = False
) -> str:
    """Return the list: broken promises, then what could not be put to the test; those kept at its end, if wanted."""
    lines = [f"{printable(report.connector)} at {printable(report.url)}", ""]
    told: set[str] = set()
    for outcome in ("broken", "blocked", *(("kept",) if with_kept else ())):
        for result in report.results:
            if result.outcome == outcome:
                title = f"{printable(result.case.id)}: {printable(result.case.title)}"
                lines += _entry(paint(f"{_WORDS[outcome]:<7}", outcome), title, width)
                reasons = failure_lines(result) if outcome == "broken" else _blocked(result, told)
                lines += [line for reason in reasons for line in _wrapped(reason, width, f"{_INDENT}  ")]
    for entry in report.skipped:
        lines += _entry("skipped", f"{printable(entry.subject)}: {printable(entry.reason)}", width)
    return "\n".join(lines).rstrip() + "\n"


def _entry(word: str, text: str, width: int) -> Iterator[str]:
    """A word, and beside it the text in as many lines as it takes."""
    first, *rest = _wrapped(text, width, _INDENT)
    yield f"  {word}  {first.lstrip()}"
    yield from rest


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """The text in lines; an address that is longer than one of them stays whole."""
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [indent]


def _blocked(result: Result, told: set[str]) -> list[str]:
    """Why a case was blocked, once for all cases of the same reason."""
    messages = [failure.message for failure in result.failures if failure.message not in told]
    told.update(messages)
    return messages


def summary(report: Report) -> str:
    """How many cases ended in which way."""
    counts = {outcome: sum(result.outcome == outcome for result in report.results) for outcome in _WORDS}
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
