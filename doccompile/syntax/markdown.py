"""Markdown as Microsoft Learn writes it -> blocks; with `block_rules` the only file that imports markdown_it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.admonitions import without_admonitions
from doccompile.syntax.block_rules import use_first_characters
from doccompile.syntax.builder import Builder
from doccompile.syntax.components import without_components
from doccompile.syntax.html_headings import without_html_headings
from doccompile.syntax.html_tables import parse_html_tables
from doccompile.syntax.include_directives import Directive, beside_directives, directives_in
from doccompile.syntax.inline import Segment
from doccompile.syntax.lettered_steps import without_letters
from doccompile.syntax.link_label import References
from doccompile.syntax.nodes import Block, Callout, Item
from doccompile.syntax.shown_titles import shown_title
from doccompile.syntax.tables import parse_rows, table_start
from doccompile.syntax.tabs import without_tabs
from doccompile.syntax.tight_marks import as_written, with_spaces

_TASK_BOX = compile_late(r"\[[ xX]\][ \t]+(?=\S)")
"""What an item of a list of tasks begins with."""
_ALERT = compile_late(r"\[!([A-Za-z]+)[^\]\n]*\]")
_FIRST_ALERT = compile_late(r"(?>[^\n]*?\[!([A-Za-z]+))[^\]\n]*\]")
_TAB = compile_late(r"#\s*\[[^\]\n]+\]\(#tab/")
_STEP = compile_late(r"^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+[^*`\n]{0,200}\*\*[A-Z]", re.MULTILINE)
"""An item of a list with a label in bold, which no code has."""
_ATTRIBUTES = compile_late(r"\{[#.][^{}\s][^{}]*\}")
"""What other sites put behind a heading: `{#its-anchor}`."""
_LEARN_IMAGE = compile_late(r"\s*:::image\b[^\n]*:::\s*")
_SUPPRESSION = compile_late(r"^([ \t>]*)<!--\s*doccompile-[^\n]*?-->[ \t]*$", re.MULTILINE)
"""A comment to doccompile on a line of its own: read as an empty line, it does not end the list that it stands in."""

_REWRITES = (without_letters, with_spaces, without_tabs, without_admonitions, without_components, without_html_headings)
"""What turns other dialects into Markdown, in order; no line is added or lost."""


class _Parser(MarkdownIt):
    """markdown-it, with the destinations of link references as they are written: `{tenant}` keeps its braces."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"maxNesting": 40}).enable("table")
    parser.core.ruler.enableOnly(["block"])
    return parser.use(use_first_characters)


def parse_markdown(
    source: SourceText, first_line: int, builder: Builder, items: tuple[Item, ...] = (), callout: Callout | None = None
) -> None:
    """Add the blocks of one file, from its 0-based `first_line` on, inside the given items and callout."""
    text = "\n".join(source.lines[first_line:])
    if "doccompile-" in text:
        text = _SUPPRESSION.sub(r"\1", text)
    for rewrite in _REWRITES:
        text = rewrite(text)
    tokens, references = _tokens_of_include(text) if builder.including else _tokens(text)
    _Walker(source, first_line, builder, references, items, [callout]).walk(tokens)


@dataclass
class _Walker:
    """Turns markdown-it's flat token stream into blocks; the items, callouts and lists are those that are open."""

    source: SourceText
    first_line: int
    builder: Builder
    references: References | None
    items: tuple[Item, ...]
    callouts: list[Callout | None]
    indented: bool = False
    """Whether this is a text that was indented as code is."""
    heading: Token | None = None
    ordered: list[bool] = field(default_factory=list)

    def walk(self, tokens: Sequence[Token]) -> None:
        handlers = _handlers()
        for token in tokens:
            handler = handlers.get(token.type)
            if handler:
                handler(self, token)

    def on_heading_open(self, token: Token) -> None:
        self.heading = token

    def on_heading_close(self, token: Token) -> None:
        self.heading = None

    def on_ordered_list_open(self, token: Token) -> None:
        self.ordered.append(True)

    def on_bullet_list_open(self, token: Token) -> None:
        self.ordered.append(False)

    def on_ordered_list_close(self, token: Token) -> None:
        self.ordered.pop()

    on_bullet_list_close = on_ordered_list_close

    def on_list_item_open(self, token: Token) -> None:
        label = token.info if self.ordered[-1] else ""
        self.items = (*self.items, Item(label, self.lines_of(token)[0], len(self.items), self.source))

    def on_list_item_close(self, token: Token) -> None:
        self.items = self.items[:-1]

    def on_blockquote_open(self, token: Token) -> None:
        line = self.lines_of(token)[0]
        alert = _FIRST_ALERT.match(self.source.lines[line])
        self.callouts.append(Callout(alert.group(1).lower() if alert else "quote", line))

    def on_blockquote_close(self, token: Token) -> None:
        self.callouts.pop()

    def on_table(self, token: Token) -> None:
        self.add_table(*self.lines_of(token))

    def on_fence(self, token: Token) -> None:
        self.add(Block("code", self.source, *self.lines_of(token), code=token.content.removesuffix("\n")))

    def on_code_block(self, token: Token) -> None:
        """Indented code, or a table or items of a list that are indented too far."""
        first, end = self.lines_of(token)
        lines = [self.code_line(first + k, line) for k, line in enumerate(token.content.removesuffix("\n").split("\n"))]
        if table_start(lines) == 0 and all(line.lstrip()[:1] in ("|", "") for line in lines):
            self.add_table(first, end)
        elif _STEP.search(token.content) and not self.indented:
            inner = _Walker(self.source, first, self.builder, self.references, self.items, self.callouts, indented=True)
            inner.walk(_tokens(token.content)[0])
        else:
            self.add(Block("code", self.source, first, end, code="\n".join(lines)))

    def on_html_block(self, token: Token) -> None:
        line, end = self.lines_of(token)
        tables = list(parse_html_tables(self.source, line, end, self.references))
        for rows in tables:
            self.add(Block("table", self.source, rows[0].line, rows[-1].cells[-1].last_line + 1, rows=rows))
        if not tables:
            segments = tuple(Segment(i, 0, self.source.lines[i]) for i in range(line, end))
            self.add(Block("html", self.source, line, end, segments))

    def on_inline(self, token: Token) -> None:
        line, end = self.lines_of(token)
        content = token.content
        texts = content.split("\n")
        if end - line > len(texts):
            line = self.first_written(line, end - len(texts), texts[0].strip())
        segments = tuple([self.segment(line + k, text) for k, text in enumerate(texts)])
        if self.heading is not None:
            *before, last = _with_text(segments) or segments[:1]
            level = 3 if _TAB.match(self.source.lines[line]) else int(self.heading.tag[1:])
            segments = (*before, _without_attributes(last))
            self.add(Block("heading", self.source, line, line + len(texts), segments, level))
        elif content.startswith("[!") and self.callouts[-1]:
            self.alert(content, segments)
        elif self.items and (box := _TASK_BOX.match(segments[0].text)):
            self.paragraph(content, (*_without(segments[0], box.end()), *segments[1:]))
        else:
            self.paragraph(content, segments)

    def alert(self, content: str, segments: tuple[Segment, ...]) -> None:
        """The first paragraph of a callout: its `[!NOTE]` is no text of it, and tells the kind of a component."""
        alert = _ALERT.match(content)
        if alert and alert.group(1).upper() not in ("INCLUDE", "VIDEO"):
            line = segments[0].line
            said = self.segment(line, content.partition("\n")[0][alert.end() :])
            segments = ((said,) if said.text else ()) + segments[1:]
            if self.callouts[-1] == Callout("quote", line):
                self.callouts[-1] = Callout(alert.group(1).lower(), line)
        if segments:
            self.paragraph(content, segments)

    def paragraph(self, content: str, segments: tuple[Segment, ...]) -> None:
        line, end = segments[0].line, segments[-1].line + 1
        start = table_start([segment.text for segment in segments]) if "|" in content else None
        if start is not None:
            if start:
                self.paragraph(content, segments[:start])
            self.add_table(segments[start].line, end)
            return
        directives = directives_in(segments) if "[!" in content else []
        said = _with_text(beside_directives(segments) if directives else segments)
        leads = bool(said and directives) and (said[0].line, said[0].column) < directives[0].start
        if not leads:
            self.splice(directives)
        if said:
            caption = ":::" in content and all(_LEARN_IMAGE.fullmatch(segment.text) for segment in said)
            self.add(Block("paragraph", self.source, line, end, said, caption=caption))
        if leads:
            self.splice(directives)

    def splice(self, directives: Sequence[Directive]) -> None:
        """Splice in the included files."""
        for directive in directives:
            self.builder.include(self.builder, directive.target, directive.start[0], self.items, self.callouts[-1])

    def add_table(self, line: int, end: int) -> None:
        rows = parse_rows(self.source, line, end, self.references)
        self.add(Block("table", self.source, rows[0].line, end, rows=rows))

    def add(self, block: Block) -> None:
        """Append a block, inside what is open."""
        block.items, block.callout, block.references = self.items, self.callouts[-1], self.references
        self.builder.add(block)

    def lines_of(self, token: Token) -> tuple[int, int]:
        start, end = token.map or (0, 0)
        return start + self.first_line, min(end + self.first_line, len(self.source.lines))

    def first_written(self, line: int, last: int, text: str) -> int:
        """The first line, up to `last`, that ends in a text.

        Above it stand lines that are blank to Python and not to CommonMark (a no-break space, a form feed): the parser
        begins a paragraph there, and strips them off.
        """
        found = (number for number in range(line, last + 1) if self.source.lines[number].rstrip().endswith(text))
        return next(found, line)

    def segment(self, line: int, text: str) -> Segment:
        """A line as it was parsed, at its place in the line that is written, of which it may be no part."""
        written = self.source.lines[line] if line < len(self.source.lines) else ""
        content = text.strip()
        if content.startswith("[!") and (mark := _ALERT.match(content)) and mark.group() not in written:
            content = content[mark.end() :].lstrip()  # what a remark of another site was read as
        stripped = written.rstrip()
        if stripped.endswith(content):
            return Segment(line, len(stripped) - len(content), content)
        if content.startswith(">") and content not in written:
            inner = content.lstrip("> \t")
            content = inner if inner in written else stripped.lstrip()  # a component too deep to be a quote
        title = shown_title(line, written, content) if "<" in written else None
        if not title and content not in written:
            content = as_written(content, stripped.lstrip(" \t>"))
        return title or Segment(line, max(written.rfind(content), 0), content)

    def code_line(self, line: int, text: str) -> str:
        """A line of indented code as it is written."""
        content = text.strip()
        written = self.source.lines[line] if line < len(self.source.lines) else ""
        return text.replace(content, as_written(content, written.strip(" \t>"))) if content else text


def _with_text(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple([segment for segment in segments if segment.text])


def _without_attributes(segment: Segment) -> Segment:
    before, _, _ = segment.text.rpartition("{")
    if before[-1:].isspace() and _ATTRIBUTES.fullmatch(segment.text, len(before)):
        return segment._replace(text=before.rstrip())
    return segment


def _without(segment: Segment, length: int) -> tuple[Segment, ...]:
    rest = segment.text[length:]
    text = rest.lstrip()
    return (Segment(segment.line, segment.column + length + len(rest) - len(text), text),) if text else ()


@lru_cache(maxsize=1)
def _handlers() -> dict[str, Callable[[_Walker, Token], None]]:
    """Type of token -> the walker's method for it."""
    return {name.removeprefix("on_"): method for name, method in vars(_Walker).items() if name.startswith("on_")}


def _tokens(text: str) -> tuple[Sequence[Token], References | None]:
    """The tokens, and where the link references lead that the text defines."""
    environment: dict[str, dict[str, dict[str, str]]] = {}
    tokens = _parser().parse(text, environment)
    defined = environment.get("references")
    return tokens, {label: each["href"] for label, each in defined.items()} if defined else None


_tokens_of_include = lru_cache(maxsize=64)(_tokens)
"""The same for an included file, which many tutorials share."""
