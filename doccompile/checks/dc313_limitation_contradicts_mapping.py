"""DC313: the limitations take back what the tutorial maps or promises."""

import re
from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Related, Severity
from doccompile.location import Location
from doccompile.pattern import compile_late

_NOT = r"(?:does not|doesn't|do not|don't|cannot|can't)(?: currently| yet)? support"
_END = r"(?= ?(?:[.,;!]|$|today|yet|currently|at this time|at the moment|by |via |through |in |for |with ))"
_LIMITS: dict[str, re.Pattern[str]] = {
    "group": compile_late(
        rf"\b{_NOT} (?:the )?(?:provisioning (?:of )?groups?|groups? provisioning|groups?(?: objects?)?"
        rf"|provisioning groups){_END}"
        rf"|\bgroups?(?: provisioning| objects?)? (?:is|are)(?: currently)? not supported\b"
        rf"|\bonly users can be provisioned\b",
        re.IGNORECASE,
    ),
    "remove": compile_late(
        rf"\b{_NOT} (?:deprovisioning|de-provisioning|deactivat(?:ing|ion of) users|disabling users"
        rf"|user deactivation){_END}"
        r"|\bde-?provisioning (?:is|are)(?: currently)? not supported\b",
        re.IGNORECASE,
    ),
    "user": compile_late(rf"\b{_NOT} (?:creating users|user creation|provisioning (?:of )?users){_END}", re.IGNORECASE),
}


def check(view: View) -> Iterator[Problem]:
    """Yield limitations that contradict a mapping or a line of the checklist."""
    claims = _claims(view)
    for limitation in view.facts.limitations:
        for kind, pattern in _LIMITS.items():
            match = pattern.search(limitation.value)
            if match and kind in claims:
                note = Related(claims[kind], "promised or mapped here")
                yield Problem(
                    limitation.where, f'"{match.group()}" contradicts what the tutorial maps or promises', (note,)
                )


def _claims(view: View) -> dict[str, Location]:
    listed = {c.id: c.where for c in view.facts.capabilities if c.stated_in == "checklist"}
    found = {}
    if view.facts.group_mapping:
        found["group"] = view.facts.group_mapping.step
    elif "provision-groups" in listed:
        found["group"] = listed["provision-groups"]
    if "remove-users" in listed:
        found["remove"] = listed["remove-users"]
    if "create-users" in listed:
        found["user"] = listed["create-users"]
    return found


RULE = Rule(
    code="DC313",
    name="limitation-contradicts-mapping",
    severity=Severity.WARNING,
    summary="the limitations say that groups, users or deletion are not supported, and the tutorial maps or promises "
    "them",
    why="One of the two is out of date, usually the mapping step that was copied from a richer connector.",
    bad=(
        Example(
            "end",
            "## Connector limitations\n\n* PRODUCT does not support deprovisioning.\n",
        ),
    ),
    good=(Example("end", "## Connector limitations\n\n* PRODUCT does not support group provisioning.\n"),),
    check=check,
)
