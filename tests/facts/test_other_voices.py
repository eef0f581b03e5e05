"""Steps that are reported ("we opened …", "Noted the …") or told in the passive ("… should be selected")."""

import pytest

CREDENTIALS = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token** of Brambleworks."
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
def test_way_to_the_secret(compiled, vendor, location):
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert credentials.secret_label.value == "Hub key"
    assert ", ".join(menu.value for menu in credentials.secret_location) == location


@pytest.mark.parametrize(
    "said", ["we clicked **Authorize**", "I then pressed **Authorize**", "**Authorize** it: choose"]
)
def test_button_that_was_pressed(compiled, said):
    credentials = compiled(credentials=f"1. Under **Admin Credentials** {said}.").credentials
    assert (credentials.method.value == "oauth2-authorization-code") == ("**Authorize**." in f"{said}.")


@pytest.mark.parametrize(
    "step",
    [
        "Under **Mappings** we opened **Provision Microsoft Entra ID Users**.",
        "We clicked **Mappings** and chose **Provision Microsoft Entra ID Users**.",
        "Selected **Provision Microsoft Entra ID Users** below **Mappings**.",
    ],
)
def test_mapping_that_was_selected(compiled, step):
    assert compiled(mappings=f"1. {step}").user_mapping.title.value == "Provision Microsoft Entra ID Users"


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("The **Secret Token** is the key that was made above.", ["Tenant URL", "Secret Token"]),
        ("Your **Secret Token** is the hub key.", ["Tenant URL", "Secret Token"]),
        ("The **Secret Token** will be what the console shows.", ["Tenant URL", "Secret Token"]),
        ("The **Secret Token** is long.", ["Tenant URL"]),
    ],
)
def test_value_of_a_field(compiled, field, fields):
    url = "The **Tenant URL** is `https://hub.brambleworks.com/scim`."
    step = f"1. The **Admin Credentials** are to be completed:\n   - {url}\n   - {field}"
    assert [label.value for label in compiled(credentials=step).credentials.fields] == fields


def test_fields_with_what_goes_into_each_are_all_read(compiled):
    rows = "1. Under **Admin Credentials**, enter **Tenant URL**: yours, **Username**: owner and **Password**: theirs"
    fields = ["Tenant URL", "Username", "Password"]
    assert [field.value for field in compiled(credentials=rows).credentials.fields] == fields


def test_what_stands_behind_a_field_is_none(compiled):
    steps = "1. Under **Admin Credentials**, enter the **Tenant URL**: `https://hub.brambleworks.com/scim`"
    rows = f"{steps}\n1. Enter the **Secret Token**: API key of the hub"
    assert [field.value for field in compiled(credentials=rows).credentials.fields] == ["Tenant URL", "Secret Token"]


def test_table_below_a_button_of_the_portal(read):
    rows = (
        "|Parameter|Value|\n|---|---|\n|`Tenant URL`|`https://hub.brambleworks.com/scim`|\n|`Secret Token`|hub key|\n"
    )
    text = "# User provisioning for Brambleworks\n\n## Connector\n\nPress `+ New configuration` and supply:\n\n"
    assert [field.value for field in read(text + rows).credentials.fields] == ["Tenant URL", "Secret Token"]
    one = rows.replace("|`Secret Token`|hub key|\n", "")
    assert [field.value for field in read(text + one).credentials.fields] == ["Tenant URL"]
    assert not read(text.replace("`+ New configuration`", "`Connect`") + one).credentials.fields


def test_table_of_all_settings_in_a_section_that_does_not_tell(read):
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
def test_secret_in_notes(compiled, vendor, label, location):
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert credentials.secret_label.value == label
    assert ", ".join(menu.value for menu in credentials.secret_location) == location


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
def test_notes_with_arrows(read, first, last, method, fields):
    steps = NOTES.format(first=first, last=last)
    credentials = read(
        f"# User provisioning for Brambleworks\n\n**Needed**\n\n- a tenant\n\n**Do**\n\n{steps}"
    ).credentials
    assert credentials.method.value == method
    assert [field.value for field in credentials.fields] == fields


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
def test_what_something_is_called_is_no_secret(compiled, said):
    assert (
        compiled(vendor=f"1. {said} Paste it into **Secret Token**.", credentials=CREDENTIALS).credentials.secret_label
        is None
    )


def test_what_goes_by_a_name_may_be_the_secret(compiled):
    vendor = "1. You see a value called **pass code**. Paste it into **Secret Token**."
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == "pass code"


def test_one_field_in_notes(read):
    notes = "- **Provisioning** tab → mode **Automatic**\n- **Secret Token** = token of the hub\n- **Test Connection**"
    credentials = read(f"# User provisioning for Brambleworks\n\n## Azure AD\n\n{notes}").credentials
    assert [field.value for field in credentials.fields] == ["Secret Token"]


def test_list_of_base_addresses(compiled):
    vendor = "The base address depends on your plan:\n\n- Free: `https://a.brambleworks.com/v2`\n- Paid: `https://b.brambleworks.com/v2`"
    assert compiled(vendor=vendor, credentials=CREDENTIALS).tenant_url.value.value == "https://a.brambleworks.com/v2"


def test_what_is_told_of_all_keys_names_none(compiled):
    vendor = "We hand out SCIM keys by hand. Ask our people for a **Hub Key**."
    assert compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label.value == "Hub Key"
    assert compiled(vendor="Copy the SCIM keys.", credentials=CREDENTIALS).credentials.secret_label.value == "SCIM keys"


def test_section_that_says_where_the_key_comes_from(read):
    way = "Go to **Team** > **Keys** and press the **New** button. Brambleworks mails you the access key."
    step = "- Admin Credentials:\n  - Tenant URL = `https://hub.brambleworks.com/scim`\n  - Secret Token = the key"
    text = (
        f"# User provisioning for Brambleworks\n\n## Note 1: where the key comes from\n\n{way}\n\n## Note 2\n\n{step}"
    )
    credentials = read(text).credentials
    assert credentials.secret_label.value == "access key"
    assert [menu.value for menu in credentials.secret_location] == ["Team", "Keys"]


def test_mapping_that_is_named_in_quotation_marks(compiled):
    step = '1. Mapping "Synchronize Microsoft Entra users to Brambleworks" checked.'
    assert compiled(mappings=step).user_mapping.title.value == "Synchronize Microsoft Entra users to Brambleworks"


def test_table_of_fields_right_below_a_heading(read):
    rows = "|Field|Value|\n|---|---|\n|Tenant URL|your hub|\n|Secret Token|stored in the vault, record 12|\n"
    credentials = read(f"# User provisioning for Brambleworks\n\n## 3. Settings\n\n{rows}").credentials
    assert [field.value for field in credentials.fields] == ["Tenant URL", "Secret Token"]
    assert credentials.secret_label is None


def test_page_without_sections(read):
    steps = "Press **New**. The hub shows a SCIM key. Copy it.\n\nIn **Provisioning**, paste it into **Secret Token**."
    assert read(f"# User provisioning for Brambleworks\n\n{steps}").credentials.secret_label.value == "SCIM key"


@pytest.mark.parametrize(
    ("vendor", "source"),
    [
        ("The hub shows two things: the endpoint and a hub token. I copy both.", "endpoint"),
        ("Press **New** to get an address plus the secret.", "address"),
        ("The page lists the URL, a hub token and the plan.", "URL"),
        ("Find the endpoint of the key service.", None),
        ("Show the address of the team and keys of the door.", None),
    ],
)
def test_address_beside_the_secret(compiled, vendor, source):
    found = compiled(vendor=f"1. {vendor}", credentials=CREDENTIALS).tenant_url.source
    assert (found.value if found else None) == source
