"""DC304: rows with more cells than the header."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import row_names, tables
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity


def check(view: View) -> Iterator[Problem]:
    """Yield one problem per table, on its first such row."""
    for _, table in tables(view):
        overlong = [where for where, _, filled in table.uneven if filled > table.columns]
        if overlong:
            rows = row_names(table, overlong)
            message = f"{rows}: more cells than the header's {table.columns} columns, which are dropped"
            yield Problem(overlong[0], message)


RULE = Rule(
    code="DC304",
    name="attribute-row-overlong",
    severity=Severity.WARNING,
    summary="a row of an attribute table has more cells than the header",
    why='A renderer drops the cells that have no column: a tick under "required" is written and never seen.',
    bad=(users_table("|userName|String|&check;|", "|active|Boolean|"),),
    good=(users_table("|userName|String|   ", "|active|Boolean|"),),
    check=check,
)
