"""Set words into the example tutorial, and see what a rule says of them.

The constants are steps, sections and pages to set; PRODUCT and DOMAIN stand for the example's own.
"""

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of

ENTER = "5. Under the **Admin Credentials** section, "
ASKED = f"{ENTER}input your PRODUCT Tenant URL and Secret Token."
EARLIER = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**. Input the {{}} in **Secret Token**."
GIVEN_TOKEN = "Input the **Access Token** in **Secret Token**."
FIXED = EARLIER.format("**Access Token**")
SECRET = " and the **Access Token** in **Secret Token**."
OWN = f"{ENTER}input `https://api.DOMAIN/scim` in **Tenant URL**{SECRET}"
COPY_TOKEN = "1. In the [console](https://admin.DOMAIN), copy the **Access Token**."
MAPPINGS = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

CREATES = '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n'
CHECKLIST = f"{CREATES}> * {{}}\n"
CAPABILITIES = f"{CREATES}> * Provision groups and group memberships in PRODUCT\n\n"

PAGE = """\
# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID

## Prerequisites

* A PRODUCT tenant.

## Set up PRODUCT for provisioning

1. Open the [console](https://admin.DOMAIN).
1. {vendor}

## Configure automatic user provisioning to PRODUCT

{credentials}
"""
TWO_SIDES = PAGE.replace("1. Open the [console](https://admin.DOMAIN).\n1. {vendor}", "{vendor}")


def enter(url: str) -> str:
    """The credentials step with a Tenant URL."""
    return f"{ENTER}input {url} in **Tenant URL**{SECRET}"


def table(*rows: str, head: str = "|Attribute|Type|") -> str:
    """The mapping step with a table of userName and further rows."""
    rule = "|---" * (head.count("|") - 1) + "|"
    return MAPPINGS + "".join(f"   {line}\n" for line in (head, rule, "|userName|String|", *rows))


def messages(code: str, slot: str, text: str, product: str = "Litware") -> list[str]:
    """What a rule says of the example tutorial with a text in one of its slots."""
    found = findings_of(example_tutorial(Example(slot, text, product)))
    return [finding.message for finding in found if finding.code == code]


def messages_of_page(code: str, vendor: str, credentials: str) -> list[str]:
    """What it says of a short tutorial with one step on the vendor's side."""
    return messages(code, BODY, PAGE.format(vendor=vendor, credentials=credentials))


def count_on_page(code: str, vendor: str, steps: str, product: str = "Litware") -> int:
    """How often it speaks of a short tutorial with steps on both sides."""
    return len(messages(code, BODY, TWO_SIDES.format(vendor=vendor, credentials=steps), product))
