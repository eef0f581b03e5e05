"""Authentication: user name and password in every request (RFC 7617)."""

import base64
from collections.abc import Mapping

from scim2_models import AuthenticationScheme, External, Reference, UnauthorizedException
from starlette.routing import BaseRoute

from .credentials import Secret, scheme_and_value


class Authentication:
    """Accepts the user name in SCIM_USERNAME with the password in SCIM_PASSWORD, or their hashes."""

    scheme = AuthenticationScheme(
        type=AuthenticationScheme.Type.httpbasic,
        name="HTTP Basic",
        description="A user name and a password in the Authorization header.",
        spec_uri=Reference[External]("https://www.rfc-editor.org/info/rfc7617"),
        primary=True,
    )

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._username = Secret.require(environ, "SCIM_USERNAME")
        self._password = Secret.require(environ, "SCIM_PASSWORD")

    def check(self, authorization: str | None) -> None:
        """Accept or refuse the Authorization header of a request.

        Raises:
            UnauthorizedException: it does not carry the user name and the password.
        """
        scheme, value = scheme_and_value(authorization)
        username, _, password = _decode(value).partition(":")
        known = self._username.matches(username) & self._password.matches(password)
        if scheme != "basic" or not known:
            raise UnauthorizedException

    def routes(self) -> list[BaseRoute]:
        """Return what this kind of authentication serves itself: nothing."""
        return []


def _decode(value: str) -> str:
    try:
        return base64.b64decode(value, validate=True).decode()
    except ValueError:
        return ""
