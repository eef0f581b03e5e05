"""A rule that crashes costs its own findings, and nothing else."""

from collections.abc import Iterator

import pytest

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.checks.example import example_tutorial
from doccompile.checks.index import Index
from doccompile.checks.registry import RULES
from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem
from tests.checks.compiling import findings_of

WRONG = example_tutorial(Example("intro", "Read more [here](https://www.DOMAIN)."))


def crash(_: View | Index) -> Iterator[Problem]:
    raise KeyError("words of the tutorial")


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCCOMPILE_STRICT")
    monkeypatch.setattr("doccompile.checks.registry.RULES", tuple(map(broken, RULES)))
    monkeypatch.setattr("doccompile.checks.run.CORPUS_RULES", tuple(map(broken, CORPUS_RULES)))


def broken(rule: Rule) -> Rule:
    is_to_crash = rule.code in ("DC105", "DC501")
    return rule._replace(check=rule.check and crash, corpus=rule.corpus and crash) if is_to_crash else rule


@pytest.mark.usefixtures("crashing")
def test_a_rule_that_crashes_is_told_once_and_the_others_go_on() -> None:
    told = {finding.code: finding.message for finding in findings_of(WRONG)}
    assert list(told) == ["DC105", "DC501", "DC406"]
    assert told["DC105"] == "DC105 could not be checked here: KeyError (a bug in doccompile)"
    assert told["DC501"] == "DC501 could not be checked here: KeyError (a bug in doccompile)"
