"""Findings counted while they are reported, so that they are gone through once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from doccompile.findings import Finding, Severity


@dataclass(slots=True)
class Tally:
    """How many findings there are: of each severity, in how many files, and how many with a safe fix."""

    by_severity: Counter[Severity] = field(default_factory=Counter)
    files: int = 0
    fixable: int = 0

    def counted(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings, each counted as it is taken; those of one file stand together."""
        path = None
        for finding in findings:
            self.by_severity[finding.severity] += 1
            self.files += finding.where.path != path
            self.fixable += finding.fix is not None and finding.fix.safe
            path = finding.where.path
            yield finding
