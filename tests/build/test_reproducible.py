"""Same bytes in, same bytes out: in another folder, another order, any number of processes, any hash seed."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def build(cwd: Path, *arguments: str, **environment: str) -> None:
    command = [sys.executable, "-m", "doccompile", "build", *arguments, "--fail-on", "never"]
    path = str(Path(__file__).resolve().parents[2])
    env = {**os.environ, "PYTHONPATH": path, **environment}
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr


def digest(tree: Path) -> dict[str, str]:
    return {
        path.relative_to(tree).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(tree.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own tutorials, enough of them for several processes, in a folder called `corpus`."""
    folder = tmp_path_factory.mktemp("first") / "corpus"
    shutil.copytree(Path(__file__).resolve().parents[2] / "corpus", folder)
    for number in range(30):
        text = (folder / "samanage.md").read_text().replace("Samanage", f"Product{number}")
        (folder / f"product{number}.md").write_text(text)
    return folder


@pytest.fixture(scope="module")
def first(corpus: Path) -> dict[str, str]:
    build(corpus.parent, "corpus", "-o", "out", "--jobs", "1", PYTHONHASHSEED="0")
    return digest(corpus.parent / "out")


def test_number_of_processes_and_hash_seed_change_nothing(corpus: Path, first: dict[str, str], tmp_path: Path) -> None:
    build(corpus.parent, "corpus", "-o", str(tmp_path / "out"), "--jobs", "3", PYTHONHASHSEED="7")
    assert digest(tmp_path / "out") == first


def test_another_folder_day_and_locale_change_nothing(corpus: Path, first: dict[str, str], tmp_path: Path) -> None:
    shutil.copytree(corpus, tmp_path / "deep" / "down" / "corpus")
    build(tmp_path, "deep/down/corpus", "-o", "out", TZ="Pacific/Auckland", LC_ALL="C", COLUMNS="40")
    assert digest(tmp_path / "out") == first


def test_order_of_the_files_changes_nothing(corpus: Path, first: dict[str, str], tmp_path: Path) -> None:
    files = sorted((str(path.relative_to(corpus.parent)) for path in corpus.rglob("*") if path.is_file()), reverse=True)
    tutorials = [name for name in files if "includes" not in name and not name.startswith("corpus/fr-fr")]
    build(corpus.parent, *tutorials, "corpus", "-o", str(tmp_path / "out"))
    assert digest(tmp_path / "out") == first


def test_a_second_build_touches_nothing(corpus: Path, first: dict[str, str]) -> None:
    out = corpus.parent / "out"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    build(corpus.parent, "corpus", "-o", "out")
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before


def test_check_passes_on_what_was_built_and_fails_on_what_was_changed(corpus: Path, first: dict[str, str]) -> None:
    build(corpus.parent, "corpus", "-o", "out", "--check")
    (corpus / "product1.md").write_text((corpus / "product1.md").read_text().replace("20 minutes", "30 minutes"))
    with pytest.raises(AssertionError):
        build(corpus.parent, "corpus", "-o", "out", "--check")
    assert digest(corpus.parent / "out") == first
