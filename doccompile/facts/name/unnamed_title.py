"""The application's name where the title gives none, as on the vendor's own pages: "Set up SCIM with Entra ID".

Looks for "provisioning from Entra ID to X", "between Entra ID and X", "Entra ID for SCIM provisioning with X", "connect
X to Entra ID", "provisions users to X", "Entra ID as the identity provider for X", for headings such as "Enable SCIM in
X" and "Add X in Entra ID", for headings in pairs: "X configuration" beside "Entra configuration", and for "the base URL
from X" that goes into a field. First comes the label of a mapping, "Synchronize … users to X", and last what is looked
for in the gallery, and what the application is called that is created. The text must speak of what is filled in at the
service.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from doccompile.facts.fact import Fact
from doccompile.facts.name.gallery import looked_for
from doccompile.facts.name.own_application import called
from doccompile.facts.name.portal_form import fills_in_the_form, speaks_of_the_form
from doccompile.facts.reading import Reading
from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.wording.sentence import holds, words_of
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_SUBJECTS = ("scim", "provision", "sync")
_TOPIC = ("scim", "provision")
_TASK_WORDS = frozenset({
    "a", "aad", "active", "ad", "advanced", "all", "an", "and", "api", "application", "authentication", "azure",
    "azuread", "basic", "bearer", "beta", "client", "config", "console", "cross", "custom", "dashboard",
    "directory", "domain", "enterprise", "entra", "entraid", "everyone", "example", "for", "from", "get", "guide",
    "hosted", "how", "id", "identity", "idp", "in", "into", "introduction", "lived", "log", "login", "long",
    "microsoft", "ms", "oauth", "of", "oidc", "on", "our", "overview", "people", "portal", "preview", "production",
    "public", "rest", "runbook", "saml", "scim", "sign", "single", "sso", "staging", "sync", "system", "tenant",
    "term", "the", "to", "tutorial", "up", "via", "with", "your",
})  # fmt: skip
_TASK_FORMS = compile_late(
    r"(?:account|admin|administrator|customer|employee|group|member|organi[sz]ation|owner|plan|provider|step|team|token"
    r"|user|workspace)s?|us(?:e|ing)|automat(?:ed|ic|e|ing)|configur(?:e|ing|ation)|connect(?:ing)?|enabl(?:e|ing)"
    r"|implement(?:ing|ation)?|integrat(?:e|ing|ion)|manag(?:e|ing|ement)|provision\w*|set(?:ting|tings|up)?"
    r"|synchroni[sz](?:e|ing|ation)"
    r"|v?\d{1,2}"
)
"""Words that a title has in several forms."""
_SERVICE = rf"(?:your )?(?:Microsoft )?(?:{SERVICE}|Azure)[®™]?(?: \([^()]{{1,40}}\))?"
_DOMAIN = r"(?:\.(?:com|io|ai|dev|app|cloud|sh)\b)"
_NAME = (
    r"(?:the |your |an? )?"
    r"(?P<name>(?!(?:SCIM|SSO|SaaS|The|This|That|It|Your|Users?|Groups?|Step|Enterprise|IdP|Identity)\b)"
    r"(?!(?:Microsoft|Azure|Entra|Active|Okta)\b)"
    rf"(?:(?:\d{{1,3}}|[a-z]{{1,3}}|[a-z]{{4,6}}(?=[A-Z]{{2}}))?[A-Z][\w&+-]*{_DOMAIN}?|(?!contoso|example)[a-z][\w-]*{_DOMAIN})"
    r"(?: (?!SCIM\b)[A-Z][\w&+-]*){0,3})(?: SCIM\b)?"
)
_TENANT = rf"{_SERVICE}(?: tenant| directory)?"
_GAP = r"[^.:;]{0,60}?"
_SYNC = r"(?:provisioning|synchroni[sz]ation|sync)"
_SCIM = r"(?:SCIM|(?:SCIM |user )?provisioning)"
_CONNECT = r"(?:[Cc]onnect|[Ll]ink|[Ii]ntegrat)(?:e|ing)?"
_PEOPLE = r"(?:users|accounts)(?: ?(?:and|/) ?groups)?"
_TOLD = tuple(
    compile_late(pattern)
    for pattern in (
        rf"\b(?:(?:[Pp]rovision|[Ss]ync|SCIM){_GAP} (?:from|in)|(?:users?|groups?)\b{_GAP} from)"
        rf" (?:{_TENANT}|your IdP|your identity provider) (?:in)?to {_NAME}",
        rf"\bbetween {_TENANT} and {_NAME}",
        rf"\bbetween {_NAME} and {_SERVICE}\b",
        rf"\b{_SERVICE} (?:(?:SCIM|user|automatic|automated) ){{1,3}}{_SYNC} (?:for|in|into|to) {_NAME}",
        rf"\b{_SERVICE} for (?:\w+ ){{0,3}}{_SYNC} (?:with|to|into) {_NAME}",
        rf"\b(?:{_SYNC}|SCIM) (?:with|from|using|via) {_SERVICE} (?:for|to|into) {_NAME}",
        rf"\b(?:{_SYNC}|SCIM) (?:for|in|into|to|with) {_NAME} (?:from|through|using|via|with) {_SERVICE}\b",
        rf"\b{_CONNECT} {_NAME} (?:to|with) {_SERVICE}\b",
        rf"\b{_CONNECT} {_TENANT} (?:to|with) {_NAME}",
        rf"\b[Pp]rovision(?:ing)? (?:\w+ ){{0,2}}?{_PEOPLE} (?:in)?to {_NAME} from {_SERVICE}",
        rf"\b{_SERVICE} as (?:an? |the |your )?(?:[\w-]+ ){{0,2}}?(?:provider|IdP) (?:for|of) {_NAME}",
        rf"\bprovision(?:s|ing of) (?:\w+ ){{0,2}}?{_PEOPLE} (?:in)?to {_NAME}",
        rf"\b(?:[Pp]rovision|[Ss]ync|[Ss]ynchroni[sz]e) {_NAME} {_PEOPLE} (?:with|from|via) {_SERVICE}",
        rf"\b(?:[Dd]e-?)?[Pp]rovision {_TENANT} (?:users|accounts|groups)\b{_GAP} (?:in)?to {_NAME}",
        rf"\b{_SERVICE} to (?:push|send|sync|provision|synchroni[sz]e)\b{_GAP} (?:in)?to {_NAME}",
        rf"\b[Cc]onfigur(?:e|ing) {_NAME} to (?:use|work with) (?:the )?{_SERVICE}",
    )
)
_LABEL = compile_late(
    rf"(?:Synchroni[sz]e|Provision) {SERVICE} (?:users|groups) to (?P<name>[^.,]{{1,60}})\.?", re.IGNORECASE
)
_NUMBER = r"(?:[\d.)]+ |Step \d+[:.]? )?"
_SIDE = rf"{_NUMBER}{{}} (?P<noun>[Ss]et-?up|[Cc]onfiguration|[Ss]ettings|[Ss]ide)(?: steps)?\W*"
_ITS_SIDE = compile_late(_SIDE.format(_NAME))
_IN_ITSELF = compile_late(rf"{_NUMBER}(?:In|At|On) {_NAME}(?P<noun>)\W*")
_SERVICE_SIDE = compile_late(_SIDE.format(rf"(?:{_SERVICE}|[Ii]dentity [Pp]rovider|IdP)(?: \w+)?"))
_IN_SERVICE = compile_late(rf"{_NUMBER}(?:In|At|On) (?:the )?{_SERVICE}(?P<noun>)\W*")
_ITS_HEADINGS = tuple(
    compile_late(rf"{_NUMBER}{pattern}\W*")
    for pattern in (
        rf"(?:Enabl|Configur|Activat|Prepar|Set(?:ting)? up|Turn(?:ing)? on)(?:e|ing)? {_SCIM} (?:in|on|for) {_NAME}",
        rf"(?:Creat|Generat|Get|Obtain|Copy)(?:e|ing|ting)? (?:\w+ ){{0,3}}?(?:[Cc]redentials|[Tt]okens?|[Kk]eys?)"
        rf" (?:in|from) {_NAME}",
        rf"Assign(?:ing)? [Uu]sers (?:and groups )?to (?:the )?{_NAME} (?:enterprise )?application",
        rf"How {_SCIM} [Ww]orks (?:in|with|for) {_NAME}",
        rf"(?:Connect|Integrat)(?:e|ing)? {_SCIM} (?:with|to|into) {_NAME}",
        rf"(?:Add|Create|Register) {_NAME} (?:in|to|from) (?:the )?{_SERVICE}(?: (?:applications? |apps? )?gallery)?",
        rf"(?:Enable|Configure|Set up|Turn on) {_SERVICE} (?:SCIM |user )?provisioning (?:for|in|to) {_NAME}",
    )
)
_FETCHED = compile_late(
    rf"\b(?:URL|[Tt]oken|[Kk]ey) from {_NAME}(?: (?:into|in|to) (?:the )?(?:Tenant URL|Secret Token)|\.?$)"
)
_SAID = tuple(
    compile_late(pattern)
    for pattern in (
        r"\b(?:[Ss]et(?:ting)? up|[Cc]onfigur(?:e|ing)|[Ee]nabl(?:e|ing)) (?:\w+ ){0,2}?(?:provisioning|SCIM)"
        rf" (?:for|in|on|within|inside) {_NAME}",
        rf"\b(?:(?:de)?provisioning of|[Mm]anag(?:e|ing)|[Pp]rovision) (?:your |the )?{_PEOPLE} in {_NAME}",
        rf"\buser (?:account )?(?:management|provisioning) in {_NAME}",
        rf"\b[Oo]pen(?:ing)? (?:the |your ){_NAME} (?:[Ee]nterprise )?[Aa]pp(?:lication)?\b",
        rf"(?:^|[.!?] ){_NAME} (?:(?:support|implement|offer|provide|expose)s (?:\w+ ){{0,3}}?(?:SCIM|provisioning)\b"
        r"|can be (?:set up|configured) (?:for|to) )",
    )
)
_ITS_PAGE = compile_late(r" (?:Admin )?(?:Portal|Console|Dashboard|Settings)$")
NO_APPLICATION = compile_late(
    r"\b(?:Settings?|Admin|Account|Console|Dashboard|Profile|Portal|Section|Organi[sz]ation|Workspace|Page|Tab"
    r"|Id[PpEe]n?t?\w*|OneLogin|JumpCloud|Google|Ping\w*|Keycloak|Auth0|Rippling|SAML)\b"
)
_IDENTIFIER = compile_late(r"(?=[\w-]{0,60}SCIM)\w+(?:[_-]\w+)+", re.IGNORECASE)
_LEAST = 3
"""How often a name stands in the text that is told by a heading or a field alone."""
_MOST = 20
"""Paragraphs that are looked through: who is connected is said first."""
_LONGEST = 1_000


def find_name_in_text(reading: Reading) -> Fact[str] | None:
    """The name, where the title is made of words of the task alone, or where there is none and a sentence names it."""
    document = reading.document
    titles = document.titles
    if (titles and not any(map(_tells_nothing, titles))) or not speaks_of_the_form(document):
        return None
    headings = (*titles, *_description(reading), *_headings(reading))
    about = any(holds(block.text, _SUBJECTS) for block in headings) or (
        holds(document.prose_text.lower(), _TOPIC) and fills_in_the_form(reading)
    )
    told = _told(reading) if about else iter(())
    if not titles:
        return next(told, None)
    own = _own(reading) if about else iter(())
    return next(chain(_mapped(reading), told, _sought(reading), own), None)


def _tells_nothing(title: Block) -> bool:
    """Whether it is of the task alone, or one word as software writes it: "acme_scimBridge"."""
    return is_of_task(title.text) or bool(_IDENTIFIER.fullmatch(title.text))


def _told(reading: Reading) -> Iterator[Fact[str]]:
    yield from _names(reading)
    if beside := _beside_the_service(reading):
        yield beside
    yield from _by_the_way(reading)


def is_of_task(text: str) -> bool:
    """Whether every word is one that speaks of the task, or of the identity service."""
    words = re.findall(r"\w+", text.lower()[:_LONGEST])
    return all(word in _TASK_WORDS or _TASK_FORMS.fullmatch(word) for word in words)


def _headings(reading: Reading) -> list[Block]:
    return [block for block in reading.document.blocks if block.kind == "heading"]


def _mapped(reading: Reading) -> Iterator[Fact[str]]:
    """The names in the labels of the mappings to select."""
    for block in reading.mentioning("synchroni", "provision "):
        for label in block.inline.of_kind("strong"):
            if match := _LABEL.fullmatch(block.text, label.start, label.end):
                yield _fact(block, match)


def _names(reading: Reading) -> Iterator[Fact[str]]:
    for block in [*_description(reading), *_headings(reading), *islice(reading.prose, _MOST)]:
        if len(block.text) > _LONGEST:
            continue
        for pattern in _TOLD:
            if match := pattern.search(block.text):
                yield _fact(block, match)


def _description(reading: Reading) -> list[Block]:
    description = reading.document.header_blocks.get("description")
    return [description] if description else []


def _beside_the_service(reading: Reading) -> Fact[str] | None:
    headings = _headings(reading)
    for ours, theirs in ((_SERVICE_SIDE, _ITS_SIDE), (_IN_SERVICE, _IN_ITSELF)):
        found = (ours.fullmatch(block.text.strip()) for block in headings)
        sides = {match.group("noun").lower() for match in found if match}
        for block in headings if sides else ():
            match = theirs.fullmatch(block.text.rstrip())
            if match and match.group("noun").lower() in sides and not OTHER_SERVICE.match(match["name"]):
                return _fact(block, match)
    return None


def _by_the_way(reading: Reading) -> Iterator[Fact[str]]:
    """The names in headings such as "Enable SCIM in X", behind "the URL from X", or before "supports SCIM"."""
    for block, match in islice(_named_by_the_way(reading), _MOST):
        name = _ITS_PAGE.sub("", match["name"])
        if _may_be_name(name) and _recurs(name, reading):
            start = match.start("name")
            yield words_of(block, start, start + len(name))


def _sought(reading: Reading) -> Iterator[Fact[str]]:
    """What is looked for in the gallery."""
    return _where_first(reading, (name for name in looked_for(reading) if _recurs(name, reading)))


def _own(reading: Reading) -> Iterator[Fact[str]]:
    """What the administrator calls the application; a name without a capital stands in the text again and again."""
    return _where_first(reading, (name for name in called(reading) if name[0].isupper() or _recurs(name, reading)))


def _where_first(reading: Reading, names: Iterable[str]) -> Iterator[Fact[str]]:
    """Those that may be an application's, each where the text first has it."""
    for name in filter(_may_be_name, names):
        block, start = reading.document.prose_at(reading.document.prose_text.find(name))
        yield words_of(block, start, start + len(name))


def _may_be_name(words: str) -> bool:
    return not (NO_APPLICATION.search(words) or is_of_task(words))


def _recurs(name: str, reading: Reading) -> bool:
    return reading.document.prose_text.count(name) >= _LEAST


def _named_by_the_way(reading: Reading) -> Iterator[tuple[Block, re.Match[str]]]:
    for block in reading.document.blocks:
        if block.kind == "heading" and len(block.text) <= _LONGEST:
            yield from ((block, match) for pattern in _ITS_HEADINGS if (match := pattern.fullmatch(block.text)))
    for block in reading.mentioning(" from "):
        if match := _FETCHED.search(block.text):
            yield block, match
    for block in [*_description(reading), *islice(reading.prose, _MOST)]:
        if len(block.text) <= _LONGEST:
            yield from ((block, match) for pattern in _SAID if (match := pattern.search(block.text)))


def _fact(block: Block, match: re.Match[str]) -> Fact[str]:
    return words_of(block, *match.span("name"))
