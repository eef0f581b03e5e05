"""DC305: an attribute stands twice in one mapping."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import tables
from doccompile.checks.rule import Rule, View
from doccompile.facts.fact import AttributeFact
from doccompile.findings import Problem, Related, Severity
from doccompile.scim.urns import without_core_urn


def check(view: View) -> Iterator[Problem]:
    """Yield every row after the first of the same path; case makes no difference (RFC 7643 section 2.1)."""
    for kind, table in tables(view):
        first: dict[str, AttributeFact] = {}
        for row in table.rows:
            key = without_core_urn(row.name).casefold()
            if key in first:
                note = Related(first[key].where, "first listed here")
                yield Problem(row.where, f'"{row.name}" is listed twice among the {kind} attributes', (note,))
            elif row.name:
                first[key] = row


RULE = Rule(
    code="DC305",
    name="attribute-duplicate",
    severity=Severity.ERROR,
    summary="the same attribute path twice in one mapping",
    why="The service maps one source to one target. A second row is a copy that should have become another attribute.",
    bad=(users_table("|userName|String|", "|userName|String|"),),
    good=(users_table("|userName|String|", "|nickName|String|"),),
    check=check,
)
