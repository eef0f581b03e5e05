"""Whose tokens are accepted."""

import json
import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from jwt.algorithms import ECAlgorithm
from scim2_models import UnauthorizedException

from scim_slack.auth import Authentication

CLAIMS = {"iss": "https://login.example/", "aud": "https://scim.example/"}


@pytest.fixture
def key() -> EllipticCurvePrivateKey:
    return generate_private_key(SECP256R1())


@pytest.fixture
def authentication(key: EllipticCurvePrivateKey, monkeypatch: pytest.MonkeyPatch) -> Authentication:
    published = json.loads(ECAlgorithm.to_jwk(key.public_key())) | {"kid": "1", "alg": "ES256", "use": "sig"}
    monkeypatch.setattr(jwt.PyJWKClient, "fetch_data", lambda _: {"keys": [published]})
    keys_url = "https://login.example/keys"
    return Authentication({"JWT_ISSUER": CLAIMS["iss"], "JWT_AUDIENCE": CLAIMS["aud"], "JWT_JWKS_URL": keys_url})


def bearer(key: EllipticCurvePrivateKey, **claims: object) -> str:
    whole = {**CLAIMS, "exp": time.time() + 600, **claims}
    return "Bearer " + jwt.encode(whole, key, algorithm="ES256", headers={"kid": "1"})


def test_token_of_the_authorization_server_is_accepted(
    authentication: Authentication, key: EllipticCurvePrivateKey
) -> None:
    authentication.check(bearer(key))


@pytest.mark.parametrize("claim", [{"iss": "https://evil.example/"}, {"aud": "other"}, {"exp": time.time() - 600}])
def test_token_for_something_else_is_refused(
    authentication: Authentication, key: EllipticCurvePrivateKey, claim: dict[str, object]
) -> None:
    with pytest.raises(UnauthorizedException):
        authentication.check(bearer(key, **claim))


def test_token_of_another_signer_is_refused(authentication: Authentication) -> None:
    with pytest.raises(UnauthorizedException):
        authentication.check(bearer(generate_private_key(SECP256R1())))


@pytest.mark.parametrize("header", [None, "Bearer ", "Bearer a.b.c", "Bearer é.b.c", "Basic x"])
def test_header_without_a_token_is_refused(authentication: Authentication, header: str | None) -> None:
    with pytest.raises(UnauthorizedException):
        authentication.check(header)
