"""What the server says of itself, and who may ask."""

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("path", ["/Schemas", "/ResourceTypes", "/Users"])
def test_stranger_is_refused(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert (answer.status_code, answer.json()["status"]) == (401, "401")
    assert "WWW-Authenticate" in answer.headers


def test_service_provider_config_is_public(stranger: TestClient) -> None:
    answer = stranger.get("/ServiceProviderConfig")
    assert answer.headers["Content-Type"] == "application/scim+json"
    assert answer.json()["patch"]["supported"] is True


def test_every_resource_type_has_its_schemas(client: TestClient) -> None:
    schemas = {schema["id"] for schema in client.get("/Schemas").json()["Resources"]}
    for resource_type in client.get("/ResourceTypes").json()["Resources"]:
        assert resource_type["schema"] in schemas
        assert client.get(resource_type["endpoint"]).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/openapi.json", "/docs"])
def test_page_is_there(stranger: TestClient, path: str) -> None:
    assert stranger.get(f"http://testserver{path}").status_code == 200
