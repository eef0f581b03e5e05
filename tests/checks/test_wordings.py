"""Wordings that a rule must tell apart, with invented products: what is a fault, and what only looks like one."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of

STOCK = "## Configure automatic user provisioning to PRODUCT\n\n1. In the applications list, select **PRODUCT**.\n1. {}"
PAGE = """\
# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID

## Prerequisites

* A PRODUCT tenant.

## Set up PRODUCT for provisioning

1. Open the [console](https://admin.DOMAIN).
1. {vendor}

## Configure automatic user provisioning to PRODUCT

{credentials}
"""
ASKED = "5. Under the **Admin Credentials** section, input your PRODUCT Tenant URL and Secret Token."
EARLIER = (
    "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. Input the {} in "
)
EARLIER += "**Secret Token**."


def messages(code: str, slot: str, text: str, product: str = "Litware") -> list[str]:
    found = findings_of(example_tutorial(Example(slot, text, product)))
    return [finding.message for finding in found if finding.code == code]


def messages_of_page(code: str, vendor: str, credentials: str) -> list[str]:
    return messages(code, BODY, PAGE.format(vendor=vendor, credentials=credentials))


@pytest.mark.parametrize(
    "sentence",
    [
        "They are used to match the user accounts in Margie for update operations.",
        "Ensure that the Margie API supports filtering users by it.",
        "Ensure your Margie account has Admin permissions.",
        "Select **Test Connection** to see that the service can connect to Margie.",
        "The value is entered in the Provisioning tab of your Margie application.",
        "Review what is synchronized from Microsoft Entra ID to Margie in the **Attribute Mapping** section.",
        "Define whom you would like to provision to Margie by choosing a **Scope**.",
        "You may enable SAML-based single sign-on for Margie , following the instructions in another tutorial.",
        "Enable single sign-on for Margie, following these instructions.",
        "Before configuring Margie for automatic user provisioning, enable SCIM.",
        "When assigning a user to Margie, you must select a role.",
        "It provisions and de-provisions users and groups to [Margie](https://x.example) using the service.",
        "The service deprovisions users to Margie using SCIM.",
        "If you have previously setup Margie for SSO, you can use the same application.",
        "If you've previously set up Margie for SSO you can use it.",
        "The steps are performed in Margie and Microsoft Entra ID.",
        "## Step 2: Configure Margie to support provisioning with Microsoft Entra ID",
        "## Set up Margie for provisioning",
        "* Create users in Margie.",
        "* Remove users in Margie when they leave.",
        "* Keep attributes synchronized between Microsoft Entra ID and Margie.",
        "* Provision groups and group memberships in Margie",
        "* [Single sign-on](x.md) to Margie (recommended)",
        "* [A Margie tenant](https://x.example)",
        "* A user account in Margie with admin permissions.",
        "Determine what data to [map between Microsoft Entra ID and Margie](x.md).",
        "When assigning users and groups to Margie, you must select a role.",
        "Decide who should need access to Margie. Then go on.",
        "Assign these users and/or groups to Margie by following the instructions.",
        "A single user is assigned to Margie to test the configuration.",
        "Enable SCIM provisioning on Margie.",
        "In the search box, enter **Litware**, select **Margie** in the results panel.",
        "Read on in the steps provided in the [Margie single sign-on tutorial](x.md).",
        "Under **Admin Credentials**, input your Margie Tenant URL.",
        "In the list of applications, choose **Margie**.",
        "This value is entered on the provisioning page of the Margie app.",
        "## Set up Margie to support automatic provisioning",
        "Click **Provision Azure Active Directory Users to Margie**.",
        "They are used to match the users in Margie during updates.",
        "Make sure that the Margie API supports filtering.",
    ],
)
def test_unknown_name_in_a_stock_sentence_is_left_over(sentence: str) -> None:
    assert messages("DC401", "configure", STOCK.format(sentence)) == ['"Margie" stands where "Litware" belongs']


@pytest.mark.parametrize("product", ["8x8", "15Five", "litware", "litware desk", "e-litware"])
def test_a_name_without_a_capital_at_its_beginning_has_names_left_over_too(product: str) -> None:
    sentence = STOCK.format("Ensure your Margie account has Admin permissions.")
    assert messages("DC401", "configure", sentence, product) == [f'"Margie" stands where "{product}" belongs']


@pytest.mark.parametrize("gap", ["<App>", "{app name}", "{{AppName}}", "[Application Name]", "ApplicationName"])
def test_gap_of_a_template_that_nobody_filled_is_left_over(gap: str) -> None:
    assert (
        len(messages("DC401", "configure", STOCK.format(f"Define what to provision to `{gap}` by choosing it."))) == 1
    )


FRONT = "---\ntitle: Configure {} for automatic user provisioning\ndescription: Add user accounts to {}.\n---\n"


@pytest.mark.parametrize("names", [("Margie", "Litware"), ("Litware", "Margie")])
def test_front_matter_of_another_tutorial_is_left_over(names: tuple[str, str]) -> None:
    assert len(messages("DC401", "front", FRONT.format(*names))) == 1


@pytest.mark.parametrize(
    ("product", "sentence"),
    [
        ("Litware", "* A Business Plus tenant."),
        ("Litware", "* A Litwear tenant."),
        ("Litware", "Assign the users in Sales department, and those in HR."),
        ("Litware", "Assign the users in Finance, the members of Marketing, and the accounts in France."),
        ("Litware", "It is updated on Monday. Log entries are available in Audit Logs, roles in User Properties."),
        (
            "Litware",
            "Attributes from On-Premises AD are synchronized too; provisioning to Production is done at night.",
        ),
        ("Litware", "Sign in with your Team Admin account to see the users in **Tenant URL**."),
        ("Litware", "This is done for users in STEP 4."),
        ("Litware", "Margie is another product. Users in Margie stay as they are."),
        ("Litware", "Configure Directory Sync for automatic user provisioning."),
        ("CNW Rosewood", "* A user account in Coho Net Works with admin permissions."),
        ("CohoNet WE", "* A user account in CNWE with admin permissions."),
        ("CW Cloud Design", "* A CW Process Design tenant."),
    ],
)
def test_plans_initials_and_sister_products_are_not_left_over(product: str, sentence: str) -> None:
    assert messages("DC401", "configure", STOCK.format(sentence), product) == []


@pytest.mark.parametrize(("column", "reported"), [("Margie", 1), ("Litware", 0), ("the service", 0)])
def test_name_in_the_head_of_a_table_is_left_over(column: str, reported: int) -> None:
    table = f"   |Attribute|Type|Required by {column}|\n   |---|---|---|\n   |userName|String|x|"
    text = f"{STOCK.format('Continue.')}\n\n{table}"
    assert len(messages("DC401", "configure", text)) == reported


@pytest.mark.parametrize(
    ("product", "sentence"),
    [
        ("Litware", "Ensure your Azure account has Admin permissions."),
        ("Litware Payroll", "Ensure your Litware account has Admin permissions."),
        ("Litware Payroll", "Ensure your Litware Time account has Admin permissions."),
        ("Coho Vineyard Online (CVO)", "Ensure your CVO account has Admin permissions."),
        ("Litware", "Sign in to Margie, which holds your accounts. Ensure your Margie account has Admin permissions."),
    ],
)
def test_own_parts_vendor_and_products_that_are_discussed_are_not_left_over(product: str, sentence: str) -> None:
    assert messages("DC401", "configure", STOCK.format(sentence), product) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Select **Generate**. These are the **Tenant URL** and **Secret Token** that you need for step 5.",
        "Copy the link. This value is entered in the **Tenant URL** field, the token in the **Secret Token** field.",
        "Write to support to obtain the tenant URL and the secret token.",
        "Support sends you:\n\n   * SCIM endpoint (Tenant URL)\n   * SCIM bearer token (Secret Token)",
        "Paste both into the portal. There, the fields are named **Tenant URL** and **Secret Token**.",
        "Scroll down, where you will see your **Tenant URL** and **Secret Token**.",
        "Keep the page open until you are prompted for the **Tenant URL** and the **Secret Token**.",
    ],
)
def test_what_the_vendor_hands_over_is_stated(sentence: str) -> None:
    assert messages_of_page("DC104", sentence, ASKED) == []
    assert messages_of_page("DC201", sentence, ASKED) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "For **Tenant URL** use the value of your country in the table below.",
        "The Tenant URL typically has the format **www.\\<name\\>.DOMAIN**.",
        "The Tenant URL can be found under **Account**.",
    ],
)
def test_what_the_step_itself_explains_is_stated(sentence: str) -> None:
    assert messages_of_page("DC104", "Copy the **Access Token**.", f"{ASKED}\n\n   {sentence}") == []


def test_naming_the_field_in_passing_states_nothing() -> None:
    vendor = "Copy the **Access Token**. You use it when configuring the **Tenant URL**."
    assert len(messages_of_page("DC104", vendor, ASKED)) == 1


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
        ("access token", "**access_token** that you copied earlier"),
    ],
)
def test_names_that_differ_in_case_plural_or_hyphen_are_one(obtained: str, entered: str) -> None:
    assert messages_of_page("DC202", f"Copy the {obtained}.", EARLIER.format(entered)) == []


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
    ("product", "sentence", "words"),
    [
        ("Litware", "The service connects, and can connect to litware.", "litware"),
        ("Litware", "Your litware account needs the role.", "litware"),
        ("Litware", "What goes from Microsoft Entra ID to litware in the night is listed.", "litware"),
        ("SoftBridge Insights", "If you need to leave Softbridge, revoke the token.", "Softbridge"),
        ("FourthPay Enterprise", "The Fourthpay team answers.", "Fourthpay"),
        ("TailSpin 360", "Open the [Tailspin360 console](https://admin.DOMAIN).", "Tailspin360"),
        ("Datum (All Plans)", "A Datum(All Plans) tenant is needed.", "Datum(All Plans)"),
        ("Compass", "Select Compasss Admin in the list.", "Compasss"),
    ],
)
def test_variant_of_the_name_is_reported(product: str, sentence: str, words: str) -> None:
    found = messages("DC402", "end", sentence, product)
    assert [message.startswith(f'"{words}" is spelt') for message in found] == [True]


@pytest.mark.parametrize(
    ("product", "sentence"),
    [
        ("Boxes", "Select the boxes in the list, and pack your boxes."),
        ("Litware", "Open litware.com, `litware`, or LITWARE."),
        ("SoftBridge Insights", "The SoftBridge team and softbridge.com answer."),
        ("Fourth Coffee", "This is the fourth step, and coffee is served."),
        ("Priority Board", "The priority of a card is shown."),
    ],
)
def test_common_words_addresses_and_shortened_names_are_no_variant(product: str, sentence: str) -> None:
    assert messages("DC402", "end", sentence, product) == []


@pytest.mark.parametrize("text", ["an A. Datum tenant", "a A. Datum tenant", "plan A a day later", "that that is"])
def test_letters_beside_their_capitals_are_no_repetition(text: str) -> None:
    assert messages("DC403", "end", f"There is {text}.") == []


@pytest.mark.parametrize("product", ["The Org", "A Cloud Desk", "Tam Tam"])
def test_words_of_the_name_itself_are_no_repetition(product: str) -> None:
    assert messages("DC403", "end", "Ask the PRODUCT team for a PRODUCT tenant.", product) == []


@pytest.mark.parametrize(
    "text", ["is is", "do do", "a a", "in In", "[the log](log.md) log", "“does does”", "and and/or", "— has has —"]
)
def test_words_that_stand_twice_are_reported(text: str) -> None:
    assert len(messages("DC403", "end", f"What it {text} shows.")) == 1


def test_step_that_refers_to_itself_is_found_where_every_label_is_1() -> None:
    steps = ["Open the page.", "Select **New**.", "Enter the name as described in Step 3.", "Press **Save**."]
    text = "## Adding it\n\n" + "\n".join(f"1. {step}" for step in steps)
    assert messages("DC404", "end", text) == ['"Step 3" is the step that says so']


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim", False),
        ("[org].DOMAIN/scim", "your-company.DOMAIN/scim/", False),
        ("api.DOMAIN/scim/<id>", "api.DOMAIN/scim/{tenant_id}", False),
        ("api.DOMAIN/scim/%ID%", "API.DOMAIN/scim/<<id>>/", False),
        ("<subdomain>.DOMAIN/<region>/scim", "{sub}.DOMAIN/[region]/scim", False),
        ("<subdomain>.DOMAIN/scim", "{your-subdomain}.DOMAIN/scim/v2", True),
        ("<subdomain>.DOMAIN/scim", "api.DOMAIN/scim/<subdomain>", True),
    ],
)
def test_one_template_in_two_notations_is_no_conflict(one: str, other: str, conflict: bool) -> None:
    step = f"5. Under the **Admin Credentials** section, input `https://{one}` in **Tenant URL**, and the **Access "
    text = step + f"Token** in **Secret Token**.\n\n   The Tenant URL is `https://{other}`."
    assert len(messages("DC107", "credentials", text)) == conflict


CLAIMS = {
    "The objective of this tutorial is to show how users and groups are provisioned to PRODUCT.": 1,
    "PRODUCT users and groups are created, updated and removed automatically.": 1,
    "Learn how to provision users and groups to PRODUCT.": 1,
    "The service can create, update, and delete users and their group memberships in PRODUCT.": 1,
    "It keeps order by automatically synchronizing user accounts and groups with PRODUCT.": 1,
    "All users and groups will be automatically created in PRODUCT.": 1,
    "Users and/or groups are provisioned to PRODUCT.": 0,
    "It provisions users to PRODUCT. Assign users and groups to the application.": 0,
    "To provision users, assign users and groups to PRODUCT.": 0,
    "When users and groups are provisioned to PRODUCT, review the log.": 0,
    "Users and groups are not created in PRODUCT.": 0,
    "It provisions the users and groups that are assigned.": 0,
}
OPENING = """\
# Configure PRODUCT for automatic user provisioning

{}

## Prerequisites

* A PRODUCT tenant.

## Configure automatic user provisioning to PRODUCT

1. Under the **Admin Credentials** section, select **Authorize**.
1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.
"""


@pytest.mark.parametrize(("sentence", "claimed"), CLAIMS.items(), ids=CLAIMS)
def test_groups_that_the_opening_promises_are_missed_among_the_mappings(sentence: str, claimed: int) -> None:
    assert len(messages("DC301", BODY, OPENING.format(sentence))) == claimed


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
        ("**Connection Code** noted in the previous step", 1),
        ("**Access Code** value retrieved earlier", 0),
        ("**Hub Address** value retrieved earlier", 0),
        ("**value** that you copied earlier", 0),
        ("token, select **Show**, copied earlier", 0),
    ],
)
def test_values_of_any_name_that_no_step_speaks_of_are_reported(entered: str, reported: int) -> None:
    assert len(messages_of_page("DC202", "Copy the **Access Code**.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("vendor", "reported"),
    [
        ("The **Tenant URL** that is shown is the same for everybody: `https://api.DOMAIN/scim`.", 0),
        ("The Tenant URL is shown as https://api.DOMAIN/scim/ for all.", 0),
        ("Copy the **Base URL**, `https://api.DOMAIN/scim`, and the key.", 0),
        ("Copy the **Tenant URL**. It is like `https://api.DOMAIN/scim`.", 1),
        ("Copy the **Tenant URL** and the key.", 1),
    ],
)
def test_url_that_the_console_shows_to_everybody_is_no_conflict(vendor: str, reported: int) -> None:
    assert len(messages_of_page("DC108", vendor, EARLIER.format("**Access Token**"))) == reported


def test_url_that_the_vendor_sends_and_a_fixed_one_are_a_conflict() -> None:
    sent = "Write to your account manager, who gives you the following:\n   * SCIM URL\n   * Access Token"
    found = messages_of_page("DC108", sent, EARLIER.format("**Access Token**"))
    assert len(found) == 1
    assert found[0].endswith('the reader was told to take the "SCIM URL" from the vendor')


def test_second_url_is_no_alternative_because_a_word_stands_in_the_url() -> None:
    text = EARLIER.format("**Access Token**") + " The Tenant URL is `https://old.DOMAIN/cloud/scim`."
    assert len(messages("DC107", "credentials", text)) == 1


@pytest.mark.parametrize(
    "after", [" ![The account's page](media/account.png)", "\n\n* The first.", "\n\n```\ncode\n```"]
)
def test_what_a_colon_announces_may_be_an_image_a_list_or_code(after: str) -> None:
    text = f"## Find the account\n\nTo see the account, use the following page:{after}\n\n## Next"
    assert messages("DC405", "end", text) == []


LIMIT = """\
8. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |displayName|String|&check;|

## Connector limitations

* {}
"""


@pytest.mark.parametrize(
    "limitation",
    [
        "Deleting users isn't supported.",
        "User deletion is not supported today.",
        "Litware does not support deleting users.",
        "Litware can't remove users through SCIM.",
        "Users cannot be deleted via the API.",
        "Deprovisioning isn't available.",
        "De-provisioning of users is currently not possible.",
        "Note that deactivating users is not yet supported.",
        "Groups aren't supported.",
        "Group provisioning is not available at this time.",
        "Litware supports users only.",
        "Litware cannot provision groups.",
        "Groups can't be synchronized.",
        "User creation is not supported.",
        "Litware doesn't allow creating users.",
    ],
)
def test_limitation_that_takes_a_promise_back_is_found(limitation: str) -> None:
    assert len(messages("DC313", "mappings", LIMIT.format(limitation))) == 1


@pytest.mark.parametrize(
    "limitation",
    [
        "Dynamic groups are not supported.",
        "Nested groups cannot be provisioned.",
        "Litware does not support group renames.",
        "Litware doesn't support groups that are nested.",
        "Deleting users who own a project isn't supported.",
        "Users cannot be deleted while they own a project.",
        "Litware doesn't support deleting users; they are deactivated instead.",
        "Hard deletion of users is not supported.",
        "Litware does not support creating users without an e-mail address.",
        "Users are supported in all plans.",
    ],
)
def test_limitation_of_a_part_takes_no_promise_back(limitation: str) -> None:
    assert messages("DC313", "mappings", LIMIT.format(limitation)) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("If it fails, repeat step 17. Then select **Save**.", ["step 17"]),
        ("If it fails, repeat step 17. **Save** comes last.", ["step 17"]),
        ("Repeat steps 17, 18 and 23.", ["step 17", "step 18", "step 23"]),
        ("Repeat steps 21-23 for each group.", ["step 21", "step 23"]),
        ("In the steps 41 to 43, you create it.", ["step 41", "step 43"]),
        ("Go through step 117 once more.", ["step 117"]),
        ("In steps 2 and 3 of the [guide](guide.md), you create it.", []),
        ("The page Step 17: Review shows it.", []),
        ("Step 17. Review the result.", []),
    ],
)
def test_steps_that_are_nowhere_are_found_however_they_are_counted(text: str, missing: list[str]) -> None:
    assert messages("DC404", "end", text) == [f'there is no "{words}" here' for words in missing]


@pytest.mark.parametrize("words", ["the value copied in step 3", "what you noted in step 3", "and go back to step 3"])
def test_step_that_needs_what_it_makes_itself_is_found(words: str) -> None:
    steps = "1. Open the page.\n2. Select **New**.\n3. Enter the name, {}.\n4. Press **Save**."
    assert messages("DC404", "end", f"## Adding it\n\n{steps.format(words)}") == ['"step 3" is the step that says so']
    assert messages("DC404", "end", f"## Adding it\n\n{steps.format('or repeat step 3')}") == []


@pytest.mark.parametrize(
    "reference", ['step 9 of the "Set up Litware" section', "step 12 of the wizard", "Step 7 of [the guide](guide.md)"]
)
def test_step_of_something_else_is_no_step_of_this_list(reference: str) -> None:
    assert messages("DC404", "end", f"Use the value of {reference}.") == []


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
    ("first", "second", "conflict"),
    [
        ("https://na.litware.com/scim", "https://eu.litware.com/scim", False),
        ("https://api.litware.com/scim", "https://api.eu.litware.com/scim", False),
        ("https://litware.ca/scim", "https://litware.de/scim", False),
        ("https://api.litware.com/scim", "https://www.litware.com/oauth/authorize", False),
        ("https://api.litware.com/scim", "https://old.litware.com/scim", True),
        ("https://api.litware.com/scim/v1", "https://api.litware.com/scim/v2", True),
    ],
)
def test_hosts_of_regions_are_no_conflict(first: str, second: str, conflict: bool) -> None:
    text = (
        f"4. Note the Tenant URL `{first}`.\n5. Under the **Admin Credentials** section, input `{second}` in "
        "**Tenant URL** and the **Access Token** in **Secret Token**."
    )
    codes = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert ("DC107" in codes) is conflict


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("Copy the key to the Secret Token * field.", 1),
        ("They go to the Tenant URL * field and the Secret Token * field of the portal.", 1),
        ("Type it in the User name* box.", 1),
        ("Paste it in the Key * text box.", 1),
        ("Fill in the fields that are marked with *, then the others.", 0),
        ("There are 2 * fields in each row.", 0),
        ("Use `*` fields of the form.", 0),
        ("Enter * or a name in the box.", 0),
    ],
)
def test_an_asterisk_before_the_word_field_shows_as_it_stands(sentence: str, faults: int) -> None:
    assert len(messages("DC407", "end", sentence)) == faults


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("Secret Token * field", 1),
        ("Key *\tbox", 1),
        ("Secret Token field", 0),
        ("gallery.Litware**, then select it", 1),
        ("console**", 1),
        ("**Keys page of the console", 1),
        ("console (see the note**)", 1),
        ("console** of theirs. ** Only on workdays", 0),
        ("pattern **/keys/*.json of theirs", 0),
        ("size 2**8 of theirs", 0),
        ("call key(**more) of theirs", 0),
        ("file keys** of `a**b`", 0),
    ],
)
def test_an_asterisk_shows_in_rendered_text_too(words: str, faults: int) -> None:
    text = "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
    found = findings_of(f"{text}Set up Litware for provisioning\n\n  1. Paste it in the {words}.\n", suffix="txt")
    assert [finding.code for finding in found].count("DC407") == faults


def test_a_table_that_lacks_very_many_cells_is_reported_and_not_mended() -> None:
    rows = "\n".join("   |attribute|String|" for _ in range(30))
    for columns, mended in ((5, True), (60, False)):
        header = "|Attribute|Type" + "|x" * columns + "|"
        table = f"   {header}\n   {'|---' * (columns + 2)}|\n{rows}\n"
        text = f"8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n{table}"
        found = findings_of(example_tutorial(Example("mappings", text)))
        assert [bool(finding.fix) for finding in found if finding.code == "DC312"] == [mended]


@pytest.mark.parametrize(
    "other", [", or select **Authorize**", ". Or select **Authorize**", ", or you can press **Authorize**"]
)
def test_what_may_be_done_instead_is_no_second_way_to_sign_in(other: str) -> None:
    assert messages("DC203", "credentials", EARLIER.format("**Access Token**").rstrip(".") + other + ".") == []


KEYED = "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. {}"


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
    ("sentence", "reported"),
    [
        ("Users appear in TestApp after the first cycle.", 1),
        ("Copy the token from TestApp.", 1),
        ("TestApp accepts the request.", 1),
        ("## Configure SampleApp", 1),
        ("The users are created in ApplicationName.", 1),
        ("Replace `TestApp` by the name.", 0),
        ("Enter the **ApplicationName** that is shown.", 0),
        ("The file is at https://example.com/TestApp/start.", 0),
    ],
)
def test_placeholder_of_a_template_is_found_wherever_it_stands(sentence: str, reported: int) -> None:
    assert len(messages("DC401", "end", sentence)) == reported


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
    ("row", "reported"),
    [
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|Boolean", 1),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Boolean", 1),
        ("urn:ietf:params:scim:schemas:core:2.0:User:active|String", 1),
        ("name|Boolean", 1),
        ("groups|Integer", 1),
        ("groups|String", 0),
        ("x509Certificates|Binary", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Reference", 0),
        ("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter|String", 0),
        ("urn:ietf:params:scim:schemas:extension:litware:2.0:User:department|Boolean", 0),
    ],
)
def test_types_of_attributes_with_a_urn_are_held_to_the_schema(row: str, reported: int) -> None:
    step = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**."
    table = f"   |Attribute|Type|\n   |---|---|\n   |userName|String|\n   |{row}|\n"
    assert len(messages("DC308", "mappings", f"{step}\n\n{table}")) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("The supported regions are:", 1),
        ("Read more at:", 1),
        ("For details, see:", 1),
        ("For details, see: [the guide](guide.md)", 0),
        ("The supported regions are:\n\n* Here.", 0),
        ("Mind the ratio of 1:", 0),
    ],
)
def test_what_a_last_sentence_announces_is_missed(sentence: str, reported: int) -> None:
    assert len(messages("DC405", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("description", "reported"),
    [
        ("Configure SAML-based sign-in for PRODUCT.", 1),
        ("Learn how to sync users to PRODUCT, which already has single sign-on.", 0),
    ],
)
def test_description_is_about_what_it_says(description: str, reported: int) -> None:
    front = f"---\ntitle: Configure PRODUCT\ndescription: {description}\nms.date: 03/25/2025\n---\n"
    assert len(messages("DC409", "front", front)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Open the Azure portal](https://portal.azure.com).", 1),
        ("Open the [Azure portal](https://portal.azure.com).", 0),
        ("Write `portal](https://portal.azure.com)` there.", 0),
    ],
)
def test_link_that_nothing_opens_is_malformed(sentence: str, reported: int) -> None:
    assert len(messages("DC410", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [("Log in in the evening.", 0), ("Sign in in to Litware.", 1), ("Users in in Litware appear.", 1)],
)
def test_a_verb_may_end_in_the_word_that_follows_it(sentence: str, reported: int) -> None:
    assert len(messages("DC403", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("url", "codes"),
    [
        ("https://litware-prod.azurewebsites.net/scim", set()),
        ("https://scim.litware.azurewebsites.net/", set()),
        ("https://margie-prod.azurewebsites.net/scim", {"DC101"}),
        ("https://api.litware.com/scim/Users/.search", {"DC103"}),
        ("https://api.litware.com/<XXX-XXX>/scim", {"DC106"}),
        ("https://api.litware.com/<your-id>/scim", set()),
    ],
)
def test_address_that_is_entered(url: str, codes: set[str]) -> None:
    text = EARLIER.format("**Access Token**").replace("https://api.DOMAIN/scim", url)
    found = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert {code for code in found if code.startswith("DC10")} == codes


def test_second_of_two_tenant_urls_is_reported() -> None:
    text = f"4. Note the Tenant URL `https://old.DOMAIN/scim`.\n{EARLIER.format('**Access Token**')}"
    assert messages("DC107", "credentials", text)[0].startswith('the Tenant URL is "https://api.litware.com/scim" here')


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


@pytest.mark.parametrize(
    ("limit", "reported"),
    [
        ("Group provisioning isn't supported.", 1),
        ("Groups can't be synced.", 1),
        ("The integration does not provision groups.", 1),
        ("Only users, not groups, are provisioned.", 1),
        ("Groups cannot be provisioned to PRODUCT.", 1),
        ("At this time, only user provisioning is supported.", 1),
        ("PRODUCT supports users only; groups are not provisioned.", 1),
        ("Removing users is not supported.", 1),
        ("PRODUCT does not support the deactivation of users.", 1),
        ("Users can't be deleted by this connector.", 1),
        ("Renaming groups is not supported.", 0),
        ("PRODUCT does not support groups in other groups.", 0),
        ("PRODUCT does not support provisioning of groups with more than 500 members.", 0),
        ("PRODUCT does not support deleting users permanently.", 0),
        ("Groups of type Microsoft 365 are not supported.", 0),
        ("Deleted users cannot be restored.", 0),
    ],
)
def test_limitation_that_takes_back_what_is_mapped_or_promised(limit: str, reported: int) -> None:
    groups = "9. Under **Mappings**, select **Synchronize Microsoft Entra groups to PRODUCT**."
    text = f"{groups}\n\n## Connector limitations\n\n* {limit}\n"
    assert len(messages("DC313", "end", text)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Use the value of Step 17. It is shown once.", 1),
        ("After step 12. Go on.", 1),
        ("Use the value in step 5 below.", 0),
        ("Run step 9 of the setup wizard.", 0),
        ("Two-step 9 is a code.", 0),
        ("It takes step 9 of your vendor's guide.", 0),
    ],
)
def test_step_that_is_not_there(sentence: str, reported: int) -> None:
    vendor = f"## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**. {sentence}\n"
    assert len(messages("DC404", "vendor", vendor)) == reported


@pytest.mark.parametrize("promise", ["If it fails, try this:", "For more, please visit:", "It has changed as listed:"])
def test_promise_of_few_words(promise: str) -> None:
    assert len(messages("DC405", "end", f"## Trouble\n\n{promise}\n\n## Next")) == 1


@pytest.mark.parametrize(
    ("link", "reported"),
    [
        ("the guide](https://www.DOMAIN/x)", 1),
        ("[the guide](https://www.DOMAIN/x", 1),
        ("[the guide](https://www.DOMAIN/x)", 0),
        ("item[0] (first)", 0),
    ],
)
def test_link_that_is_none_is_reported_once(link: str, reported: int) -> None:
    assert len(messages("DC410", "end", f"Read {link}.")) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Read [the guide][guide].", 1),
        ("Read **[the guide][1]**.", 1),
        ("![The Provisioning tab][3]", 1),
        ("Read [the guide][guide].\n\n[guide]: https://www.DOMAIN/guide", 0),
        ("Read [the guide][Guide].\n\n> [GUIDE]: ../guide.md", 0),
        ("![The Provisioning tab][3]\n\n[3]: ./media/3.png", 0),
        ("Write `[the guide][guide]`.", 0),
        ("The values emails[type][0] and [A][1] count.", 0),
        ("Open https://www.DOMAIN/[region][instance]/x.", 0),
        ("在 [設定][佈建] 中。", 0),
    ],
)
def test_reference_that_is_defined_nowhere_is_no_link(text: str, reported: int) -> None:
    assert len(messages("DC410", "end", text)) == reported


@pytest.mark.parametrize("use", ["", "Open the [console][c], then the [same console][c]."])
def test_session_link_is_reported_where_its_reference_is_defined(use: str) -> None:
    link = "[c]: https://id.DOMAIN/login?signin=c71fb8fe18243c57"
    assert len(messages("DC205", "end", f"{use}\n\n{link}")) == 1


@pytest.mark.parametrize(("title", "reported"), [("Before you begin", 0), ("Requirements", 0), ("Overview", 1)])
def test_prerequisites_under_another_name(title: str, reported: int) -> None:
    assert len(messages("DC006", "prerequisites", f"## {title}\n\n* A PRODUCT tenant.")) == reported


def test_attributes_with_the_urn_of_the_core_schema() -> None:
    core = "urn:ietf:params:scim:schemas:core:2.0:User:userName"
    table = "   |Attribute|Type|\n   |---|---|\n   |{}|String|\n   |urn:ietf:params:scim:schemas:extension:{}|String|\n"
    step = "8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    known = step + table.format(core, "enterprise:2.0:User:department")
    assert messages("DC310", "mappings", known) == messages("DC311", "mappings", known) == []
    assert len(messages("DC311", "mappings", step + table.format(core, "enterprise:User:department"))) == 1


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
        ("token", "**SCIM Authentication Token** value retrieved earlier", 1),
        ("token", "Hub Access Token that you created earlier", 1),
        ("token", "access key that you created earlier", 1),
        ("**Hub Token**", "personal access token that you created earlier", 1),
    ],
)
def test_ordinary_words_for_what_was_called_no_more_than_a_token_are_no_other_name(obtained, entered, reported) -> None:
    assert len(messages_of_page("DC202", f"Copy the {obtained}.", EARLIER.format(entered))) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Select **Select**, and then **Assign**.", 0),
        ("Click **Click to copy**.", 0),
        ("Then open **open items**.", 0),
        ("Press *press*.", 1),
        ("Select select the user.", 1),
        ("Select **the** **the user**.", 1),
        ("Choose **for** **for** it.", 1),
        ("Save **for** for it.", 1),
        ("**Select Select** the user.", 1),
    ],
)
def test_label_that_is_called_as_what_one_does_with_it_is_not_repeated(sentence: str, reported: int) -> None:
    assert len(messages("DC403", "end", sentence)) == reported


@pytest.mark.parametrize(
    ("title", "reported"),
    [
        ("Step 3: Configure user and group provisioning", 0),
        ("Set up user provisioning", 0),
        ("Step 2: Configure single sign-on", 1),
        ("Monitor your deployment of provisioning", 1),
    ],
)
def test_section_that_hands_provisioning_over_to_another_tutorial_is_one(title: str, reported: int) -> None:
    page = "# Configure PRODUCT for automatic user provisioning\n\n## Prerequisites\n\n* A tenant.\n\n"
    page += f"## {title}\n\nFollow it."
    assert len(messages("DC006", BODY, page)) == reported


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
