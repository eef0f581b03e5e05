"""Compiled tutorials -> findings, after suppression comments and the selection of rules."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.checks.rule_names import rule_names
from doccompile.config.selection import Selection
from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines
from doccompile.lint.request import Linted, Request
from doccompile.packed.findings import Findings
from doccompile.pipeline import Compiled
from doccompile.review.known import Judged
from doccompile.review.masked_lines import SECRET_RULE, mask_secrets

ACROSS = frozenset(rule.code for rule in CORPUS_RULES)
"""Rules that find less where not all tutorials are read."""


@dataclass(frozen=True)
class Selected(Iterable[Finding]):
    """The findings of rules that are on; nothing is made of them before they are looked through."""

    found: Findings
    selection: Selection

    def __iter__(self) -> Iterator[Finding]:
        """All of them, in order."""
        return self.selection.apply(self.found)


def judged(request: Request, documents: Collection[str]) -> Judged:
    """What a run that read these documents can judge of a baseline."""

    def unseen(others: Iterable[Path]) -> Collection[str]:
        return () if request.searches and all(map(request.reaches, others)) else ACROSS

    return Judged(documents, request.selection.is_on, unseen)


def review(compiled: Compiled, selection: Selection, lines: SourceLines, *, among_others: bool = True) -> Linted:
    """Apply suppression comments and the selection of rules."""
    linted = review_findings(
        compiled.found, compiled.paths, compiled.commented, selection, lines, among_others=among_others
    )
    return linted._replace(passed_over=len(compiled.passed_over))


def review_findings(
    found: Findings,
    documents: Sequence[str],
    commented: Collection[str],
    selection: Selection,
    lines: SourceLines,
    *,
    among_others: bool,
) -> Linted:
    """The same for findings from anywhere; `commented` are the files that hold comments to doccompile."""
    linted = Linted(Selected(found, selection), tuple(documents), mask_secrets(found.of_rule(SECRET_RULE), lines))
    if not commented:
        return linted
    from doccompile.review.suppression import suppress

    own = [finding for path in commented for finding in found.in_file(path)]
    unseen = () if among_others else ACROSS
    commenting = [path for path in documents if path in commented]
    suppressed = suppress(own, commenting, lines, rule_names(), selection.is_on, unseen)
    kept: dict[str, list[Finding]] = {path: [] for path in commented}
    for finding in suppressed.findings:
        kept[finding.where.path].append(finding)
    return linted._replace(findings=Selected(found.with_replaced(kept), selection), suppressed=suppressed.hidden)
