"""Make safe fixes, file by file, until none is left; the result is text, written or shown by the caller."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from doccompile.findings import Finding
from doccompile.fingerprint import words_at
from doccompile.lint.request import Request
from doccompile.lint.reviewed import review
from doccompile.pipeline import compile_bytes, conclude
from doccompile.regular_file import read_regular
from doccompile.review.fixes import apply_fixes, safe_fixes
from doccompile.review.source_lines import LineReader

_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class FixedFile:
    """One file's text before and after, and how many fixes were made."""

    path: str
    old: str
    new: str
    fixes: int


def fix_files(findings: Iterable[Finding], request: Request, *, only_given: bool) -> Iterator[FixedFile]:
    """Fix every file in which a finding has a safe fix.

    A fix that overlaps another is made in a later round, on the text that the first one left. With `only_given`,
    later rounds make the fixes of the given findings alone.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.where.path, []).append(finding)
    for path, own in by_path.items():
        fixed = _fix_file(path, own, request, only_given=only_given)
        if fixed and fixed.new != fixed.old:
            yield fixed


def _fix_file(path: str, findings: list[Finding], request: Request, *, only_given: bool) -> FixedFile | None:
    if not safe_fixes(findings).get(path) or not Path(path).is_file():
        return None
    old = text = read_regular(path).decode("utf-8")
    wanted = set(_keys(findings, path, text))
    applied = 0
    for _ in range(_MOST_ROUNDS):
        if only_given:
            keys = _keys(findings, path, text)
            findings = [finding for finding, key in zip(findings, keys, strict=True) if key in wanted]
        fixed = apply_fixes(text, safe_fixes(findings).get(path, []))
        if fixed.text == text:
            break
        text, applied = fixed.text, applied + fixed.applied
        findings = _findings(path, text, request)
    return FixedFile(path, old, text, applied)


def _findings(path: str, text: str, request: Request) -> list[Finding]:
    """What is found in a text that is not written yet."""
    data = text.encode("utf-8")
    file, options = Path(path), request.options
    compiled = conclude([compile_bytes(data, path, options, file, request.folder_of(file))], options)
    return list(review(compiled, request.selection, LineReader({path: data})).findings)


def _keys(findings: Sequence[Finding], path: str, text: str) -> list[tuple[str, str, str]]:
    """What stays of each finding when lines move: its rule, its fix and its words."""
    lines = LineReader({path: text.encode("utf-8")})
    return [(own.code, own.fix.title if own.fix else "", words_at(own.where, lines)) for own in findings]
