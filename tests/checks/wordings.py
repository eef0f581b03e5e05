"""Set words into the example tutorial, and see what a rule says of them."""

from doccompile.checks.example import BODY, example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of

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
ASKED = "5. Under the **Admin Credentials** section, input your PRODUCT Tenant URL and Secret Token."
EARLIER = (
    "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. "
    "Input the {} in **Secret Token**."
)


def messages(code: str, slot: str, text: str, product: str = "Litware") -> list[str]:
    """What a rule says of the example tutorial with a text in one of its slots."""
    found = findings_of(example_tutorial(Example(slot, text, product)))
    return [finding.message for finding in found if finding.code == code]


def messages_of_page(code: str, vendor: str, credentials: str) -> list[str]:
    """What it says of a short tutorial with one step on the vendor's side."""
    return messages(code, BODY, PAGE.format(vendor=vendor, credentials=credentials))
