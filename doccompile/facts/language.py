"""For whom a tutorial is written: its locale, and whether it is in English, the language that sentences are read in.

A locale alone does not tell: translated sets hold pages that nobody translated, and translations are copied elsewhere.
"""

import re
from itertools import accumulate

from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Document

_LOCALE_IN_PATH = compile_late(r"(?:^|[/\\])([a-z]{2}-[a-z]{2}(?:-[a-z]{2})?)(?=[/\\])", re.IGNORECASE)
_ENGLISH = (
    " the ", " and ", " you ", " your ", " with ", " this ", " from ", " not ", " are ", " if ", " then ", " once ",
)  # fmt: skip
"""Words that English pages are full of, and no other language has."""
_SHORT = 600
"""A text below this length (characters) need hold none of the words."""
_RARE = 250
"""Characters of text to one such word; English has one in a hundred, a translation those of a title it links to."""


def reads_as_english(document: Document) -> bool:
    """By the words of its prose."""
    return is_english(document.prose_text, find_locale(document))


def is_english(text: str, locale: str) -> bool:
    """By the words of a text; a short one that holds none of them is of its locale."""
    if len(text) < _SHORT:
        return any(word in text for word in _ENGLISH) or locale.startswith("en")
    return any(found * _RARE > len(text) for found in accumulate(map(text.count, _ENGLISH)))


def find_locale(document: Document) -> str:
    """A locale in the path, else `ms.contentlocale`, else `en-us`."""
    in_path = _LOCALE_IN_PATH.search(document.source.name)
    if in_path:
        return in_path.group(1).lower()
    stated = document.front_matter.values.get("ms.contentlocale", "").strip().lower()
    return stated if re.fullmatch(r"[a-z]{2}(-[a-z]{2,4}){0,2}", stated) else "en-us"
