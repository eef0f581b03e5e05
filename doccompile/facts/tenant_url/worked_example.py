"""URLs that are examples: the words before one, and the values in it that somebody in particular enters.

Looks for "for example", "which looks like", and for "For a workspace called cedar-hill, the Tenant URL is
…/cedar-hill": a value that the sentence names before the URL, and that stands in it.
"""

import re
from collections.abc import Iterator

from doccompile.facts.wording.sentence import Sentence, holds
from doccompile.pattern import compile_late

EXAMPLE = compile_late(
    r"\b(?:(?:for )?examples?\b|for instance|e\.g|such as|looks? like|something like|similar to|might be|would be)",
    re.IGNORECASE,
)
"""Before a URL that shows what others are like."""
_SIGNS = ("called", "named", "name is", "id is", "identifier is", "slug is", "domain is")
_CALLED = compile_late(
    r"\b(?:called|named|(?:name|id|identifier|slug|(?:sub)?domain) is)\s+[\"“'‘]?"
    r"(?P<value>(?!(?:the|your|its|an?)\b)[\w-]{2,60})",
    re.IGNORECASE,
)


def is_shown_as_example(sentence: str, url: str) -> bool:
    """Whether a sentence says so before the URL."""
    before, found, _ = sentence.partition(url)
    return bool(found and EXAMPLE.search(before))


def called_values(sentence: Sentence, url: str) -> Iterator[str]:
    """The words that the sentence, before the URL, calls a name or an ID, and that are parts of the URL."""
    text = sentence.text
    if not holds(text, _SIGNS):
        return
    body = url.partition("://")[2] or url
    for match in _CALLED.finditer(text, 0, max(text.find(url), 0)):
        if stands_in(match.group("value"), body):
            yield match.group("value")


def stands_in(value: str, body: str) -> bool:
    """Whether a value is a part of a URL, between its separators."""
    return bool(re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", body))
