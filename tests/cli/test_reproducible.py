"""Same bytes in, same bytes out: whatever the folder, the order of files, the clock, the hash seed and the jobs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Snapshot = dict[str, bytes]


def build(folder: Path, *options: str, **environment: str) -> Snapshot:
    done = subprocess.run(
        [sys.executable, "-m", "doccompile", "build", "corpus", "-o", "out", "--fail-on", "never", *options],
        cwd=folder, capture_output=True, timeout=300, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    out = folder / "out"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def copy_corpus(folder: Path, *, backwards: bool = False) -> Path:
    """Copy the corpus file by file, so that the file system lists them in another order."""
    files = sorted(path for path in (ROOT / "corpus").rglob("*") if path.is_file())
    for path in reversed(files) if backwards else files:
        copied = folder / path.relative_to(ROOT)
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copied)
        os.utime(copied, (0, 0))
    return folder


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return build(copy_corpus(tmp_path_factory.mktemp("reference")), "--jobs", "1")


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_any_number_of_jobs_in_any_folder_gives_the_same_bytes(tmp_path: Path, reference: Snapshot, jobs: str) -> None:
    folder = copy_corpus(tmp_path / "a folder with a long name, ünïcode" / jobs, backwards=True)
    assert build(folder, "--jobs", jobs, PYTHONHASHSEED=jobs) == reference


def test_clock_locale_and_home_do_not_show(tmp_path: Path, reference: Snapshot) -> None:
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": str(tmp_path), "USER": "somebody", "COLUMNS": "40"}
    assert build(copy_corpus(tmp_path / "work"), **elsewhere) == reference


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    build(folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*")}
    build(folder)
    assert {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*")} == before
