"""The OpenAPI description of a server."""

import importlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Job
from doccompile.render.openapi.backend import render
from doccompile.render.templating.environment import environment
from doccompile.scim.urns import SEARCH_REQUEST
from tests.render.server.generated import CREDENTIALS, ENTERPRISE, files, manifest, write

CONNECTORS = [
    manifest("Defaults", "basic"),
    manifest("Groups", url="https://anchor.example/scim/<org>", placeholders=("<org>",), group_mapping=True),
    manifest(
        "Table", "oauth2-client-credentials", "https://anchor.example", users=("userName", f"{ENTERPRISE}:manager")
    ),
    manifest('Odd "{{ 7 }}"\n\u202e</script>', "oauth2-authorization-code", users=("$ref", "class", "a[b eq 1].c")),
]


@pytest.mark.parametrize("connector", CONNECTORS, ids=range(len(CONNECTORS)))
def test_description_is_valid_openapi(connector: ConnectorManifest) -> None:
    (file,) = render(Job(connector, (), environment()))
    assert file.path == "openapi.json"
    assert list(OpenAPIV31SpecValidator(json.loads(file.text)).iter_errors()) == []
    served = next(text for path, text in files(connector).items() if Path(path).name == "openapi.json")
    assert served == file.text


def test_description_has_what_the_server_has() -> None:
    (file,) = render(Job(CONNECTORS[1], (), environment()))
    api = json.loads(file.text)
    assert api["servers"] == [{"url": "/scim/{org}", "variables": {"org": {"default": "example"}}}]
    assert {"/Users", "/Users/{id}", "/Groups", "/Groups/{id}", "/Schemas"} <= api["paths"].keys()
    assert api["components"]["securitySchemes"]["client"] == {"type": "http", "scheme": "bearer"}
    assert "/Groups" not in json.loads(render(Job(CONNECTORS[0], (), environment()))[0].text)["paths"]


def test_the_server_answers_all_that_is_described_as_it_is_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write(manifest("Described", group_mapping=True), tmp_path)
    monkeypatch.syspath_prepend(str(project.sources))
    application = importlib.import_module(f"{project.package}.application").create_app(
        {"DATABASE_URL": f"sqlite:///{tmp_path}/scim.db", **CREDENTIALS}
    )
    headers = {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    with TestClient(application, f"http://testserver{project.base_path}", headers=headers) as client:
        paths = client.get("http://testserver/openapi.json").json()["paths"]
        assert {"/Users/.search", "/Groups/.search", "/.search"} <= paths.keys()
        for path, operations in paths.items():
            for method, operation in operations.items():
                if method != "parameters":
                    body: dict[str, Any] | None = {} if "requestBody" in operation else None
                    answer = client.request(method, path.replace("{id}", "nobody"), json=body)
                    assert str(answer.status_code) in operation["responses"], (method, path, answer.text)


def test_a_search_is_described_as_the_server_reads_it() -> None:
    schema = json.loads(render(Job(CONNECTORS[0], (), environment()))[0].text)["components"]["schemas"]["SearchRequest"]
    body = {"schemas": [SEARCH_REQUEST], "filter": 'userName eq "ida"', "count": 2, "attributes": ["userName"]}
    assert jsonschema.Draft202012Validator(schema).is_valid(body)
    assert not jsonschema.Draft202012Validator(schema).is_valid(body | {"attributes": "userName"})


@pytest.mark.parametrize(("op", "valid"), [("add", True), ("Replace", True), ("REMOVE", True), ("move", False)])
def test_a_patch_is_described_as_the_identity_service_sends_it(op: str, valid: bool) -> None:
    (file,) = render(Job(CONNECTORS[0], (), environment()))
    schema = json.loads(file.text)["components"]["schemas"]["PatchOp"]
    body = {"schemas": [schema["properties"]["schemas"]["items"]["const"]], "Operations": [{"op": op, "path": "title"}]}
    assert jsonschema.Draft202012Validator(schema).is_valid(body) is valid


def test_every_operation_but_the_public_one_may_be_refused() -> None:
    (file,) = render(Job(CONNECTORS[1], (), environment()))
    operations = {
        operation["operationId"]: operation
        for methods in json.loads(file.text)["paths"].values()
        for method, operation in methods.items()
        if method != "parameters"
    }
    public = operations.pop("serviceProviderConfig")
    assert (public["security"], list(public["responses"])) == ([], ["200"])
    assert all("401" in operation["responses"] for operation in operations.values())
    assert all("415" in operation["responses"] for operation in operations.values() if "requestBody" in operation)
