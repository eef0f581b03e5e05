"""Pipes, devices, loops and closed streams where a file is expected: one sentence, the right exit status, no wait."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "doccompile"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes, devices and links")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with one tutorial and one pipe that nobody writes to."""
    (tmp_path / "slack.md").write_bytes((ROOT / "corpus" / "slack.md").read_bytes())
    os.mkfifo(tmp_path / "pipe.md")
    return tmp_path


def run(*arguments: str, cwd: Path, shell: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the command; `shell` is what the shell does with its streams."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "DOCCOMPILE_CACHE_DIR": str(cwd / "cache")}
    command = ["sh", "-c", f'exec "$@" {shell}', "sh", *COMMAND, *arguments]
    return subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60, env=environ
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("lint", "pipe.md"), 1),
        (("show", "pipe.md"), 2),
        (("show", "/dev/zero"), 2),
        (("diff", "/dev/zero", "slack.md"), 2),
        (("diff", "pipe.md", "slack.md"), 2),
        (("lint", "slack.md", "--config", "pipe.md"), 2),
        (("lint", "slack.md", "--config", "/dev/zero"), 2),
        (("lint", "slack.md", "--baseline", "pipe.md"), 2),
        (("lint", "slack.md", "--baseline", "/dev/zero"), 2),
        (("lint", "slack.md", "--baseline", "pipe.md", "--write-baseline"), 2),
        (("lint", "slack.md", "--output", "pipe.md"), 2),
    ],
    ids=str,
)
def test_what_is_no_regular_file_is_named_and_not_waited_for(
    work: Path, arguments: tuple[str, ...], status: int
) -> None:
    done = run(*arguments, cwd=work)
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    assert "Traceback" not in said
    assert ("pipe.md" if "pipe.md" in arguments else "/dev/zero".rpartition("/")[2]) in said


def test_a_pipe_for_the_hooks_is_named(work: Path) -> None:
    os.mkfifo(work / ".pre-commit-config.yaml")
    done = run("init", cwd=work)
    assert (done.returncode, done.stderr) == (2, "doccompile: .pre-commit-config.yaml: it is no regular file\n")


@pytest.mark.parametrize("command", ["lint", "build", "show"])
def test_standard_input_without_end_is_larger_than_what_is_read(work: Path, command: str) -> None:
    done = run(command, "-", cwd=work, shell="</dev/zero")
    assert "larger than 4 MiB" in done.stdout + done.stderr or "no provisioning tutorial" in done.stderr
    assert done.returncode in (1, 2)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", [("lint", "slack.md"), ("lint", "-"), ("rules", "DC406"), ("--help",)])
def test_a_closed_stream_is_an_empty_one(work: Path, arguments: tuple[str, ...], closed: str) -> None:
    done = run(*arguments, cwd=work, shell=closed)
    assert done.returncode == (1 if "-" in arguments else 0), done.stderr
    assert "Traceback" not in done.stderr


def test_out_that_is_a_loop_of_links_is_one_sentence(work: Path) -> None:
    (work / "out").symlink_to("out")
    done = run("build", "slack.md", cwd=work)
    assert done.returncode == 2
    assert done.stderr.startswith("doccompile: cannot write out: ")


def test_a_name_that_is_too_long_is_one_sentence(work: Path) -> None:
    done = run("build", "slack.md", "-o", "a" * 300, cwd=work)
    assert done.returncode == 2
    assert "File name too long" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("doccompile.toml", f"select = {'[' * 20_000}", "doccompile.toml: is nested too deeply"),
        ("doccompile-baseline.json", "[" * 100_000, "doccompile-baseline.json: is no baseline"),
        ("doccompile-baseline.json", '{"version": 1', "remove it, and write one with --write-baseline"),
    ],
    ids=["settings", "baseline", "half a baseline"],
)
def test_damaged_settings_and_baselines_are_one_sentence(work: Path, name: str, text: str, sentence: str) -> None:
    (work / name).write_text(text, encoding="utf-8")
    options = ["--baseline", name] if name.endswith(".json") else []
    done = run("lint", "slack.md", *options, cwd=work)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_pyproject_whose_tool_is_no_table_holds_no_settings(work: Path) -> None:
    (work / "pyproject.toml").write_text("tool = 1\n", encoding="utf-8")
    assert run("lint", "slack.md", cwd=work).returncode == 0


@pytest.mark.parametrize("address", ["nonsense", "tcp://[::1", "http://x:1"])
def test_an_address_that_is_none_is_refused_at_once(work: Path, address: str) -> None:
    pytest.importorskip("distributed")
    done = run("lint", "slack.md", "--no-cache", "--scheduler", address, cwd=work)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert address in done.stderr
