"""Wordings of promises, limits and tables of attributes that rules must tell apart."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, messages, messages_of_page

CLAIMS = {
    "The objective of this tutorial is to show how users and groups are provisioned to PRODUCT.": 1,
    "PRODUCT users and groups are created, updated and removed automatically.": 1,
    "Learn how to provision users and groups to PRODUCT.": 1,
    "The service can create, update, and delete users and their group memberships in PRODUCT.": 1,
    "It keeps order by automatically synchronizing user accounts and groups with PRODUCT.": 1,
    "All users and groups will be automatically created in PRODUCT.": 1,
    "Users and/or groups are provisioned to PRODUCT.": 0,
    "It provisions users to PRODUCT. Assign users and groups to the application.": 0,
    "To provision users, assign users and groups to PRODUCT.": 0,
    "When users and groups are provisioned to PRODUCT, review the log.": 0,
    "Users and groups are not created in PRODUCT.": 0,
    "It provisions the users and groups that are assigned.": 0,
}


OPENING = """\
# Configure PRODUCT for automatic user provisioning

{}

## Prerequisites

* A PRODUCT tenant.

## Configure automatic user provisioning to PRODUCT

1. Under the **Admin Credentials** section, select **Authorize**.
1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.
"""


@pytest.mark.parametrize(("sentence", "claimed"), CLAIMS.items(), ids=CLAIMS)
def test_groups_that_the_opening_promises_are_missed_among_the_mappings(sentence: str, claimed: int) -> None:
    assert len(messages("DC301", BODY, OPENING.format(sentence))) == claimed


LIMIT = """\
8. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |displayName|String|&check;|

## Connector limitations

* {}
"""


@pytest.mark.parametrize(
    "limitation",
    [
        "Deleting users isn't supported.",
        "User deletion is not supported today.",
        "Litware does not support deleting users.",
        "Litware can't remove users through SCIM.",
        "Users cannot be deleted via the API.",
        "Deprovisioning isn't available.",
        "De-provisioning of users is currently not possible.",
        "Note that deactivating users is not yet supported.",
        "Groups aren't supported.",
        "Group provisioning is not available at this time.",
        "Litware supports users only.",
        "Litware cannot provision groups.",
        "Groups can't be synchronized.",
        "User creation is not supported.",
        "Litware doesn't allow creating users.",
    ],
)
def test_limitation_that_takes_a_promise_back_is_found(limitation: str) -> None:
    assert len(messages("DC313", "mappings", LIMIT.format(limitation))) == 1


@pytest.mark.parametrize(
    "limitation",
    [
        "Dynamic groups are not supported.",
        "Nested groups cannot be provisioned.",
        "Litware does not support group renames.",
        "Litware doesn't support groups that are nested.",
        "Deleting users who own a project isn't supported.",
        "Users cannot be deleted while they own a project.",
        "Litware doesn't support deleting users; they are deactivated instead.",
        "Users are not deleted: their history stays.",
        "Hard deletion of users is not supported.",
        "Litware does not support creating users without an e-mail address.",
        "Users are supported in all plans.",
    ],
)
def test_limitation_of_a_part_takes_no_promise_back(limitation: str) -> None:
    assert messages("DC313", "mappings", LIMIT.format(limitation)) == []


def test_a_table_that_lacks_very_many_cells_is_reported_and_not_mended() -> None:
    rows = "\n".join("   |attribute|String|" for _ in range(30))
    for columns, mended in ((5, True), (60, False)):
        header = "|Attribute|Type" + "|x" * columns + "|"
        table = f"   {header}\n   {'|---' * (columns + 2)}|\n{rows}\n"
        text = f"8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n{table}"
        found = findings_of(example_tutorial(Example("mappings", text)))
        assert [bool(finding.fix) for finding in found if finding.code == "DC312"] == [mended]


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|Boolean", 1),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Boolean", 1),
        ("urn:ietf:params:scim:schemas:core:2.0:User:active|String", 1),
        ("name|Boolean", 1),
        ("groups|Integer", 1),
        ("groups|String", 0),
        ("x509Certificates|Binary", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Reference", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter|String", 0),
        ("urn:ietf:params:scim:schemas:extension:litware:2.0:User:department|Boolean", 0),
    ],
)
def test_types_of_attributes_with_a_urn_are_held_to_the_schema(row: str, reported: int) -> None:
    step = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**."
    table = f"   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |{row}|\n"
    assert len(messages("DC308", "mappings", f"{step}\n\n{table}")) == reported


@pytest.mark.parametrize(
    ("limit", "reported"),
    [
        ("Group provisioning isn't supported.", 1),
        ("Groups can't be synced.", 1),
        ("The integration does not provision groups.", 1),
        ("Only users, not groups, are provisioned.", 1),
        ("Groups cannot be provisioned to PRODUCT.", 1),
        ("At this time, only user provisioning is supported.", 1),
        ("PRODUCT supports users only; groups are not provisioned.", 1),
        ("Removing users is not supported.", 1),
        ("PRODUCT does not support the deactivation of users.", 1),
        ("Users can't be deleted by this connector.", 1),
        ("Renaming groups is not supported.", 0),
        ("PRODUCT does not support groups in other groups.", 0),
        ("PRODUCT does not support provisioning of groups with more than 500 members.", 0),
        ("PRODUCT does not support deleting users permanently.", 0),
        ("Groups of type Microsoft 365 are not supported.", 0),
        ("Deleted users cannot be restored.", 0),
    ],
)
def test_limitation_that_takes_back_what_is_mapped_or_promised(limit: str, reported: int) -> None:
    groups = "9. Under **Mappings**, select **Synchronize Microsoft Entra groups to PRODUCT**."
    text = f"{groups}\n\n## Connector limitations\n\n* {limit}\n"
    assert len(messages("DC313", "end", text)) == reported


def test_attributes_with_the_urn_of_the_core_schema() -> None:
    core = "urn:ietf:params:scim:schemas:core:2.0:User:userName"
    table = "   |Attribute|Type|\n   |---|---|\n   |{}|String|\n   |urn:ietf:params:scim:schemas:extension:{}|String|\n"
    step = "8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    known = step + table.format(core, "enterprise:2.0:User:department")
    assert messages("DC310", "mappings", known) == messages("DC311", "mappings", known) == []
    assert len(messages("DC311", "mappings", step + table.format(core, "enterprise:User:department"))) == 1


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
