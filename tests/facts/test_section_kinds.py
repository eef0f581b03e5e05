"""What a section is about, as its heading says."""

import pytest

from doccompile.facts.sections.kind import section_kinds
from doccompile.syntax.nodes import Section
from tests.facts.conftest import Compile


def test_chapters_of_the_first_level_behind_the_title_are_sections(read: Compile) -> None:
    needs, limits = "# Prerequisites\n\n* A thorn.", "# SCIM for Brambleworks\n\n## Known issues\n\n* No hub."
    title = "---\ntitle: Configure Brambleworks for automatic user provisioning\n---\n"
    facts = read(f"{title}# Key features\n\nText.\n\n{needs}\n\n{limits}")
    assert [need.value for need in facts.prerequisites] == ["A thorn."]
    assert [limit.value for limit in facts.limitations] == ["No hub."]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Prepare Brambleworks", "vendor"),
        ("Step 2. Prepare the Brambleworks console", "vendor"),
        ("Turn on SCIM in Brambleworks", "vendor"),
        ("Step 3: Activate SCIM", "vendor"),
        ("Configure Brambleworks for SCIM with Entra ID", "vendor"),
        ("Configure the Entra ID enterprise application for SCIM", "configure"),
        ("Step 4. Configuring your enterprise app for user provisioning", "configure"),
        ("Configure Microsoft Entra ID for provisioning to Brambleworks", "configure"),
        ("Find your SCIM values in Brambleworks", "vendor"),
        ("Gather the connection details from the Brambleworks hub", "vendor"),
        ("Look up the endpoint in Brambleworks", "vendor"),
        ("Ask Brambleworks for a token", "vendor"),
        ("Step 2: Request an API key", "vendor"),
        ("Get the endpoint from Microsoft Entra ID", "other"),
        ("Get details of users in Active Directory", "other"),
        ("Find details in the logs", "other"),
        ("Copy attribute values", "other"),
        ("Request access", "other"),
        ("Gather key information", "other"),
        ("Ask key stakeholders", "other"),
        ("Find the details of Provisioning Errors", "configure"),
        ("Look Up Details in Audit Logs", "other"),
        ("Copy the Tenant URL and token into Provisioning", "configure"),
        ("Copy and paste the token", "other"),
        ("Prepare your tenant", "other"),
        ("Prepare Microsoft Entra ID", "other"),
        ("Prepare to go live", "other"),
    ],
)
def test_section_that_sets_up_the_vendors_side(heading: str, kind: str) -> None:
    section = Section(2, heading, 2, "", None, ())
    assert section_kinds([section]) == {2: kind}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Constraints", "limitations"),
        ("Known limits", "limitations"),
        ("Step 7. Restrictions", "limitations"),
        ("Features not supported", "limitations"),
        ("Features that are not supported", "limitations"),
        ("What isn't supported", "limitations"),
        ("What's not supported", "limitations"),
        ("What does not work", "limitations"),
        ("IP restrictions", "other"),
        ("Rate limits and quotas", "other"),
        ("You'll need", "prerequisites"),
        ("You need to sign in", "other"),
        ("Checklist before you begin", "prerequisites"),
        ("Recent changes", "change-log"),
        ("Updates to this connector", "change-log"),
        ("Changes to make", "other"),
    ],
)
def test_section_beside_the_procedure_by_any_name(heading: str, kind: str) -> None:
    assert section_kinds([Section(2, heading, 2, "", None, ())]) == {2: kind}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("User provisioning", "capabilities"),
        ("Step 5: Configure automatic user provisioning to Brambleworks", "configure"),
        ("Set up provisioning", "configure"),
        ("Group provisioning", "capabilities"),
    ],
)
def test_what_sets_up_provisioning_is_no_capability(heading: str, kind: str) -> None:
    sections = [Section(2, "Capabilities supported", 2, "", None, ()), Section(3, heading, 3, "", None, ())]
    assert section_kinds(sections)[3] == kind
