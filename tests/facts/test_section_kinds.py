"""What a section is about, as its heading says."""

import pytest

from doccompile.facts.sections.kind import section_kinds
from doccompile.syntax.nodes import Section


def test_chapters_of_the_first_level_behind_the_title_are_sections(read):
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
        ("Prepare your tenant", "other"),
        ("Prepare Microsoft Entra ID", "other"),
        ("Prepare to go live", "other"),
    ],
)
def test_section_that_sets_up_the_vendors_side(heading, kind):
    section = Section(2, heading, 2, "", None, ())
    assert section_kinds([section]) == {2: kind}
