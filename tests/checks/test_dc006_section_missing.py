"""DC006 section-missing: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import BODY
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages


def test_every_rule_reads_a_tutorial_that_is_its_header_alone() -> None:
    found = findings_of("---\ntitle: Configure Litware for automatic user provisioning\n---\n")
    assert [finding.code for finding in found] == ["DC006"]


@pytest.mark.parametrize(
    ("header", "reported"),
    [
        ("---\ntitle: Configure PRODUCT\nsidebar_position: 3\n---\n", 0),
        ("---\ntitle: Configure Veltrano\nms.topic: tutorial\n---\n", 1),
        ("", 1),
    ],
)
def test_vendors_own_site_has_sections_of_its_own(header: str, reported: int) -> None:
    page = f"{header}# Configure Veltrano for automatic user provisioning\n\n## Configure provisioning\n\nFollow it."
    assert len([f for f in findings_of(page) if f.code == "DC006"]) == reported


@pytest.mark.parametrize(("title", "reported"), [("Before you begin", 0), ("Requirements", 0), ("Overview", 1)])
def test_prerequisites_under_another_name(title: str, reported: int) -> None:
    assert len(messages("DC006", "prerequisites", f"## {title}\n\n* A PRODUCT tenant.")) == reported


@pytest.mark.parametrize(
    ("title", "reported"),
    [
        ("Step 3: Configure user and group provisioning", 0),
        ("Set up user provisioning", 0),
        ("Step 2: Configure single sign-on", 1),
        ("Monitor your deployment of provisioning", 1),
    ],
)
def test_section_that_hands_provisioning_over_to_another_tutorial_is_one(title: str, reported: int) -> None:
    page = "# Configure PRODUCT for automatic user provisioning\n\n## Prerequisites\n\n* A tenant.\n\n"
    page += f"## {title}\n\nFollow it."
    assert len(messages("DC006", BODY, page)) == reported
