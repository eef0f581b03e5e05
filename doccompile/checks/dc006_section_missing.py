"""DC006: a section without which a reader cannot follow."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity
from doccompile.syntax.learn_site import is_of_learn


def check(view: View) -> Iterator[Problem]:
    """Yield what is missing, on the title."""
    reading, facts = view.reading, view.facts
    if facts.title is None:
        return
    document = view.document
    of_another_site = bool(document.front_matter.key_lines) and not is_of_learn(document)
    if not of_another_site and "prerequisites" not in reading.kinds.values() and not reading.needs:
        yield Problem(facts.title.where, "the tutorial has no section of prerequisites")
    if not (reading.credentials or facts.mappings or reading.in_sections("configure")):
        yield Problem(facts.title.where, "the tutorial has no section that configures provisioning")


RULE = Rule(
    code="DC006",
    name="section-missing",
    severity=Severity.WARNING,
    summary="no prerequisites, or no section that configures provisioning",
    why="An administrator who lacks a role or a plan finds out at the last step when prerequisites are missing; a "
    "tutorial that never configures provisioning does not do what its title promises.",
    bad=(Example("prerequisites", "Connecting PRODUCT takes three steps."),),
    good=(Example("prerequisites", "## Before you start: prerequisites\n\n* A PRODUCT tenant."),),
    check=check,
    of_silence=True,
)
