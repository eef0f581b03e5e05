"""Generated servers for tests: manifests of several kinds, their projects on disk, and one that runs."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

import httpx

from doccompile.manifest.model import ConnectorManifest
from doccompile.render.backend import Job
from doccompile.render.server.backend import package_name, render
from doccompile.render.templating.environment import environment

ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
CREDENTIALS = {
    "SCIM_TOKEN": "fixed-token",
    "SCIM_USERNAME": "provisioning",
    "SCIM_PASSWORD": "fixed-password",
    "OAUTH_CLIENT_ID": "client",
    "OAUTH_CLIENT_SECRET": "client-secret",
}
"""Credentials for every kind of authentication."""

_START_SECONDS = 30
_STOP_SECONDS = 30
_TEMPLATES = environment()


def manifest(
    name: str = "Anchor",
    method: str = "bearer-token",
    url: str | None = None,
    placeholders: tuple[str, ...] = (),
    users: tuple[str, ...] | None = None,
    groups: tuple[str, ...] | None = None,
    group_mapping: bool = False,
) -> ConnectorManifest:
    """A manifest with what matters to a server; an attribute is `name`, or `name|Type`; `name!` is required."""
    kind = "not-used" if url is None else "template" if placeholders else "literal"
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:63].strip("-") or "connector"
    group = {"attributes": _rows(groups)} if group_mapping or groups is not None else None
    return ConnectorManifest.model_validate(
        {
            "connector": {"name": name, "slug": slug},
            "source": {"path": "corpus/anchor.md", "dialect": "learn-markdown", "title": name, "sha256": "0" * 64},
            "authentication": {"method": method},
            "endpoint": {"tenant_url": {"kind": kind, "value": url, "placeholders": placeholders}},
            "mappings": {"user": {"attributes": _rows(users)}, "group": group},
        }
    )


def _rows(attributes: tuple[str, ...] | None) -> list[dict[str, Any]] | None:
    if attributes is None:
        return None
    parts = [attribute.partition("|") for attribute in attributes]
    return [
        {"name": name.rstrip("!"), "type": type_ or "String", "filterable": True, "required": name.endswith("!")}
        for name, _, type_ in parts
    ]


def files(connector: ConnectorManifest) -> dict[str, str]:
    """Path -> text of every file of a server."""
    return {file.path: file.text for file in render(Job(connector, (), _TEMPLATES))}


@dataclass(frozen=True, slots=True)
class Project:
    """A generated server on disk."""

    folder: Path
    package: str
    base_path: str

    @property
    def sources(self) -> Path:
        """What to put on the import path."""
        return self.folder / "src"


def write(connector: ConnectorManifest, folder: Path) -> Project:
    """Write a server below `folder`, as a build does."""
    for path, text in files(connector).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    package = package_name(connector.connector.slug)
    found = re.search(r'"base_path": "(.*?)"', files(connector)[f"server/src/{package}/data/connector.json"])
    assert found
    return Project(folder / "server", package, re.sub(r"\{\w+\}", "example", found[1]))


@dataclass(slots=True)
class Running:
    """A server that runs: its SCIM base URL, and what it logged once it has stopped."""

    root: str
    url: str
    process: subprocess.Popen[bytes]
    log_file: Path

    @property
    def log(self) -> str:
        """What the server logged so far."""
        return self.log_file.read_text(encoding="utf-8")


@contextmanager
def running(project: Project, settings: Mapping[str, str]) -> Iterator[Running]:
    """Run a server on a free port of this machine until the block ends, or kills it; it must stop cleanly."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    log_file = project.folder / "server.log"
    with log_file.open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", project.package],
            cwd=project.folder,
            env={**inherited, "PYTHONPATH": str(project.sources), "PORT": str(port), **CREDENTIALS, **settings},
            stderr=log,
        )
    server = Running(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port}{project.base_path}", process, log_file)
    try:
        _wait(server)
        yield server
        process.terminate()
        assert process.wait(_STOP_SECONDS) in (0, -signal.SIGTERM, -signal.SIGKILL), server.log
    finally:
        process.kill()
        process.wait()


def _wait(server: Running) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise RuntimeError(f"the server ended: {server.log}")
        try:
            if httpx.get(f"{server.root}/healthz").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise RuntimeError("the server did not answer")
