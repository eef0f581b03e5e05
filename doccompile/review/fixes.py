"""Apply fixes to a file's text: every other character, the line endings and a byte order mark stay as they are."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from doccompile.findings import Edit, Finding, Fix
from doccompile.location import Location, Point
from doccompile.pattern import compile_late

_LINE = compile_late(r"[^\r\n]*(?:\r\n|\r|\n|$)")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with fixes made, and how many they were."""

    text: str
    applied: int


def safe_fixes(findings: Iterable[Finding]) -> dict[str, list[Fix]]:
    """Path -> the safe fixes that concern that file alone, in order."""
    fixes: dict[str, list[Fix]] = {}
    for finding in findings:
        fix = finding.fix
        if fix is None or not fix.safe:
            continue
        paths = {edit.where.path for edit in fix.edits}
        if len(paths) == 1:
            fixes.setdefault(paths.pop(), []).append(fix)
    return fixes


def apply_fixes(text: str, fixes: Sequence[Fix]) -> Fixed:
    """Make the fixes, each as a whole; one that overlaps an earlier one waits for the next round."""
    starts = _line_starts(text)
    made = non_overlapping(fixes)
    parts, done = [], 0
    for start, end, replacement in sorted(_span(edit, starts, len(text)) for fix in made for edit in fix.edits):
        parts += [text[done:start], replacement]
        done = end
    return Fixed("".join([*parts, text[done:]]), len(made))


def non_overlapping(fixes: Sequence[Fix]) -> list[Fix]:
    """The fixes that can be made at once: of two that overlap, the first."""
    taken: list[tuple[Point, Point]] = []
    kept = []
    for fix in fixes:
        spans = [_ends(edit.where) for edit in fix.edits]
        if not any(_overlaps(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            kept.append(fix)
    return kept


def _ends(where: Location) -> tuple[Point, Point]:
    return where.point, (where.path, *where.end)


def _overlaps(span: tuple[Point, Point], taken: Sequence[tuple[Point, Point]]) -> bool:
    """Whether a span overlaps one of those taken, which are in order and apart: the last that begins before it ends."""
    start, end = span
    before = bisect_left(taken, (end,))
    return before > 0 and taken[before - 1][1] > start


def _line_starts(text: str) -> list[int]:
    """Offset of each line's first character; lines end as the source stage ends them, and the mark is no character."""
    starts = [match.start() for match in _LINE.finditer(text)]
    if text.startswith(BYTE_ORDER_MARK):
        starts[0] = 1
    return starts


def _span(edit: Edit, starts: list[int], length: int) -> tuple[int, int, str]:
    where: Location = edit.where
    start = starts[where.line - 1] + where.column - 1
    end = starts[where.end_line - 1] + where.end_column - 1 if where.end_line <= len(starts) else length
    return start, end, edit.text
