"""What the application is called in the gallery, where that is more than its name: "Elm to Microsoft Entra ID".

Looks for the step "search for X, and add that app from the gallery", where X has a word of the name.
"""

from doccompile.pattern import compile_late
from doccompile.render.checklist.sheet import Sheet

_SOUGHT = compile_late(
    r"\b(?i:search for|look for|find|type|enter) (?P<name>[A-Z0-9](?:(?! (?:or|in|on|from) )[^.,;:]){1,80}?)"
    r"(?: in the (?:[\w-]+ ){0,3}(?:gallery|box|bar))?"
    r",? (?:and|then) (?:then )?add (?:that|this|the) app(?:lication)?\b"
)


def name_in_the_gallery(sheet: Sheet) -> str:
    """The name to look for; the application's own where the tutorial gives no other."""
    own = sheet.manifest.connector.name
    words = set(own.casefold().split())
    sought = (match["name"] for step in sheet.steps if (match := _SOUGHT.search(step.text)))
    return next((name for name in sought if not words.isdisjoint(name.casefold().split())), own)
