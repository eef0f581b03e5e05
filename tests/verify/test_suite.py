"""The generated pytest suite runs the same cases from the same data, without doccompile."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.verify.live import listening
from tests.verify.samples import manifest, write_profile
from tests.verify.scim_server import TOKEN, ScimServer


def command(url: str) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--url", url]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DOCCOMPILE_", "PYTEST_"))}
    return {**kept, "DOCCOMPILE_TOKEN": TOKEN, **more}


def suite(folder: Path, url: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(url), cwd=folder / "profile", env=environment(), capture_output=True, text=True, timeout=120
    )


def test_it_passes_against_a_server_that_keeps_everything(tmp_path: Path) -> None:
    server = ScimServer()
    write_profile(tmp_path, manifest())
    with listening(server) as url:
        done = suite(tmp_path, url)
    assert done.returncode == 0, done.stdout
    assert "failed" not in done.stdout
    assert server.resources == {"Users": {}, "Groups": {}}


def test_it_fails_on_the_broken_promise_and_quotes_the_tutorial(tmp_path: Path) -> None:
    write_profile(tmp_path, manifest())
    with listening(ScimServer("filter:externalId")) as url:
        done = suite(tmp_path, url)
    assert done.returncode == 1
    assert "1 failed" in done.stdout
    assert "test_promise[match-externalid]" in done.stdout
    assert 'promised at corpus/fjordline.md:26:3: "externalId"' in done.stdout
    assert TOKEN not in done.stdout + done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_cleans_up_when_it_is_interrupted(number: signal.Signals, tmp_path: Path) -> None:
    server = ScimServer()
    write_profile(tmp_path, manifest())
    with listening(server) as url:
        process = subprocess.Popen(
            command(url),
            cwd=tmp_path / "profile",
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while not server.resources["Users"] and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(number)
        status = process.wait(timeout=60)
    assert status != 0
    assert server.resources == {"Users": {}, "Groups": {}}


def test_it_says_in_one_sentence_that_nothing_answers(tmp_path: Path) -> None:
    write_profile(tmp_path, manifest())
    done = suite(tmp_path, "http://127.0.0.1:9/scim")
    assert done.returncode == 4
    assert "cannot test http://127.0.0.1:9/scim: " in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_it_asks_for_a_url(tmp_path: Path) -> None:
    write_profile(tmp_path, manifest())
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path / "profile",
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 4
    assert "pytest --url" in done.stdout + done.stderr


def test_it_needs_nothing_but_pytest_httpx_and_yaml(tmp_path: Path) -> None:
    write_profile(tmp_path, manifest())
    for path in (tmp_path / "profile").rglob("*.py"):
        assert "doccompile." not in path.read_text(encoding="utf-8"), path


def test_it_names_what_it_could_not_delete(tmp_path: Path) -> None:
    server = ScimServer("delete")
    write_profile(tmp_path, manifest())
    with listening(server) as url:
        done = suite(tmp_path, url)
    assert done.returncode == 1
    assert all(f"/Users/{name} could not be deleted: status 403" in done.stdout for name in server.resources["Users"])
