"""The document model: a flat list of blocks in reading order, each knowing its section, list item and callout."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from doccompile.location import Location
from doccompile.source.front_matter import FrontMatter
from doccompile.source.joined_texts import JoinedTexts
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Inline, Mark, Segment
from doccompile.syntax.link_label import References
from doccompile.syntax.read_inline import read_inline
from doccompile.syntax.tabs import Tab, find_tabs

BlockKind = Literal["heading", "paragraph", "table", "code", "html"]


class Item(NamedTuple):
    """One list item; `label` is its number as written ("3"), or "" for a bullet."""

    label: str
    line: int
    depth: int
    source: SourceText

    @property
    def ordered(self) -> bool:
        """Whether the item is a numbered step."""
        return bool(self.label)


class Callout(NamedTuple):
    """A block quote; `kind` in lower case as after `[!`: note, tip, important, `div` for a checklist, or quote."""

    kind: str
    line: int


@dataclass(eq=False)
class Block:
    """One leaf block. Lines are 0-based, `end_line` exclusive."""

    kind: BlockKind
    source: SourceText
    line: int
    end_line: int
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    level: int = 0
    section: int = 0
    items: tuple[Item, ...] = ()
    callout: Callout | None = None
    rows: tuple["Row", ...] = field(default=(), repr=False)
    caption: bool = False
    code: str = field(default="", repr=False)
    """What a block of code shows, without its fences."""
    references: References | None = field(default=None, repr=False)
    """The link references of its file; None where it defines none."""

    @cached_property
    def inline(self) -> Inline:
        """The block's text as a reader sees it, parsed when first asked for."""
        return read_inline(self.segments, self.references)

    @cached_property
    def text(self) -> str:
        """Visible text; a line end is a space."""
        return self.inline.text

    @property
    def is_running_text(self) -> bool:
        """Whether it is a paragraph that says something, and no picture's caption."""
        return self.kind == "paragraph" and not self.caption and any(map(str.isalnum, self.text))

    @property
    def step(self) -> Item | None:
        """The innermost numbered step around the block."""
        return next((item for item in reversed(self.items) if item.ordered), None)

    def holds(self, where: Location) -> bool:
        """Whether a place begins in its lines."""
        return self.source.path == where.path and self.line < where.line <= self.end_line

    def location(self, start: int = 0, end: int | None = None) -> Location:
        """Where the visible characters from `start` to `end` stand in the file."""
        line, column, end_line, end_column = self.inline.span(start, end)
        return self.source.location(line, column, end_line, end_column)

    def raw_location(self, start: int, end: int) -> Location:
        """The same of characters of its raw text."""
        return self.source.location(*self.inline.raw_span(start, end))

    def cell_location(self, cell: "Cell") -> Location:
        """Where one of its cells stands."""
        return self.source.location(cell.line, cell.start, cell.last_line, cell.end)

    def words_location(self, cell: "Cell", start: int, end: int) -> Location:
        """Where the visible characters from `start` to `end` of one of its cells stand."""
        return self.source.location(*cell.inline.span(start, end))

    def row_location(self, row: "Row") -> Location:
        """Where the cells of one of its rows stand; its line where it has none."""
        if not row.cells:
            return self.source.line_location(row.line)
        first, last = row.cells[0], row.cells[-1]
        return self.source.location(first.line, first.start, last.last_line, last.end)


class Cell(NamedTuple):
    """One table cell: the 0-based columns where it begins and ends, and the text as a reader sees it."""

    start: int
    end: int
    inline: Inline

    @property
    def text(self) -> str:
        """Visible text."""
        return self.inline.text.strip()

    @property
    def line(self) -> int:
        """Its line; the first where it has several, as in HTML."""
        return self.inline.segments[0].line

    @property
    def last_line(self) -> int:
        """Its last line."""
        return self.inline.segments[-1].line


class Row(NamedTuple):
    """One table row, and its first line; `cells` are those that are written, whatever the header has."""

    line: int
    cells: tuple[Cell, ...]


def columns_of(rows: Iterable[Row], width: int) -> list[list[Cell]]:
    """The cells of the first `width` columns, from top to bottom; a row that is short has none in the last of them."""
    columns: list[list[Cell]] = [[] for _ in range(width)]
    for row in rows:
        for column, cell in zip(columns, row.cells, strict=False):
            column.append(cell)
    return columns


class Section(NamedTuple):
    """A heading and what stands under it, up to the next heading of any level."""

    number: int
    title: str
    level: int
    anchor: str
    heading: Block | None
    blocks: tuple[Block, ...]


class IncludeProblem(NamedTuple):
    """An include directive that could not be resolved, and why."""

    where: Location
    target: str
    reason: str


@dataclass(eq=False)
class Document:
    """One tutorial: every stage behind reads this and nothing of the markup."""

    source: SourceText
    front_matter: FrontMatter
    dialect: Literal["learn-markdown", "rendered-text"]
    blocks: tuple[Block, ...]
    include_problems: tuple[IncludeProblem, ...] = ()
    included: tuple[SourceText, ...] = ()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; the first may be what stands before any heading."""
        grouped: dict[int, list[Block]] = {}
        for block in self.blocks:
            grouped.setdefault(block.section, []).append(block)
        return tuple(_section(index, blocks) for index, blocks in sorted(grouped.items()))

    @cached_property
    def prose(self) -> list[Block]:
        """The headings and paragraphs."""
        return [block for block in self.blocks if block.kind in ("heading", "paragraph")]

    @cached_property
    def pictures(self) -> list[tuple[Block, Mark]]:
        """The pictures outside of tables, in order, each with its block."""
        told = (block for block in self.blocks if block.kind not in ("table", "code"))
        return [(block, mark) for block in told for mark in block.inline.of_kind("image")]

    @cached_property
    def _prose(self) -> JoinedTexts:
        return JoinedTexts(block.text for block in self.prose)

    @property
    def prose_text(self) -> str:
        """The text of all headings and paragraphs, joined by NUL characters."""
        return self._prose.text

    def prose_at(self, offset: int) -> tuple[Block, int]:
        """The block at an offset of `prose_text`, and the offset in it."""
        index, within = self._prose.place(offset)
        return self.prose[index], within

    def prose_with(self, *words: str) -> list[Block]:
        """The headings and paragraphs that hold one of the words, in order; one search for all of them."""
        return [self.prose[index] for index in self._prose.holding(words)]

    @cached_property
    def title(self) -> Block | None:
        """The first heading of level 1."""
        return next((block for block in self.blocks if block.kind == "heading" and block.level == 1), None)

    @property
    def titles(self) -> tuple[Block, ...]:
        """The title as a heading, and as the front matter has it: those that there are."""
        return tuple(filter(None, (self.title, self.header_blocks.get("title"))))

    def column_heads(self) -> Iterator[tuple[Block, Cell]]:
        """The cells of each table's header, with the table."""
        for block in self.blocks:
            if block.kind == "table" and block.rows:
                yield from ((block, cell) for cell in block.rows[0].cells)

    @cached_property
    def tabs(self) -> list[Tab]:
        """The tabs of the tutorial's own text."""
        return find_tabs(self.source.text)

    def tab_at(self, where: Location) -> Tab | None:
        """The innermost tab around a place."""
        around = [tab for tab in self.tabs if tab.line < where.line <= tab.end_line]
        return max(around, key=lambda tab: tab.line, default=None) if where.path == self.source.path else None

    @cached_property
    def header_blocks(self) -> dict[str, Block]:
        """Front matter `title` and `description` as blocks, for what reads prose."""
        found = {}
        for key in ("title", "description"):
            where = self.front_matter.value_location(key, self.source)
            if where and self.front_matter.values.get(key):
                segment = Segment(where.line - 1, where.column - 1, self.source.words(where))
                found[key] = Block("paragraph", self.source, where.line - 1, where.line, (segment,), section=-1)
        return found

    def sources(self) -> dict[str, SourceText]:
        """The tutorial and every file it includes, by printed path."""
        return {source.path: source for source in (self.source, *self.included)}


def _section(index: int, blocks: list[Block]) -> Section:
    if blocks[0].kind != "heading":
        return Section(index, "", 0, "", None, tuple(blocks))
    heading = blocks[0]
    return Section(index, heading.text, heading.level, heading.inline.anchor, heading, tuple(blocks[1:]))
