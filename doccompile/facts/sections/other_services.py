"""What is told of other identity services in tabs of theirs, beside one of this service."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document
from doccompile.syntax.service_chapters import OTHERS
from doccompile.syntax.tabs import Tab

OTHER_SERVICE = compile_late(rf"\b{OTHERS}\b")
"""In the title of a page, it is the application that is connected."""
_OTHER_TAB = compile_late(rf"\b(?i:{OTHERS})(?![a-z])")
_OWN_TAB = compile_late(r"\b(?:entra|azure|aad|microsoft)", re.IGNORECASE)


def told_of_other_services(document: Document) -> set[int]:
    """The ids of such blocks; only where one tab is the service's own."""
    if any(OTHER_SERVICE.search(title.text) for title in document.titles):
        return set()
    return set(map(id, _in_their_tabs(document)))


def _in_their_tabs(document: Document) -> Iterator[Block]:
    tabs = document.tabs
    if not any(_OWN_TAB.search(tab.chosen_by) for tab in tabs):
        return
    theirs: list[Tab] = []
    for tab in sorted(tabs, key=lambda tab: tab.line):
        inside = theirs and tab.end_line <= theirs[-1].end_line
        if not inside and _OTHER_TAB.search(tab.chosen_by) and not _OWN_TAB.search(tab.chosen_by):
            theirs.append(tab)
    begins = [tab.line for tab in theirs]
    for block in document.blocks:
        place = bisect_right(begins, block.line) - 1
        if place >= 0 and block.line < theirs[place].end_line and block.source is document.source:
            yield block
