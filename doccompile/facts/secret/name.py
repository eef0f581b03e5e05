"""What the secret is called where a sentence names it: **SCIM Access Token**, "the API key", `clientSecret`.

A name is a qualified noun, or the whole of the bold or quoted words around one; not the button that makes the secret,
not the page that shows it, not the portal's own field that it goes to.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.menu.words import PLACE
from doccompile.facts.nouns import SECRETS
from doccompile.facts.secret.wordings import NEAR, PRESSED
from doccompile.facts.wording import verbs
from doccompile.facts.wording.quoted import quoted_around
from doccompile.facts.wording.sentence import Sentence, sentences_before
from doccompile.pattern import WORD, compile_late, one_of
from doccompile.syntax.nodes import Block

_QUALIFIERS = (
    r"SCIM|OAuth2?|API|Secret|Access|Bearer|Security|Auth|Authentication|Authori[sz]ation|Client|Personal"
    r"|Provisioning|Permanent|Private|Long[- ]lived|App|Application|Service|User|Integration|Directory|Sync|Admin"
    r"|Generated|JWT|JSON[- ]Web|SSO|2\.0"
)
_QUALIFIER = f"(?:{one_of(_QUALIFIERS.split('|'))})"
NOUN = compile_late(
    rf"{WORD}(?<![+/%=?#.])(?:{_QUALIFIER}[- ]){{0,6}}(?:\({_QUALIFIER}\) )?"
    r"(?:tokens?|keys?(?! (?:accounts?|contacts?|persons?|people|users?)\b)|secrets?|token ?key"
    r"|[a-z]{2,30}(?:_(?:token|key|secret)|(?-i:Token|Key|Secret)))\b(?!=[\"'])",
    re.IGNORECASE,
)
BARE = compile_late(rf"^(?:generated |new )?(?:{SECRETS}|token ?key)$")
_VERBS = (
    r"generate|create|add|new|reset|show|copy|get|view|regenerate|enable|manage|click|delete|revoke|reveal|set|issue"
)
_BUTTON = compile_late(rf"^(?:\+ ?)?(?:{_VERBS})\b", re.IGNORECASE)
_MAKER = compile_late(
    rf"\b(?:clicking|{verbs.PICK_THE}) [\"“]?(?:{_VERBS})(?: (?:a|an|the|new|this))* $", re.IGNORECASE
)
"""What stands before the secret's name in a button: press "Create new …"."""
_PLACE = compile_late(rf"\s*(?:{PLACE}|settings|link)\b", re.IGNORECASE)
_VALUE = compile_late(r"\W{0,2} (?:value|string)\b", re.IGNORECASE)
"""Behind the name of what is selected, and is no button: "select the **Key** value and copy it"."""
_DESTINATION = compile_late(r"\b(?:in|into|(?<!next )(?<!adjacent )to)\s+(?:the\s+)?$", re.IGNORECASE)
_AS_FIELD = compile_late(
    r"(?:(?<!shown )(?<!displayed )(?<!listed )(?<!known )(?<!labelled )(?<!labeled )\bas"
    r"|\b(?:it|this|that|which) (?:is|becomes|will be|is going to be)) (?:the |your |its )?[\"“]?$",
    re.IGNORECASE,
)
"""Before the portal's field that something is used as; "shown as" stands before the vendor's own name."""
_IN_PATH = compile_late(r"(?:>|→|\bunder)\s*$", re.IGNORECASE)
_ON_PATH = compile_late(rf"\s*(?:>|→)(?!\s*{verbs.KEEP}\b)")
_OTHER_KEY = compile_late(
    r"\b(?:recovery|back-?up|emergency|rescue|encryption|decryption|public|signing|SSH|GPG|PGP) "
    r"(?P<noun>keys?|codes?|tokens?)\b",
    re.IGNORECASE,
)
"""Kept for a lost sign-in, or to encrypt or sign by: no service authenticates with it."""
_LONGEST_LABEL = 60
_SENTENCES_AGO = 20
_ADDRESS = compile_late(r"\b(?:endpoint|url|uri)$", re.IGNORECASE)
_SEVERAL = compile_late(r"[,&]|\band\b")
_CAPITALISED = compile_late(r"\b(?:the|your|an?|and|of|its) (?P<words>(?:[A-Z0-9][\w-]* ){1,2})$")
_IN_FIELD = compile_late(
    r"\b(?:token|key|secret|value|code|string)(?: (?:(?:that|which) )?(?:is|stands))?"
    r"(?: (?:shown|displayed|given|listed|found|appears|turns up))?"
    r"\s+(?:in|from|under|behind)\s+(?:the\s+)?[\"“]?$",
    re.IGNORECASE,
)


Told = tuple[Fact[str], Block]
"""A name, with the block that tells it."""


def secret_names(sentence: Sentence) -> list[re.Match[str]]:
    """The secrets that a sentence names."""
    return [match for match in NOUN.finditer(sentence.text) if _is_secret(sentence, match)]


def label_of(sentence: Sentence, match: re.Match[str]) -> Fact[str]:
    """The whole label that a name in a sentence is, or is part of."""
    return sentence.words(*_whole_label(sentence, match))


def full_label(sentence: Sentence, match: re.Match[str]) -> Fact[str]:
    """The same; of "the token", the last fuller name before it in the same block, not many sentences ago."""
    found = label_of(sentence, match)
    if not BARE.match(found.value):
        return found
    limit = sentence.start + match.start()
    for earlier in sentences_before(sentence.block, limit, _SENTENCES_AGO):
        for name in reversed(secret_names(earlier)):
            if earlier.start + name.start() < limit and not is_of_button(name):
                label = label_of(earlier, name)
                if not BARE.match(label.value):
                    return label
    return found


def is_used_as_field(match: re.Match[str]) -> bool:
    """Whether it names the field that another value goes into: "copy the key; it will be your Secret Token"."""
    before = match.string[max(0, match.start() - NEAR) : match.start()]
    return match.group().lower() == "secret token" and bool(_AS_FIELD.search(before))


def is_of_button(match: re.Match[str]) -> bool:
    """Whether a secret is named by the button that makes it: press "Create new key"."""
    return bool(_MAKER.search(match.string[max(0, match.start() - NEAR) : match.start()]))


def is_of_field(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a name is that of the field that shows the value: copy the value in **Access Key**."""
    start, _ = _whole_label(sentence, match)
    return bool(_IN_FIELD.search(match.string[max(0, start - NEAR) : start]))


def _whole_label(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    """The range of the bold or quoted text around a noun, where the whole of it is the label."""
    text = match.string
    mark = sentence.around("strong", match.start(), match.end())
    if mark and mark.end - mark.start <= _LONGEST_LABEL:
        start, end = mark.start - sentence.start, mark.end - sentence.start
        end -= text[end - 1] in ":.,"
        if not _SEVERAL.search(text[start:end]):
            return start, end
    if words := quoted_around(text, *match.span()):
        return words
    if match.group()[0].isupper() and (named := _CAPITALISED.search(text, max(0, match.start() - NEAR), match.start())):
        return named.start("words"), match.end()
    made = "generated " if match.group().startswith("generated ") else ""
    return match.start() + len(made), match.end()


def _is_secret(sentence: Sentence, match: re.Match[str]) -> bool:
    """Not a button, not a place, not the portal's own field that the value goes to."""
    text = match.string
    start, end = _whole_label(sentence, match)
    if _ADDRESS.search(text[start:end]) or is_other_key(text, start, end):
        return False
    if _BUTTON.match(text[start:end]) or _PLACE.match(text, end) or text[start:end].lower().endswith("page"):
        return False
    before = text[max(0, start - NEAR) : start]
    if (PRESSED.search(before) and not _VALUE.match(text, end)) or _ON_PATH.match(text, end):
        return False
    return bool(_IN_FIELD.search(before)) or not (_DESTINATION.search(before) or _IN_PATH.search(before))


def is_other_key(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a key of another use, or "the key" behind it."""
    other = _OTHER_KEY.search(text, max(0, start - NEAR), end)
    return other is not None and (other.end() == end or text[start:end].lower() == other["noun"].lower())
