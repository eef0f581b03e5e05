"""DC301: groups are promised and not mapped."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import Fact
from doccompile.facts.wording.sentence import sentences
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_MAKES = (
    r"(?:de-?)?(?:provision|creat|updat|delet|remov|disabl|deactivat|synchroni[sz]|sync|manag|maintain)(?:e?s|e|ing|)"
)
_MADE = r"(?:provisioned|created|updated|removed|synchroni[sz]ed|synced|pushed|managed|maintained)"
_BOTH = r"(?P<claim>(?:users?(?: accounts?)?,? and (?:their )?groups?(?: memberships?)?|groups and users))"
_ACTIVE = compile_late(
    rf"\b{_MAKES}(?:,? (?:and |or )?(?:automatically )?{_MAKES}){{0,5}} (?:of )?(?:your |all |both |the )?{_BOTH}"
    r" (?:automatically )?(?:in|into|to|from|between|of|with)\b",
    re.IGNORECASE,
)
_PASSIVE = compile_late(
    rf"(?P<before>\b\w+ (?:the |your |all )?)?\b{_BOTH} (?:are|get|will be|can be|being)(?: also| \w+ly)? {_MADE}\b",
    re.IGNORECASE,
)
_CONDITION = compile_late(r"(?:when|if|before|once|after|whether|until|unless|while|which)\b", re.IGNORECASE)


_TEAMS_ALONE = compile_late(r"(?!.*\b(?:groups?|memberships?)\b).*\bteams\b", re.IGNORECASE)
"""A line of the checklist that need not be mapped: users get into teams by one of their attributes too."""


def check(view: View) -> Iterator[Problem]:
    """Yield the promise, where the tutorial maps users but no groups."""
    facts = view.facts
    if facts.group_mapping is not None or not view.reading.credentials:
        return
    claim = _claim(view)
    if claim:
        yield Problem(claim.where, f'"{claim.value}" is promised here, but no step or table maps groups')


def _claim(view: View) -> Fact[str] | None:
    if listed := view.facts.checklist:
        groups = (line for line in listed if line.id == "provision-groups" and not _TEAMS_ALONE.match(line.text))
        return next((Fact(line.text, line.where) for line in groups), None)
    for block in view.reading.in_sections("title"):
        for sentence in sentences(block):
            if match := _ACTIVE.search(sentence.text):
                return sentence.fact(match, "claim")
            match = _PASSIVE.search(sentence.text)
            if match and not _CONDITION.match(match["before"] or ""):
                return sentence.fact(match, "claim")
    return None


RULE = Rule(
    code="DC301",
    name="groups-claimed-not-mapped",
    severity=Severity.WARNING,
    summary="groups are promised, and no group mapping exists",
    why="An administrator plans access by group because the page says so, and finds no group mapping to switch on. "
    '"users and/or groups" stands in every tutorial and is no promise.',
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
    of_silence=True,
)
