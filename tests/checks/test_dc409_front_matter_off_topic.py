"""DC409 front-matter-off-topic: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.compiling import codes_of, findings_of
from tests.checks.wordings import messages


@pytest.mark.parametrize(("product", "reported"), [("Litware SSO", 0), ("Litware", 1)])
def test_a_name_that_speaks_of_signing_in_is_no_topic(product: str, reported: int) -> None:
    header = "---\ntitle: Configure PRODUCT\ndescription: Learn about Litware SSO.\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header, product)) == reported


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("Set up single sign-on between Microsoft Entra ID and Litware Provisioning.", 1),
        ("Set up single sign-on and provisioning for Litware Provisioning.", 0),
    ],
)
def test_a_name_that_speaks_of_provisioning_is_no_topic(description: str, reported: int) -> None:
    title = "Configure PRODUCT for automatic user provisioning with Microsoft Entra ID"
    header = f"---\ntitle: {title}\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header, "Litware Provisioning")) == reported


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("How your users sign in to PRODUCT with their work accounts.", 1),
        ("Let people log in to PRODUCT through Microsoft Entra ID.", 1),
        ("Create and remove users in PRODUCT, so that they can sign in to it.", 0),
    ],
)
def test_to_sign_in_is_not_to_provision(description: str, reported: int) -> None:
    title = "Configure PRODUCT for automatic user provisioning with Microsoft Entra ID"
    header = f"---\ntitle: {title}\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header)) == reported


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("Configure SAML-based sign-in for PRODUCT.", 1),
        ("Learn how to sync users to PRODUCT, which already has single sign-on.", 0),
    ],
)
def test_description_is_about_what_it_says(description: str, reported: int) -> None:
    front = f"---\ntitle: Configure PRODUCT\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", front)) == reported


@pytest.mark.parametrize(
    ("title", "heading", "reported"),
    [
        ("SSO with Azure AD", "SSO with Azure AD", 0),
        ("Azure Active Directory single sign-on", "Sign in with Azure AD", 0),
        ("SSO and SCIM with Azure AD", "SSO with Azure AD", 1),
        ("SSO with Azure AD", "Configure Litware for automatic user provisioning", 1),
        ("Azure AD", "Azure AD", 1),
    ],
)
def test_page_on_signing_in_with_a_chapter_on_provisioning(title: str, heading: str, reported: int) -> None:
    front = f"---\ntitle: {title}\ndescription: Set up single sign-on for Litware.\nms.date: 03/25/2025\n---\n"
    steps = "1. Use Azure AD as the SSO provider for Litware.\n2. Enter the **Tenant URL** and the **Secret Token**.\n"
    page = f"{front}# {heading}\n\n## SCIM provisioning\n\n{steps}"
    assert ("DC409" in codes_of(findings_of(page))) == bool(reported)
