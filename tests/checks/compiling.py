"""Compile texts in memory, as one run."""

from collections.abc import Iterable
from pathlib import Path

from doccompile.findings import Finding
from doccompile.pipeline import Options, compile_bytes, conclude
from tests.checks.drafts import Draft


def findings_of(*texts: str, suffix: str = "md") -> tuple[Finding, ...]:
    """All findings of tutorials that are compiled together."""
    options = Options()
    compiled = [compile_bytes(text.encode(), f"tutorial-{i}.{suffix}", options) for i, text in enumerate(texts)]
    return conclude(compiled, options).findings


def codes_of(findings: Iterable[Finding]) -> set[str]:
    """The codes among findings."""
    return {finding.code for finding in findings}


def findings_of_drafts(*drafts: Draft) -> tuple[Finding, ...]:
    """The same for drafts; their paths are `0.md`, `1.md`, and so on."""
    options = Options()
    compiled = [
        compile_bytes(draft.text.encode(), f"{i}.{draft.suffix}", options, Path(f"{i}.{draft.suffix}"))
        for i, draft in enumerate(drafts)
    ]
    return conclude(compiled, options).findings
