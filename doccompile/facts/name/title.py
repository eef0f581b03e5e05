"""The application's name as the title gives it.

Looks for a title such as "Configure X for automatic user provisioning" or "Automate user provisioning into X with …",
or one that names both sides, "User provisioning from S to X".
"""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.name.likeness import are_akin
from doccompile.facts.name.title_directions import COLON_TITLES, DIRECTIONS
from doccompile.facts.name.title_words import (
    BEHIND_NAME,
    LEAD,
    NAMES_SERVICE,
    NO_NAME,
    RELEASE,
    SERVICE,
    SIGN_ON_AND,
    TASK,
    whole_matches,
)
from doccompile.facts.name.translated_title import find_translated_name
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold
from doccompile.facts.wording.service import FIRST_WORD
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_BRANDS = rf"(?:{FIRST_WORD}|(?:on-premises|the) )"
_BY = rf"(?:(?:with|using|from|in|by|through|via|and|over) (?:{_BRANDS}|SCIM\b)|for {SERVICE}\b).*"
_WITH = rf"{RELEASE}(?: {_BY}| \| .*| - Microsoft .*)?[.:?]?"
_AUTOMATIC = r"(?:an? |the )?(?:for )*(?:automatic(?:ally)?|automated)(?: (?:and )?[a-z-]+){0,3}?"
_SET_UP = (
    r"Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing)|Implement(?:ing)?"
    r"|(?:The )?(?:Configuration|Preparation|Set-?up|Setting up) of"
)
_NAME = r"(?P<name>.+?)"
_TO = r"(?:in|into|to|for|with|of)"
_SIGN_ON = rf"(?:{SIGN_ON_AND})?"
_OF_USERS = r"(?:SCIM |user |account )*"
_IN_SOMETHING = r"(?: (?:in|into|on|to|with|using|by) (?-i:[A-Z])[^|]{1,60}?)?"
_OVER_SCIM = r"(?:using|with|via|through|over) (?:(?:SAML|SSO|SCIM|OIDC|OAuth) )+"
_ITS_PARTS = r"(?: (?:groups|organi[sz]ations|accounts|teams|workspaces))?(?: \([\w ]{1,20}\))?"
_TITLES = tuple(
    compile_late(rf"{LEAD}{pattern}{_WITH}", re.IGNORECASE)
    for pattern in (
        rf"(?:(?:{_SET_UP}|Prepar(?:e|ing)) )+{_NAME} (?:for )+{_AUTOMATIC} (?:de)?provisioning{_IN_SOMETHING}",
        rf"(?:(?:{_SET_UP}|Us(?:e|ing)) )+{_NAME}(?:['’]s?)? {_AUTOMATIC} provisioning",
        rf"(?:(?:{_SET_UP}) )+{_NAME} for {_OF_USERS}provisioning",
        rf"(?:{_SET_UP}) (?!(?:API|(?:cloud )?HR)(?:-driven)? inbound\b)(?-i:(?=\S*[A-Z0-9])){_NAME}"
        rf" inbound (?:user )?provisioning",
        rf"(?:{_SET_UP}) {_SIGN_ON}{_AUTOMATIC} provisioning {_TO} {_NAME}",
        rf"(?:{_SET_UP}|Get(?:ting)?|Automat(?:e|ing|ed)|Automatic(?:ally)?)"
        rf" {_SIGN_ON}(?:SCIM |user |users |account |and |group |groups )*provision(?:ing)?(?: users?(?: accounts?)?)?"
        rf" {_TO} {_NAME}",
        rf"{_OF_USERS}provisioning {_OVER_SCIM}for {_NAME}{_ITS_PARTS}",
        rf"{_SIGN_ON}(?:SCIM |User |Account |Automatic |Automated )*provisioning {_TO} {_NAME}",
        rf"(?:Configur(?:e|ing) )?{_NAME} to {SERVICE} (?:user |inbound )*provisioning",
        rf"{SERVICE} integration with {_NAME} for {_AUTOMATIC} provisioning",
        rf"(?:Integrat(?:e|ing)|Connect(?:ing)?) {_NAME} (?:with|to) .*?\bfor (?:{_AUTOMATIC} )?"
        rf"{_OF_USERS}provisioning",
    )
)
_SUBJECT = compile_late(
    rf"{LEAD}{_NAME}(?:['’]s?)?(?: for)? {_SIGN_ON}(?:SCIM |user |automatic |automated |account )+provisioning"
    rf"(?: tutorial)?{_WITH}",
    re.IGNORECASE,
)
_FOREIGN = frozenset({
    "microsoft", "azure", "active directory", "azure active directory", "azure ad", "microsoft entra id", "entra", "hr",
    "hris", "sso", "scim", "apps", "applications", "saas apps", "saas applications", "enterprise applications",
    "dashboard", "admin console", "organization", "organisation", "workspace", "team", "users", "groups",
    "microsoft graph",
})  # fmt: skip
"""What stands in a name's place and is none."""
_COMMON_NOUN = compile_late(r"(?:an?|your|any|the) [a-z]|(?:a|an|your|any) |.* (?:apps|applications|directories)$")
_AT_HOME = 3
"""How often the text names its own application, at least."""
_MAX_TITLE = 300
_MAX_NAME = 200


def find_name(reading: Reading) -> Fact[str] | None:
    """The application's name as the title uses it; the front matter's title where the heading does not tell."""
    titles = reading.document.titles
    found = next(filter(None, map(_name_in, titles)), None)
    if found and len(titles) > 1:
        return _meant_instead(reading, found.value, titles[1]) or found
    return found or find_translated_name(reading)


def _meant_instead(reading: Reading, name: str, header: Block) -> Fact[str] | None:
    """What the front matter's title names, where the heading's name was left over: the text knows the former alone."""
    meant = _name_in(header)
    if meant is None or are_akin(name, meant.value):
        return None
    text = reading.document.prose_text
    return meant if text.count(name) <= 1 and text.count(meant.value) >= _AT_HOME else None


def _name_in(block: Block) -> Fact[str] | None:
    if len(block.text.strip()) > _MAX_TITLE:
        return None
    for match in _matches(block.text):
        written = BEHIND_NAME.sub("", match["name"])
        name = fold(written).rstrip(" :,–-")
        if _COMMON_NOUN.match(name):
            return None
        if NAMES_SERVICE.search(name) or NO_NAME.match(name):
            continue
        if name.lower() in _FOREIGN or len(name) > _MAX_NAME or not any(c.isalnum() for c in name):
            continue
        start = match.start("name")
        return Fact(name, block.location(start, start + len(written)))
    return None


def _matches(title: str) -> Iterator[re.Match[str]]:
    """What the patterns see in a title, surest first."""
    yield from whole_matches((*_TITLES, *DIRECTIONS), title)
    in_parts = whole_matches((*COLON_TITLES, _SUBJECT), title)
    yield from (match for match in in_parts if not TASK.match(match["name"]))
