"""Wordings of the credentials step, and of what leads to it, that rules must tell apart."""

import pytest

from tests.checks.wordings import ASKED, EARLIER, messages, messages_of_page


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


SECTION = "5. Under the **Admin Credentials** section, "


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (SECTION + "in the **Tenant URL** field, enter your PRODUCT Tenant URL and Secret Token.", 1),
        ("5. In **Admin Credentials**: for **Tenant URL**, enter your PRODUCT Tenant URL and Secret Token.", 1),
        ("5. For **Tenant URL**, enter your PRODUCT Tenant URL and Secret Token.", 1),
        (SECTION + "in **Secret Token**, paste the SCIM endpoint and the access token.", 1),
        (SECTION + "in the **Tenant URL** box type the secret token and the tenant URL.", 1),
        (SECTION + "in **Tenant URL**, enter the base URL, and in **Secret Token**, enter the token.", 0),
        (SECTION + "in **Tenant URL**, enter the URL and then paste the key in **Secret Token**.", 0),
        (SECTION + "in the **Tenant URL** and **Secret Token** fields, enter the base URL and the token.", 0),
        (SECTION + "enter the Tenant URL and the Access Token in **Tenant URL** and **Secret Token**.", 0),
    ],
)
def test_two_values_for_one_field_are_found_wherever_the_field_is_named(text: str, reported: int) -> None:
    assert len(messages("DC207", "credentials", text)) == reported


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


@pytest.mark.parametrize("hint", ["(from Step 2.2)", "obtained in step 1"])
def test_step_that_says_which_step_gives_the_secret_states_its_source(hint: str) -> None:
    steps = "5. Under the **Admin Credentials** section, input your PRODUCT Tenant URL and Secret Token "
    assert messages_of_page("DC201", "Set the **Secret** to a long text.", f"{steps}{hint}.") == []


@pytest.mark.parametrize(
    "other", [", or select **Authorize**", ". Or select **Authorize**", ", or you can press **Authorize**"]
)
def test_what_may_be_done_instead_is_no_second_way_to_sign_in(other: str) -> None:
    assert messages("DC203", "credentials", EARLIER.format("**Access Token**").rstrip(".") + other + ".") == []


KEYED = "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. {}"


@pytest.mark.parametrize(("token", "reported"), [("security token", 0), ("access token", 1)])
def test_security_token_goes_with_the_password(token: str, reported: int) -> None:
    fields = "enter the **Admin Username** and the **Admin Password**. Paste the token into **Secret Token**."
    step = f"5. Under the **Admin Credentials** section, {fields}"
    assert len(messages_of_page("DC203", f"Copy the {token}.", step)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("In **Secret Token**, enter `Zk93hd7Qw2LmXv5TbR8sNc1YpG4uJ6aE0fKo`.", 1),
        ("Enter the key q7Xr2LpZ9vKt4NwB8mYc3HdJ, and save it as **Secret Token**.", 1),
        ("In **Secret Token**, enter the key `9f86d081884c7d659a2feaa0c55ad015`.", 1),
        ("In **Secret Token**, enter `7b3e1c9a-42d5-4f0e-9a6b-8c1d2e3f4a5b`.", 1),
        ("In **Secret Token**, enter the token of the application ID `7b3e1c9a-42d5-4f0e-9a6b-8c1d2e3f4a5b`.", 0),
        ("In **Secret Token**, enter `00000000000000000000000000000000`.", 0),
        ("In **Secret Token**, enter the value of `LitwareProvisioningAccessToken2`.", 0),
        ("The token: https://help.DOMAIN/kb/Get+Litware%27s+Web+Access+Token+In+3+Steps+For+Admins", 0),
        ("The token: https://help.DOMAIN/kb#How-To-Make-Your-Own-SCIM-API-Key-In-2-Steps", 0),
        ("The token: https://help.DOMAIN/kb?Create_A_Token_And_Keep_It_In_Vault_12", 0),
        ("The token: https://app.DOMAIN/start#Zk93hd7Qw2LmXv5TbR8sNc1YpG4uJ6aE0fKo", 1),
        ("As in https://help.DOMAIN/a the token Zk93hd7Q+Lm2Xv5TbR8s-Nc1YpG4uJ6aE0fKo is entered.", 1),
    ],
)
def test_random_strings_of_every_kind_are_secrets_in_the_credentials_step(sentence: str, reported: int) -> None:
    assert len(messages("DC206", "credentials", KEYED.format(sentence))) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[settings](https://admin.DOMAIN/cb#state=8f7e6d5c4b3a2910)", 1),
        ("[settings](https://admin.DOMAIN/x?session-id=ab99cd12ef34aa)", 1),
        ("[settings][s]\n\n[s]: https://admin.DOMAIN/cb?state=8f7e6d5c4b3a2910", 1),
        ('<a href="https://admin.DOMAIN/cb?state=8f7e6d5c4b3a2910">settings</a>', 1),
        ("this:\n\n|page|\n|---|\n|[settings](https://admin.DOMAIN/cb?code=8f7e6d5c4b3a2910)|", 1),
        ("[the trial](https://www.DOMAIN/trial?code=welcome2024)", 0),
        ("[the list](https://www.DOMAIN/list?sort=8f7e6d5c4b3a2910#state)", 0),
    ],
)
def test_one_time_parameters_are_found_in_links_of_every_form(text: str, reported: int) -> None:
    assert len(messages("DC205", "end", f"Open {text}")) == reported


@pytest.mark.parametrize(
    ("entered", "reported"), [("**Access Key** from step 2", 1), ("**Access Token** from step 2", 0)]
)
def test_value_of_a_step_is_an_earlier_one(entered: str, reported: int) -> None:
    assert len(messages_of_page("DC202", "Copy the **Access Token**.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("rest", "reported"),
    [
        ("/home;jsessionid=3A1F6F0C9B7D4E21A77C", 1),
        ("/#/login?sessionId=ab12cd34ef56", 1),
        ("/callback?lang=en;state=8fe1b2c3d4e5f607", 1),
        ("/home;lang=en-us-posix-1", 0),
        ("/#/login?page=1234567890", 0),
        ("/#code=overview", 0),
    ],
)
def test_one_time_parameter_stands_anywhere_in_an_address(rest: str, reported: int) -> None:
    assert len(messages("DC205", "vendor", f"1. Open the [console](https://id.DOMAIN{rest}).")) == reported


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
    ],
)
def test_one_field_and_two_values(step: str, reported: int) -> None:
    text = f"5. Under the **Admin Credentials** section, do this:\n6. {step}"
    assert len(messages("DC207", "credentials", text)) == reported


@pytest.mark.parametrize("use", ["", "Open the [console][c], then the [same console][c]."])
def test_session_link_is_reported_where_its_reference_is_defined(use: str) -> None:
    link = "[c]: https://id.DOMAIN/login?signin=c71fb8fe18243c57"
    assert len(messages("DC205", "end", f"{use}\n\n{link}")) == 1


def test_an_address_in_bold_is_no_name() -> None:
    steps = (
        "5. Under the **Admin Credentials** section, enter the **https:\\//api.DOMAIN/scim** value that you retrieved "
    )
    steps += "earlier in **Tenant URL**, and the **Access Token** in **Secret Token**."
    assert messages_of_page("DC202", "Copy the **Access Token**.", steps) == []


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
def test_ordinary_words_for_what_was_called_no_more_than_a_token_are_no_other_name(obtained, entered, reported) -> None:
    assert len(messages_of_page("DC202", f"Copy the {obtained}.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("need", "reported"),
    [
        ("* A [PRODUCT API key](https://docs.DOMAIN/keys) that has all rights.", 0),
        ("* A valid PRODUCT API key.", 1),
        ("* A [PRODUCT tenant](https://www.DOMAIN/) and an API key.", 1),
    ],
)
def test_a_page_about_the_secret_that_the_prerequisites_lead_to(need: str, reported: int) -> None:
    assert len(messages("DC201", "prerequisites", f"## Prerequisites\n\n{need}")) == 0
    page = f"## Prerequisites\n\n{need}\n\n## Configure provisioning\n\n{ASKED}"
    assert len(messages("DC201", "body", f"# Configure PRODUCT for automatic user provisioning\n\n{page}")) == reported


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Learn how to enable provisioning for Litware [here](https://docs.litware.com/up).", True),
        ("Follow [these instructions](https://help.litware.com/scim) to set up SCIM.", True),
        ("Configure Litware for provisioning as described in its [guide](https://litware.com/guide).", True),
        ("See [Turning on SCIM](https://litware.github.io/on).", True),
        ("Read the [provisioning guide](https://litware.com/guide).", True),
        ("Contact Litware support to configure provisioning.", False),
        ("Learn how to enable provisioning [here](https://learn.microsoft.com/entra).", False),
        ("See our [prices](https://litware.com/prices) for provisioning.", False),
        ("Learn how to set up single sign-on [here](https://docs.litware.com/sso).", False),
        ("Set up provisioning. Follow our [news](https://litware.com/news).", False),
        ("To set up SCIM with Okta, see [its guide](https://help.okta.com/litware).", False),
        ("Learn how to enable provisioning from OneLogin [here](https://litware.com/onelogin).", False),
        ("See [SCIM setup in JumpCloud](https://jumpcloud.com/litware) for others.", False),
        ("For Okta or Entra ID, follow [the guide](https://litware.com/guide) to set up SCIM.", True),
    ],
)
@pytest.mark.parametrize("code", ["DC104", "DC201"])
def test_a_link_to_the_vendors_own_guide_to_provisioning_tells_both(code: str, words: str, *, told: bool) -> None:
    page = "# Configure PRODUCT for automatic user provisioning\n\n* A [tenant](https://litware.com).\n\n"
    vendor = f"## Set up PRODUCT for provisioning\n\n{words}\n\n"
    text = f"{page}{vendor}## Configure automatic user provisioning to PRODUCT\n\n{ASKED}"
    assert (messages(code, "body", text) == []) == told
