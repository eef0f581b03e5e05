"""How the identity service signs in at the vendor: what the *Admin Credentials* step makes the administrator enter.

Looks for the **Authorize** button, and at the labels of the fields: a password, a client id and secret, a token, the
latter in other languages too.
"""

import re

from doccompile.facts.credentials.translated import find_translated_token
from doccompile.facts.fact import Credentials, Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.facts.wording.verbs import PICK, PICK_THE, THEN
from doccompile.pattern import compile_late

_AUTHORIZE = compile_late(
    rf"(?:\b(?:(?:{PICK}|use|find|(?:click|select|press|tapp|choos|us)ing|via|with|through)\b(?: on| to)?(?: the)?"
    r"|button(?: (?:named|called|labell?ed))?)\s+[\"“]?|→\s*|\A(?=[\w ]{1,30}→)"
    r"|\bthe [\"“]?(?=\w+[\"”]? button\b)|(?:\A|, )[\"“]?(?=\w+[\"”]? (?:opens|leads|takes|brings|redirects|starts)\b))"
    r"(?P<button>Authori[sz]e(?: access)?|Grant admin consent)\b",
    re.IGNORECASE,
)
_NEED_NOT = compile_late(
    r"\b(?:not|never|without|no need|(?:do|does|need|must|should)n['’]t)"
    r"(?: (?:have|has|had|need|needed|required|to|be|start|begin|by)){0,4} $",
    re.IGNORECASE,
)
"""Before what the step says not to press."""
_ADMIN_PAIR = compile_late(
    r"\bcredentials? and (?:user ?name|password)|\buser ?name and (?:admin )?credentials?", re.IGNORECASE
)
_LATER_STEP = compile_late(
    rf"{THEN}(?:{PICK_THE}|use(?: the)?)\s+[\"“]?"
    r"(?P<button>Authori[sz]e|Grant admin consent)\b(?! (?:the|access to|users?|by)\b)",
    re.IGNORECASE,
)


def find_later_authorize(reading: Reading) -> Fact[str] | None:
    """The **Authorize** button with which a later step of the same list begins."""
    zone = reading.credentials
    if not zone:
        return None
    for block in reading.mentioning("authoriz", "authoris", "admin consent"):
        later = block.section == zone[0].section and block.source is zone[0].source and block.line > zone[-1].line
        if later and block.items and not block.callout and (match := _LATER_STEP.match(block.text)):
            return Fact(match["button"], block.location(*match.span("button")))
    return None


def find_authorize(reading: Reading) -> Fact[str] | None:
    """The **Authorize** button of the credentials step."""
    for block in reading.credentials:
        for sentence in sentences(block) if not block.callout else ():
            match = _AUTHORIZE.search(sentence.text)
            if match and not _NEED_NOT.search(sentence.text, 0, match.start()):
                return sentence.fact(match, "button")
    return None


def find_method(reading: Reading, entered: Credentials) -> Fact[str] | None:
    """The method by what is entered: password, client id and secret, token, Authorize, else unknown."""
    if password := entered.field_for("password"):
        return Fact("basic", password.where)
    secret = entered.field_for("client-secret")
    if secret and entered.field_for("client-id"):
        return Fact("oauth2-client-credentials", secret.where)
    if token := entered.secret_field:
        return Fact("bearer-token", token.where)
    if entered.authorize:
        return Fact("oauth2-authorization-code", entered.authorize.where)
    for block in reading.credentials:
        if match := _ADMIN_PAIR.search(block.text):
            return Fact("basic", block.location(match.start(), match.end()))
    if token := find_translated_token(reading):
        return Fact("bearer-token", token.where)
    return Fact("unknown", reading.credentials[0].location()) if reading.credentials else None
