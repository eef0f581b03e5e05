"""The menu path to the secret in the vendor's console: "navigate to **Team > Settings**", "select the **SCIM** tile".

Named menus, pages, tabs and sections count; buttons, icons and dialogs do not.
"""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading, Sentence, fold, sentences
from doccompile.facts.secret import steps_before
from doccompile.syntax.nodes import Block

_ARROW = re.compile(r"\s*(?:->|→|›|»|>)\s*")
_DASH = re.compile(r"\s+-\s+")
_NAVIGATE = re.compile(
    r"\b(?:navigat\w+|go|going|browse|browsing|head|switch|move|scroll down) (?:back )?(?:in)?to\b"
    r"|\blocated (?:in|under|at)\b|\b(?:found|available|accessible) (?:in|under|at|on)\b"
    r"|\bfind\b.{1,60}?\bunder\b.{0,40}?:|\bunder (?:your )?\w* ?account:?",
    re.IGNORECASE,
)
_PICK = re.compile(r"\b(?:select|click|choose|open|expand|access|pick)\b(?: on)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|within|under|in|on)\s+(?:the\s+|your\s+)?$", re.IGNORECASE)
_PLACE = re.compile(
    r"^\W*(?:tab|menu|page|section|tile|panel|pane|card|link|option|settings page|sub-?menu|icon)\b"
    r"|^\W*(?:in|from|on|under|at) (?:the )?(?:left|right|top|side|main|navigation|menu|upper|dashboard|bottom)",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"^\W*(?:admin(?:istrat\w+)? (?:console|portal)|button|check ?box|dialog|toggle|switch|field|text ?box|box"
    r"|drop-?down|window|radio)\b",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"^\W*(?:generate|create|add|save|next|copy|enable|show|set up|configure|new|edit|apply|activate|confirm|yes|no|ok"
    r"|continue|done|submit|authorize|allow|accept|click|test|finish|start|sign|log|regenerate|view token|manage token"
    r"|update|connect|close|turn|install|upload|download|grant|sync users|get started|automatic|provisioning mode)\b",
    re.IGNORECASE,
)
_MAKES = re.compile(r"^\W*(?:generate|create|add|new)\b", re.IGNORECASE)
_OPTION = re.compile(r"\b(?:scopes?|permissions?|privileges?|roles?|rights)$", re.IGNORECASE)
_PORTAL = re.compile(
    r"\bazure portal\b|\bentra admin center\b|\bprovisioning tab of\b|\bazure ad\b.*\bportal\b", re.IGNORECASE
)
_FIELDS = re.compile(
    r"\b(?:tenant url|secret token|base url|scim endpoint|admin credentials|notification email)\b", re.I
)
_BEFORE_ARROW = re.compile(r"(?:[A-Z][\w&/+.'()-]*(?: (?:and |& )?|(?=$)))+$")
_AFTER_ARROW = re.compile(r"\s*(?P<label>[A-Z][\w&/+.'()-]*(?: (?:and |& )?[A-Z][\w&/+'()-]*| [a-z]+-[a-z]+\b)*)")
_ONLY = re.compile(
    r"^(?:then |next,? )?(?:select|click|open|choose)(?: on)? (?:the )?"
    r"(?P<label>(?-i:[A-Z])[\w&/+-]*(?: [\w&/+-]+){0,3})\.?$",
    re.IGNORECASE,
)
_PLAIN_PLACE = re.compile(
    r"\b(?:the )?(?P<label>[A-Z][\w&/+-]*(?: [A-Z&][\w&/+-]*){0,4})(?= (?:tab|menu|page|section|tile|panel)\b)"
)


def find_menu_path(reading: Reading, target: Block) -> tuple[Fact[str], ...]:
    """The elements of the path, outermost first, each once."""
    found: dict[str, Fact[str]] = {}
    for block in steps_before(reading, target):
        if block.callout:
            continue
        for sentence in sentences(block):
            if _PORTAL.search(sentence.text):
                continue
            for element in _elements(sentence):
                found.setdefault(element.value.casefold(), element)
    return tuple(found.values())


def _elements(sentence: Sentence) -> Iterator[Fact[str]]:
    text = sentence.text
    marks = [
        (m.start - sentence.start, m.end - sentence.start)
        for m in sentence.block.inline.marks
        if m.kind == "strong" and sentence.start <= m.start and m.end <= sentence.end
    ]
    if not marks:
        yield from _plain(sentence)
        return
    chained = False
    for index, (start, end) in enumerate(marks):
        following = marks[index + 1][0] if index + 1 < len(marks) else None
        joins = following is not None and bool(_ARROW.fullmatch(text[end:following]))
        if chained or joins or _is_chain(text[start:end]) or _leads(text, start, end):
            yield from _split(sentence, start, end)
        chained = joins or (chained and text[start:end].strip() in (">", "->"))


def _is_chain(label: str) -> bool:
    return bool(_ARROW.search(label.strip("> "))) or label.count(" - ") > 1


def _leads(text: str, start: int, end: int) -> bool:
    label, before, after = text[start:end], text[:start], text[end:]
    if _BUTTON.match(label) or _BOX.match(after) or _FIELDS.search(label) or _OPTION.search(label):
        return False
    near = before[-60:]
    verb = None
    for pattern in (_NAVIGATE, _PICK):
        for match in pattern.finditer(near):
            verb = match if verb is None or match.start() >= verb.start() else verb
    tail = near[verb.end() :] if verb else ""
    direct = verb is not None and re.fullmatch(r"\W*(?:the|your|on|to)?\W*", tail, re.IGNORECASE)
    if verb is not None and (direct or _NAVIGATE.fullmatch(verb.group())) and len(tail) < 30:
        return True
    return bool(_FROM.search(near) and _PLACE.match(after))


def _split(sentence: Sentence, start: int, end: int) -> Iterator[Fact[str]]:
    position = start
    text = sentence.text
    separator = _DASH if text.count(" - ", start, end) > 1 else _ARROW
    for arrow in [*separator.finditer(text, start, end), None]:
        stop = arrow.start() if arrow else end
        label = fold(text[position:stop]).strip(" .:,")
        last_of_many = arrow is None and position > start
        if any(character.isalnum() for character in label) and not (last_of_many and _MAKES.match(label)):
            yield Fact(label, sentence.location(position, stop))
        position = arrow.end() if arrow else end


def _plain(sentence: Sentence) -> Iterator[Fact[str]]:
    """Without bold: chains such as `Team > Settings`, and capitalised names before "tab", "menu", "page"."""
    text = sentence.text
    for mark in sentence.marks("link"):
        start, end = mark.start - sentence.start, mark.end - sentence.start
        if re.search(r"\b(?:go|navigate|scroll down|browse) to (?:the )?$", text[:start], re.IGNORECASE):
            yield Fact(fold(text[start:end]), sentence.location(start, end))
    arrows = list(_ARROW.finditer(text))
    before = _BEFORE_ARROW.search(text[: arrows[0].start()]) if arrows else None
    if before:
        yield sentence.fact(before)
        for arrow in arrows:
            if after := _AFTER_ARROW.match(text, arrow.end()):
                yield sentence.fact(after, "label")
        return
    if only := _ONLY.match(text):
        if not _BUTTON.match(only.group("label")) and not _OPTION.search(only.group("label")):
            yield sentence.fact(only, "label")
        return
    if _PICK.search(text) or _NAVIGATE.search(text):
        for place in _PLAIN_PLACE.finditer(text):
            if not _FIELDS.search(place.group()) and not _BUTTON.match(place.group("label")):
                yield sentence.fact(place, "label")
