import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.manifest.model import Attribute
from doccompile.render.profile import bodies as profile_bodies
from doccompile.render.profile import samples as profile_samples
from doccompile.render.target_attributes import TargetAttribute, read_target
from doccompile.verify.runner.placeholders import fill
from doccompile.verify.runner.resource import MISSING, read

NAMES = (
    "userName",
    "active",
    "name.familyName",
    'emails[type eq "work"].value',
    'emails[type eq "home office"].value',
    'addresses[type eq "other"].formatted',
    'roles[primary eq "True"].value',
    'relations.[type eq "manager"].value',
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
    "urn:ietf:params:scim:schemas:extension:fjordline:2.0:User:licence.seat",
    'urn:ietf:params:scim:schemas:extension:fjordline:2.0:User:berths[type eq "winter"].value',
    "urn:scim:schemas:extension:enterprise:1.0.costCenter",
    "primaryEmail",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_for_an_attribute_is_read_back_at_its_path(name: str) -> None:
    target = read_target(Attribute(name=name), "User")
    assert isinstance(target, TargetAttribute)
    body = profile_bodies.user([target])
    assert read(body, target.path) == profile_samples.value(target, 0, "me")


def test_names_and_filters_are_read_without_regard_to_case() -> None:
    body = {"Emails": [{"TYPE": "Work", "Value": "a"}], "active": False}
    assert read(body, 'emails[type eq "work"].value') == "a"
    assert read(body, "Active") is False


@given(body=JSON, name=st.sampled_from(NAMES) | st.text())
def test_a_body_of_any_shape_can_be_asked_for_any_path(body: object, name: str) -> None:
    read(body, name)


def test_what_is_not_there_is_missing_and_null_is_null() -> None:
    assert read({"title": None}, "title") is None
    assert read({"title": None}, "title.part") is MISSING
    assert read({}, 'emails[type eq "work"].value') is MISSING


@given(value=JSON)
def test_filling_in_changes_nothing_where_nothing_is_to_fill_in(value: object) -> None:
    assert fill(value, {}) == value


def test_words_are_filled_in_keys_and_values_and_unknown_ones_stay() -> None:
    words = {"me": "x1", "user.id": "7"}
    assert fill({"${me}": ["a-${user.id}", "${other}"]}, words) == {"x1": ["a-7", "${other}"]}


def test_filled_in_words_are_not_filled_in_again() -> None:
    assert fill("${me}", {"me": "${user.id}", "user.id": "7"}) == "${user.id}"
