"""A run as a list: the cases in order of their outcome, and under each what is not as promised."""

import textwrap
from collections.abc import Iterator, Sequence

import click

from doccompile.build_agent import inert_line
from doccompile.verify.run import Report
from doccompile.verify.runner.connection import printable
from doccompile.verify.runner.report import failure_lines
from doccompile.verify.runner.session import Result

_COLOURS = {"kept": "green", "broken": "red", "blocked": "yellow"}
_WORDS = {"kept": "kept", "broken": "BROKEN", "blocked": "BLOCKED"}
_INDENT = " " * 11
_FEW = 3
"""Cases blocked by one reason that are named one by one."""


def render(report: Report, *, colour: bool = False, width: int = 80, with_kept: bool = False) -> str:
    """Return the list: broken promises, then what could not be put to the test, each reason once.

    Those kept stand at its end, if wanted; then every blocked one is named, too.
    """
    lines = [f"{printable(report.connector)} at {printable(report.url)}", ""]
    for outcome in ("broken", "blocked", *(("kept",) if with_kept else ())):
        results = [result for result in report.results if result.outcome == outcome]
        word = click.style(f"{_WORDS[outcome]:<7}", fg=_COLOURS[outcome]) if colour else f"{_WORDS[outcome]:<7}"
        groups = _by_reason(results) if outcome == "blocked" else [[result] for result in results]
        for group in groups:
            titles = [_summed_up(group)] if len(group) > _FEW and not with_kept else list(map(_title, group))
            lines += _told(word, titles, group[0], width)
    for entry in report.skipped:
        lines += _entry("skipped", f"{printable(entry.subject)}: {printable(entry.reason)}", width)
    return "\n".join(lines).rstrip() + "\n"


def _told(word: str, titles: Sequence[str], result: Result, width: int) -> Iterator[str]:
    """Titles of cases that ended like one of them, and below the first what happened."""
    first, *others = titles
    yield from _entry(word, first, width)
    for reason in failure_lines(result) if result.outcome == "broken" else _messages(result):
        yield from _wrapped(reason, width, f"{_INDENT}  ")
    for title in others:
        yield from _entry(word, title, width)


def _title(result: Result) -> str:
    return f"{printable(result.case.id)}: {printable(result.case.title)}"


def _summed_up(group: Sequence[Result]) -> str:
    """Many cases that one reason blocks, as one entry."""
    named = ", ".join(printable(result.case.id) for result in group[:_FEW])
    return f"{len(group)} cases: {named} and {len(group) - _FEW} more (--all names them)"


def _by_reason(results: Sequence[Result]) -> list[list[Result]]:
    groups: dict[tuple[str, ...], list[Result]] = {}
    for result in results:
        groups.setdefault(tuple(_messages(result)), []).append(result)
    return list(groups.values())


def _messages(result: Result) -> list[str]:
    return [failure.message for failure in result.failures]


def _entry(word: str, text: str, width: int) -> Iterator[str]:
    """A word, and beside it the text in as many lines as it takes."""
    first, *rest = _wrapped(text, width, _INDENT)
    yield f"  {word}  {first.lstrip()}"
    yield from rest


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """The text in lines; an address that is longer than one of them stays whole."""
    lines = textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return list(map(inert_line, lines)) or [indent]


def summary(report: Report) -> str:
    """How many cases ended in which way."""
    return ", ".join(f"{count} {outcome}" for outcome, count in report.counts.items())
