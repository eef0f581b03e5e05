"""What the application is called in the gallery, where that is more than its name: "Elm to Microsoft Entra ID".

Looks for "search for X, and add that app from the gallery", where X has a word of the name.
"""

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import sentences
from doccompile.pattern import compile_late

_SOUGHT = compile_late(
    r"\b(?i:search for|look for|find|type|enter) "
    r"(?P<name>(?!Your )[A-Z0-9](?:(?! (?:as|or|in|on|from) )[^.,;:]){1,80}?)"
    r"(?: in the (?:[\w-]+ ){0,3}(?:gallery|box|bar))?"
    r",? (?:and|then) (?:then )?add (?:that|this|the) app(?:lication)?\b(?! roles?\b)"
)


def find_name_in_the_gallery(reading: Reading, own: str) -> Fact[str] | None:
    """The name to look for; None where it is the application's own, or nothing is said."""
    words = set(own.casefold().split())
    for block in reading.mentioning("add that app", "add this app", "add the app"):
        for sentence in sentences(block):
            sought = _SOUGHT.search(sentence.text)
            if sought and not words.isdisjoint(sought["name"].casefold().split()):
                name = sought["name"]
                return Fact(name, sentence.location(*sought.span("name"))) if name != own else None
    return None
