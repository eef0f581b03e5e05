"""Chapters on other identity services that no heading begins: a paragraph with the service's name does."""

import pytest

PAGE = """\
# Configure Brambleworks for automatic user provisioning

## Turn on SCIM

1. Open **Keys**.

{other}

1. Paste the base URL.

Then **Save**.

{own}

1. Enter `https://brambleworks.example/scim` as **Tenant URL**, and the **Hub Key** as **Secret Token**.
"""


def steps(read, other, own):
    return [step.value for procedure in read(PAGE.format(other=other, own=own)).procedure for step in procedure.steps]


@pytest.mark.parametrize("other", ["**Okta**", "****OKTA****", "One Login", "**For JumpCloud:**", "*Okta SCIM setup*"])
@pytest.mark.parametrize("own", ["**Microsoft Entra ID (formerly Azure AD)**", "**Azure AD**", "For Entra ID:"])
def test_of_other_services_nothing_is_read(read, other, own):
    first, second = steps(read, other, own)
    assert (first, second[:5]) == ("Open Keys.", "Enter")


@pytest.mark.parametrize(
    ("other", "own"),
    [
        ("**Okta**", "**Save it**"),
        ("Okta and Entra ID", "**Entra ID**"),
        ("**Brambleworks**", "**Entra ID**"),
        ("- **Okta**", "**Entra ID**"),
    ],
)
def test_what_may_be_of_this_service_is_read(read, other, own):
    assert "Paste the base URL." in steps(read, other, own)


def test_application_that_is_such_a_service_has_its_own_chapter(read):
    page = PAGE.replace("Brambleworks", "Keycloak", 1).format(other="**Keycloak**", own="**Entra ID**")
    told = [step.value for procedure in read(page).procedure for step in procedure.steps]
    assert "Paste the base URL." in told
