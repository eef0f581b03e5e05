"""Secrets: held as hashes only, compared in constant time."""

import hashlib
import hmac
from collections.abc import Mapping


class CredentialsError(ValueError):
    """A credential that this server needs is not set."""


class Secret:
    """A secret that this server can recognise but does not know."""

    def __init__(self, sha256: bytes) -> None:
        self.sha256 = sha256

    @classmethod
    def read(cls, environ: Mapping[str, str], name: str) -> "Secret | None":
        """Read NAME_SHA256 (hexadecimal), or hash NAME; None where neither is set.

        Raises:
            CredentialsError: NAME_SHA256 is no SHA-256 in hexadecimal.
        """
        if text := environ.get(f"{name}_SHA256"):
            try:
                digest = bytes.fromhex(text)
            except ValueError:
                digest = b""
            if len(digest) != hashlib.sha256().digest_size:
                raise CredentialsError(f"{name}_SHA256 must be 64 hexadecimal digits")
            return cls(digest)
        plain = environ.get(name)
        return cls(hashlib.sha256(plain.encode()).digest()) if plain else None

    @classmethod
    def require(cls, environ: Mapping[str, str], name: str) -> "Secret":
        """Read a secret that must be set.

        Raises:
            CredentialsError: it is not.
        """
        secret = cls.read(environ, name)
        if secret is None:
            raise CredentialsError(f"set {name}, or {name}_SHA256 with its SHA-256 in hexadecimal")
        return secret

    def matches(self, candidate: str) -> bool:
        """Tell whether a candidate is the secret, in a time that does not depend on where they differ."""
        return hmac.compare_digest(hashlib.sha256(candidate.encode()).digest(), self.sha256)


def scheme_and_value(authorization: str | None) -> tuple[str, str]:
    """Split an Authorization header: the scheme in lower case, and the rest."""
    scheme, _, value = (authorization or "").partition(" ")
    return scheme.lower(), value.strip()
