"""Which findings a change brought: those on its lines, and those elsewhere that the old revision did not have."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines, words_at
from doccompile.review.changes import Change
from doccompile.review.known import Key, take

Name = Callable[[str], str]
"""A finding's path -> the file's name in the repository."""


def caused(
    findings: Sequence[Finding],
    lines: SourceLines,
    name: Name,
    old_keys: Counter[Key],
    changes: Sequence[Change],
) -> tuple[Finding, ...]:
    """Keep the findings on changed lines, and of those elsewhere as many as the old revision had not.

    `old_keys` counts the old revision's findings, as `keys` gives them with old names turned into new ones.
    """
    changed = {change.new: change for change in changes if change.new is not None}
    left = Counter(old_keys)
    kept = []
    for finding, key in zip(findings, keys(findings, lines, name), strict=True):
        change = changed.get(key.path)
        touched = change is not None and change.touches(finding.where.line, finding.where.end_line)
        if touched or not take(finding, key, left):
            kept.append(finding)
    return tuple(kept)


def keys(findings: Iterable[Finding], lines: SourceLines, name: Name) -> list[Key]:
    """What each finding is recognised by."""
    return [Key(name(f.where.path), f.code, words_at(f.where, lines)) for f in findings]
