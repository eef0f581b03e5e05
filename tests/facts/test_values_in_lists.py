"""Both values in a list below a sentence that announces them."""

import pytest

from tests.facts.conftest import Compile

CREDENTIALS = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."


@pytest.mark.parametrize(
    ("vendor", "label", "kind"),
    [
        (
            "We send you the following values by mail:\n\n* Hub address\n* SCIM URL\n* API token",
            "API token",
            "from-vendor",
        ),
        (
            "1. The page displays the following details:\n   * **Base URL**\n   * **Bearer token**",
            "Bearer token",
            "from-vendor",
        ),
        ("1. Copy the following:\n   1. SCIM endpoint\n   1. Access key", "Access key", "from-vendor"),
        ("Our team gives you the following data for your portal:\n\n- Sync URL\n- Sync key", "Sync key", "from-vendor"),
        ("You receive a mail with the following:\n\n* Hub URL\n* Hub token", "Hub token", "from-vendor"),
        ("We send you the following:\n\n* Provisioning site URI\n* API key", "API key", "from-vendor"),
        ("We send you the following:\n\n* A list of berths\n\nThe access token is made later.", None, "unstated"),
        ("We send you the following:\n\n### Later\n\n* The access token of a robot", None, "unstated"),
        ("We send you the following:\n\n* Support URL\n* API token", "API token", "unstated"),
        ("Send us the following:\n\n* Redirect URL\n* Client secret", None, "unstated"),
        ("You give your representative the following:\n\n* Hub URL\n* Security key", None, "unstated"),
        ("Please share these details, which include the following:\n\n* Hub URL\n* API key", None, "unstated"),
        ("Tell your account manager the following:\n\n* Hub URL\n* API key", None, "unstated"),
        ("You tell us your name. We give you the following:\n\n* SCIM URL\n* API key", "API key", "from-vendor"),
        (
            "Your representative gives you the following data, which you need when you set up the Brambleworks app "
            "for the identity service that your company uses:\n\n* SCIM URL\n* API key",
            "API key",
            "from-vendor",
        ),
        ("You are given the following:\n\n* SCIM URL\n* API key", "API key", "from-vendor"),
        ("Your representative will send the following:\n\n* SCIM URL\n* API key", "API key", "from-vendor"),
        ("Please provide support with:\n\n* Your API key\n* Your SCIM URL", None, "unstated"),
        ("1. The page shows:\n   * Hub URL\n   * Hub key\n1. Copy both of these fields.", "Hub key", "from-vendor"),
        ("* SCIM URL\n* API key\n\nNote down these two items.", "API key", "from-vendor"),
        ("Perform the following steps:\n\n1. Read about the API token.", None, "unstated"),
        ("1. Save the:\n   - SCIM token\n   - **SCIM endpoint URL**", "SCIM token", "from-vendor"),
        ("1. Copy both:\n   * SCIM URL\n   * API key", "API key", "from-vendor"),
        ("1. Note down these:\n   * API key\n   * Base URL", "API key", "from-vendor"),
        ("1. Save the:\n   * Sign-on URL\n   * API key", "API key", "unstated"),
        ("1. Choose the:\n   * SCIM URL", None, "unstated"),
    ],
)
def test_values_below_the_sentence_that_announces_them(
    compiled: Compile, vendor: str, label: str | None, kind: str
) -> None:
    facts = compiled(vendor=vendor, credentials=CREDENTIALS)
    found = facts.credentials.secret_label
    assert (found.value if found else None, facts.tenant_url.kind.value) == (label, kind)


@pytest.mark.parametrize(
    "above", ["**Values to enter**", "**Connection settings:**", "Use these:", "_Admin credentials_"]
)
def test_table_of_both_fields_below_a_line(read: Compile, above: str) -> None:
    table = "| Field | Value |\n|---|---|\n| Tenant URL | https://api.bramble.io/scim |\n| Secret Token | The hub key |"
    facts = read(f"# User provisioning for Bramble with Entra ID\n\n## Entra ID\n\n{above}\n\n{table}\n")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.tenant_url.value.value == "https://api.bramble.io/scim"


@pytest.mark.parametrize("title", ["Configure Bramble", "At Bramble", "Setup"])
def test_values_to_be_kept_in_a_section_whose_title_does_not_tell(read: Compile, title: str) -> None:
    kept = "1. Save the:\n   - Token from the **SCIM token** field.\n   - URL from the **SCIM endpoint URL** field."
    form = "## Entra provisioning\n\n1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."
    facts = read(f"# User provisioning for Bramble with Entra ID\n\n## {title}\n\n{kept}\n\n{form}\n")
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize("mark", ["", "**", "_"])
def test_fields_that_a_list_only_names(read: Compile, mark: str) -> None:
    listed = "\n".join(f"   - {mark}{label}{mark}" for label in ("Tenant URL", "Secret Token"))
    steps = f"1. Enter the values that you copied from Bramble:\n{listed}\n1. Select **Save**."
    facts = read(f"# User provisioning for Bramble with Entra ID\n\n## Entra ID provisioning\n\n{steps}\n")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
