"""The SCIM 2.0 schema that stands for one of SCIM 1.1."""

import pytest

from doccompile.scim.attribute_path import parse_path
from doccompile.scim.scim_1 import modern_schema, schemas_in_paths
from doccompile.scim.urns import CORE_GROUP, ENTERPRISE_USER

HUB = "urn:scim:schemas:extension:hub:1.0"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("userName", ""),
        ("urn:scim:schemas:core:1.0:displayName", CORE_GROUP),
        ("URN:SCIM:schemas:extension:enterprise:1.0.department", ENTERPRISE_USER),
        ("urn:scim:schemas:extension:enterprise:1.0:User:department", ENTERPRISE_USER),
        (f"{HUB}.badge", "urn:ietf:params:scim:schemas:extension:hub:2.0:Group"),
        ("urn:custom:1.0:badge", "urn:custom:1.0"),
    ],
)
def test_a_schema_of_scim_1_has_a_modern_name(written: str, expected: str) -> None:
    path = parse_path(written)
    assert path
    assert modern_schema(path, "Group") == expected


def test_an_extension_that_a_colon_joins_to_an_attribute_somewhere_keeps_its_name() -> None:
    in_paths = schemas_in_paths((f"{HUB}.desk", f" {HUB}:badge", "userName", "no path"))
    desk = parse_path(f"{HUB}.desk")
    assert desk
    assert in_paths == {HUB}
    assert modern_schema(desk, "User", in_paths) == HUB
