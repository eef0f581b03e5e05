"""The menu path to the secret in the vendor's console: "navigate to **Team > Settings**", "select the **SCIM** tile".

Named menus, pages, tabs and sections count; buttons, icons and dialogs do not. What a sentence leads through is seen by
`marked` where labels are set off, else by `plain`; here the sentences of the steps are put together.
"""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.menu.marked import marked_menus
from doccompile.facts.menu.plain import plain_menus
from doccompile.facts.menu.steps_before import steps_before
from doccompile.facts.menu.words import NAVIGATE, PICKS, arrows
from doccompile.facts.nouns import SECRETS
from doccompile.facts.reading import Reading
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_SIGNS_IN = compile_late(r"\W*(?:sign|log)[ -]?(?:in|on)\b", re.IGNORECASE)
_OPTIONAL = compile_late(r"\W*(?:this (?:step )?is )?optional\b", re.IGNORECASE)
"""How a step begins that need not be taken: it leads nowhere."""
_PORTAL = compile_late(
    r"\benterprise app(?:lication)?s?\b|\bazure portal\b|\bentra admin center\b|\bprovisioning tab of\b"
    r"|\bprovisioning (?:page|blade|section|menu) of (?:your|the|this) [^.;]{1,60}? app(?:lication)?\b"
    r"|\bsaml signing certificate\b|\bprovisioning mode\b|\A(?>.*?\bazure ad\b).*\bportal\b",
    re.IGNORECASE,
)
_ELSEWHERE = compile_late(
    r"\b(?:en|de)cod(?:e|ing)\b|\bnotepad\b|\btext editor\b|\b(?:windows|azure) powershell\b|\bpostman\b", re.IGNORECASE
)
"""Menus of another program than the vendor's console."""
_TO_READ = compile_late(
    r"\A\W*(?:for (?:more|further|additional|detailed) \w+|to (?:learn|read|find out|know) more)\b"
    r"|\b(?:to (?:learn|read|find out|know) more|for (?:more|further) (?:information|details|help))\W*\Z",
    re.IGNORECASE,
)
"""A sentence that leads to what is told elsewhere."""
_FOR_THE_SECRET = compile_late(
    rf"\b(?:generate|create|obtain|get|retrieve|find)\b.{{0,40}}\b{SECRETS}\b.{{0,80}}\b(?:by|,)(?: \w+)? "
    r"(?:navigat|go(?:ing)?\b|brows)",
    re.IGNORECASE,
)
"""A sentence that says where the secret is to be made: what other work led through stands before it."""
_INTO_CONSOLE = compile_late(
    r"https?://(?!(?:[\w-]+\.)*(?:docs?|help|support|learn|kb|community|developers?|status)\.)"
    r"(?![^#]*/(?:docs?|help|hc|kb|articles?|guides?|learn|reference)(?:/|$))"
    r"[^/?#]+/(?:[^?#]*/)?[\w-]*(?:settings?|preferences|account|admin|security|integrations?|scim|provision|sso|tokens?|api-?keys?)",
    re.IGNORECASE,
)
"""A link to a page of the vendor's console, as its path says, and to none that is read."""
_NEAR = 40
_CALLED_PLACE = compile_late(r"[\"”'’] (?:tab|page|menu)\b")
"""Behind quoted words: "keys" tab."""
_LONGEST_LABEL = 51
"""Most characters of a menu's name between quotation marks."""
_SAME_PAGE = compile_late(r"(?:on|in) (?:this|the same) (?:page|tab|blade|view)\b|(?:there|here)\b", re.IGNORECASE)


def find_menu_path(reading: Reading, target: Block) -> tuple[Fact[str], ...]:
    """The menus of the path, outermost first, each once."""
    path, told = _Path(), _Path()
    for block in steps_before(reading, target):
        if block is not target and (block.callout or _OPTIONAL.match(block.text)):
            continue
        if block.step and path.in_prose and _SIGNS_IN.match(block.text):
            path, told = _Path(), path
        before = len(path.found)
        portal = False
        for sentence in sentences(block):
            portal = bool(_PORTAL.search(sentence.text) or (portal and _SAME_PAGE.match(sentence.text)))
            if portal or _ELSEWHERE.search(sentence.text) or _TO_READ.search(sentence.text):
                continue
            menus = [menu for menu in _menus(sentence) if not _is_address(menu.value)]
            if menus and path.worked and _FOR_THE_SECRET.search(sentence.text):
                path = _Path()
            path.walk(menus)
        path.worked = path.worked or (bool(block.step) and 0 < before == len(path.found))
        path.in_prose = path.in_prose or not (block.step or before == len(path.found))
    return tuple(max(path.found, told.found, key=len).values())


def _is_address(text: str) -> bool:
    return "://" in text or "@" in text


class _Path:
    """The menus gone through so far, each once."""

    def __init__(self) -> None:
        self.found: dict[str, Fact[str]] = {}
        self.worked = False
        """Whether a step since the first menu leads to none: something was done there."""
        self.in_prose = False
        """Whether menus stand in running text; steps that begin by signing in tell the way anew."""
        self._depths: dict[str, int] = {}

    def walk(self, menus: list[Fact[str]]) -> None:
        """Go on to the menus of one sentence; a sentence that begins at a menu gone through leaves those below it."""
        back = self._depths[begin] if menus and (begin := menus[0].value.casefold()) in self.found else 0
        for menu in menus:
            key = menu.value.casefold()
            if key in self.found:
                continue
            while back and len(self.found) > back:
                self.found.popitem()
            back = 0
            self.found[key] = menu
            self._depths[key] = len(self.found)


def _menus(sentence: Sentence) -> list[Fact[str]]:
    """The menus of one sentence, in order: those in bold, else those in plain words and in quotation marks.

    Where bold words lead nowhere, plain ones joined by arrows do, and quoted ones behind a title in bold.
    """
    marks = sentence.spans("strong")
    joined = bool(arrows(sentence.text))
    if marks and (led := marked_menus(sentence, marks)):
        return led
    found = plain_menus(sentence) if joined or not marks else []
    is_title = len(marks) == 1 and marks[0][0] == 0
    if not joined and (is_title or not marks):
        in_quotes = marked_menus(sentence, [span for span in quoted(sentence.text) if _is_label(sentence.text, *span)])
        found = sorted([*found, *in_quotes], key=lambda menu: menu.where.start) if in_quotes else found
    return found or marked_menus(sentence, [span for span in _linked(sentence) if _is_label(sentence.text, *span)])


def _linked(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The links into a console that are gone to: "go to [API keys](https://app.example.com/settings/keys)"."""
    for mark in sentence.marks("link"):
        start = mark.start - sentence.start
        led = any(verb.search(sentence.text, max(0, start - _NEAR), start) for verb in (NAVIGATE, PICKS))
        if led and _INTO_CONSOLE.match(mark.target):
            yield start, mark.end - sentence.start


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether quoted words may be a menu's: short, with a capital, in letters that have none, or called a place."""
    named = text[start].isupper() or not text[start].isascii() or _CALLED_PLACE.match(text, end)
    return end - start <= _LONGEST_LABEL and bool(named)
