"""DC103 tenant-url-not-a-base-url: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import OWN, messages


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("For the EU region, the **Tenant URL** is `https://eu.DOMAIN/scim/Users`.", 1),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/scim/Groups`.", 1),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/scim/Users/{id}`.", 1),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/scim/Users/<user-id>`.", 1),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/users/{org_id}`.", 0),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/groups/{tenant}`.", 0),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/scim/v2/groups/<group-id>`.", 0),
        ("In the EU, use this Tenant URL: `https://eu.DOMAIN/scim/Schemas`", 1),
        ("With this Tenant URL the service calls `https://api.DOMAIN/scim/Users`.", 0),
        ("To check the Tenant URL, open `https://api.DOMAIN/scim/ServiceProviderConfig`.", 0),
        ("Do not add `/Users` to the **Tenant URL**: `https://api.DOMAIN/scim/Users` gives an error.", 0),
        ("The **Tenant URL** must not be `https://api.DOMAIN/scim/Users`.", 0),
        ("For the EU region, the **Tenant URL** is `https://eu.DOMAIN/scim`.", 0),
    ],
)
def test_an_alternative_is_a_base_url_too(more: str, reported: int) -> None:
    assert len(messages("DC103", "credentials", f"{OWN} {more}")) == reported
