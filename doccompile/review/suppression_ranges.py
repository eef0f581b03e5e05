"""Where rules are switched off, and where something was found, each looked up by bisection: both may be very many."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from doccompile.findings import Finding


class LineRanges:
    """The ranges of lines in which each selector (the beginning of a rule's code) is switched off."""

    def __init__(self, ranges: Iterable[tuple[str, int, int]]) -> None:
        own: dict[str, list[tuple[int, int]]] = {}
        for selector, first, last in ranges:
            own.setdefault(selector, []).append((first, last))
        self._ranges = {}
        for selector, pairs in own.items():
            pairs.sort()
            furthest = list(accumulate((last for _, last in pairs), max))
            self._ranges[selector] = [first for first, _ in pairs], furthest

    def holds(self, selector: str, line: int) -> bool:
        """Whether this very selector is switched off on a line."""
        if selector not in self._ranges:
            return False
        firsts, furthest = self._ranges[selector]
        before = bisect_right(firsts, line)
        return before > 0 and furthest[before - 1] >= line

    def hides(self, code: str, line: int) -> bool:
        """Whether any selector that names the rule is switched off on a line."""
        return bool(self._ranges) and any(self.holds(code[:length], line) for length in range(len(code) + 1))


class FoundLines:
    """The lines on which each selector finds something."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._lines: dict[str, list[int]] = {}
        for finding in findings:
            for length in range(len(finding.code) + 1):
                self._lines.setdefault(finding.code[:length], []).append(finding.where.line)
        for lines in self._lines.values():
            lines.sort()

    def any_between(self, selector: str, first: int, last: int) -> bool:
        """Whether something is found from one line to another, both included."""
        lines = self._lines.get(selector, [])
        at = bisect_left(lines, first)
        return at < len(lines) and lines[at] <= last
