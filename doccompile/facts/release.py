"""Whether the connector is in preview: "This connector is currently in Public Preview".

A remark that one capability is in preview does not count.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sentence import sentences
from doccompile.pattern import compile_late

_SUBJECT = r"\b(?:this |the |our )?(?:provisioning )?(?:connector|integration|provisioning integration|application|app)"
_STATE = rf"{_SUBJECT}(?: for \S+(?: \S+)?)? (?:is|remains) (?:currently |now |still |presently )*"
_PREVIEW = compile_late(
    rf"{_STATE}(?:available )?(?:in|as|under) (?:an? )?(?P<state>(?:public |private )?preview)\b", re.I
)
_GENERAL = compile_late(
    rf"{_STATE}(?P<state>generally available|(?:in|available in) general availability)\b", re.IGNORECASE
)


def find_release_status(reading: Reading) -> Fact[str] | None:
    """`preview`, `general-availability`, or None where nothing is said of the connector."""
    for block in reading.mentioning("preview", "general"):
        for sentence in sentences(block):
            for pattern, value in ((_PREVIEW, "preview"), (_GENERAL, "general-availability")):
                if match := pattern.search(sentence.text):
                    return Fact(value, sentence.location(match.start("state"), match.end("state")))
    return None
