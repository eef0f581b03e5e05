"""DC205 session-link: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Navigate to `https://id.DOMAIN/login?signin=0a1b2c3d4e5f`.", 1),
        ("Open the page `https://id.DOMAIN/login?session_id=0a1b2c3d4e5f`.", 1),
        ("The service sends `https://id.DOMAIN/callback?code=0a1b2c3d4e5f` back.", 0),
    ],
)
def test_an_address_in_code_that_is_to_be_opened_is_a_link(text: str, reported: int) -> None:
    assert len(messages("DC205", "end", text)) == reported


def test_the_address_of_a_picture_is_no_link() -> None:
    assert messages("DC205", "end", "![The page](https://cdn.DOMAIN/page.png?ticket=0a1b2c3d4e5f)") == []


@pytest.mark.parametrize(
    ("query", "reported"),
    [("SAMLRequest=fZJNT8MwDIbv", 1), ("code=WelcomeOffer2", 0), ("state=California", 0)],
)
def test_a_mixture_of_letters_is_no_word(query: str, reported: int) -> None:
    assert len(messages("DC205", "end", f"See the [plans](https://www.DOMAIN/login?plan=a&{query}).")) == reported


@pytest.mark.parametrize(
    "value",
    [
        "YOUR-ACCESS-TOKEN-HERE",
        "the_token_of_step_2",
        "Paste-It-Here",
        "day-2-room-14",
        "CASE-12345",
        "12345678",
        "xxxxxxxxxxxx",
        "$TOKEN_42",
        "(token1234)",
    ],
)
def test_what_stands_for_a_token_is_none(value: str) -> None:
    url = f"https://admin.DOMAIN/x?token={value}"
    assert messages("DC205", "end", f"See the [settings]({url}). Go to `{url}`.\n\nSee {url}.") == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[settings](https://admin.DOMAIN/cb#state=8f7e6d5c4b3a2910)", 1),
        ("[settings](https://admin.DOMAIN/x?session-id=ab99cd12ef34aa)", 1),
        ("[settings](https://admin.DOMAIN/x?token=ab99cd12ef34aa)", 1),
        ("[settings](https://admin.DOMAIN/x#access_token=ab99cd12ef34aa)", 1),
        ("[settings](https://admin.DOMAIN/x?broken=ab99cd12ef34aa)", 0),
        ("[settings][s]\n\n[s]: https://admin.DOMAIN/cb?state=8f7e6d5c4b3a2910", 1),
        ('<a href="https://admin.DOMAIN/cb?state=8f7e6d5c4b3a2910">settings</a>', 1),
        ("this:\n\n|page|\n|---|\n|[settings](https://admin.DOMAIN/cb?code=8f7e6d5c4b3a2910)|", 1),
        ("[the trial](https://www.DOMAIN/trial?code=welcome2024)", 0),
        ("[the list](https://www.DOMAIN/list?sort=8f7e6d5c4b3a2910#state)", 0),
    ],
)
def test_one_time_parameters_are_found_in_links_of_every_form(text: str, reported: int) -> None:
    assert len(messages("DC205", "end", f"Open {text}")) == reported


@pytest.mark.parametrize(
    ("rest", "reported"),
    [
        ("/home;jsessionid=3A1F6F0C9B7D4E21A77C", 1),
        ("/#/login?sessionId=ab12cd34ef56", 1),
        ("/callback?lang=en;state=8fe1b2c3d4e5f607", 1),
        ("/home;lang=en-us-posix-1", 0),
        ("/#/login?page=1234567890", 0),
        ("/#code=overview", 0),
    ],
)
def test_one_time_parameter_stands_anywhere_in_an_address(rest: str, reported: int) -> None:
    assert len(messages("DC205", "vendor", f"1. Open the [console](https://id.DOMAIN{rest}).")) == reported


@pytest.mark.parametrize("use", ["", "Open the [console][c], then the [same console][c]."])
def test_session_link_is_reported_where_its_reference_is_defined(use: str) -> None:
    link = "[c]: https://id.DOMAIN/login?signin=c71fb8fe18243c57"
    assert len(messages("DC205", "end", f"{use}\n\n{link}")) == 1
