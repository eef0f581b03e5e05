"""A tutorial as a checklist quotes it: its words with the links in them, and the lines that they stand on."""

import re
from typing import NamedTuple

from doccompile.manifest.model import ConnectorManifest
from doccompile.pattern import compile_late
from doccompile.render.checklist.parts import Item, Part, plain, words
from doccompile.render.checklist.steps import Place, Step, place
from doccompile.render.doubts import Doubts, are_doubted

_LINK = compile_late(
    r"(?:^|\[)(?P<words>[^\[\]]+)\]"
    r"\((?P<target>(?P<url>https?://(?:[^\s()]|\([^\s()]*\))+)|mailto:(?P<mail>[\w.+-]+@[\w.-]+)(?:\?[^\s()]*)?)(?=[\s)])",
    re.I,
)


class Sheet(NamedTuple):
    """What a checklist is written from: a manifest, and which of its values are in doubt."""

    manifest: ConnectorManifest
    doubts: Doubts

    def place(self, *pointers: str) -> Place | None:
        """The lines of the first pointer that has any."""
        return place(self.manifest, *pointers)

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
        rest = text
        for link in _LINK.finditer(stated.text) if stated else ():
            shown = " ".join(link["words"].replace("*", "").replace("`", "").split())
            before, found, after = rest.partition(shown)
            if found and stated and not are_doubted(stated, link.span("target"), self.doubts.get(pointer, ())):
                mail = link["mail"]
                addressed = f"{shown} ({mail})" if mail and mail not in shown else shown
                parts += [*_spaced(before), Part("words", addressed, link["url"] or "")]
                rest = after
        return (*parts, *_spaced(rest))


def _spaced(text: str) -> tuple[Part, ...]:
    """Words between links; the space before and behind them is no part of them."""
    space = [plain(" ")]
    before, behind = space * text[:1].isspace(), space * (text[-1:].isspace() and bool(text.strip()))
    return (*before, *([words(text.strip())] if text.strip() else ()), *behind)
