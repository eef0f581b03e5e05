"""Comments that switch rules off: `<!-- doccompile-disable-next-line DC406 reason -->` and its siblings.

`disable-next-line`, `disable-line`, `disable` (up to `enable` or the end) and `disable-file` exist; rules are named by
code, by a code's beginning or by name, and none named means all. In a YAML header the comment begins with `#`.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from doccompile.compiled import COMMENT_SIGN
from doccompile.location import Location
from doccompile.pattern import compile_late

_KINDS = "disable-next-line|disable-line|disable-file|disable|enable"
_HTML = compile_late(rf"<!--\s*doccompile-({_KINDS})(?![\w-])(.*?)-->", re.DOTALL)
_YAML = compile_late(rf"(?:^|\s)#\s*doccompile-({_KINDS})(?![\w-])(.*)$")
_FENCE = compile_late(r"[ ]{0,3}(?:>[ ]?|[-*+][ ]+|\d+[.)][ ]+|[ ]+)*(`{3,}|~{3,})(.*)")
_CODE = compile_late(r"DC\d{0,3}")
_LAST_LINE = 10**9


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: what it says and where it stands."""

    kind: str
    selectors: tuple[str, ...]
    reason: str
    where: Location


@dataclass(frozen=True, slots=True)
class Suppression:
    """One selector of one comment: no finding that it names is reported from line `first` to line `last`."""

    comment: Comment
    selector: str
    first: int
    last: int

    def covers(self, code: str, line: int) -> bool:
        """Whether a rule's findings on a line are switched off."""
        return self.first <= line <= self.last and code.startswith(self.selector)


@dataclass(frozen=True, slots=True)
class FileSuppressions:
    """All comments of one file: what they switch off, and the `enable` comments that end nothing."""

    comments: tuple[Comment, ...]
    suppressions: tuple[Suppression, ...]
    idle: tuple[Comment, ...]


def read_suppressions(path: str, lines: Sequence[str], names: dict[str, str]) -> FileSuppressions:
    """Read a file's comments; `names` maps the rules' names to their codes."""
    if not any(COMMENT_SIGN in line for line in lines):
        return FileSuppressions((), (), ())
    comments = sorted(_comments(path, lines, names), key=lambda comment: comment.where)
    suppressions: list[Suppression] = []
    still_open: list[tuple[Comment, str]] = []
    idle = []
    for comment in comments:
        if comment.kind == "enable":
            closed = _closed(still_open, comment)
            if not closed:
                idle.append(comment)
            suppressions += [Suppression(own, code, own.where.line, comment.where.line) for own, code in closed]
            still_open = [entry for entry in still_open if entry not in closed]
        elif comment.kind == "disable":
            still_open += [(comment, code) for code in comment.selectors]
        else:
            first, last = _range(comment, lines)
            suppressions += [Suppression(comment, code, first, last) for code in comment.selectors]
    suppressions += [Suppression(own, code, own.where.line, _LAST_LINE) for own, code in still_open]
    return FileSuppressions(tuple(comments), tuple(suppressions), tuple(idle))


def _closed(still_open: Sequence[tuple[Comment, str]], enable: Comment) -> list[tuple[Comment, str]]:
    return [(own, code) for own, code in still_open if any(code.startswith(ended) for ended in enable.selectors)]


def _range(comment: Comment, lines: Sequence[str]) -> tuple[int, int]:
    if comment.kind == "disable-file":
        return 1, _LAST_LINE
    if comment.kind == "disable-line":
        return comment.where.line, comment.where.end_line
    blank = sum(1 for _ in takewhile(lambda line: not line.strip(), lines[comment.where.end_line :]))
    return comment.where.end_line + 1, comment.where.end_line + 1 + blank


def _comments(path: str, lines: Sequence[str], names: dict[str, str]) -> Iterator[Comment]:
    header = _header_end(lines)
    for number, line in enumerate(lines[:header], 1):
        if match := _YAML.search(line):
            start = line.index("#", match.start()) + 1
            yield _comment(match, names, Location(path, number, start, number, len(line) + 1))
    code = _fenced_lines(lines, header)
    text = "\n".join(lines[header:])
    for match in _HTML.finditer(text):
        first, column = _position(text, match.start(), header)
        last, end_column = _position(text, match.end(), header)
        if first not in code and lines[first - 1][: column - 1].count("`") % 2 == 0:
            yield _comment(match, names, Location(path, first, column, last, end_column))


def _position(text: str, offset: int, header: int) -> tuple[int, int]:
    return header + text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _comment(match: re.Match[str], names: dict[str, str], where: Location) -> Comment:
    words = match[2].replace(",", " ").split()
    chosen = list(takewhile(lambda word: _CODE.fullmatch(word) or word in names or word == "ALL", words))
    reason = " ".join(match[2].split()) if not chosen else " ".join(words[len(chosen) :])
    selectors = tuple("" if word == "ALL" else names.get(word, word) for word in chosen) or ("",)
    return Comment(match[1], selectors, reason.lstrip("-–—: "), where)


def _header_end(lines: Sequence[str]) -> int:
    """How many lines the YAML header takes, its closing line included; 0 without one."""
    if not lines or not re.fullmatch(r"---+\s*", lines[0]):
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if re.fullmatch(r"(---+|\.\.\.)\s*", line)), 0)


def _fenced_lines(lines: Sequence[str], header: int) -> Collection[int]:
    """1-based numbers of the lines inside fenced code."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(lines[header:], header + 1):
        match = _FENCE.match(line)
        if fence:
            inside.add(number)
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
        elif match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
    return inside
