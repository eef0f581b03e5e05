"""DC309: no attribute can be filtered by."""

import re
from collections.abc import Iterator

from doccompile.checks.example import WITH_FILTER, users_table
from doccompile.checks.mapped_rows import mappings
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.pattern import compile_late

_COLUMN = compile_late(r"[^|]*filter[^|]*", re.IGNORECASE)


def check(view: View) -> Iterator[Problem]:
    """Yield mappings whose tables have the column and no tick in it."""
    for kind, mapping in mappings(view):
        tables = [table for table in mapping.tables if table.has_filter_column]
        if tables and not any(row.filterable for table in tables for row in table.rows):
            header = tables[0].header
            column = _COLUMN.search(view.document.sources()[header.path].lines[header.line - 1])
            words = column.group().strip() if column else "Supported for filtering"
            yield Problem(header, f'no {kind} attribute is ticked under "{words}"')


RULE = Rule(
    code="DC309",
    name="matching-attribute-missing",
    severity=Severity.WARNING,
    summary="the table has a *Supported for filtering* column and no row is ticked",
    why="The service matches accounts by filtering; a connector without a filterable attribute cannot find anybody.",
    bad=(users_table("|userName|String||", "|active|Boolean||", header=WITH_FILTER),),
    good=(users_table("|userName|String|&check;|", "|active|Boolean||", header=WITH_FILTER),),
    check=check,
)
