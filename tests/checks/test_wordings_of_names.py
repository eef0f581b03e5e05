"""Names that rules must tell apart: the connector's own, those left over, and ordinary words."""

import pytest

from tests.checks.wordings import messages

STOCK = "## Configure automatic user provisioning to PRODUCT\n\n1. In the applications list, select **PRODUCT**.\n1. {}"


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
        "This tutorial shows the steps that you perform in Margie and Azure AD.",
        "This section guides you through connecting your Azure AD to Margie's user account provisioning API.",
        "To configure Azure AD integration with Margie, you need a subscription.",
        "* A user account in Margie with Team Admin permissions.",
        "* A user account in Margie with organization-wide owner rights.",
        "Update and disable assigned user accounts in Margie based on group assignment in Azure AD.",
        "Review the attributes that are synchronized from Azure AD to Margie. The attributes are shown.",
        "It lets you provision and de-provision users and groups to Margie.",
        "If you have already configured Margie for single sign-on, go on.",
        "Search for your instance of Margie using the search field.",
        "Otherwise, select **Add** and search for **Margie** in the application gallery.",
        "Select Margie from the search results, and go on.",
        "Select Margie from your list of SaaS applications.",
        "In the **Add from the gallery** section, type **Margie**, select what is found.",
        "Click the **Add** button to add Margie to your list of SaaS applications.",
        "Enable SAML-based Single Sign-On for Margie, following the instructions.",
        "Enable single sign-on for Margie by following the instructions.",
        "It starts for the users and groups assigned to Margie in the Users and Groups section.",
        "A single Azure AD user be assigned to Margie to test the configuration.",
        "When you assign a user to Margie, you must select a role.",
        "## Setup Margie for provisioning",
        "## Adding Margie from the gallery",
        "## Assign users to Margie",
        "![The Margie link in the Applications list](a.png)",
        "![Screenshot of the Margie link in the Applications list.](a.png)",
        "![Screenshot that shows the Margie link in the list of applications.](a.png)",
        "![Margie in the results list](a.png)",
        "![Margie User Mappings](a.png)",
        "![Margie  Group Attributes](a.png)",
        "![The label Synchronize Azure Active Directory Users to Margie is marked.](a.png)",
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


@pytest.mark.parametrize(
    ("label", "reported"),
    [
        ("`Synchronize Azure Active Directory Users to AppName`", 0),
        ("`Provision Microsoft Entra ID groups to ApplicationName`", 0),
        ("`Synchronize Microsoft Entra users to AppName`, and the `Tenant URL`", 0),
        ("**Synchronize Microsoft Entra users to AppName**", 1),
        ("Synchronize Microsoft Entra users to `AppName`", 1),
        ("`Synchronize Microsoft Entra users to TestApp` in TestApp", 1),
    ],
)
def test_label_in_code_has_a_placeholder_for_what_the_reader_calls_the_application(label: str, reported: int) -> None:
    assert len(messages("DC401", "configure", STOCK.format(f"Select {label}."))) == reported


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
        ("4square", "![The label Synchronize Azure AD Users to FourSquare is marked.](a.png)"),
        ("Litware", "Configure Directory Sync for automatic user provisioning."),
        ("Litware", "Assign users to Sales. In the search box, type Margit. Select Users from the results."),
        ("Litware", "![Review User Attributes](a.png) Review what you see."),
        ("Litware", "![The Provisioning link in the list](a.png) ![SCIM User Attributes](b.png)"),
        ("Litware", "![Target User Attributes](a.png) ![Edit Group Mapping](b.png)"),
        ("Litware", "Send events to Margie by following its guide, and request access to Northwind by following this."),
        ("Litware", "* An account in Margie with billing admin rights."),
        ("Litware", "Enable SCIM provisioning in Company Settings: this takes a minute."),
        ("Litware", "![Required Group Attributes](a.png) ![Supported User Attributes](b.png)"),
        ("Litware", "If you have already configured Okta for single sign-on, go on."),
        ("Litware", "You need a user account in OneLogin with Admin permissions."),
        ("Litware", "If you have already configured SAML for single sign-on, search for your instance of SAML."),
        ("CNW Rosewood", "* A user account in Coho Net Works with admin permissions."),
        ("CohoNet WE", "* A user account in CNWE with admin permissions."),
        ("CW Cloud Design", "* A CW Process Design tenant."),
    ],
)
def test_plans_initials_and_sister_products_are_not_left_over(product: str, sentence: str) -> None:
    assert messages("DC401", "configure", STOCK.format(sentence), product) == []


@pytest.mark.parametrize(
    ("limitation", "reported"),
    [
        ("Margie does not support soft deletes.", 1),
        ("Margie only supports hard deletes.", 1),
        ("Margie currently doesn't support nested groups.", 1),
        ("Litware does not support what Margie supports.", 0),
        ("Deprovisioning doesn't support guests.", 0),
        ("SCIM does not support passwords.", 0),
        ("Microsoft Entra ID currently supports one domain.", 0),
        ("Example supports one value.", 0),
        ("Safari does not support this page.", 0),
        ("Only supports users.", 0),
        ("Currently only supports users.", 0),
        ("Now supports users and groups.", 0),
        ("Neither supports groups.", 0),
        ("Endpoint does not support updates.", 0),
        ("Version 1 does not support groups.", 0),
        ("Margie only supports tokens that expire.", 0),
        ("Bulk Import does not support groups.", 0),
        ("Free Tier doesn't support provisioning.", 0),
        ("Margie does not support it. Nor does Margie Plus.", 0),
    ],
)
def test_name_at_the_head_of_a_limitation_is_left_over(limitation: str, reported: int) -> None:
    text = f"## Connector limitations\n\n* {limitation}\n* For example, a list."
    assert len(messages("DC401", "end", text)) == reported


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
    ("product", "sentence", "words"),
    [
        ("Litware", "The service connects, and can connect to litware.", "litware"),
        ("Litware", "Your litware account needs the role.", "litware"),
        ("Litware", "If you have already configured litware for single sign-on, go on.", "litware"),
        ("Litware", "Users who set up litware for SSO go on.", "litware"),
        ("Litware", "Select **Synchronize Azure Active Directory Users to litware**.", "litware"),
        ("Litware", "The steps are performed in litware and Azure AD.", "litware"),
        ("Litware", "Select your instance of litware, then the tab.", "litware"),
        ("Litware", "Otherwise, search for **litware** in the application gallery.", "litware"),
        ("Litware", "Select litware from the search results.", "litware"),
        ("Litware", "![litware in the results list](a.png)", "litware"),
        ("Litware", "The [litware Single sign-on tutorial](x.md) has more.", "litware"),
        ("Litware", "|Attribute|Type|Required by litware|\n|---|---|---|\n|userName|String|x|", "litware"),
        ("Litware", "What goes from Microsoft Entra ID to litware in the night is listed.", "litware"),
        ("SoftBridge Insights", "If you need to leave Softbridge, revoke the token.", "Softbridge"),
        ("FourthPay Enterprise", "The Fourthpay team answers.", "Fourthpay"),
        ("TailSpin 360", "Open the [Tailspin360 console](https://admin.DOMAIN).", "Tailspin360"),
        ("Datum (All Plans)", "A Datum(All Plans) tenant is needed.", "Datum(All Plans)"),
        ("Compass", "Select Compasss Admin in the list.", "Compasss"),
        ("Litware SSO", "The service can connect to Litware Sso.", "Litware Sso"),
        ("Litware HQ Desk", "Open the Litware Hq Desk console.", "Litware Hq Desk"),
        ("Litware for Teams", "A Litware For Teams tenant is needed.", "Litware For Teams"),
    ],
)
def test_variant_of_the_name_is_reported(product: str, sentence: str, words: str) -> None:
    found = messages("DC402", "end", sentence, product)
    assert [message.startswith(f'"{words}" is spelt') for message in found] == [True]


@pytest.mark.parametrize(
    ("product", "sentence"),
    [
        ("Boxes", "Select the boxes in the list, and pack your boxes."),
        ("Boxes", "Select boxes in the list, search for boxes, and for an instance of a box."),
        ("Boxes", "Configured boxes for each of them, and added boxes for sign-on pages."),
        ("Litware", "Open litware.com, `litware`, or LITWARE."),
        ("SoftBridge Insights", "The SoftBridge team and softbridge.com answer."),
        ("Fourth Coffee", "This is the fourth step, and coffee is served."),
        ("Litware Expense Desk", "Litware expense desk is open, and the Litware Expense desk too."),
        ("Priority Board", "The priority of a card is shown."),
    ],
)
def test_common_words_addresses_and_shortened_names_are_no_variant(product: str, sentence: str) -> None:
    assert messages("DC402", "end", sentence, product) == []


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
