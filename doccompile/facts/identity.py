"""Who is connected: the application's name, the title, date and author.

Looks for a title such as "Configure X for automatic user provisioning" or "Automate user provisioning into X with …",
or one that names both sides, "User provisioning from S to X".
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import fold
from doccompile.facts.title_directions import DIRECTIONS, LEAD, NAMES_SERVICE, NO_NAME, SERVICE, TASK
from doccompile.facts.translated_title import find_translated_name
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Document

_BRANDS = r"(?:Microsoft |Azure |Entra|on-premises |the )"
_WITH = rf"(?: (?:with|using|from|in|by|through|via|and) {_BRANDS}.*| \| .*| - Microsoft .*)?[.:?]?"
_AUTOMATIC = r"(?:an? |the )?(?:for )*(?:automatic(?:ally)?|automated)(?: (?:and )?(?:user|account|group|identity)s?)*"
_TITLES = tuple(
    compile_late(rf"{LEAD}{pattern}", re.IGNORECASE)
    for pattern in (
        rf"(?:(?:Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing)|Prepar(?:e|ing)) )+(?P<name>.+?) (?:for )+"
        rf"{_AUTOMATIC} (?:de)?provisioning(?: (?:in|into|on|to|with|using|by) (?-i:[A-Z])[^|]{{1,60}}?)?{_WITH}",
        rf"(?:(?:Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing)|Us(?:e|ing)) )+(?P<name>.+?) "
        rf"{_AUTOMATIC} provisioning{_WITH}",
        rf"(?:(?:Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing)) )+(?P<name>.+?) for (?:SCIM |user |account )*"
        rf"provisioning{_WITH}",
        rf"(?:Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing)) {_AUTOMATIC} provisioning (?:in|into|to|for|with|of) "
        rf"(?P<name>.+?){_WITH}",
        r"(?:Get(?:ting)?|Automat(?:e|ing|ed)|Automatic(?:ally)?|Configur(?:e|ing)|Set(?:ting)? ?up|Enabl(?:e|ing))"
        rf" (?:SCIM |user |users |account |and |group |groups )*(?:provision(?:ing)?)(?: users?(?: accounts?)?)?"
        rf" (?:in|into|to|for|with|of) (?P<name>.+?){_WITH}",
        rf"(?:SCIM |User |Account )*provisioning (?:using|with|via|through|over) (?:(?:SAML|SSO|SCIM|OIDC|OAuth) )+for "
        rf"(?P<name>.+?)(?: (?:groups|organi[sz]ations|accounts|teams|workspaces))?(?: \([\w ]{{1,20}}\))?{_WITH}",
        rf"(?:SCIM |User |Account |Automatic |Automated )*provisioning (?:in|into|to|for|with|of) (?P<name>.+?){_WITH}",
        rf"(?:Configur(?:e|ing) )?(?P<name>.+?) to {SERVICE} (?:user |inbound )*provisioning{_WITH}",
        rf"{SERVICE} integration with (?P<name>.+?) for {_AUTOMATIC} provisioning{_WITH}",
        rf"{SERVICE} (?:automatic |user )*provisioning (?:in|into|to|for|with|of) (?P<name>.+?){_WITH}",
        rf"(?:Integrat(?:e|ing)|Connect(?:ing)?) (?P<name>.+?) (?:with|to) .*?\bfor (?:{_AUTOMATIC} )?"
        rf"(?:SCIM |user |account )*provisioning{_WITH}",
    )
)
_SUBJECT = compile_late(
    rf"{LEAD}(?P<name>.+?)(?: for)? (?:SCIM |user |automatic |automated |account )+provisioning(?: tutorial)?{_WITH}",
    re.IGNORECASE,
)
_FOREIGN = frozenset(
    {
        "microsoft",
        "azure",
        "active directory",
        "azure active directory",
        "azure ad",
        "microsoft entra id",
        "entra",
        "hr",
        "hris",
        "sso",
        "apps",
        "applications",
        "saas apps",
        "saas applications",
        "enterprise applications",
    }
)
_SERVICE = compile_late(rf" (?:with|in|using|and) {_BRANDS}.*$", re.IGNORECASE)
_COMMON_NOUN = compile_late(r"(?:an?|your|any|the) [a-z]|(?:a|an|your|any) ")
_SLASH_DATE = compile_late(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO_DATE = compile_late(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_MAX_TITLE = 300
_MAX_NAME = 200


def find_name(reading: Reading) -> Fact[str] | None:
    """The application's name as the title uses it; the front matter's title where the heading does not tell."""
    document = reading.document
    blocks = [document.title, document.header_blocks.get("title")]
    for block in blocks:
        if block and (found := _name_in(block)):
            return found
    return find_translated_name(reading)


def _name_in(block: Block) -> Fact[str] | None:
    text = block.text.strip()
    if len(text) > _MAX_TITLE:
        return None
    lead = len(block.text) - len(block.text.lstrip())
    for pattern in (*_TITLES, *DIRECTIONS, _SUBJECT):
        match = pattern.fullmatch(text)
        if not match or (pattern in (_SUBJECT, *DIRECTIONS[-2:]) and TASK.match(match.group("name"))):
            continue
        written = _SERVICE.sub("", match.group("name"))
        name = fold(written).rstrip(" :,–-")
        if _COMMON_NOUN.match(name):
            return None
        if NAMES_SERVICE.search(name) or NO_NAME.match(name):
            continue
        if name.lower() in _FOREIGN or len(name) > _MAX_NAME or not any(c.isalnum() for c in name):
            continue
        start = lead + match.start("name")
        return Fact(name, block.location(start, start + len(written)))
    return None


def find_title(document: Document) -> Fact[str] | None:
    """First heading of level 1; the front matter's title where there is none."""
    block = document.title or document.header_blocks.get("title")
    return Fact(fold(block.text), block.location()) if block and block.text.strip() else None


def find_date(document: Document) -> Fact[str] | None:
    """Front matter `ms.date` in ISO form; None where it is no date."""
    written = document.front_matter.values.get("ms.date", "").strip()
    where = document.front_matter.value_location("ms.date", document.source)
    iso = iso_date(written)
    return Fact(iso, where) if iso and where else None


def iso_date(written: str) -> str | None:
    """`09/14/2020` or `2020-9-14` -> `2020-09-14`; None where it is no calendar date."""
    if match := _SLASH_DATE.fullmatch(written):
        month, day, year = map(int, match.groups())
    elif match := _ISO_DATE.fullmatch(written):
        year, month, day = map(int, match.groups())
    else:
        return None
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def find_author(document: Document) -> Fact[str] | None:
    """Front matter `author`."""
    written = document.front_matter.values.get("author", "").strip()
    where = document.front_matter.value_location("author", document.source)
    return Fact(written, where) if written and where else None
