"""DC307 attribute-unknown: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ASKED, ENTERPRISE, messages, messages_of_page, table

MAPPED = (
    "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    "   |Attribute|Type|\n   |---|---|\n{}"
)


@pytest.mark.parametrize(
    ("names", "reported"),
    [
        (("userName", "displayName", "Mail_Box", "Last_Name"), 2),
        (("userName", "Department_Name", "Mail_Box", "Last_Name"), 0),
        (("userName", "Mail_Box", "Last_Name"), 2),
        (("Department_Name", "Mail_Box", "Last_Name"), 0),
    ],
)
def test_a_table_is_one_of_scim_where_half_of_its_names_are_or_a_few_with_a_sign(
    names: tuple[str, ...], reported: int
) -> None:
    rows = "".join(f"   |{name}|String|\n" for name in names)
    assert len(messages("DC307", "mappings", MAPPED.format(rows))) == reported


@pytest.mark.parametrize(
    ("users", "groups", "reported"),
    [
        ("mail birthday name.givenName name.familyName", "mail members name", 0),
        ("mail birthday userName active name.givenName", "displayName members name", 3),
    ],
)
def test_names_of_another_api_are_told_by_the_schema_of_their_own_resource(
    users: str, groups: str, reported: int
) -> None:
    tables = "\n\n".join(
        f"1. Under **Mappings**, select **Provision Microsoft Entra {kind}**.\n\n   |Attribute|Type|\n   |---|---|\n"
        + "\n".join(f"   |{name}|String|" for name in names.split())
        for kind, names in (("users", users), ("groups", groups))
    )
    assert len(messages_of_page("DC307", "Copy the **Token**.", f"{ASKED}\n\n{tables}")) == reported


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("dispalyName", '"dispalyName"; did you mean "displayName"?'),
        ("name.familynam", '"name.familynam"; did you mean "name.familyName"?'),
        ('emials[type eq "work"].value', '; did you mean "emails[type eq "work"].value"?'),
        ("name.displayname", '"name.displayname"; did you mean "displayName"?'),
        ("title.de", '"title.de"'),
        ("badge", '"badge"; an extension needs its URN'),
    ],
)
def test_an_unknown_attribute_is_told_with_the_one_that_may_be_meant(name: str, end: str) -> None:
    table = f"   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |active|Boolean|\n   |{name}|String|"
    step = "1. Under **Mappings**, select **Provision Microsoft Entra users**.\n\n"
    [message] = messages_of_page("DC307", "Copy the **Token**.", f"{ASKED}\n\n{step}{table}")
    assert message.endswith(end)


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ('emails[typ eq "work"].value', '"emails" of the core User schema has no "typ"; did you mean "type"?'),
        ('addresses[typpe eq "work"].locality', '"addresses" of the core User schema has no "typpe"; did you'),
        ('roles[pimary eq "True"].value', 'has no "pimary"; did you mean "primary"?'),
        ('emails[type eq "wokr"].value', '"wokr" is no type of "emails"; did you mean "work"?'),
        ('phoneNumbers[type eq "mobil"].value', '"mobil" is no type of "phoneNumbers"; did you mean "mobile"?'),
        (f"{ENTERPRISE}:departmnt", 'the enterprise extension has no "departmnt"; did you mean "department"?'),
        ("urn:scim:schemas:extension:enterprise:1.0.divsion", 'has no "divsion"; did you mean "division"?'),
    ],
)
def test_misspelt_filters_and_attributes_of_the_extension(name: str, end: str) -> None:
    (message,) = messages("DC307", "mappings", table("|active|Boolean|", f"|{name}|String|"))
    assert end in message


@pytest.mark.parametrize(
    "name",
    [
        'emails[type eq "work2"].value',
        'emails[type eq "others"].value',
        'emails[type sw "wor"].value',
        'phoneNumbers[type eq "workmobile"].value',
        'emails[type eq "Work"].value',
        'phoneNumbers[type eq "direct"].value',
        'ims[type eq "wokr"].value',
        'emails[type eq "work" and primary eq true].value',
        'emails[value ew "@litware.example"].value',
        f"{ENTERPRISE}:departments",
        f"{ENTERPRISE}:adSource",
        "urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:departmnt",
    ],
)
def test_filters_and_extensions_that_are_a_vendors_own(name: str) -> None:
    assert messages("DC307", "mappings", table("|active|Boolean|", f"|{name}|String|")) == []
