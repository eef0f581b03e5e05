"""What a reader is told of the words under the cursor: the findings there, and the facts that they state."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from doccompile.checks.registry import RULES
from doccompile.findings import Finding
from doccompile.location import Location
from doccompile.lsp.positions import covers
from doccompile.manifest.model import ConnectorManifest, Provenance
from doccompile.render.templating.escape import markdown_code

_WHY = {rule.code: rule.why for rule in RULES}


def hover_text(
    findings: Sequence[Finding], manifest: ConnectorManifest | None, path: str, line: int, column: int
) -> tuple[str, Location] | None:
    """Markdown and the smallest span that it speaks of; None where there is nothing to say."""
    parts: list[tuple[Location, str]] = []
    for finding in findings:
        if covers(finding.where, line, column):
            head = f"**{finding.code} {finding.name}** ({finding.severity.value})"
            parts.append((finding.where, f"{head}\n\n{_WHY.get(finding.code, '')}"))
    if manifest is not None:
        facts = sorted(_facts(manifest, path, line, column), key=lambda fact: _size(fact[0]))
        parts += [(where, f"`{pointer}`: {_code(value)}") for where, pointer, value in facts]
    if not parts:
        return None
    where = min((where for where, _ in parts), key=_size)
    return "\n\n".join(text for _, text in parts), where


def _facts(manifest: ConnectorManifest, path: str, line: int, column: int) -> Iterator[tuple[Location, str, Any]]:
    values = manifest.model_dump(mode="json")
    for pointer, place in manifest.provenance.items():
        if place.path is None:
            where = _location(path, place)
            if covers(where, line, column):
                yield where, pointer.strip("/").replace("/", "."), _value(values, pointer)


def _location(path: str, place: Provenance) -> Location:
    return Location(path, place.line, place.column, place.end_line, place.end_column)


def _value(values: Any, pointer: str) -> Any:
    for part in pointer.strip("/").split("/"):
        values = values[int(part)] if isinstance(values, list) else values[part]
    return values


def _size(where: Location) -> tuple[int, int]:
    return where.end_line - where.line, where.end_column - where.column


def _code(value: Any) -> str:
    """A value as a code span, in which nothing is markup."""
    return markdown_code(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
