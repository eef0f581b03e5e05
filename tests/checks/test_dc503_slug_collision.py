"""DC503 slug-collision: wordings that are reported, each beside what only looks like one."""

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of


def test_the_case_of_letters_makes_no_other_name_for_a_slug() -> None:
    found = findings_of(example_tutorial(product="LitWare"), example_tutorial(product="Litware"))
    assert "DC503" not in {finding.code for finding in found}


def test_two_connectors_under_one_slug_are_no_editions_of_one() -> None:
    cycles = "The cycles occur every {} minutes."
    texts = [
        example_tutorial(Example("end", cycles.format(minutes), product))
        for minutes, product in ((20, "Data Hub"), (40, "Data-Hub"))
    ]
    assert {finding.code for finding in findings_of(*texts)} & {"DC502", "DC503"} == {"DC503"}
