"""DC402 product-name-variant: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages, table


def test_the_beginning_of_a_longer_name_is_no_spelling_of_the_shorter_one() -> None:
    text = "## Prerequisites\n\n* A Maple Box Pro tenant."
    assert messages("DC402", "prerequisites", text, "Maple box (formerly Maple Box Pro)") == []


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("Litwarre", 1),
        ("Littare", 1),
        ("Litwaare", 1),
        ("Litwwre", 1),
        ("Litwaree", 1),
        ("Litwares", 0),
        ("Liteware", 0),
        ("Delaware", 0),
    ],
)
def test_a_letter_is_mistaken_for_its_neighbour(words: str, reported: int) -> None:
    assert len(messages("DC402", "end", f"The accounts in {words} are kept.")) == reported


@pytest.mark.parametrize(("product", "word"), [("Compas", "Compass"), ("Needles", "Needless"), ("Fulfil", "Fulfill")])
def test_a_word_of_english_is_no_name_with_its_last_letter_doubled(product: str, word: str) -> None:
    assert messages("DC402", "end", f"{word} is a word of English.", product) == []


@pytest.mark.parametrize(
    ("head", "reported"),
    [
        ("|Attribute|Type|Required by LitWare|", 1),
        ("|Attribute|Type|Required by Litwarre|", 1),
        ("|Attribute|Type|Required by Litware|", 0),
        ("|Attribute|Type|LITWARE_ID|", 0),
    ],
)
def test_the_head_of_a_table_spells_the_name(head: str, reported: int) -> None:
    assert len(messages("DC402", "mappings", table(head=head))) == reported


@pytest.mark.parametrize(
    ("text", "product", "reported"),
    [
        ("![The litware link in the Applications list](list.png)", "Litware", 1),
        ("![A litware screen](list.png)", "Litware", 0),
        ("Sign in to your LITWARE account.", "Litware", 1),
        ("Set LITWARE in the file.", "Litware", 0),
        ("Paste litware's SCIM address into the field.", "Litware", 1),
        ("The key is made by litware’s API.", "Litware", 1),
        ("Paste your branch's SCIM address into the field.", "Branch", 0),
        ("Paste the branch's API key into the field.", "Branch", 0),
        ("Users in Cedar (All-Products) are disabled.", "Cedar (All Products)", 1),
    ],
)
def test_the_own_name_in_its_places(text: str, product: str, reported: int) -> None:
    assert len(messages("DC402", "end", text, product)) == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Cedar Identity Managment stores the users.", 1),
        ("Cedar Identitty Management stores the users.", 1),
        ("Cedar Identity Manager is something else.", 0),
    ],
)
def test_later_words_of_the_name_are_misspelt_too(text: str, reported: int) -> None:
    assert len(messages("DC402", "end", text, "Cedar Identity Management")) == reported


@pytest.mark.parametrize(
    ("text", "reported"), [("Open the Lit-Ware portal.", 1), ("Open the L-itware portal.", 1), ("A lit-ware lamp.", 0)]
)
def test_a_hyphen_parts_the_name(text: str, reported: int) -> None:
    assert len(messages("DC402", "end", text)) == reported


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
        ("Quill", "* A user account in Quiill with Admin permissions.", "Quiill"),
        ("Quill", "Disable the users in Qull when they leave.", "Qull"),
        ("Tarn", "1. Sign in to the Tran console.", "Tran"),
        ("Tarn", "This starts provisioning to Taarn.", "Taarn"),
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
        ("Front", "Font sizes are set on the page, and users in font groups see them. Font is a menu."),
        ("Tarn", "Sam Tran owns the list. The tran is late; Tan is a colour."),
        ("Box", "The Bx tab and the users in Boxx."),
    ],
)
def test_common_words_addresses_and_shortened_names_are_no_variant(product: str, sentence: str) -> None:
    assert messages("DC402", "end", sentence, product) == []


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
        ("Brambleworks", "Brambelworks'", 1),
        ("Brambleworks", "Brambelworks’s", 1),
        ("12Brambles", "12Brambels", 1),
        ("Bramble360", "Brmable360", 1),
        ("Bramble360", "Bramble", 0),
        ("Elm Desk", "Elm Deks", 1),
        ("Elm Desk", "Elm Dessk", 1),
        ("Elm Desk", "Elm deks", 0),
        ("Elm Desk Pro", "Elm Dsk Pro", 1),
        ("Elm Desk Pro", "Elm Dsk", 0),
        ("Elm (All Parts)", "Elm (All Patrs)", 1),
        ("Cedar Hub", "Ceadr Hub", 1),
        ("Cedar Hub", "Ceadr Sky", 0),
        ("Cedar-Sky Hub", "Cedra-Sky Hub", 1),
        ("Elm App", "Elm Ap", 0),
        ("Elm Team", "Elm Taem", 1),
        ("Elm Team", "Elm TAM", 0),
        ("Cave Elm", "CVE Elm", 0),
        ("Elm HRIS", "Elm HIRS", 1),
    ],
)
def test_name_that_is_split_or_misspelt(product: str, words: str, reported: int) -> None:
    assert len(messages("DC402", "end", f"Ask the {words} people.", product)) == reported


@pytest.mark.parametrize(
    "address",
    ["https://id.example.net/login?app=BrambleWorks", "https://id.example.net/#BrambleWorks", "brambleWorks.com"],
)
def test_an_address_spells_the_name_as_it_likes(address: str) -> None:
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


@pytest.mark.parametrize(
    ("heading", "reported"),
    [
        ("Add LitWare from the Microsoft Entra application gallery", 1),
        ("Step 3: Add 7litware from the Microsoft Entra application gallery", 1),
        ("Add 7litware from the gallery", 1),
        ("Add 7Litware from the Microsoft Entra application gallery", 0),
    ],
)
def test_the_heading_of_the_gallery_has_the_name(heading: str, reported: int) -> None:
    product = "7Litware" if "7" in heading else "Litware"
    assert len(messages("DC402", "end", f"## {heading}\n", product)) == reported


@pytest.mark.parametrize(
    ("product", "sentence", "reported"),
    [
        ("Elm Ledger Cloud", "See the Elm Cloud Ledger tutorial.", 1),
        ("Elm Ledger Cloud", "Sign in to Ledger Elm Cloud.", 1),
        ("Elm Ledger Cloud", "[Elm Cloud Ledger](elm.md) has keys.", 1),
        ("Elm Work Ledger (Pro)", "An Elm Ledger Work (Pro) tenant.", 1),
        ("Elm Ledger Cloud Console", "Open Elm Cloud Ledger Console.", 1),
        ("Elm Ledger Cloud", "The ledger in Elm Cloud is kept.", 0),
        ("Elm Ledger Cloud", "The Elm cloud ledger is kept.", 0),
        ("Elm Ledger Cloud", "Elm Ledger Cloud Ledger is another one.", 0),
        ("Elm for Ledgers", "Whoever uses Elm Ledgers for pay has one.", 0),
        ("Elm Ledger", "The Ledger Elm stands there.", 0),
    ],
)
def test_words_of_the_name_in_each_others_place(product: str, sentence: str, reported: int) -> None:
    assert len(messages("DC402", "end", sentence, product)) == reported


@pytest.mark.parametrize(
    ("words", "product"), [("Elm From", "Elm Form"), ("Elm from", "Elm Form"), ("From Elm", "Form Elm")]
)
def test_a_word_of_the_text_is_no_misspelt_word_of_the_name(words: str, product: str) -> None:
    assert messages("DC402", "end", f"Import {words} CSV. Keys come from there.", product) == []


@pytest.mark.parametrize(
    ("product", "sentence", "reported"),
    [
        ("Brambleworks", "The groups are provisioned to Bramble works.", 1),
        ("Brambleworks", "Add Bramble works from the gallery.", 1),
        ("Elmio", "Select your instance of El mio.", 1),
        ("Onit", "Sign in to your On it account.", 1),
        ("Onit", "Users are signed in. On it goes.", 0),
        ("Brambleworks", "Define the users in bramble works.", 1),
        ("Goto", "Allow the users to go to.", 0),
        ("Brambleworks", "The users in those bramble works are many.", 0),
        ("Brambleworks", "Bramble works on the other side.", 0),
    ],
)
def test_a_name_in_two_parts_stands_in_its_place(product: str, sentence: str, reported: int) -> None:
    assert len(messages("DC402", "end", sentence, product)) == reported
