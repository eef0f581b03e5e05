"""What is told of other identity services below no heading: in a tab of theirs beside one of this service, or in a
chapter that a paragraph begins: "**Okta**" beside "**Entra ID**".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document
from doccompile.syntax.tabs import Tab

_CLOSED = r"(?: (?:SCIM|instructions|steps|setup|configuration)\b)*\W*"
_LEAD = r"\W{0,3}(?:(?:for|in|with|using|configure|set up|steps (?:for|in)) )?"
_NAMES = r"(?:Okta|One ?Login|JumpCloud|PingOne|PingFederate|Ping Identity|Google Workspace|Keycloak|Auth0|Rippling)"
OTHER_SERVICE = compile_late(rf"\b{_NAMES}\b")
"""In the title of a page, it is the application that is connected."""
_OTHER = compile_late(rf"{_LEAD}{_NAMES}{_CLOSED}", re.IGNORECASE)
_SERVICE = compile_late(
    rf"{_LEAD}(?:Microsoft )?(?:Entra|Azure)(?: ID| AD| Active Directory)?(?: \([^()]{{1,40}}\))?{_CLOSED}",
    re.IGNORECASE,
)
_OTHER_TAB = compile_late(rf"\b(?i:{_NAMES})(?![a-z])")
_OWN_TAB = compile_late(r"\b(?:entra|azure|aad|microsoft)", re.IGNORECASE)
_LONGEST = 80


def told_of_other_services(document: Document) -> set[int]:
    """The ids of such blocks: those of a tab, or up to the next such paragraph or heading.

    Only where one tab, or one paragraph, is the service's own.
    """
    found: set[int] = set()
    if any(OTHER_SERVICE.search(title.text) for title in document.titles):
        return found
    for _, group in groupby(document.blocks, key=lambda block: block.section):
        blocks = list(group)
        if any(_is_label(block) and _SERVICE.fullmatch(block.text) for block in blocks):
            found.update(map(id, _of_others(blocks)))
    found.update(map(id, _in_their_tabs(document)))
    return found


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


def _of_others(blocks: list[Block]) -> Iterator[Block]:
    elsewhere = False
    for block in blocks:
        if _is_label(block):
            elsewhere = bool(_OTHER.fullmatch(block.text)) or (elsewhere and not _SERVICE.fullmatch(block.text))
        if elsewhere:
            yield block


def _is_label(block: Block) -> bool:
    return block.kind == "paragraph" and not block.items and not block.callout and len(block.text) <= _LONGEST
