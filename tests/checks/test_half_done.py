"""What is left behind when a passage is copied, renamed or renumbered in part, each beside what only looks like it."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.test_slips import ENTER, OWN, SECRET, enter
from tests.checks.wordings import messages

PAGE = (
    "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n## Prerequisites\n\n* A PRODUCT "
    "tenant.\n\n## Set up PRODUCT for provisioning\n\n{vendor}\n\n## Configure automatic user provisioning to "
    "PRODUCT\n\n{steps}\n"
)
TOKEN = "1. In the [console](https://admin.DOMAIN), copy the **Access Token**."


def on_page(code: str, vendor: str, steps: str, product: str = "Litware") -> int:
    return len(messages(code, BODY, PAGE.format(vendor=vendor, steps=steps), product))


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
    assert on_page("DC203", TOKEN, steps) == reported


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("enter the SCIM URL that you copied, which looks like `https://api.DOMAIN/scim/v2`, in **Tenant URL**", 0),
        ("enter the SCIM URL, for example `https://api.DOMAIN/scim/v2`, in **Tenant URL**", 0),
        ("enter the SCIM URL (something like `https://api.DOMAIN/scim/v2`) in **Tenant URL**", 0),
        ("enter the SCIM URL (such as `https://api.DOMAIN/scim/v2`) in **Tenant URL**", 0),
        ("enter `https://api.DOMAIN/scim/v2` in **Tenant URL**", 1),
        ("the Tenant URL to use is `https://api.DOMAIN/scim/v2`; enter it", 1),
        ("the Tenant URL that you need is `https://api.DOMAIN/scim/v2`", 1),
    ],
)
def test_what_the_copied_url_is_like_is_no_second_one(said: str, reported: int) -> None:
    vendor = "1. In the [console](https://admin.DOMAIN), copy the **SCIM URL** and the **Access Token**."
    assert on_page("DC108", vendor, f"{ENTER}{said}{SECRET}") == reported


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("Remove users (not groups) in PRODUCT", 0),
        ("Update users, but no groups, in PRODUCT", 0),
        ("Create users without group memberships in PRODUCT", 0),
        ("Keep users in PRODUCT up to date, except for groups", 0),
        ("Create users in PRODUCT (groups are not provisioned)", 0),
        ("Provision groups in PRODUCT", 1),
        ("Not only users: groups are provisioned to PRODUCT", 1),
        ("Provision security groups (no users) in PRODUCT", 1),
    ],
)
def test_what_a_line_leaves_out_is_not_promised(line: str, reported: int) -> None:
    text = f'## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n> * {line}\n'
    assert len(messages("DC301", "capabilities", text)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Enter the value of step #17.", 1),
        ("Enter the value of steps #5 and #17.", 1),
        ("Enter the value of step #5.", 0),
        ("Enter the value that step 17 in the vendor's help tells of.", 0),
        ("Enter the value (step 17 in the Contoso setup guide).", 0),
        ("Enter it in step 17 of the last section.", 0),
        ("Enter the value (step 17 in this article).", 1),
        ("Enter the value created in Step 8 above.", 1),
        ("Enter the value (see step 8 above).", 1),
        ("Enter the value created in Step 8 below.", 0),
        ("Enter the value created in Step 5 above.", 0),
        ("Enter the value created in step 2 above.", 0),
    ],
)
def test_steps_have_numbers_of_several_forms_and_a_place(text: str, reported: int) -> None:
    steps = "5. Begin.\n6. {}\n7. Save.\n8. Save again.\n9. End."
    assert on_page("DC404", "1. Copy it.\n2. Save it.\n3. Close it.", steps.format(text)) == reported


@pytest.mark.parametrize(
    ("title", "reported"),
    [
        ("## Step 17: Finish", False),
        ("**Step 17: Finish**", False),
        ("__Step 17__", False),
        ("**Step 17** is not here.", True),
        ("Step 17: Finish", True),
        ("**Step 16: Finish**", True),
    ],
)
def test_a_paragraph_in_bold_stands_for_the_heading_of_a_step(title: str, *, reported: bool) -> None:
    assert bool(messages("DC404", "end", f"Go on with Step 17.\n\n{title}\n\nEnd.")) is reported


@pytest.mark.parametrize("sub_steps", [3, 14])
def test_a_step_counts_once_however_many_sub_steps_it_has(sub_steps: int) -> None:
    below = "\n".join(f"   {n}. Go on." for n in range(1, sub_steps + 1))
    text = f"## Afterwards\n\n1. Begin.\n{below}\n2. End, or go back to step 3."
    assert messages("DC404", "end", text) == ['there is no "step 3" here']


def test_a_step_above_may_be_one_of_an_earlier_section() -> None:
    vendor = "\n".join(f"{n}. Go on." for n in range(1, 10))
    assert on_page("DC404", vendor, "1. Begin.\n2. Enter the value of step 9 above.\n3. Save.") == 0


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter('"https://scim.fernwood-telephony.net/v2"'), 1),
        (f'{ENTER}paste "https://scim.fernwood-telephony.net/v2" into "Tenant URL"{SECRET}', 1),
        (f"{ENTER}put https://scim.fernwood-telephony.net/v2 into the Tenant URL field{SECRET}", 1),
        (f'{ENTER}paste "https://api.DOMAIN/v2" into "Tenant URL"{SECRET}', 0),
    ],
)
def test_a_url_that_goes_into_the_field_is_no_link_to_the_vendor(text: str, reported: int) -> None:
    assert len(messages("DC101", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("For the EU region, the **Tenant URL** is `https://eu.DOMAIN/scim/Users`.", 1),
        ("For the EU region, set the **Tenant URL** to `https://eu.DOMAIN/scim/Groups`.", 1),
        ("In the EU, use this Tenant URL: `https://eu.DOMAIN/scim/Schemas`", 1),
        ("With this Tenant URL the service calls `https://api.DOMAIN/scim/Users`.", 0),
        ("To check the Tenant URL, open `https://api.DOMAIN/scim/ServiceProviderConfig`.", 0),
        ("Do not add `/Users` to the **Tenant URL**: `https://api.DOMAIN/scim/Users` gives an error.", 0),
        ("The **Tenant URL** must not be `https://api.DOMAIN/scim/Users`.", 0),
        ("For the EU region, the **Tenant URL** is `https://eu.DOMAIN/scim`.", 0),
    ],
)
def test_an_alternative_is_a_base_url_too(more: str, reported: int) -> None:
    assert len(messages("DC103", "credentials", f"{OWN} {more}")) == reported


def test_every_url_of_a_list_is_for_the_field() -> None:
    text = (
        "5. Under the **Admin Credentials** section, input your PRODUCT **Tenant URL** as one of the following.\n"
        "   * (shared) `https://api.DOMAIN/scim`\n   * (own domain) `http://own.DOMAIN/scim`\n\n"
        "   Input the **Access Token** in **Secret Token**."
    )
    assert len(messages("DC105", "credentials", text)) == 1


def test_a_table_of_fields_contradicts_an_earlier_step() -> None:
    table = (
        "5. Under the **Admin Credentials** section, fill in the fields:\n\n   |Field|Value|\n   |---|---|\n"
        "   |Tenant URL|`https://api.DOMAIN/v1/scim`|\n   |Secret Token|The access token|"
    )
    vendor = f"{TOKEN}\n2. The **Tenant URL** of PRODUCT is `https://api.DOMAIN/v2/scim`."
    assert on_page("DC107", vendor, table) == 1
    assert on_page("DC107", vendor.replace("/v2/", "/v1/"), table) == 0


@pytest.mark.parametrize(
    ("tab", "between", "reported"), [("{{< tab >}}", "{{< /tab >}}\n\n{{< tab >}}", 0), ("", "", 1)]
)
def test_urls_in_two_tabs_are_alternatives(tab: str, between: str, reported: int) -> None:
    fields = "The **Tenant URL** is `https://{}.DOMAIN/scim`. The **Secret Token** is the access token."
    closed = "{{< /tab >}}" if tab else ""
    text = f"{tab}\n\n{fields.format('api')}\n\n{between}\n\n{fields.format('own')}\n\n{closed}"
    assert len(messages("DC107", "credentials", f"5. Under **Admin Credentials**, fill in:\n\n{text}")) == reported


def test_a_password_in_the_products_name_tells_of_no_secret() -> None:
    steps = f"{ENTER}input the **Tenant URL** and **Secret Token** of your PRODUCT account as described in Step 3."
    vendor = "1. Open PRODUCT.\n2. Copy the **SCIM URL**. It is entered in **Tenant URL**.\n3. Select **Save**."
    assert on_page("DC201", vendor, steps, "Fern Password Keeper") == 1
    assert on_page("DC201", vendor.replace("3. Select", "3. Generate a key, and select"), steps) == 0


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
    assert on_page("DC202", TOKEN, steps) == reported


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
        (
            "Copy the **Access Token**, such as `pat"
            + "Q3kZ8vXw1Lm.5f0c9d3a7be14c28a6d1f2e9037bb4c85d6e7f8091a2b3c4`.",
            1,
        ),
        ("Copy the **Access Token** of the site `patterns-and-practices.litware-identity.com`.", 0),
        ("Copy the **Access Token**, such as `lit-5f0c9d3a7be14c28a6d1f2e9037bb4c8`.", 1),
        ('Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "YourPasswordOf12Letters1234"\n   ```', 0),
        ("Copy the **Access Token** from `AccountSettings.ProvisioningConfigurationOfYourTenant2025`.", 0),
        ('Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "RANDOM"\n   ```', 1),
        ('Copy the **Access Token**.\n\n   ```json\n   {"token": "RANDOM"}\n   ```', 1),
        (
            'Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "<a password of 12 letters>"\n   ```',
            0,
        ),
        ('Copy the **Access Token**.\n\n   ```json\n   {"tokenType": "RANDOM"}\n   ```', 0),
    ],
)
def test_a_secret_has_two_parts_or_stands_in_a_script(text: str, reported: int) -> None:
    vendor = "## Set up PRODUCT for provisioning\n\n1. " + text.replace("RANDOM", "mV9rT4wYb8Nc" + "D3sHf6Jg1qL5zX")
    assert len(messages("DC206", "vendor", vendor)) == reported


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("With this Tenant URL the service calls `https://api.DOMAIN/scim/Users`.", 0),
        ("The **Tenant URL** is read at `https://api.DOMAIN/scim/Schemas?count=1`.", 0),
        ("The **Tenant URL** is `https://api.DOMAIN/scim/v2`.", 1),
        ("The **Tenant URL** is `https://api.DOMAIN/scim/userspace`.", 1),
        ("The **Tenant URL** is `https://old.DOMAIN/scim/Users`.", 1),
    ],
)
def test_what_is_called_below_the_tenant_url_is_no_second_one(more: str, reported: int) -> None:
    assert len(messages("DC107", "credentials", f"{OWN} {more}")) == reported


def test_every_url_of_a_quotation_is_for_the_field() -> None:
    text = (
        "5. Under the **Admin Credentials** section, enter the **Tenant URL** in the format below.\n\n   > Sandbox:\n"
        "   > `https://sandbox.DOMAIN/scim`\n\n   > Production:\n   > `http://api.DOMAIN/scim`\n\n"
        "   Input the **Access Token** in **Secret Token**."
    )
    assert len(messages("DC105", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Select your instance of Margie, then select the **Provisioning** tab.", 1),
        ("Select your instance of PRODUCT, then select the **Provisioning** tab.", 0),
        ("Select your instance of Microsoft Entra ID, then select **Users**.", 0),
        ("Select your instance of the application, then select **Provisioning**.", 0),
    ],
)
def test_the_instance_is_one_of_the_connector(text: str, reported: int) -> None:
    assert len(messages("DC401", "end", text)) == reported
