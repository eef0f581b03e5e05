"""Lines as they may be shown: what looks like a live secret is hidden in them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines
from doccompile.location import Location
from doccompile.source.secrets import SHOWN, hide_known

SECRET_RULE = "DC206"  # noqa: S105


def mask_secrets(findings: Iterable[Finding], lines: SourceLines) -> SourceLines:
    """The same lines with every secret that a rule found reduced to its first characters and asterisks.

    Where a private key begins, the lines below it are hidden too, on which no finding stands.
    """
    spans: dict[str, list[Location]] = {}
    for finding in findings:
        if finding.code == SECRET_RULE:
            spans.setdefault(finding.where.path, []).append(finding.where)

    @lru_cache(maxsize=4)
    def masked(path: str) -> Sequence[str]:
        if path not in spans:
            return lines(path)
        text = list(hide_known(tuple(lines(path))).lines)
        for where in spans[path]:
            for number in range(where.line, min(where.end_line, len(text)) + 1):
                text[number - 1] = _masked_line(text[number - 1], number, where)
        return text

    return masked


def _masked_line(line: str, number: int, where: Location) -> str:
    start = where.column - 1 + SHOWN if number == where.line else 0
    end = where.end_column - 1 if number == where.end_line else len(line)
    return line if end <= start else line[:start] + "*" * (end - start) + line[end:]
