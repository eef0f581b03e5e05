"""Configuration as code: what Microsoft Graph, Terraform and PowerShell would read, and no secret in it."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from doccompile.findings import Finding, Severity
from doccompile.location import Location
from doccompile.manifest.model import Attribute, ConnectorManifest, Mapping, Mappings
from doccompile.render.backend import Job
from doccompile.render.default_mapping import default_source
from doccompile.render.entra import backend as entra
from doccompile.render.entra.credentials import credentials
from doccompile.render.entra.schema import synchronization_schema
from doccompile.render.templating.environment import environment
from tests.render.connectors import harbour
from tests.render.parsers import hcl, hcl_string, hcl_variables, powershell, powershell_strings

TEXT, FLAG, NUMBER = {"type": ["string", "null"]}, {"type": "boolean"}, {"type": "integer"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_PAIR = _object(key={"type": "string"}, value={"type": "string"})
_SOURCE = {"$ref": "#/$defs/source"}
_ATTRIBUTE_MAPPING = _object(
    targetAttributeName=TEXT,
    matchingPriority=NUMBER,
    flowType={"enum": ["Always", "ObjectAddOnly", "MultiValueAddOnly", "ValueAddOnly", "AttributeAddOnly"]},
    flowBehavior={"enum": ["FlowWhenChanged", "FlowAlways"]},
    exportMissingReferences=FLAG,
    defaultValue=TEXT,
    source={"anyOf": [_SOURCE, {"type": "null"}]},
)
_OBJECT_MAPPING = _object(
    name=TEXT,
    enabled=FLAG,
    flowTypes={"type": "string", "pattern": "^(Add|Update|Delete)(, (Add|Update|Delete))*$"},
    scope={"type": "null"},
    metadata=_list(_PAIR),
    sourceObjectName=TEXT,
    targetObjectName=TEXT,
    attributeMappings=_list(_ATTRIBUTE_MAPPING),
)
_RULE = _object(
    name=TEXT,
    editable=FLAG,
    priority=NUMBER,
    sourceDirectoryName=TEXT,
    targetDirectoryName=TEXT,
    metadata=_list(_PAIR),
    objectMappings=_list(_OBJECT_MAPPING),
)
_DEFINITION = _object(
    name=TEXT,
    type={"enum": ["String", "Integer", "Reference", "Binary", "Boolean", "DateTime"]},
    anchor=FLAG,
    caseExact=FLAG,
    multivalued=FLAG,
    mutability={"enum": ["ReadWrite", "ReadOnly", "Immutable", "WriteOnly"]},
    required=FLAG,
    flowNullValues=FLAG,
    referencedObjects=_list(_object(referencedObjectName=TEXT, referencedProperty=TEXT)),
    metadata=_list(_PAIR),
    apiExpressions=_list(_PAIR),
)
_DIRECTORY = _object(
    name=TEXT,
    readOnly=FLAG,
    discoverabilities={"enum": ["None"]},
    objects=_list(_object(name=TEXT, supportedApis=_list(TEXT), metadata=_list(_PAIR), attributes=_list(_DEFINITION))),
)
GRAPH_SCHEMA = {
    **_object(version=TEXT, directories=_list(_DIRECTORY), synchronizationRules=_list(_RULE)),
    "$defs": {
        "source": _object(
            type={"enum": ["Attribute", "Constant", "Function"]},
            name=TEXT,
            expression=TEXT,
            parameters=_list(_object(key={"type": "string"}, value=_SOURCE)),
        )
    },
}
"""What of Microsoft Graph v1.0's synchronizationSchema doccompile writes: properties, nullability, enumerations."""


def rendered(manifest: ConnectorManifest) -> dict[str, str]:
    return {file.path: file.text for file in entra.render(Job(manifest, (), environment()))}


def with_credentials(
    method: str, fields: list[str], kind: str = "unstated", value: str | None = None
) -> ConnectorManifest:
    changes = {
        "authentication": {"method": method, "fields": fields},
        "endpoint": {"tenant_url": {"kind": kind, "value": value}},
    }
    return ConnectorManifest.model_validate(harbour().model_dump() | changes)


def with_users(*attributes: Attribute) -> ConnectorManifest:
    mappings = Mappings(user=Mapping(attributes=attributes))
    return harbour().model_copy(update={"mappings": mappings})


def test_schema_is_what_graph_reads() -> None:
    schema = json.loads(rendered(harbour())["entra/synchronization-schema.json"])
    jsonschema.validate(schema, GRAPH_SCHEMA)
    names = {directory["name"]: {item["name"] for item in directory["objects"]} for directory in schema["directories"]}
    rule = schema["synchronizationRules"][0]
    for mapping in rule["objectMappings"]:
        assert mapping["sourceObjectName"] in names[rule["sourceDirectoryName"]]
        assert mapping["targetObjectName"] in names[rule["targetDirectoryName"]]


def test_every_property_is_one_of_the_reference(shared: Path) -> None:
    reference = (shared / "reference/graph-synchronization.md").read_text(encoding="utf-8")
    types = reference.partition("\n## 2. Types\n")[2].partition("\n## 3. ")[0]
    known = set(re.findall(r"`(\w+)`", types))

    def properties(value: Any) -> set[str]:
        if isinstance(value, list):
            return set().union(*map(properties, value))
        return value.keys() | set().union(*map(properties, value.values())) if isinstance(value, dict) else set()

    elsewhere = {"key", "value", "referencedObjectName", "referencedProperty"}
    assert properties(synchronization_schema(harbour())) - elsewhere <= known


def test_each_target_has_the_source_of_the_default_mapping_and_is_marked() -> None:
    rule = synchronization_schema(harbour())["synchronizationRules"][0]
    flows = {
        row["targetAttributeName"]: (row["source"]["expression"], row["matchingPriority"])
        for mapping in rule["objectMappings"]
        for row in mapping["attributeMappings"]
    }
    manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager"
    assert flows == {
        "userName": ("[userPrincipalName]", 1),
        "active": ("Not([IsSoftDeleted])", 0),
        'emails[type eq "work"].value': ("[mail]", 0),
        manager: ("[manager]", 0),
        "displayName": ("[displayName]", 1),
        "members": ("[members]", 0),
    }
    marks = {entry["key"]: json.loads(entry["value"]) for entry in rule["metadata"]}
    assert marks["doccompile.sourcesFromDefaultMapping"] == list(flows)
    assert marks["doccompile.targetsWithoutSource"] == ["urn:ietf:params:scim:schemas:extension:harbour:2.0:User:berth"]


@pytest.mark.parametrize(
    ("kind", "target", "source"),
    [
        ("user", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value", "manager"),
        ("user", "urn:scim:schemas:extension:enterprise:1.0:User:manager.value", "manager"),
        ("group", "members.value", "members"),
        ("user", 'emails[type eq "work"].value', "mail"),
        ("user", "title.value", None),
        ("user", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName", None),
    ],
)
def test_value_of_a_reference_has_the_references_source(kind: str, target: str, source: str | None) -> None:
    found = default_source(kind, target)
    assert (found.name if found else None) == source


def test_target_without_source_is_defined_but_not_mapped_and_the_readme_says_so() -> None:
    schema = synchronization_schema(harbour())
    berth = "urn:ietf:params:scim:schemas:extension:harbour:2.0:User:berth"
    users = schema["directories"][1]["objects"][0]["attributes"]
    assert berth in [attribute["name"] for attribute in users]
    readme = rendered(harbour())["entra/README.md"]
    assert f"| `{berth}` |  | nowhere: choose a source |" in readme
    assert "| `userName` | `[userPrincipalName]` | default mapping |" in readme
    assert "| `active` | `Not([IsSoftDeleted])` | default mapping, there as a Switch |" in readme


NAMED_SOURCES = (
    Attribute(name="userName", source="mail"),
    Attribute(name="active", source='Switch([IsSoftDeleted], , "False", "True", "True", "False")'),
    Attribute(name="displayName", source="[DisplayName]"),
    Attribute(name="title", source='"Harbour ${master}"'),
    Attribute(name="nickName", source="ToLower([givenName], )"),
    Attribute(name="name.givenName", source="first name"),
    Attribute(name="name.familyName"),
    Attribute(name="roles", source="$(whoami)"),
)


def test_sources_that_the_tutorial_names_go_before_those_of_the_default_mapping() -> None:
    schema = synchronization_schema(with_users(*NAMED_SOURCES))
    jsonschema.validate(schema, GRAPH_SCHEMA)
    rule = schema["synchronizationRules"][0]
    assert {
        row["targetAttributeName"]: row["source"]["expression"] if row["source"] else (row["defaultValue"],)
        for row in rule["objectMappings"][0]["attributeMappings"]
    } == {
        "userName": "[mail]",
        "active": "Not([IsSoftDeleted])",
        "displayName": "[displayName]",
        "title": ("Harbour ${master}",),
        "name.givenName": "[givenName]",
        "name.familyName": "[surname]",
    }
    marks = {pair["key"]: json.loads(pair["value"]) for pair in rule["metadata"]}
    assert marks["doccompile.sourcesFromTutorial"] == ["userName", "active", "displayName", "title"]
    assert marks["doccompile.sourcesFromDefaultMapping"] == ["name.givenName", "name.familyName"]
    assert marks["doccompile.targetsWithoutSource"] == ["nickName", "roles"]


def test_readme_says_where_each_source_is_taken_from() -> None:
    readme = rendered(with_users(*NAMED_SOURCES))["entra/README.md"]
    table = readme[readme.index("## Mapping of users") :].splitlines()[4:]
    assert table == [
        "| `userName` | `[mail]` | the tutorial; the default mapping has `[userPrincipalName]` |",
        '| `active` | `Switch([IsSoftDeleted], , "False", "True", "True", "False")` '
        "| the tutorial, in the schema as `Not([IsSoftDeleted])` |",
        "| `displayName` | `[displayName]` | the tutorial |",
        '| `title` | `"Harbour ${master}"` | the tutorial; the default mapping has `[jobTitle]` |',
        "| `nickName` | `ToLower([givenName], )` | the tutorial: enter it in the portal |",
        "| `name.givenName` | `[givenName]` | default mapping; the tutorial's `first name` is no known expression |",
        "| `name.familyName` | `[surname]` | default mapping |",
        "| `roles` |  | nowhere: choose a source; the tutorial's `$(whoami)` is no known expression |",
    ]
    assert "each source is the one that the tutorial names" in readme
    assert "the tutorial names target attributes only" in rendered(harbour())["entra/README.md"]


def test_mapping_without_a_table_maps_nothing() -> None:
    changed = harbour().model_dump()
    changed["mappings"] = {"user": {"title": "Provision users"}, "group": None}
    schema = synchronization_schema(ConnectorManifest.model_validate(changed))
    jsonschema.validate(schema, GRAPH_SCHEMA)
    assert schema["synchronizationRules"][0]["objectMappings"] == []


def test_user_flows_follow_the_promised_capabilities() -> None:
    changed = harbour().model_dump()
    for ids, flows in ((["create-users", "update-users"], "Add, Update"), (["single-sign-on"], "Add, Update, Delete")):
        changed["capabilities"] = [{"id": name, "text": name, "stated_in": "checklist"} for name in ids]
        schema = synchronization_schema(ConnectorManifest.model_validate(changed))
        assert schema["synchronizationRules"][0]["objectMappings"][0]["flowTypes"] == flows


def test_attribute_named_twice_is_mapped_once() -> None:
    changed = harbour().model_dump()
    changed["mappings"]["user"]["attributes"] = [{"name": "userName"}, {"name": "USERNAME"}, {"name": "id"}]
    mapping = synchronization_schema(ConnectorManifest.model_validate(changed))
    assert [
        row["targetAttributeName"]
        for row in mapping["synchronizationRules"][0]["objectMappings"][0]["attributeMappings"]
    ] == ["userName"]
    names = [attribute["name"] for attribute in mapping["directories"][1]["objects"][0]["attributes"]]
    assert names == ["id", "userName"]


@pytest.mark.parametrize(
    ("method", "fields", "keys"),
    [
        ("bearer-token", ["Tenant URL", "Secret Token"], ["BaseAddress", "SecretToken"]),
        ("basic", ["Admin Username", "Admin Password", "Domain"], ["UserName", "Password", "Domain", "BaseAddress"]),
        ("basic", ["Instance Name", "User Name"], ["InstanceName", "UserName", "BaseAddress", "Password"]),
        ("bearer-token", ["Access Token"], ["SecretToken", "BaseAddress"]),
        (
            "oauth2-client-credentials",
            ["Tenant URL", "Client ID", "Client Secret", "Token Endpoint"],
            ["BaseAddress", "Oauth2ClientId", "Oauth2ClientSecret", "Oauth2TokenExchangeUri"],
        ),
        ("oauth2-authorization-code", ["Tenant URL"], ["BaseAddress"]),
    ],
)
def test_fields_become_the_keys_of_graph(method: str, fields: list[str], keys: list[str]) -> None:
    manifest = with_credentials(method, fields)
    assert [credential.key for credential in credentials(manifest, {})] == keys
    files = rendered(manifest)
    blocks = hcl(files["entra/main.tf"])
    secret = next(item for item in blocks["resource"] if '"azuread_synchronization_secret"' in item)
    pairs = secret['"azuread_synchronization_secret"']['"connector"']["credential"]
    assert [hcl_string(pair["key"]) for pair in pairs if hcl_string(pair["key"]) in keys] == keys
    strings = powershell_strings(files["entra/configure.ps1"])
    assert [text for text in strings if text in keys] == keys


def test_secrets_are_variables_without_a_value() -> None:
    files = rendered(with_credentials("basic", ["Admin Username", "Admin Password"]))
    password = hcl_variables(files["entra/main.tf"])["password"]
    assert password["sensitive"] is True
    assert "default" not in password
    assert "[Parameter(Mandatory)][securestring]$Password," in files["entra/configure.ps1"]


def test_terraform_ties_its_blocks_together() -> None:
    files = rendered(harbour())
    blocks, variables = hcl(files["entra/main.tf"]), hcl_variables(files["entra/main.tf"])
    assert set(re.findall(r"\bvar\.(\w+)", files["entra/main.tf"])) == variables.keys()
    assert hcl_string(variables["synchronization_template"]["default"]) == "scim"
    resources = {kind.strip('"'): body['"connector"'] for block in blocks["resource"] for kind, body in block.items()}
    principal = "${data.azuread_service_principal.connector.id}"
    for kind in ("azuread_synchronization_secret", "azuread_synchronization_job"):
        assert resources[kind]["service_principal_id"] == principal
    (output,) = blocks["output"]
    assert output['"service_principal_id"']["value"] == "${data.azuread_service_principal.connector.object_id}"


@pytest.mark.parametrize("method", ["oauth2-client-credentials", "bearer-token", "basic"])
def test_only_client_credentials_are_called_so(method: str) -> None:
    files = rendered(with_credentials(method, ["Tenant URL"]))
    for name in ("entra/main.tf", "entra/configure.ps1"):
        assert ("OAuth2ClientCredentialsGrant" in files[name]) is (method == "oauth2-client-credentials")


def test_literal_tenant_url_is_the_default_of_its_variable() -> None:
    url = "https://scim.harbour.example/v2?x=${y}"
    files = rendered(with_credentials("bearer-token", ["Tenant URL", "Secret Token"], "literal", url))
    variables = hcl_variables(files["entra/main.tf"])
    assert hcl_string(variables["tenant_url"]["default"]) == url
    assert url in powershell_strings(files["entra/configure.ps1"])


def test_one_address_of_several_is_asked_for_and_all_are_named() -> None:
    several = ("https://us.harbour.example/scim", "https://eu.harbour.example/scim", "https://${jp}.harbour.example")
    stated = with_credentials("bearer-token", ["Tenant URL"], "literal", several[0]).model_dump()
    stated["endpoint"]["tenant_url"]["alternatives"] = several[1:]
    files = rendered(ConnectorManifest.model_validate(stated))
    variables = hcl_variables(files["entra/main.tf"])
    assert "default" not in variables["tenant_url"]
    assert hcl_string(variables["tenant_url"]["description"]).endswith(": " + ", ".join(several))
    assert ", ".join(several) in files["entra/configure.ps1"]
    assert "[Parameter(Mandatory)][string]$TenantUrl" in files["entra/configure.ps1"]
    assert all(f"\n- `{address}`\n" in files["entra/README.md"] for address in several)


def test_both_say_what_an_address_with_parts_to_replace_looks_like() -> None:
    pattern = "https://<your-port>.harbour.example/scim"
    files = rendered(with_credentials("bearer-token", ["Tenant URL", "Sync Key"], "template", pattern))
    variables = hcl_variables(files["entra/main.tf"])
    assert hcl_string(variables["tenant_url"]["description"]) == f"The address that the tutorial writes as {pattern}"
    assert f"# The address that the tutorial writes as {pattern}\n" in files["entra/configure.ps1"]
    assert "# Field: Sync Key\n" in files["entra/configure.ps1"]


def test_only_other_address_in_doubt_is_the_reason_that_no_address_is_the_default() -> None:
    stated = with_credentials("bearer-token", ["Tenant URL"], "literal", "https://us.harbour.example/scim").model_dump()
    stated["endpoint"]["tenant_url"]["alternatives"] = ["http://eu.harbour.example/scim"]
    found = Finding("DC105", "tenant-url-insecure", Severity.WARNING, "not over HTTPS", Location("a.md", 5, 1, 5, 9))
    doubts = {"/endpoint/tenant_url/alternatives/0": (found,)}
    address = credentials(ConnectorManifest.model_validate(stated), doubts)[0]
    assert (address.default, address.choices, address.doubts) == (None, (), (found,))


def test_address_where_users_agree_is_not_the_base_address() -> None:
    found = credentials(with_credentials("bearer-token", ["Tenant URL", "Authorization Endpoint"]), {})
    assert [each.key for each in found[:2]] == ["BaseAddress", "Oauth2AuthorizationUri"]


def test_authorize_button_is_left_to_a_person() -> None:
    files = rendered(with_credentials("oauth2-authorization-code", []))
    assert "Authorize button" in files["entra/main.tf"]
    assert "Write-Warning" in files["entra/configure.ps1"]
    assert "Test-Mg" not in files["entra/configure.ps1"]


def test_field_without_a_known_key_is_named_in_the_readme() -> None:
    files = rendered(with_credentials("unknown", ["Colour of the boat"]))
    assert "- Colour of the boat" in files["entra/README.md"]


def test_script_is_powershell_and_names_the_application_as_the_tutorial_does() -> None:
    script = rendered(harbour())["entra/configure.ps1"]
    powershell(script)
    assert "Harbour Desk" in powershell_strings(script)


@pytest.mark.parametrize(
    ("step", "own"),
    [
        ("Select **New application**, then **Create your own application**.", True),
        ("Choose *Integrate any other application you don't find in the gallery*.", True),
        ("Add Harbour Desk from the application gallery.", False),
        ("Add Harbour Desk from the gallery, or create your own application.", False),
    ],
)
def test_application_of_ones_own_is_looked_for_in_no_gallery(step: str, own: bool) -> None:
    whole = harbour().model_dump()
    whole["procedure"] = [{"section": "Add Harbour Desk", "steps": [step]}]
    files = rendered(ConnectorManifest.model_validate(whole))
    blocks = hcl(files["entra/main.tf"])
    (application,) = (body for block in blocks["resource"] for kind, body in block.items() if "from_template" in kind)
    found = "var.application_template" if own else "data.azuread_application_template.connector[0].template_id"
    assert application['"connector"']["template_id"] == f"${{{found}}}"
    assert any("azuread_application_template" in kind for block in blocks["data"] for kind in block) is not own
    script = files["entra/configure.ps1"]
    powershell(script)
    assert ("Get-MgApplicationTemplate" in script) is not own


def test_both_ask_for_the_role_by_its_name() -> None:
    files = rendered(harbour())
    variables = hcl_variables(files["entra/main.tf"])
    assert hcl_string(variables["app_role"]["default"]) == "User"
    assert "[string]$AppRole = 'User'," in files["entra/configure.ps1"]


def test_readme_runs_both_with_parameters_that_they_have() -> None:
    files = rendered(harbour())
    shell, script = re.findall(r"```(?:sh|powershell)\n(.*?)```", files["entra/README.md"], re.DOTALL)
    for variable in re.findall(r"-var '?(\w+)=", shell):
        assert f'variable "{variable}"' in files["entra/main.tf"]
    for parameter in set(re.findall(r" -([A-Z]\w+)", script)) - {"WhatIf"}:
        assert f"]${parameter}" in files["entra/configure.ps1"]


def test_script_assigns_whom_it_is_told_as_main_tf_does() -> None:
    script = rendered(harbour())["entra/configure.ps1"]
    assert "[string[]]$AssignedObjectIds = @()," in script
    assert script.index("New-MgServicePrincipalAppRoleAssignedTo") < script.index("if ($Start)")
    assert "if ($AssignedObjectIds.Count -gt 0) { $scopes += 'AppRoleAssignment.ReadWrite.All' }" in script


def test_both_take_an_application_that_is_there_already_and_make_none_then() -> None:
    files = rendered(harbour())
    blocks = hcl(files["entra/main.tf"])
    variables = hcl_variables(files["entra/main.tf"])
    assert variables["service_principal_id"]["default"] is None
    made = [body for block in blocks["data"] + blocks["resource"] for kind, body in block.items() if "template" in kind]
    assert [body['"connector"']["count"] for body in made] == ["${var.service_principal_id == null ? 1 : 0}"] * 2
    script = files["entra/configure.ps1"]
    assert "[string]$ServicePrincipalId," in script
    taken = script.partition("if (-not $ServicePrincipalId) {\n")[2].partition("\n}\n")[0]
    assert script.count("Invoke-MgInstantiateApplicationTemplate") == taken.count(
        "Invoke-MgInstantiateApplicationTemplate"
    )
    made_job = script.partition("if ($null -eq $job) {\n")[2].partition("\n}\n")[0]
    assert script.count("New-MgServicePrincipalSynchronizationJob ") == 1
    assert "New-MgServicePrincipalSynchronizationJob " in made_job


def test_readme_says_how_to_give_either_the_application_that_is_there() -> None:
    files = rendered(harbour())
    readme = files["entra/README.md"]
    assert "`-var 'service_principal_id=<object id>'`" in readme
    assert "`-ServicePrincipalId '<object id>'`" in readme


@pytest.mark.parametrize("fields", [["Tenant URL", "Secret Token"], ["Admin Username", "Admin Password"], []])
def test_script_reads_no_variable_that_it_does_not_set(fields: list[str]) -> None:
    script = rendered(with_credentials("unknown", fields))["entra/configure.ps1"].lower()
    automatic = {"_", "null", "true", "erroractionpreference", "psscriptroot", "pscmdlet"}
    set_or_looped = re.findall(r"(?:\]|^ *|\()\$(\w+)(?:,| =| in |$)", script, re.MULTILINE)
    of_functions = re.findall(r"\$(\w+)", "".join(re.findall(r"^function .*\n", script, re.MULTILINE)))
    assert set(re.findall(r"\$(\w+)", script)) <= {*automatic, *set_or_looped, *of_functions}
