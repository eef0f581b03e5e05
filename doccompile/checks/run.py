"""Run the rules: each is guarded, so that a rule that crashes costs its own findings and nothing else."""

import os
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.checks.index import Index
from doccompile.checks.rule import Rule, View
from doccompile.findings import Finding, Fix, Problem
from doccompile.location import Location
from doccompile.source.secrets import HIDDEN

if TYPE_CHECKING:
    from doccompile.facts.fact import Facts
    from doccompile.facts.reading import Reading
    from doccompile.syntax.nodes import Document


def check_document(
    document: "Document", reading: "Reading", facts: "Facts", *, only: Collection[str] = ()
) -> tuple[Finding, ...]:
    """All findings of the rules that look at one tutorial, in order; of those in `only`, where some are named."""
    from doccompile.checks.registry import RULES

    view = View(document, reading, facts)
    found: list[Finding] = []
    for rule in RULES:
        if rule.check and (not only or rule.code in only):
            problems = _guarded(rule, partial(rule.check, view), document.source.line_location(0))
            if reading.in_english or not rule.of_silence:
                found += problems
    secrets = _places_of_secrets(document)
    if secrets:
        found = [finding._replace(fix=None) if _writes_one(finding.fix, secrets) else finding for finding in found]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.sort_key))


def _places_of_secrets(document: "Document") -> dict[str, list[Location]]:
    """Path -> where secrets are hidden, in order."""
    return {
        path: [source.location(line, start, line, end) for line, start, end in sorted(source.secrets)]
        for path, source in document.sources().items()
        if source.secrets
    }


def _writes_one(fix: Fix | None, secrets: Mapping[str, Sequence[Location]]) -> bool:
    """Whether a fix would write over a secret, or its hidden form: nothing but its beginning is known here."""
    return fix is not None and any(HIDDEN in edit.text or _meets(edit.where, secrets) for edit in fix.edits)


def _meets(where: Location, secrets: Mapping[str, Sequence[Location]]) -> bool:
    places = secrets.get(where.path, ())
    last = bisect_left(places, where.end, key=lambda place: place.start) - 1
    return last >= 0 and places[last].end > where.start


def check_corpus(index: Index) -> tuple[Finding, ...]:
    """All findings of the rules that look at the index."""
    found: list[Finding] = []
    if index.entries:
        for rule in CORPUS_RULES:
            if rule.corpus:
                found += _guarded(rule, partial(rule.corpus, index), index.entries[0].name.where)
    return tuple(dict.fromkeys(found))


def reading_problem(code: str, path: str, detail: str = "", line: int = 1) -> Finding:
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
