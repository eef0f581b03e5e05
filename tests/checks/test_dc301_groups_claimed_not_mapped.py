"""DC301 groups-claimed-not-mapped: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.wordings import CHECKLIST, OWN, messages

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


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("Remove users (not groups) in PRODUCT", 0),
        ("Update users, but no groups, in PRODUCT", 0),
        ("Create users without group memberships in PRODUCT", 0),
        ("Keep users in PRODUCT up to date, except for groups", 0),
        ("Create users in PRODUCT (groups are not provisioned)", 0),
        ("Provision groups in PRODUCT", 1),
        ("Not only users: groups are provisioned to PRODUCT", 1),
        ("Provision security groups (no users) in PRODUCT", 1),
    ],
)
def test_what_a_line_leaves_out_is_not_promised(line: str, reported: int) -> None:
    text = f'## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n> * {line}\n'
    assert len(messages("DC301", "capabilities", text)) == reported


@pytest.mark.parametrize(("sentence", "claimed"), CLAIMS.items(), ids=CLAIMS)
def test_groups_that_the_opening_promises_are_missed_among_the_mappings(sentence: str, claimed: int) -> None:
    assert len(messages("DC301", BODY, OPENING.format(sentence))) == claimed


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("Restrict provisioning to the members of a group in Microsoft Entra ID", 0),
        ("Limit access to PRODUCT to a group of users", 0),
        ("Filter users by group membership", 0),
        ("Assign users to groups inside PRODUCT by hand", 0),
        ("Add members to teams manually.", 0),
        ("Provision groups that you would otherwise have to create by hand in PRODUCT", 1),
        ("Push groups and their members to PRODUCT", 1),
        ("Put users into their teams by department", 0),
        ("Provision groups as teams", 1),
        ("Create teams from group memberships", 1),
    ],
)
def test_groups_that_scope_provisioning_are_not_promised(line: str, reported: int) -> None:
    assert len(messages("DC301", "capabilities", CHECKLIST.format(line))) == reported


@pytest.mark.parametrize(
    ("opening", "reported"),
    [
        ("Enable automatic provisioning and de-provisioning of users and groups from Microsoft Entra ID.", 1),
        ("It covers the provisioning of users and groups to PRODUCT.", 1),
        ("It is about managing of user accounts and groups in PRODUCT.", 1),
        ("It covers the provisioning of users and/or groups to PRODUCT.", 0),
        ("It covers the provisioning of users from groups of Microsoft Entra ID.", 0),
        ("It covers the provisioning of users; groups stay as they are.", 0),
    ],
)
def test_provisioning_of_groups_is_promised_by_a_noun_too(opening: str, reported: int) -> None:
    page = f"# Configure PRODUCT for automatic user provisioning\n\n{opening}\n\n## Configure it\n\n{OWN}\n"
    assert len(messages("DC301", BODY, page)) == reported
