"""Labels that a text writes as code, `Provisioning` › `Tenant URL`, read as bold words.

Who writes a label of the portal so writes all labels so; what has the form of code stays code.
"""

from collections.abc import Iterable

from doccompile.pattern import compile_late
from doccompile.syntax.inline import Inline, Mark
from doccompile.syntax.nodes import Block

OF_PORTAL = (
    r"(?:Tenant URL|Secret Token|Admin Credentials|Provisioning Mode|Provisioning Status|Test Connection"
    r"|Notification Email)"
)
"""What the page is labelled with on which provisioning is set up."""
_OF_PORTAL = compile_late(rf"`{OF_PORTAL}`")
_LABEL = compile_late(r"\+? ?[A-Z](?:[^\W_]|[&+'’-]){0,40}(?:[ /›>→]{1,3}(?:[^\W_]|[&+'’-]){1,40}){0,14}\.?")


def read_code_labels(blocks: Iterable[Block], text: str) -> None:
    """Make bold what is written as code and is a label, where a label of the portal is written so."""
    if not _OF_PORTAL.search(text):
        return
    for block in blocks:
        if block.kind == "paragraph":
            block.inline = _with_labels(block.inline)


def _with_labels(inline: Inline) -> Inline:
    read = inline.at(inline.segments)
    read.marks = tuple(_read(mark, inline) for mark in inline.marks)
    return read


def _read(mark: Mark, inline: Inline) -> Mark:
    label = mark.kind == "code" and _LABEL.fullmatch(inline.text, mark.start, mark.end)
    return mark._replace(kind="strong") if label and not inline.around("strong", mark.start, mark.end) else mark
