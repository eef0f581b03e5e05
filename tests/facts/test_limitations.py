"""What the connector cannot do: headings, lists and sentences that announce it."""

import pytest

from tests.facts.conftest import Compile


@pytest.mark.parametrize(
    ("markdown", "limits"),
    [
        (
            "Choose the Guest role alone. These roles are invalid:\n\n* Owner (root)\n* Editor of all rooms",
            ["Choose the Guest role alone. These roles are invalid: Owner (root); Editor of all rooms"],
        ),
        ("Not synchronized are:\n\n* photos\n* nicknames", ["Not synchronized are: photos; nicknames"]),
        ("Mind this:\n\n* Groups are not supported.\n* photos", ["Groups are not supported.", "photos"]),
        (
            "Mind this:\n\n* Users who were deleted at the hub come back",
            ["Users who were deleted at the hub come back"],
        ),
        ("Mind this.\n\n* Nested groups", ["Nested groups"]),
        (
            "To renew the key, follow these steps:\n\n1. Sign in.\n1. Select **Renew**.\n\n* Guests are left out.",
            ["To renew the key, follow these steps: Sign in. Select Renew.", "Guests are left out."],
        ),
        (
            "They need the following attributes\n\n* givenName\n* title",
            ["They need the following attributes: givenName; title"],
        ),
        ("The following are not sent.\n\n* photos\n* roles", ["The following are not sent: photos; roles"]),
        ("The following. Mind this\n\n* photos", ["photos"]),
        ("* Nested groups\n\nInvalid roles are:\n\n* Owner", ["Nested groups", "Invalid roles are: Owner"]),
        ("> [!NOTE]\n> Mind:\n\n* Nested groups", ["Nested groups"]),
        ("Groups are not supported.", ["Groups are not supported."]),
        (
            "To renew the key, complete the following steps:\n\n1. Write to us.\n1. Wait\n1. Paste the key.",
            ["To renew the key, complete the following steps: Write to us. Wait; Paste the key."],
        ),
        (
            "If it fails, do the following:\n\n* Sign in again.\n* Look at the key again.\n\n> [!TIP]\n> Keep it.",
            ["If it fails, do the following: Sign in again. Look at the key again."],
        ),
        (
            "The limits are as follows:\n\n1. Groups are not supported at all.\n1. Names may not be longer.",
            ["Groups are not supported at all.", "Names may not be longer."],
        ),
    ],
)
def test_limits_that_are_mere_names_or_steps_are_told_with_their_sentence(
    compiled: Compile, markdown: str, limits: list[str]
) -> None:
    assert [fact.value for fact in compiled(end=f"## Connector limitations\n\n{markdown}").limitations] == limits


@pytest.mark.parametrize(
    ("announcement", "announced"),
    [
        ("Our SCIM support has the following limitations:", True),
        ("**Known limitations**:", True),
        ("There are some restrictions to be aware of:", True),
        ("Mind these technical limitations when you plan:", True),
        ("The current SCIM limitations are:", True),
        ("There are no limitations:", False),
        ("These limitations are gone. You can now sync:", False),
        ("The following limitations apply.", False),
    ],
)
def test_limits_below_a_sentence_that_announces_them(compiled: Compile, announcement: str, announced: bool) -> None:
    listed = "* Groups are not synchronized yet.\n* A name is changed once an hour."
    facts = compiled(end=f"## Good to know\n\n{announcement}\n\n{listed}\n\nThat is all.")
    found = [fact.value for fact in facts.limitations]
    assert found == (["Groups are not synchronized yet.", "A name is changed once an hour."] if announced else [])


def test_section_of_limits_stands_before_sentences(compiled: Compile) -> None:
    end = "## Limitations\n\n* No groups.\n\n## More\n\nIt has the following limitations:\n\n* No names."
    assert [fact.value for fact in compiled(end=end).limitations] == ["No groups."]


def test_steps_behind_a_list_of_limits_are_none(compiled: Compile) -> None:
    found = compiled(vendor="It has the following limitations:\n\n* No thorns.\n\n1. Open Keys.\n1. Copy the key.")
    assert [limit.value for limit in found.limitations] == ["No thorns."]


TROUBLE = "## Troubleshooting\n\n* No thorns.\n\n### {}\n\n* Check the key."


@pytest.mark.parametrize(
    ("title", "limit"),
    [
        ("Test Connection fails", False),
        ("Users are not there", False),
        ("The page can't be opened", False),
        ("Thorns missing from the hub", False),
        ("Error 403", False),
        ("Access denied", False),
        ("No thorns are there", False),
        ("Keys", True),
        ("Missing thorns", True),
    ],
)
def test_what_mends_a_fault_is_no_limit(compiled: Compile, title: str, limit: bool) -> None:
    found = [fact.value for fact in compiled(end=TROUBLE.format(title)).limitations]
    assert found == ["No thorns.", *(["Check the key."] if limit else [])]


def test_what_is_watched_is_no_limit(compiled: Compile) -> None:
    assert not compiled(end="## Monitoring and troubleshooting\n\nOpen the logs.").limitations


def test_words_that_announce_a_table_are_no_limit(compiled: Compile) -> None:
    end = "## Known issues\n\nThe table has the cases:\n\n| Case | End |\n| --- | --- |\n| No key | None |"
    assert not compiled(end=end).limitations


def test_addresses_belong_to_the_paragraph_above_them(compiled: Compile) -> None:
    told = [
        "Changes are listed on the page below.",
        "`https://brambleworks.com/changes`",
        "A name is set once; change it at this page later:",
        "https://brambleworks.com/names",
        "Mind the thorns.",
    ]
    assert [fact.value for fact in compiled(end="## Troubleshooting\n\n" + "\n\n".join(told)).limitations] == [
        "Changes are listed on the page below. https://brambleworks.com/changes",
        "A name is set once; change it at this page later: https://brambleworks.com/names",
        "Mind the thorns.",
    ]


@pytest.mark.parametrize(
    ("paragraph", "is_limit"),
    [
        ("For common issues and their solutions, refer to the [page on errors](errors.md).", False),
        ("See the [list of errors](errors.md).", False),
        ("For help with failed runs please consult our knowledge base", False),
        ("Check out the FAQ.", False),
        ("For details, read this [article](errors.md).", False),
        ("See the log. Users without a mail address are left out.", True),
        ("For guests, the hub keeps the old name.", True),
        ("Guests are left out; refer to the [page on guests](guests.md).", True),
        ("For a user to see the board, the role must be sent.", True),
        ("Check that the key is not older than a year.", True),
    ],
)
def test_paragraph_that_only_leads_to_another_page_is_no_limit(
    compiled: Compile, paragraph: str, is_limit: bool
) -> None:
    found = compiled(end=f"## Troubleshooting\n\n{paragraph}").limitations
    assert bool(found) is is_limit
