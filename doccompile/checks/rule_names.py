"""Codes and names of all rules without importing them, and the rules themselves for those who go on to read them.

A rule's module is called by its code and its name, so the folder's listing is all that is needed.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

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


class LazyRules(Iterable[Rule]):
    """All rules, imported when they are looked through."""

    def __iter__(self) -> Iterator[Rule]:
        """The rules, in the order of their codes."""
        from doccompile.checks.registry import RULES

        return iter(RULES)
