"""DC405: a sentence announces something, and nothing follows."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.wording.sentence import Sentence, sentences
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Block

_PROMISE = compile_late(
    r"\b(?:following|here|below|this|these|visit|listed|as follows|steps?|instructions?|items?|prerequisites?"
    r"|requirements?|settings?|resources?|tips|options|values|attributes|fields|things|conditions|limitations|limits"
    r"|issues|examples?)\b[^:.]{0,60}:$"
    r"|\b(?:are|include|includes|see|refer to|(?:read|learn|find) more(?: at| in| on)?|more (?:at|in|on)):$",
    re.IGNORECASE,
)

_STEP = compile_late(r"step \d", re.IGNORECASE)
_LINK_PROMISED = compile_late(r"\bhere:$", re.IGNORECASE)
"""What announces a link, not what a sub-heading holds."""
_LINKS_PROMISED = compile_late(
    r"\b(?:see|see also|here|refer to|visit|(?:read|learn) more(?: at| in| on)?):$", re.IGNORECASE
)
_EMBEDS = compile_late(r"<(?:img|picture|svg|iframe|video|audio|object|embed)\b", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield sentences that end in a colon, and stand last before the next heading."""
    blocks = [block for block in view.document.blocks if _is_shown(block)]
    levels = {section.number: section.level for section in view.document.sections}
    missing = sorted(problem.where.line for problem in view.document.include_problems)
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        announcing = block.kind == "paragraph" or _is_title(view, block, following)
        if not announcing or block.caption or not _ends_in_colon(block):
            continue
        last = list(sentences(block))[-1]
        if following and _ends_hint(block, following):
            broken = _LINKS_PROMISED.search(last.text) and not last.marks("link")
        elif following and (following.kind != "heading" or _is_announced(following, block, levels)):
            broken = False
        else:
            broken = _is_promise(last) and not (_is_label(block) or _includes_behind(view, block, following, missing))
        if broken:
            yield Problem(last.location(), f'"{_end(last.text)}" announces something, and nothing follows')


def _is_title(view: View, block: Block, following: Block | None) -> bool:
    """A title of rendered text that announces steps, right before a section: "To do it, follow these steps:"."""
    if block.kind != "heading" or following is None or not block.text.startswith("To ") or _continues(block):
        return False
    return bool(_STEP.match(following.text)) or view.reading.kind(following) in ASIDE


def _is_promise(sentence: Sentence) -> bool:
    """Whether it announces something, and no link stands in what announces it, or behind."""
    promise = _PROMISE.search(sentence.text)
    links = sentence.marks("link") if promise else ()
    return promise is not None and not any(mark.end - sentence.start > promise.start() for mark in links)


def _ends_hint(block: Block, following: Block) -> bool:
    """Whether a hint inside a step ends here: the next step holds none of its links."""
    return bool(block.callout and block.items and following.items) and not (
        following.callout or any(item is block.items[-1] for item in following.items)
    )


def _ends_in_colon(block: Block) -> bool:
    """Whether nothing stands behind the colon, no image either."""
    text = block.text.rstrip()
    return text.endswith(":") and not any(m.kind == "image" and m.start >= len(text) for m in block.inline.marks)


def _is_shown(block: Block) -> bool:
    """Whether a reader sees anything of it: nothing of a comment, an anchor, or a tag around other blocks."""
    if block.kind not in ("paragraph", "html") or block.text.strip():
        return True
    return bool(block.inline.of_kind("image")) or bool(_EMBEDS.search(block.inline.raw))


def _is_announced(heading: Block, block: Block, levels: dict[int, int]) -> bool:
    """Whether what is announced stands below a sub-heading."""
    deeper, text = heading.level > levels.get(block.section, 0), block.text.rstrip()
    return deeper and bool(_PROMISE.search(text)) and not _LINK_PROMISED.search(text) and _continues(heading)


def _includes_behind(view: View, block: Block, following: Block | None, missing: list[int]) -> bool:
    """Whether an included file that is not at hand stands there: its content is not known to be missing."""
    if block.source is not view.document.source:
        return False
    end = following.line if following and following.source is block.source else len(block.source.lines)
    return bisect_right(missing, block.end_line) < bisect_right(missing, end)


def _continues(heading: Block) -> bool:
    """A sub-heading of a Markdown page is itself what is announced; of rendered text nobody can tell."""
    return "#" in heading.source.lines[heading.line][:1]


def _is_label(block: Block) -> bool:
    """A paragraph that is one bold label, such as `**To add X from the gallery:**`."""
    length = len(block.text.rstrip())
    return any(mark.start == 0 and mark.end >= length - 1 for mark in block.inline.of_kind("strong"))


def _end(text: str) -> str:
    words = text.split()
    return text if len(words) <= 8 else "… " + " ".join(words[-8:])


RULE = Rule(
    code="DC405",
    name="promised-content-missing",
    severity=Severity.WARNING,
    summary="a sentence that announces a list, link or instructions, with nothing after it before the next heading",
    why="A list or a link was lost, often when a page was copied as plain text, and the reader is left with a promise.",
    bad=(Example("prerequisites", "## Prerequisites\n\nYou need the following items:\n"),),
    good=(Example("prerequisites", "## Prerequisites\n\nYou need the following items:\n\n* A PRODUCT tenant.\n"),),
    check=check,
)
