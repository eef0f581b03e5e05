"""DC401 foreign-product-name: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, PAGE, messages

UPDATES = (
    "## Configure automatic user provisioning to PRODUCT\n\nThis section configures the service to create, update, "
    "and disable users in {} based on assignments.\n"
)

STOCK = "## Configure automatic user provisioning to PRODUCT\n\n1. In the applications list, select **PRODUCT**.\n1. {}"

FRONT = "---\ntitle: Configure {} for automatic user provisioning\ndescription: Add user accounts to {}.\n---\n"

PLACES = (
    "## Configure automatic user provisioning to {0}",
    "### To configure automatic user provisioning for {0} in Microsoft Entra ID:",
    "### To configure automatic user provisioning for {0} in Azure AD",
    "## Important tips for assigning users to {0}",
    "## Assigning users to {0} ",
)

OTHER = """\
---
title: Configure Owneria for automatic user provisioning with Microsoft Entra ID
---
# Configure Owneria for automatic user provisioning with Microsoft Entra ID
"""


@pytest.mark.parametrize(
    ("own", "other", "sites", "reported"),
    [
        ("Litware", "Quillon", (), ["tutorial-0.md"]),
        ("Litware", "Quillon", ("www.litware.com", "www.quillon.com"), []),
        ("Northlight Board", "Northlight Sign", (), ["tutorial-0.md"]),
        ("Northlight Board", "Northlight", (), []),
    ],
)
def test_a_product_of_the_same_vendor_may_be_spoken_of(
    own: str, other: str, sites: tuple[str, ...], reported: list[str]
) -> None:
    texts = [example_tutorial(Example("configure", UPDATES.format(other), own)), example_tutorial(product=other)]
    for site in sites:
        texts = [text.replace(site, "www.northwind.net") for text in texts]
    assert [finding.where.path for finding in findings_of(*texts) if finding.code == "DC401"] == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Select your instance of Northlight Sign, and then the **Provisioning** tab.", 1),
        ("In the applications list, select **Northlight Sign**.", 1),
        ("Select **Synchronize Microsoft Entra users to Northlight Sign**.", 1),
        ("![The Northlight Sign link in the Applications list](list.png)", 1),
        ("![Screenshot shows the Northlight Sign Provisioning page.](page.png)", 1),
        ("![The Northlight Board - Provisioning tab](page.png)", 0),
        ("![The Northlight Sign settings page](page.png)", 0),
        ("![The Automatic Provisioning page](page.png)", 0),
        ("Whoever has a Northlight Sign account has one here, too.", 0),
        ("Users in Northlight Sign keep their groups.", 0),
    ],
)
def test_a_sister_has_no_place_in_the_usual_sentences(step: str, reported: int) -> None:
    configured = "## Configure automatic user provisioning to PRODUCT\n\n1. {}"
    pages = [
        example_tutorial(Example("configure", configured.format(step), "Northlight Board")),
        example_tutorial(None, "Northlight Sign"),
    ]
    assert len([found for found in findings_of(*pages) if found.code == "DC401"]) == reported


def test_a_product_may_be_called_as_templates_call_theirs() -> None:
    assert "DC401" not in {finding.code for finding in findings_of(example_tutorial(product="My TestApp"))}


def test_a_product_of_microsofts_is_spoken_of_in_limitations() -> None:
    limits = "## Connector limitations\n\n* Azure Lantern supports a maximum of 40 groups."
    found = findings_of(example_tutorial(Example("end", limits)), example_tutorial(product="Azure Lantern"))
    assert "DC401" not in {finding.code for finding in found}


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


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("![The Margie link in the Applications list](all.png)", 1),
        ("![The Litware link in the Applications list](all.png)", 0),
        ("![The Provisioning link in the Applications list](all.png)", 0),
        ("Follow what is provided in the [Margie Single sign-on  article](./litware-tutorial.md).", 1),
        ("Follow what is provided in the [Margie single sign-on tutorial](./litware-tutorial.md).", 1),
        ("Follow what is provided in the [Litware Single Sign-On article](./litware-tutorial.md).", 0),
        ("* Assign <AppName> roles to users.", 1),
        ("* Sign in to <Application name>.", 1),
        ("* Open `https://<AppName>.litware.com`.", 0),
        ("* Open https://\\<AppName\\>.litware.com.", 0),
        ("* Choose a name, written \\<AppName\\> below.", 0),
    ],
)
def test_a_name_is_left_over_in_pictures_links_and_tags(text: str, reported: int) -> None:
    assert len(messages("DC401", "end", text)) == reported


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Select your instance of Margie, and then the **Provisioning** tab.", 1),
        ("Click **Add** to add Margie to your list of SaaS applications.", 1),
        ("![The Margie link in the Applications list](list.png)", 1),
        ("![The PRODUCT link in the Applications list](list.png)", 0),
        ("![A Margie link](list.png)", 0),
    ],
)
def test_the_name_of_a_neighbour_is_left_over(step: str, reported: int) -> None:
    pages = [
        example_tutorial(None, "Margie"),
        example_tutorial(Example("configure", f"## Configure automatic user provisioning to PRODUCT\n\n1. {step}")),
    ]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("heading", "target", "reported"),
    [
        ("Additional resources", "margie-provisioning-tutorial.md", 0),
        ("Additional resources", "litware-provisioning-tutorial.md", 1),
        ("Configure automatic user provisioning to PRODUCT", "margie-provisioning-tutorial.md", 1),
    ],
)
def test_a_further_link_may_lead_to_the_tutorial_of_a_neighbour(heading: str, target: str, reported: int) -> None:
    link = f"## {heading}\n\n* [Configure Margie for automatic user provisioning]({target})"
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", link))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("heading", "text", "reported"),
    [
        ("Configure provisioning to PRODUCT", "You are redirected to Margie's sign-in page.", 1),
        ("Prerequisites of all", "The Microsoft Entra provisioning integration relies on the Margie SCIM API.", 1),
        ("Connector limitations", "* Margie supports a maximum of 200 groups.", 1),
        ("Connector limitations", "* Margie supports what PRODUCT does not.", 0),
    ],
)
def test_a_neighbour_takes_the_place_of_the_connector(heading: str, text: str, reported: int) -> None:
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", f"## {heading}\n\n{text}"))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("heading", "text", "reported"),
    [
        ("Set up PRODUCT for provisioning", "1. In Margie, open **Settings**.", 1),
        ("Set up PRODUCT for provisioning", "1. In Margie, open the tile of PRODUCT.", 0),
        ("Set up PRODUCT for provisioning", "1. In the Margie admin portal, open **Settings**.", 1),
        ("Set up PRODUCT for provisioning", "1. From your Margie console, copy the key.", 1),
        ("Set up PRODUCT for provisioning", "1. On the left side, open **Margie**.", 0),
        ("Set up PRODUCT for provisioning", "1. On the Margie, open **Settings**.", 0),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie admin console.](a.png)", 1),
        ("Set up PRODUCT for provisioning", "![Screen shows your Margie account](a.png)", 1),
        ("Set up PRODUCT for provisioning", "![A key in Margie account settings](a.png)", 1),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie Admin page](a.png)", 1),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie Admin console](a.png)", 1),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie page](a.png)", 0),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie Reports console](a.png)", 0),
        ("Set up PRODUCT for provisioning", "Margie has it. ![Screenshot of the Margie app](a.png)", 0),
        ("Set up PRODUCT for provisioning", "The **margies**. ![Screenshot of the Margie app](a.png)", 1),
        ("Set up PRODUCT for provisioning", "The margie. ![Screenshot of the Margie app](a.png)", 0),
        ("Set up PRODUCT for provisioning", "![Screenshot of the margie page](a.png)", 0),
        ("Set up PRODUCT for provisioning", "![Screenshot of the Margie button](a.png)", 0),
        ("Set up PRODUCT for provisioning", "![Screenshot of the PRODUCT page, Margie](a.png)", 0),
        ("Troubleshooting", "If that does not help, contact Margie support.", 1),
        ("Prerequisites of all", "See also [Set up Margie for provisioning](margie-tutorial.md).", 0),
        ("Prerequisites of all", "Set up it as in [Set up Margie for provisioning](litware-tutorial.md).", 1),
    ],
)
def test_steps_of_a_neighbour_are_left_over(heading: str, text: str, reported: int) -> None:
    pages = [example_tutorial(None, "Margie"), example_tutorial(Example("end", f"## {heading}\n\n{text}"))]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    "sentence",
    [
        "They are used to match the user accounts in Margie for update operations.",
        "When an employee is added to Margie, a user account is made.",
        "When an employee record is updated in Margie (such as a title), the account is too.",
        "When an employee is terminated in Margie, their account is disabled.",
        "When an employee is rehired in Margie, their account comes back.",
        "There may be errors in the mapping or Margie data issues.",
        "It takes longer the more users are in the Margie tenant.",
        "The logs list the users that are being read out of Margie and then added.",
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
        "This section guides you through connecting your Azure AD to Margie user account provisioning API.",
        "Click **Authorize** to open a Margie login dialog in a new browser window.",
        "> To learn more about Margie's SCIM endpoint, refer [this](https://x.example).",
        "Input the value that you retrieved and saved earlier from Margie in **Secret Token**.",
        "Enter the key that you retrieved from Margie earlier.",
        "Browse to **Entra ID** > **Enterprise apps** > **Margie**.",
        "Browse to **Identity** > **Applications** > **Enterprise applications** > **Margie**",
        "In the new window, sign into Margie using your Team Admin account.",
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
        "* A Margie single sign-on enabled subscription.",
        "* A user account on a Margie with Admin permissions.",
        "1. In the **Admin User Name** textbox, type a Margie account name with the **Administrator** profile.",
        "1. As Margie is an OpenIDConnect app, choose to login to Litware with your account.",
        "* An app tile for Margie is added to the user's launcher.",
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


@pytest.mark.parametrize(
    "page",
    ["New application", "All applications", "Conditional Access", "User settings", "Litware", "{your app}", "Activity",
     "Your Application", "My App", "Token Encryption", "Browse Microsoft Entra Gallery", "Contoso SCIM"],
)  # fmt: skip
def test_pages_of_the_portal_are_no_names(page: str) -> None:
    sentence = f"Browse to **Entra ID** > **Enterprise apps** > **{page}**."
    assert messages("DC401", "configure", STOCK.format(sentence)) == []


@pytest.mark.parametrize("place", ["Section 2", "Customer Support", "Contoso", "Developer Console", "SharePoint"])
def test_parts_of_a_tutorial_or_a_product_are_no_names(place: str) -> None:
    sentence = f"Input the value that you saved earlier from {place} in **Secret Token**."
    assert messages("DC401", "configure", STOCK.format(sentence)) == []


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


def title(text: str, *, header: bool, heading: bool, product: str = "Margie") -> str:
    """A tutorial on Litware with another product in its titles."""
    other = f"Configure {product} for"
    text = text.replace("title: Configure Litware for", f"title: {other}") if header else text
    return text.replace("# Configure Litware for", f"# {other}") if heading else text


@pytest.mark.parametrize(
    ("header", "heading", "message"),
    [
        (True, False, '"Margie" stands where "Litware" belongs'),
        (False, True, '"Margie" stands where "Litware" belongs'),
        (True, True, '"Margie" stands in the title alone: the text speaks of another product'),
    ],
)
def test_a_title_that_was_not_adapted_is_left_over(header: bool, heading: bool, message: str) -> None:
    text = title(
        example_tutorial(Example("configure", UPDATES.format("Litware"), "Litware")), header=header, heading=heading
    )
    found = [(finding.where.line, finding.message) for finding in findings_of(text) if finding.code == "DC401"]
    assert found == [(7 if heading else 2, message)]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Litware", "Litware Desk"),
        ("Litware", "Northwind Litware"),
        ("Litware", "Lit Ware"),
        ("LID", "Litware Incident Desk"),
        ("Litware Incident Desk", "LID"),
    ],
)
def test_a_title_may_name_the_product_in_full_or_in_short(short: str, full: str) -> None:
    text = title(
        example_tutorial(Example("configure", UPDATES.format("Litware"), "Litware")),
        header=True,
        heading=True,
        product="the full name",
    )
    text = text.replace("Litware", short).replace("the full name", full)
    assert "DC401" not in {finding.code for finding in findings_of(text)}


@pytest.mark.parametrize("header", ["Margie (formerly Litware)", "Margie, formerly Litware"])
def test_a_title_may_name_what_the_product_was_called(header: str) -> None:
    text = title(
        example_tutorial(Example("configure", UPDATES.format("Litware"), "Litware")), header=True, heading=True
    )
    text = text.replace("title: Configure Margie", f"title: Configure {header}")
    assert "DC401" not in {finding.code for finding in findings_of(text)}


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
        ("Margie doesn't support group renames. They aren't seen in PRODUCT.", 1),
        ("Margie does not support groups and PRODUCT does.", 0),
        ("Starter doesn't support groups. Ask for PRODUCT Pro.", 0),
        ("PATCH does not support removing users. PRODUCT needs PUT.", 0),
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
        ("Litware", "* A user account on a SQL Server with the sysadmin role."),
        ("Litware", "In **User**, type a Domain account name."),
        ("Litware", "Sign in to Margie, which holds your accounts. Ensure your Margie account has Admin permissions."),
    ],
)
def test_own_parts_vendor_and_products_that_are_discussed_are_not_left_over(product: str, sentence: str) -> None:
    assert messages("DC401", "configure", STOCK.format(sentence), product) == []


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


@pytest.mark.parametrize("place", PLACES)
def test_another_name_in_a_stock_heading_is_left_over(place: str) -> None:
    assert len(messages("DC401", "end", place.format("Fernhill Connect"))) == 1
    assert messages("DC401", "end", place.format("Litware")) == []
    assert messages("DC401", "end", place.format("the enterprise application")) == []


@pytest.mark.parametrize("kind", ["(OIDC)", "(SAML)", "SSO", "OAuth Edition"])
def test_what_signs_in_with_the_same_protocol_is_another_product(kind: str) -> None:
    sentence = "Determine what data to map between Microsoft Entra ID and {}."
    page = PAGE.format(vendor=ASKED, credentials=sentence).replace("DOMAIN", "litware.com")
    assert len(messages("DC401", BODY, page.format(f"Fernhill Desk {kind}"), f"Litware {kind}")) == 1
    assert messages("DC401", BODY, page.format(f"Litware {kind}"), f"Litware {kind}") == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Users appear in Owneria after the first cycle.", 1),
        ("Sign in to Owneria as an administrator.", 1),
        ("Open your Owneria Admin Console.", 1),
        ("Open your [Owneria Console](https://admin.DOMAIN).", 1),
        ("Provisioning to Owneria starts.", 1),
        ("Turn on SCIM in Owneria.", 1),
        ("To move accounts from Owneria to Litware, ask support.", 0),
    ],
)
def test_another_connectors_name_is_found_where_this_ones_belongs(sentence: str, reported: int) -> None:
    found = findings_of(example_tutorial(Example("end", sentence)), OTHER)
    assert len([finding for finding in found if finding.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Please reach out to the Owneria support team.", 1),
        ("Contact the Owneria customer support.", 1),
        ("For the licence, email the Owneria Support.", 1),
        ("Write to the Owneria support.", 1),
        ("Reach out to the PRODUCT support team.", 0),
        ("Reach out to the Microsoft support team.", 0),
        ("Reach out to the Enterprise support team.", 0),
        ("Owneria has a support team of its own.", 0),
        ("Contact the support team of your reseller.", 0),
    ],
)
def test_support_is_the_connectors_own(text: str, reported: int) -> None:
    found = findings_of(example_tutorial(Example("end", text)), OTHER)
    assert [finding.code for finding in found].count("DC401") == reported


def test_a_name_left_over_with_its_link_is_another_products() -> None:
    text = "It provisions users to [Wovenbase](https://www.wovenbase.com/) using the service. See https://help.DOMAIN/."
    assert len(messages("DC401", "intro", text)) == 1


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Login to [Margie](https://www.DOMAIN/) admin portal.", 1),
        ("Logon to Margie as an administrator.", 1),
        ("Log on to [Margie](https://www.DOMAIN/).", 1),
        ("Sign on to Margie.", 1),
        ("Login to [PRODUCT](https://www.DOMAIN/) admin portal.", 0),
        ("Login to [Hub Console](https://www.DOMAIN/).", 0),
        ("Your login is known to Margie.", 0),
    ],
)
def test_console_of_a_neighbour(step: str, reported: int) -> None:
    pages = [
        example_tutorial(None, "Margie"),
        example_tutorial(
            Example("vendor", f"## Configure PRODUCT to support provisioning\n\n1. {step}\n1. Copy the key.")
        ),
    ]
    assert len([f for f in findings_of(*pages) if f.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("product", "step", "reported"),
    [
        ("Fernhill Hub", "Log in to the Margie console.", 1),
        ("Fernhill Hub", "Log in to the Fernhill management console.", 0),
        ("Fernhill Hub", "If it fails, contact Fernhill to check your account.", 0),
        (
            "Fernhill Hub",
            "Input your Fernhill Hub Tenant URL and Secret Token. If the connection fails, ensure your Fernhill "
            "account has Admin permissions and try again.",
            2,
        ),
        ("Fernhill Hub", "Copy the key from the Fernhill Hub.", 0),
        ("Fernhill", "Log in to the hub.", 1),
        ("Sync Hub", "Sync works in the hub.", 1),
    ],
)
def test_a_name_that_is_spoken_of_by_its_first_word(product: str, step: str, reported: int) -> None:
    page = (
        f"## Prerequisites\n\n* A user account in {product} with Admin permissions.\n* A user account in PRODUCT with "
        f"Admin permissions.\n\n## Configure PRODUCT to support provisioning\n\n1. {step}"
    )
    assert len(messages("DC401", "prerequisites", page)) == reported


@pytest.mark.parametrize("service", ["Microsoft Entra ID", "Entra", "Azure AD", "Azure Active Directory (Azure AD)"])
def test_the_service_may_go_by_any_of_its_names_beside_a_name_that_was_left_over(service: str) -> None:
    text = (
        f"## Prerequisites\n\nSee that the users exist.\n\n* Determine what data to map between {service} and Tailspin."
    )
    assert len(messages("DC401", "prerequisites", text)) == 1


@pytest.mark.parametrize("words", ["Qulilon", "Qulilon's", "Quilon", "Quilllon"])
def test_the_own_name_with_a_letter_off_is_no_other_product(words: str) -> None:
    assert (
        messages(
            "DC401", BODY, f"# Configure PRODUCT for automatic user provisioning\n\n{UPDATES.format(words)}", "Quillon"
        )
        == []
    )


@pytest.mark.parametrize(
    ("words", "reported"),
    [("GroupQuill", 1), ("Cloudwright", 1), ("Userlane", 1), ("Governance", 0), ("Usernames", 0), ("Groups", 0)],
)
def test_a_name_may_begin_as_a_word_of_the_portal_does(words: str, reported: int) -> None:
    page = f"# Configure PRODUCT for automatic user provisioning\n\n{UPDATES.format(words)}"
    assert len(messages("DC401", BODY, page)) == reported


@pytest.mark.parametrize(
    ("other", "words", "reported"),
    [
        ("frankli", "frankli", 1),
        ("8x8", "8x8", 1),
        ("quillon.io", "quillon.io", 1),
        ("Frankli", "frankli", 0),
        ("frankli", "bulk", 0),
        ("frankli", "litware", 0),
    ],
)
def test_a_neighbour_that_is_written_as_no_name_is(other: str, words: str, reported: int) -> None:
    page = "# Configure {} for automatic user provisioning with Microsoft Entra ID\n\n" + UPDATES
    own = page.format("Litware", words).replace("PRODUCT", "Litware")
    found = findings_of(own, OTHER.replace("Owneria", other))
    assert len([finding for finding in found if finding.code == "DC401"]) == reported


@pytest.mark.parametrize("words", ["Northlight\nSign", "Northlight&#32;Sign"])
def test_a_name_that_is_written_otherwise_in_a_picture_is_where_its_text_is(words: str) -> None:
    text = example_tutorial(Example("end", f"See ![Screenshot of the {words} admin console](a.png)."))
    found = [f.where for f in findings_of(text, example_tutorial(product="Northlight Sign")) if f.code == "DC401"]
    assert [where.column for where in found] == [7]


@pytest.mark.parametrize(
    ("product", "text"),
    [
        ("Okta", "![Screenshot of the Okta admin console](a.png)"),
        ("Northlight Sign", "Northlight Sign has it, too. ![Screenshot of the Northlight Sign app](a.png)"),
    ],
)
def test_a_picture_may_show_what_the_text_speaks_of_and_another_identity_service(product: str, text: str) -> None:
    pages = [example_tutorial(Example("end", text)), example_tutorial(product=product)]
    assert [finding.where.path for finding in findings_of(*pages) if finding.code == "DC401"] == []
