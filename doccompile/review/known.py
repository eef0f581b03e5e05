"""What was found against what is known: a finding that is one of several tutorials counts once for each of them."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from doccompile.findings import Finding

K = TypeVar("K")


def how_often(findings: Iterable[Finding], keys: Iterable[K]) -> Counter[K]:
    """How often each key is found."""
    found: Counter[K] = Counter()
    for finding, key in zip(findings, keys, strict=True):
        found[key] += finding.tutorials
    return found


def take(finding: Finding, key: K, left: Counter[K]) -> bool:
    """Whether the finding is known as often as it is found; what it is known for is taken from `left`."""
    known = left[key] >= finding.tutorials
    left[key] = max(0, left[key] - finding.tutorials)
    return known
