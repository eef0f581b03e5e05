"""Whether the tutorial says elsewhere what a field of the credentials step takes, for rules about unstated values."""

import re

from doccompile.checks.rule import View
from doccompile.facts.reading import sentences
from doccompile.syntax.nodes import Block

_TELLS = re.compile(
    r"\b(?:formats?|tables?|below|typically|usually|found|find|cop(?:y|ied)|obtain\w*|generated?|provided by"
    r"|looks? like|is (?:an? |the )?URL|that is used|is used by|(?:from|in) step \d)\b",
    re.IGNORECASE,
)
_HANDS_OVER = re.compile(
    r"\b(?:these are|this is|serves as|see|cop(?:y|ied)|saved?|note|obtain\w*|get|generat\w+|contact|reach out"
    r"|request\w*|need(?:ed)?|required|provided?|provides|entered|values?|paste|formats?|found|shown|displayed"
    r"|retriev\w+|prompted for|information on|named|called|sends?)\b",
    re.IGNORECASE,
)
_ITEM = 60
"""Longest list item that is one of the things to be handed over, and no sentence (characters)."""
_PASSED_OVER = ("prerequisites", "limitations", "change-log", "resources", "capabilities", "title", "plan")


def is_told(view: View, label: re.Pattern[str]) -> bool:
    """Whether a sentence before the credentials step hands the value over, or one in its section says what it is."""
    zone = view.reading.credentials
    if not zone:
        return False
    telling = _HANDS_OVER
    for block in view.reading.prose:
        if block is zone[0]:
            telling = _TELLS
        if view.reading.kind(block) in _PASSED_OVER or not label.search(block.text):
            continue
        if telling is _HANDS_OVER and block.items and len(block.text) <= _ITEM:
            return True
        if (telling is _HANDS_OVER or block.section == zone[0].section) and _says(block, label, telling):
            return True
    return False


def _says(block: Block, label: re.Pattern[str], telling: re.Pattern[str]) -> bool:
    return any(label.search(sentence.text) and telling.search(sentence.text) for sentence in sentences(block))
