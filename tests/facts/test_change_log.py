"""Change logs and dates: headings, lists, tables, forms of a date."""

import pytest

from tests.facts.conftest import Compile

DATES = {
    "09/14/2020": "2020-09-14",
    "9/4/2020": "2020-09-04",
    "2020-09-14": "2020-09-14",
    "September 14, 2020": "2020-09-14",
    "Sep 14, 2020": "2020-09-14",
    "14 September 2020": "2020-09-14",
    "September 14th, 2020": "2020-09-14",
    "2020.09.14": "2020-09-14",
    "14/31/2020": None,
}


@pytest.mark.parametrize(("written", "iso"), DATES.items(), ids=DATES)
@pytest.mark.parametrize(
    "form",
    [
        "* {} - Added a thing.",
        "* **{}** - Added a thing.",
        "{} - Added a thing.",
        "* {}: Added a thing.",
        "* [{}] Added a thing.",
        "* (On {}) Added a thing.",
        "* Added a thing – {}.",
    ],
)
def test_change_log_date(compiled: Compile, form: str, written: str, iso: str | None) -> None:
    entries = compiled(end=f"## Change log\n\n{form.format(written)}\n").change_log
    dated_paragraph_only = iso is None and not form.startswith("*")
    assert [entry.date for entry in entries] == ([] if dated_paragraph_only else [iso])


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Change logs", ["2020-09-14"]),
        ("Change Log", ["2020-09-14"]),
        ("Changelogs", ["2020-09-14"]),
        ("Version history", ["2020-09-14"]),
        ("What’s changed", ["2020-09-14"]),
        ("What has changed?", ["2020-09-14"]),
        ("What changed", ["2020-09-14"]),
        ("Changes", ["2020-09-14"]),
        ("History of changes", ["2020-09-14"]),
        ("Log of changes", ["2020-09-14"]),
        ("Latest updates", ["2020-09-14"]),
        ("History of this page", ["2020-09-14"]),
        ("Changes of this connector", ["2020-09-14"]),
        ("Changes in the console", []),
        ("Exchange logs", []),
        ("Change the login page", []),
        ("History of the company", []),
    ],
)
def test_heading_of_the_change_log(compiled: Compile, heading: str, dates: list[str]) -> None:
    entries = compiled(end=f"## {heading}\n\n* 09/14/2020 - Added a thing.\n").change_log
    assert [entry.date for entry in entries] == dates


@pytest.mark.parametrize(
    ("titles", "dates"),
    [
        (["2024-09-03"], ["2024-09-03"]),
        (["[2.1.0] - 2024-09-03", "2.0.0 (August 1, 2024)"], ["2024-09-03", "2024-08-01"]),
        (["Version 2, 14 September 2020"], ["2020-09-14"]),
        (["Unreleased", "2024-09-03"], [None, "2024-09-03"]),
        (["2024-09-03", "Before"], ["2024-09-03", None]),
        (["Unreleased"], [None]),
    ],
)
def test_change_log_below_headings_with_dates(
    compiled: Compile, titles: list[str], dates: list[None] | list[str | None] | list[str]
) -> None:
    told = "\n\n".join(f"### {title}\n\n- Added a thing." for title in titles)
    end = f"## Changelog\n\nThe changes are listed here.\n\n{told}\n"
    assert [entry.date for entry in compiled(end=end).change_log] == dates


def test_change_log_in_a_table(compiled: Compile) -> None:
    table = "|Date|Change|\n|---|---|\n|09/14/2020|Added a thing.|\n|10/02/2021|Dropped it.|\n"
    entries = compiled(end=f"## Change log\n\n{table}").change_log
    assert [(entry.date, entry.text) for entry in entries] == [
        ("2020-09-14", "Added a thing."),
        ("2021-10-02", "Dropped it."),
    ]


def test_date_of_a_change_in_any_column(compiled: Compile) -> None:
    table = "|Version|Date|Change|\n|---|---|---|\n|1.0|2025-03-03|First issue|\n|1.1|2025-09-30|More|\n"
    entries = compiled(end=f"## Document history\n\n{table}").change_log
    assert [(entry.date, entry.text) for entry in entries] == [
        ("2025-03-03", "1.0 First issue"),
        ("2025-09-30", "1.1 More"),
    ]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("09/14/2020", "2020-09-14"),
        ("9/4/2020", "2020-09-04"),
        ("2020-09-14", "2020-09-14"),
        ("2020-09-14T08:30:00Z", "2020-09-14"),
        ("2020-09-14 08:30", "2020-09-14"),
        ("September 14, 2020", "2020-09-14"),
        ("14 September 2020", "2020-09-14"),
        ("14/09/2020", "2020-09-14"),
        ("09/14/20201", None),
        ("2020-13-01", None),
        ("09/14/2020 or later", None),
        ("September 2020", None),
        ("soon", None),
    ],
)
def test_date_of_the_front_matter(read: Compile, written: str, iso: str | None) -> None:
    found = read(
        f"---\ntitle: Configure Brambleworks for automatic user provisioning\nms.date: {written}\n---\n\nText.\n"
    )
    assert (found.date.value if found.date else None) == iso


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Change Logs", 1),
        ("Changelogs", 1),
        ("Version history", 1),
        ("Release history of the connector", 1),
        ("Change history", 1),
        ("Release notes", 1),
        ("Article history", 1),
        ("Updates", 1),
        ("How it updates users", 0),
        ("Monitor the provisioning logs", 0),
        ("Browser history", 0),
        ("Change the logo", 0),
    ],
)
def test_change_log_by_any_name(compiled: Compile, heading: str, dates: int) -> None:
    found = compiled(end=f"## {heading}\n\n* 05/25/2022 - Roles are synchronized.").change_log
    assert [change.date for change in found] == ["2022-05-25"] * dates


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("On 05/25/2022, roles are synchronized.", "roles are synchronized."),
        ("Roles are synchronized (05/25/2022).", "Roles are synchronized"),
        ("Roles (all of them) are synchronized (on May 25, 2022)", "Roles (all of them) are synchronized"),
        ("2022-05-25, roles are synchronized.", "roles are synchronized."),
        ("Since May 25, 2022, roles are synchronized.", "roles are synchronized."),
        ("As of 2022-05-25, roles are synchronized.", "roles are synchronized."),
        ("From 05/25/2022: roles are synchronized.", "roles are synchronized."),
    ],
)
def test_where_the_date_of_an_entry_stands(compiled: Compile, entry: str, text: str) -> None:
    found = compiled(end=f"## Change log\n\n* {entry}\n* 05/26/2022 - Groups are synchronized.").change_log
    assert [(change.date, change.text) for change in found] == [
        ("2022-05-25", text),
        ("2022-05-26", "Groups are synchronized."),
    ]
