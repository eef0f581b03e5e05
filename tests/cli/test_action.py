"""The composite GitHub action: valid, and its scripts run in a real bash as a runner would run them."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from tests import private_git
from tests.cli.shims import command_on_path
from tests.schemas.store import WorkflowLoader, published_schema


@pytest.fixture(scope="module")
def action(root: Path) -> Any:
    return yaml.load((root / "action.yml").read_text(encoding="utf-8"), Loader=WorkflowLoader)


def test_the_action_follows_the_published_schema(action: Any) -> None:
    jsonschema.validate(action, published_schema("https://json.schemastore.org/github-action.json"))


def test_no_input_is_pasted_into_a_script(action: Any) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not any(re.search(r"\$\{\{", script) for script in scripts)


class Runner:
    """What a runner gives a step, and the repository that it runs in."""

    def __init__(self, action: Any, folder: Path, root: Path) -> None:
        self.action = action
        self.folder = folder
        self.repository = folder / "work"
        self.environ = command_on_path(folder / "bin", root) | {
            "RUNNER_TEMP": str(folder),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        }

    def git(self, *arguments: str, cwd: Path) -> None:
        private_git.git(*arguments, cwd=cwd, env=self.environ)

    def step(self, name: str, **environ: str) -> "subprocess.CompletedProcess[str]":
        (script,) = [step["run"] for step in self.action["runs"]["steps"] if step.get("name") == name]
        return subprocess.run(
            [str(shutil.which("bash")), "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.repository,
            env=self.environ | environ,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runner(action: Any, tmp_path: Path, root: Path) -> Runner:
    """A shallow clone of a pull request that brings one fault beside an old one."""
    runner = Runner(action, tmp_path, root)
    origin = tmp_path / "origin"
    (origin / "my docs").mkdir(parents=True)
    runner.git("init", "-q", "-b", "main", cwd=origin)
    (origin / "my docs" / "old.md").write_text(example_tutorial(Example("end", "Wait for for it.", "Quillon")))
    runner.git("add", "-A", cwd=origin)
    runner.git("commit", "-qm", "First", cwd=origin)
    runner.git("switch", "-qc", "topic", cwd=origin)
    (origin / "my docs" / "new.md").write_text(example_tutorial(Example("end", "Wait on on it.")))
    runner.git("add", "-A", cwd=origin)
    runner.git("commit", "-qm", "Second", cwd=origin)
    runner.git("clone", "-q", "--depth=1", "-b", "topic", f"file://{origin}", str(runner.repository), cwd=tmp_path)
    return runner


def test_annotations_show_what_the_pull_request_did(runner: Runner) -> None:
    inputs = {"PATHS": ".", "BASE": "main", "BEFORE": "", "FAIL_ON": "warning", "ONLY_CHANGES": "true"}
    result = runner.step("Annotate", **inputs)
    assert result.returncode == 1, result.stderr
    (line,) = result.stdout.splitlines()
    assert line.startswith("::warning file=my docs/new.md,")
    everything = runner.step("Annotate", **{**inputs, "ONLY_CHANGES": "false", "FAIL_ON": ""})
    assert (everything.returncode, len(everything.stdout.splitlines())) == (0, 2)


def test_annotations_show_what_a_push_did_and_everything_where_there_is_nothing_to_compare(runner: Runner) -> None:
    inputs = {"PATHS": ".", "BASE": "", "FAIL_ON": "", "ONLY_CHANGES": "true"}
    origin = runner.folder / "origin"
    runner.git("config", "uploadpack.allowAnySHA1InWant", "true", cwd=origin)
    before = (origin / ".git" / "refs" / "heads" / "main").read_text().strip()
    pushed = runner.step("Annotate", BEFORE=before, **inputs).stdout
    assert pushed.startswith("::warning file=my docs/new.md,")
    assert "old.md" not in pushed
    for before in ("0" * 40, ""):
        everything = runner.step("Annotate", BEFORE=before, **inputs | {"FAIL_ON": "info"})
        assert (everything.returncode, "old.md" in everything.stdout) == (0, True), everything.stderr
    debts = runner.step("Annotate", BEFORE="", **inputs | {"FAIL_ON": "info", "ONLY_CHANGES": "false"})
    assert debts.returncode == 1


def test_sarif_holds_everything_and_its_place_is_an_output(runner: Runner) -> None:
    result = runner.step("Write SARIF", PATHS=".\n")
    assert result.returncode == 0, result.stderr
    file = Path((runner.folder / "output").read_text().strip().removeprefix("file="))
    assert len(json.loads(file.read_text())["runs"][0]["results"]) == 2


def test_the_summary_says_what_the_change_means(runner: Runner) -> None:
    result = runner.step("Write what the change means", BASE="main", PATHS=".")
    assert result.returncode == 0, result.stderr
    assert "#### `Litware`: added" in (runner.folder / "summary.md").read_text()


def test_the_summary_is_of_the_given_paths(runner: Runner) -> None:
    for folder, product in (("one", "Fernhill"), ("two", "Northbeam")):
        (runner.repository / folder).mkdir()
        (runner.repository / folder / "a.md").write_text(example_tutorial(product=product))
    result = runner.step("Write what the change means", BASE="main", PATHS="one\ntwo/a.md\n")
    assert result.returncode == 0, result.stderr
    summary = (runner.folder / "summary.md").read_text()
    assert re.findall("(?m)^#### (.*)$", summary) == ["`Fernhill`: added", "`Northbeam`: added"]
