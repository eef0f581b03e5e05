"""DC105 tenant-url-insecure: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import OWN, messages


def test_every_url_of_a_list_is_for_the_field() -> None:
    text = (
        "5. Under the **Admin Credentials** section, input your PRODUCT **Tenant URL** as one of the following.\n"
        "   * (shared) `https://api.DOMAIN/scim`\n   * (own domain) `http://own.DOMAIN/scim`\n\n"
        "   Input the **Access Token** in **Secret Token**."
    )
    assert len(messages("DC105", "credentials", text)) == 1


def test_every_url_of_a_quotation_is_for_the_field() -> None:
    text = (
        "5. Under the **Admin Credentials** section, enter the **Tenant URL** in the format below.\n\n   > Sandbox:\n"
        "   > `https://sandbox.DOMAIN/scim`\n\n   > Production:\n   > `http://api.DOMAIN/scim`\n\n"
        "   Input the **Access Token** in **Secret Token**."
    )
    assert len(messages("DC105", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("For the EU region, the **Tenant URL** is `http://eu.DOMAIN/scim`.", 1),
        ("Never use `http://eu.DOMAIN/scim` as the **Tenant URL**.", 0),
        ("Formerly the **Tenant URL** was `http://eu.DOMAIN/scim`.", 0),
    ],
)
def test_an_alternative_must_be_encrypted_too(more: str, reported: int) -> None:
    assert len(messages("DC105", "credentials", f"{OWN} {more}")) == reported
