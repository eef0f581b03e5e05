"""DC305 attribute-duplicate: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages, table


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        ("|urn:ietf:params:scim:schemas:core:2.0:User:userName|String|", 1),
        ("|URN:ietf:params:scim:schemas:core:2.0:user:username|String|", 1),
        ("|urn:ietf:params:scim:schemas:core:2.0:User:title|String|", 0),
        ("|urn:ietf:params:scim:schemas:extension:PRODUCT:2.0:User:userName|String|", 0),
    ],
)
def test_an_attribute_with_its_core_urn_is_the_same(row: str, reported: int) -> None:
    assert len(messages("DC305", "mappings", table(row))) == reported
