"""Words of menu paths: what separates menus, what names a button or an option instead of a menu."""

import re

from doccompile.facts.wording.verbs import PICK
from doccompile.pattern import compile_late
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

PLACE = r"(?:tab|page|section|(?:sub[- ]?)?menu|panel|pane|tile|card|area|screen|drawer|module|side ?bar)"
"""What a place in a vendor's console is called."""
ARROW_SIGN = r"(?:-{1,2} ?>|=>|[→⇒➔➜▸▶›»]|>(?!\}\}))"
ARROW = compile_late(rf"\s*({ARROW_SIGN})\s*")
_DASH = compile_late(r"\s+-\s+")
SLASH = compile_late(r"\s+/\s+")
_BRACKETS = compile_late(r"<[^<>\s](?:[^<>]{0,80}[^<>\s])?>|< [a-z][a-z_ -]{0,40} >")
_LONGEST_BRACKETS = 84
NAVIGATE = compile_late(
    r"\b(?:navigat\w+|(?:go|going|went|head(?:ing)?)(?: over)?|browse|browsing|switch|move|proceed|jump"
    r"|make your way|get(?! to (?:know|see|do|have|be|choose|pick|work)\b)|drill(?:ing)? down"
    r"|scroll(?: down)?(?: until you (?:get|come)| (?:in|on) the (?:\w+ ){1,3}(?:page|tab|window|view))?)"
    r" (?:back )?(?:(?:in)?to|via|through|by way of)\b"
    r"|\bhover(?:ing)? over\b|(?:(?<!\w )|(?<=\band )|(?<=\bthen ))\bpoint (?:your mouse |the mouse )?(?:at|to)\b"
    r"|\bpointing (?:your mouse |the mouse )?at\b|\bstart(?:ing)? (?:at|from)\b(?! an?\b)"
    r"|\blocated (?:in|under|at)\b|\b(?:found|available|accessible) (?:in|under|at|on)\b"
    r"|\bfind\b.{1,60}?\bunder\b.{0,40}?:|\bunder (?:your )?(?:[\w.-]{1,40} ){0,5}account:?",
    re.IGNORECASE,
)
PICKS = compile_late(
    rf"\b(?:{PICK}|expand|access|visit|load|bring up"
    r"|(?:select|click|open|press|tapp|choos|expand|access)ing)\b(?: on)?",
    re.IGNORECASE,
)
MAKES = compile_late(
    r"^\W*(?:(?:(?:re)?generate|create|add(?![- ]?ons?\b)|new|reset(?! (?:my|your)\b))\b"
    r"|(?:copy|save|note|store) (?:the|your|it|this|both)\b"
    r"|(?:edit|save|copy|download|next|done|show|view|enable|activate)\W*$)",
    re.IGNORECASE,
)
"""What stands behind the last arrow and is a button."""
_BUTTON = compile_late(
    r"^\W*(?:generate|create|add(?![- ]?ons?\b)|save|next|copy|enable|show|set up|setup (?:an?|the|your|new)|configure"
    r"|new|edit|apply|activate|confirm|yes|no|ok|continue|done|submit|authori[sz]e|allow|accept|click|test|finish|start"
    r"|sign|log|regenerate|reset(?! (?:my|your)\b)|view token|manage token"
    r"|update|connect|close|turn|install|upload|download|grant|renew|rotate|revoke|reveal|request"
    r"|sync users|get|automatic|provisioning mode)\b|^issue\b.{0,30}\b(?:token|key|secret|credential)s?\b"
    r"|^(?:plus|\+|pencil|trash|bin|gear|cog(?:wheel)?|hamburger|kebab|ellipsis|ok|open|go|cancel|back|proceed|run|execute)"
    r"(?: sign| icon| button)?$",
    re.IGNORECASE,
)
_PLUS = compile_late(r"^\+ ?(?!more\b)\w", re.IGNORECASE)
"""A button that adds something: **+ Key**."""
_FIELDS = compile_late(
    rf"\b(?:tenant url|secret token|base url|scim endpoint|{ADMIN_CREDENTIALS}|notification email)\b"
    r"|^(?:connectivity|(?:bearer|basic) authentication)$",
    re.IGNORECASE,
)
_OPTION = compile_late(
    r"\b(?:scopes?|permissions?|privileges?|roles?|rights|enabled|disabled)$|^(?:on|off|none|always|never|true|false)$"
    r"|\b(?:type|expiration|expiry|lifetime|description)$",
    re.IGNORECASE,
)
_KIND = compile_late(
    rf"(?<=\w)(?<!\bcontrol)(?<!\bmain)(?<!\bhome)(?<!\bside) (?:{PLACE}|icon|link|option)$", re.IGNORECASE
)
_WHOLE = compile_late(
    r"(?:['’]s)?(?: (?:web|cloud|admin(?:istrat\w+)?|management))?"
    r"(?: (?:app(?:lication)?|console|cent(?:er|re)|dashboard|home ?page|platform|portal|(?:web ?)?site))?",
    re.IGNORECASE,
)
"""What may follow the connector's name where the whole of the vendor's console is meant."""
_CONSOLE = compile_late(r"\w (?:admin(?:istrat\w+)?|management) (?:console|portal|cent(?:er|re))\W*$", re.IGNORECASE)


def arrows(text: str, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
    """The arrows of a text between two places, without those that close `<a part to replace>` or `<an@address>`."""
    stop = len(text) if end is None else end
    return [match for match in ARROW.finditer(text, start, stop) if not _closes(match)]


def dividers(text: str, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
    """The dashes or slashes between blanks, which join menus where there are several: `Team - Apps - Keys`."""
    stop = len(text) if end is None else end
    for sign, joint in ((" - ", _DASH), (" / ", SLASH)):
        if text.count(sign, start, stop) > 1:
            return list(joint.finditer(text, start, stop))
    return []


def _closes(arrow: re.Match[str]) -> bool:
    """Whether an arrow is the end of a part in angle brackets."""
    end = arrow.end(1)
    opening = arrow.string.rfind("<", max(0, end - _LONGEST_BRACKETS), end)
    brackets = _BRACKETS.match(arrow.string, opening) if opening >= 0 else None
    return brackets is not None and brackets.end() == end


def is_menu(label: str, *, called_place: bool = False) -> bool:
    """Whether a label may name a menu, page or tab: no field, no option, no button that the text calls no place."""
    button = _BUTTON.match(label) and not called_place
    return not (button or _PLUS.match(label) or _FIELDS.search(label) or _OPTION.search(label) or is_console(label))


def is_console(label: str) -> bool:
    """Whether a label is that of the vendor's whole console, which no menu of it leads to."""
    return bool(_CONSOLE.search(label))


def is_whole_product(label: str, name: str) -> bool:
    """Whether a label is the connector's name, or that of its console: "Litware", "the Litware dashboard"."""
    return label.casefold().startswith(name.casefold()) and _WHOLE.fullmatch(label, len(name)) is not None


def without_kind(label: str) -> str:
    """A label without what the page does not show: "Keys page", "Settings icon"; but the whole of "Control panel"."""
    return _KIND.sub("", label)
