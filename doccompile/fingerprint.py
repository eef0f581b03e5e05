"""What a finding is recognised by when lines have moved: its rule, its file and its words, never its line number."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from doccompile.findings import Finding
from doccompile.location import Location

SourceLines = Callable[[str], Sequence[str]]
"""Path as a finding states it -> the file's lines without line ends; empty where the file is not at hand."""


class Identity(NamedTuple):
    """What stays the same while a finding moves; `nth` counts equal ones in one file, from 0."""

    code: str
    path: str
    words: str
    nth: int

    @property
    def digest(self) -> str:
        """32 hexadecimal digits."""
        return hashlib.sha256("\0".join(map(str, self)).encode(errors="surrogatepass")).hexdigest()[:32]


def words_at(where: Location, lines: SourceLines) -> str:
    """The words of a span with white space folded; those of its whole line where the span is empty."""
    text = lines(where.path)[where.line - 1 : where.end_line]
    if not text:
        return ""
    if where.start == where.end:
        return " ".join(text[0].split())
    if len(text) == where.end_line - where.line + 1:
        text = [*text[:-1], text[-1][: where.end_column - 1]]
    return " ".join("\n".join([text[0][where.column - 1 :], *text[1:]]).split())


def identified(
    findings: Iterable[Finding], lines: SourceLines, name: Callable[[str], str] = lambda path: path
) -> Iterator[tuple[Finding, Identity]]:
    """Each finding with its identity, in order; `name` gives a path the form in which it is kept."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.code, name(finding.where.path), words_at(finding.where, lines))
        yield finding, Identity(*key, nth=seen[key])
        seen[key] += 1
