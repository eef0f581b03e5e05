"""Include directives in a paragraph, and the words beside them: "Sign in. [!INCLUDE [x](x.md)]"."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from doccompile.source.includes import INCLUDE_DIRECTIVE
from doccompile.syntax.inline import Segment

_PUNCTUATION = " \t.,;"
"""What says nothing by itself."""


class Directive(NamedTuple):
    """The file that a directive names, and the line and column where it stands (0-based)."""

    target: str
    start: tuple[int, int]


def directives_in(segments: Iterable[Segment]) -> Sequence[Directive]:
    """All of a paragraph, in order."""
    return [
        Directive(match[1], (segment.line, segment.column + match.start()))
        for segment in segments
        for match in INCLUDE_DIRECTIVE.finditer(segment.text)
    ]


def beside_directives(segments: Iterable[Segment]) -> Iterator[Segment]:
    """What the lines say before, between and behind the directives; punctuation alone is nothing."""
    for segment in segments:
        start = 0
        for match in INCLUDE_DIRECTIVE.finditer(segment.text):
            yield from _part(segment._replace(text=segment.text[: match.start()].rstrip(), added=0), start)
            start = match.end()
        yield from _part(segment, start) if start else (segment,)


def _part(segment: Segment, start: int) -> Iterator[Segment]:
    """The segment from an offset on."""
    text = segment.text[start:].lstrip()
    if text.strip(_PUNCTUATION):
        yield segment._replace(column=segment.column + len(segment.text) - len(text), text=text)
