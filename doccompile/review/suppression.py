"""Take suppressed findings out, and report the comments that suppress nothing, give no reason or are misspelt."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from doccompile.config.load import nearest
from doccompile.config.selection import NamedRule, no_such_rule
from doccompile.findings import Edit, Finding, Fix, Severity
from doccompile.fingerprint import SourceLines
from doccompile.review.suppression_comments import KINDS, Comment, FileSuppressions, Suppression, read_suppressions
from doccompile.review.suppression_ranges import FoundLines
from doccompile.source.includes import INCLUDE_DIRECTIVE

_UNUSED = ("DC007", "suppression-unused", Severity.WARNING)
_WITHOUT_REASON = ("DC008", "suppression-without-reason", Severity.INFO)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is left, in order, and how many findings the comments hid."""

    findings: tuple[Finding, ...]
    hidden: int


def suppress(
    findings: Sequence[Finding],
    documents: Iterable[str],
    lines: SourceLines,
    rules: Sequence[NamedRule],
    is_on: Callable[[str, str], bool],
    unseen: Collection[str] = (),
) -> Suppressed:
    """Apply the comments of the documents, and of included files in which something was found.

    `is_on(code, path)` says whether a rule runs, `unseen` are the codes of those that may have missed something: a
    comment about one that does not run, or that is unseen, is not called unused.
    """
    names = {rule.name: rule.code for rule in rules}
    paths = dict.fromkeys([*documents, *(finding.where.path for finding in findings)])
    files = {path: read_suppressions(path, lines(path), names) for path in paths}
    own = [finding for path in documents for finding in _faulty(files[path], rules)]
    found: dict[str, list[Finding]] = {}
    kept = []
    for finding in [*findings, *own]:
        file = files[finding.where.path]
        if file.suppressions:
            found.setdefault(file.path, []).append(finding)
        if not file.ranges.hides(finding.code, finding.where.line):
            kept.append(finding)
    hidden = len(findings) + len(own) - len(kept)
    known = [rule.code for rule in rules]
    for path in documents:
        checked = {s.selector for s in files[path].suppressions if _is_checked(s.selector, known, path, is_on, unseen)}
        kept += _unused(files[path], lines(path), FoundLines(found.get(path, ())), checked, rules)
    return Suppressed(tuple(sorted(kept, key=lambda finding: finding.sort_key)), hidden)


def _faulty(file: FileSuppressions, rules: Sequence[NamedRule]) -> Iterable[Finding]:
    for comment in file.comments:
        if message := _fault(comment, rules):
            yield Finding(*_WITHOUT_REASON, message=message, where=comment.where)


def _fault(comment: Comment, rules: Sequence[NamedRule]) -> str:
    """What is wrong with the words of a comment, as one sentence; empty where nothing is."""
    if comment.kind not in KINDS:
        return f'there is no comment "doccompile-{comment.kind}"{nearest(comment.kind, list(KINDS))}'
    if not comment.selectors:
        first = comment.reason.partition(" ")[0]
        hint = f": {no_such_rule(first, rules)}" if "-" in first else "; name one by its code, or ALL"
        return f"this suppression names no rule, so it hides nothing{hint}"
    return "" if comment.kind == "enable" or comment.reason else "this suppression gives no reason"


def _is_checked(
    selector: str, known: Sequence[str], path: str, is_on: Callable[[str, str], bool], unseen: Collection[str]
) -> bool:
    """Whether a rule that the selector names runs here, and none missed a thing; one of no rule is worth a word."""
    named = [code for code in known if code.startswith(selector)]
    running = [code for code in named if is_on(code, path)]
    return not named or (bool(running) and not any(code in unseen for code in running))


def _unused(
    file: FileSuppressions, lines: Sequence[str], found: FoundLines, checked: set[str], rules: Sequence[NamedRule]
) -> Iterable[Finding]:
    by_comment: dict[Comment, list[Suppression]] = {}
    for suppression in file.suppressions:
        by_comment.setdefault(suppression.comment, []).append(suppression)
    for comment, own in by_comment.items():
        idle = [
            s
            for s in own
            if s.selector in checked and s.selector != _UNUSED[0] and not found.any_between(s.selector, s.first, s.last)
        ]
        if idle and not _is_silenced(comment, file):
            includes = any(INCLUDE_DIRECTIVE.search(line) for s in idle for line in lines[s.last - 1 : s.last])
            yield _finding(comment, _reason(idle, rules, includes=includes), removable=len(idle) == len(own))
    for comment in file.idle:
        if not _is_silenced(comment, file):
            yield _finding(comment, '"doccompile-enable" ends no suppression', removable=True)


def _reason(idle: Sequence[Suppression], rules: Sequence[NamedRule], *, includes: bool) -> str:
    unknown = [s.selector for s in idle if not any(rule.code.startswith(s.selector) for rule in rules)]
    if unknown:
        return no_such_rule(unknown[0], rules)
    named = ", ".join(s.selector or "any rule" for s in idle)
    if includes:
        return (
            f"nothing is found on this line for {named}: what an included file holds is kept by a comment in that file"
        )
    return f"nothing is found here for {named}, so this suppression can go"


def _is_silenced(comment: Comment, file: FileSuppressions) -> bool:
    return file.ranges.holds(_UNUSED[0], comment.where.line)


def _finding(comment: Comment, message: str, *, removable: bool) -> Finding:
    fix = Fix("remove the suppression", (Edit(comment.where, ""),), safe=False) if removable else None
    return Finding(*_UNUSED, message=message, where=comment.where, fix=fix)
