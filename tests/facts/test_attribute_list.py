"""Lists of attributes in place of tables."""

import pytest

from tests.facts.conftest import Compile

LEAD = "# User provisioning for Brambleworks with Microsoft Entra ID\n\n## Provisioning\n\n"
LISTS = {
    "in brackets": (
        '- `userName` (String, required)\n- `emails[type eq "work"].value` (String)\n- `active` (Boolean, optional)',
        [("userName", "String", None, True), ('emails[type eq "work"].value', "String", None, False)],
    ),
    "behind dashes": (
        "- **userName** – String – filterable: yes\n- **displayName** – String – filterable: no",
        [("userName", "String", True, None), ("displayName", "String", False, None)],
    ),
    "behind colons": (
        "- urn:ietf:params:scim:schemas:core:2.0:User:title: String\n- userName: String, mandatory, used for filtering",
        [
            ("urn:ietf:params:scim:schemas:core:2.0:User:title", "String", False, False),
            ("userName", "String", True, True),
        ],
    ),
    "with the properties below": (
        "* userName\n  * Type: String\n  * Required: yes\n* active\n  * Type: Boolean\n  * Required: no",
        [("userName", "String", None, True), ("active", "Boolean", None, False)],
    ),
    "below a step": (
        "1. Check these:\n   - `userName` (text; supported for filtering)\n   - `title` (text)\n2. Save.",
        [("userName", "text", True, None), ("title", "text", False, None)],
    ),
    "as terms with definitions": (
        "`userName`\n: String. Required.\n\n`active`\n: Boolean. Optional.",
        [("userName", "String", None, True), ("active", "Boolean", None, False)],
    ),
    "in more words": (
        "- `userName`: required String, in lower case\n- `active` – single-valued Boolean (optional)",
        [("userName", "String", None, True), ("active", "Boolean", None, False)],
    ),
    "in sentences": (
        "- `userName` is a String\n- `active` is a Boolean that is not required",
        [("userName", "String", None, False), ("active", "Boolean", None, False)],
    ),
}


@pytest.mark.parametrize(("listed", "attributes"), LISTS.values(), ids=LISTS)
def test_items_are_attributes(
    read: Compile, listed: str, attributes: list[tuple[bool | str | None, ...]] | list[tuple[bool | str, ...]]
) -> None:
    rows = read(LEAD + listed).user_mapping.rows
    assert [(row.name, row.type, row.filterable, row.required) for row in rows][:2] == attributes


def test_heading_says_whose_they_are(read: Compile) -> None:
    listed = "### Group attributes\n\n- displayName, a String\n- externalId, a String\n"
    facts = read(LEAD + listed)
    assert facts.user_mapping is None
    assert [row.where.line for row in facts.group_mapping.rows] == [7, 8]


@pytest.mark.parametrize(
    "listed",
    [
        "- `limit` (Integer)\n- `count` (Integer)",
        "- userName is what people sign in with\n- active is a flag",
        "- `userName` (String)",
        "1. `userName` (String)\n2. `active` (Boolean)",
        "- `userName` (String)\n\nSome words.\n\n- `active` (Boolean)",
        "- `userName` (String)\n- the other ones",
        "`userName` (String)\n\n`active` (Boolean)",
        "- Members: a string of people\n- Guests: a string of others",
        "- displayName: text box at the top\n- token – the complex one of both",
    ],
)
def test_other_lists_are_none(read: Compile, listed: str) -> None:
    assert read(LEAD + listed).user_mapping is None


def test_list_beside_a_table_is_of_something_else(read: Compile) -> None:
    table = "| Attribute | Type |\n|---|---|\n| userName | String |\n\n"
    groups = "### Group attributes\n\n- displayName (String)\n- members (Reference)\n"
    facts = read(f"{LEAD}- userName: string\n- id: string\n\n{table}{groups}")
    assert [row.name for row in facts.user_mapping.rows] == ["userName"]
    assert [row.name for row in facts.group_mapping.rows] == ["displayName", "members"]


@pytest.mark.parametrize(
    "listed",
    [
        "These attributes are sent:\n\n- `userName`\n- `active`",
        "These attributes are sent. Others are not:\n\n- `userName`\n- `active`",
        "Check the mapping:\n\n- `userPrincipalName` → `userName`\n- `Not([IsSoftDeleted])` → `active`",
        "What is synced:\n\n- **userName** → the address\n- **active** → whether they can log in",
        "1. Review the mappings:\n   * userName ← mail\n   * active <- accountEnabled",
        "### Attributes\n\n- userPrincipalName -> userName (required)\n- accountEnabled -> active",
        "The following are mapped.\n\n- mail maps to `userName`\n- state maps to `active`",
        "Attributes:\n\n- `userName`, the login name\n- `active` – true or false",
        "Make sure that these are mapped:\n\n- `mail` to `userName`\n- `accountEnabled` to `active`",
        "Map:\n\n- **mail** to **userName**\n- **Not([IsSoftDeleted])** to **active**",
    ],
)
def test_attributes_without_types(read: Compile, listed: str) -> None:
    rows = read(LEAD + listed).user_mapping.rows
    assert [(row.name, row.type) for row in rows] == [("userName", None), ("active", None)]


@pytest.mark.parametrize("words", ["Delete all attributes **except** these:", "Do not remove these attributes:"])
def test_what_is_not_removed_is_mapped(read: Compile, words: str) -> None:
    rows = read(f"{LEAD}{words}\n\n- `userName`\n- `active`").user_mapping.rows
    assert [row.name for row in rows] == ["userName", "active"]


@pytest.mark.parametrize(
    "listed",
    [
        "You need:\n\n- `userName`\n- `active`",
        "These attributes are not synced:\n\n- `userName`\n- `active`",
        "Remove these attributes:\n\n- `userName`\n- `active`",
        "Attributes that the hub doesn't take:\n\n- `userName`\n- `active`",
        "These attributes are sent:\n\n- `login`\n- `active`",
        "These attributes are sent:\n\n- `title`\n- `active`",
        "These attributes are sent:\n\n- the login to userName\n- the state to active",
        "Map these on a map:\n\n- mail to home\n- accountEnabled to work",
        "Attributes go by their names:\n\n- userName the login name\n- active or not",
    ],
)
def test_names_without_types_are_none(read: Compile, listed: str) -> None:
    assert read(LEAD + listed).user_mapping is None


@pytest.mark.parametrize("title", ["Configure SAML single sign-on", "Troubleshooting", "Prerequisites"])
def test_list_of_another_chapter_is_none(read: Compile, title: str) -> None:
    assert read(f"{LEAD}Save.\n\n## {title}\n\n- userName (String)\n- groups (String)\n").user_mapping is None


def test_they_are_no_guidance(read: Compile) -> None:
    assert not any(
        "userName" in part.text for fact in read(LEAD + LISTS["in brackets"][0]).guidance for part in fact.parts
    )


@pytest.mark.parametrize("words", ["**Keep**:", "Include the essential ones, such as:", "Set:", "These are sent."])
@pytest.mark.parametrize("arrow", ["→", "to", "->"])
def test_list_from_sources_to_attributes_needs_no_words(read: Compile, words: str, arrow: str) -> None:
    pairs = (("`mail`", "`userName`"), ("`givenName`", "`firstName`"), ("**surname**", "**hubName**"))
    listed = "\n".join(f"- {source} {arrow} {attribute}" for source, attribute in pairs)
    rows = read(f"{LEAD}{words}\n\n{listed}").user_mapping.rows
    assert [row.name for row in rows] == ["userName", "firstName", "hubName"]
    assert [row.source.value for row in rows] == ["mail", "givenName", "surname"]


@pytest.mark.parametrize(
    "listed",
    [
        "Delete these:\n\n- `mail` → `userName`\n- `surname` → `lastName`",
        "Do not map:\n\n- `mail` to `userName`\n- `surname` to `lastName`",
        "Go there:\n\n- **Team** → **Rooms**\n- **Team** → **userName**",
        "Set:\n\n- `mail` → `hubMail`\n- `surname` → `hubName`",
        "Set:\n\n- `mail` → `userName`\n- the rest → `hubName`",
    ],
)
def test_list_with_arrows_that_is_none(read: Compile, listed: str) -> None:
    assert read(LEAD + listed).user_mapping is None
