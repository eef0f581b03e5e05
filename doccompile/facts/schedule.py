"""How often provisioning runs: "occur approximately every 40 minutes"."""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import sentences
from doccompile.pattern import compile_late

_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_ROUND = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60}
_WORDS = {"": 1, "a": 1, "an": 1} | {word: number for number, word in enumerate(_COUNTED.split(), 1)} | _ROUND
_NUMBER = rf"\d{{1,4}}|{'|'.join(sorted(filter(None, _WORDS), key=len, reverse=True))}"
_ABOUT = r"(?:approximately |about |roughly |around )?"
_UNIT = r"minutes?|mins?\b|hours?|hr\b"
_EVERY = compile_late(
    r"\b(?:every|each|once (?:every|per)|once an|(?:at )?intervals? of) "
    rf"{_ABOUT}(?P<count>{_NUMBER})?[ -]*(?P<unit>{_UNIT})"
    rf"|\b(?:in|at|on) {_ABOUT}(?:an? )?{_ABOUT}(?P<spaced>{_NUMBER})[ -](?P<spaced_unit>{_UNIT})"
    r" (?:intervals?|cycles?|schedule)\b",
    re.IGNORECASE,
)
_TOPIC = compile_late(r"\b(?:sync\w*|cycles?|occurs?|provision\w*|runs?|incremental)\b", re.IGNORECASE)


def find_sync_interval(reading: Reading) -> Fact[int] | None:
    """Minutes between two cycles, from the first sentence that states them."""
    for block in reading.mentioning("minute", "hour", " min", "0min", "5min", " hr"):
        if not _EVERY.search(block.text):
            continue
        for sentence in sentences(block):
            match = _EVERY.search(sentence.text)
            if match and _TOPIC.search(sentence.text):
                count = (match.group("count") or match.group("spaced") or "").lower()
                unit = match.group("unit") or match.group("spaced_unit")
                number = int(count) if count.isdigit() else _WORDS[count]
                minutes = number * (60 if unit.lower().startswith("h") else 1)
                if minutes:
                    return Fact(minutes, sentence.location(match.start(), match.end()))
    return None
