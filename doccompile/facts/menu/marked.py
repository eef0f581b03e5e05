"""The menus that a sentence leads through whose labels are set off, in bold or in quotation marks.

Looks for "go to **Settings**", "the **SCIM** tile", "**Team** > **Keys**", "**SCIM** in the **Login** tab"; not for
what is a button, a box or a choice.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from doccompile.facts.fact import Fact
from doccompile.facts.menu.in_turn import menus_in_turn
from doccompile.facts.menu.plain import plain_menus_before
from doccompile.facts.menu.words import (
    ARROW,
    ARROW_SIGN,
    MAKES,
    NAVIGATE,
    PICKS,
    PLACE,
    SLASH,
    arrows,
    dividers,
    is_menu,
    without_kind,
)
from doccompile.facts.wording import verbs
from doccompile.facts.wording.sentence import Sentence, fold
from doccompile.pattern import compile_late

_FROM = compile_late(r"\b(?:from|within|under|in|on|at)\s+(?:the\s+|your\s+)?$", re.IGNORECASE)
_IN_PLACE = compile_late(
    rf"\b(?:from|within|under|in|on|at) (?:the|your) {PLACE}(?: (?:called|named|labell?ed))? \W*$", re.IGNORECASE
)
"""Before the name of a place whose kind stands first: in the section **Keys**."""
_LIKE_A_PLACE = compile_late(
    rf"\W{{0,20}}(?:{PLACE}|link|option|settings page|icon)\b"
    r"|\W{0,20}(?:in|from|on|under|at) (?:the )?(?:left|right|top|side|main|navigation|menu|upper|dashboard|bottom)",
    re.IGNORECASE,
)
"""Behind the label of a place, of what leads to one, or of what is in the menu at an edge of the page."""
_BOX = compile_late(
    r"\W{0,20}(?:button|value|string|(?:check|text)? ?box|dialog|toggle|switch|field|drop-?down|window|radio|roles?"
    r"|to (?:apply|close|confirm|save|submit))\b",
    re.IGNORECASE,
)
_CHOICE = compile_late(
    r"\W{0,20}(?:as (?:the|your|an?|(?:\w+ ){0,3}(?:settings?|type|mode|method|option|provider|format))\b"
    r"|(?:from|in) (?:the )?drop-?down (?:list|box|field)\b"
    r"|(?:from|in) (?:the )?\W{0,3}(?!the\b|your\b|drop|left|right|top|profile|account|user|navig)"
    r"\w[\w -]{0,30}\W{0,3}drop-?down\b)",
    re.IGNORECASE,
)
_WENT = compile_late(r"\b(?:navigat\w+|going|go|brows\w+) to (?:the |your )?[\"“'‘]?$", re.IGNORECASE)
_CALLED_PLACE = compile_late(rf"\W{{0,3}}{PLACE}\b", re.IGNORECASE)
"""Behind a label that the text calls a place."""
_ENDS_IN_KIND = compile_late(r"\w (?:tab|page|section|panel)\W*$", re.IGNORECASE)
"""Of a label that says so itself: in the **General tab**."""
_BAR = compile_late(r"\s*\|\s*")
_LEADS_ON = compile_late(
    rf"\w\s*{ARROW_SIGN}\s*$"
    rf"|\b{verbs.PICK}(?: on)? (?:the|your) (?:[\w'’-]+ ){{0,3}}"
    r"(?:name|avatar|initials|photo|picture|image|icon|symbol|gear|cogwheel|profile)"
    r"(?: (?:in|at|on) [^.,;]{1,30})?,? (?:and )?then (?:on )?(?:the |your )?$",
    re.IGNORECASE,
)
"""Before a label whose outer menu is not bold: User menu > **Settings**, "select your name, then **Settings**"."""
_TO_LABEL = compile_late(
    r"\W*(?:[^.;]{0,20}\W+and (?:then )?(?=on\b))?(?:the|your|on|to)?"
    r"(?: (?:menu|tab|page|item|entry|link)(?: (?:named|called|titled))?)?\W*",
    re.IGNORECASE,
)
"""Between a verb and the label that it is about."""
_DONE_THERE = compile_late(
    r"\A\s*(?:see|view|find|locate|provide|enter|fill(?: in| out)?|copy|get|set|reveal|check|add)\b"
    rf"|(?:\b(?:and|then|to)|,) (?:(?:then|there) )?(?:{verbs.KEEP}|{verbs.GET}|{verbs.SHOW})\b",
    re.IGNORECASE,
)
"""Behind a verb that leads somewhere, before a label that it does not lead to: "go to Keys and copy the **Token**"."""
_KINDS_OF_CHOICE = "type|method|mode|provider|protocol|format|version"
_IN_FIELD = compile_late(
    rf"\b(?:under|for|in|as) (?:the |your )?[^.,;:]{{0,40}}\b(?:{_KINDS_OF_CHOICE}"
    r"|expiration|expiry|lifetime|schema|standard|audience|scopes?)(?: field| box)?\W{1,4}"
    rf"(?:please )?{verbs.PICK_THE}\W*$",
    re.IGNORECASE,
)
"""A choice of a form: under **Account type**, select **Service**."""
_FORM_FIELD = compile_late(rf"\w (?:{_KINDS_OF_CHOICE})\W*$", re.IGNORECASE)
"""What a label ends with under which a choice is made: under **Identity provider**, select **Acme**."""
_IS_PICKED = compile_late(
    rf"\W{{0,3}}(?: (?:{PLACE}|link))?"
    r" (?:(?:should|must|(?:is|has|needs?) to)(?: then| next)? be (?:selected|chosen|picked|opened|clicked|visited)"
    r"|(?:is|was)(?: then| next)? (?:opened|clicked|visited))\b"
    r"(?! (?:as|for|only)\b| by [^.,;]{1,40} (?:only|alone)\b)",
    re.IGNORECASE,
)
"""Behind a label: "**Settings** should be chosen"; not "is opened by administrators only"."""
_SOUGHT = compile_late(r"\b(?:look for|find|locate) (?:the |your )?$", re.IGNORECASE)
_SELECT_IT = compile_late(rf"\W{{0,3}}(?: (?:{PLACE}|link))?,? and (?:then )?{verbs.PICK}(?: on)? it\b", re.IGNORECASE)
"""Behind a label that is sought: "look for **Settings** and select it"."""
_ACTIVATES = compile_late(r"\b(?:activate|visit|enter|display|reach|use|using) (?:the |your )?$", re.IGNORECASE)
_INSIDE = compile_late(
    rf"\W{{0,3}}(?: (?:{PLACE}|link|option|item))?"
    r" (?:in|on|of|under|within|inside|from) (?:the |your )?(?:(?-i:[A-Z])[\w.-]{1,30}(?:['’]s)? )?\W{0,3}",
    re.IGNORECASE,
)
"""Between a label and the one that it lies in: the **Keys** tab of the Acme **Settings** page."""
_VALUE = compile_late(r"\b(?:token|key|secret)\W*$", re.IGNORECASE)
"""A label that one hovers over to see a button: hover over the **API key** and select **Copy**."""
_UNDER = compile_late(r"\b[Uu]nder\s+(?:the\s+|your\s+)?\W*$")
_THEN_PICKS = compile_late(
    rf"\W{{0,3}} (?:please )?(?:{verbs.PICK}|(?:turn|switch) on|enable|activate|generate|create|copy|find|make)\b",
    re.IGNORECASE,
)
_THEN = compile_late(
    rf"(?: (?:{PLACE}|link))?"
    r"(?:\W{0,3}(?:and )?(?:then|finally|lastly|followed by|afterwards|after that|from there"
    r"|(?:below|under|in) it)(?: to| on| into)?| to)"
    r"(?: the| your)?\W{0,3}",
    re.IGNORECASE,
)
_NEAR = 60
"""What stands before a label, as far as it is looked at (characters)."""


class _Label(NamedTuple):
    """A label: words lead to it; a sign chains it to the one before, or joins the next; it encloses the one before."""

    start: int = 0
    end: int = 0
    led: bool = False
    chained: bool = False
    joins: bool = False
    encloses: bool = False


def marked_menus(sentence: Sentence, marks: list[tuple[int, int]]) -> list[Fact[str]]:
    """The menus among the labels, path by path; a place goes before what lies in it: **SCIM** in the **Login** tab."""
    text, last, current = sentence.text, _Label(), 0
    paths: list[list[Fact[str]]] = []
    for (start, end), following in zip_longest(marks, (start for start, _ in marks[1:])):
        turns = [] if last.end else _turns(sentence, start, end)
        label = _read(text, last, start, end, following, in_turn=bool(turns))
        if label.led or label.chained or label.joins or _is_chain(text[start:end]):
            if label.encloses:
                paths.insert(current, [])
            elif not label.chained:
                current = len(paths)
                paths.append([])
            paths[current] += [*turns, *plain_menus_before(sentence, last.end, start)]
            paths[current] += _split(sentence, start, end, inner=label.chained and not label.joins)
        last = label
    return [menu for path in paths for menu in path]


def _read(text: str, last: _Label, start: int, end: int, following: int | None, *, in_turn: bool) -> _Label:
    """The label between two places; `in_turn` says that menus in plain words lead to it."""
    chained = last.joins or (last.chained and ARROW.fullmatch(text, last.start, last.end) is not None)
    joins = following is not None and _joins(text, start, end, following, chained=chained)
    inside = _lies_in(text, last.end, start, end, begins_path=joins) and (last.led or _is_pressed(text, last.start))
    led = inside or in_turn or (last.led and _goes_on(text, last.end, start, end)) or _leads(text, start, end)
    return _Label(start, end, led, chained, joins, last.led and inside)


def _joins(text: str, start: int, end: int, following: int, *, chained: bool) -> bool:
    """Whether the next label lies in this one: **Team** > **Keys**, **Team** | **Keys**, go to **Team** / **Keys**."""
    bar = _BAR.fullmatch(text, end, following) and is_menu(text[start:end])
    slash = SLASH.fullmatch(text, end, following) and is_menu(text[start:end]) and (chained or _leads(text, start, end))
    return bool(bar or slash or ARROW.fullmatch(text, end, following))


def _turns(sentence: Sentence, start: int, end: int) -> list[Fact[str]]:
    """The menus in plain words that come before the first label: "go to Team, then Access, then **Keys**"."""
    menu = is_menu(sentence.text[start:end]) and not _BOX.match(sentence.text, end)
    return menus_in_turn(sentence, start) if menu else []


def _lies_in(text: str, before: int, start: int, end: int, *, begins_path: bool) -> bool:
    """Whether the label before lies in this one, which is a place: "the **SCIM** section of the **Login** tab"."""
    place = begins_path or _LIKE_A_PLACE.match(text, end) or _UNDER.search(text, max(before, start - _NEAR), start)
    inside = before and place and _INSIDE.fullmatch(text, before, start)
    return bool(inside and is_menu(text[start:end]) and not _BOX.match(text, end))


def _is_chain(label: str) -> bool:
    """Whether a label is a path by itself; one with slashes may list roles or rights, and is where it is gone to."""
    return bool(arrows(label.strip("> ")) or label.count(" - ") > 1)


def _goes_on(text: str, before: int, start: int, end: int) -> bool:
    """Whether a label stands behind another and "then": click **Security**, then **API access**."""
    return bool(_THEN.fullmatch(text[before:start])) and not _BOX.match(text, end) and is_menu(text[start:end])


def _is_pressed(text: str, start: int) -> bool:
    """Whether a label is that of a button, which lies in no path, though where it is does."""
    near = text[max(0, start - _NEAR) : start]
    *_, verb = (None, *PICKS.finditer(near))
    return verb is not None and bool(_TO_LABEL.fullmatch(near, verb.end()))


def _leads(text: str, start: int, end: int) -> bool:
    """Whether the words around a label lead to it."""
    near = text[max(0, start - _NEAR) : start].rstrip("\"“'‘")
    page = bool(_CALLED_PLACE.match(text, end) or _WENT.search(text, max(0, start - _NEAR), start))
    no_menu = _BOX.match(text, end) or _CHOICE.match(text, end) or _IN_FIELD.search(near)
    if no_menu or not is_menu(text[start:end], called_place=page):
        return False
    sought = _SOUGHT.search(near) and _SELECT_IT.match(text, end)
    if sought or _IS_PICKED.match(text, end) or _LEADS_ON.search(near):
        return True
    by_verb = _verb_leads(near, text[start:end], page=page)
    return _is_where(text, start, end, near, page=page) if by_verb is None else by_verb


def _verb_leads(near: str, label: str, *, page: bool) -> bool | None:
    """Whether the last verb before a label leads to it; None where it is about something else."""
    verbs_before = (verb for pattern in (PICKS, NAVIGATE) for verb in pattern.finditer(near))
    verb = max(verbs_before, key=re.Match.start, default=None)
    if verb is None:
        return None
    if verb.group().lower().startswith(("hover", "point")) and _VALUE.search(label):
        return False
    tail = near[verb.end() :]
    about_label = NAVIGATE.fullmatch(verb.group()) or _TO_LABEL.fullmatch(tail)
    return (page or not _DONE_THERE.search(tail)) if about_label and len(tail) < 30 else None


def _is_where(text: str, start: int, end: int, near: str, *, page: bool) -> bool:
    """Whether something is said to be done at a label, or to be found there: "under **Keys**, create …"."""
    if _UNDER.search(near) and _THEN_PICKS.match(text, end):
        return not _FORM_FIELD.search(text, start, end)
    if page and _ACTIVATES.search(near):
        return True
    if _IN_PLACE.search(near):
        return not text[start].islower()
    is_place = _LIKE_A_PLACE.match(text, end) or _ENDS_IN_KIND.search(text, start, end)
    return bool(_FROM.search(near) and is_place)


def _joints(text: str, start: int, end: int) -> list[re.Match[str]]:
    """What joins the menus of one label; a slash alone may be part of a name, but not where it is gone to."""
    gone_to = _WENT.search(text, max(0, start - _NEAR), start)
    return (
        dividers(text, start, end)
        or (list(SLASH.finditer(text, start, end)) if gone_to else [])
        or arrows(text, start, end)
    )


def _split(sentence: Sentence, start: int, end: int, *, inner: bool) -> Iterator[Fact[str]]:
    """The menus of one label; the last of them, or the `inner` end of a chain of labels, may be a button."""
    position = start
    for stop, following in [*(joint.span() for joint in _joints(sentence.text, start, end)), (end, end)]:
        label = without_kind(fold(sentence.text[position:stop]).strip(" .:,"))
        last_of_many = stop == end and (inner or position > start)
        if any(map(str.isalnum, label)) and not (last_of_many and MAKES.match(label)):
            yield Fact(label, sentence.location(position, stop))
        position = following
