"""The attributes that doccompile knows against those of a library that follows the standard."""

from typing import Any

import pytest
from scim2_models import EnterpriseUser, Group, User

from doccompile.scim.core_schemas import ENTERPRISE, GROUP, USER, Schema

COMMON = {"id", "externalid", "meta", "schemas"}


@pytest.mark.parametrize(
    ("ours", "model"), [(USER, User), (GROUP, Group), (ENTERPRISE, EnterpriseUser)], ids=("User", "Group", "Enterprise")
)
def test_attributes_are_those_of_the_standard(ours: Schema, model: type[User[Any] | Group | EnterpriseUser]) -> None:
    standard = {attribute["name"]: attribute for attribute in model.to_schema().model_dump()["attributes"]}
    own = [attribute for key, attribute in ours.items() if key not in COMMON]
    assert {attribute.name for attribute in own} == standard.keys()
    for attribute in own:
        defined = standard[attribute.name]
        assert attribute.multi_valued == defined["multiValued"], attribute
        assert attribute.type == defined["type"], attribute
        assert {part["name"] for part in defined.get("subAttributes") or ()} <= set(attribute.parts), attribute
