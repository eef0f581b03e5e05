import pytest

from doccompile.render.checklist.portal_words import is_done_in_the_portal, stage_of_heading


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
