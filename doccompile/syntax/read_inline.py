"""Segments of a block -> its inline content, by the cheapest way that is right."""

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Segment
from doccompile.syntax.inline_full import parse_full
from doccompile.syntax.inline_simple import parse_simple
from doccompile.syntax.link_label import References
from doccompile.syntax.per_text import per_text
from doccompile.syntax.spaces import fold_spaces

_SPECIAL = compile_late(r"[\\`*_\[\]<&\n]")


def read_inline(segments: tuple[Segment, ...], references: References | None = None) -> Inline:
    """Parse the inline content of one block; `references` are the link references that its file defines."""
    raw = segments[0].text if len(segments) == 1 else "\n".join([segment.text for segment in segments])
    if not (_SPECIAL.search(raw) or ":::image " in raw or "{{%" in raw):
        return fold_spaces(Inline(raw, raw, segments))
    if references and "[" in raw:
        return fold_spaces(parse_simple(raw) or parse_full(raw, references)).at(segments)
    return _parse(raw).at(segments)


@per_text
def _parse(raw: str) -> Inline:
    return fold_spaces(parse_simple(raw) or parse_full(raw))
