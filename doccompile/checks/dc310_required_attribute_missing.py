"""DC310: the table lacks the attribute without which no resource exists."""

from collections.abc import Iterator

from doccompile.checks.mapped_rows import scim_mappings
from doccompile.checks.rule import Example, Rule, View
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
    bad=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |displayName|String|\n   |active|Boolean|\n",
        ),
    ),
    good=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |displayName|String|\n",
        ),
    ),
    check=check,
)
