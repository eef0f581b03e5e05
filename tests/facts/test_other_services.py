"""Chapters on other identity services that no heading begins: a paragraph with the service's name does, or a tab."""

from pathlib import Path

import pytest

from doccompile.facts.reading import Reading
from doccompile.source.includes import Roots
from doccompile.source.text import decode
from doccompile.syntax.parse import parse
from doccompile.syntax.service_chapters import OWN_ALONE
from tests.facts.conftest import Compile

PAGE = """\
# Configure Brambleworks for automatic user provisioning

## Turn on SCIM

1. Open **Keys**.

{other}

1. Paste the base URL.

Then **Save**.

{own}

1. Enter `https://brambleworks.example/scim` as **Tenant URL**, and the **Hub Key** as **Secret Token**.
"""


def steps(read: Compile, other: str, own: str) -> list[str]:
    return [step.value for procedure in read(PAGE.format(other=other, own=own)).procedure for step in procedure.steps]


@pytest.mark.parametrize("other", ["**Okta**", "****OKTA****", "One Login", "**For JumpCloud:**", "*Okta SCIM setup*"])
@pytest.mark.parametrize("own", ["**Microsoft Entra ID (formerly Azure AD)**", "**Azure AD**", "For Entra ID:"])
def test_of_other_services_nothing_is_read(read: Compile, other: str, own: str) -> None:
    first, second = steps(read, other, own)
    assert (first, second[:5]) == ("Open Keys.", "Enter")


IN_TURN = """\
# Set up SCIM for Brambleworks

## Turn on SCIM provisioning

1. Open **Settings > Keys**, and copy the access key and the base URL.

{other}

1. Paste the access key into the **API Token** field.

{own}

1. Open your enterprise application, and click **Provisioning**.
1. Paste the base URL from Brambleworks into the **Tenant URL** field.
1. Paste the access key into the **Secret Token** field.
1. Test the connection.
"""


@pytest.mark.parametrize("mark", ["{}", "**{}**", "****{}****", "### {}", "__{}:__"])
@pytest.mark.parametrize("own", ["Microsoft Entra ID (formerly Azure AD)", "Azure configuration steps", "For Entra ID"])
def test_chapter_that_is_called_as_the_service_connects_it(read: Compile, mark: str, own: str) -> None:
    facts = read(IN_TURN.format(other=mark.format("OKTA"), own=mark.format(own)))
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert facts.tenant_url.kind.value == "from-vendor"
    assert facts.credentials.secret_label.value == "access key"
    assert [menu.value for menu in facts.credentials.secret_location] == ["Settings", "Keys"]
    assert [len(procedure.steps) for procedure in facts.procedure] == [1, 4]


@pytest.mark.parametrize("above", ["Troubleshooting", "Prerequisites", "Configure SAML SSO"])
def test_part_of_another_chapter_that_is_called_as_the_service_connects_nothing(read: Compile, above: str) -> None:
    page = IN_TURN.format(other="### Okta", own="### Azure").replace("Turn on SCIM provisioning", above)
    assert not read(page).credentials.fields


@pytest.mark.parametrize(
    ("other", "own"),
    [
        ("**Okta**", "**Save it**"),
        ("Okta and Entra ID", "**Entra ID**"),
        ("**Brambleworks**", "**Entra ID**"),
        ("- **Okta**", "**Entra ID**"),
    ],
)
def test_what_may_be_of_this_service_is_read(read: Compile, other: str, own: str) -> None:
    assert "Paste the base URL." in steps(read, other, own)


def test_application_that_is_such_a_service_has_its_own_chapter(read: Compile) -> None:
    page = PAGE.replace("Brambleworks", "Keycloak", 1).format(other="**Keycloak**", own="**Entra ID**")
    told = [step.value for procedure in read(page).procedure for step in procedure.steps]
    assert "Paste the base URL." in told


TABS = {
    "elements": ('<Tab title="{}">', "</Tab>"),
    "items": ('<TabItem value="{}">', "</TabItem>"),
    "shortcodes": ('{{{{< tab name="{}" >}}}}', "{{< /tab >}}"),
    "blocks": ('{{% tab title="{}" %}}', "{% endtab %}"),
    "switches": ("{{tab|{}}}", "{end_tabs}"),
}
IN_TABS = """\
# Configure Brambleworks for automatic user provisioning

## Turn on SCIM

{other}

### Prepare it

1. Paste the base URL.

| Attribute | Type |
| --- | --- |
| nickname | String |

{end}

{own}

1. Enter `https://brambleworks.example/scim` as **Tenant URL**, and the **Hub Key** as **Secret Token**.

| Attribute | Type |
| --- | --- |
| userName | String |

{end}
"""


def in_tabs(tab: tuple[str, str], other: str, own: str) -> str:
    opening, end = tab
    return IN_TABS.format(other=opening.format(other), own=opening.format(own), end=end)


@pytest.mark.parametrize("other", ["Okta", "OktaManual", "Google Workspace", "okta", "PingOne (SAML)"])
@pytest.mark.parametrize("own", ["Entra ID (OIDC)", "azure-ad", "Microsoft"])
@pytest.mark.parametrize("tab", TABS.values(), ids=TABS)
def test_of_other_services_tabs_nothing_is_read(read: Compile, tab: tuple[str, str], other: str, own: str) -> None:
    if "{{tab" in tab[0] and " " in other + own:
        return
    facts = read(in_tabs(tab, other, own))
    assert [step.value[:5] for procedure in facts.procedure for step in procedure.steps] == ["Enter"]
    assert [row.name for row in facts.user_mapping.rows] == ["userName"]


@pytest.mark.parametrize(
    ("other", "own"), [("Okta", "Brambleworks"), ("Cloud", "Entra ID"), ("Okta or Entra ID", "Entra ID")]
)
def test_tabs_that_may_be_of_this_service_are_read(read: Compile, other: str, own: str) -> None:
    told = [step.value for procedure in read(in_tabs(TABS["items"], other, own)).procedure for step in procedure.steps]
    assert "Paste the base URL." in told


def test_tabs_in_a_tab_do_not_end_it(read: Compile) -> None:
    inner = '<Tab title="Okta, by hand">\n\n1. Write to us.\n\n</Tab>\n\n### Prepare it'
    told = read(in_tabs(TABS["items"], "Okta", "Entra ID").replace("### Prepare it", inner)).procedure
    assert [step.value[:5] for procedure in told for step in procedure.steps] == ["Enter"]


def test_what_is_included_stands_in_no_tab(tmp_path: Path) -> None:
    text = in_tabs(TABS["items"], "Okta", "Entra ID") + "\n[!INCLUDE [More](more.md)]\n"
    files = {"a.md": text, "more.md": "\n" * text[: text.index("1. Paste")].count("\n") + "1. Wait.\n"}
    for name, words in files.items():
        (tmp_path / name).write_text(words)
    document = parse(decode(text.encode(), "a.md", "a.md"), tmp_path / "a.md", Roots(tmp_path))
    assert "Wait." in [block.text for block in Reading(document).blocks]


def test_indented_tabs_of_other_services(read: Compile) -> None:
    text = PAGE.format(other='=== "Okta"', own='=== "Azure AD"').replace("\n1. Paste", "\n    1. Paste")
    text = text.replace("\n1. Enter", "\n    1. Enter")
    told = [step.value for procedure in read(text).procedure for step in procedure.steps]
    assert [step[:5] for step in told] == ["Open ", "Enter"]


def test_what_connects_to_another_identity_service_is_no_part_of_it(compiled: Compile) -> None:
    okta = "## Provision with Okta\n\n1. Open Okta.\n\n### Create a key\n\n1. Copy the Okta key."
    found = compiled(vendor=f"1. Open Keys.\n\n{okta}\n\n## Provision with Okta and Entra ID\n\n1. Open Entra.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Open Entra."]


@pytest.mark.parametrize("title", ["Migrate from Okta", "Sign in with Okta", "Set up SSO with Google Workspace"])
def test_a_section_that_speaks_of_another_service_without_connecting_it_is_told(compiled: Compile, title: str) -> None:
    found = compiled(vendor=f"1. Open Keys.\n\n## {title}\n\n1. Copy the key.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Copy the key."]


def test_sections_named_after_the_application_are_its_own(compiled: Compile) -> None:
    found = compiled(name="Rippling", vendor="1. Open Keys.\n\n## Keys of Rippling\n\n1. Copy the key.")
    assert [step.value for section in found.procedure for step in section.steps][:2] == ["Open Keys.", "Copy the key."]


def test_sections_of_an_application_that_the_front_matter_names_are_its_own(read: Compile) -> None:
    header = "---\ntitle: Configure Rippling for automatic user provisioning with Microsoft Entra ID\n---\n"
    found = read(f"{header}# Provisioning\n\n## Keys of Rippling\n\n1. Copy the key.\n")
    assert [step.value for section in found.procedure for step in section.steps] == ["Copy the key."]


ITEMS = """\
# Set up SCIM for Brambleworks

1. Open **Settings > Keys**, and copy the hub key and the base URL.

2. **In the provisioning settings:**
   - {other} Paste the base URL as the **Base URL** and the hub key as the **API token**.
     - Set **Push Groups** to the **Bearer Token**.
   - **Microsoft Entra ID:** open Provisioning. Paste the base URL into **Tenant URL** and the hub key into
     **Secret Token**. Click **Test Connection**.
   - {other} Enter the **OAuth Bearer Token**.

3. Wait.
"""


@pytest.mark.parametrize("other", ["**Okta:**", "Okta –", "For **OneLogin**:", "**In JumpCloud**:"])
def test_of_items_on_other_services_nothing_is_read(read: Compile, other: str) -> None:
    facts = read(ITEMS.format(other=other))
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret Token"]
    assert "API token" not in str(facts.procedure)
    assert facts.procedure[-1].steps[-1].value == "Wait."


def test_items_on_another_service_alone_are_read(read: Compile) -> None:
    text = ITEMS.format(other="**Okta:**").replace("**Microsoft Entra ID:** open", "Then open")
    assert "API token" in str(read(text).procedure)


@pytest.mark.parametrize(
    "title",
    [
        "Configure in Entra ID",
        "Set up SCIM in Microsoft Entra ID",
        "Setup with Azure AD",
        "Enable provisioning in Azure Active Directory",
        "Connect to Azure AD (now Entra ID)",
    ],
)
def test_chapter_below_the_vendors_that_says_what_is_done_at_the_service(read: Compile, title: str) -> None:
    form = "1. For **Tenant URL**, enter `https://brambleworks.com/scim`.\n2. For **Secret token**, enter the key."
    chapters = f"### Configure in Okta\n\n1. Paste the key.\n\n### {title}\n\n{form}"
    facts = read(f"# SCIM for Brambleworks\n\n## Enable SCIM provisioning\n\n1. Copy the key.\n\n{chapters}")
    assert [field.value for field in facts.credentials.fields] == ["Tenant URL", "Secret token"]
    assert facts.tenant_url.value.value == "https://brambleworks.com/scim"


@pytest.mark.parametrize(
    "title",
    [
        "Configure users in Entra ID",
        "Sign in to Azure",
        "Why Entra ID",
        "Set up your account with Entra ID groups",
        "Entra ID SAML",
    ],
)
def test_other_titles_are_no_name_of_the_service(title: str) -> None:
    assert not OWN_ALONE.fullmatch(title)
