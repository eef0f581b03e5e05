"""Headings in HTML, `<h2 id="before">Before you begin</h2>`, as help centres export them: read as Markdown's own.

So are the questions of `<details>`: a `<summary>` stands in bold above its answer.
"""

import re

from doccompile.pattern import compile_late
from doccompile.source.code_fences import fenced_lines

_HEADING = compile_late(r"([ \t>]*)<h([1-6])(?:\s[^<>]*)?>(.*)</h\2>\s*", re.IGNORECASE)
_SUMMARY = compile_late(
    r"([ \t>]*)(?:<details(?:\s[^<>]*)?>\s*)?<summary(?:\s[^<>]*)?>(.*)</summary>\s*", re.IGNORECASE
)
_DETAILS = compile_late(r"([ \t>]*)</?details(?:\s[^<>]*)?>\s*", re.IGNORECASE)


def without_html_headings(text: str) -> str:
    """The text, with `##` before what such a line says, or in bold; no line is added or lost."""
    if not any(mark in text for mark in ("</h", "</H", "</summary>")):
        return text
    lines = text.split("\n")
    code = fenced_lines(lines)
    for number, line in enumerate(lines):
        if number in code or "<" not in line:
            continue
        match = _HEADING.fullmatch(line)
        if match and (said := match[3].strip()):
            lines[number] = f"{match[1]}{'#' * int(match[2])} {said}"
        elif (match := _SUMMARY.fullmatch(line)) and (said := match[2].strip()):
            lines[number] = f"{match[1]}**{said}**"
        elif match := _DETAILS.fullmatch(line):
            lines[number] = match[1].rstrip()
    return "\n".join(lines)
