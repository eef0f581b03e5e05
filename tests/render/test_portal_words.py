import pytest

from doccompile.render.checklist.portal_words import (
    adds_from_the_gallery,
    is_done_in_the_portal,
    stage_of_heading,
    tells_what_happens,
)


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("Create an Enterprise App", "gallery"),
        ("Add Brambleworks (EU) as an enterprise application", "gallery"),
        ("Adding Brambleworks to your enterprise applications", "gallery"),
        ("Step 3: Register a new app in Microsoft Entra ID", "gallery"),
        ("Create an API key for the Azure enterprise app", "vendor"),
        ("Create a token in an enterprise app", "vendor"),
        ("Add the SCIM URL to your enterprise app", "vendor"),
        ("Address book app in Azure", "vendor"),
    ],
)
def test_heading_on_the_enterprise_application_is_where_that_is_made(heading: str, stage: str) -> None:
    assert stage_of_heading(heading) == stage


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("Step 3: Configure Attribute Mapping", "credentials"),
        ("Adjust the user attribute-mappings", "credentials"),
        ("Mapping of harbours", "vendor"),
        ("Limitations of attribute mappings", "skip"),
    ],
)
def test_attributes_are_mapped_in_the_portal(heading: str, stage: str) -> None:
    assert stage_of_heading(heading) == stage


@pytest.mark.parametrize(
    ("step", "portal"),
    [
        ("Access your Microsoft Entra tenant.", True),
        ("Access Entra ID as an administrator.", True),
        ("Turn on API access for Azure.", False),
        ("Copy the key with access rights for Entra ID.", False),
    ],
)
def test_access_that_is_given_is_no_way_to_the_portal(step: str, portal: bool) -> None:
    assert is_done_in_the_portal(step) == portal


FLOW = [
    "The HR department hires somebody in Brambleworks.",
    "Azure AD provisioning service reads the workers every night.",
    "If the Brambleworks app is there, it gets the address.",
]


@pytest.mark.parametrize(
    ("steps", "happens"),
    [
        (FLOW, True),
        (["An entry is made.", "Then the Microsoft Entra user provisioning service creates an account."], True),
        ([*FLOW, "Open Settings."], False),
        ([*FLOW, "Once you are told, wait."], False),
        (["The administrator opens Settings.", "The administrator copies the token."], False),
        (["The Entra provisioning service account needs a key."], False),
    ],
)
def test_numbered_sentences_on_the_flow_of_data_are_nothing_to_do(steps: list[str], happens: bool) -> None:
    assert tells_what_happens(steps) == happens


@pytest.mark.parametrize(
    ("step", "adds"),
    [
        ("Search for Brambleworks Writeback, and add that app from the gallery.", True),
        ("Add Brambleworks from the application gallery.", True),
        ("If it is not listed, add it out of the gallery.", True),
        ("Add a picture. Save it in the gallery.", False),
        ("Open the gallery of pictures.", False),
    ],
)
def test_step_that_adds_the_application_from_the_gallery(step: str, adds: bool) -> None:
    assert adds_from_the_gallery(step) == adds
