"""Whether a text can name an application at all: told from its words, before it is parsed.

Most files of a documentation set are about something else. Each reader of names looks for one of these words: in a
title, in the anchor or the pictures of a translated one, or among the fields of the form at the identity service.
"""

from doccompile.facts.name.portal_form import FIELDS
from doccompile.pattern import compile_late
from doccompile.source.text import SourceText

_WORDS = ("provision", "scim", "-automat", *FIELDS)
_SYNC = compile_late(r"(?<![a-z])sync(?!hronous)")
_INCLUDE = "[!include"
"""What is included may name it."""


def may_name_an_application(source: SourceText) -> bool:
    """False only where no reader of names would find one, whatever the text's structure."""
    text = source.text.lower()
    if any(word in text for word in _WORDS) or "provision" in source.name.lower() or _INCLUDE in text:
        return True
    return "sync" in text and bool(_SYNC.search(text))
