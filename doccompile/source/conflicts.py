"""Marks of a merge conflict that was committed as it is: the text between them is two versions in one."""

from collections.abc import Iterator, Sequence

from doccompile.source.code_fences import fenced_lines

_BEGIN, _MIDDLE, _END = "<<<<<<< ", "=======", ">>>>>>> "


def first_conflict(lines: Sequence[str]) -> int | None:
    """The 0-based line of the first mark of a conflict that has all its marks; one in fenced code is an example."""
    found = list(_conflicts(lines))
    fenced = fenced_lines(lines) if found else ()
    return next((begin for begin in found if begin not in fenced), None)


def _conflicts(lines: Sequence[str]) -> Iterator[int]:
    begin = None
    divided = False
    for number, line in enumerate(lines):
        if line.startswith(_BEGIN):
            begin, divided = number, False
        elif line == _MIDDLE:
            divided = begin is not None
        elif begin is not None and divided and line.startswith(_END):
            yield begin
            begin = None
