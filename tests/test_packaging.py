"""What is installed from a wheel works: templates inside, the command there, nothing read from the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*arguments: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(argument) for argument in arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def templates() -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-d", folder, "-t", "wheel", "-t", "sdist", cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("doccompile-*.whl")
    return path


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `doccompile` of an empty environment with the wheel in it, whose dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=folder)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin" / "doccompile"


def test_the_wheel_contains_the_templates(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("doccompile/_templates/")}
    assert packed == {f"doccompile/_{name}" for name in templates()}
    assert packed


def test_the_sdist_contains_the_templates(built: Path) -> None:
    (path,) = built.glob("doccompile-*.tar.gz")
    with tarfile.open(path) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert packed >= {*templates(), "pyproject.toml", "README.md", "LICENSE", "constraints.txt"}


def test_the_sdist_contains_whole_folders_so_that_its_tests_run(built: Path) -> None:
    (path,) = built.glob("doccompile-*.tar.gz")
    with tarfile.open(path) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    corpus = {file.relative_to(ROOT).as_posix() for file in (ROOT / "corpus").rglob("*") if file.is_file()}
    built_files = json.loads((ROOT / "out" / ".doccompile.json").read_text(encoding="utf-8"))["files"]
    assert {name for name in packed if name.startswith("corpus/")} == corpus
    assert {name for name in packed if name.startswith("out/")} == {
        "out/.doccompile.json",
        *(f"out/{name}" for name in built_files),
    }
    assert packed >= {"action.yml", ".pre-commit-hooks.yaml", ".ci/run", "CONTRIBUTING.md"}


def test_an_installed_wheel_builds_a_tutorial(command: Path, tmp_path: Path) -> None:
    tutorial = tmp_path / "tutorials" / "slack.md"
    tutorial.parent.mkdir()
    tutorial.write_bytes((ROOT / "corpus" / "slack.md").read_bytes())
    run(command, "build", "tutorials", "-o", "out", "--fail-on", "never", cwd=tmp_path)
    assert (tmp_path / "out" / "slack" / "manifest.json").is_file()
    assert list((tmp_path / "out" / "slack" / "server").rglob("*.py"))


def test_an_installed_wheel_reads_nothing_from_the_checkout(command: Path, tmp_path: Path) -> None:
    ask = "import doccompile; print(doccompile.__file__)"
    where = run(command.with_name("python"), "-c", ask, cwd=tmp_path).strip()
    assert not Path(where).is_relative_to(ROOT)
    assert Path(where).is_relative_to(command.parents[1])
