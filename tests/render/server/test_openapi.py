"""The OpenAPI description of a server."""

import json
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Job
from doccompile.render.environment import environment
from doccompile.render.openapi import render
from tests.render.server.generated import ENTERPRISE, files, manifest

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
