"""Other identity services: whether words are on one of them alone, and what is told of them in tabs or list items."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, chain

from doccompile.facts.wording.service import NAMES
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document
from doccompile.syntax.service_chapters import OTHERS, OWN
from doccompile.syntax.tabs import Tab

OTHER_SERVICE = compile_late(rf"\b{OTHERS}\b")
"""In the title of a page, it is the application that is connected."""
_OTHER_TAB = compile_late(rf"\b(?i:{OTHERS})(?![a-z])")
_OWN_TAB = compile_late(r"\b(?:entra|azure|aad|microsoft)", re.IGNORECASE)
_OTHER_ITEM = compile_late(rf"(?i:(?:(?:for|in|with) )?{OTHERS}) ?(?::|[–—-] )")
_OWN_ITEM = compile_late(rf"(?i:(?:(?:for|in|with) )?{OWN}) ?(?::|[–—-] )")
"""How an item begins that tells what is done at one service: "**Entra ID:** open …"."""


def speaks_of_another_alone(text: str, application: str) -> bool:
    """Whether a text names another service, and not this one; what stands in the application's name is none."""
    others = any(other.group() not in application for other in OTHER_SERVICE.finditer(text))
    return others and not NAMES.search(text)


def told_of_other_services(document: Document) -> set[int]:
    """The ids of blocks in tabs or items of other services, beside one of this service's own."""
    if any(OTHER_SERVICE.search(title.text) for title in document.titles):
        return set()
    return set(map(id, chain(_in_their_tabs(document), _in_their_items(document))))


def _in_their_items(document: Document) -> Iterator[Block]:
    """The items that begin with the name of another service, and those below them, where one begins with its own."""
    own = {
        (block.section, len(block.items)) for block in document.blocks if block.items and _OWN_ITEM.match(block.text)
    }
    theirs: Block | None = None
    for block in document.blocks if own else ():
        if theirs and (block.section != theirs.section or len(block.items) <= len(theirs.items)):
            theirs = None
        if block.items and (block.section, len(block.items)) in own and _OTHER_ITEM.match(block.text):
            theirs = block
        if theirs:
            yield block


def _in_their_tabs(document: Document) -> Iterator[Block]:
    tabs = document.tabs
    if not any(_OWN_TAB.search(tab.chosen_by) for tab in tabs):
        return
    theirs = sorted((tab for tab in tabs if _is_of_another(tab)), key=lambda tab: tab.line)
    begins = [tab.line for tab in theirs]
    ends = list(accumulate((tab.end_line for tab in theirs), max))
    for block in document.blocks:
        place = bisect_right(begins, block.line) - 1
        if place >= 0 and block.line < ends[place] and block.source is document.source:
            yield block


def _is_of_another(tab: Tab) -> bool:
    return bool(_OTHER_TAB.search(tab.chosen_by)) and not _OWN_TAB.search(tab.chosen_by)
