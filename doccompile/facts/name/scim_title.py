"""The application's name in a title that says SCIM and nothing of provisioning, as vendors write: "Set up SCIM for X".

Looks for "SCIM for X", "SCIM with X", "X SCIM", "manage users in X with SCIM", "X and Entra ID: SCIM", "Sync Entra ID
with X". The text must speak of what is filled in: pages on a vendor's own SCIM interface have such titles, too.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.name.portal_form import speaks_of_the_form
from doccompile.facts.name.title_words import (
    BEHIND_NAME,
    LEAD,
    NAMES_SERVICE,
    NO_NAME,
    SERVICE,
    SETTING_UP,
    SIGN_ON_AND,
    TASK,
    whole_matches,
)
from doccompile.facts.name.unnamed_title import is_of_task
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import fold, holds
from doccompile.pattern import compile_late

_SERVICE = rf"(?:{SERVICE}|Azure)"
_DO = rf"{SETTING_UP} "
_SCIM = (
    rf"(?:{SIGN_ON_AND})?(?:{_SERVICE} )?SCIM(?: 2\.0)?"
    r"(?: (?:integration|set-?up|configuration|(?:user )?(?:sync|management|provisioning)|support"
    r"|(?:server|bridge|connector|gateway|endpoint|plug-?in|module|service)))?"
)
_NAME = r"(?P<name>(?-i:(?=\S*[A-Z0-9.])).{1,80}?)"
_ITS = r"(?: (?:users?|members?|accounts?|organi[sz]ations?|workspaces?|teams?|groups?))*"
_WITH = r"(?: (?:with|using|from|by|through|via|and|in|or) .{1,80}| [|–—-] .{1,80}|: .{1,80}| \([^()]{1,40}\))?"
_TITLES = tuple(
    compile_late(rf"{LEAD}{pattern}[.:?]?", re.IGNORECASE)
    for pattern in (
        rf"(?:{_DO})*{_SCIM} (?:for|in|on|to) (?:the |your )?{_NAME}{_ITS}{_WITH}",
        rf"(?:{_DO})*{_SCIM} with {_NAME} (?:via|using|from|through|and) {_SERVICE}{_WITH}",
        rf"(?:{_DO})*{_SCIM} (?:with|from|using|via) {_SERVICE} (?:for|in|on|to) {_NAME}",
        rf"(?:{_DO})*{_SCIM} with (?!{OTHER_SERVICE.pattern}){_NAME}",
        rf"{_DO}(?:your )?(?:users?|members?|accounts?|groups?|and| )+ (?:in|of|for) {_NAME}{_ITS}"
        rf" (?:with|using|via|over) {_SCIM}{_WITH}",
        rf"(?:{_DO})?{_NAME} (?:with|to|and|&|\+) {_SERVICE}(?: ?[:–-]| for| via| using| with) {_SCIM}",
        rf"(?:Synchroni[sz]e|Sync|Connect|Integrate|Link) {_SERVICE} (?:with|to|and) {_NAME}",
        rf"(?:{_DO})?{_NAME}(?:['’]s?)? {_SCIM}(?: guide)?{_WITH}",
    )
)
_SUBJECTS = ("scim", "sync", "connect", "integrate", "link")
_LEADING = compile_late(r"^[^\w\[(]+")
"""A sign, or a picture, before the first word."""
_LONGEST = 200


def find_scim_title(reading: Reading) -> Fact[str] | None:
    """The name as the heading, or the front matter's title, writes it."""
    document = reading.document
    for block in document.titles:
        if len(block.text) > _LONGEST or not holds(block.text, _SUBJECTS) or not speaks_of_the_form(document):
            continue
        lead = len(block.text) - len(_LEADING.sub("", block.text))
        for match in whole_matches(_TITLES, block.text, lead):
            written = BEHIND_NAME.sub("", match["name"]).rstrip(" :,–-")
            name = fold(written)
            if not (NAMES_SERVICE.search(name) or NO_NAME.match(name) or TASK.match(name) or is_of_task(name)):
                start = match.start("name")
                return Fact(name, block.location(start, start + len(written)))
    return None
