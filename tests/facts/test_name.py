"""The application's name, as titles use it."""

from pathlib import Path

import pytest

from doccompile.facts.extract import extract
from doccompile.facts.reading import Reading
from doccompile.source.includes import Roots
from doccompile.source.text import decode
from doccompile.syntax.parse import parse
from tests.facts.conftest import Compile

TITLES = {
    "Tutorial: Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "Configure Brambleworks for automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "Tutorial: Configure Brambleworks with Microsoft Entra ID for automatic user provisioning": "Brambleworks",
    "Tutorial: Configuring Brambleworks for Automatic User Provisioning": "Brambleworks",
    "Tutorial: Configure Bramble & Works (EU) for automatic user provisioning": "Bramble & Works (EU)",
    "Configure Configure Brambleworks for for automatic user provisioning": "Brambleworks",
    "Tutorial: User provisioning for Brambleworks": "Brambleworks",
    "Tutorial: User provisioning - Brambleworks, Azure AD": "Brambleworks",
    "Automate user provisioning into Brambleworks with Microsoft Entra ID": "Brambleworks",
    "Tutorial: Configure Brambleworks for automatic host provisioning with Microsoft Entra ID": "Brambleworks",
    "Configure Brambleworks for automatic employee and contractor provisioning": "Brambleworks",
    "Set up Brambleworks for automated seat provisioning": "Brambleworks",
    "Set up automatic device provisioning for Brambleworks": "Brambleworks",
    "Automate user provisioning into Brambleworks with AAD": "Brambleworks",
    "Automate user provisioning into Brambleworks with MS Entra ID": "Brambleworks",
    "How to provision users into Brambleworks from EntraID with SCIM": "Brambleworks",
    "How to provision users into Brambleworks from your Microsoft Entra ID tenant with SCIM": "Brambleworks",
    "Configure automatic user provisioning to Brambleworks": "Brambleworks",
    "Tutorial: Set up Brambleworks for automatic user provisioning": "Brambleworks",
    "Set up Brambleworks automatic user provisioning": "Brambleworks",
    "Configure Brambleworks (Preview) for automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "Automatic user provisioning for Brambleworks (public preview)": "Brambleworks",
    "Brambleworks [Beta]: user provisioning with Microsoft Entra ID": "Brambleworks",
    "Configure Brambleworks Beta Hub for automatic user provisioning": "Brambleworks Beta Hub",
    "Configure Bramble’s for automatic user provisioning with Microsoft Entra ID": "Bramble’s",
    "Configure Brambleworks’ automatic user provisioning": "Brambleworks",
    "Configure Bramble’s automated provisioning with Microsoft Entra ID": "Bramble",
    "User provisioning to Brambleworks over SCIM": "Brambleworks",
    "Brambleworks user provisioning via SCIM 2.0 and Microsoft Entra ID": "Brambleworks",
    "Brambleworks user provisioning for Microsoft Entra ID": "Brambleworks",
    "Single sign-on and user provisioning for Brambleworks": "Brambleworks",
    "Configure SSO and automatic user provisioning in Brambleworks": "Brambleworks",
    "Brambleworks SSO and user provisioning with Microsoft Entra ID": "Brambleworks",
    "Tutorial: Brambleworks automatic user provisioning": "Brambleworks",
    "Tutorial: Configure Brambleworks for automatic user provisioning in Azure AD | Microsoft Docs": "Brambleworks",
    "Tutorial: Configure Brambleworks for automatic user provisioning with Azure Active Directory | Microsoft Docs": (
        "Brambleworks"
    ),
    "Tutorial: Configure Brambleworks automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "Tutorial: Configure Brambleworks for user provisioning": "Brambleworks",
    "Configure Brambleworks for automatic user provisioning in BRAMBLE.IO": "Brambleworks",
    "Tutorial: Configure Brambleworks for automatic user provisioning to Bramble Cloud": "Brambleworks",
    "Configuring Brambleworks for automated provisioning on Bramble One": "Brambleworks",
    "Set up Brambleworks for automatic user and group provisioning using SCIM": "Brambleworks",
    "Configure Brambleworks for automatic user provisioning by Bramble": "Brambleworks",
    "Tutorial: Brambleworks for user provisioning": "Brambleworks",
    "Tutorial: Configure Brambleworks to Active Directory user provisioning": "Brambleworks",
    "Configure Brambleworks to Microsoft Entra user provisioning": "Brambleworks",
    "Tutorial: Configure Brambleworks to Active Directory user provisioning (Preview)": "Brambleworks",
    "Configure Brambleworks for automatic user provisioning (public preview)": "Brambleworks",
    "User provisioning from Microsoft Entra ID to Brambleworks (beta)": "Brambleworks",
    "Tutorial: Configure Brambleworks for automatic user provisioning (early access) | Bramble Docs": "Brambleworks",
    "Tutorial: Configure Bramble (EU) for automatic user provisioning (legacy)": "Bramble (EU)",
    "Tutorial: Configure Brambleworks inbound provisioning in Azure Active Directory | Microsoft Docs": "Brambleworks",
    "Set up Bramble Works inbound user provisioning": "Bramble Works",
    "Configure Brambleworks for automatic user provisioning with on-premises Active Directory": "Brambleworks",
    "Tutorial: Azure Active Directory integration with Brambleworks for automatic user provisioning": "Brambleworks",
    "Tutorial: Azure Active Directory user provisioning for Brambleworks": "Brambleworks",
}


@pytest.mark.parametrize(("title", "name"), TITLES.items(), ids=TITLES)
def test_heading(read: Compile, title: str, name: str) -> None:
    assert read(f"# {title}\n\nText.\n").name.value == name


@pytest.mark.parametrize(("title", "name"), TITLES.items(), ids=TITLES)
def test_title_of_the_front_matter_alone(read: Compile, title: str, name: str) -> None:
    assert read(f"---\ntitle: '{title}'\n---\n\nText.\n").name.value == name


BOTH_SIDES = {
    "SCIM provisioning using SAML SSO for Brambleworks groups (GOLD ONLY)": "Brambleworks",
    "User provisioning with SCIM for Brambleworks": "Brambleworks",
    "Microsoft Entra ID and Brambleworks: automatic user provisioning": "Brambleworks",
    "Brambleworks and Microsoft Entra ID: automatic user provisioning": "Brambleworks",
    "Automatic user provisioning from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "User provisioning from Azure AD into Brambleworks": "Brambleworks",
    "Automate user provisioning from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Set up SCIM provisioning from Microsoft Entra ID to Bramble Works (EU)": "Bramble Works (EU)",
    "Configure automatic user provisioning from Brambleworks to Microsoft Entra ID": "Brambleworks",
    "Configure user provisioning between Microsoft Entra ID and Brambleworks": "Brambleworks",
    "Automatic user provisioning between Brambleworks and Entra ID": "Brambleworks",
    "Provision users from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Provision Microsoft Entra users to Brambleworks": "Brambleworks",
    "How to provision users and groups to bramble.works": "bramble.works",
    "Automatically provision users and groups to Brambleworks with SCIM": "Brambleworks",
    "Use Microsoft Entra ID to automatically provision users to Brambleworks": "Brambleworks",
    "Synchronize users from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Connect Microsoft Entra ID to Brambleworks for automatic user provisioning": "Brambleworks",
    "Integrate Microsoft Entra ID with Brambleworks for user provisioning": "Brambleworks",
    "Tutorial: Azure Active Directory integration with Brambleworks for provisioning": "Brambleworks",
    "Configure Microsoft Entra ID for automatic user provisioning to Brambleworks": "Brambleworks",
    "Enable automatic provisioning of users and groups from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Automate the provisioning of users into Brambleworks": "Brambleworks",
    "Brambleworks: automatic user provisioning": "Brambleworks",
    "Brambleworks – Automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "Automatic user provisioning: Brambleworks": "Brambleworks",
    "Step-by-step guide: Brambleworks user provisioning": "Brambleworks",
    "Runbook: Automatic user provisioning from Microsoft Entra ID into Brambleworks": "Brambleworks",
    "SOP-114: Set up Brambleworks for automatic user provisioning": "Brambleworks",
    "SOP: Configuration of automatic user provisioning for Brambleworks in Azure Active Directory": "Brambleworks",
    "Handover – user provisioning for Brambleworks": "Brambleworks",
    "Lab 7: Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "Thornfield Lab: Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "Identity team runbook 12: Set up SCIM provisioning for Brambleworks": "Brambleworks",
    "RB-114 Enable automatic user provisioning to Brambleworks": "Brambleworks",
    "KB0012345 - Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "[SCIM] - Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "[Entra ID] Set up automatic provisioning for Brambleworks": "Brambleworks",
    "[How-to]: Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "DOC-7: Brambleworks account provisioning": "Brambleworks",
    "Week 3: Connect Brambleworks to Entra for account provisioning": "Brambleworks",
    "Video transcript: Set up Brambleworks for automatic user provisioning": "Brambleworks",
    "Minutes: user provisioning to Brambleworks from Azure AD": "Brambleworks",
    "Configuration record: Brambleworks user provisioning with Microsoft Entra ID": "Brambleworks",
    "Brambleworks and Microsoft Entra ID: user provisioning, step by step": "Brambleworks",
    "CHG0012: Implement automatic user provisioning for Brambleworks in Azure AD": "Brambleworks",
    "F5 user provisioning": "F5",
    "ABC360 for automatic user provisioning with Microsoft Entra ID": "ABC360",
    "ABC-360 Hub user provisioning": "ABC-360 Hub",
    "ABC360: automatic user provisioning": "ABC360",
    "Zip-9 Hub user provisioning": "Zip-9 Hub",
    "Admin checklist: Automatic user provisioning for Brambleworks": "Brambleworks",
    "Memo: user provisioning for Brambleworks": "Brambleworks",
    "KB20417: Automatic user provisioning to Brambleworks from Microsoft Entra ID": "Brambleworks",
    "Work instruction WI-12: Configure Brambleworks for automatic user provisioning": "Brambleworks",
    "Cheat sheet: Brambleworks: automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "How we automated user provisioning to Brambleworks with Microsoft Entra ID": "Brambleworks",
    "The configuration of Brambleworks for automatic user provisioning with Microsoft Entra ID": "Brambleworks",
    "How to do the user provisioning from Azure AD to Brambleworks": "Brambleworks",
    "How do I provision users from Microsoft Entra ID to Brambleworks?": "Brambleworks",
    "How can I set up user provisioning for Brambleworks?": "Brambleworks",
    "How do I use SCIM with Brambleworks and Microsoft Entra ID?": "Brambleworks",
    "How to get user provisioning into Brambleworks from Microsoft Entra ID": "Brambleworks",
    "Brambleworks: automatic provisioning from Azure AD": "Brambleworks",
    "Planbramble user provisioning": "Planbramble",
    "Checkbramble: user provisioning": "Checkbramble",
    "Configure From Bramble for automatic user provisioning": "From Bramble",
    "Configure Users First for automatic user provisioning": "Users First",
    "Microsoft Entra application provisioning to Brambleworks with Walled Garden": "Brambleworks with Walled Garden",
    "Microsoft Entra on-premises app provisioning to Brambleworks": "Brambleworks",
    "Azure AD SCIM provisioning to Brambleworks": "Brambleworks",
    "Set up Entra ID group provisioning in Brambleworks": "Brambleworks",
    "On-premises app provisioning from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Configure Microsoft Entra user and group provisioning for Brambleworks": "Brambleworks",
    "Configure Terraform for automatic user provisioning": "Terraform",
    "Azure AD provisioning to Terraform": "Terraform",
    "Configure Cloud Bramble inbound provisioning": "Cloud Bramble",
    "User provisioning to Bramble for the Field": "Bramble for the Field",
    "Brambleworks user provisioning for Azure AD": "Brambleworks",
}


@pytest.mark.parametrize(("title", "name"), BOTH_SIDES.items(), ids=BOTH_SIDES)
def test_title_that_names_both_sides(read: Compile, title: str, name: str) -> None:
    assert read(f"# {title}\n\nText.\n").name.value == name


OTHERS = [
    "Runbook: Provisioning",
    "How we provision users",
    "Automatic user provisioning",
    "Overview of user provisioning",
    "Understand user provisioning",
    "Troubleshoot user provisioning",
    "Manage users with automatic provisioning from Microsoft Entra ID",
    "Automatic user provisioning from HR to Microsoft Entra ID",
    "Provision users to applications",
    "Managed user provisioning",
    "User provisioning: FAQ",
    "Security: SCIM provisioning",
    "Configure provisioning in Microsoft Entra ID",
    "Configure API-driven inbound provisioning",
    "Set up inbound provisioning (preview)",
    "What is single sign-on?",
    "How provisioning works",
    "Tutorial: Microsoft Entra single sign-on integration with Brambleworks",
    "Automate user provisioning to applications with Microsoft Entra ID",
    "Tutorial: Configure a SCIM endpoint for automatic user provisioning",
    "Develop and plan provisioning for your own application",
    "Known issues for provisioning in Microsoft Entra ID",
    "Plan an automatic user provisioning deployment",
    "Microsoft Entra on-premises application provisioning to SCIM-enabled apps",
    "Microsoft Entra on-premises application provisioning architecture",
    "Microsoft Entra provisioning to LDAP directories",
    "Reporting on automatic user account provisioning",
    "Microsoft Entra application provisioning with PowerShell",
    "Azure AD provisioning of Groups",
    "Azure AD provisioning with Terraform",
    "Configure custom inbound provisioning",
    "Configure cloud HR inbound user provisioning",
]


@pytest.mark.parametrize("title", OTHERS)
def test_other_titles_name_no_application(read: Compile, title: str) -> None:
    assert read(f"# {title}\n\nText.\n").name is None


def test_translated_heading_with_an_english_anchor(read: Compile) -> None:
    anchor = '<a name="tutorial-configure-bramble-works-for-automatic-user-provisioning"></a>'
    name = read(f"# {anchor}Didacticiel : configurer Bramble Works\n\nTexte.\n").name
    assert (name.value, name.where.end_column - name.where.column) == ("Bramble Works", len("Bramble Works"))


def test_anchor_without_words_tells_no_name(read: Compile) -> None:
    anchor = '<a name="tutorial-configure---for-automatic-user-provisioning"></a>'
    assert read(f"# {anchor}Zelfstudie: Knooppunt\n\nTekst.\n").name is None


def test_anchor_whose_words_the_translated_heading_does_not_hold(read: Compile) -> None:
    anchor = '<a name="tutorial-configuring-hub-by-bramble-for-user-provisioning"></a>'
    assert read(f"# {anchor}Zelfstudie: Knooppunt door Bramble\n\nTekst.\n").name.value == "Hub by Bramble"


FIELDS = "\n\n1. Enter the **Tenant URL** and the **Secret Token**.\n"
NAMED_BELOW = {
    "from and to": "This page sets up SCIM provisioning from Microsoft Entra to Bramble Works.",
    "between": "It keeps users alike between Microsoft Entra ID and your Bramble Works organization.",
    "between, turned": "Establish a connection between Bramble Works and Azure AD for provisioning.",
    "with": "Set up Azure Entra for SCIM provisioning with Bramble Works.",
    "provisioning with": "Learn how to configure SCIM provisioning with Azure for Bramble Works.",
    "users to": "The Azure AD provisioning service provisions users to Bramble Works by its API.",
    "users/groups to": "The Azure AD provisioning service provisions users/groups to Bramble Works by its API.",
    "users from": "You can sync your users from your Entra ID directory to Bramble Works. Go on.",
    "heading that connects": "## Step 2: Connect Bramble Works to your Entra application\n\nText.",
    "service with a gloss": "You can integrate Microsoft Azure AD® (Active Directory) with Bramble Works and more.",
    "service that was renamed": "Sync users from Microsoft Entra ID (formerly Azure AD) to Bramble Works.",
    "headings in pairs": "## 1. Bramble Works setup\n\nText.\n\n## 2. Azure setup\n\nText.",
    "headings of provider and steps": (
        "## Bramble Works configuration\n\nText.\n\n## Identity Provider configuration\n\n### Azure configuration steps"
    ),
    "heading that enables": "## Enable SCIM in Bramble Works\n\nBramble Works tells Bramble Works more.",
    "heading that adds": "## Add Bramble Works in Azure AD\n\nBramble Works tells Bramble Works more.",
    "heading of the service": "## Enable Entra ID provisioning for Bramble Works\n\nBramble Works, Bramble Works.",
    "value that is fetched": "Bramble Works is here. Open Bramble Works.\n\nPaste the base URL from Bramble Works.",
    "value and its field": (
        "Bramble Works is here. Open Bramble Works.\n\n"
        "1. Paste the token from Bramble Works into the Secret Token field."
    ),
    "Azure by its maker": "Users are kept alike between Bramble Works and Microsoft Azure at all times.",
    "its SCIM with": "Integrating Bramble Works SCIM with Azure AD.",
    "users that are there": "We synchronize the groups in Entra ID (formerly Azure AD) to Bramble Works over SCIM.",
    "what it implements": "Bramble Works implements most of SCIM. Bramble Works, Bramble Works.",
    "what is set up within it": "How to configure SCIM within Bramble Works. Bramble Works, Bramble Works.",
    "users with": "Here you synchronize your Bramble Works users with Azure AD.",
    "provisioning of users": "It allows provisioning of users into the Bramble Works site.",
    "the service to it": "Follow the steps to connect Entra ID to Bramble Works.",
    "into it from": "You provision users into Bramble Works from Microsoft Entra ID.",
    "what it supports": "Bramble Works supports automatic user provisioning. Bramble Works, Bramble Works.",
    "what it can be": "Bramble Works can be set up for SCIM. Bramble Works, Bramble Works.",
    "what is set up in it": "To set up SCIM in Bramble Works, go on. Bramble Works, Bramble Works.",
    "heading of the gallery": "## Add Bramble Works to the Azure AD gallery\n\nBramble Works, Bramble Works.",
    "what is managed in it": "This lets you manage users and groups in Bramble Works. Bramble Works, Bramble Works.",
    "users that are removed in it": "It is for deprovisioning of users in Bramble Works. Bramble Works, Bramble Works.",
    "management in a part of it": (
        "It takes over user management in the Bramble Works Portal. The Bramble Works Portal is it, Bramble Works."
    ),
    "heading of doing": "## Enabling SCIM in Bramble Works\n\nBramble Works tells Bramble Works more.",
    "heading of the key": "## Create SCIM credentials in Bramble Works\n\nBramble Works tells Bramble Works more.",
    "heading of the way": "## How SCIM works with the Bramble Works Console\n\nBramble Works tells Bramble Works.",
    "SCIM with it": "This explains how to integrate SCIM with Bramble Works using Entra ID as your identity provider.",
    "provisioning for it": "The page sets up user provisioning for Bramble Works with your Microsoft Entra tenant.",
    "sync in it": "We describe account sync in Bramble Works via Azure AD.",
    "users from whatever provider": "Provision users from your IdP into Bramble Works by SCIM.",
    "heading that assigns": "## Step 5: Assign users to the Bramble Works application\n\nBramble Works, Bramble Works.",
    "headings of places": "## In Bramble Works\n\nText.\n\n## In Microsoft Entra ID\n\nText.",
    "its identity provider": "Use Azure AD as an SSO provider for your Bramble Works organization.",
    "its central provider": "Microsoft Entra ID as your central IdP for Bramble Works saves time.",
    "heading of SCIM": "## Connecting SCIM with Bramble Works\n\nBramble Works tells Bramble Works more.",
    "heading that integrates": "## Integrate user provisioning with Bramble Works\n\nBramble Works, Bramble Works.",
    "SCIM from and to": "To get SCIM from Entra ID to Bramble Works, go on.",
    "users of the service": "Provision and deprovision Microsoft Entra ID users into a Bramble Works site by SCIM.",
    "service that pushes": "Configure Microsoft Entra ID to push group memberships to your Bramble Works site.",
    "configured to use": "You will be guided through configuring Bramble Works to use Azure AD as its directory.",
    "what it supports, later": "SCIM is a standard. Bramble Works supports SCIM. Bramble Works, Bramble Works.",
    "application that is opened": "Open the Bramble Works enterprise application. Bramble Works, Bramble Works.",
    "what is provisioned for it": "Azure AD user provisioning for Bramble Works keeps the team of gardeners right.",
    "headings with a word more": "## Bramble Works configuration\n\nText.\n\n## Entra ID app configuration\n\nText.",
}
NAMELESS = [
    "Setup SCIM Implementation for Automated User Provisioning Using Microsoft Entra ID",
    "User provisioning via SCIM",
    "Configure SSO and user provisioning",
    "SCIM",
    "Set up Entra provisioning",
    "Azure AD SCIM Client",
    "Configuring SCIM user sync with Microsoft Entra ID",
    "Microsoft Entra ID SCIM integration",
    "Configuring Azure AD with long-lived tokens for SCIM provisioning",
    "SCIM and identity provider configuration",
    "System for Cross-domain Identity Management (SCIM)",
]


@pytest.mark.parametrize("title", ["gardens_ScimBridge", "entra-scim-hub", "hub_scim"])
def test_name_in_the_text_below_the_name_of_a_piece_of_software(read: Compile, title: str) -> None:
    text = "> Microsoft Entra ID SCIM provisioning for Bramble Works 2 gardeners."
    assert read(f"# {title}\n\n{text}{FIELDS}").name.value == "Bramble Works"
    assert read(f"# The {title}\n\n{text}{FIELDS}").name is None


@pytest.mark.parametrize("text", NAMED_BELOW.values(), ids=NAMED_BELOW)
def test_name_in_the_text_below_a_title_without_one(read: Compile, text: str) -> None:
    assert read(f"# Set up Entra provisioning\n\n{text}{FIELDS}").name.value == "Bramble Works"


@pytest.mark.parametrize("title", NAMELESS)
def test_title_of_the_task_alone(read: Compile, title: str) -> None:
    text = f"{NAMED_BELOW['from and to']}{FIELDS}"
    assert read(f"# {title}\n\n{text}").name.value == "Bramble Works"
    assert read(f"---\ntitle: {title}\n---\n\n{text}").name.value == "Bramble Works"
    described = f"---\ntitle: {title}\ndescription: {NAMED_BELOW['with']}\n---\n\nText.{FIELDS}"
    assert read(described).name.value == "Bramble Works"


@pytest.mark.parametrize("title", ["Azure Active Directory SSO", "SAML login with Entra ID", "Microsoft EntraID"])
def test_title_of_single_sign_on_over_a_chapter_on_provisioning(read: Compile, title: str) -> None:
    chapter = "## SCIM integration\n\n### Bramble Works configuration\n\nText.\n\n### Azure configuration"
    assert read(f"# {title}\n\n{chapter}{FIELDS}").name.value == "Bramble Works"
    assert read(f"# {title}\n\n{chapter.replace('SCIM', 'Sign-on')}{FIELDS}").name is None


OF_SCIM = [
    "Set up Bramble Works's SCIM provisioning with Microsoft Entra ID",
    "Setting up SCIM with Azure AD in Bramble Works",
    "Bramble Works (Beta) SCIM",
    "Configure SCIM for Bramble Works",
    "SSO and SCIM for Bramble Works",
    "Bramble Works Single Sign-On (SSO) & SCIM",
    "Configure SAML 2.0 / SCIM 2.0 for Bramble Works",
    "Bramble Works SCIM",
    "Set up SCIM user sync for your Bramble Works organization with Entra ID",
    "Manage users in Bramble Works with SCIM",
    "Integrate Bramble Works with Microsoft Entra ID for SCIM",
    "How to enable SCIM in Bramble Works using Azure AD",
    "SCIM for Bramble Works or Thorn",
    "Configuring Entra SCIM for Bramble Works (Cloud)",
    "SCIM integration with Bramble Works via Entra ID",
    "Azure SCIM configuration for Bramble Works",
    "Set up SCIM from Azure for Bramble Works",
    "SCIM with Bramble Works",
    "✨ Set up SCIM with Bramble Works",
    "Synchronize Entra ID with Bramble Works",
    "Connect Microsoft Entra ID to Bramble Works",
]


@pytest.mark.parametrize("title", OF_SCIM)
def test_title_that_says_scim_and_nothing_of_provisioning(read: Compile, title: str) -> None:
    assert read(f"# {title}{FIELDS}").name.value == "Bramble Works"
    assert read(f"---\ntitle: {title}\n---{FIELDS}").name.value == "Bramble Works"
    assert read(f"# {title}\n\nText on the **Tenant URL**.\n").name is None


@pytest.mark.parametrize("title", ["Introduction", "Overview", "SCIM overview"])
def test_title_that_tells_nothing(read: Compile, title: str) -> None:
    text = f"# {title}\n\nIntegrate Bramble Works with Azure AD.\n\n## Set up provisioning{FIELDS}"
    assert read(text).name.value == "Bramble Works"


def test_text_without_a_title(read: Compile) -> None:
    text = f"It synchronizes users in Entra ID to Bramble Works.\n\n## Step 1: Create a SCIM key\n\nText.{FIELDS}"
    assert read(text).name.value == "Bramble Works"
    part = f"1. Select **Synchronize Microsoft Entra users to Bramble Works**.{FIELDS}"
    assert read(part).name is None


def test_title_of_the_task_over_a_heading_that_is_none(read: Compile) -> None:
    text = f"Bramble Works supports SCIM.\n\n# Key features\n\nBramble Works, Bramble Works.{FIELDS}"
    assert read(f"---\ntitle: Set up SCIM with Entra ID\n---\n\n{text}").name.value == "Bramble Works"


FORMS = {
    "a field and a page": "In Entra ID, open **Enterprise applications** and choose **Test Connection**.",
    "a field and the mode": "In Azure AD, set **Provisioning Mode**, and paste the address as **Tenant URL**.",
    "two fields": "Below **Admin Credentials**, choose **Test Connection**.",
}
OTHER_FORMS = {
    "one field": "In Entra ID, paste the **Secret Token**.",
    "no service": "Open **Enterprise applications** and choose **Test Connection**.",
    "no field": "In Entra ID, open **Enterprise applications**, and set **Provisioning Mode**.",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_pages_that_speak_of_what_is_filled_in_at_the_service(read: Compile, form: str) -> None:
    assert read(f"# SCIM for Bramble Works\n\n1. {form}\n").name.value == "Bramble Works"
    assert read(f"# Set up SCIM\n\n{NAMED_BELOW['heading of doing']}\n\n1. {form}\n").name.value == "Bramble Works"


@pytest.mark.parametrize("form", OTHER_FORMS.values(), ids=OTHER_FORMS)
def test_pages_that_may_be_of_another_service(read: Compile, form: str) -> None:
    assert read(f"# SCIM for Bramble Works\n\n1. {form}\n").name is None
    assert read(f"# Set up SCIM\n\n{NAMED_BELOW['heading of doing']}\n\n1. {form}\n").name is None


def test_name_is_found_where_a_title_with_a_gap_has_it(read: Compile) -> None:
    where = read(f"---\ntitle: '  SCIM for Bramble Works'\n---{FIELDS}").name.where
    assert (where.line, where.column, where.end_column) == (2, 20, 33)


@pytest.mark.parametrize(
    "title",
    [
        "SCIM API",
        "Use SCIM",
        "What is SCIM",
        "SCIM for administrators",
        "SCIM setup for Admins",
        "SCIM for Enterprise Customers",
        "SCIM in 5 Steps",
        "SCIM on All Plans",
        "Advanced SCIM",
        "From Bramble to SCIM",
        "SCIM for Azure AD Premium",
        "API SCIM 2.0",
        "Set up SCIM for your organization",
        "User provisioning with SCIM",
        "Dashboard SCIM provisioning",
        "Microsoft Entra ID (SCIM)",
        "SCIM with Okta",
        "Set up SCIM with Bearer Tokens",
        "Connect Entra ID to your directory",
    ],
)
def test_title_on_scim_without_an_application(read: Compile, title: str) -> None:
    assert read(f"# {title}{FIELDS}").name is None


@pytest.mark.parametrize(
    "text",
    [
        f"# Plan a provisioning deployment\n\n{NAMED_BELOW['from and to']}{FIELDS}",
        f"# Troubleshoot SCIM\n\n{NAMED_BELOW['between']}{FIELDS}",
        f"# Microsoft Entra ID\n\n{NAMED_BELOW['with']}{FIELDS}",
        f"# Set up Entra provisioning\n\n{NAMED_BELOW['from and to']}\n",
        f"# Set up Entra provisioning\n\nUsers go from Microsoft Entra ID to your application.{FIELDS}",
        f"# Set up Entra provisioning\n\nUsers go from Bramble Works to Microsoft Entra ID.{FIELDS}",
        f"# SCIM\n\nIt works between Entra ID and SCIM endpoints, and between Azure AD and Microsoft 365.{FIELDS}",
        f"# SCIM\n\nThis supports SCIM. Users, Users, Users. It can be configured to go. This, This.{FIELDS}",
        f"# SCIM\n\nSet up SCIM in Settings. Settings, Settings.{FIELDS}",
        f"# SCIM\n\nBramble supports SCIM.{FIELDS}",
        f"# SCIM\n\nProvisioning supports SCIM. Provisioning, Provisioning.{FIELDS}",
        f"# SCIM\n\nConfigure SCIM provisioning for Employees. Employees, Employees.{FIELDS}",
        f"# SCIM\n\n## Bramble setup\n\nText.\n\n## Results\n\nText.{FIELDS}",
        f"# SCIM\n\n## Enable SCIM in Okta\n\nOkta, Okta, Okta.{FIELDS}",
        f"# SCIM\n\n## Enable SCIM in Settings\n\nSettings, Settings, Settings.{FIELDS}",
        f"# SCIM\n\n## Enable SCIM in Bramble Works\n\nText.{FIELDS}",
        f"# SCIM\n\nPaste the token from Account Settings. Account Settings: Account Settings.{FIELDS}",
        f"# SCIM\n\nThe URL from Bramble Works is long. Bramble Works, Bramble Works.{FIELDS}",
        f"# SCIM\n\nAuto-provision users from your IdP into place.{FIELDS}",
        f"# SCIM\n\n## In Bramble Works\n\nText.{FIELDS}",
        f"# SCIM\n\nIt manages users in the Admin Portal. The Admin Portal, Admin.{FIELDS}",
        f"# SCIM\n\nEntra ID is used as the identity provider for Users of the company.{FIELDS}",
        f"# SCIM\n\nSet up SCIM with Okta via Entra ID.{FIELDS}",
        f"# SCIM\n\nThe users in Entra ID are assigned to Roles. Roles, Roles.{FIELDS}",
        f"# SCIM\n\nProvision users in Entra ID to SaaS applications.{FIELDS}",
        f"# Set up SCIM with Azure\n\nText.{FIELDS}",
    ],
)
def test_text_that_names_nobody_below_a_title_without_a_name(read: Compile, text: str) -> None:
    assert read(text).name is None


SENTENCES = [
    "How do I provision {} members from Microsoft Entra ID?",
    "{} provisioning with Azure AD",
    "{}: provision users from Microsoft Entra ID",
    "How user accounts of {} can be provisioned by Microsoft Entra ID",
    "A guide to keeping {} in step by means of provisioning",
    "Get your people into {} with SCIM",
    "{} - the automatic provisioning of its users",
    "Making {} ready for automatic user provisioning",
    "The synchronization of users to {}, as performed by Microsoft Entra ID",
]
SELECTED = {
    "mapping": "1. Select **Synchronize Microsoft Entra users to {}.**\n\n1. Select **Test Connection**.",
    "mapping without marks": "1. Select Synchronize Azure Active Directory Users to {} and test: **Test Connection**.",
    "list": "1. Select **{}**, then **Provisioning**. Set the **Provisioning Mode** to **Automatic**.",
    "path": "1. Go to **Enterprise apps > {} > Provisioning**. Fill in the **Tenant URL**.",
}


@pytest.mark.parametrize("text", SELECTED.values(), ids=SELECTED)
@pytest.mark.parametrize("title", SENTENCES)
def test_name_that_the_title_shares_with_what_is_selected(read: Compile, title: str, text: str) -> None:
    name = "Bramble Works (EU)"
    assert read(f"# {title.format(name)}\n\n{text.format(name)}\n").name.value == name


@pytest.mark.parametrize("title", ["Can Microsoft Entra ID manage my {} users?", "How can I add my team to {}?"])
def test_name_of_the_mapping_in_a_title_of_whatever_topic(read: Compile, title: str) -> None:
    name = "Bramble Works"
    assert read(f"# {title.format(name)}\n\n{SELECTED['mapping'].format(name)}\n").name.value == name


VENDORS_TITLES = [
    "{} and Microsoft Entra ID: Partner Solution Guide",
    "Microsoft Entra ID - {} Help Center",
    "{}: SCIM with Entra ID",
    "Joiner, mover, leaver automation for {}",
    "Let Entra ID look after your {} accounts",
    "Microsoft Entra ID",
    "Connecting your directory",
]
LOOKED_FOR = [
    "Open **Enterprise apps**, search for **{}** and create it.",
    "Click **New application** and type `{}`.",
    "Find “{}” in the gallery.",
    "In **Enterprise applications**, open the **{}** app.",
    "Add {} from the Microsoft Entra gallery.",
    "Select **Create your own application** in **Enterprise apps** and call it **{}**.",
]


@pytest.mark.parametrize("step", LOOKED_FOR)
@pytest.mark.parametrize("title", VENDORS_TITLES)
def test_name_that_is_looked_for_in_the_gallery(read: Compile, title: str, step: str) -> None:
    name = "Bramble Works"
    rest = "Paste the {} endpoint into **Tenant URL**. Select **Test Connection**. {} is ready."
    text = f"# {title}\n\n{step}\n\n{rest}\n"
    assert read(text.format(*[name] * text.count("{}"))).name.value == name


@pytest.mark.parametrize(
    "step",
    [
        "Search for **Bramble** in the audit log.",
        "Open **Enterprise apps** and select **Provisioning**.",
        "Select **New application**, then **Create your own**.",
    ],
)
def test_nothing_is_looked_for_in_the_gallery(read: Compile, step: str) -> None:
    text = f"# Microsoft Entra ID\n\n{step}\n\nFill in the **Tenant URL**. Select **Test Connection**.\n"
    assert read(text).name is None


CALLED = [
    "Name it (e.g. “{} SCIM”).",
    "Enter a name e.g '{}'.",
    "Enter a name (for example, `{} SCIM provisioning`) and select **Create**.",
    "Provide a name for the application (e.g. `{} SSO`).",
    "Give your application a name, such as **{}**.",
    "Call the application *{}* and go on.",
    "Type the name `{}`.",
    "Name it (e.g. `Contoso {} (SCIM)`).",
]


@pytest.mark.parametrize("step", CALLED)
def test_name_that_the_application_is_given(read: Compile, step: str) -> None:
    text = f"# Entra ID SCIM\n\n1. Select **Create your own application**.\n\n1. {step}{FIELDS}"
    assert read(text.format("Bramble Works")).name.value == "Bramble Works"
    assert read(text.format("brambles")).name is None


@pytest.mark.parametrize("name", ["My SCIM App", "Contoso", "SCIM", "Test application", "provisioning"])
def test_name_that_an_application_of_anybody_is_given(read: Compile, name: str) -> None:
    text = f"# Entra ID SCIM\n\n1. Select **Create your own application**.\n\n1. Name it **{name}**.{FIELDS}"
    assert read(text).name is None


def test_name_without_a_capital_that_the_text_repeats(read: Compile) -> None:
    step = "Create your own application and name it `brambles-scim`."
    assert read(f"# Entra ID SCIM\n\n{step}{FIELDS}").name is None
    assert read(f"# Entra ID SCIM\n\n{step} So brambles grow among brambles.{FIELDS}").name.value == "brambles"


def test_name_that_something_else_is_given(read: Compile) -> None:
    assert read(f"# Entra ID SCIM\n\n1. Enter a name, such as **Bramble Works**.{FIELDS}").name is None


def test_name_in_the_label_of_a_mapping_below_a_title_without_one(read: Compile) -> None:
    text = "# Microsoft Entra ID\n\nFill in the **Tenant URL**. Select **Test Connection**.\n\n"
    label = "Synchronize Microsoft Entra users to Bramble Works"
    assert read(f"{text}Select **{label}.**").name.value == "Bramble Works"
    assert read(f"{text}Select {label} and save.").name is None


def test_fields_in_a_table_are_of_the_form(read: Compile) -> None:
    table = "| Tenant URL | Secret Token |\n|---|---|\n| `https://api.bramble.io/scim` | the hub key |"
    text = "# SCIM with Microsoft Entra ID\n\nConnect your Microsoft Entra ID tenant to Bramble Works.\n\n"
    assert read(text + table).name.value == "Bramble Works"
    assert read(text).name is None
    assert read(f"{text}Run `doccompile build` again.\n\n{table}").name is None


def test_rendered_checklist_has_no_name(read: Compile) -> None:
    steps = f"{LOOKED_FOR[0].format('Bramble')} Fill in the **Tenant URL**. Select **Test Connection**."
    assert read(f"# Checklist: connect Bramble\n\n{steps}").name is None
    assert read(f"# Connect Bramble\n\n{steps}").name.value == "Bramble"


@pytest.mark.parametrize(
    "text",
    [
        f"# Signing in to Bramble\n\n{SELECTED['list'].format('Bramble')}\n",
        f"# {SENTENCES[0].format('Bramble')}\n\nText.\n",
        f"# {SENTENCES[0].format('Bramble')}\n\n{SELECTED['list'].format('Thorn')}\n",
        f"# How Microsoft Entra ID does provisioning\n\n{SELECTED['list'].format('Microsoft Entra ID')}\n",
        f"# Provision on demand\n\n{SELECTED['list'].format('Provision on demand')}\n",
        "# Learn about Users and SCIM\n\nSelect **Users**, then **Test Connection**.\n",
        f"# Monitor provisioning in Azure Monitor\n\n{SELECTED['list'].format('Azure Monitor')}\n",
        f"# Provisioning, not brambly\n\n{SELECTED['list'].format('bramble')}\n",
    ],
)
def test_nothing_that_is_selected_is_the_titles_name(read: Compile, text: str) -> None:
    assert read(text).name is None


def test_page_of_a_site_with_components(read: Compile) -> None:
    steps = (
        '<Steps>\n    <Step title="Create a SCIM key in Bramble Works">\n'
        "        Open **Keys** and copy the **Hub key**.\n    </Step>\n"
        '    <Step title="Configure it in Azure">\n        Set these:\n\n        - Tenant URL: Input the URL.\n'
        "        - Secret Token: Input the **Hub key** from Step 1.\n    </Step>\n</Steps>\n"
    )
    header = '---\ntitle: "Azure SCIM"\ndescription: "SCIM provisioning with Azure for Bramble Works."\n---\n\n'
    facts = read(header + steps, "docs/scim/azure.mdx")
    assert facts.name.value == "Bramble Works"
    assert facts.credentials.method.value == "bearer-token"
    assert facts.credentials.secret_label.value == "Hub key"


FORM = "\n\n1. In **Admin Credentials**, enter the **Tenant URL** and select **Test Connection**.\n"
WRITEBACK = {
    "Configure attribute writeback from Microsoft Entra ID to Brambleworks": "Brambleworks",
    "Tutorial: Configure attribute write-back from Azure AD to Bramble HR One": "Bramble HR One",
    "Configure Brambleworks writeback in Microsoft Entra ID": "Brambleworks",
    "Configure Brambleworks attribute writeback with Azure Active Directory | Microsoft Docs": "Brambleworks",
    "Write email addresses and phone numbers back to Brambleworks from Microsoft Entra ID": "Brambleworks",
    "Writing back user attributes from Entra ID into Brambleworks": "Brambleworks",
    "How to write back usernames to Brambleworks": "Brambleworks",
    "Set up write back of work emails to Brambleworks": "Brambleworks",
    "Microsoft Entra ID to Brambleworks attribute writeback": "Brambleworks",
    "Tutorial: Bramble & Co writeback": "Bramble & Co",
    "Device writeback for Brambleworks": "Brambleworks",
    "Configure email writeback for Bramble HR": "Bramble HR",
    "Attribute Writeback to Brambleworks": "Brambleworks",
    "Tutorial: Phone number write-back for Brambleworks with Azure AD": "Brambleworks",
    "Device Hub writeback": "Device Hub",
    "Activate writeback for Brambleworks": "Brambleworks",
}


@pytest.mark.parametrize(("title", "name"), WRITEBACK.items(), ids=WRITEBACK)
def test_title_of_writeback_over_a_form_that_is_filled_in(read: Compile, title: str, name: str) -> None:
    assert read(f"# {title}{FORM}").name.value == name
    assert read(f"# {title}\n\nText.\n").name is None


OTHER_WRITEBACK = [
    "Configure group writeback to Active Directory",
    "Enable password writeback",
    "Writeback",
    "Device writeback",
    "Deactivate writeback",
    "Activation of writeback for everybody",
]


@pytest.mark.parametrize("title", OTHER_WRITEBACK)
def test_writeback_of_other_things_names_no_application(read: Compile, title: str) -> None:
    assert read(f"# {title}{FORM}").name is None


@pytest.mark.parametrize("name", ["***", "…"])
def test_signs_are_no_name(compiled: Compile, name: str) -> None:
    assert compiled(name=name).name is None


def test_form_may_stand_in_an_included_file(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text("Enter the **Tenant URL** and the **Secret Token**.\n")
    file = tmp_path / "hub.md"
    file.write_text("# SCIM for Brambleworks Hub\n\n[!INCLUDE [form](form.md)]\n")
    document = parse(decode(file.read_bytes(), "hub.md", "hub.md"), file, Roots(tmp_path))
    name = extract(Reading(document)).name
    assert name is not None
    assert name.value == "Brambleworks Hub"


@pytest.mark.parametrize(
    ("heading", "text", "name"),
    [
        ("Margie", "Brambleworks does this. Brambleworks does that. Ask Brambleworks.", "Brambleworks"),
        ("Margie", "Brambleworks does this. Margie does that. Ask Brambleworks, which is Brambleworks.", "Margie"),
        ("Margie", "Brambleworks does this.", "Margie"),
        *(
            (heading, "Brambleworks does this. Brambleworks does that. Ask Brambleworks.", heading)
            for heading in ("Bramble", "Brambleworks Hub", "Margie (formerly Brambleworks)")
        ),
    ],
)
def test_the_text_tells_which_of_two_titles_is_its_own(heading: str, text: str, name: str) -> None:
    title = "Configure {} for automatic user provisioning"
    page = f"---\ntitle: {title.format('Brambleworks')}\n---\n# {title.format(heading)}\n\n{text}\n"
    found = extract(Reading(parse(decode(page.encode(), "a.md", "a.md"))))
    assert found.name
    assert found.name.value == name


@pytest.mark.parametrize(
    "title",
    [
        "Set up automatic user provisioning with SCIMPublic preview",
        "Automatic provisioning with SCIM 2.0",
        "User provisioning with SCIM (Beta)",
        "Configure user provisioning with SCIM API",
        "Enable provisioning with SCIM: preview",
    ],
)
def test_protocol_is_no_application(read: Compile, title: str) -> None:
    text = "In Bramble Works, users come from Entra ID. Bramble Works makes a key. Open Bramble Works.\n\n"
    form = "1. Under **Admin Credentials**, enter the **Tenant URL** and the key as **Secret Token**."
    assert read(f"# {title}\n\nHello.").name is None
    assert read(f"# {title}\n\n{text}{form}").name.value == "Bramble Works"


@pytest.mark.parametrize("name", ["SCIMitar Hub", "Scimmia"])
def test_application_may_be_called_like_the_protocol(read: Compile, name: str) -> None:
    assert read(f"# Configure {name} for automatic user provisioning\n").name.value == name


@pytest.mark.parametrize("other", ["Okta", "OneLogin", "JumpCloud", "Google Workspace", "Keycloak"])
def test_chapter_on_another_service_beside_the_services_own_names_no_application(read: Compile, other: str) -> None:
    chapters = f"## {other} setup\n\nText.\n\n## Bramble Works setup\n\nText.\n\n## Entra ID setup{FIELDS}"
    assert read(f"# SCIM provisioning\n\n{chapters}").name.value == "Bramble Works"
    assert read(f"# SCIM provisioning\n\n{chapters.replace('Bramble Works', 'User')}").name is None


@pytest.mark.parametrize(
    "title", ["Microsoft Entra ID", "Azure AD (Preview)", "Entra ID example", "Azure", "Entra beta"]
)
def test_page_called_as_the_service_that_speaks_of_provisioning_in_its_text(read: Compile, title: str) -> None:
    text = "This page tells how to provision Bramble Works users with Entra ID."
    form = "\n\n1. Under **Admin Credentials**, enter the **Tenant URL** and the key as **Secret Token**."
    assert read(f"# {title}\n\n{text}{form}").name.value == "Bramble Works"
    assert read(f"---\ntitle: {title}\n---\n\n{text}{form}").name.value == "Bramble Works"
    assert read(f"# {title}\n\n{text}{FIELDS}").name is None


@pytest.mark.parametrize("call", ['name it "Bramble Works", for example', "call it `Bramble Works`"])
def test_name_that_a_new_enterprise_application_is_given(read: Compile, call: str) -> None:
    steps = f"1. Create a new enterprise application ({call}).\n2. In Bramble Works, copy the key."
    assert read(f"# SCIM example\n\n{steps}{FIELDS}").name.value == "Bramble Works"
