"""Authentication: access tokens of an authorization server, as signed JWTs (RFC 9068)."""

from collections.abc import Mapping

import jwt
from scim2_models import AuthenticationScheme, External, Reference, UnauthorizedException
from starlette.routing import BaseRoute

from .credentials import CredentialsError, Secret, scheme_and_value

_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
_CLOCK_SKEW_SECONDS = 60


class Authentication:
    """Accepts tokens of JWT_ISSUER for JWT_AUDIENCE that a key at JWT_JWKS_URL signed.

    A fixed token in SCIM_TOKEN is accepted too, for test suites that ask for one; with it alone, no JWT is.
    """

    scheme = AuthenticationScheme(
        type=AuthenticationScheme.Type.oauth2,
        name="OAuth 2.0 access token",
        description="A JWT of the authorization server in the Authorization header.",
        spec_uri=Reference[External]("https://www.rfc-editor.org/info/rfc9068"),
        primary=True,
    )

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._fixed_token = Secret.read(environ, "SCIM_TOKEN")
        named = {name: environ.get(name, "") for name in ("JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL")}
        missing = [name for name, value in named.items() if not value]
        if missing and (self._fixed_token is None or len(missing) < len(named)):
            raise CredentialsError(f"set {', '.join(missing)}")
        self._issuer, self._audience, keys_url = named.values()
        self._keys = jwt.PyJWKClient(keys_url, timeout=10) if keys_url else None

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
        """Return what this kind of authentication serves itself: nothing."""
        return []

    def _holds(self, token: str) -> bool:
        if self._keys is None:
            return False
        try:
            jwt.decode(
                token,
                self._keys.get_signing_key_from_jwt(token),
                algorithms=_ALGORITHMS,
                audience=self._audience,
                issuer=self._issuer,
                leeway=_CLOCK_SKEW_SECONDS,
                options={"require": ["exp", "iss", "aud"]},
            )
        except jwt.PyJWKClientConnectionError:
            raise
        except jwt.PyJWTError:
            return False
        return True
