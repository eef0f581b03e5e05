"""The connector's name where it is expected: another product's there, and its own in small letters."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, PAGE, messages

PLACES = (
    "## Configure automatic user provisioning to {0}",
    "### To configure automatic user provisioning for {0} in Microsoft Entra ID:",
    "### To configure automatic user provisioning for {0} in Azure AD",
    "## Important tips for assigning users to {0}",
    "## Assigning users to {0} ",
)


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


OTHER = """\
---
title: Configure Owneria for automatic user provisioning with Microsoft Entra ID
---
# Configure Owneria for automatic user provisioning with Microsoft Entra ID
"""


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Users appear in Owneria after the first cycle.", 1),
        ("Sign in to Owneria as an administrator.", 1),
        ("Open your Owneria Admin Console.", 1),
        ("Open your [Owneria Console](https://admin.DOMAIN).", 1),
        ("Provisioning to Owneria starts.", 1),
        ("To move accounts from Owneria to Litware, ask support.", 0),
    ],
)
def test_another_connectors_name_is_found_where_this_ones_belongs(sentence: str, reported: int) -> None:
    found = findings_of(example_tutorial(Example("end", sentence)), OTHER)
    assert len([finding for finding in found if finding.code == "DC401"]) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("* A paid brambleworks organization.", 1),
        ("* SSO enabled in brambleworks with SAML.", 1),
        ("* Your current brambleworks workspace.", 1),
        ("* An account that was created within brambleworks.", 1),
        ("* An Enterprise level brambleworks tenant.", 1),
        ("* A box of brambleworks tenant forms.", 0),
        ("* The clean brambleworks application form.", 0),
        ("* A token from brambleworks by mail.", 1),
        ("* The URL from brambleworks, and the key.", 1),
        ("* All about brambleworks and more.", 0),
    ],
)
def test_name_in_small_letters_where_a_name_belongs(sentence: str, reported: int) -> None:
    assert len(messages("DC402", "prerequisites", sentence, "Brambleworks")) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("* A token from your contact at BRAMBLE HUB.", 1),
        ("* A BRAMBLE HUB tenant.", 1),
        ("* You need BRAMBLE HUB, and a token.", 1),
        ("* A tenant, see BRAMBLE HUB TERMS.", 0),
        ("* Open **BRAMBLE HUB** and copy the key.", 0),
        ("* In the menu, select BRAMBLE HUB and wait.", 0),
        ("* Under Team > BRAMBLE HUB is a key.", 0),
        ("* Set `BRAMBLE HUB` to 1.", 0),
    ],
)
def test_name_of_several_words_in_capitals(sentence: str, reported: int) -> None:
    assert len(messages("DC402", "prerequisites", sentence, "Bramble Hub")) == reported


@pytest.mark.parametrize("sentence", ["* A valid brambleworks API Token.", "* An unused brambleworks SCIM key."])
def test_name_in_small_letters_before_its_token(sentence: str) -> None:
    assert len(messages("DC402", "prerequisites", sentence, "Brambleworks")) == 1


@pytest.mark.parametrize(
    ("after", "reported"),
    [("[!INCLUDE [common](includes/missing.md)]", 0), ("", 1), ("<a name='x'></a>", 1)],
)
def test_an_include_that_is_not_at_hand_may_hold_what_is_announced(after: str, reported: int) -> None:
    assert len(messages("DC405", "prerequisites", f"You need the following items:\n\n{after}")) == reported


def test_two_connectors_under_one_slug_are_no_editions_of_one() -> None:
    cycles = "The cycles occur every {} minutes."
    texts = [
        example_tutorial(Example("end", cycles.format(minutes), product))
        for minutes, product in ((20, "Data Hub"), (40, "Data-Hub"))
    ]
    assert {finding.code for finding in findings_of(*texts)} & {"DC502", "DC503"} == {"DC503"}


HUNGARIAN = """\
---
ms.contentlocale: hu-HU
---
# <a name="tutorial-configure-dock--ward-for-automatic-user-provisioning"></a>A rendszer és a révőr csatlakoztatása

Ez a leírás azt mutatja meg, hogyan kerülnek a fiókok a rendszerbe, és mit kell előtte mindkét oldalon beállítani.

## <a name="step-5-configure-automatic-user-provisioning"></a>Beállítás

1. Írja be az `https://api.litware.com/scim/v1` URL-címet, majd mentse a beállításokat.
"""


def test_a_translation_whose_name_is_an_anchors_is_one_of_the_same_connector() -> None:
    enter = "5. Under the **Admin Credentials** section, input `https://api.litware.com/scim` in **Tenant URL**."
    english = example_tutorial(Example("credentials", enter, "Dock & Ward"))
    codes = [finding.code for finding in findings_of(HUNGARIAN, english)]
    assert (codes.count("DC502"), codes.count("DC503")) == (1, 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "* Remove users in brambleworks when they leave.",
        "* Keep attributes synchronized between Azure AD and brambleworks",
        "* Provision groups and group memberships in brambleworks",
        "* [Single sign-on](x.md) to brambleworks (recommended)",
        "The steps to perform in both brambleworks and Azure AD:",
        "In the applications list, select **brambleworks**.",
        "In the search box, enter **brambleworks**, and wait.",
        "Then select **brambleworks** in the results panel.",
        "Before configuring brambleworks for automatic user provisioning, wait.",
        "### Add brambleworks from the application gallery",
        "Sign in to your [brambleworks Admin Console](https://admin.DOMAIN).",
        "Log in to brambleworks admin portal as an owner.",
        "Nothing else is necessary on brambleworks end.",
        "On brambleworks side, wait a day.",
        "From brambleworks’s side nothing is done.",
        "![Signing into the brambleworks console](sign-in.png)",
        "![Sign-in to brambleworks dashboard](sign-in.png)",
        "Enter your brambleworks Tenant URL.",
        "Define whom to provision to brambleworks by choosing a scope.",
    ],
)
def test_name_in_small_letters_in_a_stock_sentence(sentence: str) -> None:
    assert len(messages("DC402", "end", sentence, "Brambleworks")) == 1


@pytest.mark.parametrize("sentence", ["![brambleworks-console](x.png)", "Log in to the form of brambleworks pages."])
def test_name_in_small_letters_elsewhere(sentence: str) -> None:
    assert messages("DC402", "end", sentence, "Brambleworks") == []


@pytest.mark.parametrize(
    ("product", "words", "reported"),
    [
        ("Brambleworks", "Bramble Works", 1),
        ("Brambleworks", "Bramble works", 0),
        ("Brambleworks", "bramble works", 0),
        ("Oakpost", "Oak Post", 1),
        ("Onit", "On It", 0),
        ("Brambleworks Desk", "Brmableworks Desk", 1),
        ("Brambleworks Desk", "Bramblewoks Desk", 1),
        ("Brambleworks Desk", "Brrambleworks Team", 0),
        ("Security Desk", "Secuurity Desk", 1),
        ("Security Desk", "securty", 0),
        ("Brambleworks", "BrambleworksBrambleworks", 1),
        ("Bramble Hub", "Bramble HubBramble Hub", 1),
        ("TheBramble", "The Bramble", 0),
        ("TheBrambleHub", "The Bramble Hub", 1),
        ("TheBramble", "TheBrambel", 1),
    ],
)
def test_name_that_is_split_or_misspelt(product: str, words: str, reported: int) -> None:
    assert len(messages("DC402", "end", f"Ask the {words} people.", product)) == reported


@pytest.mark.parametrize(
    "address",
    ["https://id.example.net/login?app=BrambleWorks", "https://id.example.net/#BrambleWorks", "brambleWorks.com"],
)
def test_an_address_spells_the_name_as_it_likes(address):
    assert messages("DC402", "end", f"Open {address} in a browser.", "Brambleworks") == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("BrambleWorks의 지원 팀에 연락합니다.", 1),
        ("BrambleWorksを開きます。", 1),
        ("打开BrambleWorks控制台。", 1),
        ("Brambleworks의 지원 팀에 연락합니다.", 0),
        ("Открыть BrambleWorksом.", 0),
        ("BrambleWorksümüz açılır.", 0),
    ],
)
def test_east_asian_scripts_write_on_beside_a_name(sentence: str, reported: int) -> None:
    assert len(messages("DC402", "end", sentence, "Brambleworks")) == reported
