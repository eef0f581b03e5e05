"""What a report needs beside the findings."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from doccompile import __version__
from doccompile.findings import Severity
from doccompile.fingerprint import SourceLines


class RuleText(Protocol):
    """A rule as a report quotes it."""

    @property
    def code(self) -> str:
        """`DC101`."""

    @property
    def name(self) -> str:
        """In kebab-case."""

    @property
    def severity(self) -> Severity:
        """The severity that the rule has by default."""

    @property
    def summary(self) -> str:
        """One sentence."""

    @property
    def why(self) -> str:
        """One paragraph."""


def _no_lines(path: str) -> Sequence[str]:
    """Stand in where the sources are not at hand."""
    return ()


class ReportContext(NamedTuple):
    """Where the words are, which rules ran, and what the reader's terminal can do."""

    lines: SourceLines = _no_lines
    """What looks like a live secret is masked in them."""
    rules: Iterable[RuleText] = ()
    documents: Sequence[str] = ()
    """The paths of all tutorials that were read, in order."""
    fail_on: Severity | None = Severity.ERROR
    """The mildest severity that makes the run fail; None where none does."""
    root: Path | None = None
    """The repository's folder, where there is one: code hosts want paths that begin there."""
    notes: Sequence[tuple[str, int]] = ()
    """Counts to add to the summary: ("hidden by the baseline", 12)."""
    width: int = 80
    colour: bool = False
    links: bool = False
    version: str = __version__

    def from_root(self, path: str) -> str:
        """The path as the repository names it; unchanged where it lies outside or there is no repository."""
        if self.root is None or path == "-":
            return path
        relative = os.path.relpath(path, self.root)
        return path if relative.startswith("..") else Path(relative).as_posix()

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the run fail."""
        return severity.reaches(self.fail_on)
