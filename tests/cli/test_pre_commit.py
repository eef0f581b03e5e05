"""The hooks as `pre-commit` itself runs them, from a clone of this project and from what `init` writes."""

import importlib.util
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests.cli.shims import command_on_path

FAULT = "Wait for for the cycle."


def tutorial(end: str) -> str:
    return example_tutorial(Example("end", end))


@pytest.fixture
def environ(tmp_path: Path, root: Path) -> dict[str, str]:
    if importlib.util.find_spec("pre_commit") is None:
        pytest.skip("the development dependency pre-commit is not installed")
    return command_on_path(tmp_path / "bin", root) | {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}


def run(folder: Path, environ: dict[str, str], *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


def pre_commit(folder: Path, environ: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run(folder, environ, sys.executable, "-m", "pre_commit", "run", "--color=never", *arguments)


@pytest.fixture
def repository(tmp_path: Path, environ: dict[str, str]) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    run(folder, environ, "git", "init", "-q", "-b", "main")
    (folder / "old.md").write_text(tutorial(FAULT))
    run(folder, environ, "git", "add", "-A")
    run(folder, environ, "git", "commit", "-qm", "Old fault")
    return folder


def test_hooks_run_from_a_local_clone(repository: Path, environ: dict[str, str], tmp_path: Path, root: Path) -> None:
    """The environment is built offline: dependencies come from the one that runs the tests."""
    pytest.importorskip("hatchling", reason="the build backend is not installed, and there may be no network")
    clone = tmp_path / "clone"
    copied = run(root, environ, "git", "-c", "safe.directory=*", "clone", "-q", "--no-hardlinks", str(root), str(clone))
    if copied.returncode:
        pytest.skip("the tests do not run from a git checkout")
    revision = run(clone, environ, "git", "rev-parse", "HEAD").stdout.strip()
    hooks = [{"id": name, "args": ["--fail-on", "warning"]} for name in ("doccompile", "doccompile-changed")]
    configuration = {"repos": [{"repo": str(clone), "rev": revision, "hooks": hooks}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration))
    (repository / "new.md").write_text(tutorial("All is well."))
    run(repository, environ, "git", "add", "-A")
    offline = environ | {
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "VIRTUALENV_NO_DOWNLOAD": "1",
    }
    whole = pre_commit(repository, offline, "doccompile", "--all-files")
    assert "doccompile...." in whole.stdout, whole.stdout + whole.stderr
    assert whole.returncode == 1
    assert "old.md" in whole.stdout
    assert "DC403 repeated-word" in whole.stdout
    change = pre_commit(repository, offline, "doccompile-changed")
    assert change.returncode == 0, change.stdout + change.stderr


def test_the_hook_that_init_writes_stops_a_commit_with_a_new_fault(repository: Path, environ: dict[str, str]) -> None:
    assert run(repository, environ, "doccompile", "init").returncode == 0
    path = repository / ".pre-commit-config.yaml"
    configuration = yaml.safe_load(path.read_text())
    (hook,) = configuration["repos"][0]["hooks"]
    hook["language"] = "system"
    del hook["additional_dependencies"]
    hook["entry"] += " --fail-on warning"
    path.write_text(yaml.safe_dump(configuration))
    (repository / "new.md").write_text(tutorial("All is well."))
    run(repository, environ, "git", "add", "-A")
    clean = pre_commit(repository, environ)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    (repository / "new.md").write_text(tutorial(FAULT))
    run(repository, environ, "git", "add", "-A")
    stopped = pre_commit(repository, environ)
    assert stopped.returncode == 1
    assert "new.md" in stopped.stdout
    assert "old.md" not in stopped.stdout


def test_hook_definitions_are_what_pre_commit_takes(environ: dict[str, str], root: Path) -> None:
    checked = run(root, environ, sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert checked.returncode == 0, checked.stdout + checked.stderr
