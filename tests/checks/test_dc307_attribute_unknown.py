"""DC307 attribute-unknown: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ASKED, messages, messages_of_page

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
