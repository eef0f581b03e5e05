"""DC406: link text that says nothing."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.syntax.inline import Inline
from doccompile.syntax.nodes import Block

_VAGUE = frozenset(
    {
        "here", "this", "click here", "this link", "link", "this page", "this article", "this document",
        "this documentation", "this guide", "this tutorial", "more", "read more", "learn more", "see more",
        "this url", "this site", "this website", "the link", "following link", "the following link", "more info",
        "more information", "find out more",
    }
)  # fmt: skip


def check(view: View) -> Iterator[Problem]:
    """Yield links whose text does not say where they lead."""
    for block in view.document.blocks:
        for inline in (block.inline, *_linking_cells(block)):
            for mark in inline.of_kind("link"):
                words = inline.text[mark.start : mark.end]
                if words.strip(" .*_").lower() in _VAGUE and words != view.name:
                    where = block.source.location(*inline.span(mark.start, mark.end))
                    yield Problem(where, f'the link text "{words.strip()}" does not say where it leads')


def _linking_cells(block: Block) -> Iterator[Inline]:
    """The cells of a table in which a link may stand."""
    for row in block.rows:
        for cell in row.cells:
            if "](" in cell.inline.raw or "][" in cell.inline.raw or "</a" in cell.inline.raw:
                yield cell.inline


RULE = Rule(
    code="DC406",
    name="vague-link-text",
    severity=Severity.INFO,
    summary='"here", "this", "click here" as link text',
    why='Screen readers list links by their text, and search engines weigh it; "here" tells neither anything.',
    bad=(Example("intro", "Learn about [PRODUCT](https://www.DOMAIN) [here](https://help.DOMAIN)."),),
    good=(Example("intro", "Learn about [PRODUCT](https://www.DOMAIN) in [its handbook](https://help.DOMAIN)."),),
    check=check,
)
