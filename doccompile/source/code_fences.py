"""Which lines are fenced code, told from the text alone: for what is read before, or beside, the Markdown parser."""

from collections.abc import Collection, Sequence

from doccompile.pattern import compile_late

_FENCE = compile_late(r"(?:[ >]|[-*+](?=[ ])|\d+[.)](?=[ ]))*+(`{3,}|~{3,})(.*)")


def fenced_lines(lines: Sequence[str]) -> Collection[int]:
    """0-based numbers of the lines inside fenced code, its closing line included (CommonMark 0.31, section 4.5)."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if fence:
            inside.add(number)
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
        elif match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
    return inside
