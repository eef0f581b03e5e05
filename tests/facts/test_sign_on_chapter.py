"""Chapters of a page on signing in and provisioning that set up signing in: nothing of them is the provisioning's."""

import pytest

from doccompile.facts.sections.sign_on_chapter import fetches_key, sets_up_sign_on
from tests.facts.conftest import Compile

PAGE = """\
# SSO and SCIM for Brambleworks

## 1. {chapter}

### Create an enterprise application

1. Select **Create your own application**.

### Prepare the claims

1. Open **Claims** and copy the **thorn key**.

### Send them

1. Press **Send**.

## 2. Turn on SCIM

1. Copy the **hub token**.

## 3. Entra ID provisioning

1. Enter `https://brambleworks.com/scim` as **Tenant URL**, the token as **Secret Token**, then **Test Connection**.
"""


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Configure SAML SSO", True),
        ("Step 2: Set up single sign-on", True),
        ("Register the OIDC application", True),
        ("Completing the Single Sign On setup with OpenID", True),
        ("Test SSO", True),
        ("Set up Azure AD as an identity provider", True),
        ("3. Add Microsoft Entra ID as your IdP", True),
        ("Configure Entra ID as a login method", True),
        ("Basic SAML Configuration", True),
        ("Step 3: Get the SAML metadata", True),
        ("SAML signing certificate", True),
        ("Attributes & Claims", True),
        ("SAML and SCIM settings", False),
        ("Attributes", False),
        ("Why SAML", False),
        ("Set up Entra ID as an identity provider for provisioning", False),
        ("Choose an identity provider", False),
        ("Configure SSO and SCIM", False),
        ("Set up SSO and user management", False),
        ("Set up SAML for provisioning", False),
        ("Add Brambleworks SSO from the gallery", False),
        ("About single sign-on", False),
        ("Configure the saml", False),
        ("Single sign-on settings", False),
    ],
)
def test_titles(title: str, is_one: bool) -> None:
    assert sets_up_sign_on(title) == is_one


def test_steps_of_the_chapter_stand_under_its_heading_but_the_application(read: Compile) -> None:
    facts = read(PAGE.format(chapter="Configure SAML SSO"))
    assert [(procedure.section, len(procedure.steps)) for procedure in facts.procedure] == [
        ("Create an enterprise application", 1),
        ("1. Configure SAML SSO", 2),
        ("2. Turn on SCIM", 1),
        ("3. Entra ID provisioning", 1),
    ]
    assert facts.credentials.secret_label.value == "hub token"


def test_provisioning_below_the_heading_of_a_chapter_on_signing_in_is_no_part_of_it(read: Compile) -> None:
    below = PAGE.replace("## 2.", "### 2.").replace("## 3.", "### 3.")
    facts = read(below.format(chapter="Configure SAML SSO"))
    assert facts.credentials.secret_label.value == "hub token"
    assert [procedure.section for procedure in facts.procedure][2:] == ["2. Turn on SCIM", "3. Entra ID provisioning"]


def test_other_chapters_keep_their_headings(read: Compile) -> None:
    facts = read(PAGE.format(chapter="Prepare Brambleworks"))
    assert [procedure.section for procedure in facts.procedure][1:3] == ["Prepare the claims", "Send them"]


def test_chapter_without_steps_is_told_where_it_asks_for_something(read: Compile) -> None:
    page = PAGE.replace("## 2.", "## Set up SSO\n\n{told}\n\n## 2.").replace("{chapter}", "Begin")
    asked = read(page.replace("{told}", "Select **SAML** in the hub."))
    assert [part.text for told in asked.guidance if told.section == "Set up SSO" for part in told.parts] == [
        "Select SAML in the hub."
    ]
    assert not [
        told for told in read(page.replace("{told}", "You may do so.")).guidance if told.section == "Set up SSO"
    ]


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Get the key", True),
        ("2.1 Generate an API token", True),
        ("Issuing your new access token", True),
        ("Obtain a bearer token.", True),
        ("Get the signing key", False),
        ("Create client credentials", False),
        ("Create the OIDC client secret", False),
        ("Get the key of the certificate", False),
    ],
)
def test_titles_that_fetch_a_key(title: str, is_one: bool) -> None:
    assert fetches_key(title) == is_one


def test_the_key_is_fetched_also_below_such_a_heading(read: Compile) -> None:
    page = (
        PAGE.format(chapter="Configure SAML SSO")
        .replace("### Send them\n\n1. Press **Send**.", "### Get the key\n\n1. Copy the **thorn pass key**.")
        .replace("hub token", "page")
    )
    assert read(page).credentials.secret_label.value == "thorn pass key"
