"""DC407: emphasis marks that show as literal asterisks."""

import re
from collections.abc import Collection, Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.wording.verbs import PICK
from doccompile.findings import Edit, Fix, Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_BOX = compile_late(r"\s+(?:input )?(?:fields?|(?:text ?)?box(?:es)?)\b", re.IGNORECASE)
_BEFORE_BOX = compile_late(rf"(?<=[^\W\d_])(?: ?)(?P<mark>\*)(?={_BOX.pattern})", re.IGNORECASE)
_OPENS = compile_late(rf"(?<![A-Za-z])(?:[a-z]+|(?i:{PICK})) \Z")
_WORD = 14
"""Longest word that is looked at, with its space (characters)."""
_BEFORE, _BEHIND, _FURTHEST = 20, 12, 60
"""What a message quotes before and behind a mark, and at most where it would cut a word (characters)."""
_GLUED = compile_late(r"(?<=[^\W\d_])\*\*(?=[\s,.;:)]|$)|(?<![\w*/.`-])\*\*(?=[A-Z][^\W\d_]* )")


def check(view: View) -> Iterator[Problem]:
    """Yield one problem per line and group of marks that found no partner."""
    if view.document.dialect != "learn-markdown":
        yield from _before_boxes(view)
        yield from _left_alone(view)
        return
    for block in view.document.blocks:
        if block.kind in ("paragraph", "heading") and block.inline.stray:
            yield from _in_block(block)


def _before_boxes(view: View) -> Iterator[Problem]:
    """Those of rendered text, which has no marks left: "the Secret Token * field"; one a paragraph."""
    for block in view.reading.mentioning("*"):
        if match := _BEFORE_BOX.search(block.text):
            yield _problem(block, match.start("mark"), match.end("mark"))


def _left_alone(view: View) -> Iterator[Problem]:
    """The mark of rendered text that stands nowhere else: "the **Name of the app"; two are a footnote and its sign."""
    if view.document.prose_text.count("**") != 1:
        return
    for block in view.reading.mentioning("**"):
        if match := _GLUED.search(block.text):
            yield _problem(block, match.start(), match.end())


def _in_block(block: Block) -> Iterator[Problem]:
    last_line = -1
    marks = [mark for mark in block.inline.marks if mark.kind in ("strong", "emphasis")]
    edges = frozenset(mark.start for mark in marks), frozenset(mark.end for mark in marks)
    for start, end in block.inline.stray:
        if not (_is_fault(block.text, start, end, *edges) or _before_code(block, start, end)):
            continue
        where = block.location(start, end)
        if where.line == last_line:
            continue
        last_line = where.line
        yield _problem(block, start, end)


def _problem(block: Block, start: int, end: int) -> Problem:
    where, context = block.location(start, end), _words_around(block.text, start, end)
    return Problem(where, f'"{block.text[start:end]}" shows as it stands: "{context}"', fix=_fix(block, start, end))


def _words_around(text: str, start: int, end: int) -> str:
    """A few words before and behind, none cut unless it is very long."""
    first, last = max(0, start - _FURTHEST), end + _FURTHEST
    before = text.rfind(" ", first, max(0, start - _BEFORE))
    behind = text.find(" ", end + _BEHIND, last)
    return text[max(before, first) : behind if behind >= 0 else last].strip()


def _is_fault(text: str, start: int, end: int, begins: Collection[int], ends: Collection[int]) -> bool:
    """A run of two or more; one beside emphasised words or before "field". `*.example.com` and `2 * 3` are none."""
    if end - start >= 2:
        return not re.fullmatch(r"\*{3,}", text[start:end]) and not text.startswith("**/", start)
    before = start - text[max(0, start - 1) : start].isspace()
    after = end + text[end : end + 1].isspace()
    if text[max(0, before - 1) : before].isalpha() and _BOX.match(text, end):
        return True
    return (
        before in ends
        or after in begins
        or bool(_OPENS.search(text, max(0, start - _WORD), start) and text[end : end + 1].isupper())
    )


def _before_code(block: Block, start: int, end: int) -> bool:
    """Whether the asterisk opens a paragraph of one address; where words follow, it may be a footnote's sign."""
    length = len(block.text.rstrip(" .,;:"))
    return start == 0 and any(mark.start == end and mark.end >= length for mark in block.inline.of_kind("code"))


def _fix(block: Block, start: int, end: int) -> Fix | None:
    """A lone asterisk between spaces can go, with one of the spaces."""
    if end - start != 1 or block.text[start - 1 : start] != " " or block.text[end : end + 1] != " ":
        return None
    return Fix("remove the asterisk", (Edit(block.location(start - 1, end), ""),))


RULE = Rule(
    code="DC407",
    name="emphasis-malformed",
    severity=Severity.WARNING,
    summary="emphasis marks that show as literal asterisks",
    why="The asterisk reads as a footnote or a required field, and the label that it should have marked is not marked.",
    bad=(Example("end", "This value is entered in the **Secret Token** * field."),),
    good=(Example("end", "This value is entered in the **Secret Token** field of `*.DOMAIN`."),),
    check=check,
)
