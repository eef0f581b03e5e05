"""DC003 front-matter-field-missing: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of


def test_a_field_without_a_value_is_empty_rather_than_missing() -> None:
    header = "---\ntitle: Configure PRODUCT\ndescription:\nms.author: jdoe\n---\n"
    found = [f for f in findings_of(example_tutorial(Example("front", header))) if f.code == "DC003"]
    assert [(f.where.line, f.message) for f in found] == [
        (1, 'the front matter has no "ms.date"'),
        (3, '"description" of the front matter is empty'),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Configure PRODUCT\nsidebar_position: 3\n---\n",
        "---\nid: entra\nsidebar_label: Entra ID\nslug: /scim/entra\n---\n",
        "---\nmenuTitle: Configure PRODUCT\nweight: 320\ndate: 2026-03-02\n---\n",
        "---\nsearch: true\n---\n",
    ],
)
def test_header_of_a_vendors_own_site_needs_none_of_microsoft_learns_fields(header: str) -> None:
    found = findings_of(example_tutorial(Example("front", header)))
    assert not [f for f in found if f.code == "DC003"]


@pytest.mark.parametrize("header", ["", "---\ntitle: Configure PRODUCT\ndescription: How.\n---\n"])
@pytest.mark.parametrize(("mark", "reported"), [('> [!div class="checklist"]', 1), ("", 0)])
def test_header_that_tells_no_site_is_that_of_the_site_whose_marks_the_page_has(
    header: str, mark: str, reported: int
) -> None:
    page = example_tutorial(Example("front", header)).replace('> [!div class="checklist"]\n', "")
    assert "[!div" not in page
    found = findings_of(f"{page}\n{mark}\n> * Create users in PRODUCT\n")
    assert len([f for f in found if f.code == "DC003"]) == reported
