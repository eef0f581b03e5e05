"""The example tutorial that every rule's examples are set into, by itself without fault; and what many are like."""

from doccompile.checks.rule import Example

BODY = "body"
"""The slot of an example that stands for the whole text behind the front matter."""

SLOTS: dict[str, str] = {
    "front": """\
---
title: Configure PRODUCT for automatic user provisioning with Microsoft Entra ID
description: Learn how to provision user accounts from Microsoft Entra ID to PRODUCT.
author: kari
ms.date: 03/25/2025
---
""",
    "title": "# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID",
    "intro": "This article shows how users reach [PRODUCT](https://www.DOMAIN) from Microsoft Entra ID.",
    "capabilities": """\
## Capabilities supported

> [!div class="checklist"]
> * Create users in PRODUCT
> * Remove users in PRODUCT
> * Keep user attributes synchronized between Microsoft Entra ID and PRODUCT
""",
    "prerequisites": "## Prerequisites\n\n* A PRODUCT tenant.",
    "vendor": """\
## Set up PRODUCT for provisioning

1. Sign in to the [PRODUCT console](https://admin.DOMAIN/), and go to **Settings > Directory**.
2. Copy the **Access Token**. It is entered in the **Secret Token** field.
""",
    "configure": "## Configure automatic user provisioning to PRODUCT",
    "credentials": "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant "
    "URL**. Input the **Access Token** that you copied earlier in **Secret Token**.",
    "mappings": """\
8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |userName|String|&check;|
   |active|Boolean||
""",
    "end": "The cycles occur approximately every 40 minutes.",
}


WITH_FILTER = "|Attribute|Type|Supported for filtering|"
"""The head of a table of attributes that says which of them can be filtered by."""


def users_table(*rows: str, header: str = "|Attribute|Type|") -> Example:
    """The step that maps users, with the table of attributes that these rows make."""
    lines = (header, "|" + "---|" * (header.count("|") - 1), *rows)
    step = "8. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n"
    return Example("mappings", step + "".join(f"   {line}\n" for line in lines))


def vendor_steps(steps: str) -> Example:
    """What is done at the vendor."""
    return Example("vendor", f"## Set up PRODUCT for provisioning\n\n{steps}\n")


def credentials_step(entered: str, product: str = "Litware") -> Example:
    """The step that enters credentials."""
    return Example("credentials", f"5. Under the **Admin Credentials** section, {entered}", product)


def tenant_url(url: str, product: str = "Litware") -> Example:
    """The step that enters a Tenant URL, and the token."""
    return credentials_step(f"input `{url}` in **Tenant URL** and the **Access Token** in **Secret Token**.", product)


def nothing_of_the_vendor(entered: str) -> Example:
    """A tutorial that shows no site of the vendor's, and tells nothing to do there."""
    return Example(
        BODY,
        f"{SLOTS['title']}\n\n{SLOTS['prerequisites']}\n\n## Configure provisioning\n\n1. Under the **Admin "
        f"Credentials** section, input {entered}",
    )


def example_tutorial(example: Example | None = None, product: str = "Litware") -> str:
    """The example tutorial, one slot replaced by an example; its domain is made of the product's name."""
    slots = dict(SLOTS)
    if example is not None:
        product = example.product
        if example.slot == BODY:
            slots = {"front": SLOTS["front"]}
        slots[example.slot] = example.text
    front = slots.pop("front")
    body = "\n\n".join(part.strip("\n") for part in slots.values()) + "\n"
    return filled_in(front + body, product)


def filled_in(text: str, product: str) -> str:
    """A text of examples with the product's name and domain in it."""
    domain = "".join(c for c in product.lower() if c.isalnum()) + ".com"
    return text.replace("PRODUCT", product).replace("DOMAIN", domain)
