"""Credentials come from the environment, never from the command line, and are never shown."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

import httpx

TOKEN = "DOCCOMPILE_TOKEN"  # noqa: S105
USERNAME, PASSWORD = "DOCCOMPILE_USERNAME", "DOCCOMPILE_PASSWORD"
CLIENT_ID, CLIENT_SECRET, TOKEN_URL = "DOCCOMPILE_CLIENT_ID", "DOCCOMPILE_CLIENT_SECRET", "DOCCOMPILE_TOKEN_URL"

_ORDER = {
    "basic": ("password", "token", "client"),
    "oauth2-client-credentials": ("client", "token", "password"),
}
_WRONG = "not-the-right-secret"
_TIMEOUT_SECONDS = 30.0


class CredentialsError(Exception):
    """No credentials, or none that can be used; the text says what to set."""


@dataclass(frozen=True)
class Credentials:
    """Two values of the Authorization header: one to be accepted, one to be refused. `secrets` are never shown."""

    valid: str = field(repr=False)
    wrong: str
    secrets: tuple[str, ...] = field(repr=False)


def from_environment(environ: Mapping[str, str], method: str, client: httpx.Client) -> Credentials:
    """Choose what fits `method` (as in manifest.authentication.method) best out of what is set.

    Raises:
        CredentialsError: nothing is set, or the token endpoint hands out no token.
    """
    for kind in _ORDER.get(method, ("token", "password", "client")):
        if kind == "token" and environ.get(TOKEN):
            return bearer(environ[TOKEN])
        if kind == "password" and environ.get(USERNAME) and environ.get(PASSWORD):
            return basic(environ[USERNAME], environ[PASSWORD])
        if kind == "client" and all(environ.get(name) for name in (CLIENT_ID, CLIENT_SECRET, TOKEN_URL)):
            return client_credentials(environ[CLIENT_ID], environ[CLIENT_SECRET], environ[TOKEN_URL], client)
    raise CredentialsError(
        f"no credentials: set {TOKEN}, or {USERNAME} and {PASSWORD}, or {CLIENT_ID}, {CLIENT_SECRET} and {TOKEN_URL}"
    )


def bearer(token: str) -> Credentials:
    """A bearer token (RFC 6750)."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise CredentialsError("the bearer token holds characters that no header may carry")
    return Credentials(f"Bearer {token}", f"Bearer {_WRONG}", (token,))


def basic(username: str, password: str) -> Credentials:
    """User name and password (RFC 7617)."""
    valid, wrong = (_pair(username, secret) for secret in (password, _WRONG))
    return Credentials(f"Basic {valid}", f"Basic {wrong}", (password, valid))


def client_credentials(client_id: str, secret: str, token_url: str, client: httpx.Client) -> Credentials:
    """A token from an OAuth 2.0 token endpoint (RFC 6749, section 4.4).

    The client signs in by header, form-encoded (section 2.3.1), else by body.
    """
    grant = {"grant_type": "client_credentials"}
    pair = _pair(quote_plus(client_id), quote_plus(secret))
    header = {"Authorization": f"Basic {pair}"}
    try:
        answer = client.post(token_url, data=grant, headers=header, timeout=_TIMEOUT_SECONDS)
        if answer.status_code in (400, 401):
            body = {**grant, "client_id": client_id, "client_secret": secret}
            answer = client.post(token_url, data=body, timeout=_TIMEOUT_SECONDS)
        token = _access_token(answer)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise CredentialsError(f"the token endpoint in {TOKEN_URL} gave no answer ({type(error).__name__})") from error
    credentials = bearer(token)
    return Credentials(credentials.valid, credentials.wrong, (token, secret, pair))


def _access_token(answer: httpx.Response) -> str:
    try:
        body: Any = answer.json()
    except ValueError:
        body = None
    token = body.get("access_token") if isinstance(body, dict) else None
    if answer.status_code != httpx.codes.OK or not isinstance(token, str):
        raise CredentialsError(f"the token endpoint in {TOKEN_URL} gave no token (status {answer.status_code})")
    return token


def _pair(username: str, password: str) -> str:
    return base64.b64encode(f"{username}:{password}".encode()).decode("ascii")
