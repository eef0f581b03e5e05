"""Patterns that are compiled when they are first used: all of them can be."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import doccompile
from doccompile.pattern import compile_late, one_of


def late_patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, type(compile_late(""))):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from late_patterns(item)
    elif isinstance(value, dict):
        yield from late_patterns(list(value.values()))


def test_every_pattern_of_every_module_compiles() -> None:
    seen = 0
    for module in pkgutil.walk_packages(doccompile.__path__, "doccompile."):
        if module.name.startswith(("doccompile.lsp", "doccompile.__main__", "doccompile.cluster")):
            continue
        for pattern in late_patterns(list(vars(importlib.import_module(module.name)).values())):
            pattern.search("")
            seen += 1
    assert seen > 200


def test_a_late_pattern_does_what_the_pattern_does() -> None:
    late, pattern = compile_late(r"(?P<word>\w+)!", re.IGNORECASE), re.compile(r"(?P<word>\w+)!", re.IGNORECASE)
    assert late.pattern == pattern.pattern
    assert late.groupindex == pattern.groupindex
    assert late.sub(r"\1?", "Hey! You!") == pattern.sub(r"\1?", "Hey! You!")
    assert [match.span() for match in late.finditer("a! b!")] == [(0, 2), (3, 5)]


def test_a_wrong_pattern_fails_where_it_is_used() -> None:
    late = compile_late("(")
    with pytest.raises(re.error):
        late.search("")


def test_one_of_some_words_is_the_longest_that_fits() -> None:
    pattern = compile_late(one_of(["in", "into", "on", "in the"]))
    assert pattern.findall("into it, in the end, on") == ["into", "in the", "on"]
