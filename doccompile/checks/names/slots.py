"""What a name looks like, and where in a sentence the connector's stands: "users and groups in X", "your X account"."""

import re

from doccompile.pattern import compile_late, one_of
from doccompile.syntax.per_text import per_text

_WORD = r"(?:[A-Z][A-Za-z0-9&+'’-]*|[a-z]{1,3}[A-Z]\w*)"
_WORDS = rf"{_WORD}(?: (?:{_WORD}|for|by|&|\d{{1,4}})){{0,5}}(?: \([A-Z][^()\0]{{1,30}}\))?"
NAME = rf"(?P<name>{_WORDS})"
NAME_OR_GAP = rf"(?P<name>{_WORDS}|[<{{\[]{{1,2}}[A-Za-z][\w -]{{1,30}}[>}}\]]{{1,2}})"
"""A name, or a gap of a template that nobody filled: "{app name}"."""
_THINGS = r"(?:[Uu]sers?|[Gg]roups?|accounts?|members(?:hips?)?|objects?|attributes?|profiles?|roles?)"
_APP = r"app(?:lication)?"
_SLOTS: tuple[tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (tuple(lead.split()), compile_late(rf"(?:{before}) \Z"), compile_late(after))
    for lead, before, after in (
        (
            "in to into from within for on",
            rf"\b{_THINGS}(?: (?:and|or|and/or) {_THINGS})* \w+"
            r"|\bprovisioning service (?:for|on|to)",
            "",
        ),
        (
            "in to into from on by",
            r"\b(?:updat\w+|creat\w+|[Pp]rovision\w*|[Ss]ynchroni[sz]\w*|[Dd]e-?provision\w*|connect|assigned|access"
            r"|SCIM|[Ss]ign ?[io]n|[Ll]og ?[io]n|reflected|available|performed|appears?|visible|shown|listed) \w+",
            "",
        ),
        ("to", r"\b(?:redirected|taken) to", r"['’]s?\b"),
        (
            "your Your",
            "",
            rf" (?:account|tenant|{_APP}|[Aa]dmin|instance|subscription|organization|team|[Cc]onsole|environment)\b",
        ),
        ("a A an An", "", r" (?:tenant|account|instance|subscription|organization)\b"),
        ("and", r"\b(?:between|both) .{2,60}? and", ""),
        ("configure Configure configuring Configuring", "", r" (?:for|to support)\b"),
        (
            "add Add adding Adding select Select type Type",
            "",
            r" (?:from|in) (?:the )?(?:.{0,30}?gallery|results?|search|applications?)\b",
        ),
        ("select choose click", r"\bapplications list, \w+", ""),
        ("add Add", "", rf" to (?:your|the) (?:list of )?(?:(?:managed|SaaS|enterprise) )*{_APP}s\b"),
        ("the", "", r" API supports\b"),
        ("the", r"\bintegration relies on the", r" (?:SCIM |REST |Rest )?(?:API|Webservice)\b"),
        ("the", r"\b(?:[Cc]ontact|[Rr]each out to|[Ee]-?mail|[Ww]rite to) the", r" (?:[Cc]ustomer )?[Ss]upport\b"),
        ("contact Contact", "", r"(?:['’]s?)? [Ss]upport\b"),
        ("of", r"\b[Yy]our (?:instance|tenant|account|subscription) of", ""),
    )
)
"""The words right before a name; what they end that stands before it, where they do not tell alone; what follows it."""
_LEADS = {word for lead, _, _ in _SLOTS for word in lead}
_LED = compile_late(rf"\b(?P<lead>{one_of(_LEADS)}) {NAME}")
_CUT = compile_late(r" |['’]s?\b")
_REACH = 100
"""Characters before a name that are looked at."""


@per_text
def led_names(text: str) -> tuple[tuple[str, str, int], ...]:
    """The names that follow one of the leads, none inside another: lead, name, offset."""
    return tuple((led["lead"], led["name"], led.start("name")) for led in _LED.finditer(text))


def end_in_slot(text: str, lead: str, start: int, end: int) -> int | None:
    """Where the name after a lead ends, as the slot has it that it stands in; None where it stands in none."""
    for leads, before, after in _SLOTS:
        if lead in leads and before.search(text, max(0, start - _REACH), start):
            stop = end_of_name(text, start, end, after)
            if stop:
                return stop
    return None


def end_of_name(text: str, start: int, end: int, after: re.Pattern[str]) -> int | None:
    """Where a name ends that such words follow: as late as it may, else words earlier, or without its "'s"."""
    if after.match(text, end):
        return end
    cuts = reversed([cut.start() for cut in _CUT.finditer(text, start, end)])
    return next((stop for stop in cuts if after.match(text, stop)), None)
