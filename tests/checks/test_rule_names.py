"""What is known of the rules without importing them is what they say themselves."""

from doccompile.checks.corpus_registry import CORPUS_RULES
from doccompile.checks.registry import RULES
from doccompile.checks.rule_names import LazyRules, rule_names


def test_names_are_those_of_the_rules() -> None:
    assert [tuple(name) for name in rule_names()] == [(rule.code, rule.name) for rule in RULES]


def test_rules_that_are_imported_late_are_the_rules() -> None:
    assert tuple(LazyRules()) == RULES


def test_rules_about_the_corpus_are_those_that_look_at_the_index() -> None:
    assert [rule for rule in RULES if rule.corpus] == list(CORPUS_RULES)
