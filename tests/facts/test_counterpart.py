"""What the vendor calls the value of a field, said without a verb of obtaining."""

import pytest

from tests.facts.conftest import Compile

CREDENTIALS = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."
BOTH = (
    "Hub Endpoint URL will be your Tenant URL in Microsoft Entra ID, and Auth Token will be your Secret Token.",
    "The **Auth Token** is the Secret Token, the **SCIM address** is the Tenant URL.",
    "Use the **Auth Token** as the Secret Token, and the **SCIM URL** as the Tenant URL.",
    "The **Auth Token** goes into Secret Token and the **SCIM Base URL** into Tenant URL.",
    "In Microsoft Entra ID, the SCIM endpoint goes under Tenant URL and the Auth Token under Secret Token.",
    "The SCIM endpoint corresponds to the Tenant URL, the Auth Token to the Secret Token.",
    "Entra ID refers to the Auth Token as Secret Token and to the SCIM endpoint as Tenant URL.",
    "The Auth Token on this page is what Entra ID calls Secret Token; the SCIM URL is what it calls Tenant URL.",
    "Secret Token = Auth Token, Tenant URL = SCIM endpoint.",
    "Here are your SCIM endpoint (= Tenant URL) and your Auth Token (= Secret Token).",
    "The Secret Token means your Auth Token. The Tenant URL means your SCIM endpoint.",
    "Your SCIM endpoint functions as Tenant URL; your Auth Token functions as Secret Token.",
    "The SCIM endpoint is Azure Active Directory's Tenant URL and the Auth Token is MS Entra's Secret Token.",
)
NEITHER = (
    "The Login URL is not the Tenant URL, nor is the API key the Secret Token.",
    "The SCIM URL is different from the Tenant URL.",
    "Do not use the API key as the Secret Token.",
    "Unless the API key is the Secret Token, wait.",
    "Enter the API key as the Secret Token.",
    "The Secret Token is as long as an API key.",
    "The Tenant URL is unique. The Secret Token is a long string.",
    "Some remarks on both the Tenant URL: SCIM endpoints move, and on the rest.",
)
TABLES = {
    "the portal's names first": "|Portal|Hub|\n|---|---|\n|Tenant URL|SCIM endpoint|\n|Secret Token|Auth Token|",
    "the portal's names last": "|Hub|Entra ID|\n|---|---|\n|your SCIM URL|**Tenant URL**|\n|`Auth Token`|Secret Token|",
    "in a step": "1. Open **Keys**:\n\n   |A|B|\n   |---|---|\n   |Tenant URL|SCIM URL|\n   |Secret Token|Auth Token|",
}


@pytest.mark.parametrize("sentence", BOTH)
def test_names_of_both_values_are_told(compiled: Compile, sentence: str) -> None:
    facts = compiled(vendor=f"1. Open **Team > Keys**.\n1. {sentence}", credentials=CREDENTIALS)
    assert facts.credentials.secret_label.value == "Auth Token"
    assert [element.value for element in facts.credentials.secret_location] == ["Team", "Keys"]
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize("sentence", NEITHER)
def test_what_equates_nothing_tells_no_name(compiled: Compile, sentence: str) -> None:
    facts = compiled(vendor=f"1. {sentence}", credentials=CREDENTIALS)
    assert facts.credentials.secret_label is None
    assert facts.tenant_url.kind.value == "unstated"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_rows_of_the_vendors_table_name_both_values(compiled: Compile, table: str) -> None:
    facts = compiled(vendor=table, credentials=CREDENTIALS)
    assert facts.credentials.secret_label.value == "Auth Token"
    assert facts.tenant_url.kind.value == "from-vendor"


def test_line_of_a_list_that_begins_with_the_field(compiled: Compile) -> None:
    facts = compiled(
        vendor="* Tenant URL: the SCIM endpoint\n* Secret Token: your hub API key", credentials=CREDENTIALS
    )
    assert facts.credentials.secret_label.value == "API key"
    assert facts.tenant_url.kind.value == "from-vendor"


@pytest.mark.parametrize("cell", ["`https://hub.brambleworks.com/scim`", "https://hub.brambleworks.com/scim"])
def test_row_of_the_vendors_table_states_the_url(compiled: Compile, cell: str) -> None:
    table = f"|Field|Value|\n|---|---|\n|Tenant URL|{cell}|\n|Secret Token|the hub token of your team|"
    tenant_url = compiled(vendor=table, credentials=CREDENTIALS).tenant_url
    assert (tenant_url.kind.value, tenant_url.value.value) == ("literal", "https://hub.brambleworks.com/scim")


@pytest.mark.parametrize("row", ["|Tenant URL|required|", "|Tenant URL|see https://learn.microsoft.com/entra|"])
def test_row_without_the_vendors_url_states_none(compiled: Compile, row: str) -> None:
    facts = compiled(vendor=f"|Field|Remark|\n|---|---|\n{row}", credentials=CREDENTIALS)
    assert facts.tenant_url.kind.value == "unstated"
