"""Words that several rules look for count wherever any of them may stand."""

import pytest

from tests.checks.wordings import EARLIER, messages, messages_of_page


@pytest.mark.parametrize("obtained", ["retrieved", "copied", "saved", "received", "recorded", "collected", "prepared"])
def test_what_was_obtained_before_may_be_called_so_by_any_participle(obtained: str) -> None:
    entered = f"**Admission Code** that you {obtained} earlier"
    assert len(messages_of_page("DC202", "Copy the **Access Token**.", EARLIER.format(entered))) == 1


@pytest.mark.parametrize("obtained", ["copied", "received", "recorded", "prepared"])
def test_two_values_in_one_field_are_seen_whatever_was_done_to_get_them(obtained: str) -> None:
    text = f"5. Enter the tenant URL and the access token {obtained} earlier in the **Tenant URL** field."
    assert len(messages("DC207", "credentials", text)) == 1


@pytest.mark.parametrize("service", ["Microsoft Entra ID", "Entra", "Azure AD", "Azure Active Directory (Azure AD)"])
def test_the_service_may_go_by_any_of_its_names_beside_a_name_that_was_left_over(service: str) -> None:
    text = (
        f"## Prerequisites\n\nSee that the users exist.\n\n* Determine what data to map between {service} and Tailspin."
    )
    assert len(messages("DC401", "prerequisites", text)) == 1
