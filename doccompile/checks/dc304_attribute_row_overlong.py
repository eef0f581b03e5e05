"""DC304: rows with more cells than the header."""

from collections.abc import Iterator

from doccompile.checks.mapped_rows import mappings, row_names
from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield one problem per table, on its first such row."""
    for _, mapping in mappings(view):
        for table in mapping.tables:
            overlong = [where for where, _, filled in table.uneven if filled > table.columns]
            if overlong:
                rows = row_names(table, overlong)
                yield Problem(
                    overlong[0], f"{rows}: more cells than the header's {table.columns} columns, which are dropped"
                )


RULE = Rule(
    code="DC304",
    name="attribute-row-overlong",
    severity=Severity.WARNING,
    summary="a row of an attribute table has more cells than the header",
    why='A renderer drops the cells that have no column: a tick under "required" is written and never seen.',
    bad=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|&check;|\n   |active|Boolean|\n",
        ),
    ),
    good=(
        Example(
            "mappings",
            "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |userName|String|   \n   |active|Boolean|\n",
        ),
    ),
    check=check,
)
