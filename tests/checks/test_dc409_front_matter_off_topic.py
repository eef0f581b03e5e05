"""DC409 front-matter-off-topic: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


@pytest.mark.parametrize(("product", "reported"), [("Litware SSO", 0), ("Litware", 1)])
def test_a_name_that_speaks_of_signing_in_is_no_topic(product: str, reported: int) -> None:
    header = "---\ntitle: Configure PRODUCT\ndescription: Learn about Litware SSO.\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", header, product)) == reported


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
