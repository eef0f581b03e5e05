"""Attribute paths as tables write them, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.scim.attribute_path import AttributePath, parse_path, without_dot

URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
NAMES = st.from_regex(r"[A-Za-z$][A-Za-z0-9_$-]{0,20}", fullmatch=True)
TERMS = st.builds(
    '{} {} "{}"'.format, NAMES, st.sampled_from(("eq", "co", "ge")), st.from_regex(r"[ \w:]{0,9}", fullmatch=True)
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("userName", ("", "userName", "", "")),
        ("members.$ref", ("", "members", "", "$ref")),
        ('emails[type eq "work"].value', ("", "emails", 'type eq "work"', "value")),
        (f"{URN}:manager.displayName", (URN, "manager", "", "displayName")),
        (f'{URN}:seats[kind eq "a:b"].row', (URN, "seats", 'kind eq "a:b"', "row")),
        ("urn:scim:schemas:extension:hub:1.0.badge", ("urn:scim:schemas:extension:hub:1.0", "badge", "", "")),
        ("urn:scim:schemas:extension:hub:1.0:badge", ("urn:scim:schemas:extension:hub:1.0", "badge", "", "")),
    ],
)
def test_a_path_is_taken_apart(written: str, expected: tuple[str, str, str, str]) -> None:
    assert parse_path(written) == AttributePath(*expected)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "two words",
        "a.b.c",
        "emails[type eq work].value",
        'emails[type eq "work".value',
        'emails.[type eq "work"].value',
        'emails[type is "work"].value',
        "emails[].value",
        "**userName**",
        "1st",
        "prénom",
        "urn:",
        f"{URN}:",
        f"{URN}:job title",
        "urn:a b:c",
        "urn:${x}:c",
        "x" * 301,
    ],
)
def test_what_is_no_path_is_none(written: str) -> None:
    assert parse_path(written) is None


def test_a_dot_before_the_bracket_is_left_out() -> None:
    path = parse_path(without_dot(' emails.[type eq "work"].value '))
    assert path
    assert str(path) == 'emails[type eq "work"].value'


@pytest.mark.parametrize(
    ("written", "terms"),
    [
        ('a[b eq "c"]', [("b", "eq", "c", False)]),
        ("a[b eq True].d", [("b", "eq", "True", True)]),
        ('a[b eq "false"]', [("b", "eq", "false", True)]),
        ('a[b pr and (c.d co "x y")]', [("b", "pr", "", False), ("c", "co", "x y", False)]),
        ("a[b gt 1 or c pr]", [("b", "gt", "1", False), ("c", "pr", "", False)]),
        ('a[not (b eq "c")]', [("b", "eq", "c", False)]),
        ("a", []),
    ],
)  # fmt: skip
def test_a_filter_is_made_of_terms(written: str, terms: list[tuple[str, str, str, bool]]) -> None:
    path = parse_path(written)
    assert path
    assert [(term.attribute, term.operator, term.value, term.is_boolean) for term in path.terms] == terms


@pytest.mark.parametrize(
    ("written", "single"),
    [('a[b eq "c"]', True), ('a[not (b eq "c")]', False), ('a[b eq "c" and d pr]', False), ("a", False)],
)
def test_only_a_filter_of_one_comparison_is_a_comparison(written: str, *, single: bool) -> None:
    path = parse_path(written)
    assert path
    assert (path.comparison is not None) == single


@given(
    schema=st.sampled_from(("", URN, "urn:x:1.0", "urn:scim:schemas:core:1.0")),
    name=NAMES,
    filter_=st.just("") | TERMS | st.builds("{} and {}".format, TERMS, TERMS),
    sub=st.just("") | NAMES,
)
def test_a_path_is_read_back_as_it_is_written(schema: str, name: str, filter_: str, sub: str) -> None:
    path = AttributePath(schema, name, filter_, sub)
    assert parse_path(str(path)) == path
