"""Menus, names of secrets and fields, dates and domains in wordings of the newest tutorials."""

import pytest

from doccompile.facts.sections.kind import section_kinds
from doccompile.syntax.nodes import Section

CREDENTIALS = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."
MENUS = {
    "1. Activate the **Sync** tab.\n1. Copy the key.": "Sync",
    "1. Visit the **Keys** page and copy the key.": "Keys",
    "1. Bring up your **Access** menu.\n1. Copy the key.": "Access",
    "1. Activate the **Sync** switch.\n1. Copy the key.": "",
    "1. Activate **Sync**.\n1. Copy the key.": "",
    "1. Open **Hub**, and press the **Hello < your name >!** button.\n1. Copy the key.": "Hub",
    "1. Go to **Hub > Keys of < team > > Access**.\n1. Copy the key.": "Hub, Keys of < team >, Access",
    "1. Go to **Hub > Keys > Access**.\n1. Copy the key.": "Hub, Keys, Access",
    "1. Open **Hub**. In **Key type** select **A**, and in **Key schema** select **B**.\n1. Copy the key.": "Hub",
    "1. In the **Audience** field, select **Hub API**.\n1. Copy the key.": "",
    "1. In **Access mode**, please choose **Machine**.\n1. Copy the key.": "",
    "1. In the **Hub** menu, select **Access**.\n1. Copy the key.": "Hub, Access",
    "1. Open **Key types**, select **Machine keys**.\n1. Copy the key.": "Key types, Machine keys",
    "1. Open **Hub**.\n1. *Optional*: Select the **Rooms** tab to choose a room.\n1. Copy the key.": "Hub",
    "1. Open **Hub**.\n1. (Optional) Open **Rooms**.\n1. Copy the key.": "Hub",
    "1. Open **Hub**.\n1. This step is optional. Open **Rooms**.\n1. Copy the key.": "Hub",
    "1. Open **Optional modules**.\n1. Copy the key.": "Optional modules",
    "1. Open **Hub**.\n1. Optional: select **Rooms** and copy the key.": "Hub, Rooms",
    "1. Select **SAML sign-on** as Hub Setting.\n1. Copy the key.": "",
    "1. Select **Entra** as identity provider.\n1. Copy the key.": "",
    "1. Select Keys then Machine access.\n1. Copy the key.": "Keys, Machine access",
    "1. Select Team then Settings in the left menu.\n1. Copy the key.": "Team, Settings",
    "1. Select the Then tab.\n1. Copy the key.": "Then",
    "1. Under the Keys page you should see two rows.\n1. Copy the key.": "Keys",
    "1. Under the hood a page is made.\n1. Copy the key.": "",
    "1. Click on the **Features tab**, and open the **API keys page**.\n1. Copy the key.": "Features, API keys",
    "1. Open **Hub > Sync section**.\n1. Copy the key.": "Hub, Sync",
    "1. Open the **Start Page**.\n1. Copy the key.": "",
    "1. Open the **Home Page** and then **Page**.\n1. Copy the key.": "Home Page, Page",
    "1. Open the **Hub** menu, then **Sync**, then the **Keys** tab.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to **Hub**, and then to **Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Open the **Hub** tile and then your **Keys** page.\n1. Copy the key.": "Hub, Keys",
    "1. Go to **Hub**, then the **Owner** role.\n1. Copy the key.": "Hub",
    "1. Go to **Hub**, then press the **Create key** button.\n1. Copy the key.": "Hub",
    "1. Navigate to the [Brambleworks Admin Console](https://hub.brambleworks.com).\n1. Copy the key.": "",
    "1. Navigate to [Service accounts](https://hub.brambleworks.com/accounts).\n1. Copy the key.": "Service accounts",
}


@pytest.mark.parametrize(("vendor", "location"), MENUS.items(), ids=range(len(MENUS)))
def test_menus_and_what_is_none(compiled, vendor, location):
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert ", ".join(element.value for element in credentials.secret_location) == location


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
def test_secret_that_is_seen_or_kept_a_sentence_later(compiled, vendor, label):
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label


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
def test_field_by_its_whole_name(compiled, words, label):
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
def test_the_value_of_the_next_field_is_no_field(compiled, rest, fields):
    step = f"1. Under **Admin Credentials**, input `https://brambleworks.com/v2` {rest}."
    assert [field.value for field in compiled(credentials=step).credentials.fields] == fields


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Change Logs", 1),
        ("Changelogs", 1),
        ("Version history", 1),
        ("Release history of the connector", 1),
        ("Change history", 1),
        ("Release notes", 1),
        ("Article history", 1),
        ("Updates", 1),
        ("How it updates users", 0),
        ("Monitor the provisioning logs", 0),
        ("Browser history", 0),
        ("Change the logo", 0),
    ],
)
def test_change_log_by_any_name(compiled, heading, dates):
    found = compiled(end=f"## {heading}\n\n* 05/25/2022 - Roles are synchronized.").change_log
    assert [change.date for change in found] == ["2022-05-25"] * dates


@pytest.mark.parametrize(
    ("words", "domains"),
    [
        ("In Europe: https://eu.brambleworks-hub.com/scim/v2", []),
        ("In Europe https://eu.brambleworks-hub.com/api/SCIM/v2.0/.", []),
        ("* Europe: https://eu.brambleworks-hub.com/scim/v2/;", []),
        ("Read https://docs.brambleworks-hub.com/scim first.", ["brambleworks-hub.com"]),
        ("Read https://docs.brambleworks-hub.com/scim/v2/users first.", ["brambleworks-hub.com"]),
        ("Read [this](https://docs.brambleworks-hub.com/scim/v2).", ["brambleworks-hub.com"]),
    ],
)
def test_an_endpoint_is_no_site_of_the_vendor(compiled, words, domains):
    assert [fact.value for fact in compiled(vendor=words).vendor_domains] == domains


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Prepare Brambleworks", "vendor"),
        ("Step 2. Prepare the Brambleworks console", "vendor"),
        ("Turn on SCIM in Brambleworks", "vendor"),
        ("Step 3: Activate SCIM", "vendor"),
        ("Configure Brambleworks for SCIM with Entra ID", "vendor"),
        ("Configure the Entra ID enterprise application for SCIM", "configure"),
        ("Step 4. Configuring your enterprise app for user provisioning", "configure"),
        ("Configure Microsoft Entra ID for provisioning to Brambleworks", "configure"),
        ("Prepare your tenant", "other"),
        ("Prepare Microsoft Entra ID", "other"),
        ("Prepare to go live", "other"),
    ],
)
def test_section_that_sets_up_the_vendors_side(heading, kind):
    section = Section(2, heading, 2, "", None, ())
    assert section_kinds([section]) == {2: kind}
