"""Segments of a block -> its inline content, by the cheapest way that is right."""

import re
from functools import lru_cache

from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.inline_full import parse_full
from doccompile.syntax.inline_simple import parse_simple

_SPECIAL = re.compile(r"[\\`*_\[\]<&\n]|:::image ")
_LONGEST_SHARED = 1000
"""Tutorials share many short lines word for word; longer text is not kept (characters)."""


def read_inline(segments: tuple[Segment, ...]) -> Inline:
    """Parse the inline content of one block."""
    raw = segments[0].text if len(segments) == 1 else "\n".join([segment.text for segment in segments])
    if not _SPECIAL.search(raw):
        return Inline(raw, raw, segments)
    return (_shared(raw) if len(raw) <= _LONGEST_SHARED else _parse(raw)).at(segments)


@lru_cache(maxsize=4096)
def _shared(raw: str) -> Inline:
    return _parse(raw)


def _parse(raw: str) -> Inline:
    return parse_simple(raw) or parse_full(raw)
