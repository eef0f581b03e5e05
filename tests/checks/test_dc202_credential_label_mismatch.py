"""DC202 credential-label-mismatch: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import COPY_TOKEN, EARLIER, ENTER, count_on_page, enter, messages, messages_of_page

NO_ADDRESS = [
    ("**SCIM 2.0 base URL and Access Token** values retrieved earlier in **Tenant URL** and **Secret Token**", 1),
    ("SCIM endpoint URL and Access Token that you copied earlier in **Tenant URL** and **Secret Token**", 1),
    ("**Access Token** and the **Base URL**, both saved in the previous step, in the fields", 1),
    ("**Provisioning Endpoint** and the **Access Token** values obtained from step 2 in the fields", 1),
    ("service address and Access Token you noted earlier in the fields **Tenant URL** and **Secret Token**", 1),
    ("**Tenant URL** and **Secret Token** values retrieved earlier", 0),
    ("**Access Token** value retrieved earlier in the **SCIM endpoint URL** field", 0),
    ("**Base URL** of your region and the **Access Token** that you copied earlier", 0),
    ("**Base URL** and the **Access Token** that you copied earlier", 0),
    ("**Access Token** value retrieved earlier. The **Base URL** is shown by your administrator", 0),
    ("**Access Token** you copied earlier, and your **Base URL**, into the fields", 0),
    ("Base URL in **Tenant URL** and token copied earlier in **Secret Token**", 0),
    ("service address as Tenant URL, and key you noted earlier as Secret Token", 0),
]


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("Copy the **Sync Phrase Key** you generated before into **Secret Token**.", 1),
        ("Copy the **Sync Phrase Key** that you saved earlier into **Secret Token**.", 1),
        ("Copy the **Access Token** you generated before into **Secret Token**.", 0),
        ("Copy the **Sync Phrase Key** from the PRODUCT console into **Secret Token**.", 0),
    ],
)
def test_to_copy_what_was_had_before_is_not_to_obtain_it(said: str, reported: int) -> None:
    steps = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**. {said}"
    assert count_on_page("DC202", COPY_TOKEN, steps) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [("SCIM Shared Key", 1), ("Directory Master Key", 1), ("PRODUCT Token", 0), ("Access Token", 0), ("Token", 0)],
)
def test_a_name_in_capitals_needs_no_bold(name: str, reported: int) -> None:
    text = f"{ENTER}input https://api.DOMAIN/scim in Tenant URL. Input the {name} retrieved earlier in Secret Token."
    assert len(messages("DC202", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [("refresh token", 1), ("session token", 1), ("token", 0), ("new token", 0), ("access token", 0)],
)
def test_another_kind_of_token_is_another_token(name: str, reported: int) -> None:
    text = enter("`https://api.DOMAIN/scim`").replace("**Access Token**", f"{name} you copied earlier")
    assert len(messages("DC202", "credentials", text)) == reported


def test_a_name_may_stand_in_quotation_marks() -> None:
    text = enter("`https://api.DOMAIN/scim`").replace("**Access Token**", '"Reporting Secret" that you saved before')
    assert len(messages("DC202", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("obtained", "entered"),
    [
        ("**SCIM Api-key**", "**SCIM API key** that you copied earlier"),
        ("access token", "**SCIM Access Token** value retrieved earlier"),
        ("**Access Tokens**", "**Access Token** that you saved earlier"),
        ("**API Access Token**", "**Access Token** retrieved earlier"),
        ("**Berth Key** and the word", "bearer value (BerthKey:word) that you retrieved earlier"),
        ("**apiKey**", "**API key** that you saved earlier"),
        ("**SafeGuard Token**", "**Safeguard Token** retrieved earlier"),
        ("**Product Key**", "**Bearer Value** (ProductKey) that you retrieved earlier"),
        ("**AccessToken**", "**Access Token** retrieved earlier"),
        ("bearer token", "**OAuth Bearer Token** that you copied earlier"),
        ("access token", "**access_token** that you copied earlier"),
    ],
)
def test_names_that_differ_in_case_plural_or_hyphen_are_one(obtained: str, entered: str) -> None:
    assert messages_of_page("DC202", f"Copy the {obtained}.", EARLIER.format(entered)) == []


@pytest.mark.parametrize(
    ("entered", "reported"),
    [
        ("the **Client secret** that you copied earlier", 0),
        ("the Token endpoint, Client identifier and Client secret which you have copied from the Litware page", 0),
        ("the **Application secret** that you copied earlier", 1),
        ("the [shared key](https://docs.litware.com/keys) that you created for the directory", 0),
        ("the [Litware page](https://docs.litware.com/keys), and the shared key that you created earlier", 1),
    ],
)
def test_the_portals_own_label_and_a_link_need_no_earlier_step(entered: str, reported: int) -> None:
    steps = "5. Fill in **Tenant URL**, **Client identifier** and **Client secret**. Paste {}."
    assert len(messages_of_page("DC202", "Open **Apps**, and wait.", steps.format(entered))) == reported


@pytest.mark.parametrize(
    "entered",
    [
        "**Bearer Token** value retrieved earlier",
        "provisioning key that you saved earlier",
        "value (BerthKey:word) that you retrieved earlier",
        "**AccessKey** that you copied earlier",
        "**BearerToken** retrieved earlier",
        "**refresh_token** that you copied earlier",
    ],
)
def test_names_of_which_no_step_speaks_are_reported(entered: str) -> None:
    assert len(messages_of_page("DC202", "Copy the **Access Code**.", EARLIER.format(entered))) == 1


@pytest.mark.parametrize(
    ("entered", "reported"),
    [
        ("**SCIM Bearer** value retrieved earlier", 1),
        ("**Sync Passphrase** that you copied earlier", 1),
        ("**Hub Cipher** string you saved in step 2", 1),
        ("**Hub Cipher** that was saved in the course of Step 2", 1),
        ("**Hub Cipher** which you have gotten earlier", 1),
        ("**Connection Code** noted in the previous step", 1),
        ("**Base URL and Hub Secret** values retrieved earlier", 1),
        ("URL and the Hub Key that you copied earlier", 1),
        ("URL and **Hub Cipher** values retrieved earlier", 1),
        ("URL and **Access Code** values retrieved earlier", 0),
        ("**Access Code** value retrieved earlier", 0),
        ("**PRODUCT Access Code** value retrieved earlier", 0),
        ("**PRODUCT Hub Key** value retrieved earlier", 1),
        ("**PRODUCT Token** value retrieved earlier", 1),
        ("**Hub Address** value retrieved earlier", 0),
        ("**value** that you copied earlier", 0),
        ("token, select **Show**, copied earlier", 0),
    ],
)
def test_values_of_any_name_that_no_step_speaks_of_are_reported(entered: str, reported: int) -> None:
    assert len(messages_of_page("DC202", "Copy the **Access Code**.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("named", "reported"),
    [("**Base URL and Access Token**", 0), ("**SCIM 2.0 URL and Access Token**", 0), ("**Base URL and API Key**", 1)],
)
def test_two_names_in_one_bold_stretch_are_read_apart(named: str, reported: int) -> None:
    credentials = (
        "5. Under the **Admin Credentials** section, input the {} values retrieved earlier in **Tenant URL** and "
    )
    found = messages_of_page(
        "DC202", "Copy the **Base URL** and the **Access Token**.", credentials.format(named) + "**Secret Token**."
    )
    assert len(found) == reported


def test_step_that_obtains_the_token_refers_to_none() -> None:
    steps = EARLIER.format("**Access Token**") + "\n\n   * Copy the value of the generated bearer token from the URL."
    assert messages_of_page("DC202", "Copy the **Access Token**.", steps) == []


@pytest.mark.parametrize(
    ("entered", "reported"), [("**Access Key** from step 2", 1), ("**Access Token** from step 2", 0)]
)
def test_value_of_a_step_is_an_earlier_one(entered: str, reported: int) -> None:
    assert len(messages_of_page("DC202", "Copy the **Access Token**.", EARLIER.format(entered))) == reported


def test_an_address_in_bold_is_no_name() -> None:
    steps = (
        "5. Under the **Admin Credentials** section, enter the **https:\\//api.DOMAIN/scim** value that you retrieved "
    )
    steps += "earlier in **Tenant URL**, and the **Access Token** in **Secret Token**."
    assert messages_of_page("DC202", "Copy the **Access Token**.", steps) == []


@pytest.mark.parametrize(("entered", "reported"), NO_ADDRESS)
def test_address_retrieved_earlier_of_which_no_step_speaks_is_reported(entered: str, reported: int) -> None:
    steps = f"5. Under the **Admin Credentials** section, input the {entered}."
    found = messages_of_page("DC202", "Open **Keys** and copy the **Access Token**.", steps)
    assert len(found) == reported
    assert all("or of any other address" in message for message in found)


@pytest.mark.parametrize(
    ("name", "reported"),
    [("Tenant URL", 0), ("PRODUCT Tenant URL", 0), ("PRODUCT Base URL", 1), ("Hubworks Tenant URL", 1)],
)
def test_portals_field_is_allowed_behind_the_products_name(name: str, reported: int) -> None:
    steps = f"5. Under **Admin Credentials**, input your {name} and Secret Token (generated in step 2)."
    found = messages_of_page("DC202", "Open **Keys** and copy the **Access Token**.", steps)
    assert len([message for message in found if "or of any other address" in message]) == reported


def test_address_retrieved_earlier_and_stated_below_is_known() -> None:
    steps = (
        "5. Under **Admin Credentials**, input the **SCIM Base URL** and **Access Token** values retrieved earlier.\n\n"
    )
    steps += "   > [!NOTE]\n   > The Tenant URL has the form `https://<hub>.DOMAIN/scim`."
    assert messages_of_page("DC202", "Copy the **Access Token**.", steps) == []


@pytest.mark.parametrize(
    "vendor",
    [
        "Copy the **Access Token** and the **Hub Address**.",
        "Copy the **Access Token**. Your hub answers at https://hub.DOMAIN/scim.",
        "Copy the **Access Token**, which is entered below the Tenant URL.",
        "Copy the **Endpoint** and the **Access Token**.",
        "Ask the support team for help.",
        "Copy the **Access Token**.\n\n[!INCLUDE [more](includes/more.md)]",
    ],
)
def test_address_retrieved_earlier_is_looked_for_under_any_name(vendor: str) -> None:
    steps = "5. Under **Admin Credentials**, input the **SCIM Base URL** and **Access Token** values retrieved earlier."
    found = messages_of_page("DC202", vendor, steps)
    assert not [message for message in found if "or of any other address" in message]


@pytest.mark.parametrize(
    ("obtained", "entered", "reported"),
    [
        ("token", "personal access token that you created earlier", 0),
        ("token", "SCIM API token that you created earlier", 0),
        ("key", "long access key you copied before", 0),
        ("**Token**", "bearer token retrieved earlier", 0),
        ("token", "Microsoft Entra token that you created earlier", 0),
        ("key", "Azure AD key copied before", 0),
        ("token", "**SCIM Authentication Token** value retrieved earlier", 1),
        ("token", "Hub Access Token that you created earlier", 1),
        ("token", "access key that you created earlier", 1),
        ("**Hub Token**", "personal access token that you created earlier", 1),
    ],
)
def test_ordinary_words_for_what_was_called_no_more_than_a_token_are_no_other_name(
    obtained: str, entered: str, reported: int
) -> None:
    assert len(messages_of_page("DC202", f"Copy the {obtained}.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("the Organization Passcode value retrieved earlier", 1),
        ("the Provisioning Passphrase value that you noted earlier", 1),
        ("your Directory Credential value, which you saved before,", 1),
        ("the Sync Pass Phrase values that were copied earlier", 1),
        ("the Access Token value retrieved earlier", 0),
        ("the Organization Passcode of your company", 0),
        ("the PRODUCT Admin value retrieved earlier", 0),
        ("the Tenant URL and Secret Token values retrieved earlier", 0),
        ("the Account ID value retrieved earlier", 0),
    ],
)
def test_a_name_in_capitals_is_one_that_an_earlier_step_has(name: str, reported: int) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**. Input {name} in Secret Token."
    assert count_on_page("DC202", COPY_TOKEN, text) == reported


@pytest.mark.parametrize("obtained", ["retrieved", "copied", "saved", "received", "recorded", "collected", "prepared"])
def test_what_was_obtained_before_may_be_called_so_by_any_participle(obtained: str) -> None:
    entered = f"**Admission Code** that you {obtained} earlier"
    assert len(messages_of_page("DC202", "Copy the **Access Token**.", EARLIER.format(entered))) == 1
