"""How the identity service signs in at the vendor: what the *Admin Credentials* step makes the administrator enter.

Looks for the **Authorize** button, and at the labels of the fields: a password, a client id and secret, a token, the
latter in other languages too.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from doccompile.facts.credentials.fields import VENDORS_PAGE
from doccompile.facts.credentials.translated import find_translated_token
from doccompile.facts.fact import Credentials, Fact
from doccompile.facts.nouns import SECRET_WORDS
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import Sentence, holds, sentences, words_of
from doccompile.facts.wording.verbs import PICK, PICK_THE, THEN
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_BUTTON = r"(?P<button>Authori[sz]e(?: access)?|Grant (?:admin )?(?:consent|access\b(?! (?:to|for|if)\b)))\b"
_AUTHORIZE = compile_late(
    rf"(?:\b(?:(?:{PICK}|use|find|look for|locate|(?:click|select|press|tapp|choos|us)ing|via|with|through)\b"
    r"(?: on| to)?(?: the)?"
    r"|button(?: (?:named|called|labell?ed))?)\s+[\"“]?|→\s*|\A(?=[\w ]{1,30}→)"
    r"|\bthe [\"“]?(?=\w+[\"”]? button\b)|(?:\A|, )[\"“]?(?=\w+[\"”]? (?:opens|leads|takes|brings|redirects|starts)\b))"
    rf"{_BUTTON}",
    re.IGNORECASE,
)
_CONNECT = compile_late(
    rf"\b(?i:{PICK_THE})\s+[\"“]?(?P<button>Connect|Sign[ -]?[Ii]n|Log ?[Ii]n|Link|Allow access|Continue)\b"
    r"|(?:\A|, |\band |\bthen )(?P<act>[Aa]uthori[sz]e) (?:the connection|access|Microsoft|Azure|Entra)"
)
"""Buttons that any page may have: the one that is meant leads to the vendor's page."""
_LEADS_AWAY = compile_late(
    rf"{VENDORS_PAGE}|\bpop-?up|\b(?:new|separate) (?:browser )?(?:window|tab)\b|\bconsent (?:page|screen|dialog)\b",
    re.IGNORECASE,
)
"""Behind such a button; before it, it may be the page that the button is on."""
_REACH = 300
"""What stands behind a button, as far as it is looked at (characters)."""
_BY_CODE = compile_late(r"\bauthori[sz]ation code\b", re.IGNORECASE)
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
    rf"{_BUTTON}(?! (?:the|access to|to|users?|by)\b)",
    re.IGNORECASE,
)


def find_later_authorize(reading: Reading) -> Fact[str] | None:
    """The **Authorize** button with which a later step of the same list begins."""
    zone = reading.credentials
    if not zone:
        return None
    for block in reading.mentioning("authoriz", "authoris", "grant"):
        later = block.section == zone[0].section and block.source is zone[0].source and block.line > zone[-1].line
        if later and block.items and not block.callout and (match := _LATER_STEP.match(block.text)):
            return words_of(block, *match.span("button"))
    return None


def find_authorize(reading: Reading, entered: Credentials) -> Fact[str] | None:
    """The **Authorize** button of the credentials step; where no secret is entered it may have another name."""
    steps = [block for block in reading.credentials if not block.callout]
    secret = entered.secret_field or entered.field_for("password", "client-id", "client-secret")
    open_steps = [] if secret else [block for block in steps if not holds(block.text, SECRET_WORDS)]
    leading = (step for step in _pressed(_CONNECT, open_steps) if _leads_away(*step))
    pressed = next(chain(_pressed(_AUTHORIZE, steps), leading), None)
    return pressed[0].fact(pressed[1], str(pressed[1].lastgroup)) if pressed else None


def _pressed(button: re.Pattern[str], steps: Iterable[Block]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Each sentence that says to press a button, with the first that it names."""
    for sentence in chain.from_iterable(map(sentences, steps)):
        match = button.search(sentence.text)
        if match and not _NEED_NOT.search(sentence.text, 0, match.start()):
            yield sentence, match


def _leads_away(sentence: Sentence, button: re.Match[str]) -> bool:
    behind = sentence.start + button.end()
    away = _LEADS_AWAY.search(sentence.block.text, behind, behind + _REACH)
    return bool(away or _BY_CODE.search(sentence.text))


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
