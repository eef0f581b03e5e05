"""Authentication: OAuth 2.0 client credentials, with a token endpoint of its own (RFC 6749 section 4.4)."""

import base64
import hmac
import secrets
import time
from collections.abc import Mapping
from urllib.parse import parse_qs, unquote_plus

from scim2_models import AuthenticationScheme, External, Reference, UnauthorizedException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from .credentials import CredentialsError, Secret, scheme_and_value

TOKEN_PATH = "/oauth/token"
_LARGEST_FORM = 8_192


class Authentication:
    """Hands tokens to the client in OAUTH_CLIENT_ID and OAUTH_CLIENT_SECRET, and accepts them for TOKEN_SECONDS.

    A token is its time of expiry, signed with a key that only this client's secret yields: it needs no storage, holds
    in every process and after a restart, and becomes void when the secret changes. A fixed token in SCIM_TOKEN is
    accepted too, for test suites that ask for one.
    """

    scheme = AuthenticationScheme(
        type=AuthenticationScheme.Type.oauth2,
        name="OAuth 2.0 client credentials",
        description=f"Tokens come from {TOKEN_PATH}.",
        spec_uri=Reference[External]("https://www.rfc-editor.org/info/rfc6749"),
        primary=True,
    )

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._client_id = Secret.require(environ, "OAUTH_CLIENT_ID")
        self._client_secret = Secret.require(environ, "OAUTH_CLIENT_SECRET")
        self._fixed_token = Secret.read(environ, "SCIM_TOKEN")
        self._key = hmac.digest(self._client_secret.sha256, b"access token", "sha256")
        self._seconds = _seconds(environ)

    def check(self, authorization: str | None) -> None:
        """Accept or refuse the Authorization header of a request.

        Raises:
            UnauthorizedException: it carries no token that holds now.
        """
        scheme, token = scheme_and_value(authorization)
        fixed = self._fixed_token is not None and self._fixed_token.matches(token)
        if scheme != "bearer" or not (fixed or self._holds(token)):
            raise UnauthorizedException

    def routes(self) -> list[BaseRoute]:
        """Return the token endpoint."""
        return [Route(TOKEN_PATH, self.issue, methods=["POST"])]

    async def issue(self, request: Request) -> JSONResponse:
        """Answer a token request; the client signs in by header or by form (RFC 6749 section 2.3.1)."""
        form = await _form(request)
        if form is None:
            return _refuse("invalid_request", 400)
        client_id, client_secret = _client(request.headers.get("authorization"), form)
        if not (self._client_id.matches(client_id) & self._client_secret.matches(client_secret)):
            return _refuse("invalid_client", 401)
        if form.get("grant_type") != "client_credentials":
            return _refuse("unsupported_grant_type" if "grant_type" in form else "invalid_request", 400)
        token = {"access_token": self._sign(), "token_type": "Bearer", "expires_in": self._seconds}
        return JSONResponse(token, headers={"Cache-Control": "no-store"})

    def _sign(self) -> str:
        claim = f"{int(time.time()) + self._seconds}.{secrets.token_urlsafe(16)}"
        return f"{claim}.{self._signature(claim)}"

    def _signature(self, claim: str) -> str:
        return base64.urlsafe_b64encode(hmac.digest(self._key, claim.encode(), "sha256")).rstrip(b"=").decode()

    def _holds(self, token: str) -> bool:
        claim, _, signature = token.rpartition(".")
        expiry = claim.partition(".")[0]
        genuine = hmac.compare_digest(signature.encode(), self._signature(claim).encode())
        return genuine and int(expiry) > time.time()


def _seconds(environ: Mapping[str, str]) -> int:
    text = environ.get("TOKEN_SECONDS", "3600")
    if not text.isdecimal():
        raise CredentialsError(f"TOKEN_SECONDS must be a whole number, not {text!r}")
    return int(text)


async def _form(request: Request) -> dict[str, str] | None:
    """Read the form of a token request; None where it is too large or no text."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM:
            return None
    try:
        return {name: values[0] for name, values in parse_qs(body.decode("ascii")).items()}
    except ValueError:
        return None


def _client(authorization: str | None, form: Mapping[str, str]) -> tuple[str, str]:
    scheme, value = scheme_and_value(authorization)
    if scheme != "basic":
        return form.get("client_id", ""), form.get("client_secret", "")
    try:
        client_id, _, client_secret = base64.b64decode(value, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return unquote_plus(client_id), unquote_plus(client_secret)


def _refuse(error: str, status: int) -> JSONResponse:
    headers = {"Cache-Control": "no-store"} | ({"WWW-Authenticate": "Basic"} if status == 401 else {})
    return JSONResponse({"error": error}, status_code=status, headers=headers)
