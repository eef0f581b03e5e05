"""Findings counted while they are reported, so that they are gone through once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from doccompile.findings import Finding, Severity


@dataclass(slots=True)
class Tally:
    """How many findings there are: of each severity, and with a safe fix; and the files that they are in."""

    by_severity: Counter[Severity] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)
    fixable: int = 0

    def counted(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings, each counted as it is taken; those of one file stand together."""
        for finding in findings:
            self.by_severity[finding.severity] += 1
            if self.files[-1:] != [finding.where.path]:
                self.files.append(finding.where.path)
            self.fixable += finding.fix is not None and finding.fix.safe
            yield finding
