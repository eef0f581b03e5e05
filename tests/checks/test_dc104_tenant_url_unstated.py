"""DC104 tenant-url-unstated: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, ENTER, PAGE, messages, messages_of_page


@pytest.mark.parametrize(
    ("step", "reported"),
    [
        ("Copy the **Access Token**.", 1),
        ("Copy the **Access Token**, and note the host name of your site.", 0),
        ("Copy the values that are shown.", 0),
    ],
)
def test_a_step_that_is_referred_to_must_hold_what_is_said_to_come_from_it(step: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"
        f"## Step 2: Configure PRODUCT to support provisioning with Microsoft Entra ID\n\n1. {step}\n\n"
        "## Step 5: Configure automatic user provisioning to PRODUCT\n\n"
        f"{ENTER}input your PRODUCT Tenant URL and Secret Token retrieved earlier in Step 2."
    )
    assert len(messages("DC104", BODY, page)) == reported


def test_a_field_to_complete_is_asked_for() -> None:
    text = f"{ENTER}complete the **Tenant URL** field. Input the **Access Token** in **Secret Token**."
    assert len(messages("DC104", "credentials", text)) == 1


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (f"{ENTER}provide the **Tenant URL** and the **Access Token**.", 1),
        (f"{ENTER}provide the **Tenant URL**. The team will provide the SCIM URL.", 0),
    ],
)
def test_to_provide_a_value_is_not_to_be_provided_with_it(text: str, reported: int) -> None:
    assert len(messages("DC104", "credentials", text)) == reported


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
    "product", ["Vault.cloud Bridge-SCIM", "Harbour SCIM", "Harbour (SCIM)", "Key Base", "Harbour"]
)
def test_the_end_of_the_name_is_none_of_the_fields(product: str) -> None:
    said = '"Tenant URL" is asked for, but neither its value nor where to find it is said'
    assert messages("DC104", BODY, PAGE.format(vendor="Wait.", credentials=ASKED), product) == [said]


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Refer to the Brambleworks Directory article to set up what provisioning needs.", 0),
        ("See the Brambleworks help on how to configure SCIM provisioning.", 0),
        ("Learn how to enable provisioning for Brambleworks here.", 0),
        ("Set up provisioning at Brambleworks.", 1),
        ("See the overview to set up provisioning.", 1),
    ],
)
def test_text_without_links_names_the_page_of_the_vendor(sentence: str, reported: int) -> None:
    assert _unstated(sentence) == reported


def test_a_word_of_the_name_is_no_page() -> None:
    assert _unstated("Follow this section to set up provisioning for Brambleworks.", "Brambleworks Portal") == 1


def _unstated(sentence: str, name: str = "Brambleworks") -> int:
    page = (
        "Configure Brambleworks for automatic user provisioning with Microsoft Entra ID\n\nPrerequisites\n\n"
        "  • A Brambleworks tenant.\n\nStep 2: Set up Brambleworks for provisioning\n\n"
        f"{sentence}\n\nStep 3: Configure automatic user provisioning to Brambleworks\n\n"
        "  1. Under the Admin Credentials section, input your Brambleworks Tenant URL and Secret Token.\n"
    )
    found = findings_of(page.replace("Brambleworks", name), suffix="txt")
    return [finding.code for finding in found].count("DC104")
