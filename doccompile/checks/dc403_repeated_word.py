"""DC403: a word twice in a row."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter, eq

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
    r"(?<![\w'’.-])(?P<word>[A-Za-z]{2,}|[aI])(?P<gap>\s+)(?P<again>(?P=word))(?![\w'’@-]|\.\w)", re.IGNORECASE
)
_SEPARATORS = compile_late(r"[^\w\s'’.-]+")
_ASCII_WORDS = bytes(byte if chr(byte).isalnum() or chr(byte) in "_'-" else ord(" ") for byte in range(256))
"""For `bytes.translate`: what is part of no word becomes a space."""
_start, _end = attrgetter("start"), attrgetter("end")
_PARTICLE = compile_late(r"\b(?:log|sign|check|plug)\w{0,4} $", re.IGNORECASE)
"""A verb whose "in" may be followed by another: "log in in the evening"."""
_PICK = compile_late(PICK, re.IGNORECASE)
_LONGEST_VERB = 12
"""With its space (characters)."""
_LONGEST_ADDRESS = 300
"""What is looked at before a word (characters)."""
_SERVICE = ("Microsoft", "Azure", "Entra", "Active", "Directory")
"""Words of the identity service's names."""
_BEFORE_NAMES = (
    "a", "an", "the", "in", "on", "at", "to", "for", "from", "contact", "open", "select", "add", "copy", "go",
)  # fmt: skip
_BEHIND_NAMES = (
    "provisioning", "user", "users", "group", "groups", "account", "admin", "access", "app", "tenant",
    "console", "portal", "server", "service", "dashboard", "settings",
)  # fmt: skip
_ALLOWED = frozenset({"that", "had", "bora", "walla", "pago", "yo"})


def check(view: View) -> Iterator[Problem]:
    """Yield the second of two equal words, across link texts too; "the The Org" is a name behind an article."""
    for inline, source in _inlines(view.document):
        for match in _TWICE.finditer(inline.text):
            if not (_is_meant(view, match) or _apart(inline, match)):
                yield _problem(inline, source, match)
        for mark in inline.marks if "![" in inline.raw else ():
            for match in _TWICE.finditer(mark.label) if mark.kind == "image" and _may_repeat(mark.label) else ():
                if not _is_meant(view, match):
                    yield _in_alt(inline, source, mark, match)


def _inlines(document: Document) -> Iterator[tuple[Inline, SourceText]]:
    """Where a word may stand twice: in the header, in prose and its images, in the cells of tables."""
    for block in document.header_blocks.values():
        yield block.inline, block.source
    for block in document.prose:
        if _may_repeat(block.text) or ("![" in block.inline.raw and _may_repeat(block.inline.raw)):
            yield block.inline, block.source
    for block in document.blocks:
        for row in block.rows if block.kind == "table" else ():
            for cell in row.cells:
                if " " in cell.inline.text and _may_repeat(cell.inline.text):
                    yield cell.inline, block.source


def _is_meant(view: View, match: re.Match[str]) -> bool:
    allowed = match["word"].lower() in _ALLOWED or _of_name(view.name, match)
    return allowed or _of_verb(match) or _of_address(match) or _may_be_right(view, match)


def _may_be_right(view: View, match: re.Match[str]) -> bool:
    """Whether another language may say a word twice, as "adım adım" and "vous vous"; a name stands once in all."""
    return match["word"] not in {*view.name.split(), *_SERVICE} and not view.reading.in_english


def _of_name(name: str, match: re.Match[str]) -> bool:
    """Whether the name holds both words ("Tam Tam"), or one of them and another word stands beside it.

    That is an article or verb before it ("the The Org", "Contact Contact Monkey support"), or behind it what tutorials
    say of every product ("Acme Identity Group group mappings").
    """
    if not name or match.group() in name:
        return bool(name)
    word, again = match["word"], match["again"]
    if match.string.startswith(name, match.start("again")) and len(name) > len(again):
        return word != again or len(word) == 1 or word.lower() in _BEFORE_NAMES
    ends_name = match.string.endswith(name, 0, match.end("word")) and len(name) > len(word)
    return ends_name and (word != again or again.lower() in _BEHIND_NAMES)


def _of_verb(match: re.Match[str]) -> bool:
    """Whether the first belongs to a verb: "log in in the evening", but not "log in in to"."""
    text, start = match.string, match.start()
    if match["word"] != "in" or text.startswith(" to ", match.end()):
        return False
    return bool(_PARTICLE.search(text, max(0, start - _LONGEST_VERB), start))


def _of_address(match: re.Match[str]) -> bool:
    """Whether the first ends an address: "https://acme.com/scim SCIM"."""
    text, start = match.string, match.start()
    near = max(start - _LONGEST_ADDRESS, 0)
    return "://" in text[max(text.rfind(" ", near, start), near) : start]


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
