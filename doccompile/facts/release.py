"""Whether the connector is in preview, or beta: "This connector is currently in Public Preview".

A remark that one capability is in preview does not count.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.name.likeness import are_akin
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.service import SERVICE
from doccompile.pattern import compile_late

_CONNECTOR = r"(?:connector|integration|provisioning integration|application|app)"
_SUBJECT = (
    rf"(?:\b(?:this |the |our )?(?:provisioning )?{_CONNECTOR}"
    r"|\A\W*(?:automatic |user )*provisioning(?: support)?(?: (?:to|with|for|into) \S+(?: (?!of\b)\S+){0,3}?)?)"
)
_FOR = rf"(?: for \S+(?: \S+)?| (?:with|to|into) (?:{SERVICE}|(?P<product>(?-i:[A-Z])\S*(?: \S+)?)))?"
_STATE = rf"{_SUBJECT}{_FOR} (?:is|remains) (?:currently |now |still |presently )*"
_KIND = r"(?:(?:public |private |open |closed )?(?:preview|beta)|early access|being previewed)"
_OTHERWISE = r"(?:no|not|of|out|past|beyond|by|leave|leaving|left|until|after|before|known|called)"
"""Before a preview that the connector is not in: "is tested by our beta customers", "is to leave beta"."""
_NO_STATE = (
    r"(?:['’]s\b| (?:of|testers?|customers?|users?|hub)\b| (?:for|on) (?:Android|iOS|macOS|Windows|Linux|mobile)\b)"
)
"""Behind words that are none of its state: "in beta for Android"."""
_PREVIEW = compile_late(rf"{_STATE}(?:(?!{_OTHERWISE} )\S+ ){{0,4}}?(?P<state>{_KIND})\b(?!{_NO_STATE})", re.IGNORECASE)
_PREVIEW_OF = compile_late(
    rf"(?:\A\W*|\bthis is an? )(?P<state>{_KIND})(?: ?[:–—-](?: this)?)? (?:provisioning )?{_CONNECTOR}\b"
    rf"|\b(?P<offered>(?:public|private|open|closed) (?:preview|beta)) of (?:this|the|our) {_CONNECTOR}\b"
    r"|\b(?:this|the|our) (?:provisioning )?(?:connector|integration) "
    rf"\((?:(?:currently|still|now|in) )*(?P<aside>{_KIND})\)"
    rf"|\b(?:offer|provid|releas)\w* (?:this|the|our) {_CONNECTOR} (?:as an?|in) (?P<as>{_KIND})\b",
    re.IGNORECASE,
)
_STATUS_LINE = (
    rf"\A\W*(?:\w+ ){{0,2}}(?:status|stage|availability)(?: of (?:this |the )?{_CONNECTOR})?\W{{1,4}}"
    r"(?:(?:currently|now|still|available) )*(?:in )?"
)
"""How a line of its own begins: "Status: public preview"."""
_LINE_ENDS = r"(?: \([^()]{1,60}\))?\W*$"
_STATUS = compile_late(rf"{_STATUS_LINE}(?P<state>{_KIND}){_LINE_ENDS}", re.IGNORECASE)
_GENERAL = compile_late(
    rf"{_STATE}(?P<state>generally available|(?:in|available in) general availability)\b"
    rf"|{_STATUS_LINE}(?P<stated>general(?:ly available| availability)){_LINE_ENDS}"
    rf"|{_SUBJECT} has (?:now )?(?:been released (?:for|to)|reached|entered) (?P<reached>general availability)\b",
    re.IGNORECASE,
)


def find_release_status(reading: Reading, name: str) -> Fact[str] | None:
    """`preview`, `general-availability`, or None where nothing is said of the connector to the application."""
    for block in reading.mentioning("preview", "beta", "early access", "general"):
        for sentence in sentences(block):
            told = (pattern.search(sentence.text) for pattern in (_PREVIEW, _PREVIEW_OF, _STATUS))
            if found := next((match for match in told if match and _is_with(match, name)), None):
                return Fact("preview", sentence.location(*found.span(str(found.lastgroup))))
            if (found := _GENERAL.search(sentence.text)) and _is_with(found, name):
                return Fact("general-availability", sentence.location(*found.span(str(found.lastgroup))))
    return None


def _is_with(match: re.Match[str], name: str) -> bool:
    """Whether an integration is the application's own, and not with a product that it works with."""
    product = match.groupdict().get("product")
    return not product or are_akin(product, name)
