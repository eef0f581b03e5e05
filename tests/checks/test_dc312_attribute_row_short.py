"""DC312 attribute-row-short: wordings that are reported, each beside what only looks like one."""

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.checks.compiling import findings_of
from tests.checks.wordings import messages, table


@pytest.mark.parametrize(
    ("short", "told"),
    [
        (6, '"a5" (line 41): fewer'),
        (7, '"a4" (line 40) and 2 more down to line 42: fewer'),
        (60, '"a4" (line 40) and 55 more down to line 95: fewer'),
    ],
)
def test_of_very_many_rows_the_first_are_named(short: int, told: str) -> None:
    rows = table(*(f"|a{number}|String|" for number in range(short)), head="|Attribute|Type|Required|")
    (message,) = messages("DC312", "mappings", rows.replace("|userName|String|", "|userName|String||"))
    assert told in message
    assert message.startswith('"a0" (line 36), "a1" (line 37)')


def test_a_table_that_lacks_very_many_cells_is_reported_and_not_mended() -> None:
    rows = "\n".join("   |attribute|String|" for _ in range(30))
    for columns, mended in ((5, True), (60, False)):
        header = "|Attribute|Type" + "|x" * columns + "|"
        table = f"   {header}\n   {'|---' * (columns + 2)}|\n{rows}\n"
        text = f"8. Under **Mappings**, select **Synchronize Microsoft Entra users to PRODUCT**.\n\n{table}"
        found = findings_of(example_tutorial(Example("mappings", text)))
        assert [bool(finding.fix) for finding in found if finding.code == "DC312"] == [mended]


@pytest.mark.parametrize(("part", "reported"), [("\t\t", 0), ("\t", 0), (" | ", 1)])
def test_empty_cells_at_the_end_are_not_seen_in_text(part: str, reported: int) -> None:
    rows = [["Attribute", "Type", "Required"], ["userName", "String", "yes"], ["active", "Boolean"]]
    page = "\n".join(
        [
            "Configure Brambleworks for automatic user provisioning with Microsoft Entra ID",
            "",
            "  1. Under the Mappings section, select Synchronize Microsoft Entra users to Brambleworks.",
            "",
            *("    " + part.join(row) for row in rows),
            "",
            "  2. Save.",
        ]
    )
    found = findings_of(page, suffix="txt")
    assert [finding.code for finding in found].count("DC312") == reported
