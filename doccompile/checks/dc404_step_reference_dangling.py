"""DC404: "Step 6" where there is none."""

import re
from collections import defaultdict
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Item

_REFERENCE = compile_late(
    r"\b[Ss]teps? (?P<number>\d{1,2})\b(?!\s*[:.)]\s*\[?[A-Z*])"
    r"(?! of (?:the |this )?(?:[\[\"“*A-Z]|wizard|following))"
)
_HEADING = compile_late(r"^\W*step (?P<number>\d{1,2})\b", re.IGNORECASE)
_POINTS = compile_late(
    r"\b(?:as described|described|as mentioned|refer to|see|shown|mentioned|explained|given) (?:in|to|at)?\s*$",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Problem]:
    """Yield references to steps that neither a heading nor a numbered list of the section has, or to themselves."""
    found = [b for b in view.document.prose_with("tep ", "teps ") if b.kind == "paragraph" and not b.caption]
    headings = {int(m["number"]) for b in view.document.blocks if b.kind == "heading" and (m := _HEADING.match(b.text))}
    references = [(b, m) for b in found for m in _REFERENCE.finditer(b.text) if int(m["number"]) not in headings]
    numbers, most = _numbering(view) if references else ({}, {})
    elsewhere = {id(block): block.inline.within("link", target="://") for block in found}
    for block, match in references:
        number = int(match["number"])
        if not elsewhere[id(block)](match.start()):
            where = block.location(match.start(), match.end())
            own = next((numbers[id(item)] for item in block.items if id(item) in numbers), None)
            if number == 0 or number > most[block.section, block.source.path]:
                yield Problem(where, f'there is no "{match.group()}" here')
            elif own == number and _POINTS.search(block.text[: match.start()]):
                yield Problem(where, f'"{match.group()}" is the step that says so')


def _numbering(view: View) -> tuple[dict[int, int], dict[tuple[int, str], int]]:
    """Item -> its number where source and page agree, or every label is 1; section -> its highest number."""
    numbers: dict[int, int] = {}
    most: dict[tuple[int, str], int] = defaultdict(int)
    counted: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for block in view.document.blocks:
        for item in block.items:
            key = (block.section, block.source.path)
            if item.ordered and item.label.isdigit() and not any(item is seen for seen in counted[key][-12:]):
                counted[key].append(item)
    for key, items in counted.items():
        top = [item for item in items if item.depth == 0] or items
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
