"""Which names may be one product's."""

import pytest

from doccompile.facts.name.likeness import are_akin


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [
        ("Litware", "Litware Desk", True),
        ("Litware", "Coho (formerly Litware)", True),
        ("Litware Desk", "Litware Hub", True),
        ("LID", "Litware Incident Desk", True),
        ("LiD", "Litware & Incident Desk", True),
        ("Coho for Teams", "Litware for Business", False),
        ("Coho", "Litware", False),
        ("L", "Coho", False),
    ],
)
def test_names_are_akin(one: str, other: str, akin: bool) -> None:
    assert are_akin(one, other) == akin
    assert are_akin(other, one) == akin
