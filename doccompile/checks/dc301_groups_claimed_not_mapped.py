"""DC301: groups are promised and not mapped."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.reading import sentences
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_PLAIN = compile_late(r"\bprovisions?(?:,| and)? (?:and )?de-?provisions? (?P<claim>users and groups)\b", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield the promise, where the tutorial maps users but no groups."""
    facts = view.facts
    if facts.group_mapping is not None or not view.reading.credentials:
        return
    claim = _claim(view)
    if claim:
        yield Problem(claim.where, f'"{claim.value}" is promised here, but no step or table maps groups')


def _claim(view: View) -> Fact[str] | None:
    listed = [c for c in view.facts.capabilities if c.stated_in == "checklist"]
    if listed:
        return next((Fact(c.text, c.where) for c in listed if c.id == "provision-groups"), None)
    for block in view.reading.in_sections("title"):
        for sentence in sentences(block):
            if match := _PLAIN.search(sentence.text):
                return sentence.fact(match, "claim")
    return None


RULE = Rule(
    code="DC301",
    name="groups-claimed-not-mapped",
    severity=Severity.WARNING,
    summary="groups are promised, and no group mapping exists",
    why="An administrator plans access by group because the page says so, and finds no group mapping to switch "
    'on. "users '
    'and/or groups" stands in every tutorial and is no promise.',
    bad=(
        Example(
            "capabilities",
            '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n'
            "> * Provision groups and group memberships in PRODUCT\n",
        ),
    ),
    good=(
        Example(
            "capabilities", '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n'
        ),
    ),
    check=check,
)
