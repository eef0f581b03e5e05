"""Menus that are named one after the other in plain words: "go to Settings, then Security, and finally **Keys**"."""

from doccompile.facts.fact import Fact
from doccompile.facts.menu.words import MAKES, is_menu
from doccompile.facts.wording.sentence import Sentence
from doccompile.facts.wording.verbs import PICK
from doccompile.pattern import compile_late

_GOES = compile_late(rf"(?i:\b(?:(?:navigates?|go(?:es)?|browses?) to|{PICK}s?(?: on)?)(?: the| your)? )")
_NAME = compile_late(r"[A-Z][\w&/+-]*(?: (?:(?:and|&|of) )?[A-Z&][\w&/+-]*){0,4}")
_JOINT = compile_late(
    r"(?i:(?:,? (?:and )?(?P<then>then|finally|next|lastly)|,(?: and)?| and)"
    rf"(?: (?:to|on|{PICK}(?: on)?))?(?: the| your)? )"
)
_MOST = 8


def menus_in_turn(sentence: Sentence, end: int | None = None) -> list[Fact[str]]:
    """The menus of a sentence of which one at least comes "then"; up to an `end`, they lead to the label there."""
    text = sentence.text
    for goes in _GOES.finditer(text, 0, len(text) if end is None else end):
        spans, reached, then = _names(text, goes.end(), end)
        enough = reached == end if end is not None else len(spans) > 1
        if then and enough and all(is_menu(text[start:stop]) for start, stop in spans):
            return [sentence.words(start, stop) for start, stop in spans]
    return []


def _names(text: str, position: int, end: int | None) -> tuple[list[tuple[int, int]], int, bool]:
    """The names from a place on, how far they reach with what joins them, and whether one comes "then"."""
    spans: list[tuple[int, int]] = []
    then = False
    while position != end and len(spans) < _MOST and (name := _NAME.match(text, position)):
        if MAKES.match(name.group()):
            break
        spans.append(name.span())
        joint = _JOINT.match(text, name.end())
        if not joint:
            break
        then = then or bool(joint["then"])
        position = joint.end()
    return spans, position, then
