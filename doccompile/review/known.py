"""What was found against what is known: a finding that is one of several tutorials counts once for each of them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from doccompile.findings import Finding


class Key(NamedTuple):
    """What a finding is recognised by in another state of the files: its file, its rule and its words."""

    path: str
    code: str
    words: str


class Judged(NamedTuple):
    """What a run can judge: findings in the files that it read, of rules that were on and missed nothing."""

    documents: Collection[str]
    is_on: Callable[[str, str], bool]
    """Code and path -> whether the rule was on there."""
    unseen: Callable[[Iterable[Path]], Collection[str]]
    """Files that were not read -> the codes of the rules that may have missed something for want of them."""


def how_often(findings: Iterable[Finding], keys: Iterable[Key]) -> Counter[Key]:
    """How often each key is found."""
    found: Counter[Key] = Counter()
    for finding, key in zip(findings, keys, strict=True):
        found[key] += finding.tutorials
    return found


def take(finding: Finding, key: Key, left: Counter[Key]) -> bool:
    """Whether the finding is known as often as it is found; what it is known for is taken from `left`."""
    known = left[key] >= finding.tutorials
    left[key] = max(0, left[key] - finding.tutorials)
    return known
