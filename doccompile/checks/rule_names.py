"""Codes and names of all rules without importing them, and the rules themselves for those who go on to read them.

A rule's module is called by its code and its name, so the folder's listing is all that is needed.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, overload

from doccompile.checks.rule import Rule
from doccompile.pattern import compile_late

_MODULE = compile_late(r"(dc\d{3})_(\w+)\.py")


class RuleName(NamedTuple):
    """What a rule is called."""

    code: str
    name: str


@lru_cache(maxsize=1)
def rule_names() -> tuple[RuleName, ...]:
    """Code and name of every rule, in the order of the codes."""
    found = (_MODULE.fullmatch(path.name) for path in Path(__file__).parent.iterdir())
    return tuple(sorted(RuleName(match[1].upper(), match[2].replace("_", "-")) for match in found if match))


class LazyRules(Sequence[Rule]):
    """All rules, imported when one is looked at."""

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Rule]: ...

    def __getitem__(self, index: int | slice) -> Rule | Sequence[Rule]:
        """One rule, or some."""
        return self._rules()[index]

    def __iter__(self) -> Iterator[Rule]:
        """Yield the rules, in the order of their codes."""
        return iter(self._rules())

    def __len__(self) -> int:
        """How many there are."""
        return len(rule_names())

    @staticmethod
    def _rules() -> tuple[Rule, ...]:
        from doccompile.checks.registry import RULES

        return RULES
