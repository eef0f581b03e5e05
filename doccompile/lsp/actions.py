"""Findings -> what an editor offers to do about them: the rule's fix, or a suppression comment."""

from collections.abc import Iterator, Sequence

from lsprotocol.types import CodeAction, CodeActionKind, Diagnostic, TextEdit, WorkspaceEdit

from doccompile.findings import Edit, Finding
from doccompile.fingerprint import SourceLines
from doccompile.location import Location
from doccompile.lsp.diagnostics import diagnostic
from doccompile.lsp.positions import to_range
from doccompile.lsp.uri import uri_of
from doccompile.pattern import compile_late
from doccompile.review.fixes import non_overlapping
from doccompile.source.code_fences import fenced_lines
from doccompile.source.header_lines import header_end

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.doccompile"
_QUOTED = " \t>"
_MARKS = f"{_QUOTED}-*+.)0123456789"
"""What may stand before a fence: of quotations, and of items that begin with it."""
_ITEM = compile_late(r"(?:[-*+]|\d+[.)])(?:[ \t]|$)")


def quick_fixes(finding: Finding, lines: SourceLines, encoding: str, ending: str) -> Iterator[CodeAction]:
    """The rule's fix, and a comment that switches the rule off here; `ending` is how the document ends its lines."""
    shown = diagnostic(finding, lines, encoding)
    if finding.fix is not None:
        edit = _workspace_edit(finding.fix.edits, lines, encoding)
        yield CodeAction(
            finding.fix.title,
            kind=CodeActionKind.QuickFix,
            diagnostics=[shown],
            is_preferred=finding.fix.safe,
            edit=edit,
        )
    yield _suppression(finding, shown, lines, encoding, ending)


def fix_all(findings: Sequence[Finding], lines: SourceLines, encoding: str) -> CodeAction | None:
    """One action that makes every safe fix that overlaps no other."""
    fixes = non_overlapping([finding.fix for finding in findings if finding.fix and finding.fix.safe])
    if not fixes:
        return None
    edits = [edit for fix in fixes for edit in fix.edits]
    title = f"Make all safe fixes ({len(fixes)})"
    return CodeAction(title, kind=FIX_ALL, edit=_workspace_edit(edits, lines, encoding))


def _workspace_edit(edits: Sequence[Edit], lines: SourceLines, encoding: str) -> WorkspaceEdit:
    """The protocol's form of a fix."""
    changes: dict[str, list[TextEdit]] = {}
    for edit in edits:
        span = to_range(edit.where, lines, encoding)
        changes.setdefault(uri_of(edit.where.path), []).append(TextEdit(span, edit.text))
    return WorkspaceEdit(changes=changes)


def _suppression(finding: Finding, shown: Diagnostic, lines: SourceLines, encoding: str, ending: str) -> CodeAction:
    path = finding.where.path
    text = lines(path)
    around = _around_code(finding, text, ending)
    edits = [Edit(Location(path, *at, *at), comment) for at, comment in around or [_comment(finding, text, ending)]]
    return CodeAction(
        f"Switch {finding.code} off {'in this code' if around else 'on this line'}",
        kind=CodeActionKind.QuickFix,
        diagnostics=[shown],
        edit=_workspace_edit(edits, lines, encoding),
    )


def _around_code(finding: Finding, text: Sequence[str], ending: str) -> list[tuple[tuple[int, int], str]]:
    """In a fence, where no comment is one: two comments around it, and their places; none for a line elsewhere."""
    header = header_end(text)
    code = fenced_lines(text[header:])
    first = last = finding.where.line - header - 1
    if first not in code:
        return []
    while first in code:
        first -= 1
    while last + 1 in code:
        last += 1
    opening, closing = text[header + first], text[header + last]
    marks = opening[: len(opening) - len(opening.lstrip(_MARKS))]
    indent = "".join(mark if mark in _QUOTED else " " for mark in marks)
    before = (header + first + 1, len(marks) + 1), f"<!-- doccompile-disable {finding.code} -->{ending}{indent}"
    behind = (header + last + 1, len(closing) + 1), f"{ending}{indent}<!-- doccompile-enable {finding.code} -->"
    return [before, behind] if closing.lstrip(_QUOTED).startswith(("```", "~~~")) else [before]


def _comment(finding: Finding, text: Sequence[str], ending: str) -> tuple[tuple[int, int], str]:
    """Where the comment goes, and what it is: one that leaves tables, lists and paragraphs in one piece."""
    number = finding.where.line
    line = text[number - 1] if number <= len(text) else ""
    order = f"doccompile-disable-next-line {finding.code}"
    header = header_end(text)
    if number == 1 and header > 2:
        return (2, 1), f"# doccompile-disable-file {finding.code}{ending}"
    if 1 < number < header:
        return (number, 1), f"# {order}{ending}"
    if _goes_on(text, number):
        own = f" <!-- doccompile-disable-line {finding.code} -->"
        end = len(line.rstrip())
        in_cell = end - 1 if line.lstrip(_QUOTED).startswith("|") and line[:end].endswith("|") else end
        return (number, in_cell + 1), own
    indent = line[: len(line) - len(line.lstrip(_QUOTED))]
    return (number, 1), f"{indent}<!-- {order} -->{ending}"


def _goes_on(text: Sequence[str], number: int) -> bool:
    """Whether a line is an item of a list, or belongs to what stands above it: a row, a line of a paragraph."""
    line = text[number - 1].lstrip(_QUOTED) if number <= len(text) else ""
    before = text[number - 2].strip(_QUOTED) if 1 < number <= len(text) else ""
    return bool(before or _ITEM.match(line)) and not line.startswith(("#", ":::", "[!", "```", "~~~"))
