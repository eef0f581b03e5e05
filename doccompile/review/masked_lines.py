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
            if where.line <= len(text):
                text[where.line - 1] = _masked_line(text[where.line - 1], where)
        return text

    return masked


def _masked_line(line: str, where: Location) -> str:
    start, end = where.column - 1 + SHOWN, where.end_column - 1
    return line[:start] + "*" * (end - start) + line[end:]
