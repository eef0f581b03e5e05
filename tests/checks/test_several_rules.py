"""Wordings that more than one rule must tell apart."""

import pytest

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import ASKED, CAPABILITIES, EARLIER, ENTER, FIXED, GIVEN_TOKEN, messages, messages_of_page

VENDOR = "## Set up PRODUCT for provisioning\n\n1. Sign in at [{words}]({target}) and copy the **Access Token**.\n"

ONE_TIME = "https://id.DOMAIN/login?signin=c71fb8fe18243c57"

TITLE = "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID\n\n"


@pytest.mark.parametrize(
    ("code", "slot", "text", "reported"),
    [
        pytest.param(
            "DC105",
            "credentials",
            f"{ENTER}input `http://api.DOMAIN/scim` in **Tenant URL**, and never add a slash to it. {GIVEN_TOKEN}",
            1,
            id="the first URL is entered, whatever its sentence warns of",
        ),
        pytest.param(
            "DC106",
            "credentials",
            f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**, e.g. acme. {GIVEN_TOKEN}",
            0,
            id="an example explains a placeholder",
        ),
        pytest.param(
            "DC106",
            "credentials",
            f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**. {GIVEN_TOKEN}",
            1,
            id="and without it nothing does",
        ),
        pytest.param(
            "DC108",
            "credentials",
            f"{FIXED}\n\n6. If you lose it, copy the **Tenant URL** from the [console](https://admin.DOMAIN).\n",
            0,
            id="what is copied afterwards was not to be entered",
        ),
        pytest.param(
            "DC202",
            "credentials",
            f"{ENTER}enter the **Client Identifier**, the **Client Secret** retrieved earlier in **Client Secret**.",
            0,
            id="the portal's own name for the secret",
        ),
        pytest.param(
            "DC205", "vendor", VENDOR.format(words=ONE_TIME, target=ONE_TIME), 1, id="a link that shows its target once"
        ),
        pytest.param(
            "DC205",
            "vendor",
            VENDOR.format(words=ONE_TIME, target="https://id.DOMAIN/login"),
            0,
            id="a link leads to its target, whatever its words are",
        ),
        pytest.param(
            "DC301",
            BODY,
            f"{TITLE}This article shows how to automatically provision users and groups to PRODUCT.\n",
            0,
            id="where nothing is configured, nothing is mapped",
        ),
        pytest.param(
            "DC313",
            BODY,
            f"{TITLE}{CAPABILITIES}## Configure provisioning\n\n{FIXED}\n\n"
            "## Connector limitations\n\n* Groups are not supported. Blocked users stay.\n",
            1,
            id="to switch users off takes back nothing that is said of groups",
        ),
        pytest.param(
            "DC006",
            "prerequisites",
            "Prerequisites:\n\n* A PRODUCT tenant.",
            0,
            id="a line that stands for the heading",
        ),
        pytest.param("DC006", "prerequisites", "* A PRODUCT tenant.", 1, id="a list that nothing stands above"),
        pytest.param(
            "DC006",
            BODY,
            f"{TITLE}## Prerequisites\n\n* A PRODUCT tenant.\n\n## Attributes\n\n"
            "Select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
            "|Attribute|Type|\n|---|---|\n|userName|String|\n",
            0,
            id="a mapping configures provisioning",
        ),
        pytest.param("DC403", "end", "Look at the ![key](a.png) the vendor shows.", 0, id="an image stands between"),
        pytest.param("DC404", "end", "To try again, repeat step 0.", 1, id="no list begins with 0"),
        pytest.param("DC407", "end", "What is marked *** is optional.", 0, id="three asterisks are a sign"),
        pytest.param("DC407", "end", "What is marked ** is optional.", 1, id="two are not"),
        pytest.param("DC410", "end", "See [the guide\\](https://a.DOMAIN/x).", 0, id="a bracket that is opened before"),
        pytest.param("DC410", "end", "See guide](https://a.DOMAIN/x).", 1, id="and one that is not"),
    ],
)
def test_what_looks_alike_is_told_apart(code: str, slot: str, text: str, reported: int) -> None:
    assert len(messages(code, slot, text)) == reported


def test_what_is_written_back_is_no_edition_of_what_comes_from_the_same_product() -> None:
    title = "# Configure attribute writeback from Microsoft Entra ID to Litware\n\n## Connect\n\n"
    form = (
        f"{ENTER}input `https://back.litware.com/hr` in **Tenant URL**. {GIVEN_TOKEN}\n1. Select **Test Connection**.\n"
    )
    found = findings_of(title + form, example_tutorial(Example("credentials", FIXED, "Litware")))
    assert not {finding.code for finding in found} & {"DC101", "DC401", "DC501", "DC502", "DC503"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Learn how to enable provisioning for Litware [here](https://docs.litware.com/up).", True),
        ("Follow [these instructions](https://help.litware.com/scim) to set up SCIM.", True),
        ("Configure Litware for provisioning as described in its [guide](https://litware.com/guide).", True),
        ("See [Turning on SCIM](https://litware.github.io/on).", True),
        ("Read the [provisioning guide](https://litware.com/guide).", True),
        ("Contact Litware support to configure provisioning.", False),
        ("Learn how to enable provisioning [here](https://learn.microsoft.com/entra).", False),
        ("See our [prices](https://litware.com/prices) for provisioning.", False),
        ("Learn how to set up single sign-on [here](https://docs.litware.com/sso).", False),
        ("Set up provisioning. Follow our [news](https://litware.com/news).", False),
        ("To set up SCIM with Okta, see [its guide](https://help.okta.com/litware).", False),
        ("Learn how to enable provisioning from OneLogin [here](https://litware.com/onelogin).", False),
        ("See [SCIM setup in JumpCloud](https://jumpcloud.com/litware) for others.", False),
        ("For Okta or Entra ID, follow [the guide](https://litware.com/guide) to set up SCIM.", True),
    ],
)
@pytest.mark.parametrize("code", ["DC104", "DC201"])
def test_a_link_to_the_vendors_own_guide_to_provisioning_tells_both(code: str, words: str, *, told: bool) -> None:
    page = "# Configure PRODUCT for automatic user provisioning\n\n* A [tenant](https://litware.com).\n\n"
    vendor = f"## Set up PRODUCT for provisioning\n\n{words}\n\n"
    text = f"{page}{vendor}## Configure automatic user provisioning to PRODUCT\n\n{ASKED}"
    assert (messages(code, "body", text) == []) == told


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
    ("url", "codes"),
    [
        ("https://litware-prod.azurewebsites.net/scim", set()),
        ("https://litware.margie.com/scim", set()),
        ("https://scim.litware.azurewebsites.net/", set()),
        ("https://margie-prod.azurewebsites.net/scim", {"DC101"}),
        ("https://us-west1-litware-a1b2.cloudfunctions.net/scim", set()),
        ("https://us-west1-margie-a1b2.cloudfunctions.net/scim", {"DC101"}),
        ("https://api.litware.com/scim/Users/.search", {"DC103"}),
        ("https://api.litware.com/<XXX-XXX>/scim", {"DC106"}),
        ("https://api.litware.com/<your-id>/scim", set()),
    ],
)
def test_address_that_is_entered(url: str, codes: set[str]) -> None:
    text = EARLIER.format("**Access Token**").replace("https://api.DOMAIN/scim", url)
    found = {finding.code for finding in findings_of(example_tutorial(Example("credentials", text)))}
    assert {code for code in found if code.startswith("DC10")} == codes
