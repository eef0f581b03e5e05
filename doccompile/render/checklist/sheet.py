"""A tutorial as a checklist quotes it: its chapters, its words with the links in them, and the lines they stand on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from doccompile.facts.guidance.parts import NOTES
from doccompile.facts.language import is_english
from doccompile.manifest.model import ConnectorManifest
from doccompile.pattern import compile_late
from doccompile.render.checklist.chapters import Chapter, read_chapters
from doccompile.render.checklist.parts import Item, Part, plain, words
from doccompile.render.checklist.portal_words import is_remark
from doccompile.render.checklist.steps import Place, Step, place, place_of_words
from doccompile.render.doubts import Doubts, are_doubted

_LINK = compile_late(
    r"(?:^|\[)(?P<words>[^\[\]]+)\]"
    r"\((?P<target>(?P<url>https?://(?:[^\s()]|\([^\s()]*\))+)|mailto:(?P<mail>[\w.+-]+@[\w.-]+)(?:\?[^\s()]*)?)(?=[\s)])",
    re.IGNORECASE,
)
_MARKS = compile_late(r"\]\([^()\s]*\)|[\[*`]")
_NO_WORK = ("needs", "apart", "skip")
"""Stages of chapters that tell nothing that is done."""


@dataclass(frozen=True)
class Sheet:
    """What a checklist is written from: a manifest, and which of its values are in doubt."""

    manifest: ConnectorManifest
    doubts: Doubts

    @cached_property
    def understood(self) -> bool:
        """Whether it is known where the tutorial's steps are done: in English alone, by all its words but code."""
        steps = chain.from_iterable(procedure.steps for procedure in self.manifest.procedure)
        parts = (part.text for told in self.manifest.guidance for part in told.parts if part.kind != "code")
        return is_english("\n".join((*steps, *parts)), self.manifest.source.locale)

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """What stands under each heading."""
        return read_chapters(self.manifest, understood=self.understood)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The numbered steps of all chapters, in order."""
        return tuple(step for chapter in self.chapters for step in chapter.steps)

    @property
    def name_in_the_gallery(self) -> str:
        """What to look for there: the application's own name where the tutorial gives no other, or one in doubt."""
        connector = self.manifest.connector
        in_doubt = "/connector/gallery_name" in self.doubts
        return connector.name if in_doubt else connector.gallery_name or connector.name

    def place(self, *pointers: str) -> Place | None:
        """The lines of the first pointer that has any."""
        return place(self.manifest, *pointers)

    def place_of(self, step: Step, said: str) -> Place | None:
        """The lines of a step from the one on in which these words of it begin."""
        return place_of_words(self.manifest, step.pointer, said)

    @cached_property
    def _instructions(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The pointers and words of the numbered steps; and of what chapters without such steps tell to do."""
        chapters = [chapter for chapter in self.chapters if not chapter.steps and chapter.stage not in _NO_WORK]
        told = (told for chapter in chapters for told in chapter.parts if told.part.kind not in NOTES)
        parts = tuple((pointer, part.text) for pointer, part in told if not is_remark(part.text))
        return tuple((step.pointer, step.text) for step in self.steps), parts

    def step_that_says(self, *phrases: str) -> Place | None:
        """The lines of the first instruction that has one of the phrases, tried in order."""
        for instructions in self._instructions:
            for phrase in phrases:
                for pointer, text in instructions:
                    if phrase.lower() in text.lower():
                        return place_of_words(self.manifest, pointer, phrase)
        return None

    def step_that(self, does: Callable[[str], bool], at: str = "") -> Place | None:
        """The lines of the first instruction whose words say that it does something, from some words of it on."""
        told = (pointer for instructions in self._instructions for pointer, text in instructions if does(text))
        first = next(told, None)
        if first is None:
            return None
        return place_of_words(self.manifest, first, at) if at else self.place(first)

    def item(self, pointer: str, text: str, *around: str) -> Item:
        """An item in the tutorial's words, with their lines, or those of the first pointer `around` that has any."""
        return Item(self.linked(pointer, text), self.place(pointer, *around))

    def step(self, step: Step) -> Item:
        """A numbered step as an item."""
        return self.item(step.pointer, step.text, step.procedure)

    def linked(self, pointer: str, text: str) -> tuple[Part, ...]:
        """A document's words with their web links and mail addresses in the tutorial, where no finding doubts them."""
        stated = self.manifest.provenance.get(pointer)
        parts: list[Part] = []
        rest, end = text, 0
        for link in _LINK.finditer(stated.text) if stated else ():
            shown = _without_marks(link["words"])
            if not (stated and shown):
                continue
            earlier = _without_marks(stated.text[end : link.start("words")]).count(shown)
            before, found, after = _around(rest, shown, earlier)
            if found and not are_doubted(stated, link.span("target"), self.doubts.get(pointer, ())):
                mail = link["mail"]
                addressed = f"{shown} ({mail})" if mail and mail not in shown else shown
                parts += [*_spaced(before), Part("words", addressed, link["url"] or "")]
                rest, end = after, link.end()
        return (*parts, *_spaced(rest))


def _without_marks(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split())


def _around(text: str, words: str, number: int) -> tuple[str, str, str]:
    """What stands before and behind the words, behind as many of the same as `number` says where there are more."""
    *before, after = text.split(words, number + 1)
    return (words.join(before), words, after) if len(before) > number else text.partition(words)


def _spaced(text: str) -> tuple[Part, ...]:
    """Words between links; the space before and behind them is no part of them."""
    space = [plain(" ")]
    before, behind = space * text[:1].isspace(), space * (text[-1:].isspace() and bool(text.strip()))
    return (*before, *([words(text.strip())] if text.strip() else ()), *behind)
