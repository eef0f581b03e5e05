"""DC305: an attribute stands twice in one mapping."""

import re
from collections.abc import Iterator

from doccompile.checks.attribute_table import mappings
from doccompile.checks.rule import Example, Rule, View
from doccompile.facts.fact import AttributeFact
from doccompile.findings import Problem, Related, Severity
from doccompile.pattern import compile_late

_CORE = compile_late(r"^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):", re.IGNORECASE)
"""What may stand before an attribute of the core schema, and names no other (RFC 7644 section 3.10)."""


def check(view: View) -> Iterator[Problem]:
    """Yield every row after the first of the same path; case makes no difference (RFC 7643 section 2.1)."""
    for kind, mapping in mappings(view):
        for table in mapping.tables:
            first: dict[str, AttributeFact] = {}
            for row in table.rows:
                key = _CORE.sub("", row.name).casefold()
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
    bad=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |userName|String|\n",
        ),
    ),
    good=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |nickName|String|\n",
        ),
    ),
    check=check,
)
