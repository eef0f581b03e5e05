"""Marks with no space behind them, `##Prerequisites`, `5.Under the …`, `-A tenant`: headings and items all the same.

CommonMark reads such lines as text (0.31, sections 4.2 and 5.2); until 2016 Microsoft's own renderer did not, and an
author who forgets the space means what it meant. A no-break space is in the way too, and the backslash of `5\\. Under`.
"""

import re
from collections.abc import Collection, Sequence

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines

_TIGHT = compile_late(
    r"^(?P<before>[ \t>]*+)(?:"
    r"(?P<mark>\#{2,6}(?!\w+\#)|\d{1,2}[.)])(?:\u00a0\s*|(?=[A-Z\[`\"“<!]|\*\S))"
    r"|(?P<heading>\#{2,6}(?=[^\W_])(?!\w+\#)|\#(?=<a |[^\W\d_a-z]\S*[ \t]))"
    r"|(?P<number>\d{1,2})\\(?P<sign>[.)])[ \t\u00a0]"
    r"|(?P<bullet>[-*])(?:(?P<space>\u00a0)\s*|(?=[A-Z\[`])))"
)
_NUMBER = compile_late(r"\d{1,2}(?=\\?[.)])")
_OMITTED = compile_late(r"[\s\\]")
_EMPHASIS = compile_late(r"(?<!\*)\*(?!\*)")
_GOES_ON = (" \\", " `")
"""Ends of a line of a command that goes on below, with `-H` or `-Scopes`."""


def with_spaces(text: str) -> str:
    """The text, one space behind every such mark; no line is added or lost."""
    lines = text.split("\n")
    tight = {number: match for number, line in enumerate(lines) if (match := _TIGHT.match(line))}
    if not tight:
        return text
    code = fenced_lines(lines)
    title = next((number for number, line in enumerate(lines) if line.startswith("#")), None)
    numbers = {int(found.group()) for line in lines if (found := _NUMBER.match(line.lstrip(" \t>")))}
    for number, match in tight.items():
        if number not in code and _counts(match, numbers) and _is_meant(match, lines, number, is_title=number == title):
            mark = match["mark"] or match["heading"] or match["bullet"] or f"{match['number']}{match['sign']}"
            lines[number] = f"{match['before']}{mark} {lines[number][match.end() :]}"
    return "\n".join(lines)


def _counts(match: re.Match[str], numbers: Collection[int]) -> bool:
    """Whether a number is a step's: the first, or one beside another's; "12.December" is a day."""
    digits = (match["mark"] or match["number"] or "").rstrip(".)")
    return not digits.isdecimal() or int(digits) <= 1 or not {int(digits) - 1, int(digits) + 1}.isdisjoint(numbers)


def _is_meant(match: re.Match[str], lines: Sequence[str], number: int, *, is_title: bool) -> bool:
    """Whether the mark is one: a bullet is beside another one and no sign of emphasis; `#` is the title's alone."""
    if match["space"]:
        return True
    if bullet := match["bullet"]:
        return not _EMPHASIS.search(lines[number], match.end()) and _has_neighbour(bullet, lines, number)
    return match["heading"] != "#" or (is_title and not (number and lines[number - 1].strip()))


def _has_neighbour(bullet: str, lines: Sequence[str], number: int) -> bool:
    """Whether the next line above or below is an item; below a list and a blank line, `*` begins a footnote."""
    above, below = (_next_filled(lines, number, step, blank=bullet == "-") for step in (-1, 1))
    beside = (above.lstrip(" \t>"), below.lstrip(" \t>"))
    return any(line[:1] == bullet != line[1:2] for line in beside) and not above.rstrip().endswith(_GOES_ON)


def _next_filled(lines: Sequence[str], number: int, step: int, *, blank: bool) -> str:
    """The next line that is not blank, where blank lines may stand between."""
    number += step
    while blank and 0 < number < len(lines) - 1 and not lines[number].strip():
        number += step
    return lines[number] if 0 <= number < len(lines) else ""


def as_written(text: str, line: str) -> str:
    """A line as it is written, where the text that was parsed of it has a space more: what seemed a mark is none."""
    return line if _OMITTED.sub("", text) == _OMITTED.sub("", line) else text
