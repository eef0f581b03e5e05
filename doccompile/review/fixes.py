"""Apply fixes to a file's text: every other character, the line endings and a byte order mark stay as they are."""

import difflib
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from doccompile.build_agent import holds_command
from doccompile.findings import Edit, Finding, Fix
from doccompile.location import Location, Point
from doccompile.pattern import compile_late

_LINE = compile_late(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_PATCH_LINE = compile_late(r"[^\n]*\n|[^\n]+")
_BYTE_ORDER_MARK = "\ufeff"
_CONTROL = compile_late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


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


def patch(path: str, old: str, new: str) -> str:
    """A unified diff that `git apply` and `patch -p1` take; the empty string where nothing changes."""
    if old == new:
        return ""
    diff = difflib.unified_diff(_PATCH_LINE.findall(old), _PATCH_LINE.findall(new), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in diff)


def fit_to_print(old: str, new: str, shown: Sequence[str]) -> tuple[str, int]:
    """The new text without the changes whose hunk of a patch must not be printed, and how many hunks these are.

    Such a hunk would show a secret, or command a terminal or a build agent. `shown` are the lines of the old text as
    they may be shown, each as long as it is.
    """
    raw = old.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    secrets = [_hidden(*lines) for lines in zip(raw, shown, strict=False) if lines[0] != lines[1]]
    if not (secrets or _commands(old)):
        return new, 0
    before, after = _PATCH_LINE.findall(old), _PATCH_LINE.findall(new)
    kept: list[str] = []
    done = left_out = 0
    for group in difflib.SequenceMatcher(None, before, after).get_grouped_opcodes():
        (start, end), (new_start, new_end) = (group[0][1], group[-1][2]), (group[0][3], group[-1][4])
        hunk = before[start:end] + after[new_start:new_end]
        unfit = any(_commands(line) or any(secret in line for secret in secrets) for line in hunk)
        kept += before[done:start] + (before[start:end] if unfit else after[new_start:new_end])
        left_out += unfit
        done = end
    return "".join(kept + before[done:]), left_out


def _commands(text: str) -> bool:
    """Whether a terminal or a build agent would obey something in it."""
    return bool(_CONTROL.search(text)) or holds_command(text)


def _hidden(raw: str, shown: str) -> str:
    """The stretch of a line that is not shown as it is."""
    places = [place for place, (one, other) in enumerate(zip(raw, shown, strict=False)) if one != other]
    return raw[places[0] : places[-1] + 1]


def _line_starts(text: str) -> list[int]:
    """Offset of each line's first character; lines end as the source stage ends them, and the mark is no character."""
    starts = [match.start() for match in _LINE.finditer(text)]
    if text.startswith(_BYTE_ORDER_MARK):
        starts[0] = 1
    return starts


def _span(edit: Edit, starts: list[int], length: int) -> tuple[int, int, str]:
    where: Location = edit.where
    start = starts[where.line - 1] + where.column - 1
    end = starts[where.end_line - 1] + where.end_column - 1 if where.end_line <= len(starts) else length
    return start, end, edit.text
