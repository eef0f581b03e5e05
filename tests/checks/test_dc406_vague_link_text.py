"""DC406 vague-link-text: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("See [here][4].\n\n[4]: https://help.DOMAIN/a", 1),
        ('To open a ticket, <a href="https://help.DOMAIN/a">click here</a>.', 1),
        ("Learn more with [the following link][4].\n\n[4]: https://help.DOMAIN/a", 1),
        ("See [the price list][4].\n\n[4]: https://help.DOMAIN/a", 0),
        ("Write `[here][4]` to make a link.", 0),
        ("![here][4]", 0),
        ("| Topic | Page |\n| --- | --- |\n| Roles | [here](https://help.DOMAIN/a) |", 1),
        ("| Topic | Page |\n| --- | --- |\n| Roles | see [here][4] and [this][4] |\n\n[4]: https://help.DOMAIN/a", 2),
        ('<table><tr><td>Roles</td><td><a href="https://help.DOMAIN/a">click here</a></td></tr></table>', 1),
        ("| Topic | Page |\n| --- | --- |\n| [Roles](https://help.DOMAIN/a) | here |", 0),
        ("| Topic | Page |\n| --- | --- |\n| Roles | `[here](https://help.DOMAIN/a)` |", 0),
        ('| Attribute | Type |\n| --- | --- |\n| emails[type eq "work"].value | [here] |', 0),
    ],
)
def test_links_are_written_in_several_ways(text: str, reported: int) -> None:
    assert len(messages("DC406", "end", text)) == reported


def test_a_product_may_bear_such_a_name() -> None:
    assert messages("DC406", "end", "Visit [The Link](https://www.DOMAIN/a).", "The Link") == []
