"""DC310: the table lacks the attribute without which no resource exists."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import scim_mappings
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity

_NEEDED = {"user": "userName", "group": "displayName"}


def check(view: View) -> Iterator[Problem]:
    """Yield user tables without `userName` and group tables without `displayName` (RFC 7643 sections 4.1.1, 4.2)."""
    for kind, mapping in scim_mappings(view):
        needed = _NEEDED[kind]
        if not any(row.name.casefold().rpartition(":")[2] == needed.casefold() for row in mapping.rows):
            yield Problem(
                mapping.tables[0].header, f'the {kind} attributes do not list "{needed}", which SCIM requires'
            )


RULE = Rule(
    code="DC310",
    name="required-attribute-missing",
    severity=Severity.WARNING,
    summary="a user table without `userName`, or a group table without `displayName`",
    why="RFC 7643 requires `userName` of every user and `displayName` of every group: a server refuses resources "
    "without them.",
    bad=(users_table("|displayName|String|", "|active|Boolean|"),),
    good=(users_table("|userName|String|", "|displayName|String|"),),
    check=check,
)
