"""Labels and addresses that run into the words around them, "in the**Tenant URL**field": marks tell where they end."""

import re

from doccompile.pattern import compile_late

_WORDS = (
    r"attributes?|fields?|(?:text ?)?box(?:es)?|section|tab|page|pane|panel|blade|window|dialog|screen|button|icon"
    r"|link|menu|option|list|step|toggle|check|column|properties|values?|roles?|and|for|from|then|the|with|your|into|to"
)
_OF_LABEL = compile_late(rf"(?:{_WORDS})\b")
"""What may follow a label; other letters may be the end of a word in bold in part: "**Auth**orize"."""
_OF_SEVERAL = compile_late(
    rf"(?:{_WORDS}|as|at|by|if|in|is|of|on|or|that|this|under|using|when|where|which|will|you)\b"
)
"""The same for a label of more than one word; "**Log**in" and "**Add**on" are single ones."""

_LONGEST = 60
"""How far a label is looked at (characters)."""


def is_glued_before(raw: str, mark: int, label: int) -> bool:
    """Whether a word in small letters runs into the mark before a label that begins with a capital."""
    word = raw[max(0, mark - 2) : mark]
    return len(word) == 2 and word.isalpha() and word.islower() and raw[label : label + 1].isupper()


def is_glued_behind(raw: str, label: int, end: int, mark: int) -> re.Match[str] | None:
    """Whether the next word follows right behind the mark of a label from `label` to `end`; the mark ends at `mark`."""
    several = raw.find(" ", label + 1, min(end, label + _LONGEST)) >= 0
    return (_OF_SEVERAL if several else _OF_LABEL).match(raw, mark)


def is_glued_address(raw: str, mark: int, address: int) -> bool:
    """Whether a word runs into the mark of code that is an address: "enter`https://…`"."""
    return raw[max(0, mark - 1) : mark].islower() and raw.startswith(("http:", "https:"), address)
