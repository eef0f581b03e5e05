"""DC306: no attribute path."""

from collections.abc import Iterator

from doccompile.checks.example import users_table
from doccompile.checks.mapped_rows import scim_rows
from doccompile.checks.rule import Rule, View
from doccompile.findings import Problem, Severity
from doccompile.scim.attribute_path import parse_path


def check(view: View) -> Iterator[Problem]:
    """Yield rows whose name RFC 7644 section 3.5.2 does not allow."""
    for _, row in scim_rows(view):
        if row.name and parse_path(row.name) is None:
            yield Problem(row.where, f'"{row.name}" is no SCIM attribute path: {_reason(row.name)}')


def _reason(name: str) -> str:
    if name.count("[") != name.count("]"):
        return "a bracket is not closed"
    if name.count('"') % 2:
        return "a quotation mark is not closed"
    if "**" in name or "`" in name or "\\" in name:
        return "markup is left in it"
    if " " in name.partition("[")[0]:
        return "it holds a space"
    return "see RFC 7644 section 3.5.2"


RULE = Rule(
    code="DC306",
    name="attribute-path-invalid",
    severity=Severity.ERROR,
    summary="a name in an attribute table that is no SCIM attribute path",
    why="The path is what the reader types into the mapping editor; one that does not parse is refused there.",
    bad=(users_table("|userName|String|", "|active|Boolean|", '|emails[type eq "work".value|String|'),),
    good=(users_table("|userName|String|", "|active|Boolean|", '|emails[type eq "work"].value|String|'),),
    check=check,
)
