"""DC207 fields-run-together: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ENTER, messages


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("input the Base URL and Access Token values retrieved earlier in the **Tenant URL** field", 1),
        ("enter the SCIM endpoint and the token that you copied before into the **Tenant URL** field", 1),
        ("input the Base URL and token copied earlier in the **Tenant URL** and **Secret Token** fields", 0),
        ("enter the SCIM endpoint that you copied into the **Tenant URL** field", 0),
    ],
)
def test_two_values_retrieved_earlier_are_two(said: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", f"{ENTER}{said}.")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("in the **Secret Token** field, enter the Tenant URL `https://api.DOMAIN/scim` and the token.", 1),
        ("type your Tenant URL and Secret Token in the **Tenant URL** field.", 1),
        ("paste the base URL and the access token into **Tenant URL**.", 1),
        ("paste the base URL and the access token into **Tenant URL** and **Secret Token**.", 0),
        ("input `https://api.DOMAIN/scim` in **Tenant URL** and the **Access Token** in **Secret Token**.", 0),
        ("paste the base URL in **Tenant URL** and the access token in the **Secret Token** field.", 0),
        ("enter `https://api.DOMAIN/scim` as **Tenant URL** and the token into **Secret Token**.", 0),
        ("in **Secret Token**, enter the token, not the key.", 0),
        ("in **Secret Token**, enter the token and renew the key each year.", 0),
        ("in the **Tenant URL:** field, enter your Tenant URL and Secret Token.", 1),
        ("in the **Tenant URL** field, enter `https://api.DOMAIN/scim`, and in **Secret Token** the token.", 0),
        ("type your Tenant URL and Secret Token in the **Tenant URL** and **Secret Token** fields.", 0),
    ],
)
def test_one_field_takes_one_value(text: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", ENTER + text)) == reported


@pytest.mark.parametrize(
    ("told", "reported"),
    [
        ("your Tenant URL (it has the form `https://api.DOMAIN/scim`) and Secret Token", 1),
        ("the base URL (see Step 2 (on the console)) and the token", 1),
        ("the SCIM endpoint (one for all regions), the client id", 1),
        ("the base URL (and the token in the field below it)", 0),
        ("the base URL (without a slash), then enter the token in **Secret Token**", 0),
        ("the base URL (Step 2) and in **Secret Token** the token", 0),
    ],
)
def test_a_remark_between_two_values(told: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", f"{ENTER}in the **Tenant URL** field, enter {told}.")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (ENTER + "in the **Tenant URL** field, enter your PRODUCT Tenant URL and Secret Token.", 1),
        ("5. In **Admin Credentials**: for **Tenant URL**, enter your PRODUCT Tenant URL and Secret Token.", 1),
        ("5. For **Tenant URL**, enter your PRODUCT Tenant URL and Secret Token.", 1),
        ("5. **Tenant URL**: enter the URL and the Secret Token.", 1),
        (
            "5. Under **Admin Credentials**, input your PRODUCT Tenant URL and Secret Token in the **Tenant URL** box.",
            1,
        ),
        ("5. **Tenant URL**: enter the URL of PRODUCT.", 0),
        (ENTER + "in **Secret Token**, paste the SCIM endpoint and the access token.", 1),
        (ENTER + "in the **Tenant URL** box type the secret token and the tenant URL.", 1),
        (ENTER + "in **Tenant URL**, enter the base URL, and in **Secret Token**, enter the token.", 0),
        (ENTER + "in **Tenant URL**, enter the URL and then paste the key in **Secret Token**.", 0),
        (ENTER + "in the **Tenant URL** and **Secret Token** fields, enter the base URL and the token.", 0),
        (ENTER + "enter the Tenant URL and the Access Token in **Tenant URL** and **Secret Token**.", 0),
    ],
)
def test_two_values_for_one_field_are_found_wherever_the_field_is_named(text: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("In the **Tenant URL** field, input your **Tenant URL, Client identifier** and **Client secret**.", 1),
        ("In the **Tenant URL** field, enter the SCIM URL and the SCIM token that you saved.", 1),
        ("Enter your Tenant URL and Secret Token in the **Tenant URL** field.", 1),
        ("In the **Secret Token** box, paste the endpoint and the key.", 1),
        ("Enter the URL and the token in the **Tenant URL** and **Secret Token** fields.", 0),
        ("In the **Tenant URL** field, enter the URL, and in **Secret Token** the token.", 0),
        ("In the **Tenant URL** field, enter the URL and then paste the token in **Secret Token**.", 0),
        ("In the **Tenant URL** field, enter the URL of the endpoint.", 0),
        ("In **Tenant URL**, enter the URL (version 2) and keep the token for **Secret Token**.", 0),
        ("In **Tenant URL**, enter the URL and save the secret for later.", 0),
        ("In **Tenant URL**, enter the endpoint (see above), the key goes into **Secret Token**.", 0),
    ],
)
def test_one_field_and_two_values(step: str, reported: int) -> None:
    text = f"5. Under the **Admin Credentials** section, do this:\n6. {step}"
    assert len(messages("DC207", "credentials", text)) == reported


@pytest.mark.parametrize("obtained", ["copied", "received", "recorded", "prepared"])
def test_two_values_in_one_field_are_seen_whatever_was_done_to_get_them(obtained: str) -> None:
    text = f"5. Enter the tenant URL and the access token {obtained} earlier in the **Tenant URL** field."
    assert len(messages("DC207", "credentials", text)) == 1
