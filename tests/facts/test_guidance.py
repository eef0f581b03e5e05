"""What stands beside numbered steps of one paragraph: where it belongs, how deep, and what is left out."""

import pytest

from doccompile.facts.fact import Facts
from tests.facts.conftest import Compile

CREDENTIALS = "1. In **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."


def parts_of(facts: Facts, heading: str) -> list[tuple[str, int, int, str]]:
    told = next((found for found in facts.guidance if heading in found.section), None)
    return [(part.kind, part.step, part.depth, part.text) for part in told.parts] if told else []


@pytest.mark.parametrize(
    ("vendor", "expected"),
    [
        ("Write to help@brambleworks.com.", [("paragraph", 0, 0, "Write to help@brambleworks.com.")]),
        ("1. Open Keys.\n1. Copy the token.", []),
        ("**Procedure**\n\n1. Open Keys.\n1. Copy the token.", []),
        ("![A thorn]({{ site.url }}/thorn.png)\n\nAsk for a key.", [("paragraph", 0, 0, "Ask for a key.")]),
        (
            "* Open Keys:\n  * Press New.\n\n    Wait.\n* Copy it.",
            [
                ("bullet", 0, 0, "Open Keys:"),
                ("bullet", 0, 1, "Press New."),
                ("paragraph", 0, 1, "Wait."),
                ("bullet", 0, 0, "Copy it."),
            ],
        ),
        (
            "1. Open Keys.\n1. Fill in:\n   1. a name\n      * a short one\n   1. a day\n1. Save.",
            [
                ("step", 2, 0, "Fill in:"),
                ("step", 2, 1, "a name"),
                ("bullet", 2, 2, "a short one"),
                ("step", 2, 1, "a day"),
            ],
        ),
        (
            "1. Open Keys.\n\n   > [!WARNING]\n   > The key is\n   > shown once.\n   >\n   > Keep it.\n1. Save.",
            [("step", 1, 0, "Open Keys."), ("warning", 1, 1, "The key is shown once. Keep it.")],
        ),
        (
            "1. Run:\n\n   ```sql\n     create role scim;\n\n       grant it;\n   ```\n",
            [("step", 1, 0, "Run:"), ("code", 1, 1, "create role scim;\n\n  grant it;")],
        ),
        ("1. > [!NOTE]\n   > Ask us.\n1. Open Keys.", [("note", 0, 1, "Ask us.")]),
        ("> Ask us.\n\n1. Open Keys.", [("paragraph", 0, 0, "Ask us.")]),
        ("1. Open Keys.\n\nThen call us.", [("paragraph", 1, 0, "Then call us.")]),
        (
            "> [!NOTE]\n> Only for admins.\n\n1. Open Keys.",
            [("note", 0, 0, "Only for admins.")],
        ),
        ('1. Open Keys.\n\n   ![The page of keys](keys.png)\n\n   :::image type="content" source="a.png":::\n', []),
        ("[!VIDEO https://brambleworks.com/v]\n\nOpen Keys.", [("paragraph", 0, 0, "Open Keys.")]),
    ],
)
def test_the_vendors_section_is_told_whole(
    compiled: Compile, vendor: str, expected: list[str] | list[tuple[int | str, ...]]
) -> None:
    assert parts_of(compiled(vendor=vendor, credentials=CREDENTIALS), "to support") == expected


def test_of_long_code_the_first_lines_are_told(compiled: Compile) -> None:
    lines = [f"line {number}" for number in range(100)]
    told = parts_of(compiled(vendor="\n".join(("Run:\n\n```", *lines, "```"))), "Configure Brambleworks")
    assert told[-1][3].split("\n") == lines[:60]


@pytest.mark.parametrize(
    "quote", ["> ```\n> one\n>   two\n> ```", "> ~~~\n> one\n>   two\n\nWait.", ">     one\n>       two"]
)
def test_code_in_a_quote_is_told_without_its_marks(compiled: Compile, quote: str) -> None:
    told = parts_of(compiled(vendor=f"Run:\n\n{quote}"), "Configure Brambleworks")
    assert [text for kind, _, _, text in told if kind == "code"] == ["one\n  two"]


def test_table_is_told_with_its_rows(compiled: Compile) -> None:
    table = "\n\n   |Region|Tenant URL|\n   |---|---|\n   |EU|https://eu.x.com|\n   |US|https://us.x.com|\n"
    facts = compiled(vendor="Open Keys.", credentials=CREDENTIALS + table)
    told = next(found for found in facts.guidance if "To configure" in found.section)
    assert [part.rows for part in told.parts] == [
        (("Region", "Tenant URL"), ("EU", "https://eu.x.com"), ("US", "https://us.x.com"))
    ]


def test_table_of_attributes_is_the_mappings_own(compiled: Compile) -> None:
    table = "1. Review the user attributes.\n\n   |Attribute|Type|\n   |---|---|\n   |userName|String|\n"
    assert parts_of(compiled(credentials=CREDENTIALS, mappings=table), "To configure") == []


def test_of_the_portals_section_only_notes_and_what_is_shown(compiled: Compile) -> None:
    steps = f"{CREDENTIALS}\n\n   > [!IMPORTANT]\n   > No slash at its end.\n\n   Then go on.\n"
    facts = compiled(credentials=steps, end="This starts the first cycle.")
    assert parts_of(facts, "To configure") == [("important", 3, 1, "No slash at its end.")]


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        ("* A site.\n\n> [!NOTE]\n> On the Grove plan.", [("note", 0, 0, "On the Grove plan.")]),
        ("* A site.\n\n> [!IMPORTANT]\n> No trial.\n\n* A role.", [("important", 0, 0, "No trial.")]),
        ("**Warning:** it is a paragraph.\n\n* A site.", []),
        ("> [!TIP]\n> Plant early.\n\n* A site.", []),
        ("* A site.\n\n> [!NOTE]\n> To test the steps in this tutorial, take no site in use.", []),
        ("* A site.\n\n> [!NOTE]\n> Microsoft Entra ID integrates with Brambleworks using the SCIM protocol.", []),
    ],
)
def test_of_the_prerequisites_what_is_remarked_beside_their_list(
    compiled: Compile, needs: str, told: list[str] | list[tuple[int | str, ...]]
) -> None:
    assert parts_of(compiled(vendor=f"## Prerequisites\n\n{needs}", credentials=CREDENTIALS), "Prerequisites") == told


@pytest.mark.parametrize(
    ("intro", "told"),
    [
        ("> [!NOTE]\n> No site of your own does.", [("note", 0, 0, "No site of your own does.")]),
        ("SCIM is part of the Grove plan.", [("paragraph", 0, 0, "SCIM is part of the Grove plan.")]),
        ("Only sites with the Grove licence can.", [("paragraph", 0, 0, "Only sites with the Grove licence can.")]),
        (
            "SCIM is a paid add-on.",
            [("paragraph", 0, 0, "SCIM is a paid add-on.")],
        ),
        ("Brambleworks grows brambles.", []),
        ("Read this only if you plan to provision groups.", []),
        ("> [!NOTE]\n> This connector is currently in preview. See the terms.", []),
        ("> [!NOTE]\n> It uses the Microsoft Entra provisioning service, which is explained elsewhere.", []),
        (
            "> [!NOTE]\n> Your plan must have the Microsoft Entra provisioning service.",
            [("note", 0, 0, "Your plan must have the Microsoft Entra provisioning service.")],
        ),
    ],
)
def test_of_what_stands_above_the_first_section_remarks_and_plans(
    compiled: Compile, intro: str, told: list[str] | list[tuple[int | str, ...]]
) -> None:
    facts = compiled(intro=intro, credentials=CREDENTIALS)
    assert parts_of(facts, "Brambleworks") == told
    assert all(found.beforehand == ("Brambleworks" in found.section) for found in facts.guidance if told)


def test_a_list_of_needs_is_no_instruction(compiled: Compile) -> None:
    facts = compiled(vendor="Prerequisites:\n\n* A site.\n\nOpen Keys.", credentials=CREDENTIALS)
    assert parts_of(facts, "Step 2") == [("paragraph", 0, 0, "Open Keys.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("First you'll need to log in to Brambleworks. Open Keys.", True),
        ("Select the thorns, and copy them.", True),
        ("Select the **Secret Token** field.", True),
        ("At this step, use the gate to configure thorns as a target.", True),
        ("In this stage, ask the gardener for a path.", True),
        ("At this point, thorns use the gate.", False),
        ("Provisioning takes its time.", False),
    ],
)
def test_paragraphs_under_a_heading_of_provisioning_are_told_where_they_ask_for_something(
    compiled: Compile, text: str, told: bool
) -> None:
    facts = compiled(end=f"## Step 1: Go to the provisioning of thorns\n\n{text}", credentials=CREDENTIALS)
    assert bool(parts_of(facts, "Step 1")) is told


def test_what_stands_above_the_first_section_of_a_page_with_its_title_in_the_front_matter(read: Compile) -> None:
    text = (
        f"---\ntitle: Provision users to Brambleworks\n---\n\nIt needs the Grove plan.\n\n## Enter\n\n{CREDENTIALS}\n"
    )
    assert parts_of(read(text), "Brambleworks") == [("paragraph", 0, 0, "It needs the Grove plan.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brambleworks maps roles. If a role is new, you need to tell your gardener of it.", True),
        ("For each hedge, you'll need to first specify a value in `title`.", True),
        ("Each hedge has a name, which you must provide to our support.", True),
        ("Hedges are mapped by `title`. You will also have to enter one for a new hedge.", True),
        ("You need to know that hedges grow. They are mapped by `title`.", False),
        ("A new hedge is a thing that you must love.", False),
    ],
)
def test_other_section_tells_to_act_in_the_middle_of_a_paragraph_too(compiled: Compile, text: str, told: bool) -> None:
    facts = compiled(vendor=f"1. Open Keys.\n\n## Roles and hedges\n\n{text}", credentials=CREDENTIALS)
    assert bool(parts_of(facts, "Roles and hedges")) is told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Create the role", "Open Roles and press New.", True),
        ("Connect the directory", "* Next, select Directory.", True),
        ("What is SCIM?", "Open the specification to learn more.", False),
        ("Terms used here", "Select a term below.", False),
        ("Common questions", "Open a ticket.", False),
        ("Set the flag", "**1) Open Flags**", True),
        ("Sites", "Before you begin, ensure that there is a site.", True),
        ("Copy the id (optional)", "You may have to.\n\n1. The id is copied.", True),
        ("Sandbox", "A sandbox is a copy of your site.", False),
    ],
)
def test_other_section_is_told_where_it_tells_to_act(compiled: Compile, title: str, text: str, told: bool) -> None:
    facts = compiled(vendor=f"1. Open Keys.\n\n## {title}\n\n{text}", credentials=CREDENTIALS)
    assert bool(parts_of(facts, title)) is told


def test_words_of_a_part_can_be_traced(compiled: Compile) -> None:
    facts = compiled(vendor="Write to **support**.", credentials=CREDENTIALS)
    where = facts.guidance[0].parts[0].where
    assert (where.line, where.column) == (9, 1)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("1. Open the **People** page", "Open the People page"),
        ("2. Configure the login.", "Configure the login."),
        ("Step 2: Turn on the hub", "Turn on the hub"),
        ("3) Access the hub as an owner", "Access the hub as an owner"),
        ("3) Access to the hub", None),
        ("1. The hub", None),
        ("Open the hub", None),
    ],
)
def test_numbered_heading_that_asks_for_something_is_a_step(compiled: Compile, heading: str, told: str | None) -> None:
    facts = compiled(vendor=f"Brambleworks keeps people.\n\n### {heading}\n\nIt is green.", credentials=CREDENTIALS)
    parts = next(found.parts for found in facts.guidance if found.section in heading.replace("*", ""))
    assert [part.text for part in parts if part.kind == "heading"] == ([told] if told else [])
    assert parts[-1].text == "It is green."


def test_heading_over_numbered_steps_is_none_itself(compiled: Compile) -> None:
    facts = compiled(vendor="### 1. Open the hub\n\n1. Copy the key.\n\n   Keep it.", credentials=CREDENTIALS)
    assert [kind for kind, *_ in parts_of(facts, "Open the hub")] == ["step", "paragraph"]


CONFIGURED = """\
# Configure Brambleworks for automatic user provisioning

## Configure user provisioning to Brambleworks

This section guides you through the portal. You must be patient.

{}

1. Set the **Provisioning Mode** to **Automatic**.

1. Under **Admin Credentials**, enter the **Secret Token**.

You need to request a new key every year.
"""


@pytest.mark.parametrize(
    "way",
    [
        "In your account center, go to **Settings** and fetch the access token.",
        "A key must be ordered in the shop.",
        "As part of this, you are required to have a token. It is something that you need to request from your desk.",
        "To get an API key, write to support.",
        "Your access token is generated by an owner.",
        "You get the secret by contacting support.",
    ],
)
def test_way_to_the_secret_above_the_portals_steps_is_told(read: Compile, way: str) -> None:
    assert parts_of(read(CONFIGURED.format(way)), "Configure user") == [("paragraph", 0, 0, way.replace("*", ""))]


@pytest.mark.parametrize(
    "words",
    [
        "You need the Azure portal and a key.",
        "A key opens it.",
        "In the menu, go to **Settings**.",
        "The token is long.",
        "This section tells where the key goes.",
    ],
)
def test_other_words_above_the_portals_steps_are_not(read: Compile, words: str) -> None:
    assert parts_of(read(CONFIGURED.format(words)), "Configure user") == []


@pytest.mark.parametrize(
    "demand",
    [
        "An owner must make a hedge profile of its own.",
        "* Growers have to open the gate themselves.",
        "Don't take the profile that waters the beds.",
        "Two sites cannot share a hedge. They are drawn apart.",
        "What was pruned by hand will be removed, and the labels will be overwritten.",
        "The gate has to be open.\n\n> [!TIP]\n> You must lock it later.",
    ],
)
def test_what_is_demanded_above_the_portals_steps_is_told(read: Compile, demand: str) -> None:
    found = parts_of(read(CONFIGURED.format(demand)), "Configure user")
    assert " ".join(text for *_, text in found) == demand.replace("* ", "").replace("\n\n> [!TIP]\n> ", " ")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("* Hedges are slow.\n\nNeither do roses grow.", [("paragraph", "Neither do roses grow.")]),
        ("* Hedges are slow.\n\n```\nerror: frost\n```", [("code", "error: frost")]),
        ("* Hedges are slow.\n\n|Bed|Depth|\n|---|---|\n|1|2|", [("table", "")]),
        (
            "Roses fail with this:\n\n```\nerror: frost\n```",
            [("paragraph", "Roses fail with this:"), ("code", "error: frost")],
        ),
        (
            "If you prune a hedge, its label must be:\n\n* `{}`, where a bed stands.",
            [("paragraph", "If you prune a hedge, its label must be:")],
        ),
        ("1. Cut the hedge.\n\n   > [!NOTE]\n   > Only in spring.", [("note", "Only in spring.")]),
        ("There are these limitations:\n\n* Hedges are slow.", []),
        ("Brambleworks has the following known issues, if it runs:\n\n* Hedges are slow.", []),
        ("Hedges are slow.\n\nRoses are slower.", []),
    ],
)
def test_what_is_told_with_the_limits_is_known_beforehand(
    compiled: Compile, below: str, expected: list[str] | list[tuple[str, ...]]
) -> None:
    facts = compiled(vendor=f"1. Open Keys.\n\n## Connector limitations\n\n{below}", credentials=CREDENTIALS)
    assert [(kind, text) for kind, *_, text in parts_of(facts, "limitations")] == expected
    assert all(told.beforehand for told in facts.guidance if "limitations" in told.section)


@pytest.mark.parametrize(
    ("kind", "told"), [("NOTE", True), ("IMPORTANT", True), ("WARNING", True), ("CAUTION", True), ("TIP", False)]
)
def test_remark_above_the_portals_steps_is_told(read: Compile, kind: str, told: bool) -> None:
    found = parts_of(read(CONFIGURED.format(f"> [!{kind}]\n> Names are needed.")), "Configure user")
    assert found == ([(kind.lower(), 0, 0, "Names are needed.")] if told else [])


def test_remark_in_a_section_that_tells_nothing_to_do_is_not(compiled: Compile) -> None:
    facts = compiled(
        vendor="1. Open Keys.\n\n## Sandbox\n\nIt is a copy.\n\n> [!NOTE]\n> It is slow.", credentials=CREDENTIALS
    )
    assert parts_of(facts, "Sandbox") == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Important tips for user assignment to Brambleworks", True),
        ("Step 2: Tips for assigning people", True),
        ("User assignments", True),
        ("Group assignment", True),
        ("Homework assignments", False),
        ("The property User assignment required", False),
    ],
)
def test_section_on_assignment_is_told_whole(compiled: Compile, title: str, told: bool) -> None:
    facts = compiled(vendor=f"1. Open Keys.\n\n## {title}\n\n* One user is enough.", credentials=CREDENTIALS)
    assert bool(parts_of(facts, title)) is told


@pytest.mark.parametrize(
    "announcement",
    [
        "In this section, you create the account that reads the workers.",
        "In this step you'll fetch the key.",
        "This section describes how a key is made",
        "The following sections show how keys and locks are made.",
        "Follow these instructions to fetch the key:",
        "Follow the following steps.",
    ],
)
def test_what_announces_the_steps_of_a_section_is_left_out(compiled: Compile, announcement: str) -> None:
    vendor = f"{announcement}\n\n1. Open Keys.\n1. Copy the key.\n\n> [!NOTE]\n> It is shown once."
    facts = compiled(vendor=vendor, credentials=CREDENTIALS)
    assert parts_of(facts, "Step 2") == [("note", 2, 0, "It is shown once.")]


def test_list_of_the_sections_below_is_left_out_with_what_announces_it(compiled: Compile) -> None:
    contents = "* [Make a role](#make-a-role)\n* [Fetch a key](#fetch-a-key).\n* [Ask for more](#more) in July."
    vendor = f"Keys need a role. Roles are free.\n\nThis section provides steps for\n\n{contents}"
    found = parts_of(compiled(vendor=vendor, credentials=CREDENTIALS), "Step 2")
    assert [text for *_, text in found] == ["Keys need a role. Roles are free.", "Ask for more in July."]


def test_nothing_is_told_of_a_text_without_a_title(read: Compile) -> None:
    assert not read("Enter the Tenant URL in this field.\n\n> [!NOTE]\n> Only the team plan has it.\n").guidance


@pytest.mark.parametrize("behind", ["", "\n\n[Back to the top](#top)"])
def test_an_announcement_without_steps_is_all_that_is_told(compiled: Compile, behind: str) -> None:
    vendor = "In this section, you write to us for a key."
    found = parts_of(compiled(vendor=vendor + behind, credentials=CREDENTIALS), "Step 2")
    assert found[0] == ("paragraph", 0, 0, vendor)


@pytest.mark.parametrize(
    ("told", "acts"),
    [
        ("With hubs older than 4.1, you will need to synchronize the badge number as well.", True),
        ("Where rooms are used you must first import them.", True),
        ("On such hubs you'll also have to install the Hub Agent.", True),
        ("Here you'll have to run the script once.", True),
        ("On the hub you need to know what a badge is.", False),
        ("Whoever needs to synchronize badges has bought them.", False),
    ],
)
def test_section_of_its_own_is_told_where_it_asks_for_something(compiled: Compile, told: str, acts: bool) -> None:
    vendor = f"1. Open Keys.\n\n## Badge numbers (optional)\n\n{told}\n\n> [!NOTE]\n> Badges have numbers."
    found = parts_of(compiled(vendor=vendor, credentials=CREDENTIALS), "Badge")
    assert [text for *_, text in found] == ([told, "Badges have numbers."] if acts else [])


PICTURE = "![The form](form.png)"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (f"1. Fill in:\n\n{PICTURE}\n\n* a name\n\n* a day\n\n2. Save.", ["Fill in: a name; a day", "Save."]),
        ("1) Fill in:\n\n- a name\n- a day\n\n2) Save.", ["Fill in: a name; a day", "Save."]),
        ("1. Fill in the form.\n\n* It has a name.\n\n2. Save.", ["Fill in the form.", "Save."]),
        ("1. Fill in:\n\nThe form is short.\n\n* a name\n\n2. Save.", ["Fill in:", "Save."]),
        ("* Keys:\n  1. Open it:\n* Locks", ["Open it:"]),
        (
            "1. Fill in:\n\n   * a name\n\n> Rose\n>\n> Briar\n\n   * a day\n\n1. Save.",
            ["Fill in: a name; a day", "Save."],
        ),
        ("1. Fill in:\n\n   * a name\n\n> Rose\n\nMind this.\n\n* a day\n\n1. Save.", ["Fill in: a name", "Save."]),
        ("1. Fill in the form.\n\n> Rose\n\n* It has a name.\n\n2. Save.", ["Fill in the form.", "Save."]),
        ("1. Fill in:\n\n   * a name\n\n> Rose\n\n## Keys\n\n* a day\n\n1. Save.", ["Fill in: a name"]),
    ],
)
def test_bullets_that_a_step_announces_are_its_own_though_they_do_not_hang_below_it(
    compiled: Compile, steps: str, expected: list[str]
) -> None:
    facts = compiled(vendor=steps, credentials=CREDENTIALS)
    assert [step.value for step in facts.procedure[0].steps] == expected


def test_a_full_stop_behind_a_picture_says_nothing(compiled: Compile) -> None:
    facts = compiled(vendor=f"1. Open Keys.\n\n   {PICTURE}.\n\n2. Save.\n\n{PICTURE}.", credentials=CREDENTIALS)
    assert [step.value for step in facts.procedure[0].steps] == ["Open Keys.", "Save."]
    assert all(part.text.strip(".") for section in facts.guidance for part in section.parts)


def test_a_quotation_among_the_bullets_of_a_step_hangs_below_it_too(compiled: Compile) -> None:
    vendor = "1. Open Keys.\n\n2. Fill in:\n\n   * a name\n\n> Rose\n\n   * a day\n\n3. Save."
    found = parts_of(compiled(vendor=vendor, credentials=CREDENTIALS), "Step 2")
    assert [(step, text) for _, step, _, text in found] == [(2, "Fill in:"), (2, "a name"), (2, "Rose"), (2, "a day")]


def test_bullets_that_a_step_announces_hang_below_it_in_the_guidance(compiled: Compile) -> None:
    vendor = f"1. Open Keys.\n\n2. Fill in:\n\n{PICTURE}\n\n* a name\n\n* a day\n\n3. Save."
    found = parts_of(compiled(vendor=vendor, credentials=CREDENTIALS), "Step 2")
    assert found == [("step", 2, 0, "Fill in:"), ("bullet", 2, 1, "a name"), ("bullet", 2, 1, "a day")]


def test_addresses_of_a_step_are_set_apart(compiled: Compile) -> None:
    found = compiled(vendor="1. Ask for an account.\n   * Trial: https://try.pond.com/\n   * Paid: https://pond.com/")
    assert found.procedure[0].steps[0].value == (
        "Ask for an account. Trial: https://try.pond.com/; Paid: https://pond.com/"
    )
