"""DC303: a mapping is shown by a screenshot only."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield mapping steps that no attribute table follows."""
    for kind, mapping in view.facts.mappings.items():
        if not mapping.tables:
            words = f'behind "{mapping.title.value}" the' if mapping.title else "the"
            yield Problem(mapping.where, f"{words} {kind} attributes are not listed in a table")


RULE = Rule(
    code="DC303",
    name="mapping-table-missing",
    severity=Severity.INFO,
    summary="a mapping step without an attribute table",
    why="A screenshot cannot be searched, read aloud, translated or compiled: without a table nobody can tell which "
    "attributes the connector takes.",
    bad=(
        Example(
            "mappings", "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**."
        ),
    ),
    good=(users_table("|userName|String|"),),
    check=check,
)
