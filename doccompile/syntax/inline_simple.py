"""The common case of inline content: whole constructs that one regular expression sees, and nothing nested.

Returns None where anything else occurs; `inline_full` reads that.
"""

import html
import re
from collections.abc import Callable

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Mark, Piece

_PLAIN = r"[^\[\]`*_<>&\\\n!]"
_TOKEN = compile_late(
    r"\\[!-/:-@\[-`{-~](?P<escape>)|\\\n[ \t]*(?P<break>)|\n[ \t]*(?P<line>)"
    r"|`(?<!``)(?!(?<=[a-z]`)https?:)(?P<inner>[^`\n]+)`(?!`)(?P<code>)"
    rf"|\*\*(?<!\*\*\*)(?=[A-Za-z0-9(+]){_PLAIN}*(?:[A-Za-z0-9]|[)+.,:](?!\*\*[^\0-\x7f]))"
    r"\*\*(?![A-Za-z0-9*])(?P<strong>)"
    rf"|!\[(?P<alt>(?:{_PLAIN}|_)*)\]\((?P<source>[^()\s<>&\\\"]*)\)(?P<image>)"
    rf"|\[(?P<words>{_PLAIN}*)\]\((?P<target>[^()\s<>&\\\"]*)\)(?P<link>)"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});(?P<entity>)"
    r"|<a name=['\"](?P<name>[^'\"<>]*)['\"]>(?P<anchor>)|</a>(?P<close>)"
    r"|`|\*|\[|\]|\\|<[A-Za-z0-9/!?]|!\[|_(?<![A-Za-z0-9]_)|_(?![A-Za-z0-9])|:::image|\{\{[<%]"
)
"""Every alternative begins with a character of its own, so that `re` skips all others; the last line is not simple."""
_FLANKED = frozenset(" \t\n(\"'“‘[-/>,.;:&")


def parse_simple(raw: str) -> Inline | None:
    """Parse raw text of which every construct is simple; None where one is not."""
    found = _Reader(raw)
    position = 0
    for match in _TOKEN.finditer(raw):
        kind = match.lastgroup or "other"
        start, position_after = match.span()
        if kind == "other" or (kind == "strong" and start and raw[start - 1] not in _FLANKED):
            return None
        if start > position:
            found.add(position, start, raw[position:start])
        _READ[kind](found, match)
        position = position_after
    if position < len(raw):
        found.add(position, len(raw), raw[position:])
    return Inline(raw, "".join(found.parts), (), tuple(found.marks), (), found.anchor, found.offsets, found.pieces)


class _Reader:
    """What is read so far: pieces with their visible offsets, and marks."""

    __slots__ = ("anchor", "marks", "offsets", "parts", "pieces", "raw", "visible")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.pieces: list[Piece] = []
        self.offsets: list[int] = []
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.visible = 0
        self.anchor = ""

    def add(self, start: int, end: int, text: str) -> None:
        self.pieces.append(Piece(start, end, text))
        self.offsets.append(self.visible)
        self.parts.append(text)
        self.visible += len(text)

    def add_inner(self, inner_start: int, inner_end: int, end: int) -> None:
        """Characters of which only an inner range is seen; the rest needs a place where nothing seen follows."""
        self.add(inner_start, inner_end, self.raw[inner_start:inner_end])
        if end == len(self.raw) or inner_start == inner_end:
            self.add(inner_end, end, "")

    def on_strong(self, match: re.Match[str]) -> None:
        start, end = match.span()
        self.marks.append(Mark("strong", self.visible, self.visible + end - start - 4, "", start + 2, end - 2))
        self.add_inner(start + 2, end - 2, end)

    def on_code(self, match: re.Match[str]) -> None:
        start, end = match.span("inner")
        inner = self.raw[start:end]
        if len(inner) > 2 and inner[0] == " " == inner[-1] and inner.strip():
            start, end = start + 1, end - 1
        self.marks.append(Mark("code", self.visible, self.visible + end - start, "", start, end))
        self.add_inner(start, end, match.end())

    def on_link(self, match: re.Match[str]) -> None:
        before = self.visible
        self.add_inner(*match.span("words"), match.end())
        self.marks.append(Mark("link", before, self.visible, match["target"], *match.span()))

    def on_image(self, match: re.Match[str]) -> None:
        start, end = match.span("alt")
        mark = Mark("image", self.visible, self.visible, match["source"], start, max(end, start + 1), match["alt"])
        self.marks.append(mark)

    def on_anchor(self, match: re.Match[str]) -> None:
        self.anchor = self.anchor or match["name"]
        self.add(*match.span(), "")

    def on_close(self, match: re.Match[str]) -> None:
        self.add(*match.span(), "")

    def on_escape(self, match: re.Match[str]) -> None:
        self.add(*match.span(), match.group()[1])

    def on_break(self, match: re.Match[str]) -> None:
        self.add(*match.span(), " ")

    on_line = on_break

    def on_entity(self, match: re.Match[str]) -> None:
        self.add(*match.span(), html.unescape(match.group()))


_READ: dict[str, Callable[[_Reader, re.Match[str]], None]] = {
    name.removeprefix("on_"): method for name, method in vars(_Reader).items() if name.startswith("on_")
}
