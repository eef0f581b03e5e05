"""Attribute tables -> SCIM schemas."""

from typing import Any

import pytest
from scim2_models import ResourceType, Schema, ScimProvider

from doccompile.manifest.model import ConnectorManifest
from doccompile.render import scim_schema
from doccompile.render.default_mapping import DEFAULT_USER
from doccompile.render.scim_schema import ScimDescription
from doccompile.scim.urns import CORE_GROUP, CORE_USER
from tests.render.server.generated import ENTERPRISE, manifest


def describe(connector: ConnectorManifest) -> ScimDescription:
    return scim_schema.describe(connector.mappings)


def attributes(description: ScimDescription, urn: str = CORE_USER) -> dict[str, dict[str, Any]]:
    (schema,) = [schema for schema in description.schemas if schema["id"] == urn]
    return {attribute["name"]: attribute for attribute in schema["attributes"]}


def parts(attribute: dict[str, Any]) -> dict[str, str]:
    return {part["name"]: part["type"] for part in attribute["subAttributes"]}


def test_table_is_served_exactly() -> None:
    description = describe(
        manifest(users=("userName", "active|Boolean", "name.givenName", 'emails[type eq "work"].value'))
    )
    served = attributes(description)
    assert list(served) == ["userName", "active", "name", "emails"]
    assert parts(served["name"]) == {"givenName": "string"}
    assert parts(served["emails"]) == {"value": "string", "type": "string", "primary": "boolean"}
    assert served["userName"]["uniqueness"] == "server"
    assert (description.added, description.defaulted, description.unrepresented) == ((), (), ())


def test_part_that_the_table_requires_is_required() -> None:
    rows = ("userName", "name.givenName!", "name.familyName", 'emails[type eq "work"].value!')
    served = attributes(describe(manifest(users=rows)))
    assert [part["name"] for part in served["name"]["subAttributes"] if part["required"]] == ["givenName"]
    assert served["name"]["required"]
    assert [part["name"] for part in served["emails"]["subAttributes"] if part["required"]] == []


def test_members_that_the_table_requires_join_a_group_later() -> None:
    served = attributes(describe(manifest(groups=("displayName!", "members|Reference!", "cost!"))), CORE_GROUP)
    assert {name: served[name]["required"] for name in served} == {"displayName": True, "members": False, "cost": True}


@pytest.mark.parametrize("row", ["name!", "emails.value!", "password!", f"{ENTERPRISE}:manager!|Reference"])
def test_required_row_that_no_create_holds_is_not_required(row: str) -> None:
    served = describe(manifest(users=("userName!", row))).schemas
    required = [part["name"] for schema in served for part in schema["attributes"] if part["required"]]
    assert required == ["userName"]


def test_no_table_gives_the_default_mapping() -> None:
    description = describe(manifest())
    assert description.defaulted == ("User",)
    assert {"userName", "active", "displayName", "emails", "phoneNumbers"} <= attributes(description).keys()
    assert list(attributes(description, ENTERPRISE)) == ["employeeNumber", "department", "manager"]
    named = {row.name.partition("[")[0].partition(".")[0] for row in DEFAULT_USER if not row.name.startswith("urn:")}
    assert attributes(description).keys() == named - {"externalId"}


def test_groups_are_served_only_where_they_are_mapped() -> None:
    assert [rt["endpoint"] for rt in describe(manifest()).resource_types] == ["/Users"]
    description = describe(manifest(group_mapping=True))
    assert [rt["endpoint"] for rt in description.resource_types] == ["/Users", "/Groups"]
    served = attributes(description, CORE_GROUP)
    assert served["displayName"]["uniqueness"] == "server"
    assert parts(served["members"]).keys() == {"value", "$ref", "type", "display"}


def test_what_provisioning_needs_is_added_and_said() -> None:
    description = describe(manifest(users=("primaryEmail",), groups=("Members",)))
    assert list(attributes(description)) == ["primaryEmail", "userName", "active"]
    assert list(attributes(description, CORE_GROUP)) == ["members", "displayName"]
    assert description.added == ("User.userName", "User.active", "Group.displayName")


@pytest.mark.parametrize(
    ("written", "name", "expected"),
    [
        ("urn:ietf:params:scim:schemas:core:2.0:User:userName", "userName", None),
        ('emails.[type eq "work"].address', "emails", {"address": "string", "type": "string", "primary": "boolean"}),
        ('organizations.[type eq "work"].costCenter', "organizations", {"costCenter": "string", "type": "string"}),
        ('emails[type eq "work"]', "emails", {"value": "string", "type": "string", "primary": "boolean"}),
        ('roles[primary eq "True"].value', "roles", {"value": "string", "primary": "boolean"}),
        ("roles", "roles", {"value": "string", "display": "string", "type": "string", "primary": "boolean"}),
        ("gender.type", "gender", {"type": "string"}),
        ("x[a eq 1 and not (b pr) or c eq true].a", "x", {"a": "string", "b": "string", "c": "boolean"}),
    ],
)  # fmt: skip
def test_complex_paths(written: str, name: str, expected: dict[str, str] | None) -> None:
    served = attributes(describe(manifest(users=(written,))))[name]
    assert (parts(served) if "subAttributes" in served else None) == expected


@pytest.mark.parametrize(
    ("row", "type_"),
    [
        ("title|String", "string"),
        ("points|Integer", "integer"),
        ("since|DateTime", "dateTime"),
        ("boss|Reference", "reference"),
        ("odd|Widget", "string"),
        ("active|String", "boolean"),
        ("profileUrl|String", "string"),
        ("profileUrl|", "string"),
    ],
)
def test_types(row: str, type_: str) -> None:
    served = attributes(describe(manifest(users=(row,))))
    assert served[row.partition("|")[0]]["type"] == type_


def test_extensions_have_schemas_of_their_own() -> None:
    lucid = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User"
    description = describe(
        manifest(users=("userName", f"{lucid}:billingCode", f"{lucid}:licences.Chart", f"{ENTERPRISE.upper()}:manager"))
    )
    assert [schema["id"] for schema in description.schemas][1] == lucid
    assert parts(attributes(description, lucid)["licences"]) == {"Chart": "string"}
    extensions = [extension["schema"] for extension in description.resource_types[0]["schemaExtensions"]]
    assert extensions == [schema["id"] for schema in description.schemas if schema["id"] != CORE_USER]


def test_scim_1_schema_is_served_under_its_scim_2_name() -> None:
    old = "urn:scim:schemas:extension:enterprise:1.0"
    description = describe(manifest(users=(f"{old}.department", f"{old}:costCenter", f"{ENTERPRISE}:division")))
    assert description.renamed == {old: ENTERPRISE}
    assert list(attributes(description, ENTERPRISE)) == ["department", "costCenter", "division"]


def test_the_core_schema_of_scim_1_is_that_of_the_resource() -> None:
    old = "urn:scim:schemas:core:1.0"
    description = describe(manifest(users=(f"{old}:title",), groups=(f"{old}:displayName", "members")))
    assert "title" in attributes(description, CORE_USER)
    assert list(attributes(description, CORE_GROUP)) == ["displayName", "members"]


def test_scim_1_schema_in_an_attribute_path_is_served_as_it_is_written() -> None:
    hub, site = "urn:scim:schemas:extension:hub:1.0", "urn:scim:schemas:extension:hub:site:1.0"
    description = describe(manifest(users=(f"{hub}:badge", f"{hub}.desk", f"{site}:room", "urn:custom:1.5:floor")))
    assert description.renamed == {}
    assert description.unrepresented == ()
    assert list(attributes(description, hub)) == ["badge", "desk"]
    assert [list(attributes(description, urn)) for urn in (site, "urn:custom:1.5")] == [["room"], ["floor"]]


@pytest.mark.parametrize(
    "written",
    ["", " ", "two words", "a.b.c", "userName.x", "{{ x }}", '"""', "x" * 10_000, "groups", "meta.created", "a[b",
     "\u202euserName"],
)  # fmt: skip
def test_name_that_is_no_attribute_is_listed(written: str) -> None:
    description = describe(manifest(users=("userName", "active", written)))
    assert description.unrepresented == (written,)
    assert list(attributes(description)) == ["userName", "active"]


def test_any_names_give_a_provider() -> None:
    names = (
        "class",
        "import",
        "copy",
        "json",
        "Name",
        "employee_id",
        "employeeId",
        "a-b",
        "$ref",
        "self",
    )
    users = (*names, *(f"urn:ietf:params:scim:schemas:extension:{name}:2.0:User:{name}" for name in ("class", "copy")))
    description = describe(manifest(users=users, groups=("displayName", "members", "email", "class")))
    ScimProvider.from_discovery(
        [Schema.model_validate(schema) for schema in description.schemas],
        [ResourceType.model_validate(resource_type) for resource_type in description.resource_types],
    )
    assert description.unrepresented == ()


def test_filterable_text_is_indexed() -> None:
    users = ("userName", 'phoneNumbers[type eq "work"].value', "active|Boolean", f"{ENTERPRISE}:department")
    assert describe(manifest(users=users)).indexed["User"] == (
        "userName", "externalId", "phoneNumbers.value", f"{ENTERPRISE}:department",
    )  # fmt: skip
