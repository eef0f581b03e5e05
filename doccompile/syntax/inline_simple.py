"""The common case of inline content: whole constructs that one regular expression sees, and nothing nested.

Returns None where anything else occurs; `inline_full` reads that.
"""

import html
import re
from collections.abc import Callable

from doccompile.syntax.inline import Inline, Mark, Piece, Segment

_PLAIN = r"[^\[\]`*_<>&\\\n!]"
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<break>\\?\n[ \t]*)"
    r"|(?<!`)`(?P<code>[^`\n]+)`(?!`)"
    rf"|(?P<strong>(?<!\*)\*\*(?=[A-Za-z0-9(+]){_PLAIN}*[A-Za-z0-9)+.,:]\*\*(?!\*)(?=[^A-Za-z0-9]|$))"
    rf"|(?P<image>!\[(?P<alt>(?:{_PLAIN}|_)*)\]\((?P<source>[^()\s<>&\\\"]*)\))"
    rf"|(?P<link>\[(?P<words>{_PLAIN}*)\]\((?P<target>[^()\s<>&\\\"]*)\))"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<anchor><a name=['\"][^'\"<>]*['\"]>)|(?P<close></a>)"
    r"|(?P<other>[`*\[\]\\]|<[A-Za-z/!?]|!\[|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:::image)"
)
_FLANKED = frozenset(" \t\n(\"'“‘[-/>,.;:&")


def parse_simple(segments: tuple[Segment, ...], raw: str) -> Inline | None:
    """Parse raw text of which every construct is simple; None where one is not."""
    pieces: list[Piece] = []
    offsets: list[int] = []
    marks: list[Mark] = []
    parts: list[str] = []
    position = visible = 0
    anchor = ""

    def add(start: int, end: int, text: str) -> None:
        nonlocal visible
        pieces.append(Piece(start, end, text))
        offsets.append(visible)
        parts.append(text)
        visible += len(text)

    for match in _TOKEN.finditer(raw):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "other" or (kind == "strong" and start and raw[start - 1] not in _FLANKED):
            return None
        if start > position:
            add(position, start, raw[position:start])
        position = end
        if kind == "strong":
            marks.append(Mark("strong", visible, visible + end - start - 4, "", start + 2, end - 2))
            _wrapped(add, start, end, 2, raw)
        elif kind == "code":
            inner = _code(raw, start, end)
            marks.append(Mark("code", visible, visible + inner[1] - inner[0], "", *inner))
            add(start, inner[0], "")
            add(*inner, raw[inner[0] : inner[1]])
            add(inner[1], end, "")
        elif kind == "link":
            before = visible
            add(start, start + 1, "")
            add(*match.span("words"), match["words"])
            add(match.end("words"), end, "")
            marks.append(Mark("link", before, visible, match["target"], start, end))
        elif kind == "image":
            alt_start, alt_end = match.span("alt")
            marks.append(image_mark(visible, match["source"], alt_start, alt_end, match["alt"]))
        elif kind == "anchor":
            anchor = anchor or raw[start + 9 : end - 2]
            add(start, end, "")
        else:
            add(start, end, _shown(kind, match.group()))
    if position < len(raw):
        add(position, len(raw), raw[position:])
    return Inline(raw, "".join(parts), segments, tuple(marks), (), anchor, offsets, pieces)


def _wrapped(add: Callable[[int, int, str], None], start: int, end: int, marks: int, raw: str) -> None:
    add(start, start + marks, "")
    add(start + marks, end - marks, raw[start + marks : end - marks])
    add(end - marks, end, "")


def _code(raw: str, start: int, end: int) -> tuple[int, int]:
    """Raw range of a code span's content; one space on both sides belongs to the marks (CommonMark 6.1)."""
    first, last = start + 1, end - 1
    inner = raw[first:last]
    if len(inner) > 2 and inner[0] == " " == inner[-1] and inner.strip():
        return first + 1, last - 1
    return first, last


def image_mark(visible: int, source: str, start: int, end: int, label: str) -> Mark:
    """An image, which takes no visible characters; its place is that of its text."""
    return Mark("image", visible, visible, source, start, max(end, start + 1), label)


def _shown(kind: str | None, written: str) -> str:
    if kind == "escape":
        return written[1]
    if kind == "break":
        return " "
    return html.unescape(written) if kind == "entity" else ""
