"""Paragraphs that stand for headings: all in bold, in a text that has no heading but its title.

In any other text, those which no tutorial has but as a heading: **Change log**.
"""

import re
from collections.abc import Iterable, Sequence

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.nodes import Block
from doccompile.syntax.portal_labels import OF_PORTAL

_BOLD = compile_late(r"(?:\*\*|__)(?=\S)[^*_`\n|]{1,140}(?<=[^\s.,;])(?:\*\*|__):?")
_OTHER = compile_late(rf"\W*(?:note|tip|important|warning|caution|attention|hint|{OF_PORTAL})\W*", re.IGNORECASE)
"""A remark, or a field above what goes into it."""
_NAMED = compile_late(
    r"\W*(?:change ?logs?|(?:change|revision|version) history|next steps|(?:connector |known )?limitations"
    r"|known issues|(?:more|additional|related) (?:resources|content|articles)|see also|troubleshooting(?: tips)?)\W*",
    re.IGNORECASE,
)
_LEVEL = 2
_LEAST = 2
"""Fewer are words that stand out."""


def read_bold_headings(blocks: Sequence[Block], source: SourceText) -> None:
    """Make headings of such paragraphs, each with a section of its own; a file that it includes may have others."""
    headings = [block for block in blocks if block.kind == "heading"]
    title = next((block for block in headings if block.source is source and block.level < _LEVEL), None)
    titled = {block.source.path for block in headings if block is not title}
    bold = [block for block in blocks if _stands_for_heading(block)]
    beside = [block for block in bold if titled & {source.path, block.source.path}]
    alone = [block for block in bold if not titled & {source.path, block.source.path}]
    found = [block for block in beside if _NAMED.fullmatch(block.text)] + (alone if len(alone) >= _LEAST else [])
    if not found:
        return
    for block in found:
        block.kind, block.level = "heading", _LEVEL
    number_sections(blocks)


def number_sections(blocks: Iterable[Block]) -> None:
    """Count the sections anew, after a paragraph became a heading."""
    section = 0
    for block in blocks:
        section += block.kind == "heading"
        block.section = section


def _stands_for_heading(block: Block) -> bool:
    alone = block.kind == "paragraph" and len(block.segments) == 1 and not (block.items or block.callout)
    text = block.segments[0].text if alone else ""
    return bool(_BOLD.fullmatch(text)) and not _OTHER.fullmatch(text)
