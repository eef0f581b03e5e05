"""DC106 tenant-url-placeholder-unexplained: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ENTER, SECRET, enter, messages

VAGUE = "`https://api.DOMAIN/{n}/scim`"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (enter("`https://api.DOMAIN/{p1}/scim`"), 1),
        (enter("`https://api.DOMAIN/<todo>/scim`"), 1),
        (f"{enter(VAGUE)} For an EU tenant, the **Tenant URL** is `https://{{n}}.DOMAIN.eu/scim`.", 1),
        (f"{enter(VAGUE)} At Contoso, the **Tenant URL** is `https://api.DOMAIN/contoso/scim`.", 0),
        (enter("`https://api.DOMAIN/{dc}/scim`"), 0),
    ],
)  # fmt: skip
def test_a_placeholder_without_meaning_is_explained_by_a_url_in_which_it_is_filled(text: str, reported: int) -> None:
    assert len(messages("DC106", "credentials", text)) == reported


@pytest.mark.parametrize(
    ("part", "reported"),
    [
        ("<id2>", 1),
        ("{id1}", 1),
        ("{value1}", 1),
        ("<string2>", 1),
        ("%s", 1),
        ("[id]", 1),
        ("<team id>", 0),
        ("%20s", 0),
    ],
)
def test_a_part_to_replace_says_what_it_is(part: str, reported: int) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/{part}/scim` in **Tenant URL**{SECRET}"
    assert len(messages("DC106", "credentials", text)) == reported


@pytest.mark.parametrize(
    "told",
    ["Replace the last part with the number of your account.", "The last part is found under **Settings**, on top."],
)
def test_a_part_to_replace_is_told_of_without_its_name(told: str) -> None:
    text = f"{ENTER}input `https://api.DOMAIN/scim/<xxx>` in **Tenant URL**{SECRET} {told}"
    assert messages("DC106", "credentials", text) == []
