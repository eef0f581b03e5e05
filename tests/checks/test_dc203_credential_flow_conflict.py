"""DC203 credential-flow-conflict: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import COPY_TOKEN, EARLIER, ENTER, OWN, count_on_page, messages, messages_of_page

PASSWORD = f"{ENTER}enter the **Admin Username** and the **Admin Password**. "


@pytest.mark.parametrize(
    ("token", "reported"),
    [
        ("In **Secret Token**, enter the **Security Token**: copy it from **Settings** > **Reset Token**.", 0),
        ("In **Secret Token**, enter your token.", 1),
    ],
)
def test_a_token_that_is_obtained_beside_a_password_goes_with_it(token: str, reported: int) -> None:
    assert len(messages_of_page("DC203", "Go to **Settings**.", PASSWORD + token)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Do not enter a user name and password; PRODUCT accepts tokens only.", 0),
        ("You don't have to enter an admin username or an admin password.", 0),
        ("Never type a password here.", 0),
        ("You must not provide a **Client Secret**.", 0),
        ("There is no need for an **Admin Password**.", 0),
        ("Do not press Enter; enter the **Admin Username** and **Admin Password** too.", 1),
        ("Enter the **Admin Username** and the **Admin Password**.", 1),
    ],
)
def test_what_is_not_to_be_entered_is_no_field(sentence: str, reported: int) -> None:
    assert len(messages("DC203", "credentials", f"{OWN} {sentence}")) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("6. Select **Authorize**, and sign in to PRODUCT.", 1),
        ("6. Then click the **Authorize** button.", 1),
        ("6. Next, press **Grant admin consent**.", 1),
        ("6. Authorize the users of your tenant in PRODUCT.", 0),
        ("6. Choose authorized users only.", 0),
        ("6. Select **Save**. There is nothing to authorize.", 0),
        ("   > [!NOTE]\n   > Select **Authorize** in former versions of the portal only.", 0),
    ],
)
def test_a_later_step_may_authorize_too(step: str, reported: int) -> None:
    steps = f"{OWN}\n6. In the **Notification Email** field, enter an address.\n{step}"
    assert count_on_page("DC203", COPY_TOKEN, steps) == reported


@pytest.mark.parametrize(("note", "reported"), [("no secret token is needed", 0), ("with the secret token", 1)])
def test_a_token_that_is_not_needed_is_no_field(note: str, reported: int) -> None:
    text = f"{ENTER}click **Authorize**, and sign in.\n6. Input **Tenant URL** ({note}) and select **Test Connection**."
    assert len(messages("DC203", "credentials", text)) == reported


def test_a_url_that_stands_beside_makes_it_none_either() -> None:
    text = f"{ENTER}click **Authorize**, and input `https://api.DOMAIN/scim` (no secret token is needed)."
    assert messages("DC203", "credentials", text) == []


@pytest.mark.parametrize(
    "other", [", or select **Authorize**", ". Or select **Authorize**", ", or you can press **Authorize**"]
)
def test_what_may_be_done_instead_is_no_second_way_to_sign_in(other: str) -> None:
    assert messages("DC203", "credentials", EARLIER.format("**Access Token**").rstrip(".") + other + ".") == []


@pytest.mark.parametrize(("token", "reported"), [("security token", 0), ("access token", 1)])
def test_security_token_goes_with_the_password(token: str, reported: int) -> None:
    fields = "enter the **Admin Username** and the **Admin Password**. Paste the token into **Secret Token**."
    step = f"5. Under the **Admin Credentials** section, {fields}"
    assert len(messages_of_page("DC203", f"Copy the {token}.", step)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("You don't have to select **Authorize**.", 0),
        ("There is no need to click **Authorize**.", 0),
        ("Do not press **Authorize**: that is for other connectors.", 0),
        ("You need not choose **Authorize**.", 0),
        ("Test the connection without clicking **Authorize**.", 0),
        ("Then select **Authorize**.", 1),
        ("If you have not yet signed in, do so, and select **Authorize**.", 1),
        ("Do not close the window; click **Authorize**, and sign in.", 1),
    ],
)
def test_a_button_that_is_not_to_be_pressed_is_no_way_to_sign_in(sentence: str, reported: int) -> None:
    assert len(messages("DC203", "credentials", f"{OWN} {sentence}")) == reported


@pytest.mark.parametrize(
    ("vendor", "reported"),
    [
        ("Both need to be entered in the **Admin Username** and **Password** fields in the Provisioning tab.", 1),
        ("Its password is entered in the **Admin Password** box on the Provisioning page.", 1),
        ("The account and its secret phrase go into the user name and password fields in Azure.", 1),
        ("Both have to be typed in the **Username** and the **Password** fields of Microsoft Entra ID.", 1),
        ("Both are used for the Admin Username and Admin Password fields in the Provisioning tab.", 1),
        ("Both are entered in the **Password** field of the sign-in page of PRODUCT.", 0),
        ("It goes in the password field. The key is for Entra ID.", 0),
        ("The key goes in the **Secret Token** field on the Provisioning tab; the password field stays empty.", 0),
        ("The password must not be entered in Azure.", 0),
        ("It is used for the password field of new people, since Azure does not synchronize passwords.", 0),
        ("A first value is put in the password field by Entra ID.", 0),
        ("A random string is provided for the admin password box during provisioning.", 0),
    ],
)
def test_a_password_that_the_vendors_side_says_to_enter(vendor: str, reported: int) -> None:
    assert count_on_page("DC203", f"{COPY_TOKEN} {vendor}", OWN) == reported
