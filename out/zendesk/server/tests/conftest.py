"""The application on a fresh database, a client that is signed in, and bodies that the schemas admit."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from scim_zendesk.application import create_app
from scim_zendesk.description import data

Json = dict[str, Any]

SAMPLES = {"boolean": True, "integer": 1, "decimal": 1.5, "dateTime": "2030-01-01T00:00:00Z", "binary": "MA=="}
CREDENTIALS = {"SCIM_TOKEN": "fixed"}
AUTHORIZATION = "Bearer fixed"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The settings of the application under test."""
    limits = {"MAX_BODY_BYTES": "20000", "MAX_OPERATIONS": "20"}
    return {"DATABASE_URL": f"sqlite:///{tmp_path}/scim.db", **limits, **CREDENTIALS}


@pytest.fixture
def base_path() -> str:
    """The path of the SCIM endpoints, with a value for each of its parameters."""
    return re.sub(r"\{\w+\}", "example", data("connector")["base_path"])


@pytest.fixture
def stranger(environment: dict[str, str], base_path: str) -> Iterator[TestClient]:
    """A client without credentials."""
    with TestClient(create_app(environment), f"http://testserver{base_path}") as client:
        yield client


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    """A client that is signed in."""
    stranger.headers["Authorization"] = AUTHORIZATION
    return stranger


@pytest.fixture
def user() -> Json:
    """The body of a new user."""
    ida = {"userName": "ida@fjord.example", "externalId": "4711", "active": True}
    return body("urn:ietf:params:scim:schemas:core:2.0:User", ida)


@pytest.fixture
def group() -> Json:
    """The body of a new group."""
    return body("urn:ietf:params:scim:schemas:core:2.0:Group", {"displayName": "Welders", "externalId": "9"})


def body(schema: str, values: Json) -> Json:
    """A body with these values, and one for everything else that the schema requires."""
    (attributes,) = [known["attributes"] for known in data("schemas") if known["id"] == schema]
    required = {attribute["name"]: sample(attribute) for attribute in attributes if attribute["required"]}
    return {"schemas": [schema], **required, **values}


def sample(attribute: Json) -> Any:
    """A value of the attribute's type."""
    value: Any = SAMPLES.get(attribute["type"], "https://fjord.example/1")
    if attribute["type"] == "complex":
        parts = attribute["subAttributes"]
        needed = [part for part in parts if part["required"] or part["name"] == "value"] or parts[:1]
        value = {part["name"]: sample(part) for part in needed}
    return [value] if attribute["multiValued"] else value
