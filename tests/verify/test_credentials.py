import base64
from urllib.parse import parse_qs, unquote_plus

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.verify.runner.credentials import CredentialsError, from_environment

BOTH = {"DOCCOMPILE_TOKEN": "a-token", "DOCCOMPILE_USERNAME": "ida", "DOCCOMPILE_PASSWORD": "a-password"}
CLIENT = {
    "DOCCOMPILE_CLIENT_ID": "client",
    "DOCCOMPILE_CLIENT_SECRET": "client-secret",
    "DOCCOMPILE_TOKEN_URL": "https://server.example/token",
}


def unused(request: httpx.Request) -> httpx.Response:
    raise AssertionError("no request is needed")


def chosen(environ: dict[str, str], method: str, answer: object = unused) -> str:
    with httpx.Client(transport=httpx.MockTransport(answer)) as http:  # type: ignore[arg-type]
        return from_environment(environ, method, http).valid


@pytest.mark.parametrize(
    ("method", "scheme"),
    [("bearer-token", "Bearer"), ("unknown", "Bearer"), ("oauth2-authorization-code", "Bearer"), ("basic", "Basic")],
)
def test_what_the_tutorial_asks_for_is_chosen_where_several_are_set(method: str, scheme: str) -> None:
    assert chosen(BOTH, method).startswith(f"{scheme} ")


def test_what_is_set_is_used_where_the_tutorial_asks_for_something_else() -> None:
    assert chosen({"DOCCOMPILE_TOKEN": "a-token"}, "basic") == "Bearer a-token"


def test_a_client_fetches_a_token_by_header() -> None:
    def endpoint(request: httpx.Request) -> httpx.Response:
        assert base64.b64decode(request.headers["Authorization"].split()[1]) == b"client:client-secret"
        assert parse_qs(request.content.decode()) == {"grant_type": ["client_credentials"]}
        return httpx.Response(200, json={"access_token": "fetched"})

    assert chosen(CLIENT, "oauth2-client-credentials", endpoint) == "Bearer fetched"


def test_what_a_header_cannot_hold_of_id_and_secret_is_form_encoded_in_it() -> None:
    def endpoint(request: httpx.Request) -> httpx.Response:
        sent = base64.b64decode(request.headers["Authorization"].split()[1]).decode().split(":")
        assert [unquote_plus(part) for part in sent] == ["https://id:8", "a b+c:ø"]
        return httpx.Response(200, json={"access_token": "fetched"})

    client = {**CLIENT, "DOCCOMPILE_CLIENT_ID": "https://id:8", "DOCCOMPILE_CLIENT_SECRET": "a b+c:ø"}
    assert chosen(client, "oauth2-client-credentials", endpoint) == "Bearer fetched"


def test_a_client_fetches_a_token_by_body_where_the_header_is_refused() -> None:
    def endpoint(request: httpx.Request) -> httpx.Response:
        fields = parse_qs(request.content.decode())
        if "client_secret" not in fields:
            return httpx.Response(401)
        assert fields["client_secret"] == ["client-secret"]
        return httpx.Response(200, json={"access_token": "fetched"})

    assert chosen(CLIENT, "oauth2-client-credentials", endpoint) == "Bearer fetched"


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(500),
        httpx.Response(200, content=b"none"),
        httpx.Response(200, json=[]),
        httpx.Response(200, json={"access_token": 7}),
        httpx.Response(200, json={"access_token": "two\r\nlines"}),
    ],
    ids=["status", "no JSON", "a list", "a number", "two lines"],
)
def test_a_token_endpoint_without_a_token_is_said_without_the_secret(answer: httpx.Response) -> None:
    with pytest.raises(CredentialsError) as raised:
        chosen(CLIENT, "oauth2-client-credentials", lambda request: answer)
    assert "client-secret" not in str(raised.value)


def test_an_unreachable_token_endpoint_is_said() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    with pytest.raises(CredentialsError, match="gave no answer"):
        chosen(CLIENT, "oauth2-client-credentials", refuse)


@given(st.text(min_size=1), st.text(min_size=1))
def test_secrets_are_known_for_redaction_and_never_in_the_representation(username: str, password: str) -> None:
    secret = f"secret-{password}"
    with httpx.Client(transport=httpx.MockTransport(unused)) as http:
        environ = {"DOCCOMPILE_USERNAME": username, "DOCCOMPILE_PASSWORD": secret}
        credentials = from_environment(environ, "basic", http)
    assert secret in credentials.secrets
    assert credentials.valid.isascii()
    assert "secret-" not in repr(credentials)
