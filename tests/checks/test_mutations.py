"""Mutation test: a fault of each rule, planted into clean tutorials, is found on its line; the originals are silent.

`DOCCOMPILE_SEED` sets the seed, `DOCCOMPILE_PLANTS` the number of plants a rule (both are printed on failure).
"""

import os
import random

import pytest

from doccompile.checks.registry import RULES
from doccompile.findings import Severity
from tests.checks import plants_of_input, plants_of_tables, plants_of_wording
from tests.checks.compiling import findings_of_drafts
from tests.checks.drafts import GENERATIONS, write
from tests.checks.planting import PLANTS
from tests.checks.test_examples import REPORTED_ELSEWHERE

SEED = int(os.environ.get("DOCCOMPILE_SEED", "20260425"))
COUNT = int(os.environ.get("DOCCOMPILE_PLANTS", "20"))
LEAST_FOUND = 0.97
PLANTED_BY = (plants_of_input, plants_of_tables, plants_of_wording)
"""The modules that fill `PLANTS` when they are imported."""


def test_every_rule_with_a_check_is_planted() -> None:
    assert set(PLANTS) == {rule.code for rule in RULES} - set(REPORTED_ELSEWHERE)


@pytest.mark.parametrize("generation", GENERATIONS)
def test_clean_tutorials_are_silent(generation: str) -> None:
    rng = random.Random(f"{SEED} {generation}")
    for _ in range(COUNT):
        drafts = [write(generation, rng) for _ in range(3)]
        found = [f for f in findings_of_drafts(*drafts) if f.severity is not Severity.INFO]
        assert found == [], f"seed {SEED}: {[draft.product for draft in drafts]}"


@pytest.mark.parametrize("code", PLANTS)
def test_planted_fault_is_found_on_its_line(code: str) -> None:
    rng = random.Random(f"{SEED} {code}")
    planted, missed = 0, []
    while planted < COUNT:
        clean = write(rng.choice(list(GENERATIONS)), rng)
        fault = PLANTS[code](clean, rng)
        if fault is None:
            continue
        planted += 1
        first, *others = fault.drafts
        assert code not in {f.code for f in findings_of_drafts(clean, *others)}, f"seed {SEED}: {clean.product}"
        found = findings_of_drafts(first, *others)
        if not any(f.code == code and f.where.path.startswith("0.") and f.where.line == fault.line for f in found):
            missed.append((first.generation, first.product, first.lines[fault.line - 1]))
    assert len(missed) <= planted * (1 - LEAST_FOUND), f"seed {SEED}, {planted} planted, missed: {missed}"
