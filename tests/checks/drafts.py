"""Clean tutorials of three generations and two dialects, with invented products, whose lines are known by name."""

import random
import re
from dataclasses import dataclass, field, replace

_SYLLABLES = re.findall("...", "barbelcordanfengalholjunkellormarnevpolquirassoltamverwexyorzan")
_SUFFIXES = ("", "", "", " Desk", " Hub", " Works", "42", " (All Plans)")
_TAG = re.compile(r"\s*¦(\w+)$")

MODERN = """\
---¦header
title: Configure PRODUCT for automatic user provisioning with Microsoft Entra ID¦title
description: Learn how accounts get from Microsoft Entra ID to PRODUCT.¦description
ms.date: 03/25/2025
---

# Configure PRODUCT for automatic user provisioning with Microsoft Entra ID¦heading

Microsoft Entra ID creates and removes accounts in [PRODUCT](https://www.HOST/product) by itself.¦intro

## Capabilities supported

> [!div class="checklist"]
> * Create users in PRODUCT.
> * Remove users in PRODUCT when they lose access.¦removes
> * Keep user attributes synchronized between Microsoft Entra ID and PRODUCT.
> * Provision groups and group memberships in PRODUCT.¦claims

## Prerequisites¦prerequisites

You need the following items:¦promise

* A PRODUCT tenant with the business plan.¦item
* An account with admin permissions.¦item2

## Step 1: Set up PRODUCT to support provisioning

1. Sign in to the [PRODUCT console](https://admin.HOST/login), and open **Settings > Directory**.¦console
1. Select **Generate**, and copy the **Access Token**. This value is entered in **Secret Token**.¦secret

## Step 2: Configure automatic user provisioning to PRODUCT

The service creates, updates, and disables users in PRODUCT based on assignments.¦section

1. In the applications list, select **PRODUCT**.¦select
1. Under the **Admin Credentials** section, input `https://api.HOST/scim/v2` in **Tenant URL**. Input the **Access \
Token** value retrieved earlier in **Secret Token**. If the connection fails, ensure your PRODUCT account has \
Admin permissions.¦tenant
1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to PRODUCT**.¦users

   |Attribute|Type|Supported for filtering|¦head
   |---|---|---|
   |userName|String|&check;|¦name
   |active|Boolean||¦active
   |emails[type eq "work"].value|String||¦emails
   |urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|String||¦urn

1. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.¦groups

   |Attribute|Type|Supported for filtering|¦ghead
   |---|---|---|
   |displayName|String|&check;|¦gname
   |members|Reference||¦members

The cycles occur approximately every 40 minutes.¦end

## Connector limitations

* PRODUCT deletes accounts that are disabled for a year.¦limit
"""

MIDDLE = """\
---¦header
title: 'Tutorial: Configure PRODUCT for automatic user provisioning with Azure Active Directory'¦title
description: Learn how Azure Active Directory provisions and de-provisions accounts of PRODUCT.¦description
ms.date: 07/26/2019
---

# Tutorial: Configure PRODUCT for automatic user provisioning¦heading

This tutorial shows what to do in PRODUCT and in Azure Active Directory.¦intro

## Prerequisites¦prerequisites

The scenario assumes that you have the following items:¦promise

* [A PRODUCT tenant](https://www.HOST/pricing).¦item
* A user account in PRODUCT with admin permissions.¦item2

## Assigning users to PRODUCT

Decide which users in Azure AD need access to PRODUCT, and assign them.¦section

## Set up PRODUCT for provisioning

1. Sign in to your [PRODUCT admin console](https://console.HOST/), and navigate to **Security > API**.¦console

2. Copy the **Bearer Token**. This value is entered in the **Secret Token** field of the portal.¦secret

## Configuring automatic user provisioning to PRODUCT

1. In the applications list, select **PRODUCT**.¦select

2. Under the **Admin Credentials** section, input `https://scim.HOST/api` in **Tenant URL**. Input the **Bearer \
Token** that you copied earlier in **Secret Token**. If the connection fails, ensure your PRODUCT account has \
Admin permissions.¦tenant

3. Under the **Mappings** section, select **Synchronize Azure Active Directory Users to PRODUCT**.¦users

   |Attribute|Type|Supported for filtering|¦head
   |---|---|---|
   |userName|String|&check;|¦name
   |active|Boolean||¦active
   |phoneNumbers[type eq "mobile"].value|String||¦emails
   |urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division|String||¦urn

4. Under the **Mappings** section, select **Synchronize Azure Active Directory Groups to PRODUCT**.¦groups

   |Attribute|Type|Supported for filtering|¦ghead
   |---|---|---|
   |displayName|String|&check;|¦gname
   |members|Reference||¦members

The cycles occur approximately every 40 minutes.¦end

## Connector limitations

* PRODUCT takes up to a thousand members a group.¦limit
"""

OLD = """\
---¦header
title: 'Configure PRODUCT for automatic user provisioning with Azure Active Directory'¦title
description: Learn how to provision user accounts from Azure Active Directory to PRODUCT.¦description
ms.date: 01/26/2018
---

# <a name="configure-for-automatic-user-provisioning"></a>Configure PRODUCT for automatic user provisioning¦heading

The steps below are done in PRODUCT and in Azure Active Directory.¦intro

## <a name="prerequisites"></a>Prerequisites¦prerequisites

You need the following items:¦promise

*   A tenant of [PRODUCT](https://www.HOST) with the enterprise plan.¦item
*   A user account in PRODUCT with Team Admin permissions.¦item2

## <a name="configuring"></a>Configuring user provisioning to PRODUCT

This section connects Azure AD to the accounts in PRODUCT based on assignments.¦section

1. Sign in to the [PRODUCT settings](https://app.HOST/settings), and open **Security**.¦console

1. Generate an **OAuth token**, and copy it.¦secret

1. In the applications list, select **PRODUCT**.¦select

1. Under the **Admin Credentials** section, input `https://rest.HOST/v2/scim` in **Tenant URL**. Input the **OAuth \
token** that you generated earlier in **Secret Token**. If the connection fails, ensure your PRODUCT account has \
Admin permissions.¦tenant

1. Under the Mappings section, select **Synchronize Azure Active Directory Users to PRODUCT**.¦users

   |Attribute|Type|Supported for filtering|¦head
   |---|---|---|
   |userName|String|&check;|¦name
   |active|Boolean||¦active
   |name.familyName|String||¦emails
   |urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager|Reference||¦urn

1. Under the Mappings section, select **Synchronize Azure Active Directory Groups to PRODUCT**.¦groups

   |Attribute|Type|Supported for filtering|¦ghead
   |---|---|---|
   |displayName|String|&check;|¦gname
   |members|Reference||¦members

The cycles occur approximately every 40 minutes.¦end

## <a name="limits"></a>Connector limitations

*   PRODUCT keeps disabled accounts for thirty days.¦limit
"""

RENDERED = """\
Tutorial: Configure PRODUCT for automatic user provisioning¦heading

This tutorial shows what to do in PRODUCT and in Microsoft Entra ID.¦intro

Prerequisites¦prerequisites

The scenario assumes that you have the following items:¦promise

  • A PRODUCT tenant¦item
  • A user account in PRODUCT with admin permissions.¦item2

Set up PRODUCT for provisioning

  1. Sign in to the PRODUCT console at https://admin.HOST/login and open Settings.¦console

  2. Copy the Access Token. This value is entered in the Secret Token field of the portal.¦secret

Configuring automatic user provisioning to PRODUCT

This section creates, updates, and disables users in PRODUCT based on assignments.¦section

  1. In the applications list, select PRODUCT.¦select

  2. Under the Admin Credentials section, input https://api.HOST/scim in Tenant URL. Input the Access Token value \
retrieved earlier in Secret Token. If the connection fails, ensure your PRODUCT account has Admin permissions.¦tenant

  3. Under the Mappings section, select Synchronize Microsoft Entra users to PRODUCT.¦users

The cycles occur approximately every 40 minutes.¦end
"""
GENERATIONS = {"modern": MODERN, "middle": MIDDLE, "old": OLD, "rendered": RENDERED}


@dataclass(frozen=True)
class Draft:
    """A tutorial as lines; `tags` are the 0-based numbers of those that have a name."""

    generation: str
    product: str
    host: str
    lines: tuple[str, ...]
    tags: dict[str, int] = field(compare=False)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    @property
    def suffix(self) -> str:
        return "txt" if self.generation == "rendered" else "md"

    def __contains__(self, tag: str) -> bool:
        return tag in self.tags

    def __getitem__(self, tag: str) -> str:
        return self.lines[self.tags[tag]]

    def put(self, tag: str, line: str | None) -> "Draft":
        """Replace a line; None leaves it empty, so that the others keep their numbers."""
        lines = list(self.lines)
        lines[self.tags[tag]] = line or ""
        return replace(self, lines=tuple(lines))

    def cut(self, first: str, last: str) -> "Draft":
        """Empty the lines from one to another."""
        lines = list(self.lines)
        for number in range(self.tags[first], self.tags[last] + 1):
            lines[number] = ""
        return replace(self, lines=tuple(lines))


def invent(rng: random.Random) -> tuple[str, str]:
    """A product and its domain."""
    words = ["".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3)))).title() for _ in range(rng.choice((1, 1, 2)))]
    product = " ".join(words) + rng.choice(_SUFFIXES)
    label = "".join(words).lower()
    return product, label + rng.choice((".com", ".io", ".co.uk", ".net"))


def write(generation: str, rng: random.Random) -> Draft:
    """A clean tutorial of an invented product."""
    product, host = invent(rng)
    lines, tags = [], {}
    for number, line in enumerate(GENERATIONS[generation].splitlines()):
        if tag := _TAG.search(line):
            tags[tag.group(1)] = number
            line = line[: tag.start()]
        lines.append(line.replace("PRODUCT", product).replace("HOST", host))
    return Draft(generation, product, host, tuple(lines), tags)
