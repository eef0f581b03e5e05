"""What is said of values that were just named, or that are listed: "You can find these under …", "Copy these values".

A list of their labels may stand above such words, or below "We will send you the following:".
"""

import re
from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.facts.wording import verbs
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_THEY = r"(?:these|those|both|they)(?: two)?(?: values| details)?"
TOLD_OF = (
    r"(?:(?:find|get|obtain|copy|locate) (?:these|those|both|them)"
    rf"|{_THEY} (?:come|are (?:found|listed|shown|displayed|available|{verbs.GIVEN})))"
)
"""The values just named: "you can get them …", "both come from …"."""
KEEP_THESE = compile_late(
    rf"^{verbs.THEN}{verbs.KEEP}\b(?: and (?:save|store|keep))?(?: down)? "
    r"(?:(?:these|those|both)(?: two)?(?: values| strings)?|the values|them)\b",
    re.IGNORECASE,
)
"""Said of the values that the sentence before has named."""
KEEP_IT = compile_late(
    rf"^{verbs.THEN}(?:copy|save|store|note)\b(?: (?:and|or) (?:copy|save|store|paste))?(?: down)?"
    r"\s+(?:it|this|(?:the|its)(?: \w+)? value|that)\b",
    re.IGNORECASE,
)
"""The same of the one value."""
ARE_THE = (
    rf"{_THEY} (?:are|will be) (?:the|your)\b"
    r"(?![^.]{0,80}\b(?:fields?|box(?:es)?|formats?|labels?|names?|asks|asked|expects?|wants)\b)"
)
"""What the vendor's page shows by now: "click **Generate**. These are the **Tenant URL** and …"."""
_THESE_VALUES = compile_late(
    r"\b(?:copy|save|note(?: down)?|store|record)(?: and \w+)?(?: down)?"
    r" (?:all |both )?(?:of )?(?:these|those|both|the two)"
    r"(?: two)? (?:values|strings|fields|entries|items)\b",
    re.IGNORECASE,
)
_FOLLOWING = compile_late(
    r"\b(?:provid\w+|send\w*|giv\w+|receiv\w+|display\w*|show\w*|shar\w+|contain\w*|copy|save|note|record|collect|obtain)\b"
    r"[^.:]{0,60}\bfollowing\b[^.:]{0,160}:$"
    r"|\b(?:copy|save|note|record|collect|obtain|store)(?: and \w+)?(?: down)?(?: both)?(?: the| these| your)?:$"
    r"|\b(?:this|these|they|it|which|reply|response|e-?mail|message|letter|details|information|you|we|team|support)\b"
    r"[^.:]{0,60}\b(?:includ\w+|contain\w*|holds?|consists? of|compris\w+|receive|get|sends?(?: \w+)?"
    r"|provides?(?: \w+ with)?|be (?:given|sent))(?: [\w-]+){0,3}:$",
    re.IGNORECASE,
)
_FROM_THE_READER = compile_late(
    r"\b(?:you|please)\b(?: (?!be\b)\w+){0,3} (?:give|send|provide|share|tell|submit)\b"
    r"|\b(?:send|give|provide|share with|tell|e-?mail) (?:us|them|him|her|support|(?:your|our|the) [\w -]{1,30}?"
    r"(?:representative|manager|team|support|vendor|contact|consultant|engineer|partner))\b",
    re.IGNORECASE,
)
"""The reader hands something over to the vendor."""
_LAST_WORDS = 300
"""Characters at the end of a paragraph that may announce a list."""
_MOST = 4
"""Labels that are looked at above such words, or below."""
_LONGEST_LABEL = 60


def listed_labels(reading: Reading) -> Iterator[Block]:
    """The labels right above "Copy these values", and those below "we send you the following values:"."""
    for index, block in enumerate(reading.prose):
        if reading.kind(block) not in ("vendor", "other"):
            continue
        if _announces(block):
            below = reading.prose[index + 1 : index + 1 + _MOST]
            yield from (other for other in below if other.items and _may_be_label(other, block))
        if _THESE_VALUES.search(block.text):
            above = reading.prose[max(0, index - _MOST) : index]
            yield from (other for other in above if _may_be_label(other, block))


def _announces(block: Block) -> bool:
    """Whether the last words of a block say that the vendor hands over what is listed below it."""
    words = block.text.rstrip()[-_LAST_WORDS:]
    last = words[words.rfind(". ") + 1 :]
    return words.endswith(":") and bool(_FOLLOWING.search(words)) and not _FROM_THE_READER.search(last)


def _may_be_label(block: Block, beside: Block) -> bool:
    return block.section == beside.section and len(block.text) <= _LONGEST_LABEL
