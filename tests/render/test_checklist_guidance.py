"""What has no number in the tutorial, in the checklist: at its place, below what it belongs to, and cut nowhere."""

import re
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile
from doccompile.render.checklist.usual_sentences import beyond_the_usual

TUTORIAL = """\
# Configure Brambleworks for automatic user provisioning

## Step 2: Configure Brambleworks to support provisioning with Microsoft Entra ID

{vendor}

## Step 3: Add Brambleworks from the gallery

{gallery} for single sign-on, take the same application.

## Step 4: Define who is in scope for provisioning

* Give them the role Writer.

## Step 5: Configure automatic user provisioning to Brambleworks

1. Sign in to the Azure portal.
1. Set the **Provisioning Mode** to **Automatic**.
1. Under **Admin Credentials**, enter your Brambleworks **Tenant URL** and **Secret Token**. {credentials}
1. Select **Save**.

{end}
"""
TABLE = """Take them from the table.

   |Region|Tenant URL|
   |---|---|
   |EU|https://eu.brambleworks.com/scim|
   |US|https://us.brambleworks.com/scim|
"""
Build = Callable[..., tuple[dict[str, str], str]]


@pytest.fixture
def built(tmp_path: Path) -> Build:
    def build(
        vendor: str = "",
        credentials: str = "",
        end: str = "",
        gallery: str = "If you use Brambleworks",
        above: str = "",
        head: str = "",
        heading: str = "Step 5: Configure automatic user provisioning to Brambleworks",
    ) -> tuple[dict[str, str], str]:
        (tmp_path / "docs").mkdir()
        text = TUTORIAL.format(vendor=vendor, credentials=credentials, end=end, gallery=gallery)
        text = text.replace("1. Sign in", f"{above}\n\n1. Sign in", 1).replace("\n\n", f"\n\n{head}\n\n", 1)
        text = text.replace("Step 5: Configure automatic user provisioning to Brambleworks", heading)
        (tmp_path / "docs" / "brambleworks.md").write_text(text)
        run = ["build", str(tmp_path / "docs"), "-o", str(tmp_path / "out"), "--target", "checklist"]
        result = CliRunner().invoke(doccompile, [*run, "--fail-on", "never"])
        assert result.exit_code == 0, result.output
        folder = tmp_path / "out" / "brambleworks"
        markdown = re.sub(r" \(line \d+\)", "", (folder / "checklist.md").read_text())
        stages = dict(re.findall(r"^## (.*?)\n\n(.*?)(?=\n## |\Z)", markdown, re.MULTILINE | re.DOTALL))
        return stages, (folder / "checklist.html").read_text()

    return build


@pytest.mark.parametrize(
    ("vendor", "expected"),
    [
        ("Ask help@brambleworks.com for both values.", "- [ ] Ask help@brambleworks.com for both values.\n"),
        ("* Open Keys.\n* Copy the key.", "- [ ] Open Keys.\n- [ ] Copy the key.\n"),
        (
            "Send us:\n\n* your name\n  * in full\n* your site",
            "- [ ] Send us:\n  - your name\n    - in full\n  - your site\n",
        ),
        ("1. Fill in:\n   1. a name\n   1. a day\n1. Save.", "- [ ] Fill in:\n  - a name\n  - a day\n- [ ] Save.\n"),
        ("1. Open Keys.\n\n   > [!CAUTION]\n   > Shown once.", "- [ ] Open Keys.\n  - **Caution:** Shown once.\n"),
        ("Open Keys.\n\nNote: shown once.", "- [ ] Open Keys.\n  - Note: shown once.\n"),
        ("1. Run:\n\n   ```\n   one `a`\n\n     two\n   ```", "- [ ] Run:\n  ```\n  one `a`\n\n    two\n  ```\n"),
        ("1. Run:\n\n   ~~~\n   ```\n   two\n   ~~~", "- [ ] Run:\n  ````\n  ```\n  two\n  ````\n"),
        (
            "1. Choose:\n\n   |Plan|Users|\n   |---|---|\n   |Small|9|",
            "- [ ] Choose:\n\n  | Plan | Users |\n  | --- | --- |\n  | Small | 9 |\n",
        ),
        ("This section guides you through the set-up.\n\n1. Open Keys.", "- [ ] Open Keys.\n"),
        ("Follow these steps:\n\n1. Open Keys.", "- [ ] Open Keys.\n"),
        ("**Make a key**\n\n1. Open Keys.", "- [ ] Open Keys.\n"),
        ("In the following steps, you make a key:\n\n1. Open Keys.", "- [ ] Open Keys.\n"),
        ("In order to make a key:\n\n1. Open Keys.", "- [ ] Open Keys.\n"),
        (
            "On the **Trees** page of your site,\n\n1. Press New.",
            "- [ ] On the Trees page of your site,\n- [ ] Press New.\n",
        ),
        (
            "Then head to **Site > Trees**\n\n1. Press New.",
            "- [ ] Then head to Site > Trees\n- [ ] Press New.\n",
        ),
        (
            "Using the letter that we sent you, fill in:\n\n1. A name",
            "- [ ] Using the letter that we sent you, fill in:\n- [ ] A name\n",
        ),
        (
            "Now sign in to your site:\n\n1. Press New.",
            "- [ ] Now sign in to your site:\n- [ ] Press New.\n",
        ),
        (
            "To set up Rook, you will need to start by contacting sales with these:\n\n1. Your name",
            "- [ ] To set up Rook, you will need to start by contacting sales with these:\n- [ ] Your name\n",
        ),
        ("Remove your old key first.\n\n1. Open Keys.", "- [ ] Remove your old key first.\n- [ ] Open Keys.\n"),
        ("1. Open Keys.\n\nThen tell us.\n\n1. Save.", "- [ ] Open Keys.\n- [ ] Then tell us.\n- [ ] Save.\n"),
    ],
)
def test_the_vendors_instructions(built: Build, vendor: str, expected: str) -> None:
    stages, html = built(vendor)
    assert stages["At Brambleworks"].startswith(expected)
    html5lib.HTMLParser(strict=True).parse(html)


def test_gallery_and_scope_have_the_tutorials_words(built: Build) -> None:
    stages, _ = built()
    assert stages["Gallery"] == (
        "- [ ] Add **Brambleworks** from the application gallery\n"
        "  - If you use Brambleworks for single sign-on, take the same application.\n"
    )
    assert "  - Give them the role Writer.\n" in stages["Scope"]


def test_steps_that_configure_below_a_heading_on_the_scope_are_no_part_of_it(built: Build) -> None:
    stages, _ = built(
        above="Begin with a few.", credentials="You are sent to a grove.", heading="Step 5: Define who else is in scope"
    )
    assert "Provisioning Mode" not in stages["Scope"]
    assert "Begin with a few." in stages["Scope"]
    assert "  - You are sent to a grove.\n" in stages["Credentials"]


def test_steps_that_assign_somebody_before_those_that_configure_are_part_of_the_scope(built: Build) -> None:
    above = "1. Select **Add user/group**, and add the gardeners.\n1. Make each of them an **Editor**."
    stages, _ = built(above=above, heading="Step 5: Define who else is in scope")
    assert "  1. Select Add user/group, and add the gardeners.\n  2. Make each of them an Editor.\n" in stages["Scope"]
    assert "Editor" not in stages["Credentials"]


def test_gallery_with_steps_has_what_is_said_beside_them(built: Build) -> None:
    steps = "1. Open the gallery.\n\nIf you use Brambleworks"
    intro = "To add Brambleworks to your list, perform the following steps:"
    stages, _ = built(gallery=f"{intro}\n\n{steps}")
    assert stages["Gallery"].endswith(
        "  1. Open the gallery.\n  - If you use Brambleworks for single sign-on, take the same application.\n"
    )


def test_what_is_shown_below_a_step_of_the_gallery_stays_below_it(built: Build) -> None:
    stages, _ = built(gallery="1. Run:\n\n   ```\n   POST /trees\n   ```\n\n1. Wait.\n\nIf you use Brambleworks")
    assert stages["Gallery"].endswith(
        "  1. Run:\n      ```\n      POST /trees\n      ```\n  2. Wait.\n"
        "  - If you use Brambleworks for single sign-on, take the same application.\n"
    )


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("Assign more users", "Scope"),
        ("Monitor the trees", "Monitor"),
        ("Revoke the assignment of users", "Only where it applies"),
        ("Renew the token", "Only where it applies"),
    ],
)
def test_assigning_and_monitoring_behind_the_portals_steps_are_for_all(built: Build, heading: str, stage: str) -> None:
    stages, _ = built("1. Open Keys.", end=f"## {heading}\n\nGo to the **Trees** page, and give them shade.\n")
    assert "Go to the Trees page, and give them shade." in stages[stage]


def test_steps_of_the_vendors_section_in_the_portal_are_told_with_the_portals(built: Build) -> None:
    stages, _ = built("1. Open Keys.\n1. Go to the enterprise application.\n1. Name it as your site is named.")
    assert "Name it" not in stages["At Brambleworks"]
    assert "  - Name it as your site is named.\n" in stages["Credentials"]


def test_a_note_stands_where_its_step_of_the_vendors_section_does_and_there_alone(built: Build) -> None:
    note = "   > [!CAUTION]\n   > {}\n\n"
    steps = f"1. Open Keys.\n\n{note.format('Shown once.')}1. In the Azure portal, select **Nightly**.\n\n"
    stages, _ = built(f"> [!NOTE]\n> Soon.\n\n{steps}{note.format('Takes a night.')}")
    assert stages["At Brambleworks"] == "- [ ] Note: Soon.\n- [ ] Open Keys.\n  - **Caution:** Shown once.\n"
    assert "select Nightly.\n  - **Caution:** Takes a night.\n" in stages["Credentials"]
    assert "Soon." not in stages["Credentials"]
    assert "Shown once." not in stages["Credentials"]


def test_a_note_below_a_step_of_a_section_that_is_no_work_is_not_told(built: Build) -> None:
    _, html = built(end="## Additional settings\n\n1. Open **Colours**.\n\n   > [!NOTE]\n   > Green is best.\n")
    assert "Green is best." not in html


def test_what_stands_below_a_bullet_of_a_section_besides_stays_below_it(built: Build) -> None:
    end = "## Revoke the token\n\n1. Open Keys:\n   * Yours\n\nAfterwards:\n\n* Wait\n  * an hour\n"
    stages, _ = built("1. Open Keys.", end=end)
    assert stages["Only where it applies"] == (
        "- [ ] Revoke the token\n  1. Open Keys: Yours\n  - Afterwards:\n  - Wait\n  - an hour\n"
    )


def test_table_by_region_sends_to_its_rows(built: Build) -> None:
    stages, html = built(credentials=TABLE)
    assert "- [ ] **Tenant URL**: the value in your row of the table\n" in stages["Credentials"]
    assert (
        "  | EU | https://eu.brambleworks.com/scim |\n  | US | https://us.brambleworks.com/scim |\n"
        in stages["Credentials"]
    )
    assert "<td>https://us.brambleworks.com/scim</td>" in html


def test_what_a_step_in_the_portal_says_beyond_the_usual_stands_below_its_item(built: Build) -> None:
    stages, _ = built(credentials="Add /v2 to the URL. Select **Test Connection**.")
    assert "  - Add /v2 to the URL.\n" in stages["Credentials"]


def test_what_goes_into_a_field_by_its_other_name_is_not_said_twice(built: Build) -> None:
    fields = "In **Client Identifier**, enter the Client ID. In **Client Secret**, enter the Client Secret."
    stages, _ = built(credentials=f"Turn round. {fields} Select **Test Connection**.")
    assert "  - Turn round.\n" in stages["Credentials"]


def test_what_a_step_over_several_lines_says_stands_below_what_its_line_is_about(built: Build) -> None:
    region = "In the **Region** field, enter yours.\n   Regions end in\n   a [digit](https://brambleworks.com/digits)."
    test = "![Test Connection](test-connection.png)\n   Select **Test Connection**."
    stages, _ = built(credentials=f"\n   {region}\n   {test}")
    own = "  - In the Region field, enter yours. Regions end in a [digit](<https://brambleworks.com/digits>).\n"
    assert f"- [ ] **Region**: that of your account at Brambleworks\n{own}" in stages["Credentials"]


def test_what_a_step_says_behind_a_long_note_stands_below_the_last_of_its_lines(built: Build) -> None:
    note = f"   > [!NOTE]\n   > {'Berries are sweet. ' * 30}"
    stages, _ = built(credentials=f"\n\n{note}\n\n   Select **Test Connection**. Berries wither in June.")
    _, _, behind = stages["Credentials"].partition("- [ ] Select **Test Connection**")
    assert "Berries wither in June." in behind


def test_what_is_said_before_the_test_stands_before_it(built: Build) -> None:
    stages, _ = built(credentials="The key ends after a year. Select **Test Connection**.")
    told, tested = "  - The key ends after a year.\n", "- [ ] Select **Test Connection**"
    assert stages["Credentials"].index(told) < stages["Credentials"].index(tested)


@pytest.mark.parametrize(
    ("steps", "begins"),
    [
        (
            "1. Select the **Properties** tab.\n   > [!NOTE]\n   > It is the second.\n1. Raise the **Oak limit**.\n",
            "- [ ] Select the Properties tab.\n  - **Note:** It is the second.\n- [ ] Raise the Oak limit.\n- [ ] Open",
        ),
        (
            "1. In the Azure portal, stop the job for an hour.\n1. Raise the **Oak limit**.\n1. Lower it again.\n",
            "- [ ] In the Azure portal, stop the job for an hour.\n- [ ] Raise the Oak limit.\n- [ ] Lower it again.",
        ),
        (
            "1. Select the **Properties** tab.\n",
            "- [ ] Open the application's **Provisioning** page and choose **Automatic**\n  - Select the Properties",
        ),
    ],
)
def test_steps_before_one_that_is_quoted_stand_before_it(tmp_path: Path, steps: str, begins: str) -> None:
    text = TUTORIAL.replace("1. Set the", f"{steps}1. Set the")
    (tmp_path / "brambleworks.md").write_text(text.format(vendor="", gallery="", credentials="", end=""))
    run = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    checklist = (tmp_path / "out" / "brambleworks" / "checklist.md").read_text()
    told = re.sub(r" \(line \d+\)", "", checklist).partition("\n## Credentials\n\n")[2]
    assert told.startswith(begins)


def test_what_is_said_behind_the_test_stands_below_it(built: Build) -> None:
    stages, _ = built(credentials="Select **Test Connection**. The test takes an hour.")
    tested = "- [ ] Select **Test Connection** and go on only when it succeeds\n"
    assert f"{tested}  - The test takes an hour.\n" in stages["Credentials"]


@pytest.mark.parametrize(
    "own",
    [
        "Under Mappings, read what is there.",
        "Expand the Mappings section and wait for the leaves.",
        "Go to the mappings and breathe.",
        "Click Attribute mapping (preview) twice.",
        "The mapping of leaves appears.",
    ],
)
def test_a_step_that_opens_the_mappings_stands_among_them(built: Build, own: str) -> None:
    mapping = "1. Select **Synchronize Microsoft Entra users to Brambleworks**."
    stages, _ = built(credentials=f"Select **Test Connection**.\n1. {own}\n{mapping}")
    assert own in stages["Mappings"]
    assert own not in stages["Credentials"]


@pytest.mark.parametrize(
    ("step", "assigns"),
    [
        ("Once it is there, assign users and groups to the application.", True),
        ("Select Add user/group and pick the writers.", True),
        ("Assign the users who need it to the Brambleworks application.", True),
        ("Click the Assign users and groups tab.", True),
        ("Assign groups to your enterprise app.", True),
        ("Assign permissions to the users.", False),
        ("Assign users to a tree of their own.", False),
        ("Sync those who are assigned to the application.", False),
    ],
)
def test_the_step_that_assigns_stands_in_the_scope_and_there_alone(tmp_path: Path, step: str, assigns: bool) -> None:
    text = TUTORIAL.replace(
        "## Step 4: Define who is in scope for provisioning\n\n* Give them the role Writer.\n\n", ""
    )
    text = text.format(vendor="", gallery="", credentials=f"Select **Test Connection**.\n1. {step}", end="")
    (tmp_path / "brambleworks.md").write_text(text)
    run = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    stages = (tmp_path / "out" / "brambleworks" / "checklist.md").read_text().partition("\n## Scope\n")
    assert (step in stages[2], step in stages[0]) == (assigns, not assigns)
    assert ("need Brambleworks (in no step of the tutorial)" in stages[2]) is not assigns


def test_a_step_that_assigns_at_the_vendor_is_not_the_one_in_the_portal(tmp_path: Path) -> None:
    text = TUTORIAL.replace(
        "## Step 4: Define who is in scope for provisioning\n\n* Give them the role Writer.\n\n", ""
    )
    text = text.format(vendor="1. Assign users and groups to a grove.", gallery="", credentials="", end="")
    (tmp_path / "brambleworks.md").write_text(text)
    run = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    checklist = (tmp_path / "out" / "brambleworks" / "checklist.md").read_text()
    assert "need Brambleworks (in no step of the tutorial)" in checklist


def test_a_step_between_the_one_that_assigns_and_the_credentials_stands_with_these(tmp_path: Path) -> None:
    step = "Go to Provisioning and select Get started in the shade."
    text = TUTORIAL.replace(
        "## Step 4: Define who is in scope for provisioning\n\n* Give them the role Writer.\n\n", ""
    )
    text = text.replace("1. Set the", f"1. Plant a tree.\n1. Assign users and groups.\n1. {step}\n1. Set the")
    (tmp_path / "brambleworks.md").write_text(text.format(vendor="", gallery="", credentials="", end=""))
    run = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    stages = (tmp_path / "out" / "brambleworks" / "checklist.md").read_text().partition("\n## Scope\n")
    assert (step in stages[0], step in stages[2]) == (True, False)


def test_steps_that_add_from_the_marketplace_are_those_of_the_gallery(tmp_path: Path) -> None:
    text = TUTORIAL.replace("Brambleworks from the gallery", "Brambleworks from the Azure Marketplace")
    (tmp_path / "b.md").write_text(
        text.format(vendor="1. Open Keys.", credentials="", end="", gallery="1. Open it and,")
    )
    run = ["build", str(tmp_path / "b.md"), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    assert (
        "1. Open it and, for single sign-on"
        in (
            (tmp_path / "out" / "brambleworks" / "checklist.md")
            .read_text()
            .partition("## Gallery")[2]
            .partition("##")[0]
        )
    )


@pytest.mark.parametrize(
    ("heading", "stage"),
    [("Revoke the token", "Only where it applies"), ("Create the groups", "At Brambleworks")],
)
def test_section_behind_the_portals_has_its_stage_by_its_heading(built: Build, heading: str, stage: str) -> None:
    stages, _ = built("1. Open Keys.", end=f"## {heading}\n\n* Open Groups.\n* Press the button.")
    assert "Press the button." in stages[stage]


REMARKS = """\
## Assign users to Brambleworks

* Users with the **Default Access** role are excluded from provisioning.

## Configuring automatic user provisioning to Brambleworks

> [!TIP]
> Brambleworks has single sign-on too.

> [!WARNING]
> Without a last name the user is refused.

### To configure automatic user provisioning for Brambleworks

1. Sign in to the Azure portal. Mind the berries.
1. Set the **Provisioning Mode** to **Automatic**.
1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**.
"""


def test_what_the_portals_section_says_above_its_steps_stands_below_its_first_item(tmp_path: Path) -> None:
    (tmp_path / "rook.md").write_text(f"# Configure Brambleworks for automatic user provisioning\n\n{REMARKS}")
    run = ["build", str(tmp_path / "rook.md"), "-o", str(tmp_path / "out"), "--target", "checklist"]
    CliRunner().invoke(doccompile, [*run, "--fail-on", "never"])
    markdown = re.sub(r" \(line \d+\)", "", (tmp_path / "out/brambleworks/checklist.md").read_text())
    assert "single sign-on" not in markdown
    assert "## At Brambleworks" not in markdown
    assert (
        "choose **Automatic**\n  - **Warning:** Without a last name the user is refused.\n  - Mind the berries.\n"
    ) in markdown


def test_what_only_announces_the_portals_steps_is_no_item(built: Build) -> None:
    way = "Contact Brambleworks support to get a key."
    announced = f"{way}\n\n**To configure the Brambleworks connector:**"
    stages, _ = built(above=announced, heading="Step 5: Configure Brambleworks support")
    assert stages["At Brambleworks"].startswith(f"- [ ] {way}")
    assert "connector" not in stages["At Brambleworks"]


def test_remark_on_the_way_to_the_secret_stands_with_it(built: Build) -> None:
    way = "In your account, go to **Keys** and copy the access token."
    stages, _ = built(above=f"{way}\n\n> [!NOTE]\n> Owners only.\n")
    assert (
        "- [ ] In your account, go to Keys and copy the access token.\n  - **Note:** Owners only.\n"
        in (stages["At Brambleworks"])
    )
    assert "Owners only." not in stages["Credentials"]


@pytest.mark.parametrize("indent", ["   ", ""])
def test_what_hangs_below_a_step_on_the_way_to_the_secret_stays_there(built: Build, indent: str) -> None:
    note = f"{indent}> [!NOTE]\n{indent}> Owners only."
    stages, _ = built(above=f"1. Open the keys.\n1. Add one.\n\n{note}\n\n1. Copy the access token.")
    assert "- [ ] Add one.\n  - **Note:** Owners only.\n" in stages["At Brambleworks"]
    assert "Owners only." not in stages["Credentials"]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("This section guides you through the steps at Brambleworks.", 1),
        ("This article shows how to open the gate", 1),
        ("This section guides you. First, open the gate.", 2),
        ("This section describes how to contact support@brambleworks.com for the gate.", 2),
        ("This key guides you through the garden.", 2),
    ],
)
def test_what_a_section_is_for_is_no_item_though_the_steps_are_below_another_heading(
    built: Build, lead: str, items: int
) -> None:
    stages, _ = built(f"{lead}\n\n### Make a key\n\n1. Open Keys.")
    assert stages["At Brambleworks"].count("- [ ] ") == items


def test_remarks_on_the_prerequisites_stand_among_them(built: Build) -> None:
    needs = "## Prerequisites\n\n* A site.\n\n  > [!IMPORTANT]\n  > No trial.\n* A role.\n\n> [!NOTE]\n> Grove plan.\n"
    stages, _ = built(f"Open Keys.\n\n{needs}")
    assert (
        stages["Before you start"]
        == "- [ ] A site.\n- [ ] Important: No trial.\n- [ ] A role.\n- [ ] Note: Grove plan.\n"
    )
    assert stages["At Brambleworks"] == "- [ ] Open Keys.\n"


@pytest.mark.parametrize(
    ("remark", "items"),
    [
        ("> [!NOTE]\n> Groups come next year.", "- [ ] Note: Groups come next year.\n"),
        ("> [!IMPORTANT]\n> Stop the old import first.", "- [ ] Important: Stop the old import first.\n"),
        ("> [!TIP]\n> You may enable single sign-on too.", None),
        ("> [!NOTE]\n> This integration is also available to use from another cloud.", None),
        ("Groups come next year.", None),
    ],
)
def test_remarks_on_the_capabilities_stand_before_the_start(built: Build, remark: str, items: str | None) -> None:
    stages, _ = built(head=f"## Capabilities supported\n\n* Create users in Brambleworks.\n\n{remark}")
    assert stages.get("Before you start") == items


@pytest.mark.parametrize("point", ["*", "1."])
def test_monitoring_is_told_where_the_tutorial_does(built: Build, point: str) -> None:
    told = (
        "Once you've configured provisioning, use these pages to monitor it:\n\n"
        f"{point} Use the [provisioning logs](logs.md) to see who was left out.\n"
        f"{point} Check the [progress bar](bar.md) now and then.\n"
    )
    stages, _ = built("1. Open Keys.", end=f"## Step 6: Monitor your deployment\n\n{told}")
    assert stages["Monitor"] == (
        "- [ ] Wait for the first cycle to end (in no step of the tutorial)\n"
        "- [ ] Read the **Provisioning logs** for users that were skipped or failed\n"
        "- [ ] Look at the progress bar: a job in quarantine runs seldom and stops after four weeks\n"
    )
    assert "Only where it applies" not in stages


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Give an address for quarantine emails.", " (in no step of the tutorial)"),
        ("Turn on e-mails of a quarantine.", " (in no step of the tutorial)"),
        ("If it fails, the job goes into quarantine.", ""),
        ("Look whether it is in quarantine.", ""),
        ("Watch the progress bar.", ""),
    ],
)
def test_the_state_of_the_job_is_not_looked_at_where_emails_are_asked_for(built: Build, told: str, where: str) -> None:
    stages, _ = built("1. Open Keys.", credentials=told)
    assert f"runs seldom and stops after four weeks{where}\n" in stages["Monitor"]


def test_what_only_this_tutorial_says_of_monitoring_is_told(built: Build) -> None:
    told = "* Use the [provisioning logs](logs.md).\n* In winter, look at the **Frost** page of Brambleworks too.\n"
    stages, _ = built("1. Open Keys.", end=f"## Monitor your deployment\n\n{told}")
    assert "\n  - In winter, look at the Frost page of Brambleworks too.\n" in stages["Monitor"]


def test_what_is_shown_below_a_step_of_a_section_besides_stays_below_it(built: Build) -> None:
    end = (
        "## Revoke the token\n\nIt takes an hour.\n\n1. Run:\n\n   ```\n   GET /trees\n   ```\n\n"
        "1. Then prune:\n\n   |Tree|Cut|\n   |---|---|\n   |Oak|1 m|\n\n   > [!WARNING]\n   > Not in spring.\n"
    )
    stages, html = built("1. Open Keys.", end=end)
    assert stages["Only where it applies"] == (
        "- [ ] Revoke the token\n  1. Run:\n      ```\n      GET /trees\n      ```\n  2. Then prune:\n\n"
        "      | Tree | Cut |\n      | --- | --- |\n      | Oak | 1 m |\n\n      - **Warning:** Not in spring.\n"
        "  - It takes an hour.\n"
    )
    html5lib.HTMLParser(strict=True).parse(html)


def test_remarks_on_prerequisites_at_the_end_stand_among_them_alone(built: Build) -> None:
    stages, _ = built("Open Keys.", end="## Prerequisites\n\n* A site.\n\n> [!NOTE]\n> Grove plan.\n")
    assert stages["Before you start"] == "- [ ] A site.\n- [ ] Note: Grove plan.\n"
    assert "Grove plan" not in "".join(text for stage, text in stages.items() if stage != "Before you start")


@pytest.mark.parametrize("title", ["Prerequisites", "First of all"])
def test_remarks_on_a_list_of_needs_stand_among_them_whatever_its_title(built: Build, title: str) -> None:
    stages, _ = built(end=f"## {title}\n\n* A Microsoft Entra tenant.\n* A site.\n\n> [!NOTE]\n> Grove plan.\n")
    assert stages["Before you start"] == "- [ ] A Microsoft Entra tenant.\n- [ ] A site.\n- [ ] Note: Grove plan.\n"


def test_what_is_remarked_on_the_tutorial_as_a_whole_is_known_before_the_start(built: Build) -> None:
    remarks = "SCIM is available on the Grove plan.\n\n> [!NOTE]\n> A custom application does not work.\n"
    stages, _ = built("Open Keys.\n\n## Prerequisites\n\n* A site.", head=remarks)
    assert stages["Before you start"] == (
        "- [ ] SCIM is available on the Grove plan.\n- [ ] Note: A custom application does not work.\n- [ ] A site.\n"
    )


@pytest.mark.parametrize("heading", ["Configure provisioning", "Into the portal", "Final configuration"])
def test_the_section_that_fills_in_the_fields_is_the_credentials_whatever_its_heading(
    built: Build, heading: str
) -> None:
    stages, _ = built("1. Open Keys.", heading=heading)
    assert stages["At Brambleworks"] == "- [ ] Open Keys.\n"
    assert "**Tenant URL**" in stages["Credentials"]


def test_a_section_that_selects_a_mapping_is_the_portals_whatever_its_heading(built: Build) -> None:
    steps = "1. Select **Provision Microsoft Entra ID Users**.\n1. Remove the thorns.\n"
    stages, _ = built("1. Open Keys.", end=f"## Thorns\n\n{steps}")
    assert stages["At Brambleworks"] == "- [ ] Open Keys.\n"
    assert "- [ ] Remove the thorns.\n" in stages["Mappings"]


@pytest.mark.parametrize(
    "heading",
    [
        "Step 1: Create your application in Azure Active Directory",
        "Register the enterprise app",
        "Add an app to Entra ID",
    ],
)
def test_steps_that_make_the_application_are_those_of_the_gallery(built: Build, heading: str) -> None:
    stages, _ = built(f"1. Open Keys.\n\n## {heading}\n\n1. Give it a name.\n")
    assert stages["At Brambleworks"] == "- [ ] Open Keys.\n"
    assert "  1. Give it a name.\n" in stages["Gallery"]


@pytest.mark.parametrize("heading", ["Create a key to use in Azure", "Create an application token"])
def test_what_is_made_for_the_portal_is_made_at_the_vendor(built: Build, heading: str) -> None:
    stages, _ = built(f"1. Open Keys.\n\n## {heading}\n\n1. Give it a name.\n")
    assert "- [ ] Give it a name.\n" in stages["At Brambleworks"]


def test_a_section_that_leads_to_the_secret_too_stays_the_vendors(built: Build) -> None:
    stages, _ = built("1. Open Keys.\n1. Copy the **Bramble Key**. Paste it into **Secret Token** in the Azure portal.")
    assert stages["At Brambleworks"].startswith("- [ ] Open Keys.\n- [ ] Copy the Bramble Key.")


def test_a_button_that_only_the_portal_has_leaves_the_steps_to_the_secret_where_they_are(built: Build) -> None:
    stages, _ = built("1. Copy the **Bramble Key**.\n1. Select **Test Connection**.\n1. Close the gate.")
    assert "- [ ] Close the gate.\n" in stages["At Brambleworks"]


def test_limits_have_the_links_of_the_tutorial(built: Build) -> None:
    stages, _ = built(end="## Known issues\n\n* Read about [frost](https://brambleworks.com/frost) before winter.\n")
    limit = "- [ ] Know this limit: Read about [frost](<https://brambleworks.com/frost>) before winter.\n"
    assert stages["Before you start"] == limit


def test_what_is_told_with_a_limit_stands_below_it(built: Build) -> None:
    end = "## Known issues\n\n* Frost kills.\n\nCover it with:\n\n```\nfleece(2)\n```\n\n### Hail\n\nHail falls, too.\n"
    stages, _ = built(end=end)
    below = "  - Cover it with:\n  ```\n  fleece(2)\n  ```\n"
    assert stages["Before you start"] == f"- [ ] Know this limit: Frost kills.\n{below}- [ ] Hail falls, too.\n"


def test_note_on_the_steps_of_a_remedy_stands_below_the_limit(built: Build) -> None:
    remedy = "If hedges freeze, complete the following steps:\n\n1. Wait.\n\n   > [!NOTE]\n   > It takes a week."
    stages, _ = built(end=f"## Troubleshooting\n\n{remedy}\n")
    assert stages["Before you start"].endswith("complete the following steps: Wait.\n  - **Note:** It takes a week.\n")


def test_instructions_in_the_portal_without_numbers_are_not_the_vendors(built: Build) -> None:
    stages, _ = built("Open Keys.\n\nIn Azure, open the enterprise application.\n\nGive it a name.")
    assert stages["At Brambleworks"].startswith("- [ ] Open Keys.\n")
    assert "Give it a name." not in stages["At Brambleworks"]
    assert "  - Give it a name.\n" in stages["Credentials"]


def test_a_mapping_that_is_selected_behind_the_steps_belongs_to_the_work(built: Build) -> None:
    adjusted = "Open **Mappings**, and select **Provision Microsoft Entra ID Users**. Then remove the thorns."
    stages, _ = built(end=f"## Adjust the thorns\n\n{adjusted}")
    assert "Then remove the thorns." in stages["Mappings"]
    assert "Only where it applies" not in stages


IN_PARAGRAPHS = """\
# SCIM provisioning with Microsoft Entra ID

Provision users from Microsoft Entra ID to Brambleworks.

## Prepare Brambleworks

Open **Keys** and copy the **Hub Token** and the base URL.

## Configure the Entra ID enterprise application for SCIM

Users come from an application of their own. In Entra ID, open **Enterprise applications**. Click **Create your own
application** and name it.

### Connect the two

Open its **Connectivity** page.

* **Tenant URL**: The base URL of Brambleworks.
* **Secret Token**: The Hub Token.

Then click **Test Connection**.

### Prepare the attributes

Open the page of mappings, and select **Provision Microsoft Entra ID Users**. Leave the others.

**NOTE:** Do so before **Provision on demand**.

### Turn it on

On the **Provisioning** page, set **Provisioning Mode** to **Automatic** and **Scope** to those assigned.

Use **Provision on demand**. Then set **Provisioning Status** to **On**.
"""


def test_a_tutorial_in_paragraphs_says_what_every_checklist_has(tmp_path: Path) -> None:
    (tmp_path / "brambleworks.md").write_text(IN_PARAGRAPHS)
    run = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--target", "checklist", "--fail-on", "never"]
    assert CliRunner().invoke(doccompile, run).exit_code == 0
    shown = (tmp_path / "out" / "brambleworks" / "checklist.md").read_text()
    items = dict(re.findall(r"^- \[ \] (.*) \((?:line (\d+)|in no step of the tutorial)\)$", shown, re.MULTILINE))
    assert items["Create your own application for **Brambleworks**: it stands in no gallery"] == "11"
    assert items["Open the application's **Provisioning** page and choose **Automatic**"] == "31"
    assert items["Select **Test Connection** and go on only when it succeeds"] == "21"
    assert items["Try one user with **Provision on demand** and look at the result at Brambleworks"] == "33"
    assert items["Set **Provisioning Status** to **On** and save"] == "33"
    at_the_vendor = shown.partition("## At Brambleworks")[2].partition("## Gallery")[0]
    assert "Keys" in at_the_vendor
    assert not any(word in at_the_vendor for word in ("Connectivity", "mappings", "own application"))
    assert "Leave the others." in shown.partition("## Mappings")[2].partition("## Scope")[0]


@pytest.mark.parametrize(
    ("step", "own"),
    [
        ("Select Save.", ""),
        ("Set the Provisioning Mode to Automatic.", ""),
        (
            "Under the Admin Credentials section, input your Rook Tenant URL and Secret Token. Click Test Connection.",
            "",
        ),
        ("If the connection fails, ensure your Rook account has Admin permissions and try again.", ""),
        ("Define the users that you would like to provision to Rook by choosing the desired values in Scope.", ""),
        ("Under the Admin Credentials section, input your rook.io Tenant URL and Secret Token.", ""),
        ("Under the Admin Credentials section, input the Tenant URL, and Secret Token of your rook.io account.", ""),
        ("In Admin Credentials, provide your Rook Tenant URL and corresponding Secret Token.", ""),
        ("In Admin Credential, provide your Rook Tenant URL and corresponding Secret Token.", ""),
        ("In the Admin Credentials section, enter your Rook Tenant URL and the Secret token information.", ""),
        ("In Admin Credentials, enter your Rook Tenant URL and the Secret Token of the day.", "."),
        ("If you change the matching attribute, see that the Rook API filters by it.", ""),
        ("If you want to change the matching target attribute, ask for its filter.", ""),
        ("If you change the address, ask for its filter.", "."),
        ("Upon completing steps 5 and 6, click Test Connection to ensure Microsoft Entra ID can reach Rook.", ""),
        ("After filling in the region, set the lifetime.", "."),
        ("Select Save. Then reload the page.", "Then reload the page."),
        ("Under the Admin Credentials section, input https://rook.com/scim in Tenant URL.", "."),
        ("If the connection fails, ensure that you entered the whole token.", "."),
        ("For the value of Scope, select Sync only assigned users and groups.", "."),
        ("Select Show advanced options.", "."),
        ("Select Rook from your list of SaaS applications.", ""),
        ("Choose Rook in the list of applications.", ""),
        ("Select Birds from your list of applicants.", "."),
        ("This operation starts the initial synchronization of all users. The initial sync takes longer.", ""),
        ("The first cycle takes longer to run. You can use the Current Status section to follow it.", ""),
        ("You can monitor progress in the Synchronization Details section.", ""),
        ("For more information on how to read the logs, see Reporting.", ""),
        ("You can use the Sandbox section for a first try.", "."),
        ("This operation starts the nightly export.", "."),
        ("Set the token's lifetime to a year. Select Save. Write down its end. Select Save.", "lifetime"),
        ("In the Azure portal, select Enterprise Applications > All applications.", ""),
        ("In the Provisioning Mode drop-down list, select Automatic.", ""),
        ("Choose Automatic as the Provisioning Mode.", ""),
        ("In the Provisioning Mode list, select Automatic renewal.", "."),
        ("Select Automatic renewal of the key.", "."),
        (
            "Under Admin Credentials, do the following: a. To make sure that Entra ID can connect to Rook, select Test "
            "Connection.",
            "",
        ),
        ("Under Admin Credentials, do the following: Turn the wheel.", "wheel"),
        ("Under Attribute Mappings, review the group attributes. To commit your changes, select Save.", ""),
        ("Configure the scoping filters. To learn how, refer to the instructions in the Scoping filter tutorial.", ""),
        ("Under Settings, in the Scope drop-down list, define the users that you want.", ""),
        ("Under Settings, in the Scope list, select Sync only assigned users and groups.", "."),
        ("Under Settings, to enable the Azure AD provisioning service for Rook, toggle the switch.", ""),
        ("Under Settings, to enable the nest, toggle the switch.", "."),
    ],
)
def test_usual_sentences(step: str, own: str) -> None:
    found = beyond_the_usual(step)
    assert bool(found) is bool(own)
    assert own in found
    assert not found.endswith("Save.") or own == ""


@pytest.mark.parametrize(
    ("step", "own"),
    [
        ("Choose the values in Scope in the Settings section.For Rook, all of them.", "For Rook, all of them."),
        ("Select Save!Then feed the rook.", "Then feed the rook."),
        ("Set (as before).If it rains, wait. Select Save.", "Set (as before).If it rains, wait."),
        ("Select Save in Rook.Io.", ""),
        ("Set Provisioning Status to On. Feed Rook.This is all.", "Feed Rook.This is all."),
        ("Do this: a. Select Save. b. Feed the rook. c. Select Save.", "Do this: a. Select Save. b. Feed the rook."),
        ("Under Admin Credentials, do the following: a. Feed the rook. b. Select Save.", "a. Feed the rook."),
    ],
)
def test_sentences_that_no_space_parts_are_two(step: str, own: str) -> None:
    assert beyond_the_usual(step) == own


def test_sentence_with_a_value_in_doubt_is_not_repeated() -> None:
    step = "Input https://rook.com/scim in Tenant URL. Input the key in Secret Token."
    assert beyond_the_usual(step, "https://rook.com/scim") == "Input the key in Secret Token."


_STATED = ["Tenant URL", "Secret Token", "https://rook.com/scim", "API Key", "Rook"]


@pytest.mark.parametrize(
    "step",
    [
        "Under Admin Credentials, enter https://rook.com/scim in Tenant URL. Paste the API Key into Secret Token.",
        "In the **Secret Token** text box, type the API key that you copied from Rook.",
        "Tenant URL: Enter https://rook.com/scim",
        "Provide the Tenant URL and Secret Token of your Rook account.",
        "Fill in the Tenant URL and the Secret Token obtained earlier, respectively.",
        "Place the Tenant URL in Tenant URL, and add the Secret Token to Secret Token.",
        "Specify the Tenant URL and supply the Secret Token.",
        "Under Admin Credentials, input https://rook.com/scim as Tenant URL and the corresponding Secret Token.",
    ],
)
def test_a_step_that_only_enters_what_the_items_state_is_not_repeated(step: str) -> None:
    assert beyond_the_usual(step, stated=_STATED) == ""


def test_a_field_whose_name_is_part_of_anothers_is_stated_too() -> None:
    assert beyond_the_usual("Enter the values in Secret and Secret Salt.", stated=["Secret", "Secret Salt"]) == ""


@pytest.mark.parametrize(
    "step",
    [
        "Enter https://rook.com/scim/eu in Tenant URL.",
        "Enter the API Key without its prefix in Secret Token.",
        "Leave Secret Token empty.",
        "Enter the API Key of step 2 in Secret Token.",
        "Secret Token: Twelve digits.",
        "Enter the value.",
    ],
)
def test_a_step_that_says_how_to_enter_it_is_told(step: str) -> None:
    assert beyond_the_usual(step, stated=_STATED) == step


@pytest.mark.parametrize("step", ["Select Rook.", "Open the Rook application", "Go to Enterprise applications."])
def test_a_step_that_opens_the_application_is_usual(step: str) -> None:
    assert beyond_the_usual(step, application="Rook") == ""


@pytest.mark.parametrize("step", ["Select Rook Beta.", "Select the Rook of the region.", "Go to Enterprise plans."])
def test_a_step_that_opens_something_else_is_not_usual(step: str) -> None:
    assert beyond_the_usual(step, application="Rook") == step


@pytest.mark.parametrize(
    "credentials",
    ["\n\n   > [!NOTE]\n   > Read the the plan.", "\n\n   Read the the plan.", "\n   * Read the the plan."],
)
def test_finding_on_what_is_told_below_an_item_stands_beside_that(built: Build, credentials: str) -> None:
    stages, _ = built(credentials=credentials)
    entry = next(item for item in stages["Credentials"].split("- [ ] ") if "Read the the plan" in item)
    assert "**warning DC403**" in entry
    assert not any("DC403" in stage for title, stage in stages.items() if title != "Credentials")
