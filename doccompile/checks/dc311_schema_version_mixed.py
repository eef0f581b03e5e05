"""DC311: URNs of two SCIM versions, or a standard URN that is misspelt."""

import difflib
import re
from collections.abc import Iterator

from doccompile.checks.mapped_rows import mappings
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import AttributeFact
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late
from doccompile.scim.urns import CORE_GROUP, CORE_USER, ENTERPRISE_USER, SCIM_1_CORE, SCIM_1_ENTERPRISE

_STANDARD = (ENTERPRISE_USER, CORE_USER, CORE_GROUP, SCIM_1_ENTERPRISE, SCIM_1_CORE)
_URN = compile_late(
    r"^(?P<urn>urn:[^\s\[\]\"]*?:(?:\d+(?:\.(?:\d+|[Oo]))?(?::[A-Za-z]+(?=:))?|extension:enterprise:User|core:(?:User|Group)))(?=[:.])",
    re.IGNORECASE,
)
_VERSION = compile_late(r":(?P<version>\d+)\.\d+(?::|$)")
_PARTS = frozenset(part for urn in _STANDARD for part in urn.lower().split(":"))
_NEAR = 0.93
"""Least similarity of a misspelt URN (0 to 1)."""


def check(view: View) -> Iterator[Problem]:
    """Yield rows whose URN is nearly a standard one, and the first row of the SCIM version that fewer rows have."""
    versions: dict[str, list[tuple[str, AttributeFact]]] = {}
    for _, mapping in mappings(view):
        for row in mapping.rows:
            match = _URN.match(row.name)
            if not match:
                continue
            urn = match.group("urn")
            yield from _misspelt(row, urn)
            version = _VERSION.search(urn)
            if version and urn.lower().startswith(("urn:scim:", "urn:ietf:params:scim:")):
                major = "1" if urn.lower().startswith("urn:scim:") else "2"
                versions.setdefault(major, []).append((urn, row))
    if len(versions) > 1:
        first, second = versions
        odd, usual = (first, second) if len(versions[first]) < len(versions[second]) else (second, first)
        urn, row = versions[odd][0]
        note = Related(versions[usual][0][1].where, f"a URN of SCIM {usual}")
        yield Problem(row.where, f'"{urn}" is a URN of SCIM {odd}, and others are not', (note,))


def _misspelt(row: AttributeFact, urn: str) -> Iterator[Problem]:
    if urn in _STANDARD:
        return
    for standard in _STANDARD:
        likeness = difflib.SequenceMatcher(None, urn.lower(), standard.lower(), autojunk=False)
        if likeness.real_quick_ratio() >= _NEAR and likeness.ratio() >= _NEAR and _is_slip(urn, standard):
            yield Problem(row.where, f'"{urn}" differs from the standard URN "{standard}" only by spelling')
            return


def _is_slip(urn: str, standard: str) -> bool:
    """A letter or two off in one part, or a part lost; a vendor's own extension name is none, nor another case."""
    mine, theirs = urn.lower().split(":"), standard.lower().split(":")
    if len(mine) == len(theirs):
        off = [(a.replace(".o", ".0"), b) for a, b in zip(mine, theirs, strict=True) if a != b]
        return len(off) == 1 and difflib.SequenceMatcher(None, *off[0]).ratio() >= 0.75
    lost, added = set(theirs) - set(mine), set(mine) - set(theirs)
    return not (lost and added) and added <= _PARTS


RULE = Rule(
    code="DC311",
    name="schema-version-mixed",
    severity=Severity.WARNING,
    summary="SCIM 1.x and 2.0 URNs in one connector, or a standard URN that is misspelt",
    why="A server knows a schema by the exact URN; a letter off, or the other version's, and the attribute goes "
    "nowhere.",
    bad=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   "
            "|urn:ietf:params:scim:schemas:extension:enterprize:2.0:User:department|String|\n",
        ),
    ),
    good=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   "
            "|urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:department|String|\n",
        ),
    ),
    check=check,
)
