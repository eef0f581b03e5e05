"""DC311: URNs of two SCIM versions, or a standard URN that is misspelt."""

import difflib
import re
from collections.abc import Iterator, Sequence

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import mappings
from doccompile.checks.misspelling import is_misspelt
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import AttributeFact
from doccompile.facts.name.likeness import squash
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late
from doccompile.scim.attribute_path import parse_path
from doccompile.scim.urns import CORE_GROUP, CORE_USER, ENTERPRISE_USER, SCIM_1_CORE, SCIM_1_ENTERPRISE

_STANDARD = (ENTERPRISE_USER, CORE_USER, CORE_GROUP, SCIM_1_ENTERPRISE, SCIM_1_CORE)
_URN = compile_late(
    r"^(?P<urn>urn:[^\s\[\]\"]*?:(?:\d+(?:\.(?:\d+|[Oo]))?(?::[A-Za-z]+(?=:))?|extension:enterprise:User|core:(?:User|Group)))(?=[:.])",
    re.IGNORECASE,
)
_OF_EXTENSIONS = "urn:ietf:params:scim:schemas:extension"
_NUMBER = compile_late(r":\d+\.\d+(?::|$)")
_VERSIONS = {"urn:scim:": "1", "urn:ietf:params:scim:": "2"}
_PARTS = frozenset(part for urn in _STANDARD for part in urn.lower().split(":"))
_NEAR = 0.93
"""Least similarity of a misspelt URN (0 to 1)."""


def check(view: View) -> Iterator[Problem]:
    """Yield rows whose URN is nearly a standard one, and the first row of the SCIM version that fewer rows have."""
    every = [row for _, mapping in mappings(view) for row in mapping.rows if row.name[:4].lower() == "urn:"]
    for row in every:
        if problem := _misspelt(row):
            yield problem
    yield from _mixed([(match["urn"], row) for row in every if (match := _URN.match(row.name))])


def _mixed(rows: Sequence[tuple[str, AttributeFact]]) -> Iterator[Problem]:
    """At most one problem, with the version that fewer rows have; of two as frequent, with the later."""
    by_version: dict[str, list[tuple[str, AttributeFact]]] = {}
    for urn, row in rows:
        if (version := _version(urn)) is not None:
            by_version.setdefault(version, []).append((urn, row))
    if len(by_version) > 1:
        usual = max(by_version, key=lambda version: len(by_version[version]))
        odd = next(version for version in by_version if version != usual)
        urn, row = by_version[odd][0]
        note = Related(by_version[usual][0][1].where, f"a URN of SCIM {usual}")
        yield Problem(row.where, f'"{urn}" is a URN of SCIM {odd}, and others are not', (note,))


def _version(urn: str) -> str | None:
    """The version of SCIM that a URN with a number belongs to, unless its prefix is another version's."""
    if not _NUMBER.search(urn) or any(_lacks_its_prefix(urn, standard) for standard in _STANDARD):
        return None
    return next((version for prefix, version in _VERSIONS.items() if urn.lower().startswith(prefix)), None)


def _misspelt(row: AttributeFact) -> Problem | None:
    match, path = _URN.match(row.name), parse_path(row.name)
    for urn in filter(None, (match and match["urn"], path and path.schema)):
        if urn in _STANDARD:
            return None
        if standard := _meant(urn):
            what = f'the beginning of "{urn}"' if standard == _OF_EXTENSIONS else f'"{urn}"'
            return Problem(row.where, f'{what} differs from the standard URN "{standard}" only by spelling')
    return None


def _meant(urn: str) -> str | None:
    """The standard URN, or the beginning of all extensions', that is spelt otherwise in one."""
    near = (standard for standard in _STANDARD if _is_near(urn, standard) or _is_off(urn, standard))
    parts = urn.split(":")
    begins = (":".join(parts[:count]) for count in (_OF_EXTENSIONS.count(":") + more for more in (0, 1, 2)))
    return next(near, None) or next((_OF_EXTENSIONS for begin in begins if _is_off(begin, _OF_EXTENSIONS)), None)


def _is_near(urn: str, standard: str) -> bool:
    likeness = difflib.SequenceMatcher(None, urn.lower(), standard.lower(), autojunk=False)
    near = likeness.real_quick_ratio() >= _NEAR and likeness.ratio() >= _NEAR and _is_slip(urn, standard)
    return near or _lacks_its_prefix(urn, standard)


def _is_off(urn: str, standard: str) -> bool:
    """Whether one letter is off, or only the marks between the letters are others."""
    if urn.lower() == standard.lower():
        return False
    return squash(urn) == squash(standard) or is_misspelt(urn, standard)


def _is_slip(urn: str, standard: str) -> bool:
    """A letter or two off in one part, or a part lost; a vendor's own extension name is none, nor another case."""
    mine, theirs = urn.lower().split(":"), standard.lower().split(":")
    if len(mine) == len(theirs):
        off = [(a.replace(".o", ".0"), b) for a, b in zip(mine, theirs, strict=True) if a != b]
        return len(off) == 1 and difflib.SequenceMatcher(None, *off[0]).ratio() >= 0.75
    lost, added = set(theirs) - set(mine), set(mine) - set(theirs)
    return not (lost and added) and added <= _PARTS


def _lacks_its_prefix(urn: str, standard: str) -> bool:
    """A schema of SCIM 2.0 behind the prefix of 1.x, or behind less than its own."""
    mine, theirs = urn.lower().split(":"), standard.lower().split(":")
    schema = theirs[theirs.index("schemas") :]
    return "2.0" in theirs and mine[-len(schema) :] == schema and len(mine) < len(theirs) and {*mine} <= {*theirs}


RULE = Rule(
    code="DC311",
    name="schema-version-mixed",
    severity=Severity.WARNING,
    summary="SCIM 1.x and 2.0 URNs in one connector, or a standard URN that is misspelt",
    why="A server knows a schema by the exact URN; a letter off, or the other version's, and the attribute goes "
    "nowhere.",
    bad=(
        users_table(
            "|userName|String|", "|urn:ietf:params:scim:schemas:extension:enterprize:2.0:User:department|String|"
        ),
    ),
    good=(
        users_table("|userName|String|", "|urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:department|String|"),
    ),
    check=check,
)
