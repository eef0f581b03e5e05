"""What stands behind a name of the URL and says where it comes from.

Looks for "the Tenant URL can be found under …", "the SCIM URL that Acme gave you", "… you received from Acme", "… shown
on the **SCIM** page", "… from the welcome email", "… you copied from the console"; not for what an earlier step or the
identity service shows.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.form.labels import TENANT_URL
from doccompile.facts.wording import verbs
from doccompile.facts.wording.sentence import Sentence
from doccompile.pattern import compile_late

WORDS = (
    r"(?:(?:SCIM|Tenant|Base|Endpoint|Server|Connector|Provisioning|Service|Provider|API|Host|Domain|Directory|Sync"
    r"|2\.0|v2|(?<=SCIM )(?:Integration|Configuration|Root|Target|App(?:lication)?))[ -]{0,3}){1,6}"
    r"(?:\((?:SCIM|Tenant|Base|API|Endpoint)\) )?(?:URLs?|URI|endpoint|address|link)"
)
"""How the Tenant URL is called."""
_OURS = r"(?:Microsoft|Azure|Entra|portal)"
_FULL = r"(?:have |has |had |will |already |previously |just |then |(?:['’]ve|['’]ll) )*"
_HANDED = rf"(?:gave|{verbs.GIVES}|{verbs.GIVEN}|assigns?)"
_TAKEN = r"(?:cop(?:y|ied)|obtain(?:ed)?|retrieved?|noted?|saved?|found|find|see|saw|took|take|got|get|generated?)"
_AT_VENDOR = (
    rf"(?:from|in|on|under|at|by|during) (?!(?:the |this |your |an? )?(?:{_OURS}|step|previous|prior|last|earlier|above"
    r"|following|below|next|screen ?shot|image|picture|figure|example|table|tenant|secret|clipboard|default|format|form"
    r"|text))(?!(?:the |this |your )?[^.,;]{0,20}"
    rf"{_OURS})"
)
_WHO = r"(?:(?!(?:and|or|in|into|to|as|for|then|is|are|with|tokens?|keys?|secret)\b)[\w'’&.-]+ ){1,5}?"
_LETTER = r"(?:e-?mail|message|letter|invitation|ticket)"
_SEEN = (
    rf"(?:shown|displayed|listed|available|visible|stated|printed|{verbs.GIVEN}|included|contained|obtained|received"
    r"|retrieved|copied|taken)"
)
_THAT = r"(?:that |which )?"
_PEOPLE = r"(?:support|(?:account )?manager|representative|team|contact|administrator|partner|reseller)"
_YOUR = r"(?:your|the|an?|our|their)\b"
_NOT_OURS = rf"(?:(?!{_OURS})[^.,;])"
_SIDE = (
    r"(?:page|dashboard|account(?: manager)?|app(?:lication)?|instance|workspace|organi[sz]ation|representative"
    r"|settings|administrator|onboarding|panel|screen)"
)
_CLAUSES = (
    rf"{_THAT}(?!(?:[\w-]+ ){{0,2}}{_OURS}){_WHO}{_FULL}{_HANDED} (?:(?:to |with )?you|(?:to|with) your \w+)\b",
    rf"{_THAT}(?:your|the|our) (?:(?!{_OURS})[\w-]+ ){{0,3}}?{_PEOPLE} {_FULL}(?:gave|{verbs.GIVEN})\b",
    rf"{_THAT}you ?{_FULL}(?:receive[ds]?|(?:were|are) (?:{verbs.GIVEN}|told))\b",
    rf"{_THAT}you ?(?:can )?{_FULL}{_TAKEN} (?:\w+ )?{_AT_VENDOR}",
    rf"{verbs.GIVEN} (?:to|with) you\b",
    rf"(?:that (?:is|was) |that['’]s |which (?:is|was) |as )?(?:also )?{_SEEN}(?: to you)? {_AT_VENDOR}",
    rf"(?:from|in|see) {_YOUR}{_NOT_OURS}{{0,40}}?\b{_LETTER}\b",
    rf"from (?!\w+ (?:section|field)){_NOT_OURS}{{1,60}}? (?:>|→) ",
    rf"from {_YOUR}{_NOT_OURS}{{0,40}}?\b{_SIDE}\b",
)
"""That Acme gave you; a manager sent; you received; copied there; shown there; in a letter; from a menu."""
_BY_NOW = r"(?:(?!not\b|never\b)\w+ ){0,2}"
_NO_SERVICE = r"(?![\w ]{0,20}\b(?:Azure|Entra|Microsoft)\b)"
_FURTHER_ON = (
    "can be found",
    rf"can (?:now |then )?be (?:read|taken|picked up) (?:off|from) (?:the|your|its) {_NO_SERVICE}",
    rf"(?:is|are) {_BY_NOW}(?:found|located|shown|displayed|provided|available|listed|visible"
    "|generated|created|copied (?:in)?to (?:your|the) clipboard)",
    rf"(?:will |then |now )*(?:appears? (?:in|on|under|at|next)|{verbs.BY_LETTER}|{verbs.LIES})",
    "and (?:then )?copy it",
    "(?:must|should|can|has to|needs to) (?:now )?be (?:copied|noted|saved)",
    rf"will {_BY_NOW}be {_BY_NOW}(?:provided|displayed|shown|sent|filled with)",
    rf"from (?:your|the) {_NO_SERVICE}.{{1,40}}(?:support|console|portal|team|admin|settings)",
    rf"\W{{0,2}}, {verbs.PICK_THE} [\"“]?copy\b",
    "you can find (?:these|those|both|them|it)",
    r"\W{1,2}[(–—-] ?(?:it |which )?(?:is |are )?(?:only )?(?:displayed|shown|visible|available|appears)"
    r"(?! (?:below|above|here|in (?:the|this) (?:screen ?shot|image|picture|figure)))",
    rf"{verbs.GIVEN} (?:to you )?by(?! Microsoft| Azure| Entra)",
)
"""What tells it somewhere behind the name, with other words between."""
_FOUND = compile_late(rf"\b(?P<url>{WORDS})\b.{{0,120}}?\b(?:{'|'.join(_FURTHER_ON)})\b", re.IGNORECASE)
_LISTED = r"(?:(?:, (?!(?:in|into|to|as|then|the|your|an?)\b)[\w-]+(?: [\w-]+){0,2}){1,4},?)"
"""Further names in a list: "the Tenant URL, client id, and secret that …"."""
_TOLD = compile_late(
    rf"(?P<url>\b{WORDS}|(?<=\bthe )(?:URL|address|link))"
    rf"(?:{_LISTED}? (?:and|&) (?!the |your |an? )(?:[\w-]+ ){{1,3}}?|,? [(–—:-]?\s?)"
    rf"(?:value )?(?:{'|'.join(_CLAUSES)})",
    re.IGNORECASE,
)


def find_clause(sentence: Sentence) -> Fact[str] | None:
    """The name of the URL before such words; a bare "the URL" only in a sentence about the Tenant URL."""
    if found := _FOUND.search(sentence.text):
        return sentence.fact(found, "url")
    told = list(_TOLD.finditer(sentence.text))
    meant = told if told and TENANT_URL.search(sentence.text) else [match for match in told if " " in match["url"]]
    return sentence.fact(meant[0], "url") if meant else None
