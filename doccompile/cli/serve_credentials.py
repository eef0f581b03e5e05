"""The credentials of a server that is tried on this machine, given or made up, and what is said of them."""

import os
import secrets
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from doccompile.manifest.model import AuthenticationMethod, ConnectorManifest


class _Needed(NamedTuple):
    """What a kind of authentication needs: the server's variable, the one that is read, the field of the portal."""

    variable: str
    given: str
    field: str | None
    """None where the portal has none: the token is for requests that somebody sends by hand."""


_TOKEN = _Needed("SCIM_TOKEN", "DOCCOMPILE_TOKEN", "Secret Token")
_NEEDED: "dict[AuthenticationMethod, tuple[_Needed, ...]]" = {
    "bearer-token": (_TOKEN,),
    "unknown": (_TOKEN,),
    "oauth2-authorization-code": (_TOKEN._replace(field=None),),
    "basic": (
        _Needed("SCIM_USERNAME", "DOCCOMPILE_USERNAME", "Admin Username"),
        _Needed("SCIM_PASSWORD", "DOCCOMPILE_PASSWORD", "Admin Password"),
    ),
    "oauth2-client-credentials": (
        _Needed("OAUTH_CLIENT_ID", "DOCCOMPILE_CLIENT_ID", "Client Identifier"),
        _Needed("OAUTH_CLIENT_SECRET", "DOCCOMPILE_CLIENT_SECRET", "Client Secret"),
    ),
}
_NAMES = {"SCIM_USERNAME": "provisioning", "OAUTH_CLIENT_ID": "provisioning"}
"""What is made up where no secret is."""


class Credential(NamedTuple):
    """A value of one of the server's variables, and the field of the portal that it goes into, if any."""

    variable: str
    field: str | None
    value: str


def credentials(method: "AuthenticationMethod", environ: Mapping[str, str]) -> list[Credential]:
    """What the server is to accept: what is given, else a fresh one."""
    found = [
        Credential(
            need.variable,
            need.field,
            environ.get(need.given) or _NAMES.get(need.variable) or secrets.token_urlsafe(32),
        )
        for need in _NEEDED[method]
    ]
    token = environ.get(_TOKEN.given)
    if method == "oauth2-client-credentials" and token:
        found.append(Credential(_TOKEN.variable, "Bearer token, accepted too", token))
    return found


def instructions(
    connector: Path, manifest: "ConnectorManifest", root: str, found: Sequence[Credential]
) -> Iterator[str]:
    """What to enter in the portal, and how to try the server at `root`; a secret that was given is not repeated."""
    from doccompile.render.base_path import base_path, with_examples

    url = root + with_examples(base_path(manifest.endpoint.tenant_url))
    given = {value for name, value in os.environ.items() if name.startswith("DOCCOMPILE_")}
    told = [one._replace(value="as in the environment") if one.value in given else one for one in found]
    fields = [*_fields(manifest, root, url), *((one.field, one.value) for one in told if one.field)]
    width = max(len(field) for field, _ in fields)
    yield f"{manifest.connector.slug}: enter in the portal"
    yield from (f"  {field:{width}}  {value}" for field, value in fields)
    for one in told:
        if one.field is None:
            yield f"For requests by hand, {url} takes the bearer token {one.value}"
    yield "The identity service reaches public https addresses only; on this machine, try:"
    yield _verify_command(connector, manifest.authentication.method, root, url, found)
    yield f"What it serves: {root}/docs"


def _fields(manifest: "ConnectorManifest", root: str, url: str) -> Iterator[tuple[str, str]]:
    """The portal's fields that hold no secret."""
    method = manifest.authentication.method
    signs_in = method == "oauth2-authorization-code"
    if not (signs_in and manifest.endpoint.tenant_url.kind == "not-used"):
        yield "Tenant URL", url
    if method == "oauth2-client-credentials":
        yield "Token Endpoint", f"{root}/oauth/token"
    if signs_in:
        yield "Authorize", "signs in at an authorization server of yours; none runs here"


def _verify_command(
    connector: Path, method: "AuthenticationMethod", root: str, url: str, found: Sequence[Credential]
) -> str:
    """The command that puts the server to the test, with the credentials that were made up for it.

    It is there to be pasted into a shell, and the path in the address is the tutorial's.
    """
    values = {one.variable: one.value for one in found}
    wanted = {need.given: values[need.variable] for need in _NEEDED[method]}
    if method == "oauth2-client-credentials":
        wanted["DOCCOMPILE_TOKEN_URL"] = f"{root}/oauth/token"
    settings = [f"{name}={shlex.quote(value)}" for name, value in wanted.items() if os.environ.get(name) != value]
    return " ".join([*settings, "doccompile", "verify", shlex.quote(str(connector)), "--url", shlex.quote(url)])
