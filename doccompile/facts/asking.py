"""How a tutorial tells the reader to ask the vendor: "reach out to", "write to"; and what the answer holds.

Also "Copy these values" below a list of labels.
"""

import re
from collections.abc import Iterator

from doccompile.facts import verbs
from doccompile.facts.reading import Reading
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

ASK = (
    r"(?:reach(?:ing)? out|get(?:ting)? in touch|writ(?:e|ing) (?:(?:an? )?(?:(?:e-?)?mail|message) )?to"
    r"|ask(?:ing)?|call(?:ing)?"
    r"|e-?mail(?:ing)? (?=us\b|your\b|the\b|our\b|\w+ support\b|\S+@)|(?:talk|speak)(?:ing)? (?:to|with)"
    r"|(?:open|raise|submit|file|log)(?:ing)? an? (?:support )?(?:ticket|request|case))"
)
SENDS = (
    r"(?:(?:e-?)?mails?|messages?|reply|replies|answers?|response|letter|invitation)\b.{0,40}?"
    r"\b(?:includ\w+|contain\w*|holds?|lists?)"
)
HANDS_OVER = compile_late(
    r"\b(?:they|we|support|team|representative|manager|vendor|partner)(?: (?:will|can|then|also|should)){0,3}"
    rf" {verbs.GIVES}\b(?! us\b)"
    rf"|\byou(?:['’]ll| will)?(?: (?:then|also)){{0,2}} (?:receive|be {verbs.GIVEN})\b"
    rf"|^\W*(?:please )?(?:contact|{ASK})\b",
    re.IGNORECASE,
)
"""The vendor's people hand something over."""
TROUBLE = compile_late(
    r"\b(?:trouble|problems?|questions?|issues?|errors?|fails?|reject\w*|refused|denied|invalid"
    r"|not (?:accepted|work\w*|valid|recogni[sz]ed)|(?:help|assistance)"
    r" (?:with|on|regarding|about)|more (?:details|information))\b",
    re.IGNORECASE,
)
"""Where one of these words stands, the vendor is asked for help, not for a value."""
TOLD_OF = (
    r"(?:(?:find|get|obtain|copy|locate) (?:these|those|both|them)"
    r"|(?:these|those|both|they)(?: two)?(?: values| details)?"
    rf" (?:come|are (?:found|listed|shown|displayed|available|{verbs.GIVEN})))"
)
"""The values just named: "you can get them …", "both come from …"."""
KEEP_THESE = compile_late(
    rf"^{verbs.THEN}{verbs.KEEP}\b(?: and (?:save|store|keep))?(?: down)? "
    r"(?:(?:these|those|both)(?: two)?(?: values| strings)?|the values|them)\b",
    re.IGNORECASE,
)
"""Said of the values that the sentence before has named."""
ARE_THE = (
    r"(?:these|those|both|they)(?: two)?(?: values)? (?:are|will be) (?:the|your)\b"
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
_LOOK_ABOVE = 4
_SHORT = 60


def _announces(block: Block) -> bool:
    """Whether the last words of a block say that the vendor hands over what is listed below."""
    words = block.text.rstrip()[-_LAST_WORDS:]
    last = words[words.rfind(". ") + 1 :]
    return bool(_FOLLOWING.search(words)) and not _FROM_THE_READER.search(last)


def copied_together(reading: Reading) -> Iterator[Block]:
    """The labels right above "Copy these values", and those below "we send you the following values:"."""
    for index, block in enumerate(reading.prose):
        if block.text.rstrip().endswith(":") and reading.kind(block) == "vendor" and _announces(block):
            below = reading.prose[index + 1 : index + 1 + _LOOK_ABOVE]
            yield from (b for b in below if b.section == block.section and b.items and len(b.text) <= _SHORT)
        if " values" not in block.text and " strings" not in block.text and " both " not in block.text:
            continue
        if reading.kind(block) == "vendor" and _THESE_VALUES.search(block.text):
            above = reading.prose[max(0, index - _LOOK_ABOVE) : index]
            yield from (other for other in above if other.section == block.section and len(other.text) <= _SHORT)
