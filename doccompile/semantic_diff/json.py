"""Changes of meaning as JSON, version 1: keys are only ever added."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from doccompile.manifest.model import Provenance
from doccompile.report.json_text import indented
from doccompile.semantic_diff.change import Change, Status, TutorialDiff, Unread


def render(diffs: Sequence[TutorialDiff], unread: Sequence[Unread] = ()) -> str:
    """Every tutorial whose meaning changed, with its changes in the manifest's order, and what is not compared."""
    counts = Counter(diff.status for diff in diffs)
    document = {
        "version": 1,
        "tutorials": [_tutorial(diff) for diff in diffs if diff.status is not Status.UNCHANGED],
        "not_compared": [file._asdict() for file in unread],
        "summary": {status.value: counts[status] for status in Status if status is not Status.UNCHANGED},
    }
    return indented(document, 0) + "\n"


def _tutorial(diff: TutorialDiff) -> dict[str, Any]:
    return {
        "connector": diff.connector,
        "slug": diff.manifest.connector.slug,
        "status": diff.status.value,
        "old_path": diff.old.source.path if diff.old else None,
        "new_path": diff.new.source.path if diff.new else None,
        "changes": [_change(change) for change in diff.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "impact": change.impact.value,
        "subject": change.subject,
        "item": change.item or None,
        "aspect": change.aspect or None,
        "pointer": change.pointer,
        "old": change.old,
        "new": change.new,
        "note": change.note or None,
        "old_place": _place(change.old_place),
        "new_place": _place(change.new_place),
    }


def _place(place: Provenance | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        **({"path": place.path} if place.path else {}),
    }
