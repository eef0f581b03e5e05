"""Comments that switch rules off: `<!-- doccompile-disable-next-line DC406 reason -->` and its siblings.

`disable-next-line`, `disable-line`, `disable` (up to `enable` or the end) and `disable-file` exist; rules are named by
code, by a code's beginning or by name, and all by `ALL`; a comment that names none switches none off. In a YAML header
the comment begins with `#`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from doccompile.compiled import COMMENT_SIGN
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.review.suppression_ranges import LineRanges
from doccompile.source.code_fences import fenced_lines
from doccompile.source.header_lines import header_end
from doccompile.source.joined_texts import JoinedTexts

KINDS = ("disable-next-line", "disable-line", "disable-file", "disable", "enable")
_END = "-->"
_KIND = rf"({'|'.join(KINDS)})(?![\w-])|(\w+(?:-\w+)*)(?=\s|{_END}|$)"
_HTML = compile_late(rf"<!--\s*{COMMENT_SIGN}(?:{_KIND})")
_YAML = compile_late(rf"(?:^|\s)#\s*{COMMENT_SIGN}(?:{_KIND})(.*)$")
_CODE = compile_late(r"DC\d{0,3}|dc\d{1,3}")
_LAST_LINE = 10**9


@dataclass(frozen=True, slots=True, eq=False)
class Comment:
    """One comment: what it says and where it stands; equal to itself alone. Its kind may be none of `KINDS`."""

    kind: str
    selectors: tuple[str, ...]
    reason: str
    where: Location


@dataclass(frozen=True, slots=True, eq=False)
class Suppression:
    """One selector of one comment: no finding that it names is reported from line `first` to line `last`."""

    comment: Comment
    selector: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class FileSuppressions:
    """All comments of one file: what they switch off and where, and the `enable` comments that end nothing."""

    path: str
    comments: tuple[Comment, ...]
    suppressions: tuple[Suppression, ...]
    idle: tuple[Comment, ...]
    ranges: LineRanges


def read_suppressions(path: str, lines: Sequence[str], names: dict[str, str]) -> FileSuppressions:
    """Read a file's comments; `names` maps the rules' names to their codes."""
    if not any(COMMENT_SIGN in line for line in lines):
        return FileSuppressions(path, (), (), (), LineRanges(()))
    comments = sorted(_comments(path, lines, names), key=lambda comment: comment.where)
    filled = _next_filled_lines(lines)
    suppressions: list[Suppression] = []
    still_open: dict[str, list[Comment]] = {}
    idle = []
    for comment in comments:
        line = comment.where.line
        if comment.kind == "enable":
            ended = [selector for selector in still_open if selector.startswith(comment.selectors)]
            if not ended:
                idle.append(comment)
            for selector in ended:
                suppressions += [Suppression(own, selector, own.where.line, line) for own in still_open.pop(selector)]
        elif comment.kind == "disable":
            for selector in comment.selectors:
                still_open.setdefault(selector, []).append(comment)
        elif comment.kind in KINDS:
            first, last = _range(comment, filled)
            suppressions += [Suppression(comment, selector, first, last) for selector in comment.selectors]
    for selector, openers in still_open.items():
        suppressions += [Suppression(own, selector, own.where.line, _LAST_LINE) for own in openers]
    ranges = LineRanges((own.selector, own.first, own.last) for own in suppressions)
    return FileSuppressions(path, tuple(comments), tuple(suppressions), tuple(idle), ranges)


def _next_filled_lines(lines: Sequence[str]) -> list[int]:
    """For each 1-based line number, the first line from it on that is not blank; one past the end where none is."""
    numbers = range(len(lines), 0, -1)
    last = len(lines) + 1
    backwards = accumulate(numbers, lambda later, number: number if lines[number - 1].strip() else later, initial=last)
    return [*backwards][::-1]


def _range(comment: Comment, filled: Sequence[int]) -> tuple[int, int]:
    if comment.kind == "disable-file":
        return 1, _LAST_LINE
    if comment.kind == "disable-line":
        return comment.where.line, comment.where.end_line
    return comment.where.end_line + 1, filled[comment.where.end_line]


def _comments(path: str, lines: Sequence[str], names: dict[str, str]) -> Iterator[Comment]:
    header = header_end(lines)
    for number, line in enumerate(lines[:header], 1):
        if match := _YAML.search(line):
            start = line.index("#", match.start()) + 1
            yield _comment(match[1] or match[2], match[3], names, Location(path, number, start, number, len(line) + 1))
    code = fenced_lines(lines[header:])
    body = JoinedTexts(lines[header:], "\n")
    within, counted, ticks = -1, 0, 0
    for match, end in _html_comments(body.text):
        (first, column), (last, last_column) = body.place(match.start()), body.place(end - 1)
        if first != within:
            within, counted, ticks = first, match.start() - column, 0
        ticks += body.text.count("`", counted, match.start())
        counted = match.start()
        if first not in code and ticks % 2 == 0:
            where = Location(path, header + first + 1, column + 1, header + last + 1, last_column + 2)
            yield _comment(match[1] or match[2], body.text[match.end() : end - len(_END)], names, where)


def _html_comments(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each comment's beginning, and the offset where it ends."""
    end = 0
    while (match := _HTML.search(text, end)) and (stop := text.find(_END, match.end())) >= 0:
        end = stop + len(_END)
        yield match, end


def _comment(kind: str, said: str, names: dict[str, str], where: Location) -> Comment:
    words = said.replace(",", " ").removeprefix(":").split()
    chosen = list(takewhile(lambda word: _CODE.fullmatch(word) or word in names or word == "ALL", words))
    selectors = tuple(dict.fromkeys("" if word == "ALL" else names.get(word, word.upper()) for word in chosen))
    if kind == "enable" and not selectors:
        selectors = ("",)
    return Comment(kind, selectors, " ".join(words[len(chosen) :]).lstrip("-–—: "), where)
