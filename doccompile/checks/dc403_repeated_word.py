"""DC403: a word twice in a row."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter, eq

from doccompile.checks.repeated_on_purpose import is_repeated_on_purpose
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.wording.verbs import PICK
from doccompile.findings import Edit, Fix, Problem, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late
from doccompile.source.text import SourceText
from doccompile.syntax.inline import Inline, Mark
from doccompile.syntax.nodes import Document
from doccompile.syntax.per_text import per_text

_TWICE = compile_late(
    r"(?<![\w'’.-])(?P<word>[A-Za-z]{2,}|[aI](?! (?-i:[A-Z] [A-Z])\b))"
    r"(?P<gap>\s+)(?P<again>(?P=word))(?![\w'’@-]|\.\w)",
    re.IGNORECASE,
)
"""Letters of a word that is spelt for the ear, "A A D tenant", are no words."""
_SEPARATORS = compile_late(r"[^\w\s'’.-]+")
_ASCII_WORDS = bytes(byte if chr(byte).isalnum() or chr(byte) in "_'-" else ord(" ") for byte in range(256))
"""For `bytes.translate`: what is part of no word becomes a space."""
_start, _end = attrgetter("start"), attrgetter("end")
_PICK = compile_late(PICK, re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield the second of two equal words, across link texts too; "the The Org" is a name behind an article."""
    for inline, source in _inlines(view.document):
        for match in _TWICE.finditer(inline.text):
            if not (is_repeated_on_purpose(view, match) or _apart(inline, match)):
                yield _problem(inline, source, match)
        for mark in inline.marks if _may_show_image(inline) else ():
            for match in _TWICE.finditer(mark.label) if mark.kind == "image" and _may_repeat(mark.label) else ():
                if not is_repeated_on_purpose(view, match):
                    yield _in_alt(inline, source, mark, match)


def _inlines(document: Document) -> Iterator[tuple[Inline, SourceText]]:
    """Where a word may stand twice: in the header, in prose and its images, in the cells of tables."""
    for block in document.header_blocks.values():
        yield block.inline, block.source
    for block in document.prose:
        if _may_repeat(block.text) or (_may_show_image(block.inline) and _may_repeat(block.inline.raw)):
            yield block.inline, block.source
    for block in document.blocks:
        for row in block.rows if block.kind == "table" else ():
            for cell in row.cells:
                if " " in cell.inline.text and _may_repeat(cell.inline.text):
                    yield cell.inline, block.source


def _may_show_image(inline: Inline) -> bool:
    return "![" in inline.raw or ":::image" in inline.raw


@per_text
def _may_repeat(text: str) -> bool:
    """Whether two neighbours are equal but for case and full stops: true wherever `_TWICE` matches, and cheaper."""
    text = text.lower()
    if text.isascii():
        ascii_words = text.encode().translate(_ASCII_WORDS, b".").split()
        return any(map(eq, ascii_words, ascii_words[1:]))
    words = _SEPARATORS.sub(" ", text).replace(".", "").split()
    return any(map(eq, words, words[1:]))


def _apart(inline: Inline, match: re.Match[str]) -> bool:
    """Words in code, of which exactly one is a label ("the **Add** add-on"), with an image between; an initial."""
    if len(match["word"]) == 1 and (match["word"] != match["again"] or inline.text.startswith(".", match.end())):
        return True
    for mark in _near(inline, match.start(), match.end()):
        if mark.kind == "code" and match.start() < mark.end:
            return True
        if mark.kind == "image" and match.end("word") <= mark.start <= match.start("again"):
            return True
        inside_both = mark.start <= match.start() and match.end() <= mark.end
        if mark.kind == "strong" and not inside_both and (match["word"] != match["again"] or _picks(mark, match)):
            return True
    return False


def _picks(mark: Mark, match: re.Match[str]) -> bool:
    """Whether the label that begins with the second is what the first says to pick: "Select **Select**"."""
    return mark.start == match.start("again") and bool(_PICK.fullmatch(match["word"]))


def _near(inline: Inline, start: int, end: int) -> list[Mark]:
    """The marks that begin or end within a range, and the code that it lies in: there may be very many others."""
    by_start, by_end, code = _by_place(inline)
    around = bisect_right(code, start, key=_start) - 1
    return [
        *by_start[bisect_left(by_start, start, key=_start) : bisect_right(by_start, end, key=_start)],
        *by_end[bisect_left(by_end, start, key=_end) : bisect_right(by_end, end, key=_end)],
        *code[max(around, 0) : around + 1],
    ]


@lru_cache(maxsize=1)
def _by_place(inline: Inline) -> tuple[list[Mark], list[Mark], list[Mark]]:
    by_start = sorted(inline.marks, key=_start)
    return by_start, sorted(inline.marks, key=_end), [mark for mark in by_start if mark.kind == "code"]


def _problem(inline: Inline, source: SourceText, match: re.Match[str]) -> Problem:
    where = source.location(*inline.span(match.start(), match.end()))
    raw_start, raw_end = inline.raw_range(match.end("word"), match.end("again"))
    fix = None
    if inline.raw[raw_start:raw_end].split() == [match["again"]]:
        gap = source.location(*inline.raw_span(raw_start, raw_end))
        fix = Fix("remove the second word", (Edit(gap, ""),))
    return _twice(where, match, fix)


def _in_alt(inline: Inline, source: SourceText, mark: Mark, match: re.Match[str]) -> Problem:
    label = max(inline.raw.find(mark.label, mark.raw_start, mark.raw_end), mark.raw_start)
    start, end = label + match.start(), min(label + match.end(), mark.raw_end)
    return _twice(source.location(*inline.raw_span(start, end)), match, None)


def _twice(where: Location, match: re.Match[str], fix: Fix | None) -> Problem:
    return Problem(where, f'"{" ".join(match.group().split())}": a word stands twice', fix=fix)


RULE = Rule(
    code="DC403",
    name="repeated-word",
    severity=Severity.WARNING,
    summary="a word twice in a row",
    why="Search and replace, and templates filled twice, leave doubled words; in titles they reach every search "
    "result.",
    bad=(Example("intro", "This article shows how users reach [the PRODUCT site](https://www.DOMAIN) site."),),
    good=(Example("intro", "This article shows that that [PRODUCT](https://www.DOMAIN) works."),),
    check=check,
)
