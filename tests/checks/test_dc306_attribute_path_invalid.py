"""DC306 attribute-path-invalid: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import ENTERPRISE, messages, table


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ('emails[not (type eq "home")].value', 0),
        ('emails[not (type eq "home" or type eq "other")].value', 0),
        ('emails[not type eq "home"].value', 1),
        ('emails[not (type eq "home"].value', 1),
    ],
)
def test_a_filter_may_be_denied(name: str, reported: int) -> None:
    assert len(messages("DC306", "mappings", table("|active|Boolean|", f"|{name}|String|"))) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        (f"{ENTERPRISE}:manager**", 1),
        (f"{ENTERPRISE}:`manager", 1),
        (f"{ENTERPRISE}:manager\\_id", 0),
        (f"{ENTERPRISE}:$ref-manager", 0),
        ("urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:cost-center_2", 0),
    ],
)
def test_no_markup_is_left_in_a_path_with_a_urn(name: str, reported: int) -> None:
    assert len(messages("DC306", "mappings", table("|active|Boolean|", f"|{name}|String|"))) == reported
