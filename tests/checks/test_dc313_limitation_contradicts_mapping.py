"""DC313 limitation-contradicts-mapping: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.wordings import CHECKLIST, OWN, messages

LIMIT = """\
8. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |displayName|String|&check;|

## Connector limitations

* {}
"""

GROUPS = "## Configure it\n\n" + OWN + "\n6. Select **Synchronize Microsoft Entra groups to PRODUCT**.\n"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Deprovisioning is not available: remove users by hand.", 1),
        ("User deletion is not supported: use the console.", 1),
        ("PRODUCT cannot delete or disable users.", 1),
        ("PRODUCT does not delete, nor disable users.", 1),
        ("PRODUCT cannot delete or rename users' folders.", 0),
        ("Deprovisioning of guests is not available: remove them by hand.", 0),
    ],
)
def test_a_denial_may_end_in_a_colon(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"## Connector limitations\n\n* {text}")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("For guests, deprovisioning is not supported.", 0),
        ("Within private channels, deprovisioning is not supported.", 0),
        ("In PRODUCT's desktop client, users cannot be deleted.", 0),
        ("For users with a local password, PRODUCT does not support deprovisioning.", 0),
        ("In PRODUCT, deprovisioning is not supported.", 1),
        ("For the time being, deprovisioning is not supported.", 1),
        ("Through its SCIM API, users cannot be deleted.", 1),
        ("With Microsoft Entra ID, users cannot be deleted.", 1),
        ("With the Microsoft Teams add-on, users cannot be deleted.", 0),
        ("In version 1 of the API, users cannot be deleted.", 0),
        ("In PRODUCT Vaults, users cannot be deleted.", 0),
        ("In the current version of the connector, users cannot be deleted.", 1),
        ("In the PRODUCT application, users cannot be deleted.", 1),
    ],
)
def test_a_denial_may_be_of_some_only(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"## Connector limitations\n\n* {text}")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[!NOTE]\n> PRODUCT doesn't support deprovisioning.", 1),
        ("[!IMPORTANT]\n> Deprovisioning isn't available: PRODUCT can't deactivate or delete users through SCIM.", 1),
        ("**Note**: at present, PRODUCT has no support for deprovisioning.", 1),
        ("[!TIP]\n> Test first. Removing users is not supported by the PRODUCT SCIM service.", 1),
        ("[!NOTE]\n> If you are on the free plan, PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> On the free plan, PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> Unfortunately users can't be removed from PRODUCT.", 1),
        ("[!NOTE]\n> Margie doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> PRODUCT doesn't support removing users from groups.", 0),
        ("[!NOTE]\n> Do not remove users in PRODUCT directly.", 0),
        ("[!WARNING]\n> Make sure that you don't delete accounts in PRODUCT.", 0),
        ("[!NOTE]\n> In PRODUCT, groups only see their own folders.", 0),
        ("[!NOTE]\n> PRODUCT doesn't support deprovisioning in the free plan.", 0),
        ("[!NOTE]\n> Deprovisioning isn't available for Team editions of PRODUCT.", 0),
        ("[!NOTE]\n> During the migration PRODUCT doesn't support deprovisioning.", 0),
        ("[!NOTE]\n> We do not delete users in PRODUCT.", 1),
    ],
)
def test_a_note_may_deny_it(text: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"> {text}")) == reported


@pytest.mark.parametrize(
    "from_where", ["groups", "a team", "their roles", "the project", "nested groups", "more than one team"]
)
def test_removing_users_from_something_is_no_deprovisioning(from_where: str) -> None:
    limitation = f"## Connector limitations\n\n* PRODUCT does not support removing users from {from_where}."
    assert messages("DC313", "end", limitation) == []


def test_memberships_are_groups_too() -> None:
    groups = "> * Provision groups and group memberships in PRODUCT"
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        f'## Capabilities supported\n\n> [!div class="checklist"]\n{groups}\n\n'
        "## Known limitations\n\n* Group memberships are not supported.\n\n## Configure provisioning\n\n1. Save."
    )
    assert len(messages("DC313", BODY, page)) == 1


@pytest.mark.parametrize(
    ("item", "reported"),
    [
        ("The SCIM API of PRODUCT has no support for groups.", 1),
        ("Syncing groups isn't possible with this connector.", 1),
        ("The connector only takes users; it ignores groups.", 1),
        ("Group provisioning is not available for PRODUCT.", 1),
        ("Groups aren't supported for unverified domains.", 0),
        ("There is no support for groups of groups.", 0),
        ("The service ignores groups without members.", 0),
        ("PRODUCT only supports users, not groups, at this time.", 1),
        ("Only users, not groups, will be synced to PRODUCT.", 1),
        ("Only users, not groups, can be admins.", 0),
        ("Only users, not groups, count towards the licence.", 0),
    ],
)
def test_groups_are_denied_in_many_words(item: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        '## Capabilities supported\n\n> [!div class="checklist"]\n> * Provision groups in PRODUCT\n\n'
        f"## Configure provisioning\n\n1. Save.\n\n## Connector limitations\n\n* {item}"
    )
    assert len(messages("DC313", BODY, page)) == reported


@pytest.mark.parametrize(
    ("item", "reported"),
    [
        ("Provisioning groups to PRODUCT is unsupported.", 1),
        ("Provisioning groups with members of PRODUCT is unsupported.", 0),
    ],
)
def test_what_is_unsupported_is_denied(item: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        '## Capabilities supported\n\n> [!div class="checklist"]\n> * Provision groups in PRODUCT\n\n'
        f"## Configure provisioning\n\n1. Save.\n\n## Known issues\n\n* {item}"
    )
    assert len(messages("DC313", BODY, page)) == reported


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


@pytest.mark.parametrize(
    ("limit", "reported"),
    [
        ("PRODUCT offers no way to deactivate or delete users.", 1),
        ("There is no way to remove users by SCIM.", 1),
        ("There is currently no option to disable users.", 1),
        ("There is no means of deleting accounts through this connector.", 1),
        ("Group memberships aren't synchronized by this connector.", 1),
        ("Currently, groups are not provisioned.", 1),
        ("Groups aren't synced to PRODUCT today.", 1),
        ("Nested groups aren't synchronized.", 0),
        ("Groups aren't synchronized if they have no members.", 0),
        ("Without the add-on, groups are not supported.", 0),
        ("Unless SCIM 2 is switched on, user deletion is not supported.", 0),
        ("When the account is on a trial, group provisioning is not available.", 0),
        ("Users cannot be renamed. Groups are not supported.", 1),
        ("There is no way to delete users' files.", 0),
        ("If in doubt, ask. Groups are not supported.", 1),
    ],
)
def test_a_limitation_takes_something_back_or_only_narrows_it(limit: str, reported: int) -> None:
    page = f"{CHECKLIST.format('Remove users from PRODUCT')}\n{GROUPS}\n## Connector limitations\n\n* {limit}\n"
    assert (
        min(1, len(messages("DC313", BODY, f"# Configure PRODUCT for automatic user provisioning\n\n{page}")))
        == reported
    )


@pytest.mark.parametrize(
    ("item", "reported"),
    [
        ("Group provisioning is currently unavailable.", 1),
        ("Group sync has not been implemented.", 1),
        ("Group management through SCIM isn't offered.", 1),
        ("Groups aren't in scope of this integration.", 1),
        ("Support for groups is planned for a later release.", 1),
        ("PRODUCT lacks support for groups.", 1),
        ("There is no group support.", 1),
        ("Groups will not be synced.", 1),
        ("You cannot push groups to PRODUCT.", 1),
        ("Groups: not supported", 1),
        ("Only the /Users endpoint is implemented.", 1),
        ("The SCIM API of PRODUCT is limited to users.", 1),
        ("Provisioning is currently limited to users.", 1),
        ("This guide is limited to users.", 0),
        ("Groups are not part of the free plan.", 0),
        ("Groups are not included in the first cycle.", 0),
        ("Only the user endpoint is rate limited.", 0),
        ("Otherwise, groups will not be synced.", 0),
        ("Turn on **Sync groups**, or else groups will not be synced.", 0),
        ("Groups without members will not be synced.", 0),
        ("Support for groups with spaces in their names is missing.", 0),
        ("PRODUCT lacks groups with owners.", 0),
        ("Security groups only.", 0),
        ("This page is for admin users only.", 0),
        ("Access is limited to users, groups and devices of one tenant.", 0),
        ("The API only supports the Users endpoint for reading, and Groups for writing.", 0),
    ],
)
def test_groups_are_unavailable_missing_or_left_out(item: str, reported: int) -> None:
    assert len(messages("DC313", "end", f"{GROUPS}\n## Connector limitations\n\n* {item}")) == reported
