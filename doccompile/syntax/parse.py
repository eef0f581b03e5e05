"""Source -> document, whatever the dialect, with included files spliced in where they stand."""

import os
import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.front_matter import FrontMatter, front_matter_end, read_front_matter
from doccompile.source.includes import MAX_DEPTH, MAX_INCLUDES, Roots, resolve
from doccompile.source.text import SourceText, UnreadableError
from doccompile.syntax.bold_headings import read_bold_headings
from doccompile.syntax.builder import Builder
from doccompile.syntax.markdown import parse_markdown
from doccompile.syntax.nodes import Callout, Document, IncludeProblem, Item
from doccompile.syntax.numbered_paragraphs import number_paragraphs
from doccompile.syntax.portal_labels import read_portal_labels
from doccompile.syntax.rendered import parse_rendered
from doccompile.syntax.rendered_tables import plain_inline
from doccompile.syntax.service_chapters import read_service_chapters
from doccompile.syntax.step_tables import read_step_tables

_MARKDOWN_SIGN = compile_late(
    r"^(?:\#{1,6}\s|[^\S\n]*+(?:>?[^\S\n]*+\[!|!\[|\|.*\|.*\|)|:::|```|\[[^\]\n]+\]:\s)|\]\(|\*\*\S|`[^`]+`"
    r"|<a name=|<h[1-6][ >]",
    re.MULTILINE,
)
_MARKDOWN_TITLE = compile_late(r"\s{0,3}(?:#{1,6}\s|<|\[!)|[^\n]+\n(?:=+|-+)[ \t]*(?:\n|$)")
_RENDERED_LINE = compile_late(r"\s*[•·◦▪‣]\s|(?:Note|Tip|Important|Caution|Warning)\s*$")
_BARE_HEADING = compile_late(r"[A-Z0-9](?:[^\n`*|\[\]]{0,98}[^\n`*|\[\].:;,!?\s])?\s*$")
_OUTWEIGHS = 2
"""How many signs of a page copied as text speak against one sign of Markdown."""


Rewrite = Callable[[SourceText], SourceText]
"""What becomes of a text before it is parsed; every character keeps its place."""


def parse(
    source: SourceText, file: Path | None = None, roots: Roots | None = None, rewrites: tuple[Rewrite, ...] = ()
) -> Document:
    """Parse one tutorial; `file` and `roots` say where includes are looked for (nowhere without them).

    `rewrites` apply in order, here and to what is included.
    """
    source = _rewritten(source, rewrites)
    front_matter = read_front_matter(source)
    if is_rendered(source, front_matter):
        builder = Builder(lambda *_: None)
        parse_rendered(source, builder)
        return Document(source, front_matter, "rendered-text", tuple(read_step_tables(builder.blocks, plain_inline)))
    includer = _Includer(source, file, roots, rewrites)
    builder = Builder(includer)
    parse_markdown(source, front_matter.end, builder)
    number_paragraphs(builder.blocks)
    read_bold_headings(builder.blocks, source)
    read_service_chapters(builder.blocks)
    blocks = read_step_tables(builder.blocks)
    read_portal_labels(blocks, source.text)
    return Document(
        source,
        front_matter,
        "learn-markdown",
        tuple(blocks),
        tuple(includer.problems),
        tuple(includer.included.values()),
    )


def _rewritten(source: SourceText, rewrites: Iterable[Rewrite]) -> SourceText:
    for rewrite in rewrites:
        source = rewrite(source)
    return source


def is_rendered(source: SourceText, front_matter: FrontMatter) -> bool:
    """Whether a text is a page copied as plain text: no front matter, and no sign of Markdown that would count.

    A few signs do not, where many more lines are written as no Markdown is: a rendered page may quote a URL in
    backticks, and a line of it may begin with "#".
    """
    if front_matter.end or front_matter.values:
        return False
    text = "\n".join(source.lines)
    if not _MARKDOWN_SIGN.search(text):
        return True
    return not _MARKDOWN_TITLE.match(text.lstrip("\n")) and _rendered_signs(source) > _OUTWEIGHS * _markdown_signs(
        source
    )


def _markdown_signs(source: SourceText) -> int:
    """The lines with a sign of Markdown; those of one table count as one."""
    lines = ("", *source.lines)
    return sum(
        bool(_MARKDOWN_SIGN.search(line)) and not (line.lstrip()[:1] == "|" == above.lstrip()[:1])
        for above, line in pairwise(lines)
    )


def _rendered_signs(source: SourceText) -> int:
    """Bullets and callouts of rendered text, and headings without marks, which stand alone between blank lines."""
    above, below = ("", *source.lines), (*source.lines[1:], "")
    return sum(
        bool(_RENDERED_LINE.match(line)) or (not over.strip() and not under.strip() and bool(_BARE_HEADING.match(line)))
        for over, line, under in zip(above, source.lines, below, strict=False)
    )


class _Includer:
    """Resolves include directives of one document; problems become findings, never exceptions."""

    def __init__(
        self, source: SourceText, file: Path | None, roots: Roots | None, rewrites: tuple[Rewrite, ...]
    ) -> None:
        self.stack = [(source, Path(os.path.realpath(file)) if file else None)]
        self.roots = roots
        self.rewrites = rewrites
        self.problems: list[IncludeProblem] = []
        self.included: dict[str, SourceText] = {}
        self.count = 0

    def __call__(
        self, builder: Builder, target: str, line: int, items: tuple[Item, ...], callout: Callout | None
    ) -> None:
        source, file = self.stack[-1]
        self.count += 1
        try:
            if file is None or self.roots is None:
                raise UnreadableError("is not at hand")
            if len(self.stack) > MAX_DEPTH or self.count > MAX_INCLUDES:
                raise UnreadableError(
                    f"is nested or repeated too often (limits: {MAX_DEPTH} deep, {MAX_INCLUDES} in all)"
                )
            included, resolved = resolve(target, source, file, self.roots)
            included = _rewritten(included, self.rewrites)
            if any(resolved == above for _, above in self.stack):
                raise UnreadableError("includes itself")
        except (UnreadableError, OSError, ValueError) as error:
            where = _target_location(source, line, target)
            self.problems.append(IncludeProblem(where, target, str(error)))
            return
        self.included.setdefault(included.path, included)
        self.stack.append((included, resolved))
        builder.including = True
        parse_markdown(included, front_matter_end(included), builder, items, callout)
        self.stack.pop()
        builder.including = len(self.stack) > 1


def _target_location(source: SourceText, line: int, target: str) -> Location:
    column = source.lines[line].find(target)
    return source.location(line, max(column, 0), line, max(column, 0) + len(target))
