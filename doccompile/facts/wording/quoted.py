"""Words in quotation marks, which set off a label as bold does: `copy the token in "Access Key"`."""

from bisect import bisect_right
from functools import lru_cache

from doccompile.pattern import compile_late

_QUOTED = compile_late(
    r"[\"“'‘](?:(?<=[\"“])(?P<words>[^\"“”]{2,100})[\"”]"
    r"|(?<=['‘])(?<![\w'’].)(?P<label>[A-Z][^'‘’\"“”]{1,99})['’](?!\w))"
)
"""Between single marks, which are apostrophes, too, stands what begins like a label.

All begin with one of few characters: such a pattern is found sooner.
"""


@lru_cache(maxsize=8)
def quoted(text: str) -> list[tuple[int, int]]:
    """The ranges of the words between quotation marks, in order; the marks are one character on either side."""
    return [match.span(match.lastgroup or 0) for match in _QUOTED.finditer(text)]


def quoted_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The quoted words that hold a range."""
    spans = quoted(text)
    index = bisect_right(spans, (start, len(text))) - 1
    return spans[index] if index >= 0 and end <= spans[index][1] else None
