"""Chapters on other identity services that a paragraph begins and no heading: "**Okta**" beside "**Entra ID**"."""

import re
from collections.abc import Iterator
from itertools import groupby

from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document

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
_LONGEST = 80


def told_of_other_services(document: Document) -> set[int]:
    """The ids of such blocks, up to the next such paragraph or heading; only where one of them is the service's own."""
    found: set[int] = set()
    if any(
        title and OTHER_SERVICE.search(title.text) for title in (document.title, document.header_blocks.get("title"))
    ):
        return found
    for _, group in groupby(document.blocks, key=lambda block: block.section):
        blocks = list(group)
        if any(_is_label(block) and _SERVICE.fullmatch(block.text) for block in blocks):
            found.update(map(id, _of_others(blocks)))
    return found


def _of_others(blocks: list[Block]) -> Iterator[Block]:
    elsewhere = False
    for block in blocks:
        if _is_label(block):
            elsewhere = bool(_OTHER.fullmatch(block.text)) or (elsewhere and not _SERVICE.fullmatch(block.text))
        if elsewhere:
            yield block


def _is_label(block: Block) -> bool:
    return block.kind == "paragraph" and not block.items and not block.callout and len(block.text) <= _LONGEST
