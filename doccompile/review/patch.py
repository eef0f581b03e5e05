"""Fixes as a patch: what Git and `patch` take, without what must not be printed."""

import difflib
from collections.abc import Sequence

from doccompile.build_agent import holds_command
from doccompile.pattern import compile_late
from doccompile.review.fixes import BYTE_ORDER_MARK

_LINE = compile_late(r"[^\n]*\n|[^\n]+")
_CONTROL = compile_late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def patch(path: str, old: str, new: str) -> str:
    """A unified diff that `git apply` and `patch -p1` take; the empty string where nothing changes."""
    if old == new:
        return ""
    diff = difflib.unified_diff(_LINE.findall(old), _LINE.findall(new), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in diff)


def fit_to_print(old: str, new: str, shown: Sequence[str]) -> tuple[str, int]:
    """The new text without the changes whose hunk of a patch must not be printed, and how many hunks these are.

    Such a hunk would show a secret, or command a terminal or a build agent. `shown` are the lines of the old text as
    they may be shown, each as long as it is.
    """
    raw = old.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    secrets = [_hidden(*lines) for lines in zip(raw, shown, strict=False) if lines[0] != lines[1]]
    if not (secrets or _commands(old)):
        return new, 0
    before, after = _LINE.findall(old), _LINE.findall(new)
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
