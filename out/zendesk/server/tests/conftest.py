"""The application on a fresh database, and a client that is signed in."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from scim_zendesk.application import create_app
from scim_zendesk.description import data

CREDENTIALS = {"SCIM_TOKEN": "fixed"}
AUTHORIZATION = "Bearer fixed"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The settings of the application under test."""
    return {"DATABASE_URL": f"sqlite:///{tmp_path}/scim.db", "MAX_BODY_BYTES": "20000", **CREDENTIALS}


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
