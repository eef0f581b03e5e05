"""Labels that a text writes as code or in italics, `Provisioning` › *Tenant URL*, read as bold words.

Who writes a label of the portal so writes all labels so; what has the form of code stays code. What is in italics
beside a label of the portal in bold, or begins with a small letter, stays a stressed word.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Mark, MarkKind
from doccompile.syntax.nodes import Block

OF_PORTAL = (
    r"(?:Tenant URL|Secret Token|Admin Credentials|Provisioning Mode|Provisioning Status|Test Connection"
    r"|Notification Email)"
)
"""What the page is labelled with on which provisioning is set up."""
_BUTTONS = r"(?:Authorize|Automatic|Enterprise applications|Mappings|Provisioning|Save|Start provisioning)"
"""Further labels of it, which only italics make labels."""
_IN_BOLD = compile_late(rf"(?:\*\*|__){OF_PORTAL}(?:\*\*|__)")


def _label(signs: str) -> re.Pattern[str]:
    """Words of letters, digits and signs, the first with a capital, beside one another or joined by arrows."""
    of_word = rf"(?:[^\W_]|[{signs}])"
    return compile_late(rf"\+? ?[A-Z]{of_word}{{0,40}}(?:[ /›>→]{{1,3}}{of_word}{{1,40}}){{0,14}}\.?")


class _Writing(NamedTuple):
    """A kind of mark, how a label of the portal is written with it, and what else is a label then."""

    kind: MarkKind
    of_portal: re.Pattern[str]
    label: re.Pattern[str]


_WRITINGS = (
    _Writing("code", compile_late(rf"`{OF_PORTAL}`"), _label("&+'’-")),
    _Writing(
        "emphasis",
        compile_late(rf"(?<![\w*_\\])(?P<mark>[*_])(?:{OF_PORTAL}|{_BUTTONS})(?P=mark)(?![\w*_])"),
        _label("&+'’.()-"),
    ),
)


def read_portal_labels(blocks: Iterable[Block], text: str) -> None:
    """Make bold what is a label and is written as code or in italics, where a label of the portal is written so."""
    labels = {writing.kind: writing.label for writing in _WRITINGS if writing.of_portal.search(text)}
    if "emphasis" in labels and _IN_BOLD.search(text):
        del labels["emphasis"]
    if not labels:
        return
    for block in blocks:
        if block.kind == "paragraph":
            block.inline = _with_labels(block.inline, labels)


def _with_labels(inline: Inline, labels: Mapping[MarkKind, re.Pattern[str]]) -> Inline:
    read = inline.at(inline.segments)
    read.marks = tuple(_read(mark, inline, labels) for mark in inline.marks)
    return read


def _read(mark: Mark, inline: Inline, labels: Mapping[MarkKind, re.Pattern[str]]) -> Mark:
    label = mark.kind in labels and labels[mark.kind].fullmatch(inline.text, mark.start, mark.end)
    return mark._replace(kind="strong") if label and not inline.around("strong", mark.start, mark.end) else mark
