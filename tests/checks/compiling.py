"""Compile texts in memory, as one run."""

from collections.abc import Iterable

from doccompile.findings import Finding
from doccompile.pipeline import Options, compile_bytes, conclude


def findings_of(*texts: str, suffix: str = "md") -> tuple[Finding, ...]:
    """All findings of tutorials that are compiled together."""
    options = Options()
    compiled = [compile_bytes(text.encode(), f"tutorial-{i}.{suffix}", options) for i, text in enumerate(texts)]
    return conclude(compiled, options).findings


def codes_of(findings: Iterable[Finding]) -> set[str]:
    """The codes among findings."""
    return {finding.code for finding in findings}
