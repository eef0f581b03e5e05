"""Where an attribute's value comes from: tables of both sides, and lists that name the source."""

import pytest

from tests.facts.conftest import Compile

LEAD = "# Configure Brambleworks for automatic user provisioning with Microsoft Entra ID\n\n## Provisioning\n\n"


def table(*rows: tuple[str, ...]) -> str:
    header, *others = rows
    return LEAD + "".join(f"| {' | '.join(row)} |\n" for row in (header, ("---",) * len(header), *others))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Microsoft Entra ID attribute", "Brambleworks attribute"),
        ("Azure AD Attribute", "Custom app attribute"),
        ("Entra", "Brambleworks"),
        ("Entra ID field", "SCIM attribute"),
        ("Source attribute", "Target attribute"),
        ("Source", "SCIM attribute"),
        ("Source (Entra ID)", "Target attribute (Brambleworks)"),
        ("Entra ID source", "SCIM attribute"),
        ("Attribute in Microsoft Entra ID", "Attribute in Brambleworks"),
        ("Active Directory attribute", "Attribute"),
        ("Azure Active Directory's value", "Attribute"),
        ("Mapped from Entra ID", "Attribute"),
        ("Default source attribute", "Attribute"),
        ("Value from Azure AD", "Attribute"),
        ("AAD expression", "Attribute"),
    ],
)
def test_both_sides_in_either_order(read: Compile, ours: str, theirs: str) -> None:
    rows = [(ours, theirs), ("`userPrincipalName`", "`userName`"), ("Not([IsSoftDeleted])", "active")]
    for turned in (rows, [row[::-1] for row in rows]):
        found = read(table(*turned)).user_mapping.rows
        assert [(row.name, row.source.value) for row in found] == [
            ("userName", "userPrincipalName"),
            ("active", "Not([IsSoftDeleted])"),
        ]


def test_source_stands_where_it_is_said(read: Compile) -> None:
    (row,) = read(table(("Azure AD attribute", "Brambleworks attribute"), ("`mail`", "userName"))).user_mapping.rows
    assert (row.source.where.line, row.source.where.column) == (7, 3)


def test_more_columns(read: Compile) -> None:
    found = read(
        table(
            ("Attribute", "Type", "Entra ID attribute", "Matching precedence", "Apply"),
            ("userName", "String", "mail", "1", "Always"),
            ("title", "String", '"Harbour master"', "", "Only during creation"),
            ("nickName", "String", "-", "", "Always"),
            ("displayName", "String", "the full name", "", "Always"),
        )
    ).user_mapping.rows
    assert [(row.type, row.source and row.source.value) for row in found] == [
        ("String", "mail"),
        ("String", '"Harbour master"'),
        ("String", None),
        ("String", "the full name"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("Attribute", "Type", "Required by Entra ID"), ("userName", "String", "✓"), ("title", "String", "")],
        [("Attribute", "Type", "Notes on Entra ID"), ("userName", "String", "mail"), ("title", "String", "jobTitle")],
        [("Attribute", "Type", "Entra ID"), ("userName", "String", "the sign-in name"), ("title", "String", "the job")],
        [("Attribute", "Type", "Source"), ("userName", "String", "RFC 7643"), ("title", "String", "our own")],
        [("Brambleworks attribute", "Entra attribute"), ("WorkerID", "employeeId"), ("JobProfile", "jobTitle")],
    ],
)
def test_other_columns_are_no_sources(read: Compile, rows: list[tuple[str, ...]]) -> None:
    assert [row.source for row in read(table(*rows)).user_mapping.rows] == [None, None]


@pytest.mark.parametrize(
    ("item", "source"),
    [
        ("mail → userName", "mail"),
        ("`userPrincipalName` -> `userName`", "userPrincipalName"),
        ("[mail] maps to `userName`", "[mail]"),
        ("`userName` from `userPrincipalName`", "userPrincipalName"),
        ("`userName` ← `mail`.", "mail"),
        ("**userName** is taken from the `mail`", "mail"),
        ("`userName` gets `ToLower([mail])`", "ToLower([mail])"),
        ("`userName` → `userPrincipalName`", None),
        ("`userName` gets the sign-in name", None),
        ("`userName` from `mail`, or from nowhere", None),
        ("`userName` – what people sign in with", None),
    ],
)
def test_lists(read: Compile, item: str, source: str | None) -> None:
    told = f"{LEAD}These attributes are mapped:\n\n- {item}\n- `displayName` ← `displayName`\n"
    first, second = read(told).user_mapping.rows
    assert (first.name, first.source and first.source.value) == ("userName", source)
    assert (second.source.value, second.source.where.column) == ("displayName", 20)
