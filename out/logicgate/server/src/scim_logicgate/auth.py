"""Authentication: one long-lived bearer token (RFC 6750)."""

from collections.abc import Mapping

from scim2_models import AuthenticationScheme, External, Reference, UnauthorizedException
from starlette.routing import BaseRoute

from .credentials import Secret, scheme_and_value


class Authentication:
    """Accepts the token whose hash is in SCIM_TOKEN_SHA256, or that is in SCIM_TOKEN."""

    scheme = AuthenticationScheme(
        type=AuthenticationScheme.Type.oauthbearertoken,
        name="Bearer token",
        description="A long-lived token in the Authorization header.",
        spec_uri=Reference[External]("https://www.rfc-editor.org/info/rfc6750"),
        primary=True,
    )

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._token = Secret.require(environ, "SCIM_TOKEN")

    def check(self, authorization: str | None) -> None:
        """Accept or refuse the Authorization header of a request.

        Raises:
            UnauthorizedException: it does not carry the token.
        """
        scheme, token = scheme_and_value(authorization)
        if scheme != "bearer" or not self._token.matches(token):
            raise UnauthorizedException

    def routes(self) -> list[BaseRoute]:
        """Return what this kind of authentication serves itself: nothing."""
        return []
