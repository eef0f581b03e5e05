"""The application's name as the administrator looks for it at the identity service.

Looks for "search for **X**", "type `X`" and "open **X**" beside the gallery or the list of applications, and for "add X
from the gallery".
"""

from collections.abc import Iterator

from doccompile.facts.reading import Reading
from doccompile.facts.wording.quoted import quoted
from doccompile.facts.wording.sentence import Sentence, holds, sentences
from doccompile.pattern import compile_late

_LISTS = ("gallery", "create your own application", "enterprise app", "new application", "search", "all applications")
"""One of them is in a sentence that looks for an application."""
_SEEKS = compile_late(
    r"\b(?i:(?:search(?:ed)?(?: the gallery)?|look(?:ed)?) for|find|found|typed?|enter(?:ed)?|wr(?:ite|ote)|add(?:ed)?"
    r"|select(?:ed)?|choose|chose|pick(?:ed)?|open(?:ed)?|(?:call|name)(?:ed|d)? it)"
    r"(?i:(?: the| your| an?)?(?: app(?:lication)?)?)[ \"“]+$"
)
_FROM_GALLERY = compile_late(
    r"\b(?i:add|select|choose|pick|find)(?: the)? (?P<name>[A-Z0-9][\w.&+-]*(?: [A-Z(][\w.&+()-]*){0,4})"
    r"(?i:(?: app(?:lication)?)? (?:from|in) the (?:[\w ]{1,40} )?gallery)\b"
)
_NEAR = 60
_LONGEST = 80


def looked_for(reading: Reading) -> Iterator[str]:
    """What may be the name, in order."""
    for block in reading.mentioning(*_LISTS):
        for sentence in sentences(block):
            if holds(sentence.text, _LISTS):
                yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[str]:
    text = sentence.text
    for start, end in sorted([*sentence.spans("strong"), *sentence.spans("code"), *quoted(text)]):
        if end - start <= _LONGEST and _SEEKS.search(text, max(0, start - _NEAR), start):
            yield text[start:end].strip(" .")
    if match := _FROM_GALLERY.search(text):
        yield match["name"]
