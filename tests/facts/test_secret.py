"""What the vendor calls the secret, and the menu path to it, in many wordings."""

import pytest

from tests.facts.conftest import Compile

CREDENTIALS = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."
STEPS = {
    "words that begin with the application's name": ("1. Copy the Brambleworks access token.", "access token", []),
    "copy a bold label": (
        "1. Navigate to **Team > Settings**.\n\n2. Copy the **Hub Key**. It is entered in the **Secret Token** field.",
        "Hub Key",
        ["Team", "Settings"],
    ),
    "menus gone through by way of one another": (
        "1. Go by way of **Team** to **Settings**, and from there to **Sync**.\n\n2. The token shown under **Hub Key** "
        "can be copied now.",
        "Hub Key",
        ["Team", "Settings", "Sync"],
    ),
    "it, and then": (
        "1. Your name is on the right; click on it, and then on **Settings**.\n\n2. Copy the **Hub Key**.",
        "Hub Key",
        ["Settings"],
    ),
    "on one thing and on another": (
        "1. Click on your picture, and on **Settings**.\n\n2. Copy the **Hub Key**.",
        "Hub Key",
        ["Settings"],
    ),
    "a colon before the way": (
        "1. API token: **Team** > **Settings** > **Sync**.",
        "API token",
        ["Team", "Settings", "Sync"],
    ),
    "what a command puts out": ("1. Run the command. Output = access token. Keep it safe.", "access token", []),
    "asked for in the next sentence": (
        "You need a **Hub Key**. To receive it, please write a mail to the support of Brambleworks.",
        "Hub Key",
        [],
    ),
    "a button and nothing else": (
        "1. User menu > **Cloud Settings**.\n2. **Create SCIM key**. Store it.",
        "SCIM key",
        ["User menu", "Cloud Settings"],
    ),
    "named by the button alone": ("1. Hit **Generate API Key**. Copy the key.", "API Key", []),
    "menus that are named": (
        "1. Click on the menu named **Admin**, and in it on **Admin Settings**.\n\n2. Copy the **Hub Key**.",
        "Hub Key",
        ["Admin", "Admin Settings"],
    ),
    "made with a scope": (
        "1. Make a token, which has the **hub:all** scope. You put it into Secret Token.",
        "token",
        [],
    ),
    "arrows of any kind": (
        "1. Go to **Settings->API Settings->Add New Token** to generate the SCIM token.\n\n"
        "2. Copy and save the SCIM token.",
        "SCIM token",
        ["Settings", "API Settings"],
    ),
    "arrow in running text": (
        "1. Open the **Workspace → Identity** tab and click **+ Add token** and copy the token.",
        "token",
        ["Workspace", "Identity"],
    ),
    "bold elements joined by arrows": (
        "1. Go to **Apps** > **APIs** > **Keys**.\n1. Copy the **API Key** value.",
        "API Key",
        ["Apps", "APIs", "Keys"],
    ),
    "dashes between menus": (
        "1. Generate a new **Hub Token** in **Web - Administration - Access** and copy its value.",
        "Hub Token",
        ["Web", "Administration", "Access"],
    ),
    "capital letters": (
        "1. Navigate to **Tools**. Copy the **Server URL** and the **TOKEN**. They go to the portal.",
        "TOKEN",
        ["Tools"],
    ),
    "button, then copy the value": (
        "1. Open **Integrations**.\n\n2. Click on **Generate Secret Key**. Copy and save this value.",
        "Secret Key",
        ["Integrations"],
    ),
    "named in quotes": (
        '1. Open **Integrations**.\n\n2. Copy the token in "Hub Token".',
        "Hub Token",
        ["Integrations"],
    ),
    "named in bold after what it is": ("1. Copy the key in the **Hub Token** box.", "Hub Token", []),
    "named in quotes that are bold": (
        '1. Open **"Integrations"**.\n\n2. Copy the **"Hub Key"**.',
        "Hub Key",
        ["Integrations"],
    ),
    "button that issues": (
        "1. Open **Integrations**.\n\n2. Select **Issue Token**.\n\n3. Copy the token.",
        "token",
        ["Integrations"],
    ),
    "menu of issues": ("1. Open **Issue Desk**.\n\n2. Copy the token.", "token", ["Issue Desk"]),
    "button only": ("1. Open **Integrations**.\n\n2. Click **Create API Key**.", "API Key", ["Integrations"]),
    "asked for": ("Reach out to our support team for the Tenant URL and the **Hub Key**.", "Hub Key", []),
    "asked for, the name first": ("For the **Hub Token**, reach out to help@brambleworks.com.", "Hub Token", []),
    "asked for by mail": ("Email support@brambleworks.com for the base URL and the access token.", "access token", []),
    "asked for in a ticket": ("Open a ticket with our desk for a bearer token.", "bearer token", []),
    "named first, then asked for": (
        "You need a provisioning token. To get it, contact your account manager.",
        "provisioning token",
        [],
    ),
    "copied, with help in case of need": ("Copy the **Hub Token**; contact us if you have problems.", "Hub Token", []),
    "help with it is asked for": ("If you have trouble with the access token, reach out to us.", None, []),
    "questions about it": ("For questions about the access token, write to help@brambleworks.com.", None, []),
    "an e-mail holds it": (
        "The email will also include Tenant URL and Secret Token for later use.",
        "Secret Token",
        [],
    ),
    "a message holds it": ("The welcome message contains the SCIM endpoint and the Hub Key.", "Hub Key", []),
    "an e-mail holds the steps": (
        "The email includes detailed instructions. The secret token is entered below.",
        None,
        [],
    ),
    "under a menu, a menu": (
        "* Under Organization Setup, click on SSO & SCIM\n\n* Copy the Token",
        "Token",
        ["Organization Setup", "SSO & SCIM"],
    ),
    "in a console, under a menu": (
        "1. Sign in to your Brambleworks console and select Account. Under Account Settings select Access.\n\n"
        "2. Copy the token.",
        "token",
        ["Account", "Account Settings", "Access"],
    ),
    "a tab by itself, a card further down": (
        "1. Click the Integrations tab.\n\n2. Scroll to the SCIM card. Copy the token.",
        "token",
        ["Integrations", "SCIM"],
    ),
    "a key account manager": ("Contact your Brambleworks Key Account Manager to have it switched on.", None, []),
    "listed, then copied": (
        "1. Select the **Access** tab. It tells:\n\n   1. **SCIM base url** (2)\n\n   1. **Hub token** (3)\n\n"
        "1. Copy these values to the clipboard.",
        "Hub token",
        ["Access"],
    ),
    "listed, then saved": ("* Base URL\n\n* Access key\n\nSave both values for later.", "Access key", []),
    "listed, then not copied": ("* Base URL\n\n* Access key\n\nClose these windows.", None, []),
    "under no menu": ("1. Under no circumstances, click Delete. Copy the token.", "token", []),
    "of a standard": ("Our desk sends you the JWT token that is needed.", "JWT token", []),
    "an address in angle brackets": ("Write to <help@brambleworks.com> to request your API key.", "API key", []),
    "a part to replace in angle brackets": (
        "1. Sign in at https://<tenant>.brambleworks.com and go to Settings > Access. Copy the API key.",
        "API key",
        ["Settings", "Access"],
    ),
    "an address is no menu": (
        "1. Go to <https://admin.brambleworks.com> and then to Admin > Keys to copy the API key.",
        "API key",
        ["Admin", "Keys"],
    ),
    "a menu and where it stands": (
        "1. Choose Integrations in the left navigation pane.\n2. Copy the API key.",
        "API key",
        ["Integrations"],
    ),
    "an option of a list is no menu": (
        "1. Go to Team > Keys.\n2. Choose Everything in the list.\n3. Copy the API key.",
        "API key",
        ["Team", "Keys"],
    ),
    "a path in quotation marks": (
        '1. Go to "Team" > "Access keys" and copy the API key.',
        "API key",
        ["Team", "Access keys"],
    ),
    "a path behind a colon, in brackets": (
        "1. Copy the API key (it stands under your account: Team > Access > Keys).",
        "API key",
        ["Team", "Access", "Keys"],
    ),
    "a drawer, then a menu": (
        "1. Open the Team drawer at the left and select Access. Copy the API key.",
        "API key",
        ["Team", "Access"],
    ),
    "a side bar with two menus": (
        "1. From the side bar, choose Security and then choose Keys. Copy the API key.",
        "API key",
        ["Security", "Keys"],
    ),
    "a tab, then a button": (
        "1. Click on the Identity tab, then click Continue. Copy the API key.",
        "API key",
        ["Identity"],
    ),
    "support hands it over": (
        "Reach out to [support](mailto:help@brambleworks.com) to obtain your **Provisioning Key**.",
        "Provisioning Key",
        [],
    ),
    "representative provides it": (
        "Once all is settled, your representative will provide you with the authentication token that is required.",
        "authentication token",
        [],
    ),
    "representative transfers it": (
        "Your account manager will transfer the SCIM bearer token to you in a secure manner.",
        "SCIM bearer token",
        [],
    ),
    "console displays it": (
        "1. Select **Settings > Auth**.\n2. The page displays your Auth Token and SCIM Base URL.",
        "Auth Token",
        ["Settings", "Auth"],
    ),
    "menus named one by one, without marks": (
        "1. Open the admin console.\n1. Select Service accounts.\n1. Select Save.\n1. Copy the token.",
        "token",
        ["Service accounts"],
    ),
    "options are no menus": (
        "1. Open **Console**.\n1. Under the **Permission scopes** section, select **Read rights**.\n1. Copy the token.",
        "token",
        ["Console"],
    ),
    "an address that contains the word": (
        "1. Generate a hub key.\n\n   * Instructions: https://wiki.brambleworks.com/Copy+The+Bearer+Token",
        "key",
        [],
    ),
    "seen on a tab": (
        "1. Navigate to the **Synchronisation** tab to see the **Hub URL** and the **Hub secret**.",
        "Hub secret",
        ["Synchronisation"],
    ),
    "a remark is no copying": (
        "1. Go to **Access**. Select **Renew Hub Token**. Note that this ends the existing token.\n\n"
        "2. Copy the **Hub token** of the list.",
        "Hub token",
        ["Access"],
    ),
    "from a page, by instructions elsewhere": (
        "Follow the [steps](https://brambleworks.com/help) to get your address and API Token from the API keys page.",
        "API Token",
        ["API keys"],
    ),
    "capitalised, without marks": (
        "1. Go to Apps and more > Access keys and copy the Bramble Key.",
        "Bramble Key",
        ["Apps and more", "Access keys"],
    ),
    "chain of steps, without marks": (
        "1. Navigate to Team > Click Access. Select Hub settings.\n\n2. Make a note of the Hub Token.",
        "Hub Token",
        ["Team", "Access", "Hub settings"],
    ),
    "not said": ("Provisioning is switched on for every workspace.", None, []),
}


@pytest.mark.parametrize(("vendor", "label", "location"), STEPS.values(), ids=STEPS)
def test_vendor_section(compiled: Compile, vendor: str, label: str | None, location: list[str]) -> None:
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert (credentials.secret_label.value if credentials.secret_label else None) == label
    assert [element.value for element in credentials.secret_location] == location


@pytest.mark.parametrize(
    "step",
    [
        "To get your credentials, click **API keys**.",
        "Copy the value that you see when you select the **SCIM token**.",
        "**Create SCIM token** is a right of owners.",
    ],
)
def test_what_is_pressed_is_no_name_of_the_secret(compiled: Compile, step: str) -> None:
    assert compiled(vendor=f"1. {step}", credentials=CREDENTIALS).credentials.secret_label is None


def test_secret_of_a_step_before_is_not_obtained_where_it_is_entered(compiled: Compile) -> None:
    vendor = "1. Enter the **Robot token** that you created in step 1."
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label is None


def test_secret_that_the_prerequisites_tell_of(compiled: Compile) -> None:
    needed = "## What you need\n\n* **Hub Key**: ask your administrator for it, or make one yourself."
    assert compiled(capabilities=needed, credentials=CREDENTIALS).credentials.secret_label.value == "Hub Key"


def test_secret_in_parentheses_after_run_together_labels(compiled: Compile) -> None:
    credentials = compiled(
        credentials="5. Under the **Admin Credentials** section, input the **Admin UserName,Domain&tokenkey** of your "
        "account (you can find the token under your account in **Admin > API > Settings**)."
    ).credentials
    assert credentials.secret_label.value == "token"
    assert [element.value for element in credentials.secret_location] == ["Admin", "API", "Settings"]


def test_steps_that_retrieve_the_fields_lead_to_the_secret(compiled: Compile) -> None:
    credentials = compiled(
        credentials="5. To retrieve the **Tenant URL** and **Secret Token** of your account, go on with step 6.\n\n"
        "6. Sign in to your console. Navigate to **Settings** > **Integrations**.\n\n"
        "\tYou can find the **Tenant URL** and **Secret Token** here.\n\n"
        "7. Upon populating the fields, click **Test Connection**."
    ).credentials
    assert credentials.secret_label.value == "Secret Token"
    assert [element.value for element in credentials.secret_location] == ["Settings", "Integrations"]


def test_the_vendors_section_goes_before_the_step_that_enters_the_value(compiled: Compile) -> None:
    credentials = compiled(
        vendor="Reach out to [Brambleworks](mailto:help@brambleworks.com) to obtain the hub secret token.",
        credentials="5. Under the **Admin Credentials** section, input `https://api.brambleworks.com/scim` in "
        "**Tenant URL**. In **Secret Token** field, enter the **bearer token** value provided by the team.",
    ).credentials
    assert credentials.secret_label.value == "secret token"


@pytest.mark.parametrize(
    ("step", "label"),
    {
        "In **Secret Token**, enter the token Brambleworks gave you.": "token",
        "In **Secret Token**, enter the access key that your team has shared with you.": "access key",
        "In **Secret Token**, enter the token supplied by your account manager.": "token",
        "In **Secret Token**, enter the bearer token issued to you by your partner.": "bearer token",
        "In **Secret Token**, enter the token from the welcome mail.": "token",
        "In **Secret Token**, enter your token. The token is shared by all administrators.": None,
    }.items(),
)
def test_the_step_that_enters_the_value_tells_who_gave_it(compiled: Compile, step: str, label: str | None) -> None:
    found = compiled(credentials=f"1. In **Tenant URL**, enter `https://api.brambleworks.com/scim`. {step}")
    assert (found.credentials.secret_label and found.credentials.secret_label.value) == label


def test_a_user_name_and_password_have_no_secret(compiled: Compile) -> None:
    credentials = compiled(
        vendor="1. Open **Team**. Copy the **API Key** of your printer.",
        credentials="1. Under the **Admin Credentials** section, enter the **Admin Username** and **Admin Password**.",
    ).credentials
    assert credentials.secret_label is None


@pytest.mark.parametrize(
    "then",
    [
        "Click the **Save** button to store the new token.",
        "Press **Save** to keep the generated token.",
        "Tap the **Save** icon to activate the token.",
    ],
)
def test_a_button_that_saves_at_the_vendors_copies_nothing(compiled: Compile, then: str) -> None:
    vendor = f"1. Press **Generate**. The base URL and the Hub API token are displayed.\n1. {then}"
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == "Hub API token"


@pytest.mark.parametrize(
    "vendor",
    [
        "If the Secret Token is not accepted, contact support.",
        "Contact our support team if your Secret Token is rejected.",
        "Should the portal call the token invalid, please contact Brambleworks.",
        "In case of an error with the API key, contact your account manager.",
        "If the connection is refused, contact us and have the Tenant URL and Secret Token ready.",
    ],
)
def test_help_with_a_value_is_no_source_of_it(compiled: Compile, vendor: str) -> None:
    facts = compiled(vendor=vendor, credentials=CREDENTIALS)
    assert (facts.credentials.secret_label, facts.tenant_url.kind.value) == (None, "unstated")


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("The **Hub key** goes into the **Secret Token** field.", "Hub key"),
        ("The **Sync token** is pasted in the Secret Token field.", "Sync token"),
        ("Your API token must be supplied as the Secret Token.", "API token"),
        ("This value will be entered in the **Secret Token** field.", None),
        ("The Secret Token is put into the Secret Token field.", None),
        ("1. Copy the **Access (API) key**.", "Access (API) key"),
        ("1. Copy the Secret (SCIM) token.", "Secret (SCIM) token"),
        ("1. Upon the first save, the key is made.\n1. Copy the API key.", "API key"),
    ],
)
def test_value_that_goes_into_the_portals_field(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label


KEPT = [
    ("* Retain the **Hub Token** and the **SCIM API URL** for later.", "Hub Token", "from-vendor"),
    ("1. Jot down the Tenant URL and the API key.", "API key", "from-vendor"),
    ("1. Hold on to the **Base URL** and the **Access Token**.", "Access Token", "from-vendor"),
    ("1. Grab the SCIM URL and the bearer token from this page.", "bearer token", "from-vendor"),
    ("1. Set aside the Tenant URL and the Secret Token.", "Secret Token", "from-vendor"),
    ("1. Paste the Tenant URL and the Secret Token into a text editor.", "Secret Token", "from-vendor"),
    ("1. You will see the **Tenant URL** and the **Secret Token**.", "Secret Token", "from-vendor"),
    ("1. Your dashboard lists the Tenant URL and the SCIM key.", "SCIM key", "from-vendor"),
    ("1. A window opens with the Tenant URL and the SCIM key.", "SCIM key", "from-vendor"),
    ("1. The Tenant URL and the SCIM key appear in a dialog.", "SCIM key", "from-vendor"),
    ("1. Copy the **Hub URL** and the **Hub Key**.", "Hub Key", "from-vendor"),
    ("1. Copy the Hub URL and the API key.", "API key", "from-vendor"),
    ("1. Copy the **Callback URL** and the **API key**.", "API key", "unstated"),
    ("1. Note the Webhook URL and the API key.", "API key", "unstated"),
    ("1. Keep the Tenant URL field blank for now.", None, "unstated"),
    ("1. Keep in mind that the token expires.", None, "unstated"),
    ("1. Remember to enter the Tenant URL and the token.", None, "unstated"),
    ("1. Install the app from the store and set the Tenant URL.", None, "unstated"),
    ("1. If an error appears, check the Tenant URL and the token.", None, "unstated"),
    ("1. Press Generate. These are the Tenant URL and the API key you will need.", "API key", "from-vendor"),
    ("1. Press **Show**. Those will be your **Hub URL** and **Hub Token**.", "Hub Token", "from-vendor"),
    ("1. Press Show. They are the access token and the SCIM URL of your hub.", "access token", "from-vendor"),
    ("1. These are the Tenant URL and Secret Token fields of the portal.", None, "unstated"),
    ("1. These are the Tenant URL and Secret Token that the portal asks for.", None, "unstated"),
    ("1. Press **Generate API Key**. This is the Secret Token.", "API Key", "unstated"),
    ("1. Do not share or save this access token. Copy the **Hub Key**.", "Hub Key", "unstated"),
    ("1. Never copy the token.", None, "unstated"),
    ("1. Do not forget to copy the access token.", "access token", "unstated"),
    ("1. Name the API key, and select **Save**.\n\n2. Note the **Hub Secret**.", "Hub Secret", "unstated"),
    ("1. Name the access key and press Save.\n\n2. Keep the **Hub Key** in a vault.", "Hub Key", "unstated"),
    ("1. Click **Save** and copy the access token.", "access token", "unstated"),
]


@pytest.mark.parametrize(("vendor", "label", "kind"), KEPT)
def test_values_that_are_shown_and_kept(compiled: Compile, vendor: str, label: str | None, kind: str) -> None:
    facts = compiled(vendor=vendor, credentials=CREDENTIALS)
    found = facts.credentials.secret_label
    assert (found.value if found else None, facts.tenant_url.kind.value) == (label, kind)


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("They will provide the URL and the access token that are needed as described in Step 5.", "access token"),
        ("Our team sends you the API key, which you enter as described in step 5.", "API key"),
        ("You will be given a SCIM token, to be entered as mentioned in Step 5.", "SCIM token"),
        ("Contact us for the access token, and enter it as described in Step 5.", "access token"),
        ("The access token is entered as described in Step 5.", None),
        ("The access token copied in step 3 is entered in Step 5.", None),
        ("Contact us where the access token retrieved in step 3 fails.", None),
    ],
)
def test_secret_that_is_handed_over_for_another_step(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("1. Copy the value of the generated bearer token.", "bearer token"),
        ("1. Copy the generated SCIM key to a safe place.", "SCIM key"),
        ("1. Copy the generated key.", "key"),
        ("1. Copy the **Generated Token**.", "Generated Token"),
        ("1. Copy the **generated token** value.", "generated token"),
    ],
)
def test_secret_is_not_called_generated_because_it_was(compiled: Compile, vendor: str, label: str) -> None:
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("1. To generate a bearer token, copy the **Hub Key** and **Hub Password**. Join them.", "bearer token"),
        ("1. To build the access token, join your Client Key and the Client Secret with a colon.", "access token"),
        ("1. Combine the Hub Key and the Hub Password to form the Bearer Token.", "Bearer Token"),
        ("1. Concatenate the client id and the client secret into your SCIM token.", "SCIM token"),
        ("1. To get the API token, please base64-encode the user name and password.", "API token"),
        ("1. To generate a token, copy the **Client Key** and paste it.", "Client Key"),
        ("1. To get a token, click **New** and copy the **API Key**.", "API Key"),
        ("1. Copy the **Tenant URL** and the **Secret Token** to your notes.", "Secret Token"),
        ("1. Copy the **Client ID** and the **Client Secret**. They create a token.", "Client Secret"),
        ("1. Copy the API Key and the token into a safe place.", "API Key"),
    ],
)
def test_secret_that_is_put_together(compiled: Compile, vendor: str, label: str) -> None:
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ("**Tenant URL**, **Token Endpoint**, **Client Identifier** and **Client Secret**", "Client Secret"),
        ("**Tenant URL**, **Authorization Endpoint** and **Token Endpoint**", None),
        ("**Tenant URL** and **OAuth Token URL**", None),
        ("**Tenant URL** and **Secret Token**", "Secret Token"),
    ],
)
def test_address_of_tokens_takes_no_secret(compiled: Compile, fields: str, label: str | None) -> None:
    found = compiled(credentials=f"1. Under the **Admin Credentials** section, enter the {fields}.").credentials
    assert (found.secret_field.value if found.secret_field else None) == label


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Both come from your account manager.", True),
        ("These values are shown on the Sync page.", True),
        ("They are supplied by Brambleworks.", True),
        ("These details are listed in your console.", True),
        ("You can find them under **Sync**.", True),
        ("These are required.", False),
    ],
)
def test_where_the_values_of_the_step_come_from(compiled: Compile, more: str, told: bool) -> None:
    facts = compiled(credentials=f"{CREDENTIALS} {more}")
    assert (facts.credentials.secret_label is not None) == told
    assert (facts.tenant_url.kind.value == "from-vendor") == told


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("1. Copy the Base URL.Click Generate Token and copy the bearer token.", "bearer token"),
        ('1. Press "Create Token" and copy the resulting token.', "token"),
        ("1. Click on Add new API key, then save the SCIM key.", "SCIM key"),
        ("1. Choose New Secret and store the client secret.", "client secret"),
        ("1. Copy the address, then click Get Key and copy the sync key.", "sync key"),
        ("1. Click Copy API Key.", "API Key"),
        ("1. Click on Create access token.\n1. A bearer token is generated.", "bearer token"),
        ("1. Click Create SCIM token.", "SCIM token"),
    ],
)
def test_a_button_in_plain_words_is_no_name_where_there_is_another(compiled: Compile, vendor: str, label: str) -> None:
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == label


LISTED = [
    ("Request your sync details. This will include:\n\n* Your tenant URL\n* Your secret token", "secret token"),
    ("Write to help@brambleworks.com. The reply contains:\n\n* SCIM base URL\n* Access token", "Access token"),
    ("Ask for the details. You then receive:\n\n* the Tenant URL\n* the API key", "API key"),
    ("Our support team will send you:\n\n* a Tenant URL\n* a bearer token", "bearer token"),
    ("They provide you with:\n\n1. the SCIM endpoint\n1. the SCIM key", "SCIM key"),
    ("Open the console. This requires:\n\n* a Tenant URL\n* a token", None),
    ("You need to send us:\n\n* your tenant's name\n* your domain", None),
]


@pytest.mark.parametrize(("vendor", "label"), LISTED)
def test_a_list_of_what_the_vendor_hands_over(compiled: Compile, vendor: str, label: str | None) -> None:
    facts = compiled(vendor=vendor, credentials=CREDENTIALS)
    found = facts.credentials.secret_label
    assert (found.value if found else None) == label
    assert (facts.tenant_url.kind.value == "from-vendor") == (label is not None)


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("1. For **Secret** set a complex string.", "Secret"),
        ("1. In the **Hub key** field, enter a long string of your own.", "Hub key"),
        ("1. For the access token, make up a long password.", "access token"),
        ("1. As the SCIM secret choose anything.", "SCIM secret"),
        ("1. In **Token**, type a word that nobody guesses.", "Token"),
        ("1. In the **Secret Token** field, enter the value.", None),
        ("1. For token entry set the switch to on.", None),
    ],
)
def test_a_secret_that_the_administrator_makes_up(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("The response includes the `hubUrl` (**Tenant URL**) and the `hubToken` (**Secret Token**).", "hubToken"),
        ("1. Copy the `scim_token` value of the response.", "scim_token"),
        ("1. Send the request. The reply will contain `accessToken`, which you need later.", "accessToken"),
        (
            "After creating a hub key, send a request to the hubs endpoint. The response holds a SCIM token.",
            "SCIM token",
        ),
        (
            "1. With an API key, make a request to the sync API. Save the `directorySecret` that it returns.",
            "directorySecret",
        ),
        ("1. Make a request to Brambleworks support for an API key.", "API key"),
        ("1. Put the turnkey box on a monkey. Copy the token.", "token"),
    ],
)
def test_secret_in_the_answer_to_a_request(compiled: Compile, vendor: str, label: str) -> None:
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("Copy the **access code**. This value is entered in the **Secret Token** field.", "access code"),
        ("Keep the passphrase. It goes into the Secret Token field.", "passphrase"),
        (
            "The **Sync PIN** of **Berth 7** is generated.This value will be entered in the **Secret Token** field.",
            "Sync PIN",
        ),
        ("Your pass phrase is entered in the Secret Token field.", "pass phrase"),
        (
            "Press **Show**. The **Connection string** appears. It is pasted in the Secret Token field.",
            "Connection string",
        ),
        ("Press **Issue a new API key**. Copy it.", "API key"),
        (
            "Copy the **Sync address** and the **Sync code**. These values are entered in the **Tenant URL** and "
            "**Secret Token** fields respectively.",
            "Sync code",
        ),
        (
            "The **Base URL** and the **JWT** appear. They will be copied and pasted in Tenant URL and Secret Token.",
            "JWT",
        ),
        ("Save the endpoint URL and the passcode. You need them in the Secret Token field.", "passcode"),
        ("Copy the **PIN**. You need it as the **Secret Token** later.", "PIN"),
        ("Copy the **SCIM password**, which you then paste into **Secret Token**.", "SCIM password"),
        ("Press **New token**. Copy the **Sync code**. It goes into the **Secret Token** field.", "Sync code"),
        ("Copy the **access code** and keep it.", "access code"),
        ("Copy the **job code page** and the **Metadata XML**.", None),
        ("Copy the **Tenant URL**. This value is entered in the **Secret Token** field.", None),
        ("Select **Save**. This value is entered in the **Secret Token** field.", None),
        ("Go to **Team** > **Sync**. This value is entered in the **Secret Token** field.", None),
        ("On the **Sync** page, press **Reveal**. This value is entered in the **Secret Token** field.", None),
        ("Copy the value. This value is entered in the Secret Token field.", None),
        ("Sign in as **Super Admin**. This value is entered in the Secret Token field.", None),
    ],
)
def test_a_secret_of_another_kind_is_known_by_its_field(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=f"1. {vendor}", credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label


@pytest.mark.parametrize(
    ("entered", "label"),
    [
        (
            "input the **Address** and the **Sync code** retrieved earlier in **Tenant URL** and **Secret Token**",
            "Sync code",
        ),
        ("enter the **Sync code** you copied in **Secret Token**", "Sync code"),
        ("enter the **Sync code** in **Secret Token**", None),
        ("enter the **Tenant URL** you copied in **Secret Token**", None),
    ],
)
def test_a_secret_of_another_kind_is_known_where_it_is_entered(
    compiled: Compile, entered: str, label: str | None
) -> None:
    found = compiled(vendor="1. Open the page.", credentials=f"Under **Admin Credentials**, {entered}.")
    secret = found.credentials.secret_label
    assert (secret.value if secret else None) == label


def test_a_verb_in_an_address_obtains_nothing(compiled: Compile) -> None:
    credentials = (
        "Under **Admin Credentials**, input the Tenant URL `https://get.contacthub.com/scim` and Secret Token."
    )
    assert compiled(vendor="1. Open the page.", credentials=credentials).credentials.secret_label is None


@pytest.mark.parametrize("field", ["Secret Server Admin Username", "Token Works domain", "Key Admin Password"])
def test_a_field_of_a_product_that_is_called_so_takes_no_secret(compiled: Compile, field: str) -> None:
    assert compiled(credentials=f"In the **{field}** field, enter it.").credentials.secret_field is None


@pytest.mark.parametrize(
    ("step", "label"),
    [
        ("Paste the **SCIM API token** from Brambleworks.", "SCIM API token"),
        ("Enter your bearer token copied from the console.", None),
        ("Enter the hub key from Brambleworks.", "hub key"),
        ("Enter the token from Azure.", None),
        ("Enter the key from Step 2.", None),
        ("Enter the Tenant URL and Secret Token from Brambleworks.", "Secret Token"),
        ("Paste the Tenant URL, Client ID and API key you copied from Brambleworks.", "API key"),
        ("Provide the endpoint, the client ID, and the client secret from your Brambleworks console.", "client secret"),
        ("Paste the Tenant URL, Token endpoint, and Client secret which you have copied from the page.", None),
        ("Fill in the Client identifier & Client secret that you had obtained from Brambleworks.", "Client secret"),
    ],
)
def test_a_secret_that_only_the_step_that_enters_it_names(compiled: Compile, step: str, label: str | None) -> None:
    steps = f"1. Under **Admin Credentials**:\n    - **Tenant URL**: Paste it.\n    - **Secret Token**: {step}"
    found = compiled(credentials=steps).credentials.secret_label
    assert (found.value if found else None) == label


@pytest.mark.parametrize(
    ("vendor", "label", "location"),
    [
        ("1. Open **Team** and mint a new **SCIM key**.", "SCIM key", ["Team"]),
        ("1. Go to **Team > API**. Produce an API key.", "API key", ["Team", "API"]),
        ("1. Head over to **Team** and roll a new access token.", "access token", ["Team"]),
        ("Visit your profile and make yourself a hub key.", "key", []),
        ("1. Under **Team**, turn on **SCIM**. A bearer token pops up.", "bearer token", ["Team"]),
        (
            "1. Under **Team**, choose **SCIM**. You are presented with an access token.",
            "access token",
            ["Team", "SCIM"],
        ),
        ("1. In **Team > Access**, have a **Hub Token** made for you.", "Hub Token", ["Team", "Access"]),
        ("1. Take the API token out of **Team** > **Keys**.", "API token", ["Team", "Keys"]),
        ("1. The API token sits under **Team** > **Keys**.", "API token", ["Team", "Keys"]),
        ("1. Look in **Team** > **Keys** for the API token.", "API token", ["Team", "Keys"]),
        ("1. An API token can be drawn from **Team** > **Keys**.", "API token", ["Team", "Keys"]),
        ("Extract the token from the answer.", "token", []),
    ],
)
def test_a_secret_that_is_made_shown_or_lies_somewhere(
    compiled: Compile, vendor: str, label: str, location: list[str]
) -> None:
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert found.secret_label.value == label
    assert [element.value for element in found.secret_location] == location


@pytest.mark.parametrize(
    "vendor",
    [
        "Make sure that the token is kept secret.",
        "Brambleworks produces reports of each token that was used.",
        "Roll out the app to all who have a token.",
        "A warning pops up if the token is wrong.",
        "Extract the archive. A token is needed.",
        "Look at the help page for more on tokens.",
        "Each token lives for a year.",
        "Take care of the token over the year.",
    ],
)
def test_a_secret_of_which_something_else_is_said(compiled: Compile, vendor: str) -> None:
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label is None


@pytest.mark.parametrize(
    ("kept", "label"),
    [
        ("**Copy** and save the Bearer Token.", "Bearer Token"),
        ("**Copy** the Bearer Token.", "Bearer Token"),
        ("Turn on **SCIM** and copy the API token.", "API token"),
        ("Set **Status** to **Enabled**, then copy the API token.", "API token"),
        ("Set **Status** to **Enabled**, then copy the **access code**.", "access code"),
        ("Copy the **access code** of the token.", "access code"),
        ("You see the **access code**; copy and save it.", "access code"),
    ],
)
def test_a_bold_word_beside_what_is_kept_is_no_secret(compiled: Compile, kept: str, label: str) -> None:
    vendor = f"1. {kept} This value is entered in the **Secret Token** field."
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize(
    "other",
    [
        "Click **Reveal** on your Recovery Key and store this entire key in a safe place.",
        "Copy the **Recovery Codes** and keep them.",
        "Copy the **Encryption Key** and store it safely.",
        "Generate a backup key and save the key.",
        "Copy the public key, and keep the key.",
    ],
)
def test_a_key_that_nobody_authenticates_with_is_no_secret(compiled: Compile, other: str) -> None:
    vendor = f"1. {other}\n1. Click **Reveal** on your Bearer Token and make note of it."
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert found.secret_label.value == "Bearer Token"


COMMAND = "```bash\ncurl -X POST https://scim.brambleworks.com/keys\n```\n"
HEADINGS = [
    ("Generate a SCIM token (Brambleworks)", "SCIM token"),
    ("1. Create the Brambleworks API key", "API key"),
    ("Step 2 – Issue a bearer token with the command line", "bearer token"),
    ("Getting an access token from Brambleworks", "access token"),
    ("Retrieve your client secret", "client secret"),
    ("Create a key vault", None),
    ("Copy your public key", None),
    ("Generate an SSH key", None),
    ("Get started with tokens", None),
    ("Rotate the API key", None),
    ("Get a token endpoint", None),
]


@pytest.mark.parametrize(("heading", "label"), HEADINGS)
def test_a_heading_over_the_command_that_makes_the_secret(compiled: Compile, heading: str, label: str | None) -> None:
    found = compiled(vendor=f"### {heading}\n\n{COMMAND}", credentials=CREDENTIALS).credentials.secret_label
    assert (found and found.value) == label
    found = compiled(vendor=f"### {heading}\n\nText.", credentials=CREDENTIALS).credentials.secret_label
    assert found is None


@pytest.mark.parametrize(
    ("kept", "label"),
    [
        ("In the dialog, copy the generated SCIM credential and click **OK**.", "SCIM credential"),
        ("Save the new provisioning credential that appears.", "provisioning credential"),
        ("Note down the API passcode.", "API passcode"),
        ("Copy the credentials of your account.", None),
        ("Create a SCIM credential policy.", None),
    ],
)
def test_a_credential_needs_no_mark(compiled: Compile, kept: str, label: str | None) -> None:
    found = compiled(vendor=f"1. {kept}", credentials=CREDENTIALS).credentials.secret_label
    assert (found and found.value) == label


def test_an_attribute_of_a_tag_is_no_secret(compiled: Compile) -> None:
    url = '`https://{{< site key="name" >}}/scim`'
    steps = f"1. Under **Admin Credentials**:\n    - **Tenant URL**: {url}\n    - **Secret Token**: Use your API key. "
    assert compiled(credentials=steps).credentials.secret_label is None
    found = compiled(credentials=f"{steps}Create an API key under Keys.").credentials.secret_label
    assert found.value == "API key"


ENTER_BOTH = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token** of Brambleworks."


VENDOR = [
    ("1. We opened **Team** and went to **Keys**.\n1. We copied the **Hub key**.", "Team, Keys"),
    ("1. Opened **Team > Keys** in the console.\n1. Noted the **Hub key** that was shown.", "Team, Keys"),
    ("1. I clicked **Team**, then **Keys**, and wrote down the **Hub key**.", "Team, Keys"),
    ("1. Then we picked **Team** and chose **Keys**.\n1. We saved the **Hub key** for later.", "Team, Keys"),
    ("1. **Team** should be opened, whereupon **Keys** should be selected.\n1. Copy the **Hub key**.", "Team, Keys"),
    ("1. The **Team** page is to be opened, and **Keys** must be chosen.\n1. The **Hub key** is shown.", "Team, Keys"),
    ("1. **Team** is opened first.\n1. The **Keys** tab has to be selected.\n1. Copy the **Hub key**.", "Team, Keys"),
    ("1. Go to **Keys**. Ensure that **Beta** is selected.\n1. Copy the **Hub key**.", "Keys"),
    ("1. Go to **Keys**. **Robot** should be selected as the kind.\n1. Copy the **Hub key**.", "Keys"),
    ("1. Go to **Keys**. **Create key** should be selected.\n1. Copy the **Hub key**.", "Keys"),
    ("1. Go to **Keys**. We stored the **Login key** for you.\n1. Copy the **Hub key**.", "Keys"),
    ("1. Choose **Add-ons**, then **Directories**.\n1. Copy the **Hub key**.", "Add-ons, Directories"),
    ("1. **Team** is opened by the operator, and **Keys** is clicked. The **Hub key** is copied.", "Team, Keys"),
    ("1. Go to **Team**.\n1. The **Hub key** is to be noted.", "Team"),
    ("1. Go to **Team**.\n1. The **Hub key** must then be saved in the vault.", "Team"),
    ("1. **Team** is opened by owners only. Go to **Keys** and copy the **Hub key**.", "Keys"),
    ("1. Go to **Team** › **Keys**, and there get the **Hub key**.", "Team, Keys"),
    ("**Dana:** In the hub: Team → Keys. Copy the **Hub key**.", "Team, Keys"),
    ("1. Go to **Team** > Settings > **Keys** and copy the **Hub key**.", "Team, Settings, Keys"),
    ("1. In the console, Team -> Apps and more -> **Keys**, then note the **Hub key**.", "Team, Apps and more, Keys"),
    ("1. Under Administration » Security » **Keys**: copy the **Hub key**.", "Administration, Security, Keys"),
    ("1. Sign in, then Team > **Keys**, and record the **Hub key**.", "Team, Keys"),
    ("1. Open **Team** and then Apps > Access > **Keys**. Copy the **Hub key**.", "Team, Apps, Access, Keys"),
    ("1. Open **Team**, Apps > **Keys**. Copy the **Hub key**.", "Team, Apps, Keys"),
    ("1. Go to the **Team** page > **Keys** tab > **Hub** and copy the **Hub key**.", "Team, Keys, Hub"),
    ("1. Click **Team** in the corner > **Keys**. Copy the **Hub key**.", "Team, Keys"),
]


@pytest.mark.parametrize(("vendor", "location"), VENDOR)
def test_way_to_the_secret(compiled: Compile, vendor: str, location: str) -> None:
    credentials = compiled(vendor=vendor, credentials=ENTER_BOTH).credentials
    assert credentials.secret_label.value == "Hub key"
    assert ", ".join(menu.value for menu in credentials.secret_location) == location


@pytest.mark.parametrize(
    ("vendor", "label", "location"),
    [
        ("1. Copy the value which is in **Hub token**, then save.", "Hub token", ""),
        ("1. Click **Create**. A code appears in the **Hub token** box.", "Hub token", ""),
        ("1. Click **Create**. A string is shown in the **Hub key** field.", "Hub key", ""),
        ("1. Copy the value that stands under **Hub key**.", "Hub key", ""),
        (
            "- the page prints the **hub token** → copy, keep in the vault\n- token dies → make a new one",
            "hub token",
            "",
        ),
        ("- team > keys → copy the SCIM key", "SCIM key", "team, keys"),
    ],
)
def test_secret_in_notes(compiled: Compile, vendor: str, label: str, location: str) -> None:
    credentials = compiled(vendor=vendor, credentials=ENTER_BOTH).credentials
    assert credentials.secret_label.value == label
    assert ", ".join(menu.value for menu in credentials.secret_location) == location


@pytest.mark.parametrize(
    "said",
    [
        "The name must be **Entra**.",
        "Call it **Entra**.",
        "Enter **Entra** as its name.",
        "Name the client **Entra**.",
        "Its type: **Robot**.",
    ],
)
def test_what_something_is_called_is_no_secret(compiled: Compile, said: str) -> None:
    assert (
        compiled(vendor=f"1. {said} Paste it into **Secret Token**.", credentials=ENTER_BOTH).credentials.secret_label
        is None
    )


def test_what_goes_by_a_name_may_be_the_secret(compiled: Compile) -> None:
    vendor = "1. You see a value called **pass code**. Paste it into **Secret Token**."
    assert compiled(vendor=vendor, credentials=ENTER_BOTH).credentials.secret_label.value == "pass code"


def test_what_is_told_of_all_keys_names_none(compiled: Compile) -> None:
    vendor = "We hand out SCIM keys by hand. Ask our people for a **Hub Key**."
    assert compiled(vendor=vendor, credentials=ENTER_BOTH).credentials.secret_label.value == "Hub Key"
    assert compiled(vendor="Copy the SCIM keys.", credentials=ENTER_BOTH).credentials.secret_label.value == "SCIM keys"


def test_section_that_says_where_the_key_comes_from(read: Compile) -> None:
    way = "Go to **Team** > **Keys** and press the **New** button. Brambleworks mails you the access key."
    step = "- Admin Credentials:\n  - Tenant URL = `https://hub.brambleworks.com/scim`\n  - Secret Token = the key"
    text = (
        f"# User provisioning for Brambleworks\n\n## Note 1: where the key comes from\n\n{way}\n\n## Note 2\n\n{step}"
    )
    credentials = read(text).credentials
    assert credentials.secret_label.value == "access key"
    assert [menu.value for menu in credentials.secret_location] == ["Team", "Keys"]


def test_page_without_sections(read: Compile) -> None:
    steps = "Press **New**. The hub shows a SCIM key. Copy it.\n\nIn **Provisioning**, paste it into **Secret Token**."
    assert read(f"# User provisioning for Brambleworks\n\n{steps}").credentials.secret_label.value == "SCIM key"


ENTER_BOTH = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."


LABELS = {
    "Once it is enabled, you see the **Hub ID** and the **Hub token** that you need below.": "Hub token",
    "When you save, you see the **Sync key**.": "Sync key",
    "When you save, you see the **Sync key** and the **Token endpoint**. Copy both.": "Sync key",
    "When you save, you see the **Keys** page.": None,
    "1. Name your hub key, and select **Generate**.\n1. The SCIM URL and the sync token are generated. Copy and save "
    "these values.": "sync token",
    "1. The address and the sync token appear. Save both values.": "sync token",
    "1. The window holds a SCIM URL and a sync key. Then, copy them.": "sync key",
    "1. Your sync token is made. Keep these safe.": "sync token",
    "1. Open the API keys tab. Copy the values of the last row.": None,
    "1. Press **Create API key**. Enter the rows. Copy the values.": "API key",
}


@pytest.mark.parametrize(("vendor", "label"), LABELS.items(), ids=range(len(LABELS)))
def test_secret_that_is_seen_or_kept_a_sentence_later(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=vendor, credentials=ENTER_BOTH).credentials.secret_label
    assert (found.value if found else None) == label


@pytest.mark.parametrize(
    ("made", "label"),
    [
        ("A SCIM Access Token will be generated for your site. To retrieve it, click the link.", "SCIM Access Token"),
        ("An **API Key** is created.", "API Key"),
        ("Your sync token is then issued and shown.", "sync token"),
        ("The Bearer Token gets automatically generated.", "Bearer Token"),
        ("An API Key is needed.", "token"),
        ("The token will be generated.", "token"),
        ("An **API Key** is created, and a **Sync Token** is issued.", "token"),
        ("An API Key is created by the wizard.\n\n1. Go on.", "token"),
    ],
)
def test_secret_that_the_step_before_makes(compiled: Compile, made: str, label: str) -> None:
    vendor = f"1. Enter the query and click **Run**.\n\n1. {made}\n\n1. Copy the generated token value."
    secret = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert secret.secret_label.value == label
    assert not secret.secret_location


@pytest.mark.parametrize("last", ["then **Save**.", "and then select **Save**.", "and save."])
def test_a_step_that_only_saves_names_no_secret(compiled: Compile, last: str) -> None:
    step = f"{CREDENTIALS}\n\n1. Click **Test connection** to confirm the URL and token, {last}"
    vendor = "Go on, and generate a provisioning token for it."
    assert compiled(vendor=vendor, credentials=step).credentials.secret_label.value == "provisioning token"


@pytest.mark.parametrize(
    "step",
    [
        "Then provide your **Tenant URL** and **Secret Token**.",
        "Under the **Admin Credentials** section provide your **Tenant URL** and **Secret Token**.",
        "Copy and paste your **Tenant URL** and **Secret Token**.",
    ],
)
def test_the_field_that_is_filled_in_is_no_secret_of_the_vendor(compiled: Compile, step: str) -> None:
    assert compiled(credentials=f"1. {step}").credentials.secret_label is None


@pytest.mark.parametrize("where", ["for later use", "into Entra ID"])
def test_who_copies_and_pastes_keeps(compiled: Compile, where: str) -> None:
    vendor = f"1. Copy and paste the **Sync Key** {where}."
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == "Sync Key"


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("Next to **Hub key**, select the copy icon.", "Hub key"),
        ("Click the copy icon next to **Sync Token**.", "Sync Token"),
        ("Select the pages icon adjacent to **Sync Token** to copy it.", "Sync Token"),
        ("Download the **Sync Token**.", "Sync Token"),
        ("You should now have the **Sync Token**. Save it in a safe place.", "Sync Token"),
        ("You then have a **Hub key**.", "Hub key"),
        ("Your **Hub key** is ready. Copy it.", "Hub key"),
        ("Click the clipboard icon next to **Hub key**.", "Hub key"),
        ("The **Hub key** is automatically copied to your clipboard.", "Hub key"),
        ("The **Hub key** can now be copied.", "Hub key"),
        ("Copying the **Hub key** is the last step here.", "Hub key"),
        ("Select the **Hub key** value and copy it.", "Hub key"),
        ("You'll need the **Hub key** later.", "Hub key"),
        ("The **Hub key** is required for the last section.", "Hub key"),
        ("This is the **Hub key**, needed in Step 5 again.", "Hub key"),
        ("You need to change the **Hub key** later.", None),
        ("Later, a **Hub key** is not needed.", None),
        ("Select the **Hub key** button.", None),
        ("The **Hub key** can be copied by an owner.", None),
        ("A **Hub key** can be saved in a vault.", None),
        ("A new **Hub key** is there. Copy its value and keep the token apart.", "Hub key"),
        ("Pick a **Sync Token**. Then save this.", "Sync Token"),
        ("Copy the **Hub key:** from the list.", "Hub key"),
        ("Copy the **Hub key.**", "Hub key"),
        ("Copy the **Hub authorisation token**.", "Hub authorisation token"),
        ("Copy the hub's authorisation token.", "authorisation token"),
        ("Download the hub app and add it to the **Keys** page.", None),
        ("Download the key manager.", None),
        ("You should have a manager with a company key. Go on to the **Secret Token**.", None),
    ],
)
def test_secret_that_is_copied_beside_its_label_downloaded_or_there_by_now(
    compiled: Compile, vendor: str, label: str | None
) -> None:
    found = compiled(vendor=f"1. {vendor}", credentials=CREDENTIALS).credentials.secret_label
    assert (found and found.value) == label


NAMED = """\
# Configure Brambleworks for automatic user provisioning

## Prepare Brambleworks

1. Go to **Garden > Keys**.
{made}
1. Wait.

## Configure provisioning in Microsoft Entra ID

1. In **Admin Credentials**, set:

   - **Tenant URL**: the address.
   - **Secret Token**{field}
"""
NAMED_IN_FIELD = {
    "of another thing that is made": ("1. Copy the `HubSecret`. Azure sends the ScimToken.", ": use your `ScimToken`"),
    "bare": ("1. Copy the token.\n1. Keep the access token safe.", ": the access token from before"),
    "button": ("1. Press **Generate new hub token**, and **Generate new API token**.", " = your API token"),
    "not told": ("1. Turn on SCIM, and set an **API Token**.", ": paste the API token"),
}


@pytest.mark.parametrize(("made", "field"), NAMED_IN_FIELD.values(), ids=NAMED_IN_FIELD)
def test_name_that_the_field_gives_to_its_value(read: Compile, made: str, field: str) -> None:
    credentials = read(NAMED.format(made=made, field=field)).credentials
    assert credentials.secret_label.value.casefold() in ("scimtoken", "access token", "api token")
    assert [menu.value for menu in credentials.secret_location] == ["Garden", "Keys"]


@pytest.mark.parametrize(
    ("made", "field"),
    [
        ("1. Copy the **Hub Token**.", ": the API token"),
        ("1. Copy the **Hub Token**, no API token.", ": the API token"),
        ("1. Copy the **Hub Token**.", ": the token"),
        ("1. Copy the **Hub Token**, and Secret Token or not.", ": your Secret Token"),
    ],
)
def test_name_of_the_vendors_side_that_stands(read: Compile, made: str, field: str) -> None:
    assert read(NAMED.format(made=made, field=field)).credentials.secret_label.value == "Hub Token"


@pytest.mark.parametrize("place", ["the Hub page", "your Hub page", "Hub"])
def test_name_of_what_is_pasted_from_a_page(read: Compile, place: str) -> None:
    text = NAMED.format(made="1. Turn on SCIM.", field=f": Under **Connectivity**, paste the sync token from {place}.")
    credentials = read(text).credentials
    assert credentials.secret_label.value == "sync token"
    assert not credentials.secret_location


@pytest.mark.parametrize(
    "field", ["For **Secret Token**, enter", "In the **Secret token** field, paste", "For Secret Token: add"]
)
def test_name_that_the_step_gives_to_the_value_of_the_field(read: Compile, field: str) -> None:
    needs = "## Requirements\n\nYou need a Bramble API key of an admin.\n\n"
    steps = f"1. For **Tenant URL**, enter `https://bramble.io/scim`.\n2. {field} your [API key](#requirements)."
    facts = read(f"# SCIM provisioning for Bramble with Entra ID\n\n{needs}## Entra ID provisioning\n\n{steps}\n")
    assert facts.credentials.secret_label.value.endswith("API key")


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("The hub shows the SCIM token once. Tokens begin with `brw_`. Copy it now.", "SCIM token"),
        ("The hub shows the access key. All keys last a year. Copy it.", "access key"),
        ("The hub shows the access key. The **Sync token** lasts a year. Copy it.", "Sync token"),
        ("Tokens begin with `brw_`. Copy them.", "Tokens"),
    ],
)
def test_what_is_said_of_all_secrets_between_one_and_its_copy(compiled: Compile, said: str, label: str) -> None:
    assert compiled(vendor=f"1. {said}", credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize("value", ["`<your-org-scoped-key>`", "`{hub_key}`", "brw_..."])
def test_label_of_the_field_in_its_table_is_no_name_of_the_value(read: Compile, value: str) -> None:
    table = f"| Field | Value |\n|---|---|\n| Tenant URL | `https://bramble.io/scim` |\n| Secret Token | {value} |"
    opened = "Open the app → **Provisioning** → **Get started**, and set **Provisioning Mode** to **Automatic**."
    facts = read(f"# SCIM for Bramble with Entra ID\n\n## Configure provisioning\n\n{opened}\n\n{table}\n")
    assert facts.credentials.secret_label is None
    assert not facts.credentials.secret_location


@pytest.mark.parametrize(
    "trouble",
    [
        "If you get a 401, double-check the key.",
        "If you get a 403, the key is bound to another hub.",
        "Should you get an authorization error, look at the key again.",
        "When you get HTTP 401 errors, the access token is wrong.",
    ],
)
def test_who_gets_an_error_gets_no_secret(compiled: Compile, trouble: str) -> None:
    secret = compiled(vendor=trouble, credentials=CREDENTIALS).credentials
    assert (secret.secret_label, secret.secret_location) == (None, ())


@pytest.mark.parametrize(
    ("said", "label"),
    [
        (
            "A key from your account manager will do.\n1. The **Sync token** is pasted into the Secret Token field.",
            "Sync token",
        ),
        ("You have a token from the support team.\n1. The access key is entered in **Secret Token**.", "access key"),
        ("The token that is from your admin console is long.\n1. Its **Hub key** goes into Secret Token.", "Hub key"),
        ("Copy the **Hub key**.\n1. The access token goes into the Secret Token field, too.", "Hub key"),
        ("The hub shows the **Hub key**.\n1. The sync token is entered in the Secret Token field.", "Hub key"),
        ("You have a token from the support team.\n1. Another key is of no use.", "token"),
        ("You have a token from the support team.\n1. The access key is entered in the Tenant URL.", "token"),
        ("You have a token from the support team.\n1. For **Hub key**, enter a long string.", "token"),
    ],
)
def test_what_goes_into_the_field_tells_more_than_whom_a_key_is_from(compiled: Compile, said: str, label: str) -> None:
    assert compiled(vendor=f"1. {said}", credentials=CREDENTIALS).credentials.secret_label.value == label


@pytest.mark.parametrize(
    ("vendor", "label"),
    [
        ("Copy the value of **SCIM**. This value is entered in the Secret Token field.", "SCIM"),
        ("Note the value next to **Directory**. It goes into the **Secret Token** field.", "Directory"),
        ("Copy the content of **Sync string**. Paste it as the Secret Token later.", "Sync string"),
        ("See the row called **SCIM**. Copy its value: this is what Entra ID asks for as Secret Token.", "SCIM"),
        ("The page has a **Passphrase**. That is what Microsoft Entra ID calls the Secret Token.", "Passphrase"),
        ("Save the string for **Entra link**. This will be used as Secret Token.", "Entra link"),
        ("Copy the string shown as **Secret Token**.", "Secret Token"),
        ("Copy its value and use it as Secret Token.", "Secret Token"),
        ("The hub makes a SCIM API key; copy it: it will be your Secret Token.", "SCIM API key"),
        ("Copy your access key. This is the Secret Token in Azure.", "access key"),
        ("By clicking **Generate New Token** you get a **Hub Token**. Copy it into **Secret Token**.", "Hub Token"),
        ("The string is your access token; put it on the clipboard.", "access token"),
        ("Put the hub on the dashboard with the token.", None),
        ("Copy this. It is what the portal wants as the Secret Token.", None),
        (
            "Copy the value of **Region** and the **API Key**. The latter goes into the Secret Token field.",
            "API Key",
        ),
        (
            "Copy the value of **Hub** and the **SCIM Token**. They go into the Tenant URL and Secret Token.",
            "SCIM Token",
        ),
        ("The hub has a page of tokens for you. Select **Create SCIM key** and copy it.", "SCIM key"),
        ("Our team has a secret key for you.", "secret key"),
        ("Select the value of **Region**. Later you enter the Secret Token.", None),
        ("Set the value of **Timeout** to 5. Go on to the Secret Token field.", None),
        ("Change the value of **Mode** to SCIM, and copy the key. It is entered as Secret Token.", "key"),
    ],
)
def test_value_of_what_has_a_name(compiled: Compile, vendor: str, label: str | None) -> None:
    found = compiled(vendor=f"1. {vendor}", credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label
