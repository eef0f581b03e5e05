import json
import shlex
import subprocess
from functools import partial
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example
from doccompile.cli import doccompile
from doccompile.config.load import load
from tests import private_git
from tests.cli.shims import command_on_path
from tests.schemas.store import WorkflowLoader, published_schema

WORKFLOW = ".github/workflows/doccompile.yml"


def init(folder: Path, *arguments: str) -> str:
    result = CliRunner().invoke(doccompile, ["init", str(folder), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_a_bare_folder_gets_configuration_hook_and_workflow(tmp_path: Path) -> None:
    init(tmp_path)
    assert load(tmp_path / "doccompile.toml").baseline is None
    hooks = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())
    jsonschema.validate(hooks, published_schema("https://json.schemastore.org/pre-commit-config.json"))
    workflow = yaml.load((tmp_path / WORKFLOW).read_text(), Loader=WorkflowLoader)
    jsonschema.validate(workflow, published_schema("https://json.schemastore.org/github-workflow.json"))


def test_every_line_of_the_configuration_that_is_commented_out_is_right(tmp_path: Path) -> None:
    init(tmp_path)
    path = tmp_path / "doccompile.toml"
    lines = path.read_text().splitlines()
    code = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ("=" in line or "[" in line[:3])]
    path.write_text("\n".join(code))
    config = load(path)
    assert config.ignore == ("DC406",)
    assert config.vendor_domains


def test_what_is_there_is_kept_byte_for_byte(tmp_path: Path) -> None:
    files = {
        "pyproject.toml": "[tool.doccompile]\nignore = []\n",
        ".pre-commit-config.yaml": "repos: [] # doccompile comes later\n",
        WORKFLOW: "name: mine\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    output = init(tmp_path)
    assert {name: (tmp_path / name).read_text() for name in files} == files
    assert sum(line.startswith("kept ") for line in output.splitlines()) == 3
    assert not (tmp_path / "doccompile.toml").exists()


def test_below_the_top_of_a_repository_it_is_told_where_hooks_and_jobs_are_looked_for(tmp_path: Path) -> None:
    top = tmp_path / "our docs"
    (top / "sub").mkdir(parents=True)
    subprocess.run(["git", "init", "-q"], cwd=top, check=True)
    told = next(line for line in init(top / "sub").splitlines() if "at the top of the repository: " in line)
    assert Path(shlex.split(told)[-1]).resolve() == top
    assert "at the top" not in init(top)


def test_a_baseline_lies_beside_the_settings_that_are_to_name_it(tmp_path: Path) -> None:
    (tmp_path / "doccompile.toml").write_text("")
    (tmp_path / "docs").mkdir()
    init(tmp_path / "docs", "--baseline")
    assert (tmp_path / "doccompile-baseline.json").exists()


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("doccompile.toml", "[severity]\nDC406 = 'error'\n", "at the top of "),
        ("pyproject.toml", "[tool.doccompile]\n[tool.doccompile.severity]\n", "below [tool.doccompile] in "),
    ],
)
def test_where_the_baseline_goes_is_told(tmp_path: Path, name: str, text: str, place: str) -> None:
    (tmp_path / name).write_text(text)
    told = next(line for line in init(tmp_path, "--baseline").splitlines() if line.endswith(" to use it"))
    assert f'put baseline = "doccompile-baseline.json" {place}' in told


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    init(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert sum(line.startswith("kept ") for line in init(tmp_path).splitlines()) == 3
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "old",
    [
        "# mine\nrepos:\n- repo: https://example.com/a\n  rev: v1\n  hooks:\n  - id: a\n",
        "repos:\r\n    - repo: https://example.com/a\r\n      rev: v1\r\n      hooks: [{id: a}]",
    ],
)
def test_a_hook_is_added_to_an_existing_configuration(tmp_path: Path, old: str) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_bytes(old.encode())
    init(tmp_path)
    new = path.read_bytes().decode()
    assert new.startswith(old)
    assert [repo["repo"] for repo in yaml.safe_load(new)["repos"]] == ["https://example.com/a", "local"]
    assert ("\r\n" in old) == ("\r\n" in new.removeprefix(old))


@pytest.mark.parametrize("old", ["repos: []\n", "repos:\n- repo: x\n  hooks: []\nci: {}\n", "- not: ours\n", "{"])
def test_a_configuration_that_cannot_be_extended_safely_is_left_alone(tmp_path: Path, old: str) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(old)
    output = init(tmp_path)
    assert path.read_text() == old
    assert "add under its repos:" in output
    assert "- id: doccompile" in output


def test_gitlab_gets_its_job_beside_a_gitlab_configuration(tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("stages: [test]\n")
    output = init(tmp_path)
    job = yaml.safe_load((tmp_path / ".gitlab" / "doccompile.yml").read_text())["doccompile"]
    assert job["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}
    assert "include" in output
    assert not (tmp_path / WORKFLOW).exists()


@pytest.mark.parametrize("what", ["git+https://example.com/o'reilly/doccompile.git@main", 'doccompile @ "x" #: {a}'])
@pytest.mark.parametrize(("ci", "step"), [("github", 2), ("gitlab", 0)])
def test_what_is_installed_is_what_init_was_told(tmp_path: Path, what: str, ci: str, step: int) -> None:
    init(tmp_path, "--ci", ci, "--install", what)
    (hook,) = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == [what]
    if ci == "github":
        script = yaml.safe_load((tmp_path / WORKFLOW).read_text())["jobs"]["tutorials"]["steps"][step]["run"]
    else:
        script = yaml.safe_load((tmp_path / ".gitlab" / "doccompile.yml").read_text())["doccompile"]["before_script"][0]
    assert shlex.split(script)[:4] + shlex.split(script)[-1:] == ["python", "-m", "pip", "install", what]


@pytest.mark.parametrize("what", ["", " ", "a\nb"])
def test_what_pip_cannot_install_is_refused_and_nothing_is_written(tmp_path: Path, what: str) -> None:
    assert CliRunner().invoke(doccompile, ["init", str(tmp_path), "--install", what]).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_the_hook_runs_on_what_the_published_one_runs_on(tmp_path: Path, root: Path) -> None:
    init(tmp_path)
    (hook,) = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    published = {item["id"]: item for item in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())}
    assert hook["files"] == published["doccompile-changed"]["files"]


def test_what_the_files_install_is_said_only_where_they_do(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert "The files install doccompile==" in init(tmp_path / "other")
    init(tmp_path, "--install", "git+https://git.example/doccompile@main")
    assert "The files install" not in init(tmp_path)


def test_without_ci_no_workflow_is_written(tmp_path: Path) -> None:
    init(tmp_path, "--ci", "none")
    assert not (tmp_path / ".github").exists()


def test_a_baseline_keeps_the_findings_of_today(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(example_tutorial(Example("end", "Wait for for the cycle.")))
    runner = CliRunner()
    assert runner.invoke(doccompile, ["lint", str(tmp_path), "--fail-on", "warning"]).exit_code == 1
    init(tmp_path, "--baseline")
    assert runner.invoke(doccompile, ["lint", str(tmp_path), "--fail-on", "warning"]).exit_code == 0


def test_the_baseline_is_named_like_the_other_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(doccompile, ["init", "--baseline"]).output
    assert "created doccompile-baseline.json\n" in said
    assert str(tmp_path) not in said


def test_a_baseline_goes_where_the_settings_have_it_and_holds_what_lint_finds(tmp_path: Path) -> None:
    shared = Example("credentials", "5. Enter `https://api.globex.com/scim` in **Tenant URL**. Wait for for it.")
    (tmp_path / "a.md").write_text(example_tutorial(shared))
    (tmp_path / "b.md").write_text(example_tutorial(product="Globex"))
    (tmp_path / "doccompile.toml").write_text('baseline = "known.json"\nvendor-domains = {Litware = ["globex.com"]}\n')
    assert "to use it" not in init(tmp_path, "--baseline")
    known = (tmp_path / "known.json").read_bytes()
    assert (b"DC403" in known, b"DC101" in known) == (True, False)
    written = CliRunner().invoke(doccompile, ["lint", str(tmp_path), "--write-baseline"])
    assert written.exit_code == 0, written.output
    assert (tmp_path / "known.json").read_bytes() == known


@pytest.mark.parametrize("settings", ["baseline = 7", "ignore = ['DC999']", "="])
def test_settings_that_are_wrong_are_refused(tmp_path: Path, settings: str) -> None:
    (tmp_path / "doccompile.toml").write_text(settings)
    result = CliRunner().invoke(doccompile, ["init", str(tmp_path), "--baseline"])
    assert result.exit_code == 2, result.output
    assert "doccompile.toml" in result.output
    assert "Traceback" not in result.output


@pytest.fixture
def pull_request(tmp_path: Path, root: Path) -> tuple[Path, dict[str, str]]:
    """A shallow clone of a branch that brings one fault beside an old one, in a repository with all CI files."""
    environ = command_on_path(tmp_path / "bin", root)
    git = partial(private_git.git, env=environ)
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git("init", "-q", "-b", "trunk", cwd=origin)
    git("config", "uploadpack.allowAnySHA1InWant", "true", cwd=origin)
    (origin / "old.md").write_text(example_tutorial(Example("end", "Wait for for it.", "Quillon")))
    init(origin, "--ci", "github")
    init(origin, "--ci", "gitlab")
    git("add", "-A", cwd=origin)
    git("commit", "-qm", "First", cwd=origin)
    base = git("rev-parse", "HEAD", cwd=origin).strip()
    git("switch", "-qc", "topic", cwd=origin)
    (origin / "new.md").write_text(example_tutorial(Example("end", "Wait on on it.")))
    git("add", "-A", cwd=origin)
    git("commit", "-qm", "Second", cwd=origin)
    git("clone", "-q", "--depth=1", "--branch=topic", f"file://{origin}", str(clone), cwd=tmp_path)
    return clone, environ | {"BASE": "trunk", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}


def outputs(scripts: list[str], clone: Path, environ: dict[str, str]) -> list[str]:
    return [
        subprocess.run(
            ["bash", "-e", "-c", script], cwd=clone, env=environ, capture_output=True, text=True, check=True
        ).stdout
        for script in scripts
    ]


def test_the_workflow_reports_what_a_pull_request_did(pull_request: tuple[Path, dict[str, str]]) -> None:
    clone, environ = pull_request
    workflow = yaml.load((clone / WORKFLOW).read_text(), Loader=WorkflowLoader)
    assert workflow["on"]["push"]["branches"] == ["trunk"]
    scripts = [
        step["run"] for step in workflow["jobs"]["tutorials"]["steps"] if "doccompile lint" in step.get("run", "")
    ]
    annotations, _ = outputs(scripts, clone, environ)
    assert annotations.startswith("::warning file=new.md,")
    assert "old.md" not in annotations
    assert '"old.md"' in (clone / "doccompile.sarif").read_text()


def test_old_debts_fail_no_push(pull_request: tuple[Path, dict[str, str]]) -> None:
    clone, environ = pull_request
    config = clone / "doccompile.toml"
    config.write_text(config.read_text().replace('"error"', '"info"'))
    workflow = yaml.load((clone / WORKFLOW).read_text(), Loader=WorkflowLoader)
    (step,) = [step for step in workflow["jobs"]["tutorials"]["steps"] if "BEFORE" in step.get("env", {})]
    head = (clone / ".git" / "refs" / "heads" / "topic").read_text().strip()
    for before, expected in ((head, ""), ("0" * 40, "old.md"), (environ["CI_MERGE_REQUEST_DIFF_BASE_SHA"], "new.md")):
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=clone,
            env=environ | {"BASE": "", "BEFORE": before},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode == 0) == (expected != "new.md"), done.stderr
        assert expected in done.stdout
        assert expected or not done.stdout
    job = yaml.safe_load((clone / ".gitlab" / "doccompile.yml").read_text())["doccompile"]
    outputs(job["script"], clone, environ | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "", "CI_COMMIT_BEFORE_SHA": head})
    outputs(job["script"], clone, environ | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "", "CI_COMMIT_BEFORE_SHA": "0" * 40})


def test_the_gitlab_job_reports_what_a_merge_request_did(pull_request: tuple[Path, dict[str, str]]) -> None:
    clone, environ = pull_request
    environ |= {"CI_COMMIT_BEFORE_SHA": "0" * 40}
    job = yaml.safe_load((clone / ".gitlab" / "doccompile.yml").read_text())["doccompile"]
    _, report = outputs(job["script"], clone, environ)
    assert report.splitlines()[0] == "new.md"
    assert "old.md" not in report
    quality = json.loads((clone / job["artifacts"]["reports"]["codequality"]).read_text())
    assert [issue["location"]["path"] for issue in quality] == ["new.md", "old.md"]
