"""A rule's own examples: wrong ones are reported under its code alone, right ones are not."""

import pytest

from doccompile.checks.example import SLOTS, example_tutorial
from doccompile.checks.registry import RULES
from doccompile.checks.rule import Example, Rule
from doccompile.findings import Severity
from doccompile.review.fixes import apply_fixes
from tests.checks.compiling import codes_of, findings_of

REPORTED_ELSEWHERE = {
    "DC001": "by the source stage",
    "DC004": "by the pipeline",
    "DC007": "where suppressions are applied",
    "DC008": "where suppressions are applied",
}
COMPANIONS = {"DC501": {"DC101"}}
"""What is wrong with the same words besides: a URL that two vendors share is foreign to one of them."""
WHAT_IS_NOT_THERE = {"DC002", "DC006"}
"""Rules about what is missing, or cannot be read: there are no words to quote."""
CHECKED = [rule for rule in RULES if rule.check or rule.corpus]


def runs(rule: Rule, examples: tuple[Example, ...]) -> list[list[str]]:
    """The tutorials of each run: one of each example; all together where the rule compares tutorials."""
    texts = [example_tutorial(example) for example in examples]
    together = rule.code.startswith("DC5")
    return [texts] if together else [[text] for text in texts]


CASES = [pytest.param(rule, id=rule.code) for rule in CHECKED]


def test_every_rule_has_a_check_or_is_reported_by_another_stage() -> None:
    assert {rule.code for rule in RULES} - {rule.code for rule in CHECKED} == set(REPORTED_ELSEWHERE)


@pytest.mark.parametrize("rule", CASES)
def test_rule_has_wrong_and_right_examples(rule: Rule) -> None:
    assert rule.bad
    assert rule.good


@pytest.mark.parametrize("rule", CASES)
def test_right_example_says_something_of_its_own(rule: Rule) -> None:
    assert [example for example in rule.good if example.text == SLOTS["end"]] == []


@pytest.mark.parametrize("rule", CASES)
def test_wrong_example_is_reported_under_this_code_alone(rule: Rule) -> None:
    for texts in runs(rule, rule.bad):
        assert codes_of(findings_of(*texts)) == {rule.code} | COMPANIONS.get(rule.code, set())


@pytest.mark.parametrize("rule", CASES)
def test_right_example_is_not_reported(rule: Rule) -> None:
    for texts in runs(rule, rule.good):
        assert rule.code not in codes_of(findings_of(*texts))


@pytest.mark.parametrize(
    "product", ["Litware", "Proseware Cloud", "Fourth Coffee", "VanArsdel (All Plans)", "A. Datum"]
)
def test_the_tutorial_around_the_examples_is_without_fault(product: str) -> None:
    found = findings_of(example_tutorial(product=product))
    assert [finding for finding in found if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("rule", CASES)
def test_message_is_one_sentence_that_quotes_the_words_it_is_about(rule: Rule) -> None:
    for texts in runs(rule, rule.bad):
        for finding in findings_of(*texts):
            assert "\n" not in finding.message
            assert not finding.message.endswith(".")
            assert '"' in finding.message or finding.code in WHAT_IS_NOT_THERE


MENDED = {"DC002", "DC312", "DC402", "DC403", "DC407"}
"""Rules whose wrong examples have one that doccompile can mend."""


@pytest.mark.parametrize("rule", CASES)
def test_what_a_fix_leaves_is_right(rule: Rule) -> None:
    mended = []
    for example in rule.bad if not rule.corpus else ():
        text = example_tutorial(example)
        for fix in {finding.fix for finding in findings_of(text) if finding.fix}:
            mended.append(rule.code)
            assert rule.code not in codes_of(findings_of(apply_fixes(text, [fix]).text))
    assert bool(mended) == (rule.code in MENDED)
