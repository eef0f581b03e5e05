"""Inline content of any kind: nested emphasis, brackets, raw HTML (CommonMark 0.31, "inlines")."""

import html
import re
from bisect import bisect_right
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.syntax.emphasis import Delimiter, pair_emphasis
from doccompile.syntax.glued_labels import is_glued_address
from doccompile.syntax.html_tags import is_html_tag
from doccompile.syntax.inline import Inline, MarkKind, Piece
from doccompile.syntax.inline_marks import Span, finished, show_unpaired
from doccompile.syntax.link_label import LABEL, References, normalized

_TOKEN = compile_late(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<break>\\?\n[ \t]*)|(?P<tick>`+)|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<run>\*+|_+)|(?P<comment><!--)|(?P<auto><(?:https?|mailto|ftp):[^<>\s]*>)"
    r"|(?P<mail><[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?>)|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<learn>:::image [^\n]*?:::)"
    r"|\{\{[<%][ ]{0,3}(?P<closes>/)?[ ]{0,3}(?P<name>[a-z][\w-]*)(?:[ ][^<>{}\n]*)?[>%]\}\}(?P<shortcode>)"
)
_TARGET = compile_late(
    r"\([ \t\n]*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*)?)"
    r"(?:[ \t\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t\n]*\)"
)
_ALT = compile_late(r'alt-text="([^"]*)"')
_CLOSING = compile_late(r"</([A-Za-z][\w-]*)>")
_SPAN = compile_late(r"<(/?)span\b[^<>]*>")
_STYLE = compile_late(r"<(?P<closes>/?)(?P<name>b|strong|i|em|code)\s*>", re.IGNORECASE)
_MARK_OF: dict[str, MarkKind] = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "code": "code"}
_NAME = compile_late(r"""(?:name|id)\s*=\s*["']?([^"'\s>]+)""")
_HREF = compile_late(r"""\shref\s*=\s*["']?([^"'\s>{}]+)""", re.IGNORECASE)


def parse_full(raw: str, references: References = MappingProxyType({})) -> Inline:
    """Parse raw text whatever it holds."""
    return _Scanner(raw, references).scan()


class _Bracket(NamedTuple):
    piece: int
    raw: int
    image: bool
    delimiters: int


class _Scanner:
    """One pass over the raw text of one block."""

    def __init__(self, raw: str, references: References) -> None:
        self.raw = raw
        self.references = references
        self.pieces: list[Piece] = []
        self.delimiters: list[Delimiter] = []
        self.brackets: list[_Bracket] = []
        self.inactive = 0
        """How many of the first brackets can open no link, since a link stands inside them."""
        self.spans: list[Span] = []
        self.styles: dict[str, tuple[int, int]] = {}
        """The HTML elements, and shortcodes, that are open: piece and raw offset of what is in them."""
        self.href = ""
        """Where the HTML link leads that is open; its raw offset is its own."""
        self.anchor = ""
        self.ticks: dict[int, list[int]] | None = None
        self.never_closed: set[str] = set()

    def scan(self) -> Inline:
        raw, position = self.raw, 0
        while match := _TOKEN.search(raw, position):
            if match.start() > position:
                self.add(position, match.start())
            kind = match.lastgroup
            position = getattr(self, f"on_{kind}")(match)
        if position < len(raw):
            self.add(position, len(raw))
        return finished(self.raw, self.pieces, self.spans, pair_emphasis(self.delimiters), self.anchor)

    def add(self, start: int, end: int, visible: str | None = None) -> None:
        self.pieces.append(Piece(start, end, self.raw[start:end] if visible is None else visible))

    def show(self, match: re.Match[str], visible: str | None = None) -> int:
        """Add the whole of a match; where the scan goes on."""
        self.add(match.start(), match.end(), visible)
        return match.end()

    def on_escape(self, match: re.Match[str]) -> int:
        return self.show(match, match.group()[1])

    def on_break(self, match: re.Match[str]) -> int:
        return self.show(match, " ")

    def on_entity(self, match: re.Match[str]) -> int:
        return self.show(match, html.unescape(match.group()))

    def on_learn(self, match: re.Match[str]) -> int:
        alt = _ALT.search(match.group())
        label = html.unescape(alt.group(1)) if alt else ""
        at = len(self.pieces)
        start = match.start() + (alt.start(1) if alt else 0)
        self.spans.append(Span("image", at, at, "", start, start + max(len(label), 1), label))
        return match.end()

    def on_tick(self, match: re.Match[str]) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer(r"`+", self.raw):
                self.ticks.setdefault(len(run.group()), []).append(run.start())
        length = len(match.group())
        runs = self.ticks.get(length, [])
        index = bisect_right(runs, match.start())
        if index >= len(runs):
            return self.show(match)
        start, end = match.end(), runs[index]
        code = self.raw[start:end]
        if len(code) > 2 and code[0] in " \n" and code[-1] in " \n" and code.strip():
            start, end = start + 1, end - 1
        if is_glued_address(self.raw, match.start(), start):
            self.show(match, " ")
        at = len(self.pieces)
        self.add(start, end, self.raw[start:end].replace("\n", " "))
        self.spans.append(Span("code", at, at + 1, "", start, end))
        return runs[index] + length

    def on_open(self, match: re.Match[str]) -> int:
        is_image = match.group() == "!["
        self.brackets.append(_Bracket(len(self.pieces), match.start(), is_image, len(self.delimiters)))
        return self.show(match)

    def on_close(self, match: re.Match[str]) -> int:
        dead = len(self.brackets) <= self.inactive and not (self.brackets and self.brackets[-1].image)
        found = None if dead else self._target(self.brackets[-1], match)
        if found is None:
            if self.brackets:
                self.pop_bracket()
            return self.show(match)
        destination, end = found
        bracket = self.pop_bracket()
        for delimiter in pair_emphasis(self.delimiters[bracket.delimiters :]):
            delimiter.opens = delimiter.closes = False
        if bracket.image:
            self._image(bracket, match, destination)
            return end
        self.pieces[bracket.piece] = self.pieces[bracket.piece]._replace(visible="")
        self.add(match.start(), end, "")
        self.spans.append(Span("link", bracket.piece, len(self.pieces), destination, bracket.raw, end))
        self.inactive = len(self.brackets)
        return end

    def _target(self, bracket: _Bracket, close: re.Match[str]) -> tuple[str, int] | None:
        """Where a bracket leads that closes here, and where the whole link ends; None where it is no link."""
        if target := _TARGET.match(self.raw, close.end()):
            return html.unescape(target.group("angle") or target.group("bare") or ""), target.end()
        if not self.references:
            return None
        label = LABEL.match(self.raw, close.end())
        end = label.end() if label else close.end()
        if label is None or not label["label"]:
            label = LABEL.fullmatch(self.raw, bracket.raw + bracket.image, close.end())
        destination = self.references.get(normalized(label["label"])) if label else None
        return None if destination is None else (destination, end)

    def pop_bracket(self) -> _Bracket:
        bracket = self.brackets.pop()
        self.inactive = min(self.inactive, len(self.brackets))
        return bracket

    def _image(self, bracket: _Bracket, close: re.Match[str], destination: str) -> None:
        show_unpaired(self.pieces, self.delimiters[bracket.delimiters :])
        label = "".join(piece.visible for piece in self.pieces[bracket.piece + 1 :])
        del self.pieces[bracket.piece :]
        del self.delimiters[bracket.delimiters :]
        while self.spans and self.spans[-1].end > bracket.piece:
            self.spans.pop()
        self.styles = {kind: begun for kind, begun in self.styles.items() if begun[0] <= bracket.piece}
        at = len(self.pieces)
        start = bracket.raw + 2
        self.spans.append(Span("image", at, at, destination, start, max(close.start(), start + 1), label))

    def on_run(self, match: re.Match[str]) -> int:
        start, end = match.span()
        before = self.raw[start - 1] if start else " "
        after = self.raw[end] if end < len(self.raw) else " "
        self.delimiters.append(Delimiter.of(match.group(), len(self.pieces), before, after))
        return self.show(match)

    def on_comment(self, match: re.Match[str]) -> int:
        end = -1 if "comment" in self.never_closed else self.raw.find("-->", match.end())
        if end < 0:
            self.never_closed.add("comment")
            return self.show(match)
        self.add(match.start(), end + 3, "")
        return end + 3

    def on_shortcode(self, match: re.Match[str]) -> int:
        """`{{< ui >}}Save{{< /ui >}}` sets its words off as bold type does; what is never closed shows as it stands."""
        closes, name, at = match["closes"], "{{" + match["name"], len(self.pieces)
        begun = self.styles.pop(name, None) if closes else None
        if begun:
            opening = self.pieces[begun[0] - 1]
            self.pieces[begun[0] - 1] = opening._replace(visible="")
            self.spans.append(Span("strong", begun[0], at, "", begun[1], match.start(), ""))
        elif not closes:
            self.styles[name] = at + 1, match.end()
        self.add(match.start(), match.end(), "" if begun else None)
        return match.end()

    def on_auto(self, match: re.Match[str]) -> int:
        return self._autolink(match, match.group()[1:-1])

    def on_mail(self, match: re.Match[str]) -> int:
        return self._autolink(match, f"mailto:{match.group()[1:-1]}")

    def _autolink(self, match: re.Match[str], target: str) -> int:
        at = len(self.pieces)
        self.add(match.start() + 1, match.end() - 1)
        self.spans.append(Span("link", at, at + 1, target, match.start() + 1, match.end() - 1))
        return match.end()

    def on_tag(self, match: re.Match[str]) -> int:
        tag = match.group()
        if not (is_html_tag(tag) or tag[1:-1] in self.closed):
            return self.show(match)
        if "sxs-lookup" in tag:
            return self._skip_second_language(match)
        lowered = tag.lower()
        if not self.anchor and lowered.startswith("<a "):
            name = _NAME.search(tag)
            self.anchor = name.group(1) if name else ""
        if lowered.startswith(("<a ", "</a")):
            self._link(_HREF.search(tag), match)
        if style := _STYLE.fullmatch(tag):
            self._style(style, match)
        return self.show(match, " " if lowered.startswith("<br") else "")

    @cached_property
    def closed(self) -> frozenset[str]:
        """The names of the elements that are closed somewhere."""
        return frozenset(_CLOSING.findall(self.raw))

    def _style(self, style: re.Match[str], match: re.Match[str]) -> None:
        """Note where `<b>` and the like begin; their end makes a mark."""
        kind, at = _MARK_OF[style["name"].lower()], len(self.pieces)
        if not style["closes"]:
            self.styles[kind] = at + 1, match.end()
        elif begun := self.styles.pop(kind, None):
            self.spans.append(Span(kind, begun[0], at, "", begun[1], match.start()))

    def _link(self, href: re.Match[str] | None, match: re.Match[str]) -> None:
        """Note where `<a href="…">` begins; its end makes a mark."""
        begun = self.styles.pop("link", None)
        if href:
            self.styles["link"], self.href = (len(self.pieces) + 1, match.start()), html.unescape(href.group(1))
        elif begun:
            self.spans.append(Span("link", begun[0], len(self.pieces), self.href, begun[1], match.end()))

    def _skip_second_language(self, match: re.Match[str]) -> int:
        depth = 0 if "span" in self.never_closed else 1
        for tag in _SPAN.finditer(self.raw, match.end()) if depth else ():
            depth += -1 if tag.group(1) else 1
            if depth == 0:
                self.add(match.start(), tag.end(), "")
                return tag.end()
        self.never_closed.add("span")
        return self.show(match, "")
