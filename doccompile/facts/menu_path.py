"""The menu path to the secret in the vendor's console: "navigate to **Team > Settings**", "select the **SCIM** tile".

Named menus, pages, tabs and sections count; buttons, icons and dialogs do not.
"""

import re
from collections.abc import Iterator

from doccompile.facts import verbs
from doccompile.facts.fact import Fact
from doccompile.facts.menu_words import ARROW, MAKES, NAVIGATE, PAGE, PICKS, arrows, is_menu
from doccompile.facts.plain_menu_path import plain_elements
from doccompile.facts.quoted import has_quotes
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import Sentence, fold, sentences
from doccompile.facts.steps_before import steps_before
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_DASH = compile_late(r"\s+-\s+")
_QUOTED = compile_late(r"[\"“](?P<label>(?:[A-Z]|[^\x00-\x7f])[^\"“”]{1,50})[\"”]")
_FROM = compile_late(r"\b(?:from|within|under|in|on|at)\s+(?:the\s+|your\s+)?$", re.IGNORECASE)
_PLACE = compile_late(
    rf"\W{{0,20}}(?:{PAGE}|tile|card|link|option|settings page|sub[- ]?menu|icon)\b"
    r"|\W{0,20}(?:in|from|on|under|at) (?:the )?(?:left|right|top|side|main|navigation|menu|upper|dashboard|bottom)",
    re.IGNORECASE,
)
_BOX = compile_late(
    r"\W{0,20}(?:button|(?:check|text)? ?box|dialog|toggle|switch|field|drop-?down|window|radio|roles?)\b",
    re.IGNORECASE,
)
_CHOICE = compile_late(
    r"\W{0,20}(?:as (?:the|your|an?|(?:\w+ ){0,3}(?:settings?|type|mode|method|option|provider|format))\b"
    r"|(?:from|in) (?:the )?drop-?down (?:list|box|field)\b"
    r"|(?:from|in) (?:the )?\W{0,3}(?!the\b|your\b|drop|left|right|top|profile|account|user|navig)"
    r"\w[\w -]{0,30}\W{0,3}drop-?down\b)",
    re.IGNORECASE,
)
_WENT = compile_late(r"\b(?:navigat\w+|going|go|brows\w+) to (?:the |your )?[\"“]?$", re.IGNORECASE)
_PAGE = compile_late(rf"\W{{0,3}}(?:{PAGE})\b", re.IGNORECASE)
_BEHIND_ARROW = compile_late(r"\w\s*[>→›]\s*$")
"""Before a label whose outer menu is not bold: User menu > **Settings**."""
_TO_LABEL = compile_late(
    r"\W*(?:[^.;]{0,20}\W+and (?:then )?(?=on\b))?(?:the|your|on|to)?"
    r"(?: (?:menu|tab|page|item|entry|link)(?: (?:named|called|titled))?)?\W*",
    re.IGNORECASE,
)
"""Between a verb and the label that it is about."""
_TO_SEE = compile_late(
    r"\s*(?:see|view|find|locate|provide|enter|fill(?: in| out)?|copy|get|set|reveal|check|add)\b", re.IGNORECASE
)
"""Behind "scroll down to", "go to": what is done there, and no name of a place."""
_IN_FIELD = compile_late(
    r"\b(?:under|for|in|as) (?:the |your )?[^.,;:]{0,40}\b(?:type|expiration|expiry|lifetime|format|schema|mode|method"
    r"|protocol|version|standard|audience|scopes?)(?: field| box)?\W{0,3} "
    rf"(?:please )?{verbs.PICK_THE}\W*$",
    re.IGNORECASE,
)
"""A choice of a form: under **Account type**, select **Service**."""
_SIGNS_IN = compile_late(r"\W*(?:sign|log)[ -]?(?:in|on)\b", re.IGNORECASE)
_ACTIVATES = compile_late(r"\b(?:activate|visit|enter|display|bring up|reach) (?:the |your )?$", re.IGNORECASE)
_KIND = compile_late(rf"(?<=\w)(?<!\bcontrol)(?<!\bmain)(?<!\bhome)(?<!\bside) (?:{PAGE}|icon)$", re.IGNORECASE)
"""What a bold label may end in that the page does not show: **Keys page**, **Settings icon**; not **Control panel**."""
_OPTIONAL = compile_late(r"\W*(?:this (?:step )?is )?optional\b", re.IGNORECASE)
"""How a step begins that need not be taken: it leads nowhere."""
_INSIDE = compile_late(
    rf"\W{{0,3}}(?: (?:{PAGE}|tile|card|link|option|area|item|sub[- ]?menu))?"
    r" (?:in|on|of|under|within|inside|from) (?:the |your )?\W{0,3}",
    re.IGNORECASE,
)
"""Between a label and the one that it lies in."""
_UNDER = compile_late(r"\b[Uu]nder\s+(?:the\s+|your\s+)?\W*$")
_THEN_PICKS = compile_late(
    rf"\W{{0,3}} (?:please )?(?:{verbs.PICK}|(?:turn|switch) on|enable|activate|generate|create|copy|find|make)\b", re.I
)
_THEN = compile_late(
    rf"(?: (?:{PAGE}|tile|card|link))?"
    r"(?:\W{0,3}(?:and )?(?:then|from there|(?:below|under|in) it)(?: to| on| into)?| to)(?: the| your)?\W{0,3}",
    re.IGNORECASE,
)
_PORTAL = compile_late(
    r"\benterprise app(?:lication)?s?\b|\bazure portal\b|\bentra admin center\b|\bprovisioning tab of\b"
    r"|\A(?>.*?\bazure ad\b).*\bportal\b",
    re.IGNORECASE,
)
_ELSEWHERE = compile_late(
    r"\b(?:en|de)cod(?:e|ing)\b|\bnotepad\b|\btext editor\b|\b(?:windows|azure) powershell\b|\bpostman\b", re.IGNORECASE
)
"""Menus of another program than the vendor's console."""
_FOR_THE_SECRET = compile_late(
    r"\b(?:generate|create|obtain|get|retrieve|find)\b.{0,40}\b(?:tokens?|keys?|secrets?)\b.{0,80}\b(?:by|,)(?: \w+)? "
    r"(?:navigat|go(?:ing)?\b|brows)",
    re.IGNORECASE,
)
"""A sentence that says where the secret is to be made: what other work led through stands before it."""
_SAME_PAGE = compile_late(r"(?:on|in) (?:this|the same) (?:page|tab|blade|view)\b|(?:there|here)\b", re.IGNORECASE)
_NEAR = 60
"""What stands before a label, as far as it is looked at (characters)."""


def find_menu_path(reading: Reading, target: Block) -> tuple[Fact[str], ...]:
    """The elements of the path, outermost first, each once."""
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
            if portal or _ELSEWHERE.search(sentence.text):
                continue
            elements = [element for element in _elements(sentence) if not _is_address(element.value)]
            if elements and path.worked and _FOR_THE_SECRET.search(sentence.text):
                path = _Path()
            path.walk(elements)
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

    def walk(self, elements: list[Fact[str]]) -> None:
        """Go on to the menus of one sentence; a sentence that begins at a menu gone through leaves those below it."""
        back = self._depths[begin] if elements and (begin := elements[0].value.casefold()) in self.found else 0
        for element in elements:
            key = element.value.casefold()
            if key in self.found:
                continue
            while back and len(self.found) > back:
                self.found.popitem()
            back = 0
            self.found[key] = element
            self._depths[key] = len(self.found)


def _elements(sentence: Sentence) -> Iterator[Fact[str]]:
    marks = sentence.spans("strong")
    yield from _marked(sentence, marks) if marks else _unmarked(sentence)


def _unmarked(sentence: Sentence) -> Iterator[Fact[str]]:
    """The menus of a sentence without bold words, those in quotation marks too: go to "Account Settings"."""
    found = list(plain_elements(sentence))
    if has_quotes(sentence.text) and not arrows(sentence.text):
        quoted = [match.span("label") for match in _QUOTED.finditer(sentence.text)]
        found += _marked(sentence, quoted)
        found.sort(key=lambda element: (element.where.line, element.where.column))
    yield from found


def _marked(sentence: Sentence, marks: list[tuple[int, int]]) -> Iterator[Fact[str]]:
    """The menus among the labels; one that another lies in stands behind it: **SCIM** in the **Login** tab."""
    text = sentence.text
    chained = led = around = False
    before = inner = place = 0
    found: list[Fact[str]] = []
    for index, (start, end) in enumerate(marks):
        following = marks[index + 1][0] if index + 1 < len(marks) else None
        joins = following is not None and bool(ARROW.fullmatch(text[end:following]))
        outer = led and _lies_in(text, before, start, end, begins_path=joins)
        led = _leads(text, start, end) or outer or (led and _goes_on(text, before, start, end))
        if chained or joins or led or _is_chain(text[start:end]):
            around = outer or (around and chained)
            if outer:
                place = inner
            elif not around:
                inner = place = len(found)
            labels = list(_split(sentence, start, end))
            found[place:place] = labels
            place += len(labels)
        before = end
        chained = joins or (chained and text[start:end].strip() in (">", "->"))
    yield from found


def _lies_in(text: str, before: int, start: int, end: int, *, begins_path: bool) -> bool:
    """Whether the label before lies in this one, which is a place: "the **SCIM** section of the **Login** tab"."""
    place = begins_path or _PLACE.match(text, end) or _UNDER.search(text, max(before, start - _NEAR), start)
    inside = before and place and _INSIDE.fullmatch(text, before, start)
    return bool(inside and is_menu(text[start:end]) and not _BOX.match(text, end))


def _is_chain(label: str) -> bool:
    return bool(arrows(label.strip("> "))) or label.count(" - ") > 1


def _goes_on(text: str, before: int, start: int, end: int) -> bool:
    """Whether a label stands behind another and "then": click **Security**, then **API access**."""
    return bool(_THEN.fullmatch(text[before:start])) and not _BOX.match(text, end) and is_menu(text[start:end])


def _leads(text: str, start: int, end: int) -> bool:
    page = bool(_PAGE.match(text, end)) or bool(_WENT.search(text, max(0, start - _NEAR), start))
    if _BOX.match(text, end) or _CHOICE.match(text, end) or not is_menu(text[start:end], called_place=page):
        return False
    near = text[max(0, start - _NEAR) : start].rstrip('"“')
    if _IN_FIELD.search(near):
        return False
    if _BEHIND_ARROW.search(near):
        return True
    verb = None
    for pattern in (NAVIGATE, PICKS):
        for match in pattern.finditer(near):
            verb = match if verb is None or match.start() >= verb.start() else verb
    tail = near[verb.end() :] if verb else ""
    direct = verb is not None and _TO_LABEL.fullmatch(tail)
    if verb is not None and (direct or NAVIGATE.fullmatch(verb.group())) and len(tail) < 30:
        return page or not _TO_SEE.match(tail)
    if _UNDER.search(near) and _THEN_PICKS.match(text, end):
        return True
    if page and _ACTIVATES.search(near):
        return True
    return bool(_FROM.search(near) and _PLACE.match(text, end))


def _split(sentence: Sentence, start: int, end: int) -> Iterator[Fact[str]]:
    position = start
    text = sentence.text
    dashed = text.count(" - ", start, end) > 1
    for arrow in [*(_DASH.finditer(text, start, end) if dashed else arrows(text, start, end)), None]:
        stop = arrow.start() if arrow else end
        label = _KIND.sub("", fold(text[position:stop]).strip(" .:,"))
        last_of_many = arrow is None and position > start
        if any(character.isalnum() for character in label) and not (last_of_many and MAKES.match(label)):
            yield Fact(label, sentence.location(position, stop))
        position = arrow.end() if arrow else end
