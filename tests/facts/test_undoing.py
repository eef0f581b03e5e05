"""Headings of what takes back or renews the set-up, and what stands below them."""

import pytest

from doccompile.facts.sections.undoing import undoes
from tests.facts.conftest import Compile

UNDO = [
    "Revoke SCIM provisioning",
    "Disconnect Brambleworks from Microsoft Entra ID",
    "Rotate the SCIM token",
    "How to renew your API key",
    "Disable provisioning",
    "Turn off automatic user provisioning",
    "Remove the integration",
    "To deactivate SCIM",
    "Rolling back",
    "Deleting the connector",
]
SET_UP = [
    "Disable just-in-time provisioning",
    "Remove users from scope",
    "Step 2: Revoke old tokens",
    "Update Brambleworks to support provisioning",
    "Disable the local directory sync",
    "Deactivate users",
    "Stop notifications",
    "Remove access restrictions",
    "Disable password login",
    "Create an access token",
]
CREDENTIALS = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."


@pytest.mark.parametrize("title", UNDO)
def test_heading_of_undoing(title: str) -> None:
    assert undoes(title)


@pytest.mark.parametrize("title", SET_UP)
def test_heading_of_the_set_up(title: str) -> None:
    assert not undoes(title)


@pytest.mark.parametrize(("heading", "label"), [("Revoke SCIM", None), ("Set up SCIM", "Hub key")])
def test_secret_is_not_obtained_where_it_is_taken_back(compiled: Compile, heading: str, label: str | None) -> None:
    vendor = f"Brambleworks speaks SCIM.\n\n### {heading}\n\n1. Open **Team > Sync**.\n1. Copy the **Hub key**."
    found = compiled(vendor=vendor, credentials=CREDENTIALS).credentials.secret_label
    assert (found.value if found else None) == label
