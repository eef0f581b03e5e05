"""One document as the extractors read it: running text by kind of section, the credentials step, the vendor's side."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from doccompile.facts.form.zone import find_zone
from doccompile.facts.language import reads_as_english
from doccompile.facts.sections.kind import ELSEWHERE, SIGN_ON, announces_needs, section_kinds, section_of_needs
from doccompile.facts.sections.other_services import told_of_other_services
from doccompile.facts.sections.sign_on_chapter import sets_up_sign_on
from doccompile.facts.wording.sentence import lower_in_place
from doccompile.source.joined_texts import JoinedTexts
from doccompile.syntax.nodes import Block, Document, Section


class Reading:
    """One document as the extractors read it; everything is worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        title = document.header_blocks.get("title")
        self._by_title = section_kinds(document.sections, title.text if title else "")
        self.elsewhere = told_of_other_services(document)
        """Ids of the blocks of sections about this service that are about another."""
        told = [block for block in document.blocks if id(block) not in self.elsewhere]
        self.blocks = [block for block in told if self._by_title[block.section] != ELSEWHERE]
        """All that is told of this service."""
        self.prose = [block for block in self.blocks if block.is_running_text]

    @cached_property
    def in_english(self) -> bool:
        """Whether its sentences can be understood; what they say in another language is not known."""
        return reads_as_english(self.document)

    @cached_property
    def kinds(self) -> dict[int, str]:
        """Kind of each section, by number."""
        kinds = dict(self._by_title)
        if "prerequisites" not in kinds.values() and (told := section_of_needs(self.prose, kinds)):
            kinds[told] = "prerequisites"
        return kinds

    @cached_property
    def sign_on_chapters(self) -> dict[int, Section]:
        """The section that begins the chapter on signing in, by the number of each section of it."""
        found: dict[int, Section] = {}
        chapter: Section | None = None
        for section in self.document.sections:
            if self.kinds[section.number] == SIGN_ON:
                chapter = section if chapter is None or sets_up_sign_on(section.title) else chapter
                found[section.number] = chapter
        return found

    @cached_property
    def needs(self) -> Sequence[Block]:
        """The prose of the prerequisites: of their section, or lists with the word that announces each."""
        announced = (block for block in self.prose if announces_needs(block, self.kinds))
        return self.in_sections("prerequisites") or list(self.with_lists(announced))

    @cached_property
    def sections(self) -> dict[int, Section]:
        """Each section, by number."""
        return {section.number: section for section in self.document.sections}

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(block): place for place, block in enumerate(self.prose)}

    def after(self, block: Block) -> Block | None:
        """The prose that follows a block of it."""
        place = self._places.get(id(block), len(self.prose)) + 1
        return self.prose[place] if place < len(self.prose) else None

    def with_lists(self, announcements: Iterable[Block]) -> Iterator[Block]:
        """Each paragraph that a list follows in its section, with the items: of numbers or of bullets, not of both."""
        for block in announcements:
            listed = self._list_below(block) or self._announced_again(block)
            yield from (block, *listed) if listed else ()

    def _announced_again(self, block: Block) -> list[Block]:
        """A paragraph that ends in a colon, and the list below it: "**Prerequisites**", "You already have:"."""
        below = self.after(block)
        again = below and below.section == block.section and not below.items and below.text.rstrip().endswith(":")
        listed = self._list_below(below) if below and again else []
        return [below, *listed] if below and listed else []

    def _list_below(self, block: Block) -> list[Block]:
        listed: list[Block] = []
        below = self.after(block)
        while below and below.items and below.section == block.section:
            if listed and below.items[0].ordered != listed[0].items[0].ordered:
                break
            listed.append(below)
            below = self.after(below)
        return listed

    def title(self, block: Block) -> str:
        """What the section that a block stands in is called."""
        section = self.sections.get(block.section)
        return section.title if section else ""

    def before(self, block: Block) -> Block | None:
        """The prose that goes before a block of it."""
        place = self._places.get(id(block), 0) - 1
        return self.prose[place] if place >= 0 else None

    def kind(self, block: Block) -> str:
        """Kind of the section that a block stands in."""
        return self.kinds.get(block.section, "other")

    @cached_property
    def _lower(self) -> JoinedTexts:
        return JoinedTexts(lower_in_place(block.text) for block in self.prose)

    def mentioning(self, *words: str) -> list[Block]:
        """The prose in which one of the words (in lower case) occurs, in order; one search for all of it."""
        return [self.prose[index] for index in self._lower.holding(words)]

    @cached_property
    def _by_kind(self) -> dict[str, list[Block]]:
        found: dict[str, list[Block]] = {}
        for block in self.prose:
            found.setdefault(self.kind(block), []).append(block)
        return found

    def in_sections(self, *kinds: str) -> Sequence[Block]:
        """The prose of all sections of the given kinds, in order."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        return [block for block in self.prose if self.kind(block) in kinds]

    @cached_property
    def credentials(self) -> list[Block]:
        """The blocks in which the credentials are entered: see `form.zone`."""
        return find_zone(self.document, self.prose, self.kind)

    @cached_property
    def vendor(self) -> list[Block]:
        """The blocks that speak of the vendor's side before the credentials are entered."""
        first = self.credentials[0] if self.credentials else None
        found = []
        for block in self.prose:
            if block is first:
                break
            if self.kind(block) in ("vendor", "configure", "other") and block.section > 0:
                found.append(block)
        return sorted(found, key=lambda block: self.kind(block) != "vendor")
