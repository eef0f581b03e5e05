"""Labels that a text writes as code or in italics, `Provisioning` › *Tenant URL*, read as bold words.

Who writes a label of the portal so writes all labels so; what has the form of code stays code. In italics that begins
with a small letter, it stays a stressed word; beside a label of the portal in bold, so does all that nobody picks.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Mark, MarkKind
from doccompile.syntax.nodes import Block

ADMIN_CREDENTIALS = r"Admin(?:istrator)? Credentials?"
"""The section of the page in which the fields stand, as it is written."""
OF_PORTAL = (
    rf"(?:Tenant URL|Secret Token|{ADMIN_CREDENTIALS}|Provisioning Mode|Provisioning Status|Test Connection"
    r"|Notification Email)"
)
"""What the page is labelled with on which provisioning is set up."""
_BUTTONS = r"(?:Authorize|Automatic|Enterprise applications|Mappings|Provisioning|Save|Start provisioning)"
"""Further labels of it, which only italics make labels."""
_PICKED = compile_late(r"(?:\b(?:select|click|choose|open|press|pick|tap)(?: on)?(?: the)? |[>→›»] ?)$", re.IGNORECASE)
"""Before what is picked, or lies in what was."""
_NEAR = 20
"""What stands before a mark, as far as it is looked at (characters)."""
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
        compile_late(rf"(?P<mark>[*_])(?<![\w*_\\].)(?:{OF_PORTAL}|{_BUTTONS})(?P=mark)(?![\w*_])"),
        _label("&+'’.()-"),
    ),
)


def read_portal_labels(blocks: Iterable[Block], text: str) -> None:
    """Make bold what is a label and is written as code or in italics, where a label of the portal is written so."""
    labels = {writing.kind: writing.label for writing in _WRITINGS if writing.of_portal.search(text)}
    if not labels:
        return
    picked = bool(_IN_BOLD.search(text))
    for block in blocks:
        if block.kind == "paragraph":
            block.inline = _with_labels(block.inline, labels, picked=picked)


def _with_labels(inline: Inline, labels: Mapping[MarkKind, re.Pattern[str]], *, picked: bool) -> Inline:
    read = inline.at(inline.segments)
    read.marks = tuple(_read(mark, inline, labels, picked=picked) for mark in inline.marks)
    return read


def _read(mark: Mark, inline: Inline, labels: Mapping[MarkKind, re.Pattern[str]], *, picked: bool) -> Mark:
    """The mark, or the label that it is; in italics, perhaps only what is `picked`."""
    label = mark.kind in labels and labels[mark.kind].fullmatch(inline.text, mark.start, mark.end)
    if picked and mark.kind == "emphasis" and not _PICKED.search(inline.text, max(0, mark.start - _NEAR), mark.start):
        return mark
    return mark._replace(kind="strong") if label and not inline.around("strong", mark.start, mark.end) else mark
