"""Whether a word that stands twice in a row is meant to, for the rule about repeated words."""

import re

from doccompile.checks.rule import View
from doccompile.facts.wording.verbs import PICK
from doccompile.pattern import compile_late

_PARTICLE = compile_late(r"\b(?:log|sign|check|plug)\w{0,4} $", re.IGNORECASE)
"""A verb whose "in" may be followed by another: "log in in the evening"."""
_PICK = compile_late(PICK)
_LONGEST_VERB = 12
"""With its space (characters)."""
_LONGEST_ADDRESS = 300
"""What is looked at before a word (characters)."""
_SERVICE = ("Microsoft", "Azure", "Entra", "Active", "Directory")
"""Words of the identity service's names."""
_BEFORE_NAMES = (
    "a", "an", "the", "in", "on", "at", "to", "for", "from", "contact", "open", "select", "add", "copy", "go",
)  # fmt: skip
_BEHIND_NAMES = (
    "provisioning", "user", "users", "group", "groups", "account", "admin", "access", "app", "tenant",
    "console", "portal", "server", "service", "dashboard", "settings",
)  # fmt: skip
_ALLOWED = frozenset({"that", "had", "bora", "walla", "pago", "yo"})


def is_repeated_on_purpose(view: View, match: re.Match[str]) -> bool:
    """Whether a name, a verb, an address or another language has the two words of a match, `word` and `again`."""
    allowed = match["word"].lower() in _ALLOWED or _of_name(view.name, match)
    return allowed or _of_verb(match) or _of_address(match) or _may_be_right(view, match)


def _may_be_right(view: View, match: re.Match[str]) -> bool:
    """Whether another language may say a word twice, as "adım adım" and "vous vous"; a name stands once in all."""
    return match["word"] not in {*view.name.split(), *_SERVICE} and not view.reading.in_english


def _of_name(name: str, match: re.Match[str]) -> bool:
    """Whether the name holds both words ("Tam Tam"), or one of them and another word stands beside it.

    That is an article or verb before it ("the The Org", "Contact Contact Monkey support"), or behind it what tutorials
    say of every product ("Acme Identity Group group mappings").
    """
    if not name or match.group() in name:
        return bool(name)
    word, again = match["word"], match["again"]
    if match.string.startswith(name, match.start("again")) and len(name) > len(again):
        return word != again or len(word) == 1 or word.lower() in _BEFORE_NAMES
    ends_name = match.string.endswith(name, 0, match.end("word")) and len(name) > len(word)
    return ends_name and (word != again or again.lower() in _BEHIND_NAMES)


def _of_verb(match: re.Match[str]) -> bool:
    """Whether the first belongs to a verb: "log in in the evening", but not "log in in to"; "then select Select"."""
    text, start = match.string, match.start()
    if match["word"].islower() and match["again"].istitle():
        return bool(_PICK.fullmatch(match["word"]))
    if match["word"] != "in" or text.startswith(" to ", match.end()):
        return False
    return bool(_PARTICLE.search(text, max(0, start - _LONGEST_VERB), start))


def _of_address(match: re.Match[str]) -> bool:
    """Whether the first ends an address: "https://acme.com/scim SCIM"."""
    text, start = match.string, match.start()
    near = max(start - _LONGEST_ADDRESS, 0)
    return "://" in text[max(text.rfind(" ", near, start), near) : start]
