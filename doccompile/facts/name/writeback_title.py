"""The application's name in a title that speaks of writeback, as to an HR system that users come from.

Looks for "attribute writeback from S to X", "writeback for X", "X writeback", "Write … back to X", "S to X writeback",
where S is the service's name. The text must speak of what is filled in: passwords, groups and devices are written
back otherwise.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.name.portal_form import speaks_of_the_form
from doccompile.facts.name.title_words import LEAD, NAMES_SERVICE, SERVICE, SETTING_UP, TASK, whole_matches
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import words_of
from doccompile.pattern import compile_late

_DO = rf"(?:{SETTING_UP} (?:the )?)?"
_WRITEBACK = r"write[- ]?backs?"
_NAME = r"(?P<name>(?-i:[A-Z0-9][\w.&-]*(?: [A-Z0-9&][\w.&-]*){0,5}))"
_WHAT = r"(?:(?-i:[a-z][\w-]*,?) ){0,5}?"
_THING = r"(?:attribute|device|e-?mail|group|password|phone(?: number)?|user)s?"
_SOURCE = rf"(?:from {SERVICE} )?"
_REST = (
    r"(?: app(?:lication)?| provisioning)?(?: (?:with|using|in|from|via|through|and|for) .{1,80}| \| .{1,80})?[.:?]?"
)
_TITLES = tuple(
    compile_late(rf"{LEAD}{pattern}{_REST}", re.IGNORECASE)
    for pattern in (
        rf"{_DO}{_WHAT}(?:{_THING} )?{_WRITEBACK} {_WHAT}{_SOURCE}(?:(?:in)?to|for) {_NAME}",
        rf"{_DO}(?:{SERVICE} to )?{_NAME} {_WHAT}{_WRITEBACK}",
        rf"writ(?:e|ing) {_WHAT}back {_WHAT}{_SOURCE}(?:in)?to {_NAME}",
    )
)
_IS_THING = compile_late(_THING, re.IGNORECASE)
_WRITES_BACK = compile_late(r"\bwrit(?:e|ing)\W?(?:[\w,-]{1,40} ){0,6}?backs?\b", re.IGNORECASE)
_BESIDES = compile_late(r"\bprovisioning (?:with|and|including) ", re.IGNORECASE)
"""Before what is written back, where users are provisioned too."""
_LONGEST = 200


def find_writeback_title(reading: Reading) -> Fact[str] | None:
    """The name as the heading, or the front matter's title, writes it."""
    for block in reading.document.titles:
        if len(block.text) > _LONGEST or not is_of_writeback(block.text):
            continue
        for match in whole_matches(_TITLES, block.text):
            if _is_name(match["name"]) and speaks_of_the_form(reading.document):
                return words_of(block, *match.span("name"))
    return None


def is_of_writeback(title: str) -> bool:
    """Whether a title says that attributes are written back: another task than provisioning users, and another app."""
    match = _WRITES_BACK.search(title)
    return match is not None and not _BESIDES.search(title, 0, match.start())


def _is_name(words: str) -> bool:
    return not (NAMES_SERVICE.search(words) or TASK.match(words) or _IS_THING.fullmatch(words))
