"""How a sentence says that the secret is obtained: kept, handed over, shown, made; strongest wording first."""

import re
from enum import IntEnum
from typing import NamedTuple

from doccompile.facts.credentials.these_values import ARE_THE
from doccompile.facts.nouns import SECRETS
from doccompile.facts.wording import verbs
from doccompile.facts.wording.asking import ASK, SENDS
from doccompile.facts.wording.sentence import in_address
from doccompile.pattern import WORD, compile_late

_PROVIDE = r"(?<=\w )(?<!^then )(?<!^now )(?<!^please )(?<! section )provide"
"""Somebody's act, not what the reader is told to do."""
_HANDED_OVER = (
    rf"{verbs.GET}|request\w*\b(?! to .{{0,60}}\b(?:endpoint|API(?! key| token))\b)"
    rf"|{_PROVIDE}|taken from|sends?(?! an? \w*\b ?request)|transfers?|delivers?|hands?"
    r"|gives|give(?= you\b)|shares?|supplies|(?:e-?)?mails(?= (?:you|the|your|it)\b)"
    rf"|{verbs.SHOW}|{verbs.HANDED}|{verbs.BY_LETTER}"
)
_MAKES = (
    r"(?:mak(?:e|ing)|produc(?:e|ing)|roll(?:ing)?)"
    r"(?= (?:yourself )?(?:an?|one|your|the|new)(?: (?!(?:with|for|by|from|of|in|on|to|and|or|that|who)\b)[\w-]+){0,3}?"
    rf" {SECRETS}\b)"
)
_MADE = rf"\b(?:generat\w+|creat\w+|reset|issue\w*|add(?! (?:your|the|both)\b)|mint(?:s|ed|ing)?|{_MAKES})\b"
_ANSWERED = r"\b(?:response|reply|output)\b.{0,30}(?:\b(?:includes?|contains?|returns?|holds?|has|is)\b|=)"
_AT_THE_END_OF = rf"\b{SECRETS}\W{{0,3}}:(?=[^.>→]{{1,60}}[>→])"
"""Before a menu path: "Token: Team > Keys"."""
_TURNS_UP = (
    rf"\b(?:{SECRETS}|codes?|values?|strings?)\b.{{0,30}}? (?:will |then |now )*"
    rf"(?:appears?|pops? up|turns? up|{verbs.LIES})\b"
)
_IS_KEPT = (
    rf"\b(?:{SECRETS}|values?)\b\W{{0,3}} (?:(?:is|are)(?: then| now)? (?:copied|noted|recorded|written down)"
    r"|(?:is|are|gets)(?: \w+)? copied (?:in)?to (?:your|the) clipboard"
    r"|can(?: then| now)? be (?:copied|(?:read|taken|picked up) (?:off|from))"
    r"|(?:must|should|shall|(?:is|are|has|have|needs?) to)(?: then| now)? be (?:copied|noted|recorded|saved|stored|kept"
    r"|retained|written down))\b(?! (?:automatically|by|for you|in plain|encrypted)\b)"
)
_FROM_SOMEWHERE = (
    r"\bfrom (?:your|the) .{1,60}?"
    r"\b(?:administrator|admin|account|console|portal|team|support|settings|dashboard|instance|workspace"
    r"|(?:e-?)?mail|letter|(?<!Entra )(?<!Azure )(?<!enterprise )app(?:lication)?)\b"
)
_ASKED = rf"\b(?:{ASK}|{SENDS})\b"
ASKED = compile_late(_ASKED, re.IGNORECASE)


class Strength(IntEnum):
    """What tells the secret's name, weakest first: of several names the strongest is taken; some are as strong."""

    BUTTON = GENERAL = 0
    SOURCE = INVENTED = MADE_BY_BUTTON = 1
    MADE = ENTERED = 2
    SHOWN = 3
    KEPT = 4
    COMPOSED = 5


class Wording(NamedTuple):
    """A way to say that the secret is obtained."""

    strength: Strength
    verb: re.Pattern[str]


WORDINGS = tuple(
    Wording(strength, compile_late(verb, re.IGNORECASE))
    for strength, verb in (
        (Strength.KEPT, rf"{WORD}{verbs.KEEP}\b"),
        (Strength.SHOWN, _IS_KEPT),
        (Strength.SHOWN, rf"{WORD}(?:{_HANDED_OVER})\b"),
        (Strength.SHOWN, _ASKED),
        (Strength.SHOWN, _ANSWERED),
        (Strength.SHOWN, _AT_THE_END_OF),
        (Strength.SHOWN, _TURNS_UP),
        (Strength.SHOWN, rf"{WORD}{verbs.NEEDED_LATER}"),
        (Strength.MADE, _MADE),
        (Strength.MADE, rf"\b{ARE_THE}"),
        (Strength.SOURCE, _FROM_SOMEWHERE),
    )
)
PRESSED = compile_late(rf"\b(?:clicking|{verbs.PICK})(?: on)?\s+(?:the\s+)?$", re.IGNORECASE)
_STATUS = compile_late(r" (?:an? |the |this )?(?:HTTP )?(?:[45]\d\d\b|(?:\w+ )?errors?\b)", re.IGNORECASE)
_NOT = compile_late(
    r"\b(?:do|should|must|can)(?: not|n['’]t)(?: \w+,? (?:or|and))? $|\bnever(?: \w+,? or)? $", re.IGNORECASE
)
"""Before a verb: what the reader is not to do."""
NEAR = 80
"""What stands before a name, as far as it is looked at (characters)."""


def first_verb(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first verb that is neither forbidden, nor a button or address: "do not save this", "select **Save**".

    Whoever gets an error gets no secret: "if you get a 401, check the key".
    """
    for verb in pattern.finditer(text):
        near = max(0, verb.start() - NEAR)
        pressed = verb.group().lower() == "save" and PRESSED.search(text, near, verb.start())
        vain = _NOT.search(text, near, verb.start()) or _STATUS.match(text, verb.end())
        if not (pressed or vain or in_address(text, verb.start())):
            return verb
    return None
