"""Steps that begin with `a.`, `b)`, `(c)` or `(1)`, which Markdown reads as paragraphs: items of a numbered list."""

import re
from collections.abc import Iterator

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines

_FIRST = compile_late(r"^(?:a[.)][ \tA-Z*\[]|\([a1]\)[ \t])", re.MULTILINE)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KINDS = (
    compile_late(r"(?P<label>[a-z])(?P<sign>\.)(?:[ \t]+(?=\S)|(?=[A-Z*\[]))"),
    compile_late(r"(?P<label>[a-z])(?P<sign>\))(?:[ \t]+(?=\S)|(?=[A-Z*\[]))"),
    compile_late(r"\((?P<label>[a-z])(?P<sign>\))[ \t]+(?=\S)"),
    compile_late(r"\((?P<label>\d{1,2})(?P<sign>\))[ \t]+(?=\S)"),
)


def without_letters(text: str) -> str:
    """The text, such steps with a number of the same width, where two or more follow one another in order."""
    if not _FIRST.search(text):
        return text
    lines = text.split("\n")
    code = fenced_lines(lines)
    for kind in _KINDS:
        labels = {n: match for n, line in enumerate(lines) if n not in code and (match := kind.match(line))}
        labels = {n: label for n, label in labels.items() if n == 0 or not _within(lines[n - 1], label)}
        for number in _counted(labels):
            label = labels[number]
            first = str(_place(label))[-1] if label["label"] in _LETTERS else label["label"]
            lines[number] = f"{first}{label['sign']}".rjust(label.end("sign")) + label.string[label.end("sign") :]
    return "\n".join(lines)


def _counted(labels: dict[int, re.Match[str]]) -> Iterator[int]:
    """The lines of two or more labels that count on from the first: a, b, c."""
    run: list[int] = []
    for number, label in labels.items():
        place = _place(label)
        if place != len(run) + 1:
            yield from run if len(run) > 1 else ()
            run = []
        run += [number] if place == len(run) + 1 else []
    yield from run if len(run) > 1 else ()


def _within(before: str, label: re.Match[str]) -> bool:
    """Whether the first label stands in a sentence that the line before begins: "either", "(a) a key or"."""
    end = before.rstrip()[-1:]
    goes_on = (end.isalnum() or end == ",") and not before.startswith("#")
    return goes_on and _place(label) == 1 and label.string[label.end()].islower()


def _place(label: re.Match[str]) -> int:
    return int(label["label"]) if label["label"].isdecimal() else _LETTERS.index(label["label"]) + 1
