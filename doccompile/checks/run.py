"""Run the rules: each is guarded, so that a rule that crashes costs its own findings and nothing else."""

import os
from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import TYPE_CHECKING

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.checks.fixes_of_secrets import without_fixes_of_secrets
from doccompile.checks.index import Index
from doccompile.checks.rule import Rule, View
from doccompile.findings import Finding, Problem
from doccompile.location import Location

if TYPE_CHECKING:
    from doccompile.facts.fact import Facts
    from doccompile.facts.reading import Reading
    from doccompile.syntax.nodes import Document


def check_document(
    document: "Document", reading: "Reading", facts: "Facts", *, only: Collection[str] = ()
) -> tuple[Finding, ...]:
    """All findings of the rules that look at one tutorial, in order; of those in `only`, where some are named."""
    from doccompile.checks.registry import RULES

    view, top = View(document, reading, facts), document.source.line_location(0)
    found: list[Finding] = []
    for rule in RULES:
        if rule.check and (not only or rule.code in only):
            problems = _guarded(rule, partial(rule.check, view), top)
            if reading.in_english or not rule.of_silence:
                found += problems
    safe = without_fixes_of_secrets(found, document)
    return tuple(sorted(dict.fromkeys(safe), key=lambda finding: finding.sort_key))


def check_corpus(index: Index) -> tuple[Finding, ...]:
    """All findings of the rules that look at the index."""
    found: list[Finding] = []
    if index.entries:
        for rule in CORPUS_RULES:
            if rule.corpus:
                found += _guarded(rule, partial(rule.corpus, index), index.entries[0].name.where)
    return tuple(dict.fromkeys(found))


def reading_problem(code: str, path: str, detail: str, line: int = 1) -> Finding:
    """A finding about a file that could not be read as a tutorial."""
    from doccompile.checks.registry import RULES

    rule = next(rule for rule in RULES if rule.code == code)
    message = f"this file {detail}" if detail else rule.summary
    return _named(rule, Problem(Location(path, line, 1, line, 2), message))


def _guarded(rule: Rule, check: Callable[[], Iterable[Problem]], where: Location) -> list[Finding]:
    try:
        return [_named(rule, problem) for problem in check()]
    except Exception as error:
        if os.environ.get("DOCCOMPILE_STRICT"):
            raise
        problem = Problem(where, f"{rule.code} could not be checked here: {type(error).__name__} (a bug in doccompile)")
        return [_named(rule, problem)]


def _named(rule: Rule, problem: Problem) -> Finding:
    where, message, related, fix, tutorials = problem
    return Finding(rule.code, rule.name, rule.severity, message, where, related, fix, tutorials)
