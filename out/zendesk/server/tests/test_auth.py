"""Who is let in."""

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer", "Basic fixed", "fixed", "Bearer fixed fixed", "Bearer é"])
def test_wrong_token_is_refused(stranger: TestClient, header: str) -> None:
    assert stranger.get("/Users", headers={b"Authorization": header.encode("latin-1")}).status_code == 401


def test_token_is_accepted(client: TestClient) -> None:
    assert client.get("/Users").status_code == 200
