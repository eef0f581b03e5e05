"""Words as they stand in a file -> without the half of a link or of other markup whose other half lies outside."""

from doccompile.pattern import compile_late

_TARGET = compile_late(r"\((?:[^()]|\([^()]*\))*(?:\)|$)|\[[^\[\]]*(?:\]|$)")
_MARKS = ("**", "`")

_Span = tuple[int, int]


def whole_words(text: str) -> str:
    """`A tenant](https://…).` becomes `A tenant.`, `Click **Save.` becomes `Click Save.`; what is whole stays."""
    spans = [*_halves_of_links(text), *_halves_of_marks(text)]
    apart = [one for one in spans if not any(other != one and other[0] <= one[0] < other[1] for other in spans)]
    for start, end in sorted(apart, reverse=True):
        text = text[:start] + text[end:]
    return text


def _halves_of_links(text: str) -> list[_Span]:
    """Ends without a beginning, target included, and beginnings without an end that stand before a word."""
    found: list[_Span] = []
    opened: list[int] = []
    for place, character in enumerate(text):
        if character == "[":
            opened.append(place)
        elif character == "]" and opened:
            opened.pop()
        elif character == "]" and (target := _TARGET.match(text, place + 1)):
            found.append((place, target.end()))
    return found + [(place, place + 1) for place in opened if not text[:place][-1:].isalnum()]


def _halves_of_marks(text: str) -> list[_Span]:
    """The one of an odd number that closes at once, or opens for good."""
    found = []
    for mark in _MARKS:
        if text.count(mark) % 2:
            first, last = text.find(mark), text.rfind(mark)
            closes = first > 0 and not text[first - 1].isspace() and not text[first + len(mark) :][:1].isalnum()
            found.append((first, first + len(mark)) if closes else (last, last + len(mark)))
    return found
