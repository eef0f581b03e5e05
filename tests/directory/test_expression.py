"""What is a source: attributes, constants and functions; and what only looks like one."""

import time

import pytest

from doccompile.directory.attributes import type_of
from doccompile.directory.expression import parse_source


@pytest.mark.parametrize(
    ("written", "kind", "value", "expression"),
    [
        ("mail", "attribute", "mail", "[mail]"),
        ("[userprincipalname]", "attribute", "userPrincipalName", "[userPrincipalName]"),
        ("employeeOrgData.division", "attribute", "employeeOrgData.division", "[employeeOrgData.division]"),
        ("extensionAttribute7", "attribute", "extensionAttribute7", "[extensionAttribute7]"),
        (f"extension_{'ab' * 16}_berth", "attribute", f"extension_{'ab' * 16}_berth", f"[extension_{'ab' * 16}_berth]"),
        ('"dock staff"', "constant", "dock staff", '"dock staff"'),
        ("“dock”", "constant", "dock", '"dock"'),
        ("not( [accountEnabled] )", "negation", "accountEnabled", "Not([accountEnabled])"),
        (
            'Switch([IsSoftDeleted],, "False", "True", "True", "False")',
            "negation",
            "IsSoftDeleted",
            'Switch([IsSoftDeleted],, "False", "True", "True", "False")',
        ),
        ('Join(" ", [givenName], [surname])', "function", "", 'Join(" ", [givenName], [surname])'),
        (
            'ToLower(Replace([mail], "@", , , "-", , ), )',
            "function",
            "",
            'ToLower(Replace([mail], "@", , , "-", , ), )',
        ),
        ('IIF([country]="NO", [city], "abroad")', "function", "", 'IIF([country]="NO", [city], "abroad")'),
        (
            "SingleAppRoleAssignment([appRoleAssignments])",
            "function",
            "",
            "SingleAppRoleAssignment([appRoleAssignments])",
        ),
        (r'Append([mail], "\")\"")', "function", "", r'Append([mail], "\")\"")'),
        ("Mid([surname], 1, 3)", "function", "", "Mid([surname], 1, 3)"),
    ],
)
def test_sources(written: str, kind: str, value: str, expression: str) -> None:
    assert parse_source(written) == (kind, value, expression)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Email",
        "the user's mail",
        "[berth]",
        "mail, surname",
        'Join(" ", [givenName], [surname]',
        'Join(" ", [givenName], [surname]))',
        "Not([IsSoftDeleted]) or Not([accountEnabled])",
        "Sink([mail])",
        "Not([hull])",
        "Not([mail] [surname])",
        "IIF([country]=, [city], )",
        "Join(mail, surname)",
        '"half',
        '"one" and "two"',
        '$(Get-Item "mail")',
        'Append([mail], "${var.secret}") #',
        "Not([mail])\x00",
        "a" * 2000,
    ],
)
def test_anything_else_is_none(written: str) -> None:
    assert parse_source(written) is None


@pytest.mark.parametrize("repeated", ["Not(", "[mail],", '"', '\\"', " ", "Join("])
def test_long_texts_take_no_time(repeated: str) -> None:
    started = time.perf_counter()
    parse_source("Join(" + repeated * (990 // len(repeated)))
    assert time.perf_counter() - started < 0.5


def test_types() -> None:
    assert [type_of(name) for name in ("mail", "IsSoftDeleted", "manager")] == ["String", "Boolean", "Reference"]
