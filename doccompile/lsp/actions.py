"""Findings -> what an editor offers to do about them: the rule's fix, or a suppression comment."""

from collections.abc import Iterator, Sequence

from lsprotocol.types import CodeAction, CodeActionKind, Diagnostic, Position, Range, TextEdit, WorkspaceEdit

from doccompile.findings import Edit, Finding
from doccompile.fingerprint import SourceLines
from doccompile.lsp.diagnostics import diagnostic
from doccompile.lsp.positions import to_range
from doccompile.lsp.uri import uri_of
from doccompile.review.fixes import non_overlapping

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.doccompile"


def quick_fixes(finding: Finding, lines: SourceLines, encoding: str) -> Iterator[CodeAction]:
    """The rule's fix, and a comment that switches the rule off here."""
    shown = diagnostic(finding, lines, encoding)
    if finding.fix is not None:
        edit = workspace_edit(finding.fix.edits, lines, encoding)
        yield CodeAction(
            finding.fix.title,
            kind=CodeActionKind.QuickFix,
            diagnostics=[shown],
            is_preferred=finding.fix.safe,
            edit=edit,
        )
    yield _suppression(finding, shown, lines)


def fix_all(findings: Sequence[Finding], lines: SourceLines, encoding: str) -> CodeAction | None:
    """One action that makes every safe fix that overlaps no other."""
    fixes = non_overlapping([finding.fix for finding in findings if finding.fix and finding.fix.safe])
    if not fixes:
        return None
    edits = [edit for fix in fixes for edit in fix.edits]
    title = f"Make all safe fixes ({len(fixes)})"
    return CodeAction(title, kind=FIX_ALL, edit=workspace_edit(edits, lines, encoding))


def workspace_edit(edits: Sequence[Edit], lines: SourceLines, encoding: str) -> WorkspaceEdit:
    """The protocol's form of a fix."""
    changes: dict[str, list[TextEdit]] = {}
    for edit in edits:
        span = to_range(edit.where, lines(edit.where.path), encoding)
        changes.setdefault(uri_of(edit.where.path), []).append(TextEdit(span, edit.text))
    return WorkspaceEdit(changes=changes)


def _suppression(finding: Finding, shown: Diagnostic, lines: SourceLines) -> CodeAction:
    text = lines(finding.where.path)
    line = text[finding.where.line - 1] if finding.where.line <= len(text) else ""
    order = f"doccompile-disable-next-line {finding.code}"
    indent = line[: len(line) - len(line.lstrip(" \t>"))]
    comment = f"# {order}" if _is_header(text, finding.where.line) else f"<!-- {order} -->"
    start = Position(finding.where.line - 1, 0)
    edit = TextEdit(Range(start, start), f"{indent}{comment}\n")
    return CodeAction(
        f"Switch {finding.code} off on this line",
        kind=CodeActionKind.QuickFix,
        diagnostics=[shown],
        edit=WorkspaceEdit(changes={uri_of(finding.where.path): [edit]}),
    )


def _is_header(lines: Sequence[str], line: int) -> bool:
    """Whether a line stands in the YAML header."""
    if not lines or lines[0].rstrip() != "---":
        return False
    end = next((number for number, text in enumerate(lines[1:], 2) if text.rstrip() in ("---", "...")), 0)
    return 1 < line < end
