"""What a section is for: by its title, its English anchor, or the section that it stands in."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from doccompile.facts.sections.other_services import OTHER_SERVICE
from doccompile.facts.sections.sign_on_chapter import fetches_key, is_of_provisioning, sets_up_sign_on
from doccompile.facts.sections.undoing import undoes
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import WORD, compile_late
from doccompile.syntax.nodes import Block, Section
from doccompile.syntax.service_chapters import OTHER_ALONE, OWN_ALONE

_STEP = r"(?:(?:step )?\d[\d.]{0,4}\W{1,3})?"
_CLOSED = r"(?:['’](?:s|ll)| (?:do|does|is|are|should|must|will|would|that|i|you|we|be|to|have|get)\b)*+"
_FUNCTIONS = r"(?:features|functions|functionalit(?:y|ies)|operations|actions|use cases)"
_OF_SCIM = r"(?:(?:SCIM|provisioning|user|lifecycle) ){0,3}(?!(?<=SCIM )operations)"
"""Before what a connector can do; SCIM operations are the requests of the protocol."""
_ARTICLE = r"(?:document|tutorial|article|page|connector)"
_OF_PORTAL = (
    r"Microsoft|Entra|Azure|Active|Graph|Provisioning|Enterprise|Single|Sign|SAML|Audit|Attribute"
    r"|(?:User|Group|Log|Error)s?\b"
)
"""How what is no vendor's begins."""
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, compile_late(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "prerequisites",
            rf"^{_STEP}(?:pre[- ]?requisites?\b|prereqs\b|pre-?conditions?\b|needed\W*$"
            r"|(?:general |access )?requirements?(?=\W*$| for (?!.*\battribut))"
            r"|you(?:['’]ll| will)? (?:need|must have)\W*$"
            r"|(?:checklist )?before (?:you|we) (?:begin|start|get started)"
            r"(?=\W*$|\W+(?:with|this|to|configuring|setting|connecting)\b)"
            rf"|(?:what|things|all|items){_CLOSED}(?: (?:need(?:ed)?|required|in place)(?: to have)?)"
            r"(?=\W*$|\W+(?:first|beforehand|to (?:begin|start|get)|for|before|on|in|from)\b))|\bpre[- ]?requisites$",
        ),
        (
            "capabilities",
            rf"\bcapabilities\b|^{_STEP}supported {_OF_SCIM}{_FUNCTIONS}\W*$"
            rf"|^{_STEP}{_OF_SCIM}{_FUNCTIONS} (?:(?:that|which) are )?supported\W*$",
        ),
        (
            "change-log",
            r"\bchange ?-?logs?\b|^what(?:(?:['’]s| is| has) new|(?:['’]s| is| has)? changed)\b"
            r"|\b(?:revision|change|version|release) history\b"
            rf"|\b(?:history|log) of (?:the |this )?(?:changes|{_ARTICLE})\b"
            rf"|^(?:(?:(?:latest|recent) )?changes(?: (?:of|to|in) (?:the |this ){_ARTICLE})?|release notes"
            rf"|(?:(?:latest|recent) )?updates (?:of|to|in) (?:the |this ){_ARTICLE}"
            rf"|(?:(?:{_ARTICLE}|latest|recent) )?(?:history|updates))$",
        ),
        (
            "limitations",
            rf"{WORD}(?:limitations?|known issues?|common issues)\b|\A(?!.*\bmonitor).*\btroubleshoot"
            rf"|^{_STEP}(?:(?:(?:known|connector|current|provisioning|SCIM|important|other|further|additional) )*"
            r"(?:limits|constraints|restrictions|caveats)"
            r"|(?:what|features?|operations?|attributes?)(?: that| which)?(?:['’]s| is| are)?(?: not|n['’]t) supported"
            r"|what (?:doesn['’]t|does not) work|(?:not supported|unsupported)(?: (?:features|operations))?)\W*$",
        ),
        ("resources", r"^(?:additional|more) resources|^next steps?|^related (?:content|articles|topics)|^see also"),
        ("gallery", r"\bgallery\b|\bazure marketplace\b"),
        ("plan", r"\bplan\b.*\bprovisioning\b|^plan\b"),
        ("scope", r"\bin scope\b|\bscope\b.*\bprovisioning\b"),
        (
            "assign",
            r"\bassign(?:ing)? users?\b|\btips for assigning\b|\bassign users and groups\b"
            r"|\A(?!.*\bprovision).*\b(?:users?|groups?) assignments?\b(?! required)",
        ),
        ("monitor", r"\bmonitor(?:ing)?\b"),
        (
            "configure",
            r"\b(?:configur|enabl|activat|set(?:ting)? ?up|turn(?:ing)? on)(?:e|ing)? scim(?: \w+)?"
            r" (?:in|on|with) (?:the |your )?(?:microsoft |ms )?(?:entra|azure)\b"
            r"|\bconfigur(?:e|ing) (?:the |your |an? )?(?:microsoft |ms )?(?:(?:entra|azure)\b|enterprise app).{0,60}"
            r"\bfor (?:scim|(?:user )?provisioning)\b",
        ),
        (
            "vendor",
            rf"{WORD}(?:to support (?:automatic )?(?:user )?provisioning|set ?up\b.*\bfor (?:user )?provisioning"
            r"|prepare\b.*\bprovisioning|configure\b.*\bfor (?:scim|provisioning)\b"
            r"|(?:create|generate|get|got|obtain|find|fetch|retrieve|collect|gather|request|ask"
            r"|copy(?!.*\b(?:(?:in)?to|paste)\b))\b.*"
            r"\b(?:token|key(?! (?-i:[a-z]+s|information|people)\b)|credentials)\b"
            r"|(?:get|got|obtain|find|fetch|retrieve|collect|gather|copy|note|look up)\b"
            r".{0,40}\b(?:values|details|URL|endpoint)\b.{0,40}\b(?:from|in|at|of)"
            rf" (?:the |your )?(?-i:(?!{_OF_PORTAL})[A-Z])"
            r"|where\b.*\b(?:token|key|credentials) (?:comes?|is|are|lives?)\b"
            r"|(?:enabl|turn|switch|activat)(?:e|ing)?(?: on)? scim\b|scim (?:configuration|setup|settings)\b)"
            rf"|^{_STEP}prepar(?:e|ing|ations?)\b(?! (?:to|for)\b|.*\b(?:entra|azure|your (?:tenant|directory))\b)",
        ),
        ("configure", r"\bprovisioning\b|\bprovision\b"),
    )
)
"""Kind -> what its titles say; the first that fits."""
_TENANT = compile_late(rf"(?:an? |your |one )?{SERVICE} (?:tenant|subscription)\W*$", re.IGNORECASE)
_SERVICE = compile_late(r"\b(?:Entra|Azure|AAD)", re.IGNORECASE)
_NOT_CONNECTED = compile_late(r"\b(?:migrat|from\b|sign[- ]?(?:in|on)|log[- ]?in|sso\b|saml\b)", re.IGNORECASE)
"""Of a title that names another service, and speaks of leaving it, or of signing in with it."""
ELSEWHERE = "elsewhere"
"""Kind of a section that connects the application to another identity service: nothing of it holds here."""
SIGN_ON = "sign-on"
"""Kind of a section that sets up how users sign in, and of those below it that make no application."""
_OWN_APPLICATION = compile_late(r"\benterprise app", re.IGNORECASE)
ASIDE = ("prerequisites", "limitations", "change-log", "resources")
"""Kinds of section that stand beside the procedure: what they speak of is not done there."""
_TROUBLE = compile_late(r"\btroubleshoot|\bcommon issues\b", re.IGNORECASE)
_SYMPTOM = compile_late(
    r"\bfail(?:s|ed|ing|ures?)?\b|^\W*no\b|\bnot\b|n['’]t\b|\berrors?\b|\bmissing (?:from|in)\b|\bunable\b|\bdenied\b",
    re.IGNORECASE,
)
"""A title below troubleshooting that says what goes wrong: what stands under it mends that, and is no limit."""
_PARTS = (("configure", "vendor"), ("configure", "capabilities"))
"""A section of a kind, below one of another, of which it is a part."""
_SETS_UP = compile_late(r"\bstep \d|\b(?:configur|enabl|activat)(?:e|ing)\b|\bset(?:ting)? ?up\b", re.IGNORECASE)
"""Of a title that is no capability, wherever it stands: "Step 5: Configure automatic user provisioning"."""
_AROUND_THE_SERVICE = ("configure", "vendor", "other")
"""Kinds of chapter whose part that is called as the service is tells what is done there."""
_MAX_TITLE = 200
_MAX_ANNOUNCEMENT = 80
"""Most characters of a paragraph that stands for a heading."""
_NEEDS = compile_late(
    r"\byou(?:['’]ll| will| must)? (?:also )?(?:need|have|require)(?: to have)?(?: the following)?\W*$", re.IGNORECASE
)


class _Chapter(NamedTuple):
    """A section, for those below it."""

    level: int
    kind: str
    is_of_trouble: bool


def section_kinds(sections: Sequence[Section], title: str = "") -> dict[int, str]:
    """Kind of each section, by number; a sub-section without a clear kind of its own takes its parent's.

    `title` is that of the front matter: it may name the application where no heading does.
    """
    kinds: dict[int, str] = {}
    around: list[_Chapter] = []
    heading = next((section for section in sections if section.level == 1), None)
    alone = heading is not None and not any(section.heading for section in sections if section is not heading)
    one_of_several = not any(map(OTHER_SERVICE.search, (heading.title if heading else "", title)))
    for section in sections:
        if section is heading:
            kinds[section.number] = "configure" if alone and is_of_provisioning(section.title) else "title"
            around.clear()
            continue
        while around and around[-1].level >= section.level:
            around.pop()
        told = section.title[:_MAX_TITLE]
        kind = ELSEWHERE if one_of_several and _is_of_another_service(section) else _kind(section)
        kind = _below(around[-1], kind, told) if around else kind
        kind = "other" if kind == SIGN_ON and _OWN_APPLICATION.search(told) else kind
        around.append(_Chapter(section.level, kind, bool(_TROUBLE.search(told))))
        kinds[section.number] = kind
    return kinds


def _below(chapter: _Chapter, kind: str, title: str) -> str:
    """The kind of a section below another."""
    if chapter.is_of_trouble and _SYMPTOM.search(title):
        return "resources"
    if OWN_ALONE.fullmatch(title) and chapter.kind in _AROUND_THE_SERVICE:
        return "configure"
    if chapter.kind == SIGN_ON:
        return kind if is_of_provisioning(title) or fetches_key(title) else SIGN_ON
    part = (kind, chapter.kind) in _PARTS and not (chapter.kind == "capabilities" and _SETS_UP.search(title))
    inherits = kind == "other" or chapter.kind == ELSEWHERE or part
    return chapter.kind if inherits else kind


def section_of_needs(prose: Iterable[Block], kinds: dict[int, str]) -> int | None:
    """The section whose list names a tenant of the identity service, under a title that does not tell."""
    listed = (block for block in prose if block.items and not block.step and kinds.get(block.section) == "other")
    return next((block.section for block in listed if _TENANT.match(block.text)), None)


def announces_needs(block: Block, kinds: dict[int, str]) -> bool:
    """Whether a paragraph stands for a heading of prerequisites: "Prerequisites:"; above the first, "You need:"."""
    if block.items or len(block.text) > _MAX_ANNOUNCEMENT:
        return False
    above = block.section == 0 or kinds.get(block.section) == "title"
    return kind_of_title(block.text) == "prerequisites" or bool(above and _NEEDS.search(block.text))


def _is_of_another_service(section: Section) -> bool:
    title = section.title[:_MAX_TITLE]
    named = OTHER_ALONE.fullmatch(title) or (OTHER_SERVICE.search(title) and not _NOT_CONNECTED.search(title))
    return section.level > 1 and bool(named) and not _SERVICE.search(title)


def _kind(section: Section) -> str:
    """By its title or its English anchor; `other` where neither tells, `undo` for undoing.

    The anchor goes before the word "provisioning" alone, which other languages have too.
    """
    title, anchor = section.title[:_MAX_TITLE], section.anchor[:_MAX_TITLE].replace("-", " ")
    if undoes(title):
        return "undo"
    if sets_up_sign_on(title):
        return SIGN_ON
    told = kind_of_title(title)
    return (kind_of_title(anchor) if told in (None, "configure") else None) or told or "other"


@lru_cache(maxsize=1024)
def kind_of_title(words: str) -> str | None:
    """What a title says that its section is for; None where it does not say."""
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), None) if words else None
