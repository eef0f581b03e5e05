"""Which mappings a tutorial shows, their titles and their tables."""

import pytest

from tests.facts.conftest import Compile

STEPS = {
    "synchronize to": (
        "1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to Brambleworks**.",
        "Synchronize Microsoft Entra users to Brambleworks",
    ),
    "synchronize, old name, lower case": (
        "1. Under the **Mappings** section, select **Synchronize Azure Active Directory users to Brambleworks**.",
        "Synchronize Azure Active Directory users to Brambleworks",
    ),
    "bold in two parts": (
        "1. Under the **Mappings** section, select **Synchronize Microsoft Entra users** to **Brambleworks**.",
        "Synchronize Microsoft Entra users to Brambleworks",
    ),
    "provision": (
        "1. Under the **Mappings** section, select **Provision Azure Active Directory Users**.",
        "Provision Azure Active Directory Users",
    ),
    **{
        f"provision, {service}": (
            f"1. Under the **Mappings** section, select **Provision {service} Users**.",
            f"Provision {service} Users",
        )
        for service in ("MS Entra ID", "EntraID", "AAD", "Microsoft Azure AD")
    },
    "in the Mappings section": (
        "1. In the **Mappings** section, choose **Provision Microsoft Entra users**.",
        "Provision Microsoft Entra users",
    ),
    "workers": (
        "1. On the page, under **Mappings**, click **Synchronize Brambleworks Workers to Active Directory**.",
        "Synchronize Brambleworks Workers to Active Directory",
    ),
    "employees": (
        "1. Under **Mappings**, select **Synchronize employees to Brambleworks**.",
        "Synchronize employees to Brambleworks",
    ),
    "full stop inside the marks": (
        "1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to Brambleworks.**",
        "Synchronize Microsoft Entra users to Brambleworks",
    ),
    "without marks": (
        "1. Under the Mappings section, select Synchronize Microsoft Entra users to Brambleworks.",
        "Synchronize Microsoft Entra users to Brambleworks",
    ),
    **{
        f"without marks, {step.partition('{')[0].strip()} …": (
            f"1. {step.format('Synchronize Microsoft Entra users to Brambleworks')}",
            "Synchronize Microsoft Entra users to Brambleworks",
        )
        for step in (
            "Go back and select {}.",
            "Open Attribute Mapping in the left panel, then {}.",
            "Under Mappings, click {} to review the attributes.",
            "Under Mappings, click {} to begin.",
        )
    },
    "behind an arrow in the label": (
        "1. Open **Mappings > Synchronize Microsoft Entra users to Brambleworks**.",
        "Synchronize Microsoft Entra users to Brambleworks",
    ),
    "reviewed only": ("1. Review the user attributes that are synchronized to Brambleworks.", None),
    "looked at": ("1. In **Attribute Mappings**, look at the user attributes that are copied.", None),
    "reviewed in the section": (
        "1. In the **Attribute-Mapping** section, review the user attributes that are synced.",
        None,
    ),
}


@pytest.mark.parametrize(("step", "title"), STEPS.values(), ids=STEPS)
def test_user_mapping(compiled: Compile, step: str, title: str | None) -> None:
    facts = compiled(mappings=step)
    assert (facts.user_mapping.title.value if facts.user_mapping.title else None) == title
    assert facts.group_mapping is None


REVIEW = "1. Review the group attributes that are synchronized to Brambleworks."


@pytest.mark.parametrize(
    ("step", "title"),
    [
        ("1. Select **Groups**.", "Groups"),
        ("1. Click on the **Group mappings** tab.", "Group mappings"),
        ('1. Then open "Groups".', "Groups"),
        ("1. Next, choose groups", "groups"),
        ("Now click **Groups**.", "Groups"),
        ("### Select Groups", None),
        ("1. Save it. Then select **Groups**.", "Groups"),
        ("- **Step 4**: Select **Groups**.", "Groups"),
        ("1. Select **Users**.", None),
        ("1. Select **Users and groups**.", None),
        ("1. Select **Groups** and add a member.", None),
        ("Groups are next.", None),
    ],
)
def test_what_only_picks_the_groups(compiled: Compile, step: str, title: str | None) -> None:
    group = compiled(mappings=f"{step}\n\n{REVIEW}").group_mapping
    assert (group.title.value if group.title else None) == title


@pytest.mark.parametrize(
    "step", ["Select Attribute Mapping on the left and select users.", "Under Mappings, open users."]
)
def test_users_without_marks(compiled: Compile, step: str) -> None:
    assert compiled(mappings=f"1. {step}").user_mapping.title.value == "users"


def test_a_title_in_quotes_that_is_left_as_it_is(compiled: Compile) -> None:
    facts = compiled(mappings='Leave "Provision Microsoft Entra ID Users" as it is.')
    assert facts.user_mapping.title.value == "Provision Microsoft Entra ID Users"


def test_what_is_selected_goes_before_what_is_kept_on(compiled: Compile) -> None:
    users = "**Provision Microsoft Entra ID Users**"
    facts = compiled(mappings=f"1. Under **Mappings**, enable {users}.\n1. Select {users}.\n")
    kept = compiled(mappings=f"1. Under **Mappings**, enable {users}.\n")
    assert facts.user_mapping.title.where.line == facts.user_mapping.step.line == kept.user_mapping.step.line + 1


def test_users_that_are_synchronized_are_no_mapping(compiled: Compile) -> None:
    step = "1. Open the mappings, then synchronize the users of Brambleworks."
    assert compiled(mappings=step).user_mapping is None


def test_both_reviewed_in_one_sentence(compiled: Compile) -> None:
    facts = compiled(
        mappings="1. In the **Attribute Mappings** section, review the user and group attributes to be sent."
    )
    assert facts.user_mapping is not None
    assert facts.group_mapping is not None
    assert facts.user_mapping.tables == ()


TABLES = {
    "ticks": (
        "|Attribute|Type|Supported for filtering|Required by Brambleworks|\n|---|---|---|---|\n"
        "|userName|String|&check;|&check;\n|active|Boolean||\n",
        [("userName", "String", True, True), ("active", "Boolean", False, False)],
    ),
    "other ticks": (
        "|Attribute|Type|Supported for Filtering|Required by Brambleworks|\n|--|--|--|--|\n"
        "|userName|String|✓|Yes|\n|active|Boolean|No|No|\n|displayName|String||\\*|\n",
        [
            ("userName", "String", True, True),
            ("active", "Boolean", False, False),
            ("displayName", "String", False, True),
        ],
    ),
    "ticks with a gloss": (
        "|Attribute|Type|Matching|Required|\n|--|--|--|--|\n"
        "|userName|String|Yes (unique)|Required*|\n|active|Boolean|No|Yes, on create|\n",
        [("userName", "String", True, True), ("active", "Boolean", False, True)],
    ),
    "ticks as images": (
        "|Attribute|Type|Required by Brambleworks|\n|--|--|--|\n|userName|String|![Check mark](c.png)|\n"
        "|active|Boolean||\n",
        [("userName", "String", None, True), ("active", "Boolean", None, False)],
    ),
    "two columns": (
        "|Attribute|Type|\n|---|---|\n|userName|String|\n|active|Boolean|\n",
        [("userName", "String", None, None), ("active", "Boolean", None, None)],
    ),
    "another word for attribute": (
        "|Variable|Type|\n|---|---|\n|userName|String|\n|active|Boolean|\n",
        [("userName", "String", None, None), ("active", "Boolean", None, None)],
    ),
    "notes instead of filtering": (
        "|Attribute|Type|Notes|\n|---|---|---|\n|userName|String|Sets the login|\n|active|Boolean||\n",
        [("userName", "String", None, None), ("active", "Boolean", None, None)],
    ),
    "both sides": (
        "|Microsoft Entra attribute|Brambleworks attribute|Matching precedence|\n|---|---|---|\n"
        "|userPrincipalName|userName|1|\n|Not([IsSoftDeleted])|active||\n",
        [("userName", None, None, None), ("active", None, None, None)],
    ),
}


@pytest.mark.parametrize(("table", "rows"), TABLES.values(), ids=TABLES)
def test_attribute_table(
    compiled: Compile,
    table: str,
    rows: list[tuple[bool | str | None, ...]] | list[tuple[bool | str, ...]] | list[tuple[str | None, ...]],
) -> None:
    mapping = compiled(mappings=f"1. Review the user attributes that are synchronized.\n\n{table}").user_mapping
    assert [(row.name, row.type, row.filterable, row.required) for row in mapping.rows] == rows


def test_tables_that_list_other_things_are_no_attributes(compiled: Compile) -> None:
    table = "|Region|Tenant URL|\n|---|---|\n|North|https://n.brambleworks.com/scim|\n|South|https://s.brambleworks.com/scim|\n"
    assert compiled(mappings=f"1. Review the user attributes.\n\n{table}").user_mapping.tables == ()


USERS = "1. Under the **Mappings** section, select **Synchronize Microsoft Entra users to Brambleworks**.\n"
GROUPS = "Under **Mappings**, select **Provision Azure Active Directory Groups**"
SWITCHES = [
    (f"{USERS}1. {GROUPS} and set **Enabled** to **No**.", False),
    (f"{USERS}1. {GROUPS}.\n1. Set **Enabled** to **No** and save.", False),
    (f"{USERS}1. {GROUPS} to disable it.", False),
    (f"{USERS}1. {GROUPS} and turn off the mapping.", False),
    (f"{USERS}### Disable groups\n\n1. {GROUPS}. Flip the switch.", False),
    (f"{USERS}1. {GROUPS}. Make sure that **Enabled** is **Yes**.", True),
    (f"{USERS}1. {GROUPS}. Users are disabled when they leave the groups.", True),
    (f"{USERS}1. {GROUPS}. If it causes errors, set **Enabled** to **No**.", True),
    (f"1. {GROUPS}.\n{USERS}1. Set **Enabled** to **Yes**.", True),
]


@pytest.mark.parametrize(("mappings", "mapped"), SWITCHES)
def test_a_mapping_that_is_switched_off_is_none(compiled: Compile, mappings: str, mapped: bool) -> None:
    facts = compiled(mappings=mappings)
    assert facts.user_mapping is not None
    assert (facts.group_mapping is not None) == mapped


@pytest.mark.parametrize(
    "step",
    [
        "1. Select **Attribute mapping (preview)**, then **Provision Microsoft Entra ID Users**.",
        "1. Go to **Mappings** > **Provision Microsoft Entra ID Users**.",
        "1. Open **Provisioning** → **Mappings** → **Provision Microsoft Entra ID Users**.",
        "1. Expand **Mappings** and then **Provision Microsoft Entra ID Users**.",
        "In **Provisioning → Mappings → Provision Microsoft Entra ID Users**, keep what is there.",
        "1. **Mappings > Provision Microsoft Entra ID Users**: leave it as it is.",
        "### User mapping (Provision Microsoft Entra ID Users)\n\n|Attribute|Type|\n|--|--|\n|userName|String|",
        "1. In **Mappings**, selecting **Provision Microsoft Entra ID Users** opens a page.",
        "1. Look for **Provision Microsoft Entra ID Users**, and select it.",
    ],
)
def test_a_mapping_that_is_named_behind_its_menu(compiled: Compile, step: str) -> None:
    assert compiled(mappings=step).user_mapping.title.value == "Provision Microsoft Entra ID Users"


@pytest.mark.parametrize(
    "step",
    [
        "1. Under **Mappings**, select **Provision Entra users** or **Provision Entra groups** depending on needs.",
        "1. Under the Mappings section, select Provision Entra users or Provision Entra groups depending on needs.",
        "1. In the **Mappings** section, choose **Provision Entra users** and **Provision Entra groups**, one by one.",
        "1. In the Mappings section, open Provision Entra users and Provision Entra groups.",
        "1. Expand **Mappings** and click **Provision Entra users**, **Provision Entra groups**.",
        "1. In **Mappings**, click **Provision Entra users**, as well as **Provision Entra groups**.",
        "1. Open **Provision Entra users** below **Mappings**, then **Provision Entra groups**.",
    ],
)
def test_both_mappings_in_one_step(compiled: Compile, step: str) -> None:
    facts = compiled(mappings=step)
    assert facts.user_mapping.title.value == "Provision Entra users"
    assert facts.group_mapping.title.value == "Provision Entra groups"


@pytest.mark.parametrize(
    "step",
    [
        "1. Under **Mappings**, select **Provision Entra users**. Mappings of **groups** are not there.",
        "1. Under **Mappings**, select **Provision Entra users** to see which **groups** they are in.",
        "1. Under the Mappings section, select Provision Entra users, or go on with groups.",
        "1. In the **Mappings** section, choose **Synchronize Entra users to Bramble** and review **Group** names.",
        "1. Under the Mappings section, select Provision Entra users and save.",
    ],
)
def test_groups_beside_the_mapping_of_users_are_no_mapping(compiled: Compile, step: str) -> None:
    facts = compiled(mappings=step)
    assert facts.user_mapping is not None
    assert facts.group_mapping is None


@pytest.mark.parametrize(
    ("step", "title"),
    [
        ('**2) Navigate to "Provision Microsoft Entra ID Users"**', "Provision Microsoft Entra ID Users"),
        (
            "1. Click “Synchronize Azure Active Directory Users to Hub”.",
            "Synchronize Azure Active Directory Users to Hub",
        ),
        ('1. Open "Provision Entra users".', "Provision Entra users"),
        ('1. Open "Provision new users".', None),
        (
            "1. Select 'Provision Microsoft Entra ID Users' to modify the mappings.",
            "Provision Microsoft Entra ID Users",
        ),
        ('1. You see "Provision Microsoft Entra ID Users" now.', None),
        (
            '1. Select "Synchronize Microsoft Entra users to the Brambleworks Hub for Schools".',
            "Synchronize Microsoft Entra users to the Brambleworks Hub for Schools",
        ),
    ],
)
def test_title_in_quotation_marks(compiled: Compile, step: str, title: str | None) -> None:
    mapping = compiled(mappings=step).user_mapping
    assert (mapping.title.value if mapping and mapping.title else None) == title


@pytest.mark.parametrize(
    ("step", "title"),
    [
        ("1. Select **Provision Azure Active Directory Users**.", "Provision Azure Active Directory Users"),
        ("1. Go to ****Provision Microsoft Entra users****.", "Provision Microsoft Entra users"),
        ("1. Select **Provision Entra ID Users**.", "Provision Entra ID Users"),
        (
            "1. Click on `Synchronize Azure AD Users to Hub` to configure the attribute mapping.",
            "Synchronize Azure AD Users to Hub",
        ),
        ("1. You see **Provision Azure Active Directory Users** now.", None),
        ("1. Select **Provision Azure storage**.", None),
        ("1. Select **Provision new users**.", None),
    ],
)
def test_a_label_that_only_a_mapping_has(compiled: Compile, step: str, title: str | None) -> None:
    mapping = compiled(mappings=step).user_mapping
    assert (mapping.title.value if mapping and mapping.title else None) == title


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Attribute|Value type", "userName|String", "String"),
        ("Attribute|Type", "userName|Text without blanks", "Text without blanks"),
        ("Attribute name|Type of value|Filterable", "userName|String|✓", "String"),
        ("Attribute|Kind of data", "userName|String", "String"),
        ("Attribute|Data format|Notes", "active|Boolean|", "Boolean"),
        ("Attribute|What it is|Supported for filtering", "userName|A name|✓", None),
    ],
)
def test_a_column_of_types_is_known_by_its_header_or_by_its_cells(
    compiled: Compile, header: str, row: str, kind: str | None
) -> None:
    rule = "|".join("---" for _ in header.split("|"))
    table = f"1. Review the user attributes.\n\n   |{header}|\n   |{rule}|\n   |{row}|\n   |title||\n"
    mapping = compiled(mappings=table).user_mapping
    assert mapping is not None
    assert [found.type for found in mapping.rows] == [kind, None]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("Group attribute mappings", "group"), ("Attributes of groups", "group"), ("User attributes", "user")],
)
def test_a_table_is_of_what_its_heading_says(compiled: Compile, heading: str, kind: str) -> None:
    table = "|Attribute|Type|\n|---|---|\n|displayName|String|\n|externalId|String|\n"
    assert list(compiled(end=f"### {heading}\n\n{table}").mappings) == [kind]


@pytest.mark.parametrize("between", ["#### Those that are needed", "Tick each attribute that you need."])
def test_a_table_behind_other_words_is_of_what_the_heading_says(compiled: Compile, between: str) -> None:
    table = "|Attribute|Type|\n|---|---|\n|displayName|String|\n|externalId|String|\n"
    assert list(compiled(end=f"### Attributes of groups\n\n{between}\n\n{table}").mappings) == ["group"]


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        ("Attribute|Type", "userName|String|\n   |title", [("userName", "String"), ("title", None)]),
        ("No.|Attribute|Type", "1|userName|String|\n   |2", [("userName", "String")]),
        ("Attribute type|Attribute", "String|userName", [("userName", "String")]),
    ],
)
def test_a_row_as_far_as_it_goes(
    compiled: Compile,
    header: str,
    rows: str,
    expected: list[tuple[str | None, ...]],
) -> None:
    rule = "|".join("---" for _ in header.split("|"))
    table = f"1. Review the user attributes.\n\n   |{header}|\n   |{rule}|\n   |{rows}|\n"
    assert [(row.name, row.type) for row in compiled(mappings=table).user_mapping.rows] == expected


def test_cells_beyond_the_header_that_say_nothing_are_told_apart(compiled: Compile) -> None:
    table = "|Attribute|Type|\n|---|---|\n|userName|String||\n|title|String|x|"
    [found] = compiled(end=f"## User attributes\n\n{table}").user_mapping.tables
    assert [counts for _, *counts in found.uneven] == [[3, 2], [3, 3]]


def test_groups_behind_an_and_are_not_selected(compiled: Compile) -> None:
    assert compiled(mappings="1. And **Groups** have no mapping.").group_mapping is None


def test_groups_under_mappings_are_selected(compiled: Compile) -> None:
    assert compiled(mappings="1. Under **Mappings**, select **Groups**.").group_mapping.title.value == "Groups"


def test_a_reader_is_pointed_to_the_label(compiled: Compile) -> None:
    label = "Synchronize Microsoft Entra users to Brambleworks"
    mapping = compiled(mappings=f"1. Under the **Mappings** section, select **{label}**.").user_mapping
    assert mapping.where == mapping.title.where != mapping.step


@pytest.mark.parametrize(
    "above",
    [
        "**Group attributes**",
        "Group attributes:",
        "_Table 2: Group attributes_",
        "The attributes of a group are:",
        "For groups, the mapping is as follows:",
    ],
)
def test_what_stands_above_a_table_says_whose_attributes_they_are(compiled: Compile, above: str) -> None:
    users = "**User attributes**\n\n|Attribute|Type|\n|---|---|\n|userName|String|"
    groups = f"{above}\n\n|Attribute|Type|\n|---|---|\n|displayName|String|\n|externalId|String|"
    facts = compiled(end=f"## Data\n\n{users}\n\n{groups}")
    assert [len(mapping.rows) for mapping in (facts.user_mapping, facts.group_mapping)] == [1, 2]


@pytest.mark.parametrize(
    ("header", "filterable", "required"),
    [
        ("Attribute|Type|Can match on it|Must have", True, True),
        ("Attribute|Type|Matching|Mandatory", True, True),
        ("Attribute|Type|Match?|Must be set", True, True),
        ("Attribute|Type|Matched|Note", True, None),
        ("Attribute|Type|Matching attribute|Note", True, None),
        ("Attribute|Type|Usable for matching|Obligatory", True, True),
        ("Attribute|Type|Matching order|Needed", None, None),
        ("Attribute|Type|Can be matched|Must be set", True, True),
        ("Attribute|Type|Must be unique|Must be in lower case", None, None),
    ],
)
def test_columns_in_other_words(compiled: Compile, header: str, filterable: bool | None, required: bool | None) -> None:
    rows = f"|{header}|\n|---|---|---|---|\n|userName|String|●|x|"
    [row] = compiled(end=f"## User attributes\n\n{rows}").user_mapping.rows
    assert (row.filterable, row.required) == (filterable, required)


@pytest.mark.parametrize(
    "step",
    [
        "`{}` must be enabled.",
        "Enable the mapping `{}`.",
        "Look at `{}` in the list.",
        "- [ ] `{}` is on",
        "Below **Mappings** is `{}`.",
    ],
)
@pytest.mark.parametrize("mark", ["`", "*", "_"])
def test_mapping_in_code_or_italics(compiled: Compile, step: str, mark: str) -> None:
    label = "Synchronize Microsoft Entra users to Brambleworks"
    mapping = compiled(mappings=step.replace("`", mark).format(label)).user_mapping
    assert (mapping.title.value if mapping else None) == label


@pytest.mark.parametrize(
    ("header", "second", "found"),
    [
        ("Attribute|Description", "active", True),
        ("SCIM attribute|What it holds", 'emails[type eq "work"].value', True),
        ("Attribute|Description", "shoeSize", False),
        ("Field|Description", "active", False),
        ("Setting|Attribute", "active", False),
    ],
)
def test_table_of_attributes_without_types(compiled: Compile, header: str, second: str, found: bool) -> None:
    rows = f"|{header}|\n|---|---|\n|userName|Who it is|\n|{second}|What else|"
    mapping = compiled(end=f"## Data\n\n{rows}").user_mapping
    assert ([(row.name, row.type) for row in mapping.rows] if mapping else []) == (
        [("userName", None), (second, None)] if found else []
    )


def test_number_in_the_column_of_what_is_matched_on(compiled: Compile) -> None:
    rows = "|Attribute|Type|Matching|\n|---|---|---|\n|userName|String|1|\n|active|Boolean||\n|title|String|0|"
    mapping = compiled(end=f"## Data\n\n{rows}").user_mapping
    assert [row.filterable for row in mapping.rows] == [True, False, False]


@pytest.mark.parametrize(
    ("header", "others", "found"),
    [
        ("Azure AD user|Brambleworks", ["active", "name.givenName"], True),
        ("Microsoft Entra ID|SCIM", ["active", "name.givenName"], True),
        ("Source|Target", ["active", "Emails[type eq “work”].value"], True),
        ("Field in Entra ID|Field in Brambleworks", ["active", "login"], True),
        ("Where|What", ["active", "name.givenName"], False),
        ("Azure AD user|Shown as", ["the login", "the name"], False),
    ],
)
def test_table_of_what_the_service_has_beside_what_it_goes_to(
    compiled: Compile, header: str, others: list[str], found: bool
) -> None:
    rows = "".join(f"|{number}|{name}|\n" for number, name in enumerate(["userName", *others]))
    mapping = compiled(end=f"## User mapping\n\n|{header}|\n|---|---|\n{rows}").user_mapping
    assert ([row.name for row in mapping.rows] if mapping else []) == (["userName", *others] if found else [])


def test_names_are_where_the_header_says_whatever_is_known(compiled: Compile) -> None:
    rows = "|Hub attribute|Taken from|Type|\n|---|---|---|\n|login|userName|String|\n|mail|emails|String|"
    mapping = compiled(end=f"## Data\n\n{rows}").user_mapping
    assert [row.name for row in mapping.rows] == ["login", "mail"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Entra ID|Hub|Type", ["userPrincipalName|userName|String", "displayName|displayName|String"]),
        ("Hub|Entra ID|Type", ["userName|mail|String", "displayName|displayName|String"]),
        ("Type|From|To", ["String|mail|userName", "String|displayName|displayName"]),
    ],
)
def test_names_below_a_header_that_does_not_tell(compiled: Compile, header: str, rows: list[str]) -> None:
    table = "\n".join(f"|{row}|" for row in (header, "---|---|---", *rows))
    mapping = compiled(end=f"## Data\n\n{table}").user_mapping
    assert [(row.name, row.type) for row in mapping.rows] == [("userName", "String"), ("displayName", "String")]


@pytest.mark.parametrize(
    "step",
    [
        "Under **Mappings** we opened **Provision Microsoft Entra ID Users**.",
        "We clicked **Mappings** and chose **Provision Microsoft Entra ID Users**.",
        "Selected **Provision Microsoft Entra ID Users** below **Mappings**.",
    ],
)
def test_mapping_that_was_selected(compiled: Compile, step: str) -> None:
    assert compiled(mappings=f"1. {step}").user_mapping.title.value == "Provision Microsoft Entra ID Users"


def test_mapping_that_is_named_in_quotation_marks(compiled: Compile) -> None:
    step = '1. Mapping "Synchronize Microsoft Entra users to Brambleworks" checked.'
    assert compiled(mappings=step).user_mapping.title.value == "Synchronize Microsoft Entra users to Brambleworks"


@pytest.mark.parametrize("lead", ["You should select", "Then you must click", "After that, select", "You can now open"])
def test_mapping_that_a_step_picks_in_a_whole_sentence(compiled: Compile, lead: str) -> None:
    header = "| Attribute | Type | Filter | Required |\n| --- | --- | --- | --- |"
    table = f"{header}\n| displayName | String | Supported | Required |"
    found = compiled(mappings=f"1. {lead} **Groups**.\n\n1. Review the group attributes.\n\n{table}").group_mapping
    assert found.title.value == "Groups"
    assert [(row.filterable, row.required) for row in found.tables[0].rows] == [(True, True)]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("`displayName`, `name.givenName`, `name.familyName`", ["displayName", "name.givenName", "name.familyName"]),
        ("displayName, nickName", ["displayName", "nickName"]),
        ("displayName, brambleName", ["displayName, brambleName"]),
        ("displayName", ["displayName"]),
    ],
)
def test_row_of_several_attributes(read: Compile, cell: str, names: list[str]) -> None:
    table = f"| Entra attribute | SCIM attribute |\n| --- | --- |\n| upn | userName |\n| name | {cell} |"
    text = f"# Configure Brambleworks for automatic user provisioning\n\n## Attribute mappings\n\n{table}\n"
    mapping = read(text).user_mapping
    assert [row.name for row in mapping.tables[0].rows] == ["userName", *names]


@pytest.mark.parametrize(
    "sentence",
    [
        "Keep **Provision Microsoft Entra ID {0}s** on.",
        "Ensure that **Provision Microsoft Entra ID {0}s** is enabled.",
        "Leave **Provision Azure Active Directory {0}s** as it is.",
        "Verify that **Provision Microsoft Entra ID {0}s** has a tick.",
        "Now **Provision Microsoft Entra ID {0}s** must be switched on.",
        "If you don't see them, ensure that **Provision Microsoft Entra ID {0}s** is enabled, with no filter.",
    ],
)
@pytest.mark.parametrize("kind", ["User", "Group"])
def test_mapping_that_is_kept_on(compiled: Compile, sentence: str, kind: str) -> None:
    facts = compiled(mappings=f"1. {sentence.format(kind)}")
    shown, other = (facts.user_mapping, facts.group_mapping)[:: 1 if kind == "User" else -1]
    assert shown.title.value.startswith("Provision ")
    assert other is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ensure that **Provision Microsoft Entra ID Groups** is disabled, and turn off the mapping.",
        "It shows **Provision Microsoft Entra ID Groups** in grey.",
        "Verify that **Provision Microsoft Entra ID Groups** is disabled.",
        "Make sure that **Synchronize Microsoft Entra groups to Brambleworks** is off.",
        "Ensure that **Provision Microsoft Entra ID Groups** says **No**.",
        "Don't enable **Provision Microsoft Entra ID Groups** yet.",
        "Leave **Provision Microsoft Entra ID Groups** unchecked.",
    ],
)
def test_mapping_that_is_not_kept_on(compiled: Compile, sentence: str) -> None:
    assert compiled(mappings=f"1. {sentence}").group_mapping is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Customize the attribute mapping of `externalId` for {0} objects.",
        "Change the attribute mapping for {0} objects to match on `objectId`.",
        "Adjust attribute mappings for your {0}s.",
        "Check the default attribute-mapping for {0}s again.",
        "Update every attribute mapping, where needed, for the {0}s.",
    ],
)
@pytest.mark.parametrize("kind", ["user", "group"])
def test_attribute_mapping_that_is_adjusted(compiled: Compile, sentence: str, kind: str) -> None:
    facts = compiled(mappings=f"1. {sentence.format(kind)}")
    shown, other = (facts.user_mapping, facts.group_mapping)[:: 1 if kind == "user" else -1]
    assert shown.title is None
    assert other is None


def test_attribute_mapping_of_both_is_adjusted(compiled: Compile) -> None:
    facts = compiled(mappings="1. Adjust the attribute mappings for users and groups.")
    assert facts.user_mapping
    assert facts.group_mapping


@pytest.mark.parametrize(
    "sentence",
    [
        "No attribute mapping for users is there.",
        "Change the mapping for groups.",
        "Choose how to change the attribute mapping for user names.",
        "Check the attribute mappings, kept apart for users of the test tenant.",
        "Edit the attribute mapping for users in Iceland.",
    ],
)
def test_no_attribute_mapping_is_adjusted(compiled: Compile, sentence: str) -> None:
    facts = compiled(mappings=f"1. {sentence}")
    assert facts.user_mapping is None
    assert facts.group_mapping is None


@pytest.mark.parametrize("names", ["`displayName` / `name.formatted`", "displayName, name.formatted"])
def test_cell_of_several_attributes_in_a_table_of_the_vendors_fields(compiled: Compile, names: str) -> None:
    table = f"| SCIM attribute | Hub field |\n|---|---|\n| `userName` | mail |\n| {names} | name |\n"
    rows = compiled(mappings=f"1. Read on.\n\n{table}").user_mapping.tables[0].rows
    assert [row.name for row in rows] == ["userName", "displayName", "name.formatted"]


def test_page_of_the_vendors_that_maps_groups_is_no_mapping(compiled: Compile) -> None:
    assert compiled(vendor="1. Open **Hub settings > Group mapping**.").group_mapping is None
    path = "1. Open **Mappings > Groups** in the portal, and check the mapping."
    assert compiled(mappings=path).group_mapping.title.value == "Groups"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("userName*", "userName"),
        ("userName \\* (required)", "userName"),
        ('"userName"', "userName"),
        ("`userName`[^1]", "userName"),
        ('emails[type eq "work"].value (optional)', 'emails[type eq "work"].value'),
        ('emails[type eq "work"]', 'emails[type eq "work"]'),
        ("emails (work)", "emails (work)"),
        ("petName*", "petName*"),
    ],
)
def test_note_beside_an_attribute_is_no_part_of_it(read: Compile, cell: str, name: str) -> None:
    table = f"|Attribute|Type|Supported for filtering|\n|---|---|---|\n|{cell}|String|[x]|\n|active|Boolean|[ ]|"
    mapping = read(f"# Configure Brambleworks for automatic user provisioning\n\n## Users\n\n{table}").user_mapping
    assert [(row.name, row.filterable) for row in mapping.rows] == [(name, True), ("active", False)]


@pytest.mark.parametrize("step", ["select **Access**, then **Group mapping**", "click **User mapping**"])
def test_page_of_the_vendors_that_is_called_like_a_mapping_is_none(compiled: Compile, step: str) -> None:
    facts = compiled(vendor=f"1. In Brambleworks, open **Settings** and {step}.\n1. Copy the key.")
    assert (facts.user_mapping, facts.group_mapping) == (None, None)
    facts = compiled(end=f"## At the hub\n\n1. In Brambleworks, open **Settings** and {step}.")
    assert (facts.user_mapping, facts.group_mapping) == (None, None)
