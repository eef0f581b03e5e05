"""Compiled tutorials -> findings, after suppression comments and the selection of rules."""

from doccompile.checks.names import rule_names
from doccompile.config.selection import Selection
from doccompile.fingerprint import SourceLines, mask_secrets
from doccompile.lint.request import Linted
from doccompile.pipeline import Compiled
from doccompile.review.suppression import suppress


def review(compiled: Compiled, selection: Selection, lines: SourceLines) -> Linted:
    """Apply suppression comments and the selection of rules."""
    documents = tuple(document.path for document in compiled.documents)
    commented = {path for document in compiled.documents for path in document.commented}
    suppressed = suppress(compiled.findings, documents, lines, rule_names(), selection.is_on, commented)
    masked = mask_secrets(compiled.findings, lines)
    return Linted(selection.apply(suppressed.findings), documents, len(compiled.passed_over), masked, suppressed.hidden)
