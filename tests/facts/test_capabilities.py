"""What a line of the capability list promises."""

import pytest

from tests.facts.conftest import Compile

LINES = {
    "Create users in Brambleworks": "create-users",
    "Add new accounts to Brambleworks": "create-users",
    "Provision users to Brambleworks": "create-users",
    "Create users in Brambleworks to enable [single sign-on](brambleworks-tutorial.md)": "create-users",
    "Remove users in Brambleworks when they do not require access anymore": "remove-users",
    "Deactivate users in Brambleworks": "remove-users",
    "Disable users in Brambleworks when they leave": "remove-users",
    "Suspend accounts that are no longer needed": "remove-users",
    "Switch off accounts when people leave": "remove-users",
    "Accounts are switched off": "remove-users",
    "Turns the account off": "remove-users",
    "Lock people out when they leave": "remove-users",
    "Withdrawal of users": "remove-users",
    "Elimination of accounts that nobody uses": "remove-users",
    "Terminate people who leave": "remove-users",
    "Archive accounts": "remove-users",
    "Lock stale accounts": "remove-users",
    "Lock the screen": "other",
    "Lock the account settings": "other",
    "Archive messages": "other",
    "Accounts of leavers are archived": "remove-users",
    "Editing rights in the hub": "other",
    "Edit users": "update-users",
    "Eliminate manual work": "other",
    "Terminate idle sessions": "other",
    "Keep the attributes of users who take time off": "update-users",
    "Delete users": "remove-users",
    "Keep user attributes synchronized between Microsoft Entra ID and Brambleworks": "update-users",
    "Keep user attributes synchronized with Brambleworks [Single sign-on](x.md) to Brambleworks": "update-users",
    "Keeping the user attributes up to date, as SSO needs them": "update-users",
    "Keep user attributes and passwords in sync": "sync-passwords",
    "Keep user attributes synchronized, and those of groups": "provision-groups",
    "Keep users signed in by single sign-on": "single-sign-on",
    "Update the attributes of users": "update-users",
    "The details of users are kept in line with Microsoft Entra ID": "update-users",
    "Hold the user attributes equal on both sides": "update-users",
    "Provision groups and group memberships in Brambleworks": "provision-groups",
    "Create groups in Brambleworks": "provision-groups",
    "Import users from Brambleworks": "import-users",
    "Import roles from Brambleworks": "import-roles",
    "Sync passwords to Brambleworks": "sync-passwords",
    "[Single sign-on](./brambleworks-tutorial.md) to Brambleworks (recommended)": "single-sign-on",
    "Single sign-on to [Brambleworks](./brambleworks-tutorial.md)": "single-sign-on",
    "SSO to Brambleworks": "single-sign-on",
    "![A sign](media/single-sign-on.png) Colours": "other",
    "Assign roles of Brambleworks to users": "other",
    "Import groups from Brambleworks": "other",
    "Provision roles in Brambleworks": "other",
    "Assign app licenses in Brambleworks": "other",
    "Import users and groups from Brambleworks": "import-users",
    "Provision users with their roles": "create-users",
    "Users are made in Brambleworks": "create-users",
    "User creation": "create-users",
}


@pytest.mark.parametrize(("line", "identifier"), LINES.items(), ids=LINES)
def test_line(compiled: Compile, line: str, identifier: str) -> None:
    capabilities = compiled(
        capabilities=f'## Capabilities supported\n> [!div class="checklist"]\n> * {line}.'
    ).capabilities
    assert [(capability.id, capability.stated_in) for capability in capabilities] == [(identifier, "checklist")]


@pytest.mark.parametrize(
    "title",
    [
        "Capabilities supported",
        "Supported capabilities",
        "Capabilities Supported",
        "Step 1: Supported features",
        "Functionalities that are supported",
        "Operations supported:",
        "Supported SCIM features",
        "Supported user provisioning actions",
        "SCIM functionality that is supported",
    ],
)
def test_plain_list_under_the_heading(compiled: Compile, title: str) -> None:
    lines = "* Create users in Brambleworks\n* Remove users\n* Keep user attributes synchronized"
    capabilities = compiled(capabilities=f"## {title}\n\n{lines}").capabilities
    assert [capability.id for capability in capabilities] == ["create-users", "remove-users", "update-users"]


def test_checklist_outside_a_section_of_its_own(compiled: Compile) -> None:
    found = compiled(intro='> [!div class="checklist"]\n> * Create users\n> * Sing').capabilities
    assert [(line.id, line.stated_in) for line in found] == [("create-users", "checklist"), ("other", "checklist")]


FIRST = "* Adds users\n* Deletes users who have left\n* Keeps their details up to date\n* [SSO](bramble-tutorial.md)"


@pytest.mark.parametrize(
    "title", ["What it does", "What can I do with it?", "Scope of the connector", "Functions in scope"]
)
def test_list_that_tells_what_is_done_with_users_under_any_heading(compiled: Compile, title: str) -> None:
    found = compiled(capabilities=f"## {title}\n\nIt does this:\n\n{FIRST}").capabilities
    promised = ["create-users", "remove-users", "update-users", "single-sign-on"]
    assert [(line.id, line.stated_in) for line in found] == [(each, "checklist") for each in promised]


@pytest.mark.parametrize(
    "text",
    [
        f"## What it needs\n\n* A tenant.\n\n## What it does\n\n{FIRST}",
        "## What it does\n\n* Adds users\n* Adds more users",
        "## What it does\n\n* Adds users\n* Deletes users\n* Sings",
        "## What it does\n\n1. Add a user.\n1. Delete the user.",
        f"## Troubleshooting\n\n{FIRST}",
    ],
)
def test_other_lists_promise_nothing(compiled: Compile, text: str) -> None:
    assert not compiled(capabilities=text).capabilities


@pytest.mark.parametrize(
    "header", ["Function|Supported", "Capability|Status|Remark", "**Delivered features**|Available"]
)
def test_table_of_what_is_supported(compiled: Compile, header: str) -> None:
    rule = "|".join("---" for _ in header.split("|"))
    rows = "|Create users|Yes|\n|Delete users|Yes, at once|\n|Keep attributes in step|✓|\n|Push groups|Not yet|\n|SSO||"
    found = compiled(capabilities=f"## What it does\n\n|{header}|\n|{rule}|\n{rows}").capabilities
    assert [line.id for line in found] == ["create-users", "remove-users", "update-users"]
    assert {line.stated_in for line in found} == {"checklist"}


@pytest.mark.parametrize("no", ["N", "Coming soon", "On the roadmap", "Unavailable", "🚫", "☐"])
@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Feature|Supported", "{}"),
        ("Feature|SAML|SCIM", "Yes|{}"),
        ("Feature|Okta|Microsoft Entra ID", "Yes|{}"),
        ("Feature|What it does|Supported", "Much|{}"),
    ],
)
def test_column_that_says_what_is_supported(compiled: Compile, header: str, row: str, no: str) -> None:
    rule = "|".join("---" for _ in header.split("|"))
    cells = [("Create users", "Yes"), ("Update users", "Y"), ("Delete users", no)]
    rows = "\n".join(f"|{what}|{row.format(said)}|" for what, said in cells)
    found = compiled(capabilities=f"## What it does\n\n|{header}|\n|{rule}|\n{rows}").capabilities
    assert [line.id for line in found] == ["create-users", "update-users"]


@pytest.mark.parametrize(
    "heading", ["## Connect Okta to Brambleworks", '=== "Okta"\n\n=== "Microsoft Entra ID"\n\n    Go on.']
)
def test_table_of_another_service_promises_nothing(compiled: Compile, heading: str) -> None:
    table = "|Feature|Supported|\n|---|---|\n|Create users|Yes|\n|Delete users|Yes|"
    first, *rest = heading.split("\n\n")
    inside = table if not rest else table.replace("|F", "    |F").replace("\n|", "\n    |")
    assert not compiled(capabilities="\n\n".join([first, inside, *rest])).capabilities


@pytest.mark.parametrize(
    "table",
    [
        "|Attribute|Type|\n|---|---|\n|Create users|Yes|\n|Delete users|Yes|",
        "|Action|Where|\n|---|---|\n|Create users|Portal|\n|Open the portal|Portal|",
        "|Feature|Supported|\n|---|---|\n|Create users|Yes|\n|Delete users|No|",
        "|Operation|Method|\n|---|---|\n|Create users|POST|\n|Delete users|HTTP DELETE /Users|",
    ],
)
def test_other_tables_promise_nothing(compiled: Compile, table: str) -> None:
    assert not compiled(capabilities=f"## What it does\n\n{table}").capabilities


def test_words_of_the_products_name_promise_nothing(compiled: Compile) -> None:
    lines = "> * Create users in Team Password SSO\n> * Remove users in Team Password SSO"
    facts = compiled(name="Team Password SSO", capabilities=f'## Capabilities\n> [!div class="checklist"]\n{lines}')
    assert [capability.id for capability in facts.capabilities] == ["create-users", "remove-users"]


TOLD = {
    "The service creates, updates and disables users in Brambleworks.": ["create", "update", "remove"],
    "Users are created, updated, and deleted without your doing.": ["create", "update", "remove"],
    "It helps by creating, updating and also removing accounts.": ["create", "update", "remove"],
    "Brambleworks users and groups are created, updated and removed automatically.": [
        "create",
        "update",
        "remove",
        "groups",
    ],
    "You create, update, and delete the filters of a scope later.": [],
    "Records are created and updated.": [],
}


@pytest.mark.parametrize(("sentence", "promised"), TOLD.items(), ids=TOLD)
def test_promises_of_the_opening_sentences(compiled: Compile, sentence: str, promised: list[str]) -> None:
    found = [(capability.id, capability.stated_in) for capability in compiled(intro=sentence).capabilities]
    names = {"groups": "provision-groups"}
    assert found == [(names.get(name, f"{name}-users"), "prose") for name in promised]


@pytest.mark.parametrize(
    ("lines", "promised"),
    [
        ("- [x] Create users\n- [X] Disable users\n- [ ] Sync groups", ["create-users", "remove-users"]),
        ("- [ ] Create users\n- [ ] Disable users", ["create-users", "remove-users"]),
        ("- ✅ Create users\n- ❌ Sync groups", ["create-users"]),
        ("- ☑️ Create users\n- ☐ Sync groups", ["create-users"]),
        ("- ☐ Create users\n- ☐ Disable users", ["create-users", "remove-users"]),
    ],
)
def test_line_that_says_no_promises_nothing(compiled: Compile, lines: str, promised: list[str]) -> None:
    found = compiled(capabilities=f"## Supported features\n\n{lines}").capabilities
    assert [line.id for line in found] == promised


@pytest.mark.parametrize(("header", "found"), [(" |Supported", 2), (" |Available", 2), (" |Owner", 0)])
def test_table_of_functions_without_a_title_of_its_own(compiled: Compile, header: str, found: int) -> None:
    rows = f"|{header}|\n|---|---|\n|Create users|✅|\n|Disable users|✅|\n|Groups|❌|"
    facts = compiled(capabilities=f"## What is supported\n\n{rows}")
    assert len([line for line in facts.capabilities if line.stated_in == "checklist"]) == found


LISTS = {
    "beside another list": (
        "## Features\n\nThese actions are available:\n\n- Create users\n- Deactivate users\n\nThese providers are:\n\n"
        "- Entra ID\n- Others\n",
        ["create-users", "remove-users"],
    ),
    "of options": (
        "## Prepare the hub\n\nTwo options matter:\n\n* `--delete-unlinked` removes users that nobody links.\n"
        "* `--add` is required: it adds users.\n",
        [],
    ),
    "of commands in a table": (
        "## Functions\n\n| Function | Supported |\n|---|---|\n| `hub user add` adds users | Yes |\n"
        "| `hub user rm` removes users | Yes |\n",
        [],
    ),
}


@pytest.mark.parametrize(("text", "told"), LISTS.values(), ids=LISTS)
def test_list_without_a_title_that_tells(read: Compile, text: str, told: list[str]) -> None:
    page = f"# Configure Brambleworks for automatic user provisioning\n\n{text}"
    assert [capability.id for capability in read(page).capabilities] == told


def test_provisioning_below_capabilities_is_one_of_them(compiled: Compile) -> None:
    text = "## Capabilities\n\n### User provisioning\n\n* Create users in Brambleworks.\n"
    facts = compiled(capabilities=text)
    assert [capability.id for capability in facts.capabilities] == ["create-users"]
    assert not any("provisioning" in told.section for told in facts.guidance)
