"""DC206: a literal that looks like a live secret. Never more than its first four characters are repeated."""

from collections.abc import Iterator

from doccompile.checks.example import vendor_steps
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.source.secrets import SHOWN


def check(view: View) -> Iterator[Problem]:
    """Yield what was hidden when the tutorial was read: known kinds anywhere, random words where credentials are."""
    for source in view.document.sources().values():
        for line, start, end in source.secrets:
            shown = source.lines[line][start : start + SHOWN]
            where = source.location(line, start, line, end)
            yield Problem(where, f'"{shown}…" looks like a live secret ({end - start} characters)')


RULE = Rule(
    code="DC206",
    name="secret-in-document",
    severity=Severity.ERROR,
    summary="a literal that looks like a live secret",
    why="A token in public documentation is a token in the hands of everybody, and stays in the repository's history "
    "after it is removed: revoke it first. Nothing that doccompile prints or writes repeats more of it than its first "
    "four characters; `lint --fix` leaves it as it is.",
    bad=(vendor_steps("1. Copy the **Access Token**, such as `ghp_16C7e42F292c6912E7710c838347Ae178B4a`."),),
    good=(vendor_steps("1. Copy the **Access Token**, such as `ghp_<your token>`."),),
    check=check,
)
