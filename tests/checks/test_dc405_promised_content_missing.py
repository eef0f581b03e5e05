"""DC405 promised-content-missing: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.compiling import findings_of
from tests.checks.wordings import OWN, messages, table


@pytest.mark.parametrize(
    ("hint", "reported"),
    [
        ("   > For advanced settings see:\n", 1),
        ("   > To learn more about roles, refer to:\n", 1),
        ("   > For advanced settings see:\n   > * [Roles](https://docs.litware.com)\n", 0),
        ("   > * For advanced settings see:\n   > * [Roles](https://docs.litware.com)\n", 0),
        ("   > Do the following:\n", 0),
        ("   > For advanced settings see the settings.\n", 0),
    ],
)
def test_the_links_of_a_hint_are_not_in_the_next_step(hint: str, reported: int) -> None:
    text = f"{table()}\n   > [!NOTE]\n{hint}\n9. Select **Save**.\n"
    assert len(messages("DC405", "mappings", text)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [("Assign them by following the instructions here:", 1), ("To assign them, follow these steps:", 0)],
)
def test_a_sub_heading_is_no_link(sentence: str, reported: int) -> None:
    text = f"## Assign users to PRODUCT\n\n{sentence}\n\n### Important tips\n\n* Start small."
    assert len(messages("DC405", "end", text)) == reported


@pytest.mark.parametrize(
    "after", [" ![The account's page](media/account.png)", "\n\n* The first.", "\n\n```\ncode\n```"]
)
def test_what_a_colon_announces_may_be_an_image_a_list_or_code(after: str) -> None:
    text = f"## Find the account\n\nTo see the account, use the following page:{after}\n\n## Next"
    assert messages("DC405", "end", text) == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("The supported regions are:", 1),
        ("Read more at:", 1),
        ("For details, see:", 1),
        ("For details, see: [the guide](guide.md)", 0),
        ("The supported regions are:\n\n* Here.", 0),
        ("Mind the ratio of 1:", 0),
    ],
)
def test_what_a_last_sentence_announces_is_missed(sentence: str, reported: int) -> None:
    assert len(messages("DC405", "end", sentence)) == reported


@pytest.mark.parametrize("promise", ["If it fails, try this:", "For more, please visit:", "It has changed as listed:"])
def test_promise_of_few_words(promise: str) -> None:
    assert len(messages("DC405", "end", f"## Trouble\n\n{promise}\n\n## Next")) == 1


@pytest.mark.parametrize(
    ("below", "reported"),
    [
        ("<!-- the plans -->", 1),
        ("<a name='next'></a>", 1),
        ("<div class='next'>", 1),
        ("<ul>\n<li>The tall plan</li>\n</ul>", 0),
        ("<img src='plans.png'>", 0),
        ("<a name='plans'></a>![Plans](plans.png)", 0),
        ("<iframe src='https://video.DOMAIN/7'></iframe>", 0),
    ],
)
def test_a_promise_is_kept_in_html_where_a_reader_sees_it(below: str, reported: int) -> None:
    assert len(messages("DC405", "end", f"## Trouble\n\nSee the following plans:\n\n{below}\n\n## Next")) == reported


@pytest.mark.parametrize(
    ("after", "reported"),
    [("[!INCLUDE [common](includes/missing.md)]", 0), ("", 1), ("<a name='x'></a>", 1)],
)
def test_an_include_that_is_not_at_hand_may_hold_what_is_announced(after: str, reported: int) -> None:
    assert len(messages("DC405", "prerequisites", f"You need the following items:\n\n{after}")) == reported


@pytest.mark.parametrize(("heading", "reported"), [("Step 6: Monitor", 1), ("Next steps", 1), ("Assign a user", 0)])
def test_a_titled_section_is_not_what_was_announced(heading: str, reported: int) -> None:
    page = (
        "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
        "Assign users\n\nThe attributes of the mapping are shown in the following table:\n\n"
        f"{heading}\n\nConfigure automatic user provisioning to Litware\n\n  1. {OWN.partition('. ')[2]}\n"
    )
    assert [finding.code for finding in findings_of(page, suffix="txt")].count("DC405") == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("On the [Users](https://admin.DOMAIN/users) page of the console, do the following:", 1),
        ("In [the console](https://admin.DOMAIN), perform these steps:", 1),
        ("To see how, visit [this page](https://www.DOMAIN):", 0),
        ("Do the following on the [Users](https://admin.DOMAIN/users) page:", 0),
        ("On the [Users](https://admin.DOMAIN/users) page of the console, select a role:", 0),
    ],
)
def test_a_link_before_what_announces_is_not_what_was_announced(sentence: str, reported: int) -> None:
    text = f"## Connector limitations\n\n{sentence}\n\n## Change log\n\n* 03/01/2025 - First release.\n"
    assert len(messages("DC405", "end", text)) == reported


@pytest.mark.parametrize(
    ("title", "below", "reported"),
    [
        ("To enable provisioning, follow the instructions below:", "", 1),
        ("To get the token, perform these steps:", "", 1),
        ("To configure provisioning in the console:", "", 0),
        ("To enable provisioning, follow the instructions below:", "  1. Open the console.\n\n", 0),
        ("To get the token, perform these steps:", "Open the console, and copy the token.\n\n", 0),
        ("To get the token, perform these steps:", "Open the console\n\nCopy the token\n\n", 0),
    ],
)
def test_a_title_of_rendered_text_may_announce_steps(title: str, below: str, reported: int) -> None:
    page = (
        "Configure Litware for automatic user provisioning\n\nPrerequisites\n\n  • A Litware tenant.\n\n"
        f"Set up Litware for provisioning\n\n{title}\n\n{below}"
        f"Step 3: Configure automatic user provisioning to Litware\n\n  1. {OWN.partition('. ')[2]}\n"
    )
    assert [finding.code for finding in findings_of(page, suffix="txt")].count("DC405") == reported
