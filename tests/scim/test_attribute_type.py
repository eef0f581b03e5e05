"""Types of attributes, by what tables write for them."""

import pytest

from doccompile.scim.attribute_type import attribute_type


@pytest.mark.parametrize(
    ("written", "expected"),
    [("String", "string"), (" DATETIME ", "dateTime"), ("Bool", "boolean"), ("text", "string"), ("int", "integer"),
     ("Reference", "reference"), ("Complex", "complex"), ("✓", None), ("", None), (None, None), ("strings", None)],
)  # fmt: skip
def test_a_type_is_known_by_what_tables_call_it(written: str | None, expected: str | None) -> None:
    assert attribute_type(written) == expected
