"""A label that runs into the words around it is one all the same; a word that is in bold in part stays whole."""

import pytest

from doccompile.syntax.inline import Segment
from doccompile.syntax.read_inline import read_inline


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("In the**Tenant URL** field", "In the Tenant URL field"),
        ("In the **Tenant URL**field", "In the Tenant URL field"),
        ("In the**Tenant URL**in Entra", "In the Tenant URL in Entra"),
        ("the **Scope**field", "the Scope field"),
        ("toggle it to**On**, and select**Save**.", "toggle it to On, and select Save."),
        ("enter`https://a.example/scim` there", "enter https://a.example/scim there"),
        ("**Auth**orize", "Authorize"),
        ("**Tenant URL**s", "Tenant URLs"),
        ("**Log in**ing", "Log ining"),
        ("**Users and Gro**ups", "Users and Groups"),
        ("**Enterprise app**lications", "Enterprise applications"),
        ("**Log**in, **Add**on", "Login, Addon"),
        ("un**believ**able", "unbelievable"),
        ("**S**ystem for **C**ross-domain", "System for Cross-domain"),
        ("e**Sign** here", "eSign here"),
        ("i`https://a.example` x`userName`s", "i https://a.example xuserNames"),
        ("(**Scope**), **Save**.", "(Scope), Save."),
    ],
)
def test_where_a_label_ends_is_seen(written: str, seen: str) -> None:
    assert read_inline((Segment(0, 0, written),)).text == seen


def test_a_glued_label_keeps_its_place() -> None:
    written = "In the**Tenant URL**field"
    found = read_inline((Segment(3, 5, written),))
    mark = next(mark for mark in found.marks if mark.kind == "strong")
    assert found.text[mark.start : mark.end] == "Tenant URL"
    assert found.span(mark.start, mark.end) == (3, 5 + 8, 3, 5 + 18)
    assert found.span(found.text.index("field")) == (3, 5 + 20, 3, 5 + 25)
