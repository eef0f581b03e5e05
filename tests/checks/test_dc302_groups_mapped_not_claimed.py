"""DC302 groups-mapped-not-claimed: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.compiling import findings_of


@pytest.mark.parametrize(
    ("heading", "reported"), [("## Capabilities supported", 1), ("## Supported features", 1), ("This lets you:", 0)]
)
def test_a_list_of_whatever_heading_need_not_name_all_that_is_mapped(heading: str, reported: int) -> None:
    page = (
        f"# Configure Veltrano for automatic user provisioning\n\n{heading}\n\n* Create users\n* Remove users\n\n"
        "## Groups\n\n1. Select **Provision Microsoft Entra ID Groups**.\n\n"
        "| Attribute | Type |\n|---|---|\n| displayName | String |\n| members | Reference |\n"
    )
    assert len([f for f in findings_of(page) if f.code == "DC302"]) == reported
