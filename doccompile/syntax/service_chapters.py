"""Paragraphs that begin a chapter for one of several identity services: "**Okta**" beside "**Entra ID**"."""

from collections.abc import Sequence
from itertools import groupby

from doccompile.pattern import compile_late
from doccompile.syntax.bold_headings import number_sections
from doccompile.syntax.nodes import Block

OTHERS = r"(?:Okta|One ?Login|JumpCloud|PingOne|PingFederate|Ping Identity|Google Workspace|Keycloak|Auth0|Rippling)"
_DO = (
    r"(?:(?:configur|enabl|integrat)(?:e|ing)|connect(?:ing)?|configuration|integration|set(?:ting)? ?up|steps"
    r"|instructions)"
)
_LEAD = rf"\W{{0,3}}(?:{_DO} )?(?:SCIM |(?:user )?provisioning )?(?:(?:for|in|on|to|with|within|using) (?:the )?)?"
_CLOSED = r"(?: (?:SCIM|instructions|steps|setup|configuration)\b)*\W*"
OTHER_ALONE = compile_late(rf"(?i:{_LEAD}{OTHERS}{_CLOSED})")
"""A title that is one's name."""
OWN = r"(?:(?:Microsoft |MS )?(?:Entra|Azure)(?: ?ID| AD| Active Directory)?|AAD)(?: \([^()]{1,40}\))?"
OWN_ALONE = compile_late(rf"(?i:{_LEAD}{OWN}{_CLOSED})")


def read_service_chapters(blocks: Sequence[Block]) -> None:
    """Make headings of them, one level below the section's, where one is the name of the service itself."""
    found = False
    for _, group in groupby(blocks, key=lambda block: block.section):
        section = list(group)
        labels = [block for block in section if _is_label(block)]
        if any(OWN_ALONE.fullmatch(block.text) for block in labels):
            found = True
            for block in labels:
                block.kind, block.level = "heading", max(section[0].level, 1) + 1
    if found:
        number_sections(blocks)


def _is_label(block: Block) -> bool:
    alone = block.kind == "paragraph" and not (block.items or block.callout)
    return alone and bool(OWN_ALONE.fullmatch(block.text) or OTHER_ALONE.fullmatch(block.text))
