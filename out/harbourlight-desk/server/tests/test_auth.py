"""Who is handed a token, and who is let in."""

import pytest
from starlette.testclient import TestClient

from scim_harbourlight_desk.auth import Authentication

TOKEN = "http://testserver/oauth/token"
GRANT = {"grant_type": "client_credentials"}
CLIENT = {"client_id": "provisioning", "client_secret": "correct horse"}


def test_token_is_issued_for_the_form_and_accepted(stranger: TestClient) -> None:
    issued = stranger.post(TOKEN, data=GRANT | CLIENT).json()
    assert (issued["token_type"], issued["expires_in"]) == ("Bearer", 3600)
    answer = stranger.get("/Users", headers={"Authorization": f"Bearer {issued['access_token']}"})
    assert answer.status_code == 200


def test_token_is_issued_for_the_header(stranger: TestClient) -> None:
    assert stranger.post(TOKEN, data=GRANT, auth=("provisioning", "correct%20horse")).status_code == 200


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        (GRANT | CLIENT | {"client_secret": "wrong"}, 401, "invalid_client"),
        (GRANT, 401, "invalid_client"),
        (CLIENT | {"grant_type": "password"}, 400, "unsupported_grant_type"),
        (CLIENT, 400, "invalid_request"),
        (GRANT | {"client_id": "x" * 9000}, 400, "invalid_request"),
    ],
)
def test_wrong_request_gets_no_token(stranger: TestClient, form: dict[str, str], status: int, error: str) -> None:
    answer = stranger.post(TOKEN, data=form)
    assert (answer.status_code, answer.json()) == (status, {"error": error})


@pytest.mark.parametrize("header", ["Basic !", "Basic ", "Basic é", "Basic /w=="])
def test_odd_header_gets_no_token(stranger: TestClient, header: str) -> None:
    answer = stranger.post(TOKEN, data=GRANT, headers={b"Authorization": header.encode("latin-1")})
    assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})


def test_expired_and_forged_tokens_are_refused(stranger: TestClient, environment: dict[str, str]) -> None:
    expired = Authentication(environment | {"TOKEN_SECONDS": "0"})._sign()
    forged = Authentication(environment | {"OAUTH_CLIENT_SECRET": "other"})._sign()
    for token in (expired, forged, "", "a.b.c", "9999999999.x.", "é"):
        answer = stranger.get("/Users", headers={b"Authorization": f"Bearer {token}".encode("latin-1")})
        assert answer.status_code == 401
