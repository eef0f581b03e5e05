"""What the words of a heading or a step say of where it is done: in the identity service's portal, or at the vendor."""

import re
from collections.abc import Iterable
from typing import Literal

from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

Stage = Literal["needs", "gallery", "credentials", "mappings", "vendor", "scope", "monitor", "apart", "skip"]
"""Which work it is: `needs` is known before it begins, `apart` done only where it applies, `skip` no work at all."""

_STAGE_OF_HEADING: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        "skip",
        compile_late(
            r"troubleshoot|limitation|known issue|next step|additional|related|change log|plan your", re.IGNORECASE
        ),
    ),
    (
        "gallery",
        compile_late(
            r"gallery|azure marketplace|\b(?:creat|add|register)(?:e|ing)? (?:(?!(?:to|in|on|for|of)\b)\S+ ){0,6}"
            r"(?:enterprise app(?:lication)?s?\b|to (?:the |your )?enterprise app(?:lication)?s\b"
            r"|app(?:lication)? (?:in|to|on) (?:the |your )?(?:microsoft |ms )?(?:entra|azure)\b)"
            r"|\b(?:add|register)(?:ing)? "
            r"(?!(?:\w+ )?(?:users?|groups?|roles?|members?|accounts?|tokens?|keys?|claims?|attributes?|domains?)\b)"
            r"(?-i:[A-Z0-9])[^:]{0,40} (?:in|to|on) (?:your )?(?:microsoft |ms )?(?:entra|azure)\b",
            re.IGNORECASE,
        ),
    ),
    ("scope", compile_late(r"\bscope\b|\bassign(?!\w* attributes?\b)", re.IGNORECASE)),
    ("monitor", compile_late(r"monitor", re.IGNORECASE)),
    (
        "credentials",
        compile_late(
            r"automatic user|users? (account |and groups? )?provisioning\b(?! with)|\A(?>.*?enable ).*provisioning"
            r"|\battribute[- ]mappings?\b",
            re.IGNORECASE,
        ),
    ),
)
_SETS_UP = compile_late(
    r"\bset(?:ting)?[- ]?up\b|\b(?:configur|prepar|enabl|activat|creat|generat|obtain|complet|finish)|\bsupport\b"
    r"|\bget\b|\bturn on\b",
    re.IGNORECASE,
)
_IN_THE_PORTAL = compile_late(
    r"\bazure (?:management )?portal\b|\bentra admin cent(?:er|re)\b|\benterprise app"
    r"|\bapplications list\b|\bprovisioning\W{0,3} (?:tab|page|blade|menu|mode|status)\b"
    rf"|\b{ADMIN_CREDENTIALS}\b"
    r"|\btest connection\b|\bnotification e-?mail\b|\bmappings?\W{0,3} section\b"
    r"|\battribute[- ]mappings?\b|\bazure active directory >"
    r"|\b(?:sign in|log ?in|log on|open|go|browse|navigate|switch)\b(?: in)?(?:to)? .{0,20}\b(?:entra|azure)\b"
    r"|\baccess (?:the |your )?(?:microsoft )?(?:entra|azure)\b"
    r"|\b(?:select|click|open|choose)\b(?: on)?(?: the)?(?: manage >)? provisioning\b"
    r"|\b(?:go|navigate) to (?:the )?provisioning\b(?= [>→]|(?: and\b|,? then\b).{0,40}\bget started\b|\W*$)"
    r"|\bapplications? gallery\b|\b(?:from|in) the gallery\b|\byour instance of\b",
    re.IGNORECASE,
)
_SENTENCE_END = compile_late(r"(?<=[.!?])\s*(?=[A-Z])")
_GOES_THERE = compile_late(
    r"\b(?:is|are|be|being)(?: (?:then|later|also|to be))? (?:entered|pasted|put|copied|used|inserted|provided|typed"
    r"|filled|supplied|needed|required)\b"
    r"|\b(?:need|use|enter|paste|put|insert|copy) (?:it|this|that|these|those|them)\b",
    re.IGNORECASE,
)
"""A sentence that says where a value goes later: nothing is done in the portal yet."""
_GOES_TO_THE_PORTAL = compile_late(
    r"\b(?:sign|log) in(?:to| to)? (?:the |your )?(?:microsoft )?(?:entra|azure)\b"
    r"|^\W*in (?:the )?(?:microsoft )?(?:entra|azure)\b(?! gallery)"
    r"|^\W*browse to (?:entra id|identity|azure active directory)\b|^\W*within your active directory\b"
    r"|\b(?:navigate|go|head) (?:back )?to .{0,40}\benterprise app"
    r"|\bnavigate to (?:the )?(?:microsoft )?(?:entra|azure)\b"
    r"|\bprovision (?:microsoft entra|azure active directory|azure ad)\b|\battribute list for customappsso\b"
    r"|\badd new mapping\b|\battribute mappings? \(preview\)",
    re.IGNORECASE,
)
_LEAVES_IT = compile_late(
    r"\b(?:sign|log) in(?:to| to)?\b|\b(?:back|return) to\b(?! (?:the )?(?:attribute[- ])?mappings?\b)", re.IGNORECASE
)
_AUTOMATIC = compile_late(
    r"\bmode\W{0,3} .{0,20}\bautomatic\b|\b(?:select|choose|pick|set|change)\b.{0,40}\bautomatic\b"
    r"(?! (?!(?:and|as|at|for|from|if|in|instead|is|(?:provisioning )?mode|on|option|or|since|so|then|to|under|value"
    r"|when)\b)\w)",
    re.IGNORECASE,
)
_OF_ONES_OWN = compile_late(r"\bcreat\w+ your own app|\bnon-gallery\b|\bfind in the gallery\b", re.IGNORECASE)
_PORTAL_BUTTON = compile_late(
    r"\btest(?:ing)? connection\b|\bnew configuration\b|\bconnect your application\b"
    r"|\b(?:click|select|choose|press) (?:on )?start provisioning\b|\bprevent accidental deletion\b",
    re.IGNORECASE,
)
_SCOPE = compile_late(
    r"\b(?:in|under) Scope\b|\bScope\b.{0,40}\bSettings\b|\bSettings\b.{0,60}\bScope\b"
    r"|\b(?i:set|choose|select|change|pick|use) (?:the )?Scope\b|\bScope (?:field|drop|list|to)\b"
)
_ADDS = compile_late(r"\badd\b[^.]{0,80} (?:from|in|out of) the (?:app(?:lication)? )?gallery\b", re.IGNORECASE)
_SUBJECT = compile_late(
    r"^\W*(?:(?:if|when|once|after|then|next),? )?(?:the|an?|this|azure|microsoft|entra)\b", re.IGNORECASE
)
_SERVICE_DOES = compile_late(
    rf"^\W*(?:(?:then|next),? )?(?:the )?{SERVICE} (?:user |identity )*(?:provisioning|synchroni[sz]ation) service"
    r" \w+s\b",
    re.IGNORECASE,
)

_MAPPINGS = compile_late(
    r"^\W*(?:\d+\W+)?(?:(?:under|in|expand|open|select|click|go to) )?(?:the )?(?:attribute )?mappings?\b",
    re.IGNORECASE,
)
_ASSIGNS = compile_late(
    r"^.{0,60}?\b(?:add user/group\b|assign users (?:and|or|and/or) groups\b"
    r"|assign (?:the |your )?(?:users|groups)\b[^.]{0,40} to (?:the|this|your) (?:[\w-]+ ){0,3}app(?:lication)?\b)",
    re.IGNORECASE,
)

_ON_DEMAND = compile_late(
    r"\bprovision(?:ing)?(?: [^\s.,;:]+){0,6} on[- ]demand\b|\bon[- ]demand (?:user )?(?:provisioning|sync|cycle)",
    re.IGNORECASE,
)
_REMARK = compile_late(r"(?:note|tip|important|warning|caution)\b\s*[:!–—-]", re.IGNORECASE)


def stage_of_heading(section: str) -> Stage:
    """The stage that a heading names; the vendor's where it names none."""
    return next((stage for stage, heading in _STAGE_OF_HEADING if heading.search(section)), "vendor")


def is_in_the_portal(text: str, *, before: bool) -> bool:
    """Whether a step of the vendor's section goes to the portal, or stays there."""
    return bool(_GOES_TO_THE_PORTAL.search(text)) or (before and not _LEAVES_IT.search(text))


def is_done_in_the_portal(text: str) -> bool:
    """Whether a step is done in the portal; not where it only says that a value is entered there."""
    if not _IN_THE_PORTAL.search(text):
        return False
    said = (sentence for sentence in _SENTENCE_END.split(text) if _IN_THE_PORTAL.search(sentence))
    return any(not _GOES_THERE.search(sentence) for sentence in said)


def tells_what_happens(steps: Iterable[str]) -> bool:
    """Whether numbered sentences tell how data flow, in part by the service itself, and nothing to do."""
    told = list(steps)
    return all(map(_SUBJECT.match, told)) and any(map(_SERVICE_DOES.match, told))


def sets_up(heading: str) -> bool:
    """Whether a heading speaks of setting something up, and not of what is done besides."""
    return bool(_SETS_UP.search(heading))


def turns_it_on(step: str) -> bool:
    """Whether a step chooses the mode Automatic."""
    return bool(_AUTOMATIC.search(step))


def presses_the_portals_button(step: str) -> bool:
    """Whether a step uses a button that only the portal has."""
    return bool(_PORTAL_BUTTON.search(step))


def creates_the_application(step: str) -> bool:
    """Whether a step makes an application which the gallery does not have."""
    return bool(_OF_ONES_OWN.search(step))


def opens_the_mappings(step: str) -> bool:
    """Whether a step begins in the section **Mappings**."""
    return bool(_MAPPINGS.match(step))


def assigns_to_the_application(step: str) -> bool:
    """Whether a step gives users and groups to the application, in the portal."""
    return bool(_ASSIGNS.match(step))


def adds_from_the_gallery(step: str) -> bool:
    """Whether a step adds the application, which is called there as it says."""
    return bool(_ADDS.search(step))


def sets_the_scope(step: str) -> bool:
    """Whether a step chooses a value of **Scope**."""
    return bool(_SCOPE.search(step))


def provisions_on_demand(step: str) -> bool:
    """Whether a step provisions somebody by hand; not where accounts are made on demand when somebody signs in."""
    return bool(_ON_DEMAND.search(step))


def is_remark(words: str) -> bool:
    """Whether a paragraph says of itself that it is a remark: "Note: …"."""
    return bool(_REMARK.match(words))
