"""How often provisioning runs: "occur approximately every 40 minutes", "some 40 minutes apart"."""

import re
from collections.abc import Iterator

from doccompile.facts.fact import Fact
from doccompile.facts.nouns import SECRETS
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late

_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_ROUND = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60}
_WORDS = {"": 1, "a": 1, "an": 1} | {word: number for number, word in enumerate(_COUNTED.split(), 1)} | _ROUND
_NUMBER = rf"\d{{1,4}}|{'|'.join(sorted(filter(None, _WORDS), key=len, reverse=True))}"
_ABOUT = r"(?:(?:approximately|about|roughly|around|some|more or less|circa|ca\.|approx\.) |[~≈] ?){0,2}"
_UNIT = r"minutes?|mins?\b|hours?|(?-i:hrs?)\b(?!-)"
_EVERY = compile_late(
    r"\b(?:(?:every|each|all|once (?:every|per|in)|once an|(?:intervals?|schedule) of"
    r"|with a period of|(?:with|in|at) a (?:rhythm|cadence|frequency) of) "
    r"|(?<!first )(?<!initial )(?:cycle|sync|run) ?(?:/|per) ?)"
    rf"{_ABOUT}(?:every )?(?P<count>{_NUMBER})?[ -]*(?P<unit>{_UNIT})",
    re.IGNORECASE,
)
_TIME = compile_late(rf"\b(?P<count>{_NUMBER})[ -](?P<unit>{_UNIT})\b", re.IGNORECASE)
_BETWEEN = compile_late(
    r"\bintervals?\b|\bapart\b|\bdistance\b|\bpause\b|\bin between\b|\bfrom one another\b|\belapses?\b|\brepeat\w*"
    r"|\bafter (?:the|each) (?:one before|previous|last)\b|\bcycle time\b|\d[ -](?:minute|hour) (?:cycles?|schedule)\b"
    r"|\b(?:next|later|subsequent|following|further|incremental) (?:cycles?|sync\w*|runs?)\b"
    r"|\bbetween (?:\w+ ){0,2}(?:cycles|syncs|synchroni[sz]ations|runs|one)\b",
    re.IGNORECASE,
)
"""Beside a time, that it lies between one cycle and the next."""
_UNTIL_NEXT = compile_late(
    r",? (?:until|till|before) (?:the next|another|a new|a further) (?:\w+ )?(?:cycle|sync\w*|run|one)\b", re.IGNORECASE
)
"""Behind a time that may seem to last: "it takes 40 minutes until the next cycle"."""
_RUNS_ON = compile_late(
    r"\b(?:initial|first|fail\w*|errors?|pauses|changes?|changed)\b|(?:^|, )\W*(?:then )?(?:wait|pause|stop|start)\b",
    re.IGNORECASE,
)
"""Before such a time, where the reader waits, or a cycle of its own kind lasts."""
_LASTS = compile_late(r"\b(?:takes?(?! place\b)|lasts?|needs?|wait|within|up to|at most)\b[^,;:]{0,40}$", re.IGNORECASE)
"""Before a time that something lasts."""
_TOPIC = compile_late(
    r"\b(?:sync\w*|cycles?|intervals?|frequency|occurs?|provision\w*|run(?:s|ning)?|incremental|polls?|changes|updates|service)\b",
    re.IGNORECASE,
)
_HOW_OFTEN = compile_late(
    r"\bhow often\b(?! (?:should|can|must|may|do|shall|could) (?:i|you|we)\b)"
    r"(?![^.?!]{0,60}\b(?:logs?|kept|retained|back(?:ed )?-?ups?|e-?mails?|notifications?)\b)"
    r"|\b(?:sync\w*|provisioning|cycle|update) (?:interval|frequency|schedule|cadence)\b"
    r"|^\W*(?:interval|frequency|schedule|cadence)\b",
    re.IGNORECASE,
)
"""What asks for the time, or is the title of what tells it; not "How often should I test it?"."""
_OTHER = compile_late(
    rf"\b(?:{SECRETS}|passwords?|certificates?|expir\w*|requests?|retr(?:y|ies)|reports?|sessions?"
    r"|quarantined?)\b",
    re.IGNORECASE,
)
"""What else may happen every hour."""


def find_sync_interval(reading: Reading) -> Fact[int] | None:
    """Minutes between two cycles, from the first sentence that states them."""
    for block in reading.mentioning("minute", "hour", " min", "0min", "5min", " hr"):
        about = asked = _asks(reading.title(block))
        for sentence in sentences(block):
            asked = asked or bool(_HOW_OFTEN.search(sentence.text))
            about = (about or asked or bool(_TOPIC.search(sentence.text))) and not _OTHER.search(sentence.text)
            match = _time(sentence.text, asked=asked) if about else None
            if match and (minutes := _minutes(match)):
                return Fact(minutes, sentence.location(match.start(), match.end()))
    return next(_in_tables(reading), None)


def _in_tables(reading: Reading) -> Iterator[Fact[int]]:
    """The time beside a cell that asks for it: `| Sync interval | 40 min |`."""
    for table in (block for block in reading.blocks if block.kind == "table"):
        for row in table.rows:
            told = row.cells[0].text if row.cells else ""
            if not _TOPIC.search(told) or _OTHER.search(told):
                continue
            for cell in row.cells[1:]:
                match = _time(cell.text, asked=_asks(told))
                if match and (minutes := _minutes(match)):
                    yield Fact(minutes, table.cell_location(cell))


def _asks(text: str) -> bool:
    return bool(_HOW_OFTEN.search(text)) and not _OTHER.search(text)


def _time(text: str, *, asked: bool) -> re.Match[str] | None:
    if match := _EVERY.search(text):
        return match
    match = _TIME.search(text)
    if match and _UNTIL_NEXT.match(text, match.end()):
        return None if _RUNS_ON.search(text[: match.start()]) else match
    return match if match and (asked or _BETWEEN.search(text)) and not _LASTS.search(text[: match.start()]) else None


def _minutes(match: re.Match[str]) -> int:
    count = (match["count"] or "").lower()
    if not count and match["unit"].endswith("s"):
        return 0
    number = int(count) if count.isdigit() else _WORDS[count]
    return number * (60 if match["unit"].lower().startswith("h") else 1)
