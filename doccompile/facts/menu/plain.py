"""The menus that a sentence leads through in plain words.

Looks for `Team > Settings`, "go to Settings", "open Team, then Settings", "the Keys tab", "select Settings in the left
menu", and for a step that is nothing but "Select Service accounts."
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from doccompile.facts.fact import Fact
from doccompile.facts.menu.in_turn import menus_in_turn
from doccompile.facts.menu.words import (
    MAKES,
    NAVIGATE,
    PICKS,
    PLACE,
    arrows,
    dividers,
    is_console,
    is_menu,
    without_kind,
)
from doccompile.facts.wording.sentence import Sentence, fold
from doccompile.facts.wording.verbs import PICK, PICK_THE, THEN
from doccompile.pattern import compile_late

_TO_LINK = compile_late(r"\b(?:go|navigate|scroll down|browse) to (?:the |your )?$", re.IGNORECASE)
_LEAD_IN = compile_late(
    r".*(?:\b(?:to|select|click|choose|open|under|in|into|from|on|via|at)\s+(?:the\s+|your\s+)?|:\s+|\("
    r"|\b(?:console|portal|dashboard|site|app),\s+|,\s+then\s+)",
    re.IGNORECASE,
)
_JOINS = compile_late(r"\W*(?:(?:and|or|then)\s+){0,2}", re.IGNORECASE)
"""Between a label and the menu that goes before the next: "**Users** and then Admin > **Keys**"."""
_END = compile_late(
    r"[.,;:()]|\s(?:to|then|page|tab|menu|section|under|in|inside|within|from|on|which|where|with|for|settings page"
    r"|you (?:can|should|will)"
    r"|and (?:then )?"
    r"(?:click|select|copy|verify|choose|open|generate|create|navigate|scroll|find|make|enable|locate|press|note"
    r"|[a-z]+ (?:the|that|your|an?|its?|whether|if|on)))\b",
    re.IGNORECASE,
)
_NAMED = r"(?-i:[A-Z])[\w&/+-]*(?: (?:(?:and|&|of) )?(?-i:[A-Z&(])[\w&/+()-]*){0,4}"
_GO_TO = compile_late(
    rf"\b(?:(?:navigate|go|browse) to|selecting|opening|choosing|{PICK}(?= (?:the|your) [\w-]+['’]s )) "
    rf"(?:(?:the |your )(?:[\w-]{{1,30}}['’]s )?)?(?P<label>{_NAMED})"
    rf"(?=[.,;)]|\s+(?:{PLACE}|view|under|in|and|from|to|then|at|on)\b|\s*$)",
    re.IGNORECASE,
)
_AT = r"(?:in|from|on|at|under) (?:the|your)\b"
_IN_AREA = (
    rf"{_AT} (?!drop|list|pop)(?:[\w-]+ ){{0,2}}?"
    r"(?:menu|side ?bar|drawer|pane|panel|navigation|toolbar|header|dashboard|left|right|top|bottom|profile|account)"
)
_GOES_ON = r"(?:and|or|then|and then) (?-i:[a-z]+) (?:the|your|an?|its?|them|both)\b"
"""What is done next, and no part of a name: "and copy the token"."""
_ONLY = compile_late(
    rf"^{THEN}{PICK}(?: on)? (?P<article>the )?"
    rf"(?P<label>(?-i:[A-Z])[\w&/+-]*(?: (?!{_AT}|{_GOES_ON})[\w&/+-]+){{0,4}})"
    rf"(?: {_IN_AREA})?\.?$",
    re.IGNORECASE,
)
_NAMED_PLACE = compile_late(
    r"\b(?:the )?(?!(?:Select|Click|Choose|Open|Press|Tap|Go|Navigate|Scroll|Copy|Use|In|On|Under|The|Your)\b)"
    r"(?P<label>[A-Z][\w&/+-]{0,60}(?: (?:[A-Z&][\w&/+-]*|keys?|tokens?|settings|management|integrations?"
    r"|configuration)){0,4})"
    rf"(?= {PLACE}\b(?! settings\b))"
)
_KIND_FIRST = compile_late(
    rf"\b(?:in|on|under|at|from|via|{PICK}) the {PLACE} (?:called |named |labell?ed )?[\"“'‘]?"
    r"(?P<label>(?-i:[A-Z])[\w&/+-]*(?: [\w&/+-]+){0,4}?)"
    r"(?=[\"”'’]|[.,]|\s+(?:and|then|you|click|select|choose|copy|generate|create|press|to|in|on|of)\b|\s*$)",
    re.IGNORECASE,
)
_AREA = compile_late(
    rf"\b(?:{PLACE}|navigation|console|dashboard"
    r"|(?:on|in|at) the (?:upper |lower |top |bottom )?(?:left|right|top|bottom|side))\b",
    re.IGNORECASE,
)
_PICKED = compile_late(
    rf"\b{PICK_THE} (?P<label>{_NAMED})"
    rf"(?=[.,]|\s+(?:and|below|above|beside|next to)\b|\s+{_IN_AREA}\b|\s*$)",
    re.IGNORECASE,
)
_UNDER = compile_late(
    rf"^{THEN}under (?:the )?(?P<label>{_NAMED}),? (?=(?:please )?(?:{PICK}|go)\b)",
    re.IGNORECASE,
)
_FIGURED = compile_late(
    rf"\b(?:(?:navigate|go|browse) to|{PICK})(?: on)? (?:the |your )?"
    r"(?P<label>(?-i:[A-Z])[\w&/+-]*(?: [\w&/+-]+){0,3}) ?\(\d{1,2}\)(?! ?(?:button|icon|toggle))",
    re.IGNORECASE,
)
_SOMEWHERE = compile_late(r"\b(?:at|from|in|on|under) the ", re.IGNORECASE)
"""In a sentence that leads to a place without a verb: "On the Keys page, note the token"."""
_OF = compile_late(
    rf" {PLACE} (?:of|in|on|under|within) (?:the|your) "
    r"(?!(?:browser|documentation|docs|guide|help|next|following|left|right|top|upper|lower|same)\b)"
    r"(?P<label>(?:[\w&-]+ ){1,2}?(?:settings|preferences)\b|(?:[\w&-]+ ){0,2}?[\w&-]+"
    rf"(?= {PLACE}\b))",
    re.IGNORECASE,
)
_DASHED = compile_late(
    r"\b(?:to|in|under|at|from|via|through) (?:the |your )?(?-i:[A-Z])[\w&/+-]*(?: [\w&/+-]+){0,3}$", re.IGNORECASE
)
_OF_PAGE = compile_late(r"(?<=\w) (?:page|section|tab)$", re.IGNORECASE)
"""Behind a label in a path, what the page does not show: "Settings page > Security"."""
_OUTERMOST = 3
_VERB = compile_late(rf"{PICK_THE} ", re.IGNORECASE)
_THEN = " then "
_LOWER = frozenset("abcdefghijklmnopqrstuvwxyz")
"""What no menu begins with that stands alone before an arrow: "the key expires → make a new one"."""
_AROUND = " \t\"'“”‘’«»"
_MAX_LABEL = 60
_NEAR = 30
"""What leads to a link, as far as it is looked at (characters)."""


def plain_menus(sentence: Sentence) -> list[Fact[str]]:
    """The menus that one sentence without bold words leads through."""
    joints = arrows(sentence.text) or _dividers(sentence.text)
    chain = list(_chain(sentence, joints))
    menus = _along(sentence, chain, joints[-1].end()) if chain else _in_words(sentence)
    return [*_linked(sentence), *menus]


def _linked(sentence: Sentence) -> Iterator[Fact[str]]:
    """ "Go to [Keys](https://…)"; a link over several menus is left to the arrows between them."""
    text = sentence.text
    for start, end in sentence.spans("link"):
        if arrows(text, start, end):
            continue
        if _TO_LINK.search(text[max(0, start - _NEAR) : start]) and not is_console(text[start:end]):
            yield sentence.words(start, end)


def _along(sentence: Sentence, chain: list[Fact[str]], end: int) -> Iterator[Fact[str]]:
    """What arrows join, and what the sentence leads to behind the last of them, at `end`."""
    if len(chain) > 1 or chain[0].value[0] not in _LOWER:
        yield from chain
    if PICKS.search(sentence.text, end) or NAVIGATE.search(sentence.text, end):
        yield from _named_menus(sentence, end)


def _in_words(sentence: Sentence) -> Iterable[Fact[str]]:
    text = sentence.text
    only = _ONLY.match(text)
    if only and not sentence.around("link", 0, only.end("label")):
        return _picked_alone(sentence, only)
    if found := menus_in_turn(sentence) or list(_nested(sentence)):
        return found
    leads = NAVIGATE.search(text) or PICKS.search(text) or _SOMEWHERE.search(text)
    return _named_menus(sentence) if leads else ()


def _picked_alone(sentence: Sentence, only: re.Match[str]) -> Iterator[Fact[str]]:
    """`Select Settings.`, `Select Settings then Access.`"""
    label = without_kind(only.group("label"))
    if only.group("article"):
        label = label.removesuffix(" settings")
    start = only.start("label")
    for name in label.split(_THEN):
        if is_menu(name):
            yield sentence.words(start, start + len(name))
        start += len(name) + len(_THEN)


def _named_menus(sentence: Sentence, begin: int = 0) -> Iterator[Fact[str]]:
    """ "Go to Settings", "the Keys tab", "select Access(2)", in order."""
    text = sentence.text
    named = (*_GO_TO.finditer(text, begin), *_NAMED_PLACE.finditer(text, begin), *_KIND_FIRST.finditer(text, begin))
    found = {match.start("label"): match for match in named}
    if "(" in text:
        found |= {match.start("label"): match for match in _FIGURED.finditer(text)}
    under = _UNDER.match(text)
    if under:
        found[under.start("label")] = under
    if under or _AREA.search(text):
        found |= {match.start("label"): match for match in _PICKED.finditer(text)}
    reached = 0
    for start, place in sorted(found.items()):
        if start >= reached and is_menu(place.group("label")):
            yield sentence.fact(place, "label")
        reached = max(reached, place.end("label"))


def _nested(sentence: Sentence) -> Iterator[Fact[str]]:
    """`in the Keys tab of the security section of your team settings` -> team settings, security, Keys."""
    first = _NAMED_PLACE.search(sentence.text)
    if not first or not is_menu(first.group("label")):
        return
    found, end = [first], first.end()
    while len(found) <= _OUTERMOST and (outer := _OF.match(sentence.text, end)):
        found.append(outer)
        end = outer.end()
    if len(found) > 1:
        yield from (sentence.fact(match, "label") for match in reversed(found))


def _dividers(text: str) -> list[re.Match[str]]:
    """The dashes of `under Team - Apps and more - Keys`, with a short name before each and behind it."""
    joints = dividers(text)
    if not joints:
        return []
    names = [text[before.end() : after.start()] for before, after in pairwise(joints)]
    begun = _DASHED.search(text, max(0, joints[0].start() - _MAX_LABEL), joints[0].start())
    named = all(name[:1].isupper() and len(name) <= _MAX_LABEL and not _END.search(name) for name in names)
    last = text[joints[-1].end() :]
    return joints if begun and named and last[:1].isupper() and is_menu(last) else []


def plain_menus_before(sentence: Sentence, begin: int, end: int) -> Iterator[Fact[str]]:
    """The menus between two places of a sentence that arrows join to what follows: `Team > Apps > **Keys**`."""
    joints = arrows(sentence.text, begin, end)
    if not joints or joints[-1].end() != end:
        return iter(())
    return _chain(sentence, joints, _behind_label(sentence.text, begin, joints[0].start()) if begin else 0, end)


def _behind_label(text: str, begin: int, arrow: int) -> int:
    """Where a menu begins between a label and an arrow; at the arrow where the words say more of the label."""
    lead = _LEAD_IN.match(text, begin, arrow) or _JOINS.match(text, begin, arrow)
    start = lead.end() if lead else begin
    return arrow if text[start : min(start + 1, arrow)].islower() else start


def _chain(
    sentence: Sentence, joints: list[re.Match[str]], begin: int = 0, end: int | None = None
) -> Iterator[Fact[str]]:
    """`go to Team > Apps and more > Keys and copy …` -> Team, Apps and more, Keys."""
    text = sentence.text
    if not joints:
        return
    lead = _LEAD_IN.match(text, begin, joints[0].start())
    starts = [lead.end() if lead else begin, *(arrow.end() for arrow in joints)]
    stops = [*(arrow.start() for arrow in joints), len(text) if end is None else end]
    spans = list(zip(starts, stops, strict=True))
    for index, (start, stop) in enumerate(spans):
        last = index == len(spans) - 1
        if last and (over := _END.search(text, start, stop)):
            stop = over.start()
        if verb := _VERB.match(text, start):
            start = verb.end()
        start, stop = _bare(text, start, stop)
        stop = start + len(_OF_PAGE.sub("", text[start:stop]))
        label = fold(text[start:stop])
        if not label or len(label) > _MAX_LABEL or (last and MAKES.match(label)):
            continue
        yield sentence.words(start, stop)


def _bare(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span without blanks and quotation marks around it, and without a bracket that closes nothing in it."""
    while start < stop and text[start] in _AROUND:
        start += 1
    opened = "(" in text[start:stop]
    while start < stop and (text[stop - 1] in _AROUND or (text[stop - 1] == ")" and not opened)):
        stop -= 1
    return start, stop
