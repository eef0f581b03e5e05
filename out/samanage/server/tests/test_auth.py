"""Who is let in."""

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("username", "password"), [("provisioning", "wrong"), ("wrong", "correct horse"), ("", ""), ("é", "\U0001f600")]
)
def test_wrong_credentials_are_refused(stranger: TestClient, username: str, password: str) -> None:
    assert stranger.get("/Users", auth=(username, password)).status_code == 401


@pytest.mark.parametrize("header", ["Basic !", "Basic ", "Basic é", "Bearer cHJvdmlzaW9uaW5nOmNvcnJlY3QgaG9yc2U="])
def test_odd_header_is_refused(stranger: TestClient, header: str) -> None:
    assert stranger.get("/Users", headers={b"Authorization": header.encode("latin-1")}).status_code == 401


def test_credentials_are_accepted(client: TestClient) -> None:
    assert client.get("/Users").status_code == 200
