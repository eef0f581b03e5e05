"""Segments of a block -> its inline content, by the cheapest way that is right."""

import re

from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.inline_full import parse_full
from doccompile.syntax.inline_simple import parse_simple

_SPECIAL = re.compile(r"[\\`*_\[\]<&\n]|:::image ")


def read_inline(segments: tuple[Segment, ...]) -> Inline:
    """Parse the inline content of one block."""
    raw = segments[0].text if len(segments) == 1 else "\n".join([segment.text for segment in segments])
    if not _SPECIAL.search(raw):
        return Inline(raw, raw, segments)
    return parse_simple(segments, raw) or parse_full(segments, raw)
