"""DC410: link markup that shows as literal brackets."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_REACH = 120
"""Longest link text (characters)."""
_NEAR = 1000
"""How far away the partner of a bracket may be (characters)."""
_WORDS = rf"\[[^\[\]\n]{{1,{_REACH}}}\]"
"""Link text in its brackets."""
_TO = r"(?:https?://|mailto:|\.{1,2}/|~/|/(?:azure|entra|graph|microsoft|powershell|windows)[\w-]*/)"
"""How a target begins."""
_TARGET = rf"{_TO}[^()\s]*"
_IN_ROUND = r"\((?:[^()\[\]\n]|\([^()\[\]\n]{1,40}\)){1,120}\)"
"""Words in round brackets, which may hold others: "(the console (EU))"."""
_TURNED = compile_late(rf"{_IN_ROUND}\[(?:{_TO}|[\w/-]+\.md)[^\[\]\s()]*[\])]")
_ROUND = compile_late(rf"{_IN_ROUND}\({_TARGET}\)")
"""Two round brackets."""
_SWAPPED = compile_late(rf"\[{_TO}[^\[\]\s]*\]{_IN_ROUND}")
"""The target where the text belongs."""
_DOUBLED = compile_late(rf"{_WORDS}\]\({_TARGET}\)")
_MISPLACED = compile_late(rf"\[[^\[\]()\n]{{1,120}}\({_TARGET}\)\]?")
_RUN_INTO = compile_late(r"\[[^\[\]()\n]{0,119}[^\[\]()\s]\((?!\.{1,2}/|~)[\w~./-]{1,200}\.md(?:#[\w-]{0,80})?\)")
"""A tutorial's file right behind the words: their bracket is missing."""
_DOUBLY_OPENED = compile_late(rf"{_WORDS}\(\({_TARGET}\)+")
_SPACED = compile_late(rf"{_WORDS} \((?:{_TARGET}|[\w/-]{{1,200}}\.md)\)")
_PICTURE_APART = compile_late(rf"!{_WORDS} \((?!{_TO})[\w./-]{{1,200}}\.(?:png|jpe?g|gif|svg)\)", re.IGNORECASE)
"""Without its sign, words in square brackets before a file's name in round ones may be meant so."""
_OPEN = compile_late(rf"{_WORDS}\({_TARGET}(?=\s|$)(?![^()\n]{{0,200}}\))")
_BRACED = compile_late(rf"{_WORDS}\{{{_TO}[^{{}}\s]*\}}")
_BARE = compile_late(rf"{_WORDS}(?:https?://|mailto:)[^\s<>\[\]]*")
_UNBRACKETED = compile_late(rf"{_WORDS}(?!http|mailto)(?:{_TO}[^()\s<>\[\]]*|[\w/-]{{1,200}}\.md)\)")
_BOXED = compile_late(rf"{_WORDS} ?\[{_TO}[^\[\]\s]*\]")
_REOPENED = compile_late(rf"\[[^\[\]\n]{{1,120}}\[\({_TARGET}\)")
_CUT_OFF = compile_late(
    rf"{_WORDS}\([\w~./-]{{1,200}}\.(?:png|jpe?g|gif|svg|md|ya?ml|html?)(?=[.,;:]?(?:\s|$))", re.IGNORECASE
)
_GAP = compile_late(rf"{_WORDS}\((?:https?://|\.{{1,2}}/|~/|/[\w-]+/)[^()\s<>]{{0,200}} [^()\n<>\"']{{0,200}}\)")
"""A target with a space in it."""
_UNOPENED = compile_late(rf"(?<![^\s(])[^\s\[\]()]{{1,60}}\]\((?:{_TARGET}|[\w/-]{{1,200}}\.md)\)")

_UNDEFINED = compile_late(
    r"(?<![\w\]>/])!?\[(?=[^\]]{0,117}?[A-Za-z]{3})[ -Z^-~]{3,120}\]\[[A-Za-z0-9][\w .-]{0,40}\](?!\[)", re.ASCII
)
"""A reference to a link that is defined nowhere: the others are links by now."""
_FORMS = (
    (")[", _TURNED),
    (")(", _ROUND),
    ("](", _SWAPPED),
    ("]](", _DOUBLED),
    ("[", _MISPLACED),
    (".md", _RUN_INTO),
    ("]((", _DOUBLY_OPENED),
    ("] (", _SPACED),
    ("] (", _PICTURE_APART),
    ("](", _OPEN),
    ("](", _CUT_OFF),
    ("](", _GAP),
    ("](", _UNOPENED),
    ("][", _UNDEFINED),
    ("]{", _BRACED),
    ("]http", _BARE),
    ("]", _UNBRACKETED),
    ("]mailto:", _BARE),
    ("]", _BOXED),
    ("[(", _REOPENED),
)
"""Each with what is in whatever it matches."""


def check(view: View) -> Iterator[Problem]:
    """Yield what looks like a link and is not rendered as one."""
    if view.document.dialect != "learn-markdown":
        return
    for block in view.document.prose_with("[", "]", ")("):
        in_code = block.inline.within("code")
        for sign, pattern in _FORMS:
            for match in pattern.finditer(block.text) if sign in block.text else ():
                if not in_code(match.start()) and not (pattern is _UNOPENED and _opens(block.text, match.start())):
                    where = block.location(match.start(), match.end())
                    yield Problem(where, f'"{match.group()[:60]}" is no link: it shows as it stands')
        yield from _stray_brackets(block)


def _stray_brackets(block: Block) -> Iterator[Problem]:
    """A bracket right beside a link that no other one closes or opens: "[[the page](…) shows", "[the page](…)]"."""
    text = block.text
    for mark in block.inline.marks_between("link", 0, len(text)):
        before = max(0, mark.start - _NEAR), mark.start
        after = mark.end, mark.end + _NEAR
        if text.endswith("[", *before) and text.count("]", *after) <= text.count("[", *after):
            start = mark.start - 1
        elif text.startswith("]", *after) and text.count("[", *before) <= text.count("]", *before):
            start = mark.end
        else:
            continue
        where = block.location(start, start + 1)
        yield Problem(where, f'"{text[start]}" beside the link "{text[mark.start : mark.end]}" shows as it stands')


def _opens(text: str, before: int) -> bool:
    """Whether a bracket stands open a little before."""
    return text.rfind("[", max(0, before - _REACH), before) > text.rfind("]", max(0, before - _REACH), before)


RULE = Rule(
    code="DC410",
    name="link-malformed",
    severity=Severity.WARNING,
    summary="link markup that shows as literal brackets",
    why="Brackets the wrong way round, or in the wrong place, leave the reader with raw addresses instead of a link.",
    bad=(Example("end", "Sign in to the (Azure portal)[https://portal.azure.com]."),),
    good=(Example("end", "Sign in to the [Azure portal](https://portal.azure.com)."),),
    check=check,
)
