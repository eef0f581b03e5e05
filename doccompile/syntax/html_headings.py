"""Headings in HTML, `<h2 id="before">Before you begin</h2>`, as help centres export them: read as Markdown's own."""

import re

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines

_HEADING = compile_late(r"([ \t>]*)<h([1-6])(?:\s[^<>]*)?>(.*)</h\2>\s*", re.IGNORECASE)


def without_html_headings(text: str) -> str:
    """The text, with `##` before what such a line says; no line is added or lost."""
    if "</h" not in text and "</H" not in text:
        return text
    lines = text.split("\n")
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        match = _HEADING.fullmatch(line) if number not in code else None
        if match and (said := match[3].strip()):
            lines[number] = f"{match[1]}{'#' * int(match[2])} {said}"
    return "\n".join(lines)
