"""DC404: "Step 6" where there is none."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.wording.verbs import OBTAINED
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block, Item

_NUMBERED = r"(?:[Nn](?:o|r|umber)\.? )?"
"""Between a step and its number."""
_PROGRAM = "wizard|assistant|installer"
_REFERENCE = compile_late(
    rf"(?<=\b[Ss])(?<![\w-][Ss])tep(?P<several>s)? {_NUMBERED}(?P<numbers>#?\d{{1,3}}\b"
    r"(?(several)(?:(?:,? (?:and|or|to|through) |, ?| ?[-–] ?)#?\d{1,3}\b)*+))"
    r"(?! times\b)"
    r"(?! of (?!this (?:article|tutorial|document|page|guide)\b)(?:the |this |that |your )?(?:[\w'’]+ ){0,3}?"
    rf"(?:[\[\"“*A-Z]|{_PROGRAM}|following|guide|page|article|tutorial|dialog"
    r"|(?:first|next|previous|last|other) section))"
    rf"(?! in (?!this |our )(?:[\w'’]+ ){{1,4}}?(?:{_PROGRAM}|help|guide|documentation|docs|manual|article|tutorial)\b)"
)
"""Begins behind the first letter: a pattern that begins with plain letters is found sooner."""
_NUMBER = compile_late(r"\d+")
_TITLE = compile_late(r"\s*[:)]\s*\[?[A-Z*]")
_SENTENCE_OR_TITLE = compile_late(r"\s*[:.)]\s*\[?[A-Z*]")
"""What makes "Step 2" the beginning of a title; "step 2. Then" is the end of a sentence."""
_LEADS = compile_late(r"\b(?:after|at|by|from|in|of|per|see|to|until|with) $", re.IGNORECASE)
"""Before a "Step 2" that is referred to, wherever it stands."""
_LATER = compile_late(r"\s+(?:below|later|further)\b")
"""Behind a reference to a step of another list, which comes after this one."""
_ABOVE = compile_late(r"\)? (?:above|earlier)\b")
"""Behind a reference to a step that comes before this one."""
_HEADING = compile_late(rf"^(?::\w+:)?\W*step {_NUMBERED}(?P<number>\d{{1,3}})\b", re.IGNORECASE)
_LABELS = compile_late(r"\s*[:.)–—-](?=\s|$)")
"""Behind the number of the step that a paragraph is."""
_POINTS = compile_late(
    rf"\b(?:{OBTAINED}|described|mentioned|refer to|see|shown|explained|given|completed|go back|return)"
    r" (?:in|to|at)?\s*$",
    re.IGNORECASE,
)
_ELSEWHERE = compile_late(
    rf"\b(?:{_PROGRAM}|set-?up program)\b[^.:;]{{0,30}},? $|\b(?:its|their|whose) $", re.IGNORECASE
)
"""Before a step of something else: "in the vendor's wizard, step 17", "that article and its Step 9"."""
_REACH = 40
"""Characters before a reference that say what it is for."""


_Section = tuple[int, str]
"""The number of a section, and the file that it stands in."""


class _Reference(NamedTuple):
    block: Block
    start: int
    end: int
    words: str

    @property
    def number(self) -> int:
        """The step that is meant."""
        return int(self.words.partition(" ")[2])


def check(view: View) -> Iterator[Problem]:
    """Yield references to steps that neither a heading nor a numbered list of the section has, or to themselves.

    None in a page that was copied as text, and lost the numbers of its lists.
    """
    found = [b for b in view.document.prose_with("tep ", "teps ") if b.kind == "paragraph" and not b.caption]
    told = [reference for block in found for reference in _references(block)]
    prose = view.document.prose if told else ()
    headings = {int(m["number"]) for b in prose if (m := _HEADING.match(b.text)) and _is_heading(b, m)}
    references = [reference for reference in told if reference.number not in headings]
    numbers, most = _numbering(view) if references else ({}, {})
    if not most and view.document.dialect == "rendered-text":
        return
    elsewhere = {id(block): block.inline.within("link", target="://") for block in found}
    for reference in references:
        block, start, end, words = reference
        if elsewhere[id(block)](start):
            continue
        own = next((numbers[id(item)] for item in block.items if id(item) in numbers), None)
        if not 0 < reference.number <= _last_step(reference, own, most):
            yield Problem(block.location(start, end), f'there is no "{words}" here')
        elif own == reference.number and _POINTS.search(block.text, max(0, start - _REACH), start):
            yield Problem(block.location(start, end), f'"{words}" is the step that says so')


def _last_step(reference: _Reference, own: int | None, most: dict[_Section, int]) -> int:
    """The highest number that may be meant: of a step of this section, of one above it, or of any."""
    block, _, end, _ = reference
    here = most[_section(block)]
    if _ABOVE.match(block.text, end):
        above = (top for (section, path), top in most.items() if section < block.section and path == block.source.path)
        return max(own or here, *above, 0)
    return max(most.values(), default=0) if _LATER.match(block.text, end) else here


def _is_heading(block: Block, number: re.Match[str]) -> bool:
    """Whether it is one, or stands for one: in bold, "**Step 9 Finish**", or led by a label, "Step 9: Finish"."""
    label = _LABELS.match(block.text, number.end())
    bold = {mark.end for mark in block.inline.of_kind("strong") if mark.start == 0}
    return block.kind == "heading" or bool(label) or len(block.text.rstrip()) in bold


def _section(block: Block) -> _Section:
    return block.section, block.source.path


def _references(block: Block) -> Iterator[_Reference]:
    """Every number of "step 2" and "steps 2, 3 and 5"; the word belongs to the first."""
    for match in _REFERENCE.finditer(block.text):
        first = match.start() - 1
        word = block.text[first : first + len("step")]
        led = word == "step" or match["several"] or _LEADS.search(block.text, max(0, first - _REACH), first)
        if _ELSEWHERE.search(block.text, max(0, first - _REACH), first):
            continue
        if (_TITLE if led else _SENTENCE_OR_TITLE).match(block.text, match.end()):
            continue
        for number in _NUMBER.finditer(block.text, *match.span("numbers")):
            start = first if number.start() == match.start("numbers") else number.start()
            yield _Reference(block, start, number.end(), f"{word} {number.group()}")


def _numbering(view: View) -> tuple[dict[int, int], dict[_Section, int]]:
    """Item -> its number where source and page agree, or every label is 1; section -> its highest number."""
    numbers: dict[int, int] = {}
    most: dict[_Section, int] = defaultdict(int)
    counted: dict[_Section, dict[int, Item]] = defaultdict(dict)
    for block in view.document.blocks:
        for item in block.items:
            if item.ordered and item.label.isdigit():
                counted[_section(block)][id(item)] = item
    for key, items in counted.items():
        top = [item for item in items.values() if item.depth == 0] or list(items.values())
        labels = [int(item.label) for item in top]
        counted_up = list(range(labels[0], labels[0] + len(labels)))
        if labels == counted_up or set(labels) == {1}:
            numbers |= {id(item): number for item, number in zip(top, counted_up, strict=True)}
        most[key] = max(len(top), *labels)
    return numbers, most


RULE = Rule(
    code="DC404",
    name="step-reference-dangling",
    severity=Severity.WARNING,
    summary='"Step 6" where that list, and the step headings, have no step 6, or where it is the referring step itself',
    why="Steps are added and removed, and the references to them stay behind.",
    bad=(Example("end", "To try again, repeat step 17."),),
    good=(Example("end", "## Step 9: Monitor\n\nTo try again, repeat step 9."),),
    check=check,
)
