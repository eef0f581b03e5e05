"""`doccompile serve CONNECTOR`: run a connector's generated server on loopback, with credentials to try it with."""

import gc
import importlib.util
import os
import secrets
import shlex
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doccompile.cli.given_path import ConnectorPath
from doccompile.cli.refusal import refuse

if TYPE_CHECKING:
    from doccompile.manifest.model import AuthenticationMethod, ConnectorManifest

_HOST = "127.0.0.1"
_NEEDED = ("scim2_server", "sqlalchemy", "starlette", "uvicorn", "jwt")
_NO_FIELD = ""
"""Stands for a field where the portal has none: the token is for requests that somebody sends by hand."""
_TOKEN = (("SCIM_TOKEN", "DOCCOMPILE_TOKEN", "Secret Token"),)
_FIELDS: "dict[AuthenticationMethod, tuple[tuple[str, str, str], ...]]" = {
    "bearer-token": _TOKEN,
    "unknown": _TOKEN,
    "oauth2-authorization-code": (("SCIM_TOKEN", "DOCCOMPILE_TOKEN", _NO_FIELD),),
    "basic": (
        ("SCIM_USERNAME", "DOCCOMPILE_USERNAME", "Admin Username"),
        ("SCIM_PASSWORD", "DOCCOMPILE_PASSWORD", "Admin Password"),
    ),
    "oauth2-client-credentials": (
        ("OAUTH_CLIENT_ID", "DOCCOMPILE_CLIENT_ID", "Client Identifier"),
        ("OAUTH_CLIENT_SECRET", "DOCCOMPILE_CLIENT_SECRET", "Client Secret"),
    ),
}
"""Kind of authentication -> (the server's variable, the variable that is read, the field of the portal)."""


@click.command(
    help="""Run the generated server of CONNECTOR (out/<slug>, or <slug>) on this machine only, until it is interrupted.

    Credentials come from DOCCOMPILE_TOKEN, DOCCOMPILE_USERNAME and DOCCOMPILE_PASSWORD, or DOCCOMPILE_CLIENT_ID and
    DOCCOMPILE_CLIENT_SECRET, as the connector signs in; what is not set is made up and printed. The server is ready
    when it answers /healthz. Without --database, users and groups are kept until it ends.
    """
)
@click.argument("connector", type=ConnectorPath())
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option("--database", metavar="URL", help="Where to keep users and groups: sqlite:///file.db or postgresql://…")
def command(connector: Path, port: int, database: str | None) -> None:
    """Check, print, run."""
    package, sources = _find_server(connector)
    manifest = _read_manifest(connector)
    _check_requirements()
    _check_port(port)
    sys.path.insert(0, str(sources))
    if database:
        _check_database(package, database)
    credentials = _credentials(manifest.authentication.method, os.environ)
    with _database(database) as url:
        settings = {variable: value for variable, _, value in credentials}
        os.environ |= settings | {"DATABASE_URL": url, "HOST": _HOST, "PORT": str(port)}
        for unwanted in ("BASE_PATH", *(f"{variable}_SHA256" for variable in settings)):
            os.environ.pop(unwanted, None)
        _print_fields(connector, manifest, port, credentials)
        gc.enable()
        _run(package)


def _find_server(connector: Path) -> tuple[str, Path]:
    """The package of the generated server, and the folder that holds it."""
    sources = connector / "server" / "src"
    packages = sorted(path.parent.name for path in sources.glob("*/__main__.py"))
    if len(packages) != 1:
        refuse(f"no server in {connector}: it should be in {sources}, where `doccompile build` writes it")
    return packages[0], sources.resolve()


def _read_manifest(connector: Path) -> "ConnectorManifest":
    from pydantic import ValidationError

    from doccompile.manifest.encode import decode

    path = connector / "manifest.json"
    try:
        return decode(path.read_text(encoding="utf-8"))
    except OSError as error:
        refuse(f"{path}: cannot be read: {error.strerror}")
    except (UnicodeDecodeError, ValidationError):
        refuse(f"{path}: is none that this version writes; make it anew with `doccompile build`")


def _check_requirements() -> None:
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        refuse(f"serve needs {', '.join(missing)}: pip install 'doccompile[server]'")


def _check_port(port: int) -> None:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError as error:
            refuse(f"cannot listen on port {port}: {os.strerror(error.errno or 0)}; choose another with --port")


def _check_database(package: str, url: str) -> None:
    """Open it as the server will, and close it."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        importlib.import_module(f"{package}.storage").connect(url).dispose()
    except SQLAlchemyError as error:
        refuse(f"--database: {str(error).splitlines()[0]}")


def _credentials(method: "AuthenticationMethod", environ: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """The server's variable, the field of the portal, and the value: the given one, or a fresh one."""
    fresh = {"SCIM_USERNAME": "provisioning", "OAUTH_CLIENT_ID": "provisioning"}
    found = [
        (variable, field, environ.get(given) or fresh.get(variable) or secrets.token_urlsafe(32))
        for variable, given, field in _FIELDS[method]
    ]
    token = environ.get("DOCCOMPILE_TOKEN")
    if method == "oauth2-client-credentials" and token:
        found.append(("SCIM_TOKEN", "Bearer token, accepted too", token))
    return found


@contextmanager
def _database(url: str | None) -> Iterator[str]:
    """The database that was asked for, or one that goes when the server ends."""
    if url:
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="doccompile-serve-") as folder:
        yield f"sqlite:///{folder}/scim.db"


def _print_fields(
    connector: Path, manifest: "ConnectorManifest", port: int, credentials: list[tuple[str, str, str]]
) -> None:
    """Say what to enter in the portal; a secret that was given is not repeated."""
    from doccompile.render.base_path import base_path, with_examples

    path = with_examples(base_path(manifest.endpoint.tenant_url))
    root, method = f"http://{_HOST}:{port}", manifest.authentication.method
    signs_in = method == "oauth2-authorization-code"
    fields = [] if signs_in and manifest.endpoint.tenant_url.kind == "not-used" else [("Tenant URL", f"{root}{path}")]
    if method == "oauth2-client-credentials":
        fields.append(("Token Endpoint", f"{root}/oauth/token"))
    if signs_in:
        fields.append(("Authorize", "signs in at an authorization server of yours; none runs here"))
    given = {value for name, value in os.environ.items() if name.startswith("DOCCOMPILE_")}
    values = [(field, "as in the environment" if value in given else value) for _, field, value in credentials]
    fields += [(field, value) for field, value in values if field is not _NO_FIELD]
    width = max(len(field) for field, _ in fields)
    click.echo(f"{manifest.connector.slug}: enter in the portal")
    for field, value in fields:
        click.echo(f"  {field:{width}}  {value}")
    for value in (value for field, value in values if field is _NO_FIELD):
        click.echo(f"For requests by hand, {root}{path} takes the bearer token {value}")
    click.echo("The identity service reaches public https addresses only; on this machine, try:")
    click.echo(_verify_command(connector, method, f"{root}{path}", credentials))
    click.echo(f"What it serves: {root}/docs")
    sys.stdout.flush()


def _verify_command(
    connector: Path, method: "AuthenticationMethod", url: str, credentials: list[tuple[str, str, str]]
) -> str:
    """The command that puts the server to the test, with the credentials that were made up for it.

    It is there to be pasted into a shell, and the path in the address is the tutorial's.
    """
    values = {variable: value for variable, _, value in credentials}
    wanted = {given: values[variable] for variable, given, _ in _FIELDS[method]}
    if method == "oauth2-client-credentials":
        wanted["DOCCOMPILE_TOKEN_URL"] = f"{url[: url.index('/', len('http://'))]}/oauth/token"
    settings = [f"{name}={shlex.quote(value)}" for name, value in wanted.items() if os.environ.get(name) != value]
    return " ".join([*settings, "doccompile", "verify", shlex.quote(str(connector)), "--url", shlex.quote(url)])


def _run(package: str) -> None:
    """Run the server in this process until SIGINT or SIGTERM."""
    import runpy

    sys.argv = [package]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        runpy.run_module(package, run_name="__main__")
    except KeyboardInterrupt:
        sys.exit(0)
    except SystemExit as end:
        if isinstance(end.code, str):
            refuse(end.code.removeprefix("error: "))
        raise
