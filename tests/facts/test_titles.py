"""The application's name, as titles use it."""

import pytest

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
    "Configure automatic user provisioning to Brambleworks": "Brambleworks",
    "Tutorial: Set up Brambleworks for automatic user provisioning": "Brambleworks",
    "Set up Brambleworks automatic user provisioning": "Brambleworks",
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
    "Configure Brambleworks for automatic user provisioning with on-premises Active Directory": "Brambleworks",
    "Tutorial: Azure Active Directory integration with Brambleworks for automatic user provisioning": "Brambleworks",
    "Tutorial: Azure Active Directory user provisioning for Brambleworks": "Brambleworks",
}


@pytest.mark.parametrize(("title", "name"), TITLES.items(), ids=TITLES)
def test_heading(read, title, name):
    assert read(f"# {title}\n\nText.\n").name.value == name


@pytest.mark.parametrize(("title", "name"), TITLES.items(), ids=TITLES)
def test_title_of_the_front_matter_alone(read, title, name):
    assert read(f"---\ntitle: '{title}'\n---\n\nText.\n").name.value == name


OTHERS = [
    "What is single sign-on?",
    "How provisioning works",
    "Tutorial: Microsoft Entra single sign-on integration with Brambleworks",
    "Automate user provisioning to applications with Microsoft Entra ID",
    "Tutorial: Configure a SCIM endpoint for automatic user provisioning",
    "Develop and plan provisioning for your own application",
    "Known issues for provisioning in Microsoft Entra ID",
    "Plan an automatic user provisioning deployment",
]


@pytest.mark.parametrize("title", OTHERS)
def test_other_titles_name_no_application(read, title):
    assert read(f"# {title}\n\nText.\n").name is None


def test_translated_heading_with_an_english_anchor(read):
    anchor = '<a name="tutorial-configure-bramble-works-for-automatic-user-provisioning"></a>'
    assert read(f"# {anchor}Didacticiel : configurer Bramble Works\n\nTexte.\n").name.value == "Bramble Works"


def test_anchor_whose_words_the_translated_heading_does_not_hold(read):
    anchor = '<a name="tutorial-configuring-hub-by-bramble-for-user-provisioning"></a>'
    assert read(f"# {anchor}Zelfstudie: Knooppunt door Bramble\n\nTekst.\n").name.value == "Hub by Bramble"
