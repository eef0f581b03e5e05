"""Source -> document, whatever the dialect, with included files spliced in where they stand."""

import os
import re
from pathlib import Path

from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.front_matter import FrontMatter, front_matter_end, read_front_matter
from doccompile.source.includes import MAX_DEPTH, MAX_INCLUDES, Roots, resolve
from doccompile.source.text import SourceText, UnreadableError
from doccompile.syntax.markdown import Builder, parse_markdown
from doccompile.syntax.nodes import Callout, Document, IncludeProblem, Item
from doccompile.syntax.rendered import parse_rendered

_MARKDOWN_SIGN = compile_late(
    r"^(?:\#{1,6}\s|\s*>?\s*\[!|\s*!\[|:::|```|\s*\|.*\|.*\||\[[^\]]+\]:\s)|\]\(|\*\*\S|`[^`]+`|<a name=", re.MULTILINE
)


def parse(source: SourceText, file: Path | None = None, roots: Roots | None = None) -> Document:
    """Parse one tutorial; `file` and `roots` say where includes are looked for (nowhere without them)."""
    front_matter = read_front_matter(source)
    if is_rendered(source, front_matter):
        builder = Builder(lambda *_: None)
        parse_rendered(source, builder)
        return Document(source, front_matter, "rendered-text", tuple(builder.blocks))
    includer = _Includer(source, file, roots)
    builder = Builder(includer)
    parse_markdown(source, front_matter.end, builder)
    return Document(
        source,
        front_matter,
        "learn-markdown",
        tuple(builder.blocks),
        tuple(includer.problems),
        tuple(includer.included.values()),
    )


def is_rendered(source: SourceText, front_matter: FrontMatter) -> bool:
    """Whether a text is a page copied as plain text: no front matter and no sign of Markdown anywhere."""
    if front_matter.end or front_matter.values:
        return False
    return not _MARKDOWN_SIGN.search("\n".join(source.lines))


class _Includer:
    """Resolves include directives of one document; problems become findings, never exceptions."""

    def __init__(self, source: SourceText, file: Path | None, roots: Roots | None) -> None:
        self.file = file
        self.stack: list[tuple[SourceText, Path | None]] = [(source, file)]
        self.roots = roots
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
            if resolved in (Path(os.path.realpath(self.file or file)), *(entry[1] for entry in self.stack[1:])):
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
