"""`doccompile serve`: the generated server on this machine, and what it refuses."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

import httpx
import pytest

from doccompile.manifest.encode import encode
from doccompile.manifest.model import AuthenticationMethod, ConnectorManifest
from tests.render.server.generated import manifest, write
from tests.verify.samples import write_profile

_SECONDS = 30
ROOT = Path(__file__).resolve().parents[2]


def connector(folder: Path, made: ConnectorManifest) -> Path:
    write(made, folder)
    (folder / "manifest.json").write_text(encode(made), encoding="utf-8")
    return folder


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**variables: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DOCCOMPILE_")}
    return plain | variables


@contextmanager
def serving(folder: Path, *options: str, **variables: str) -> Iterator[tuple[str, str]]:
    """The root URL of a server that is ready, and what the command printed."""
    port = free_port()
    printed = folder / "printed"
    command = [sys.executable, "-m", "doccompile", "serve", str(folder), "--port", str(port), *options]
    with printed.open("w") as out, (folder / "log").open("w") as log:
        process = subprocess.Popen(command, env=environment(**variables), stdout=out, stderr=log)
    try:
        deadline = time.monotonic() + _SECONDS
        while not answers(f"http://127.0.0.1:{port}/healthz"):
            assert process.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}", printed.read_text()
        process.send_signal(signal.SIGTERM)
        assert process.wait(_SECONDS) == 0
    finally:
        process.kill()
        process.wait()


def answers(url: str) -> bool:
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "doccompile", "serve", *arguments]
    variables = environment(PYTHONPATH=str(ROOT))
    return subprocess.run(
        command, env=variables, capture_output=True, text=True, timeout=_SECONDS, check=False, cwd=cwd
    )


def test_fresh_token_is_printed_and_accepted(tmp_path: Path) -> None:
    made = manifest("Anchor", url="https://anchor.example/scim/<org>", placeholders=("<org>",))
    with serving(connector(tmp_path, made)) as (root, printed):
        (tenant_url,) = re.findall(r"Tenant URL +(\S+)", printed)
        (token,) = re.findall(r"Secret Token +(\S+)", printed)
        assert tenant_url == f"{root}/scim/example"
        assert httpx.get(f"{tenant_url}/Users", headers={"Authorization": f"Bearer {token}"}).status_code == 200
        assert httpx.get(f"{tenant_url}/Users").status_code == 401


def test_what_is_printed_holds_whatever_a_server_of_ones_own_is_told(tmp_path: Path) -> None:
    made = manifest("Anchor", url="https://anchor.example/scim")
    with serving(connector(tmp_path, made), SCIM_TOKEN_SHA256="0" * 64, BASE_PATH="/v2") as (_, printed):
        (url,) = re.findall(r"Tenant URL +(\S+)", printed)
        (token,) = re.findall(r"Secret Token +(\S+)", printed)
        assert httpx.get(f"{url}/Users", headers={"Authorization": f"Bearer {token}"}).status_code == 200


def test_given_credentials_are_accepted_and_not_printed(tmp_path: Path) -> None:
    given = {"DOCCOMPILE_USERNAME": "someone", "DOCCOMPILE_PASSWORD": "given-password"}
    with serving(connector(tmp_path, manifest("Anchor", "basic")), **given) as (root, printed):
        assert httpx.get(f"{root}/scim/Users", auth=("someone", "given-password")).status_code == 200
        assert "given-password" not in printed


def test_client_credentials_give_a_token(tmp_path: Path) -> None:
    with serving(connector(tmp_path, manifest("Anchor", "oauth2-client-credentials"))) as (root, printed):
        (endpoint,) = re.findall(r"Token Endpoint +(\S+)", printed)
        (client_id,) = re.findall(r"Client Identifier +(\S+)", printed)
        (secret,) = re.findall(r"Client Secret +(\S+)", printed)
        form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
        token = httpx.post(endpoint, data=form).json()["access_token"]
        assert httpx.get(f"{root}/scim/Users", headers={"Authorization": f"Bearer {token}"}).status_code == 200


def test_who_signs_in_with_a_button_is_told_of_no_token_field(tmp_path: Path) -> None:
    folder = connector(tmp_path, manifest("Anchor", "oauth2-authorization-code"))
    with serving(folder) as (root, printed):
        fields = re.findall(r"^  (\w+(?: \w+)*)", printed, re.MULTILINE)
        (token,) = re.findall(
            rf"^For requests by hand, {root}/scim takes the bearer token (\S+)$", printed, re.MULTILINE
        )
        assert fields == ["Authorize"]
        assert httpx.get(f"{root}/scim/Users", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert "| Tenant URL |" not in (folder / "server/README.md").read_text()
    assert "| Authorize | signs in" in (folder / "server/README.md").read_text()


def test_database_outlives_the_server(tmp_path: Path) -> None:
    folder = connector(tmp_path, manifest("Anchor", "oauth2-authorization-code"))
    database = ("--database", f"sqlite:///{tmp_path}/kept.db")
    headers = {"Authorization": "Bearer given"}
    with serving(folder, *database, DOCCOMPILE_TOKEN="given") as (root, _):
        created = httpx.post(f"{root}/scim/Users", json={"userName": "ida"}, headers=headers)
    with serving(folder, *database, DOCCOMPILE_TOKEN="given") as (root, _):
        read = httpx.get(f"{root}/scim/Users/{created.json()['id']}", headers=headers)
    assert read.json()["userName"] == "ida"


def test_folder_without_a_server_is_refused(tmp_path: Path) -> None:
    done = run(str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"doccompile: no server in {tmp_path}")


def test_a_bare_name_is_looked_for_where_a_build_writes(tmp_path: Path) -> None:
    (tmp_path / "out" / "slack").mkdir(parents=True)
    assert run("slack", cwd=tmp_path).stderr.startswith("doccompile: no server in out/slack: ")
    (tmp_path / "slack").mkdir()
    assert run("slack", cwd=tmp_path).stderr.startswith("doccompile: no server in slack: ")
    assert "there is no salck, and no out/salck; `doccompile build` writes" in run("salck", cwd=tmp_path).stderr
    (tmp_path / "out" / "slack" / "manifest.json").touch()
    assert "there is no salck, and no out/salck; out has slack\n" in run("salck", cwd=tmp_path).stderr
    (tmp_path / "page.md").touch()
    assert "page.md is a file; out has slack\n" in run("page.md", cwd=tmp_path).stderr


@pytest.mark.parametrize("method", ["bearer-token", "basic", "oauth2-client-credentials"])
def test_the_command_that_is_printed_verifies_the_server(tmp_path: Path, method: AuthenticationMethod) -> None:
    made = manifest("Anchor", method)
    folder = write_profile(connector(tmp_path / "it's", made), made)
    with serving(folder) as (root, printed):
        (line,) = (line for line in printed.splitlines() if " verify " in line)
        assert f"What it serves: {root}/docs" in printed
        here = line.replace("doccompile verify", f"{shlex.quote(sys.executable)} -m doccompile verify")
        done = subprocess.run(here, shell=True, env=environment(), capture_output=True, text=True, timeout=_SECONDS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " kept, 0 broken, 0 blocked" in done.stderr


def test_the_printed_command_runs_nothing_of_the_tutorials(tmp_path: Path) -> None:
    made = manifest("Anchor", url="https://anchor.example/scim;touch$IFS'run'&touch$(echo run)")
    folder = write_profile(connector(tmp_path, made), made)
    with serving(folder) as (_, printed):
        (line,) = (line for line in printed.splitlines() if " verify " in line)
        here = line.replace("doccompile verify", f"{shlex.quote(sys.executable)} -m doccompile verify")
        done = subprocess.run(
            here, shell=True, cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=_SECONDS
        )
    assert not list(tmp_path.glob("*run*"))
    assert " kept, 0 broken, 0 blocked" in done.stderr, done.stderr


def test_postgresql_without_its_driver_is_one_sentence(tmp_path: Path) -> None:
    folder = connector(tmp_path, manifest())
    (tmp_path / "hiding.py").write_text(
        "import importlib.util, sys\nfind = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *rest: None if name == 'psycopg' else find(name, *rest)\n"
        "from doccompile.cli import main\nmain()\n"
    )
    options = ("--port", str(free_port()), "--database", "postgresql://somebody@127.0.0.1:1/x")
    done = subprocess.run(
        [sys.executable, "hiding.py", "serve", str(folder), *options],
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "doccompile: --database: postgresql needs its driver: pip install 'psycopg[binary]'\n"


@pytest.mark.parametrize("text", ["", "{}", "\x00"])
def test_unreadable_manifest_is_refused(tmp_path: Path, text: str) -> None:
    folder = connector(tmp_path, manifest())
    (folder / "manifest.json").write_text(text)
    done = run(str(folder))
    sentence = f"{folder}/manifest.json: is none that this version writes; make it anew with `doccompile build`"
    assert (done.returncode, done.stderr) == (2, f"doccompile: {sentence}\n")
    (folder / "manifest.json").unlink()
    sentence = f"{folder}/manifest.json: cannot be read: No such file or directory"
    assert run(str(folder)).stderr == f"doccompile: {sentence}\n"


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////no/such/folder/scim.db", "mongodb://localhost/x"])
def test_database_that_cannot_be_used_is_refused(tmp_path: Path, url: str) -> None:
    done = run(str(connector(tmp_path, manifest())), "--port", str(free_port()), "--database", url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("doccompile: --database: ")
    assert done.stderr.count("\n") == 1


def test_port_that_is_taken_is_refused(tmp_path: Path) -> None:
    folder = connector(tmp_path, manifest())
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(str(folder), "--port", str(port))
    assert done.returncode == 2
    assert (
        done.stderr == f"doccompile: cannot listen on port {port}: Address already in use; choose another with --port\n"
    )
