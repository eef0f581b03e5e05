"""What the credentials step makes the administrator enter, in many wordings."""

import pytest

from tests.facts.conftest import Compile

TENANT = ["Tenant URL", "Secret Token"]
STEPS = {
    "two values go to two fields": (
        "Under the **Admin Credentials** section, input the **Hub URL** and **Hub Key** values noted before in "
        "**Tenant URL** and **Secret Token** respectively. Click **Test Connection**.",
        "bearer-token",
        TENANT,
    ),
    "one bold range holds both values": (
        "Under the Admin Credentials section, input the **SCIM 2.0 base URL and Access Token** found before in "
        "**Tenant URL** and **Secret Token**.",
        "bearer-token",
        TENANT,
    ),
    "lead with the field": (
        "In the **Admin Credentials** section, perform these steps.\n\n"
        "   * In the **Tenant URL** box, type the address.\n\n   * In the **Secret Token** box, paste the key.",
        "bearer-token",
        TENANT,
    ),
    "labels before a colon": (
        "In the **Admin Credentials** section, enter:\n\n   * **Tenant URL:** the address of your hub.\n"
        "   * **Secret Token:** the key.",
        "bearer-token",
        TENANT,
    ),
    "a known label that has a word which no other field has": (
        "In the **Admin Credentials** section, enter:\n\n   * **Tenant URL:** the address of your hub.\n"
        "   * **Provisioning Token:** the key.",
        "bearer-token",
        ["Tenant URL", "Provisioning Token"],
    ),
    "whoever runs a domain is no field": (
        "Under the **Admin Credentials** section, enter the password of your domain administrator.",
        "basic",
        ["password"],
    ),
    "a name for the token is no field": (
        "Under the **Admin Credentials** section, input the **Secret Token** of your account.\n\n"
        "1. Type a name for the access token in the text box, then press **Create Api Key**.",
        "bearer-token",
        ["Secret Token"],
    ),
    "labels before a dash": (
        "Complete the **Admin Credentials** section as follows:\n\n   * **Admin Username** – Enter the user name of "
        "the service account, with the company ID appended.\n\n   * **Admin Password –** Enter its password.\n\n"
        "   * **Tenant URL –** Enter the name of the endpoint.",
        "basic",
        ["Admin Username", "Admin Password", "Tenant URL"],
    ),
    "in the field, after the section": (
        "Under the **Admin Credentials** section, in the **Tenant URL** field enter the address, and in the "
        "**Secret Token** field enter the key.",
        "bearer-token",
        TENANT,
    ),
    "as the field, after the section": (
        "In **Admin Credentials**, as **Tenant URL** use the address, and as **Secret Token** use the key.",
        "bearer-token",
        TENANT,
    ),
    "passive, label first": (
        "Within the **Admin Credentials** section, the **Tenant URL** and the **Secret Token** of your account are to "
        "be provided.",
        "bearer-token",
        TENANT,
    ),
    "passive, in the field": (
        "In the **Admin Credentials** section, an address has to be inserted in **Tenant URL**, and in the field "
        "**Secret Token**, the key that you have.",
        "bearer-token",
        TENANT,
    ),
    "what is required for a field": (
        "The **Admin Credentials** section:\n\n   * For the **Admin User Name**, the name of an account is required."
        "\n\n   * For the **Admin Password**, the password of this account.\n\n   > [!NOTE]\n   > Use what works with "
        "a user name and a password too.",
        "basic",
        ["Admin User Name", "Admin Password"],
    ),
    "fields that are called something": (
        "The section called **Admin Credentials** has these boxes:\n\n   * In the one called **Admin User Name**, type "
        "in a name.\n\n   * Into the field **Admin Password**, type in a password.\n\n   * The last field, **Tenant "
        "URL**, can stay empty.",
        "basic",
        ["Admin User Name", "Admin Password", "Tenant URL"],
    ),
    "what is expected": (
        "What is expected in **Admin Credentials** are **Admin Username**, **Admin Password** and **Domain**:"
        "\n\n   * The **Admin Username** is made up of two names.",
        "basic",
        ["Admin Username", "Admin Password", "Domain"],
    ),
    "both in one line": (
        "**Admin Credentials**: as follows.\n\n   * **Tenant URL**: your address. **Secret Token**: the SCIM token.",
        "bearer-token",
        TENANT,
    ),
    "the field before its label": (
        "**Admin Credentials** has two fields:\n\n   * the field **Tenant URL**: type in the address\n"
        "   * the field **Secret Token**: paste the access token",
        "bearer-token",
        TENANT,
    ),
    "a button that is named": (
        "Below **Admin Credentials**, you see the button named **Authorize**. Click on it.",
        "oauth2-authorization-code",
        [],
    ),
    "written": (
        "In section **Admin Credentials** please write the **user name** and also the **password** of an admin.",
        "basic",
        ["user name", "password"],
    ),
    "given": (
        "In **Admin Credentials** give the Tenant URL and Secret Token of your account.",
        "bearer-token",
        TENANT,
    ),
    "where a value is found is no field": (
        "Fill in **Admin Credentials**:\n\n   * **Tenant URL**: your address\n   * **Secret Token**: see below\n\n"
        "1. API token: **Admin** > **API** of Brambleworks.",
        "bearer-token",
        TENANT,
    ),
    "in the first field": (
        "Under **Admin Credentials**, in the first **Tenant URL** box type the address, and paste the key in the "
        "**Secret Token** box.",
        "bearer-token",
        TENANT,
    ),
    "for the field, enter": (
        "Under **Admin Credentials**:\n\n   * For **Tenant URL**, enter the address.\n\n"
        "   * For **Secret Token**, enter the key.",
        "bearer-token",
        TENANT,
    ),
    "a label in capitals, in a sentence of its own": (
        "Under **Admin Credentials**, enter the Tenant URL. In the Hub Prefix field, type your prefix. Finally, in the "
        "Hub Key box, paste the key.",
        "bearer-token",
        ["Tenant URL", "Hub Prefix", "Hub Key"],
    ),
    "a box of the vendor's page is no field": (
        "Under **Admin Credentials**, enter the Tenant URL and the Secret Token. In the Sign in box, type your name. "
        "In the Confirmation box, choose Yes.",
        "bearer-token",
        TENANT,
    ),
    "both fields must be entered": (
        "Under the **Admin Credentials** section, the Tenant URL and the Secret Token must be entered.",
        "bearer-token",
        TENANT,
    ),
    "what is typed to sign in is no field": (
        "Under the **Admin Credentials** section, select **Authorize**. To sign in at Brambleworks, type your name "
        "and your password.",
        "oauth2-authorization-code",
        [],
    ),
    "somebody's office is no field": (
        "Under the **Admin Credentials** section, enter the domain administrator's name in **Admin Username** and the "
        "key in **Secret Token**.",
        "bearer-token",
        ["Admin Username", "Secret Token"],
    ),
    "a button is no field": (
        "Under the **Admin Credentials** section, enter the Tenant URL, then select **Create API Key**, and enter the "
        "key in **Secret Token**.",
        "bearer-token",
        TENANT,
    ),
    "without any marks": (
        "Under the Admin Credentials section, input your Brambleworks Tenant URL and Secret Token.",
        "bearer-token",
        TENANT,
    ),
    "a bold label is preferred to the same words in running text": (
        "Under the **Admin Credentials** section, input the admin username, secret token, and domain of your account."
        "\n\n   * In the **Admin Username** box, fill in the user name of the administrator.\n\n"
        "   * In the **Secret Token** box, fill in the token.\n\n   * In the **Domain** box, fill in your subdomain.",
        "bearer-token",
        ["Admin Username", "Secret Token", "Domain"],
    ),
    "values to retrieve, fields to populate": (
        "To obtain the **Tenant URL** and **Secret Token** of your account, follow the next step.\n\n"
        "1. Sign in to your console and open **Settings**.\n\n"
        "1. After populating the fields above, click **Test Connection**.",
        "bearer-token",
        TENANT,
    ),
    "paste it into the field": (
        "Under **Admin Credentials**, copy the hub address and paste it into the **Tenant URL** field. "
        "Then paste the key into the **Secret Token** field.",
        "bearer-token",
        TENANT,
    ),
    "copied to the fields": (
        "Under the **Admin Credentials** section, copy the **Hub URL** into **Tenant URL**. "
        "Copy the **Hub Key** into **Secret Token**.",
        "bearer-token",
        TENANT,
    ),
    "client credentials": (
        "Under the **Admin Credentials** section, enter the **Tenant URL**, **Token Endpoint**, **Client Identifier** "
        "and **Client Secret**.",
        "oauth2-client-credentials",
        ["Tenant URL", "Token Endpoint", "Client Identifier", "Client Secret"],
    ),
    "client values in user name and password": (
        "Under the **Admin Credentials** section, input the **Client ID** and **Client Secret** values found before in "
        "**Admin Username** and **Admin Password** respectively.",
        "basic",
        ["Admin Username", "Admin Password"],
    ),
    "user name and password": (
        "Under the **Admin Credentials** section, enter the **user name** and the **password** of your administrator.",
        "basic",
        ["user name", "password"],
    ),
    "run together": (
        "Under the **Admin Credentials** section, input the **Admin UserName,Domain&tokenkey** of your account.",
        "bearer-token",
        ["Admin UserName", "Domain", "tokenkey"],
    ),
    "authorize in capitals": (
        "Under the **Admin Credentials** section, click on **AUTHORIZE**.",
        "oauth2-authorization-code",
        [],
    ),
    "consent": (
        "Under the **Admin Credentials** section, select **Grant admin consent**.",
        "oauth2-authorization-code",
        [],
    ),
    "authorize": (
        "Under the **Admin Credentials** section, click on **Authorize**. A dialog opens.",
        "oauth2-authorization-code",
        [],
    ),
    "what is typed on the vendor's page is no field": (
        "Under the **Admin Credentials** section, click **Authorize**. You are redirected to the authorization page of "
        "Brambleworks. Input your username and click **Next**. Input your password and click **Sign In**.",
        "oauth2-authorization-code",
        [],
    ),
    "authorize beside a Tenant URL": (
        'Ensure the "Tenant URL" section is populated with the correct endpoint: https://scim.brambleworks.com/. Under '
        "the **Admin Credentials** section, select **Authorize**. You are redirected. Enter your username.",
        "oauth2-authorization-code",
        ["Tenant URL"],
    ),
    "authorization endpoint": (
        "Under the **Admin Credentials** section, input your Brambleworks Tenant URL, Authorization Endpoint. "
        "Then click **Authorize**.",
        "oauth2-authorization-code",
        ["Tenant URL", "Authorization Endpoint"],
    ),
    "address given beside a value that goes elsewhere": (
        "Under the **Admin Credentials** section, input the **SCIM base URL** of "
        "`https://scim.brambleworks.com/v2` and the **Hub Key** in **Secret Token**.",
        "bearer-token",
        ["SCIM base URL", "Secret Token"],
    ),
    "values copied from elsewhere are no fields": (
        "Under the **Admin Credentials** section, enter `https://api.brambleworks.com/scim` in **Tenant URL**. Open "
        "your console and copy the value from **Organization ID**. Enter the key in **Secret Token**.",
        "bearer-token",
        TENANT,
    ),
    "the name of the field holds that of another": (
        "Under **Admin Credentials**, paste the key into the **Key for Secret Token** field.",
        "bearer-token",
        ["Key for Secret Token"],
    ),
    "a hint behind what is entered": (
        "Under **Admin Credentials**, enter these.\n\n   * **Secret Token:** the key. **Hint:** Paste it whole.",
        "bearer-token",
        ["Secret Token"],
    ),
    "an address without its scheme": (
        "Under **Admin Credentials**, enter the **Secret Token**. Your **Tenant URL** is `hub.brambleworks.com/scim`.",
        "bearer-token",
        ["Secret Token", "Tenant URL"],
    ),
    "filled in, with nothing said of a value": (
        "Under **Admin Credentials**, fill in the user name and password of the hub.",
        "basic",
        ["user name", "password"],
    ),
    "a value copied where it is seen": (
        "Under **Admin Credentials**, enter the key in **Secret Token**, and copy the value in the **Hub No** field.",
        "bearer-token",
        ["Secret Token"],
    ),
    "what a field is put together from": (
        "Under **Admin Credentials**, in **Tenant URL**, enter your company ID, then your client secret behind it.",
        "unknown",
        ["Tenant URL"],
    ),
    "a field that is said not to be filled in": (
        "Under **Admin Credentials**, enter the **Tenant URL**. No **Secret Token** is entered.",
        "unknown",
        ["Tenant URL"],
    ),
    "numbers in the label": (
        "Under **Admin Credentials**, input the **SCIM 2.0 base url and SCIM Access Token** values.",
        "bearer-token",
        ["SCIM 2.0 base url", "SCIM Access Token"],
    ),
}


@pytest.mark.parametrize("clause", ["that you copied earlier", "you noted in step 3", "from your account"])
def test_a_value_between_two_fields_is_none(compiled: Compile, clause: str) -> None:
    values = f"https://api.brambleworks.com/scim in Tenant URL, and the SCIM access token {clause} in Secret Token"
    facts = compiled(credentials=f"1. Under the Admin Credentials section, input {values}.")
    assert [field.value for field in facts.credentials.fields] == TENANT


@pytest.mark.parametrize(("step", "method", "fields"), STEPS.values(), ids=STEPS)
def test_credentials_step(compiled: Compile, step: str, method: str, fields: list[str]) -> None:
    credentials = compiled(credentials=f"1. {step}").credentials
    assert credentials.method.value == method
    assert [field.value for field in credentials.fields] == fields


def test_what_an_account_has_access_to_is_not_where_its_password_goes(compiled: Compile) -> None:
    step = "enter the user name and password of an account with access to the SCIM endpoint."
    assert compiled(credentials=f"1. Under **Admin Credentials**, {step}").credentials.method.value == "basic"


@pytest.mark.parametrize(
    "section",
    [
        "## Try it\n\n1. Enter the user name and the password of a person at Brambleworks.",
        "## Sign-on values\n\n|Field|Value|\n|---|---|\n|Client ID|the ID|\n|Client Secret|the secret|",
    ],
)
def test_fields_end_with_their_section(read: Compile, section: str) -> None:
    step = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."
    text = f"# Configure Brambleworks for automatic user provisioning\n\n## Connect the portal\n\n{step}\n\n{section}\n"
    assert [field.value for field in read(text).credentials.fields] == TENANT


def test_words_of_the_products_name_are_no_fields(compiled: Compile) -> None:
    facts = compiled(
        name="Vaultly Password Store",
        credentials="1. Under the **Admin Credentials** section, input the **Tenant URL** and **Secret Token** of your "
        "Vaultly Password Store account.",
    )
    assert facts.credentials.method.value == "bearer-token"
    assert [field.value for field in facts.credentials.fields] == TENANT


def test_name_that_a_field_goes_on_from_is_none(compiled: Compile) -> None:
    step = "1. Under **Admin Credentials**, enter the Tenant URL and the Bramble API token."
    fields = compiled(name="Bramble API", credentials=step).credentials.fields
    assert [field.value for field in fields] == ["Tenant URL", "API token"]


def test_a_step_that_creates_a_token_is_part_of_the_credentials(compiled: Compile) -> None:
    facts = compiled(
        credentials="5. Under the **Admin Credentials** section, input the **Tenant URL** and **Secret Token** as "
        "described in Step 6.\n\n6. Sign in to your [console](https://my.brambleworks.com). Click on **Admin**.\n\n"
        "\tClick **Create Hub Token**.\n\n"
        "\tCopy the values for **URL** and **Token** and paste them into **Tenant URL** and **Secret Token**."
    )
    assert facts.credentials.secret_label.value == "Token"
    assert facts.tenant_url.kind.value == "from-vendor"


def test_nothing_is_asserted_without_a_credentials_step(compiled: Compile) -> None:
    facts = compiled(credentials="1. Ask your account manager to switch provisioning on.")
    assert facts.credentials.method is None
    assert facts.credentials.fields == ()


@pytest.mark.parametrize(
    "vendor",
    [
        "1. Go to **Team > Sync**.\n1. You see the admin credentials:\n1. Copy the **Tenant Url** and the **Hub key**.",
        "1. Go to **Team > Sync**. The admin credentials are shown as follows:\n1. Copy the **Hub key**.",
        "1. Click **View admin credentials** on the **Sync** tab of **Team**.\n1. Copy the **Hub key**.",
        "1. Go to **Team > Sync** and use the admin credentials of your company.\n1. Copy the **Hub key**.",
        "1. Sign in with administrator credentials and open **Team > Sync**.\n1. Copy the **Hub key**.",
    ],
)
def test_admin_credentials_of_the_vendor_are_not_the_portals(compiled: Compile, vendor: str) -> None:
    step = "1. Under the **Admin Credentials** section, input your Tenant URL and Secret Token."
    credentials = compiled(vendor=vendor, credentials=step).credentials
    assert [field.value for field in credentials.fields] == TENANT
    assert credentials.secret_label.value == "Hub key"
    assert {"Team", "Sync"} & {element.value for element in credentials.secret_location}


URL = "`https://api.brambleworks.com/scim`"


def table(header: str, *rows: str) -> str:
    lines = [header, "---|" * header.count("|") + "---", *rows]
    return "\n\n" + "\n".join(f"   |{line}|" for line in lines)


TABLES = {
    "field and value": (
        "Under the **Admin Credentials** section, enter the following values:"
        + table("Field|Value", f"**Tenant URL**|{URL}", "**Secret Token**|The **Hub Key** that you copied"),
        "bearer-token",
        TENANT,
        "literal",
    ),
    "setting and value, a template": (
        "Under **Admin Credentials**, fill in the fields."
        + table("Setting|Value", "Tenant URL|https://<hub>.brambleworks.com/scim", "Secret Token|Hub Key"),
        "bearer-token",
        TENANT,
        "template",
    ),
    "what to enter, from the vendor": (
        "Under **Admin Credentials**, enter:"
        + table("Parameter|What to enter", "Tenant URL|Copy the **SCIM URL** of the console", "Secret Token|Hub Key"),
        "bearer-token",
        TENANT,
        "from-vendor",
    ),
    "the fields are named before": (
        "Under **Admin Credentials**, enter the values in the **Tenant URL** and **Secret Token** fields:"
        + table("Name|Value", f"Tenant URL|{URL}", "Secret Token|Hub Key"),
        "bearer-token",
        TENANT,
        "literal",
    ),
    "description and example": (
        "Under **Admin Credentials**, enter:"
        + table(
            "Name|Description|Example",
            "Tenant URL (required)|The address of your hub.|`https://acme-hub.brambleworks.com/scim`",
            "Secret Token (required)|The key.|",
            "Region|Where your hub stands.|`eu`",
            "Notification Email|Whom to tell.|",
        ),
        "bearer-token",
        [*TENANT, "Region"],
        "template",
    ),
    "labels of the vendor's below a header that says so": (
        "Under **Admin Credentials**, fill in these."
        + table("Field|Value", f"Base URL|{URL}", "API key|the key that you copied"),
        "bearer-token",
        ["Base URL", "API key"],
        "literal",
    ),
    "read across": (
        "Under **Admin Credentials**, enter:" + table("Tenant URL|Secret Token", f"{URL}|the key"),
        "bearer-token",
        TENANT,
        "literal",
    ),
    "without a header": (
        "Under **Admin Credentials**, enter:" + table(f"Tenant URL|{URL}", "Secret Token|the key"),
        "bearer-token",
        TENANT,
        "literal",
    ),
    "the section's name is not said": (
        "Connect with these values." + table("Field|Value", f"Tenant URL|{URL}", "Secret Token|the key"),
        "bearer-token",
        TENANT,
        "literal",
    ),
    "a password": (
        "Under **Admin Credentials**, enter:"
        + table("Field|Value", "Admin Username|the name", "Admin Password|the word", "Domain|acme"),
        "basic",
        ["Admin Username", "Admin Password", "Domain"],
        "not-used",
    ),
    "a client": (
        "Under **Admin Credentials**, enter:"
        + table("Input|Value", f"Tenant URL|{URL}", "Client Identifier|the id", "Client Secret|the secret"),
        "oauth2-client-credentials",
        ["Tenant URL", "Client Identifier", "Client Secret"],
        "literal",
    ),
    "nothing is told": (
        "Under **Admin Credentials**, enter:" + table("Field|Value", "Tenant URL|Your Tenant URL", "Secret Token|It"),
        "bearer-token",
        TENANT,
        "unstated",
    ),
    "a table of something else": (
        "Under **Admin Credentials**, enter the **Tenant URL** and **Secret Token**."
        + table("Plan|Limit", "Basic|10", "Domain|20"),
        "bearer-token",
        TENANT,
        "unstated",
    ),
}


@pytest.mark.parametrize(("text", "method", "fields", "kind"), TABLES.values(), ids=TABLES)
def test_table_of_fields(compiled: Compile, text: str, method: str, fields: list[str], kind: str) -> None:
    facts = compiled(vendor="1. Copy the **Hub Key**.", credentials=f"1. {text}")
    assert facts.credentials.method.value == method
    assert [field.value for field in facts.credentials.fields] == fields
    assert facts.tenant_url.kind.value == kind


@pytest.mark.parametrize(
    "cell",
    [
        "SCIM base URL from **Settings** > **API**",
        "See the welcome email",
        "Provided by the team of Brambleworks",
        "The URL that your account manager gave you",
        "Shown on the **Sync** page",
    ],
)
def test_table_that_tells_where_the_url_comes_from(compiled: Compile, cell: str) -> None:
    text = f"1. Under **Admin Credentials**, enter:{table('Field|Value', f'Tenant URL|{cell}', 'Secret Token|It')}"
    assert compiled(credentials=text).tenant_url.kind.value == "from-vendor"


def test_secret_that_a_table_tells_of(compiled: Compile) -> None:
    rows = (f"Tenant URL|{URL}", "Secret Token|Copy the **Bramble Token** from **Profile** > **Keys**.")
    text = f"1. Under **Admin Credentials**, enter:{table('Field|Value', *rows)}"
    assert compiled(credentials=text).credentials.secret_label.value == "Bramble Token"


def test_table_of_fields_in_a_page_copied_as_text(read: Compile) -> None:
    page = (
        "Configure Brambleworks for automatic user provisioning\n\nConfigure provisioning to Brambleworks\n\n"
        "1. Under the Admin Credentials section, enter:\n\nField\tValue\n"
        "Tenant URL\thttps://api.brambleworks.com/scim\nSecret Token\tthe key\n\n2. Select Save.\n"
    )
    facts = read(page)
    assert [field.value for field in facts.credentials.fields] == TENANT
    assert facts.tenant_url.value.value == "https://api.brambleworks.com/scim"


@pytest.mark.parametrize(
    "steps",
    [
        '   * For "Tenant URL", type the address.\n   * For "Secret token", paste the Bramble personal access token.',
        "   * In “Tenant URL”, paste the address.\n   * In “Secret token”, put the personal access token.",
        '   * In the "Tenant URL" field, enter the address.\n   * In the "Secret token" field, the API key is entered.',
        '   * Into "Tenant URL" and "Secret token", paste the address and the access token.',
        '   * As "Tenant URL", provide the address.\n   * As "Secret token", provide your access token.',
    ],
)
def test_what_goes_into_a_field_in_quotation_marks_is_no_field(compiled: Compile, steps: str) -> None:
    fields = compiled(credentials=f"1. Under **Admin Credentials**, enter these values.\n\n{steps}").credentials.fields
    assert [field.value for field in fields] == ["Tenant URL", "Secret token"]


def test_a_field_keeps_the_whole_name_of_a_token(compiled: Compile) -> None:
    fields = compiled(
        credentials="1. Under **Admin Credentials**, enter your Personal Access Token."
    ).credentials.fields
    assert [field.value for field in fields] == ["Personal Access Token"]


@pytest.mark.parametrize(
    "steps",
    [
        "**2) Set the Tenant URL**\n\nIt is shown at Brambleworks.\n\n**3) Set the Secret Token**\n\nIt is shown too.",
        "1. Enter the Tenant URL.\n1. Enter the Secret Token.",
        "1. Paste the **Tenant URL** of the hub.\n\n   ![Picture](a.png)\n\n1. Paste the **Secret Token** of the hub.",
        "Fill in the Tenant URL of the hub.\n\nFill in the Secret Token of the hub.",
        "Set these:\n\n- Tenant URL: Input the **Hub URL**.\n- Secret Token: Input the **Hub key**.",
        "Set these:\n\n- **Tenant URL**: Paste the address.\n- **Secret Token** – Paste the key.",
    ],
)
def test_two_fields_each_in_a_step_of_its_own(read: Compile, steps: str) -> None:
    found = read(f"# Configure Brambleworks for automatic user provisioning\n\n## Connect it\n\n{steps}\n").credentials
    assert [field.value for field in found.fields] == TENANT
    assert found.method.value == "bearer-token"


@pytest.mark.parametrize(
    "steps",
    [
        "1. Set **Tenant URL** to `https://x.brambleworks.com`.\n1. Set **Secret Token** to the key.",
        "1. Set the **Tenant URL** to the address.\n1. Set the **Secret Token** to the key.",
        "1. Set **Tenant URL** to the **Hub URL**.\n1. Set **Secret Token** to the Brambleworks **Access key**.",
    ],
)
def test_fields_that_are_set_behind_a_page_that_takes_them(read: Compile, steps: str) -> None:
    page = "## Create an application\n\nPick one that is configured with a tenant URL and a secret token."
    text = (
        f"# Configure Brambleworks for automatic user provisioning\n\n{page}\n\n## Configure provisioning\n\n{steps}\n"
    )
    assert [field.value for field in read(text).credentials.fields] == TENANT


def test_one_field_by_itself_begins_no_step_of_credentials(read: Compile) -> None:
    text = (
        "# Configure Brambleworks for automatic user provisioning\n\n## Connect it\n\nSet the Tenant URL with care.\n"
    )
    assert read(text).credentials.fields == ()


def test_a_field_that_is_updated_is_entered(compiled: Compile) -> None:
    steps = "1. Click “Admin Credentials”.\n1. Update the key in the “Secret Token” field.\n"
    steps += "1. Update the URL https://hub.brambleworks.com/sync in the “Tenant URL” field."
    facts = compiled(credentials=steps)
    assert [field.value for field in facts.credentials.fields] == ["Secret Token", "Tenant URL"]
    assert (facts.tenant_url.kind.value, facts.tenant_url.value.value) == (
        "literal",
        "https://hub.brambleworks.com/sync",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Brambleworks updates users in the domain field by field.",
        "To update the password policy, see its settings.",
        "They are used to update accounts and to match the user name in the list.",
        "You can update your user names at any time.",
        "Copy the password to the **Password** box of your safe.",
        "Update the credentials when the password has changed.",
    ],
)
def test_what_is_updated_elsewhere_is_no_field(compiled: Compile, sentence: str) -> None:
    fields = compiled(
        credentials=f"1. Under **Admin Credentials**, enter the **Secret Token**. {sentence}"
    ).credentials.fields
    assert [field.value for field in fields] == ["Secret Token"]


def test_a_field_is_entered_in_order_to_update(compiled: Compile) -> None:
    steps = (
        "1. Under **Admin Credentials**, to update the connection, enter the **Tenant URL** and the **Secret Token**."
    )
    assert [field.value for field in compiled(credentials=steps).credentials.fields] == TENANT


AUTHORIZE = "Under the **Admin Credentials** section, click **Authorize** and sign in at Brambleworks."


@pytest.mark.parametrize(
    ("before", "fields", "kind"),
    [
        (
            "In the Azure portal, input **Tenant URL**, which you make by this rule: "
            "`https://api.brambleworks.com/scim/<hub>`, and click **Test Connection**.",
            ["Tenant URL"],
            "template",
        ),
        (f"Enter your Brambleworks Tenant URL, {URL}.", ["Tenant URL"], "literal"),
        (f"In the **Tenant URL** field, type {URL}.", ["Tenant URL"], "literal"),
        (f"In the portal, paste {URL} into **Tenant URL**.", ["Tenant URL"], "literal"),
        (f"Please fill in the **Tenant URL**: {URL}.", ["Tenant URL"], "literal"),
        ("Copy the hub key; later it goes in the **Secret Token** field of others.", [], "not-used"),
        ("Open the **Tenant URL** page of the guide.", [], "not-used"),
        ("Enter a name for your tenant.", [], "not-used"),
        ("Set the **Provisioning Mode** to **Automatic**.", [], "not-used"),
    ],
)
def test_a_field_that_is_entered_in_the_step_before(
    compiled: Compile, before: str, fields: list[str], kind: str
) -> None:
    facts = compiled(credentials=f"1. {before}\n\n1. {AUTHORIZE}")
    assert [field.value for field in facts.credentials.fields] == fields
    assert facts.credentials.method.value == "oauth2-authorization-code"
    assert facts.tenant_url.kind.value == kind


def test_a_note_before_the_step_is_no_step(compiled: Compile) -> None:
    note = "> [!NOTE]\n> * In **Admin Credentials**, enter the **Client ID** only if you have the old plan.\n\n"
    step = "1. Select **New**.\n\n1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."
    assert [field.value for field in compiled(credentials=note + step).credentials.fields] == TENANT


def test_fields_of_two_steps_before(compiled: Compile) -> None:
    steps = f"1. Enter the Tenant URL {URL}.\n\n1. Paste the **Secret Token**.\n\n1. Press **Test Connection**."
    facts = compiled(credentials=steps.replace("Press", "Under **Admin Credentials**, press"))
    assert [field.value for field in facts.credentials.fields] == TENANT


@pytest.mark.parametrize(
    "step",
    [
        "Fill in **Tenant URL** with the SCIM Base URL and **Secret Token** with the API Key.",
        "Fill the **Tenant URL** field with the SCIM endpoint and the **Secret Token** field with the access token.",
        "Populate **Tenant URL** with your Base URL; populate **Secret Token** with your API key.",
    ],
)
def test_what_a_field_is_filled_with_is_no_field(compiled: Compile, step: str) -> None:
    found = compiled(credentials=f"1. {step}").credentials.fields
    assert [field.value for field in found] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("input your Brambleworks Tenant URL and Token you copied in Step 2.", ["Tenant URL", "Token"]),
        ("enter the Tenant URL and the SCIM Key from before.", ["Tenant URL", "SCIM Key"]),
        ("enter the Tenant URL and Token Endpoint from before.", ["Tenant URL", "Token Endpoint"]),
        ("enter the Tenant URL and token of your account.", ["Tenant URL"]),
        ("enter the **Tenant URL** and Key Vault address.", ["Tenant URL"]),
        ("enter the **Tenant URL** and Token type.", ["Tenant URL"]),
    ],
)
def test_a_token_beside_the_tenant_url_is_a_field(compiled: Compile, step: str, fields: list[str]) -> None:
    found = compiled(credentials=f"1. Under the **Admin Credentials** section, {step}").credentials.fields
    assert [field.value for field in found] == fields


@pytest.mark.parametrize("sign", ["(1)", " (2)", "[3]", " (A)"])
def test_a_sign_in_a_picture_is_no_part_of_a_label(compiled: Compile, sign: str) -> None:
    step = f"1. Paste the URL into the **Tenant URL{sign}** field and the key into the **Secret Token** field."
    assert [field.value for field in compiled(credentials=step).credentials.fields] == TENANT


@pytest.mark.parametrize(
    "step",
    [
        "Enter the SCIM endpoint URL and the Secret Token. Paste the SCIM endpoint URL into the **Tenant URL** field.",
        "Enter the Base URL and the Secret Token. The Base URL is entered in the **Tenant URL** field.",
        "Provide the SCIM URL, and paste it as **Tenant URL**. Then enter the **Secret Token**.",
    ],
)
def test_the_form_has_one_address(compiled: Compile, step: str) -> None:
    fields = compiled(credentials=f"1. Under **Admin Credentials**: {step}").credentials.fields
    assert [field.value for field in fields] == TENANT


def test_two_fields_that_are_entered_together_are_both_fields(compiled: Compile) -> None:
    found = compiled(credentials="1. Enter the **Tenant URL** together with the **Access Token**.").credentials.fields
    assert [field.value for field in found] == ["Tenant URL", "Access Token"]


BY_SIDE = """\
# Configure Brambleworks for automatic user provisioning with Microsoft Entra ID

## In Brambleworks

1. Open **Team > Keys**. Copy the SCIM endpoint and the hub key.

## {heading}

1. Open **Enterprise applications**.
1. {step}
"""


@pytest.mark.parametrize(
    "heading", ["Azure Configuration", "In Microsoft Entra ID", "Steps in Azure", "Connect Entra ID"]
)
@pytest.mark.parametrize(
    "step",
    [
        'Use these values to enter the URL in the "Tenant URL" and the key in the "Secret Token" field.',
        "Paste the SCIM endpoint into **Tenant URL** and the hub key into **Secret Token**.",
        "In the **Tenant URL** field, enter the SCIM endpoint, in **Secret Token** the hub key.",
        "Obtain the **Tenant URL** and **Secret Token** from the hub's page.",
        "Get your **Tenant URL** and the **Secret Token** from Brambleworks.",
    ],
)
def test_credentials_step_below_a_heading_that_does_not_tell(read: Compile, heading: str, step: str) -> None:
    facts = read(BY_SIDE.format(heading=heading, step=step))
    assert facts.credentials.method.value == "bearer-token"
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize(
    ("heading", "step"),
    [
        ("Questions", "Does the portal use the Secret Token? It does."),
        ("Words", "You enter the Tenant URL and the Secret Token later."),
        ("Troubleshooting", "If Test Connection fails, enter the Tenant URL and Secret Token again."),
        ("Remove the connection", "Clear what you were told to enter in Tenant URL and Secret Token."),
        ("In Brambleworks again", "Close the hub."),
        ("In Brambleworks again", "The Tenant URL and Secret Token are those of the hub."),
    ],
)
def test_other_section_about_the_portal_is_no_credentials_step(read: Compile, heading: str, step: str) -> None:
    facts = read(BY_SIDE.format(heading=heading, step=step))
    assert facts.credentials.fields == ()


OWN_CHAPTER = """\
# SCIM for Brambleworks

## {heading}

1. Open **Provisioning** and choose **Test Connection** later.
1. **Fill in the form**:
   - **Tenant URL**: Enter `https://brambleworks.com/scim`.
   - **Secret Token**: Paste the Hub Key.

## Mappings

{after} the **Tenant URL** and **Secret Token**, go to **Mappings** in the enterprise application of Entra ID.
"""


@pytest.mark.parametrize(
    "heading",
    ["Enable SCIM in Entra ID", "2. Setting up SCIM sync with Microsoft Entra", "Configure SCIM in your Azure AD"],
)
@pytest.mark.parametrize("after", ["After setting", "Once you have entered", "Having filled in"])
def test_credentials_in_a_chapter_on_scim_at_the_service(read: Compile, heading: str, after: str) -> None:
    facts = read(OWN_CHAPTER.format(heading=heading, after=after))
    assert [(field.value, field.where.line) for field in facts.credentials.fields] == [
        ("Tenant URL", 7),
        ("Secret Token", 8),
    ]


@pytest.mark.parametrize(
    ("url", "secret", "name"),
    [
        ("**Tenant URL** = Hub base URL", "**Secret Token** = OAuth Bearer Token", "OAuth Bearer Token"),
        ("Tenant URL = `https://brambleworks.com/scim`", "Secret Token = API key", "API key"),
        ("**Tenant URL**: Base URL", "**Secret Token**: Paste the API key from your team settings.", "API key"),
    ],
)
def test_fields_that_equal_what_the_vendor_gave(read: Compile, url: str, secret: str, name: str) -> None:
    page = OWN_CHAPTER.partition("1. **Fill")[0].format(heading="Provisioning in Entra ID")
    facts = read(f"{page}1. Set:\n   - {url}\n   - {secret}\n1. Choose **Test Connection**.\n")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.credentials.secret_label.value == name


@pytest.mark.parametrize(
    "step",
    [
        "paste the **Base URL** into **Tenant URL** and the **Bearer Token** into **Secret Token**.",
        "enter the **SCIM endpoint** in the **Tenant URL** field, and the **API Key** in the **Secret Token** field.",
        "put **Base URL** in **Tenant URL** and **Access Token** in **Secret Token**.",
        "copy the **SCIM URL** to **Tenant URL**, and your **SCIM Token** to **Secret Token**.",
        'enter the "Base URL" as "Tenant URL" and the "Access Token" as "Secret Token".',
    ],
)
def test_what_goes_into_the_next_field_is_none(compiled: Compile, step: str) -> None:
    credentials = compiled(credentials=f"1. Under **Admin Credentials**, {step}").credentials
    assert [field.value for field in credentials.fields] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize("where", ["into the portal", "in the **Admin Credentials** section", "for the Tenant"])
def test_fields_before_the_place_where_they_stand(compiled: Compile, where: str) -> None:
    step = f"1. Under **Admin Credentials**, enter the values in **Tenant URL** and **Secret Token** {where}."
    assert [field.value for field in compiled(credentials=step).credentials.fields] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize(
    ("item", "label"),
    [
        ("**Hub Forest -** The name of your forest. Use the dropdown to select the target domain.", "Hub Forest"),
        ("**Hub Region** – One of two regions. Choose it; enter no other.", "Hub Region"),
        ("**Hub Site:** Where it runs. Use the list to pick your domain.", "Hub Site"),
        ("**Hub Container –** Where users live. Type its path, such as domain.", "Hub Container"),
    ],
)
def test_what_a_labelled_item_says_after_its_first_sentence_is_of_its_field(
    compiled: Compile, item: str, label: str
) -> None:
    credentials = f"1. Complete the **Admin Credentials**:\n\n   * **Secret Token** – Enter the key.\n\n   * {item}"
    fields = compiled(credentials=credentials).credentials.fields
    assert [field.value for field in fields] == ["Secret Token", label]


@pytest.mark.parametrize(
    "label",
    ["**Admin Credentials** > **{}**:", "**Admin credentials → {}:**", "Admin Credentials / {} –", "**{}**:"],
)
def test_section_of_the_form_before_its_field(compiled: Compile, label: str) -> None:
    url, secret = (label.format(field) for field in ("Tenant URL", "Secret Token"))
    items = f"   - {url} `https://hub.brambleworks.com/scim`\n   - {secret} the key of the hub"
    facts = compiled(credentials=f"1. Open **Provisioning** and configure these values:\n\n{items}")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.tenant_url.kind.value == "literal"


@pytest.mark.parametrize(
    "said", ["we clicked **Authorize**", "I then pressed **Authorize**", "**Authorize** it: choose"]
)
def test_button_that_was_pressed(compiled: Compile, said: str) -> None:
    credentials = compiled(credentials=f"1. Under **Admin Credentials** {said}.").credentials
    assert (credentials.method.value == "oauth2-authorization-code") == ("**Authorize**." in f"{said}.")


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("The **Secret Token** is the key that was made above.", ["Tenant URL", "Secret Token"]),
        ("Your **Secret Token** is the hub key.", ["Tenant URL", "Secret Token"]),
        ("The **Secret Token** will be what the console shows.", ["Tenant URL", "Secret Token"]),
        ("The **Secret Token** is long.", ["Tenant URL"]),
    ],
)
def test_value_of_a_field(compiled: Compile, field: str, fields: list[str]) -> None:
    url = "The **Tenant URL** is `https://hub.brambleworks.com/scim`."
    step = f"1. The **Admin Credentials** are to be completed:\n   - {url}\n   - {field}"
    assert [label.value for label in compiled(credentials=step).credentials.fields] == fields


def test_fields_with_what_goes_into_each_are_all_read(compiled: Compile) -> None:
    rows = "1. Under **Admin Credentials**, enter **Tenant URL**: yours, **Username**: owner and **Password**: theirs"
    fields = ["Tenant URL", "Username", "Password"]
    assert [field.value for field in compiled(credentials=rows).credentials.fields] == fields


def test_what_stands_behind_a_field_is_none(compiled: Compile) -> None:
    steps = "1. Under **Admin Credentials**, enter the **Tenant URL**: `https://hub.brambleworks.com/scim`"
    rows = f"{steps}\n1. Enter the **Secret Token**: API key of the hub"
    assert [field.value for field in compiled(credentials=rows).credentials.fields] == ["Tenant URL", "Secret Token"]


def test_table_below_a_button_of_the_portal(read: Compile) -> None:
    rows = (
        "|Parameter|Value|\n|---|---|\n|`Tenant URL`|`https://hub.brambleworks.com/scim`|\n|`Secret Token`|hub key|\n"
    )
    text = "# User provisioning for Brambleworks\n\n## Connector\n\nPress `+ New configuration` and supply:\n\n"
    assert [field.value for field in read(text + rows).credentials.fields] == ["Tenant URL", "Secret Token"]
    one = rows.replace("|`Secret Token`|hub key|\n", "")
    assert [field.value for field in read(text + one).credentials.fields] == ["Tenant URL"]
    assert not read(text.replace("`+ New configuration`", "`Connect`") + one).credentials.fields


def test_table_of_all_settings_in_a_section_that_does_not_tell(read: Compile) -> None:
    rows = "\n".join(
        f"| {row} |"
        for row in (
            "Setting | Value",
            "--- | ---",
            "Provisioning Mode | Automatic",
            "Tenant URL | https://hub.brambleworks.com/scim",
            "Secret Token | The hub key",
            "Notification Email | ops@contoso.com",
            "Provisioning Status | On",
            "Scope | Assigned users",
        )
    )
    facts = read(f"# User provisioning for Brambleworks\n\n## What was done\n\nThese values were set:\n\n{rows}\n")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.credentials.method.value == "bearer-token"
    assert facts.tenant_url.value.value == "https://hub.brambleworks.com/scim"


NOTES = """\
1. `Provisioning` → mode `Automatic`
2. `Admin Credentials` → {first}
3. `Tenant URL` = `https://hub.brambleworks.com/scim`
4. {last}
5. `Notification Email` → ops mailbox
"""


@pytest.mark.parametrize(
    ("first", "last", "method", "fields"),
    [
        ("fill in", "`Secret Token` = hub key", "bearer-token", ["Tenant URL", "Secret Token"]),
        ("`OAuth2` grant", "`Authorize` → allow", "oauth2-authorization-code", ["Tenant URL"]),
        ("`OAuth2` grant", "then → `Authorize`", "oauth2-authorization-code", ["Tenant URL"]),
        ("`OAuth2` grant", "`Authorize` isn't needed", "unknown", ["Tenant URL"]),
    ],
)
def test_notes_with_arrows(read: Compile, first: str, last: str, method: str, fields: list[str]) -> None:
    steps = NOTES.format(first=first, last=last)
    credentials = read(
        f"# User provisioning for Brambleworks\n\n**Needed**\n\n- a tenant\n\n**Do**\n\n{steps}"
    ).credentials
    assert credentials.method.value == method
    assert [field.value for field in credentials.fields] == fields


def test_one_field_in_notes(read: Compile) -> None:
    notes = "- **Provisioning** tab → mode **Automatic**\n- **Secret Token** = token of the hub\n- **Test Connection**"
    credentials = read(f"# User provisioning for Brambleworks\n\n## Azure AD\n\n{notes}").credentials
    assert [field.value for field in credentials.fields] == ["Secret Token"]


def test_table_of_fields_right_below_a_heading(read: Compile) -> None:
    rows = "|Field|Value|\n|---|---|\n|Tenant URL|your hub|\n|Secret Token|stored in the vault, record 12|\n"
    credentials = read(f"# User provisioning for Brambleworks\n\n## 3. Settings\n\n{rows}").credentials
    assert [field.value for field in credentials.fields] == ["Tenant URL", "Secret Token"]
    assert credentials.secret_label is None


FIELDS = {
    "the SCIM API authentication token that you have": "SCIM API authentication token",
    "your SCIM access token": "SCIM access token",
    "the OAuth2 bearer token of the hub": "OAuth2 bearer token",
    "the Personal API key": "Personal API key",
    "the provisioning access token": "provisioning access token",
    "a working authentication token": "authentication token",
    "the hub's bearer token": "bearer token",
}


@pytest.mark.parametrize(("words", "label"), FIELDS.items(), ids=FIELDS.values())
def test_field_by_its_whole_name(compiled: Compile, words: str, label: str) -> None:
    step = f"1. In the **Admin Credentials** section, input `https://brambleworks.com` as your Tenant URL and {words}."
    fields = compiled(credentials=step).credentials.fields
    assert [field.value for field in fields] == ["Tenant URL", label]


@pytest.mark.parametrize(
    ("rest", "fields"),
    [
        ("in **Tenant URL**, and the SCIM access token in **Secret Token**", ["Tenant URL", "Secret Token"]),
        ("in **Tenant URL** and the API key of the hub in **Secret Token**", ["Tenant URL", "Secret Token"]),
        ("in **Tenant URL** and Secret Token", ["Tenant URL", "Secret Token"]),
        ("in the Tenant URL and API key fields", ["Tenant URL", "API key"]),
        ("in **Tenant URL** and **API key**", ["Tenant URL", "API key"]),
        ("in **Tenant URL**. Enter the API key of the hub in **Access Token**", ["Tenant URL", "Access Token"]),
        ("in **Tenant URL**. Paste the hub's API key as **Bearer Token**", ["Tenant URL", "Bearer Token"]),
        ("in **Tenant URL**. Enter the API key shown in **Access Token**", ["Tenant URL", "API key", "Access Token"]),
        ("in **Tenant URL**. Enter the access token and the **API key**", ["Tenant URL", "access token", "API key"]),
        ("in **Tenant URL**. Put your own domain where it says *v2*", ["Tenant URL"]),
        ("in **Tenant URL**. Type your domain in place of *v2*", ["Tenant URL"]),
        (
            "as follows: **Tenant URL** gets the Base URL, **Secret Token** takes your API key",
            ["Tenant URL", "Secret Token"],
        ),
    ],
)
def test_the_value_of_the_next_field_is_no_field(compiled: Compile, rest: str, fields: list[str]) -> None:
    step = f"1. Under **Admin Credentials**, input `https://brambleworks.com/v2` {rest}."
    assert [field.value for field in compiled(credentials=step).credentials.fields] == fields


@pytest.mark.parametrize(
    "said",
    [
        "the **Tenant URL** field takes {url}",
        "configure **Tenant URL** as {url}",
        "the **Tenant URL** for all of our customers is {url}",
        "**Tenant URL** – {url}",
        "there is a **Tenant URL** (use {url})",
        "**Tenant URL** must be {url}",
        "the **Tenant URL** should contain {url}",
        "**Tenant URL** = {url}",
        "**Tenant URL** → {url}",
        "change **Tenant URL** to {url}",
        "replace the content of **Tenant URL** with the following URL: {url}",
        "{url} is the **Tenant URL**",
    ],
)
def test_what_a_field_is_to_hold(compiled: Compile, said: str) -> None:
    facts = compiled(
        credentials=f"1. Under **Admin Credentials**, {said.format(url='`https://brambleworks.com/v2`')}. "
        "Enter the key in **Secret Token**."
    )
    assert [field.value for field in facts.credentials.fields] == TENANT
    assert facts.tenant_url.value.value == "https://brambleworks.com/v2"


@pytest.mark.parametrize(
    "said",
    [
        "authorize the connection with the **Authorize** button",
        "start by clicking **Authorize**",
        "**Authorize** opens the sign-in page of Brambleworks",
        "the **Authorize** button must be pressed",
        "find **Authorize** and press it",
        "look for **Authorize** and select it",
        "select **Grant access**",
        "select **Connect**. The sign-in page of Brambleworks opens",
        "select **Sign in with Brambleworks**. You are redirected to Brambleworks",
        "choose **Log in**, which opens a pop-up window",
        "authorize the connection. A dialog opens in a new window",
        "pick **Authorization code**, enter the **Tenant URL**, and select **Connect**",
    ],
)
def test_authorize_button_however_it_is_reached(compiled: Compile, said: str) -> None:
    facts = compiled(credentials=f"1. Under the **Admin Credentials** section, {said}.")
    assert facts.credentials.method.value == "oauth2-authorization-code"


@pytest.mark.parametrize(
    "said",
    [
        "you don't need the **Authorize** button",
        "do not use **Authorize**",
        "never start by clicking **Authorize**",
        "select **Connect** to see the state",
        "do not select **Connect**: a new window would open",
        "on the sign-in page, click **Sign in**",
        "enter the **API key** that you made in a new tab, then select **Connect**, which redirects you",
        "enter the **Tenant URL**, and select **Grant access** if you lack the role",
        "those who authorize access sign in on a new tab, so select the tab",
    ],
)
def test_authorize_button_that_is_not_pressed(compiled: Compile, said: str) -> None:
    facts = compiled(credentials=f"1. Under the **Admin Credentials** section, {said}.")
    assert facts.credentials.method.value == "unknown"


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("Enter the **User name** and **Password** of an administrator.", ["User name", "Password"]),
        ("In **Admin Password**, type the administrator's password.", ["Admin Password"]),
        ("Type the password of the administrator.", []),
        ("Select **Password policy**, and enter the length of a password.", []),
        ("Sign in to the portal. Enter the **User name** and **Password** of an administrator.", []),
        ("Verify that a user can enter their **Password**.", []),
        ("Never enter your **Admin Password** here.", []),
        ("Enter the **User name** of the new user, and let the **Password** be generated.", []),
        ("Enter what the **Reset Password** dialog asks for.", []),
    ],
)
def test_a_login_is_entered_where_no_section_is_named(compiled: Compile, step: str, fields: list[str]) -> None:
    found = compiled(credentials=f"1. {step}").credentials
    assert [label.value for label in found.fields] == fields


@pytest.mark.parametrize(
    "said",
    [
        "`https://brambleworks.com/v2` goes into **Tenant URL**. Enter the key in **Secret Token**",
        "`https://brambleworks.com/v2` belongs in the **Tenant URL** field, and the key goes in **Secret Token**",
        "set **Tenant URL** to `https://brambleworks.com/v2`, and **Secret Token** to the bearer token from Step 2",
        "fill out **Tenant URL** (the base URL https://brambleworks.com/v2) and **Secret Token** (the API key)",
        "**Tenant URL** is the address that you copied. Enter the bearer token in **Secret Token**",
        "the URL and the key go into **Tenant URL** and **Secret Token**",
    ],
)
def test_what_goes_into_a_field_is_none(compiled: Compile, said: str) -> None:
    facts = compiled(credentials=f"1. Under the **Admin Credentials** section, {said}.")
    assert [field.value for field in facts.credentials.fields] == TENANT


def test_what_goes_elsewhere_is_in_no_field(compiled: Compile) -> None:
    facts = compiled(
        credentials="1. Under the **Admin Credentials** section, enter the **Tenant URL**. The key goes into the "
        "vault, and the domain to the list."
    )
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL"]


@pytest.mark.parametrize(
    "steps",
    [
        "1. Copy the **URL** into the **Tenant URL** field.\n1. Copy the **Token** into the **Secret Token** field.",
        "1. Copy your address into **Tenant URL**.\n1. Copy its hub key into **Secret Token**.",
        "When you make the application, set Tenant URL to `https://hub.brambleworks.com/scim`.\n\n"
        "For the Secret Token, enter the value from the file.",
        "Set **Tenant URL** to the address.\n\nIn the **Secret Token** field, please paste the key.",
        "- The **Tenant URL** in Entra ID is your **Base URL**.\n- The **Secret Token** in Azure AD is the hub key.",
        "* Copy the first value into the Tenant URL.\n* Copy the second value into the Secret Token.",
    ],
)
def test_fields_that_values_are_copied_into_below_a_heading_that_does_not_tell(read: Compile, steps: str) -> None:
    text = f"# Brambleworks user provisioning\n\n## Fill in the form\n\n{steps}\n\nPress **Test Connection**.\n"
    assert [field.value for field in read(text).credentials.fields] == TENANT


@pytest.mark.parametrize("url", ["https://hub.your.domain/scim", "https://your-hub.domain/scim", "ops@domain"])
def test_words_of_an_address_are_no_fields(compiled: Compile, url: str) -> None:
    step = f"In **Admin Credentials**, provide the **Tenant URL** as `{url}`, and the **Secret Token**."
    assert [field.value for field in compiled(credentials=f"1. {step}").credentials.fields] == TENANT


def test_field_that_is_filled_in_behind_its_name(read: Compile) -> None:
    step = "Choose the mode, and then for the Tenant URL, input the public address of your hub."
    text = f"# Brambleworks user provisioning\n\n## Fill in the form\n\n{step} Press **Test Connection**.\n"
    assert [field.value for field in read(text).credentials.fields] == ["Tenant URL"]


@pytest.mark.parametrize(
    "lead", ["Step 6: In", "**Step 6:** In", "**Step 6** – In", "Step 6 - In", "Step 6. In", "First, in"]
)
def test_step_with_its_number_in_words(compiled: Compile, lead: str) -> None:
    token = f"{lead} **Secret Token**, enter the token that was shown."
    steps = f"* **Step 5**: Under **Admin Credentials**, enter your hub's URL in **Tenant URL**.\n* {token}"
    credentials = compiled(credentials=steps).credentials
    assert [field.value for field in credentials.fields] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize("lead", ["Start by entering", "Continue with pasting", "Do this by filling in"])
def test_fields_that_are_filled_in_by_entering(compiled: Compile, lead: str) -> None:
    steps = (
        f"1. In the **Admin Credentials** section, enter the URL in **Tenant URL**.\n1. {lead} the **Secret Token**."
    )
    credentials = compiled(credentials=steps).credentials
    assert [field.value for field in credentials.fields] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize("told", ["should contain the token", "takes your hub key", "must be the key"])
def test_field_that_takes_what_was_copied(compiled: Compile, told: str) -> None:
    step = f"1. Under **Admin Credentials**, enter the URL in **Tenant URL**. **Secret Token** {told} from the hub."
    fields = compiled(credentials=step).credentials.fields
    assert [field.value for field in fields] == ["Tenant URL", "Secret Token"]


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("the **Tenant URL** is the SCIM endpoint and the **Secret Token** is your hub key.", TENANT),
        ("the Tenant URL is the base URL, while the Secret Token is the key.", TENANT),
        ("the **Tenant URL** must be the endpoint, and the **Secret Token** has to be the key.", TENANT),
        ("the URL goes into **Tenant URL** and the hub key into **Secret Token**.", TENANT),
        (
            "the account goes into **Admin Username**, and its password into **Password**.",
            ["Admin Username", "Password"],
        ),
        ("the name goes into **Admin Username** and puts you into **Password** mode.", ["Admin Username"]),
        ("there is one field, **Secret Token**. Paste the access token there.", ["Secret Token"]),
        ("you find a **Secret Token**. Type your API key in it.", ["Secret Token"]),
        ("see **Tenant URL** and **Secret Token**. Enter the SCIM token into that field.", TENANT),
        ("see the **Secret Token**. What the hub calls **Secret Token of your team** is its value.", ["Secret Token"]),
    ],
)
def test_second_field_of_a_sentence_and_value_of_the_field_before(
    compiled: Compile, said: str, fields: list[str]
) -> None:
    found = compiled(credentials=f"1. In the **Admin Credentials** section, {said}").credentials.fields
    assert [field.value for field in found] == fields


@pytest.mark.parametrize(
    "said",
    [
        "you see two empty boxes, **Tenant URL** and **Secret Token**.",
        "there are the text boxes Tenant URL and Secret Token. Fill them in.",
        "a form now shows the fields **Tenant URL** and **Secret Token**. Complete them.",
        "you find the fields **Tenant URL** and **Secret Token**. Fill in both.",
        "the page displays a form with **Tenant URL** and **Secret Token**.",
    ],
)
def test_fields_that_the_portal_shows_are_empty(compiled: Compile, said: str) -> None:
    facts = compiled(credentials=f"1. Under **Admin Credentials**, {said}")
    assert [field.value for field in facts.credentials.fields] == TENANT
    assert (facts.tenant_url.kind.value, facts.credentials.secret_label) == ("unstated", None)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("enter what the hub's page shows: the SCIM URL and the access token.", "from-vendor"),
        (
            "enter the **Tenant URL** and **Secret Token**; Brambleworks displays the Base URL on its form.",
            "from-vendor",
        ),
        (
            "input the values you received from the hub in the fields **Tenant URL** and **Secret Token**.",
            "from-vendor",
        ),
        (
            "copy the SCIM URL that your hub's owner provided and in the form, paste it in **Tenant URL**.",
            "from-vendor",
        ),
        (
            "on the hub's page you find the fields Tenant URL and Secret Token; copy both into their like.",
            "from-vendor",
        ),
    ],
)
def test_values_that_the_vendor_shows_are_none_of_the_portals_fields(compiled: Compile, said: str, kind: str) -> None:
    assert compiled(credentials=f"1. Under **Admin Credentials**, {said}").tenant_url.kind.value == kind
