"""What `git diff` prints -> the files that differ, and their changed lines."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class Change(NamedTuple):
    """One file that differs from a revision: names relative to the root, and its changed lines (1-based).

    `old` is None for a new file, `new` for a deleted one; `lines` is None where every line is new.
    """

    old: str | None
    new: str | None
    lines: frozenset[int] | None = frozenset()

    def touches(self, first: int, last: int) -> bool:
        """Whether a line from `first` to `last` is changed."""
        return self.lines is None or any(number in self.lines for number in range(first, last + 1))


def touched_names(changes: Iterable[Change]) -> frozenset[str]:
    """The names, old and new, of all files that differ."""
    return frozenset(name for change in changes for name in (change.old, change.new) if name)


def read_changes(entries: bytes, patch: bytes) -> tuple[Change, ...] | None:
    """The changes of `git diff --raw -z` and of the same without context; None where the two do not tell of the same.

    That is so for files that a merge left unmerged.
    """
    names, lines = list(_raw_entries(entries)), list(_changed_lines(patch))
    if len(names) != len(lines):
        return None
    return tuple(Change(old, new, None if old is None else own) for (old, new), own in zip(names, lines, strict=True))


def _raw_entries(data: bytes) -> Iterator[tuple[str | None, str | None]]:
    """Old and new name of each entry of `git diff --raw -z`; what became a link, or was one, is gone and new."""
    fields = iter(data.split(b"\0"))
    for head in fields:
        if not head:
            continue
        status = head.rsplit(b" ", 1)[1]
        name = os.fsdecode(next(fields))
        if status[:1] in (b"R", b"C"):
            yield name, os.fsdecode(next(fields))
        elif status == b"T":
            yield name, None
            yield None, name
        else:
            yield (None if status == b"A" else name), (None if status == b"D" else name)


def _changed_lines(patch: bytes) -> Iterator[frozenset[int]]:
    """The changed lines of each file of a patch without context, in the order of the raw entries."""
    lines: set[int] | None = None
    rows = (row for row in patch.split(b"\n") if not row.startswith(b"\\ "))
    for row in rows:
        if row.startswith(b"diff --git "):
            if lines is not None:
                yield frozenset(lines)
            lines = set()
        elif lines is not None and (match := _HUNK.match(row)):
            old, new = (
                [row[1:].removesuffix(b"\r") for row in islice(rows, int(match[group] or 1))] for group in (1, 3)
            )
            lines.update(int(match[2]) + number for number in _changed(old, new))
    if lines is not None:
        yield frozenset(lines)


def _changed(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[int]:
    """Which of the new lines of a hunk differ in more than their ends, as where a file's line ends were changed."""
    alike = min(len(old), len(new))
    above = next((number for number in range(alike) if old[number] != new[number]), alike)
    below = next((number for number in range(alike - above) if old[-1 - number] != new[-1 - number]), alike - above)
    same_length = len(old) == len(new)
    for number in range(above, len(new) - below):
        if not (same_length and old[number] == new[number]):
            yield number
