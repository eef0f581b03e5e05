"""DC408 brand-mixed: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


def test_of_two_names_of_the_service_the_rarer_one_is_reported_where_it_stands_first() -> None:
    found = messages("DC408", "end", "Azure AD ends each cycle. Then Azure Active Directory waits.")
    assert found == ['"Azure AD" and "Microsoft Entra ID" are one service under two names']


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Click **Provision Azure Active Directory Users**.", 0),
        ('Select "Synchronize Azure AD groups to PRODUCT".', 0),
        ("Open the Entra admin center (Azure AD).", 1),
        ("PRODUCT works with Entra ID (Azure AD).", 0),
        ("PRODUCT works with Azure AD/Entra ID.", 0),
        ("Users that you provision Azure AD has, too.", 1),
        ("Azure AD (the directory) has them.", 1),
    ],
)
def test_both_names_may_stand_side_by_side_and_in_the_portals_labels(sentence: str, reported: int) -> None:
    assert len(messages("DC408", "end", sentence)) == reported


def test_a_link_to_the_renaming_mixes_no_brands() -> None:
    text = "See [Renaming of Azure AD](https://learn.microsoft.com/entra/fundamentals/new-name)."
    assert messages("DC408", "end", text) == []
