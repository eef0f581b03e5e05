"""DC201 secret-source-unstated: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.wordings import ASKED, ENTER, count_on_page, messages, messages_of_page


def test_a_password_in_the_products_name_tells_of_no_secret() -> None:
    steps = f"{ENTER}input the **Tenant URL** and **Secret Token** of your PRODUCT account as described in Step 3."
    vendor = "1. Open PRODUCT.\n2. Copy the **SCIM URL**. It is entered in **Tenant URL**.\n3. Select **Save**."
    assert count_on_page("DC201", vendor, steps, "Fern Password Keeper") == 1
    assert count_on_page("DC201", vendor.replace("3. Select", "3. Generate a key, and select"), steps) == 0


def test_to_populate_a_field_is_not_to_be_shown_its_value() -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n## Configure provisioning\n\n"
        "1. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**.\n\n"
        "   * In the **Secret Token** field, populate the secret token."
    )
    assert len(messages("DC201", BODY, page)) == 1


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("input the **Secret Token**.", 1),
        ("input the **Secret Token**. The success team issues it on request.", 0),
        ("input the **Secret Token**. It is sent by e-mail.", 0),
        ("input the **Secret Token**. It is long.", 1),
        ("input the **Secret Token** that you copied earlier in Step 2.", 1),
        ("input the **Secret Token** (generated in step 2).", 1),
        ("input the **Secret Token** copied from the last step of the wizard.", 0),
        ("input the **Secret Token** that you obtained previously.", 1),
        ("input the **Secret Token** that is generated under **API**.", 0),
        ("input the **Secret Token** copied from the console.", 0),
    ],
)
def test_its_sentence_or_the_next_may_say_who_hands_the_token_over(sentence: str, reported: int) -> None:
    page = (
        "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n## Configure provisioning\n\n"
        f"1. Under the **Admin Credentials** section, {sentence}"
    )
    assert len(messages("DC201", BODY, page)) == reported


@pytest.mark.parametrize("hint", ["(from Step 2.2)", "obtained in step 1"])
def test_step_that_says_which_step_gives_the_secret_states_its_source(hint: str) -> None:
    steps = "5. Under the **Admin Credentials** section, input your PRODUCT Tenant URL and Secret Token "
    assert messages_of_page("DC201", "Set the **Secret** to a long text.", f"{steps}{hint}.") == []


@pytest.mark.parametrize(
    ("vendor", "reported"),
    [("Contact PRODUCT support to turn SCIM on.", 0), ("Open the PRODUCT console, and turn SCIM on.", 1)],
)
def test_the_step_that_gives_the_secret_may_send_to_the_vendor(vendor: str, reported: int) -> None:
    steps = (
        "5. Under the **Admin Credentials** section, input your PRODUCT Tenant URL and Secret Token obtained in step 1."
    )
    assert len(messages_of_page("DC201", vendor, steps)) == reported


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
