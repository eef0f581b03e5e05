"""How often provisioning runs: "occur approximately every 40 minutes"."""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading, sentences
from doccompile.pattern import compile_late

_EVERY = compile_late(
    r"\b(?:every|each|once (?:every|per)|once an|(?:at )?intervals? of)(?: approximately| about| roughly)? "
    r"(?P<count>\d{1,4}|an?|one|two|four|six|eight|twelve)?[ -]*(?P<unit>minutes?|mins?\b|hours?|hr\b)",
    re.IGNORECASE,
)
_TOPIC = compile_late(r"\b(?:sync\w*|cycles?|occurs?|provision\w*|runs?|incremental)\b", re.IGNORECASE)
_WORDS = {"": 1, "a": 1, "an": 1, "one": 1, "two": 2, "four": 4, "six": 6, "eight": 8, "twelve": 12}


def find_sync_interval(reading: Reading) -> Fact[int] | None:
    """Minutes between two cycles, from the first sentence that states them."""
    for block in reading.mentioning("minute", "hour", " min", "0min", "5min", " hr"):
        if not _EVERY.search(block.text):
            continue
        for sentence in sentences(block):
            match = _EVERY.search(sentence.text)
            if match and _TOPIC.search(sentence.text):
                count = (match.group("count") or "").lower()
                number = int(count) if count.isdigit() else _WORDS[count]
                minutes = number * (60 if match.group("unit").lower().startswith("h") else 1)
                if minutes:
                    return Fact(minutes, sentence.location(match.start(), match.end()))
    return None
