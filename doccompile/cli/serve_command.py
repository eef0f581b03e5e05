"""`doccompile serve CONNECTOR`: run a connector's generated server on loopback, with credentials to try it with."""

import gc
import importlib.util
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doccompile.cli.given_path import ConnectorPath
from doccompile.cli.refusal import refuse
from doccompile.user_error import missing_extra

if TYPE_CHECKING:
    from doccompile.manifest.model import ConnectorManifest

_HOST = "127.0.0.1"
_NEEDED = ("scim2_server", "sqlalchemy", "starlette", "uvicorn", "jwt")


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
    from doccompile.cli.serve_credentials import credentials, instructions

    package, sources = _find_server(connector)
    manifest = _read_manifest(connector)
    _check_requirements()
    _check_port(port)
    sys.path.insert(0, str(sources))
    if database:
        _check_database(package, database)
    found = credentials(manifest.authentication.method, os.environ)
    with _database(database) as url:
        settings = {one.variable: one.value for one in found}
        os.environ |= settings | {"DATABASE_URL": url, "HOST": _HOST, "PORT": str(port)}
        for unwanted in ("BASE_PATH", *(f"{variable}_SHA256" for variable in settings)):
            os.environ.pop(unwanted, None)
        for line in instructions(connector, manifest, f"http://{_HOST}:{port}", found):
            click.echo(line)
        sys.stdout.flush()
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
        refuse(missing_extra("serve", ", ".join(missing), "server"))


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


@contextmanager
def _database(url: str | None) -> Iterator[str]:
    """The database that was asked for, or one that goes when the server ends."""
    if url:
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="doccompile-serve-") as folder:
        yield f"sqlite:///{folder}/scim.db"


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
