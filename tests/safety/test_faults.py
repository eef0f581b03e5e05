"""Whatever happens to a run or to the files under it, the tree and the cache are whole, and the next run is right.

`DOCCOMPILE_KILLS` says how many builds are killed (6 without it), `DOCCOMPILE_FILES` how many files lie in one folder
(3,000).
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from doccompile import pipeline
from doccompile.compiled import CompiledDocument
from doccompile.pipeline import Options, compile_file, compile_paths
from doccompile.source.discover import InputFile

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("DOCCOMPILE_KILLS", "6"))
FILES = int(os.environ.get("DOCCOMPILE_FILES", "3000"))
BUILD = [sys.executable, "-m", "doccompile", "build", "docs", "-o", "out", "--fail-on", "never", "--jobs", "2"]
TITLE = "# Configure Litware for automatic user provisioning with Microsoft Entra ID\n\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two editions of a small documentation set, and an environment in which doccompile runs from here."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for edition, names in (("one", ("slack", "storegate", "zoom")), ("two", ("slack", "figma", "zoom"))):
        shutil.copytree(ROOT / "corpus" / "includes", tmp_path / edition / "includes")
        for name in names:
            text = (ROOT / "corpus" / f"{name}.md").read_text(encoding="utf-8")
            (tmp_path / edition / f"{name}.md").write_text(text.replace("Prerequisites", edition), encoding="utf-8")
    return tmp_path


def use(folder: Path, edition: str) -> None:
    shutil.rmtree(folder / "docs", ignore_errors=True)
    shutil.copytree(folder / edition, folder / "docs")


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [*BUILD, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, **options)  # type: ignore[call-overload, no-any-return]


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def wanted(folder: Path) -> dict[str, dict[str, bytes]]:
    """The tree of each edition, built undisturbed and without a cache."""
    found = {}
    for edition in ("one", "two"):
        use(folder, edition)
        assert run("--no-cache").returncode == 0
        found[edition] = tree(folder / "out")
        shutil.rmtree(folder / "out")
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="needs process groups and SIGKILL")
def test_killed_build_leaves_the_old_tree_or_the_new_one(folder: Path, wanted: dict[str, dict[str, bytes]]) -> None:
    choose = random.Random(1)
    use(folder, "one")
    start = time.monotonic()
    assert run().returncode == 0
    longest = time.monotonic() - start
    for number in range(KILLS):
        edition = ("two", "one")[number % 2]
        use(folder, edition)
        process = subprocess.Popen(BUILD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(choose.uniform(0, longest))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert tree(folder / "out") in wanted.values(), number
        if number % 3 == 2:
            assert run().returncode == 0
            assert tree(folder / "out") == wanted[edition]
    assert run().returncode == 0
    assert tree(folder / "out") == wanted[edition]


def test_two_builds_at_once_do_not_mix(folder: Path, wanted: dict[str, dict[str, bytes]]) -> None:
    for edition in ("one", "two"):
        (folder / "sets" / edition).mkdir(parents=True)
        (folder / edition).rename(folder / "sets" / edition / "docs")
    commands = [
        [part if part != "docs" else f"sets/{edition}/docs" for part in BUILD] for edition in ("one", "two") * 2
    ]
    processes = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for command in commands
    ]
    assert [process.wait(120) for process in processes] == [0, 0, 0, 0]
    found = {path: data for path, data in tree(folder / "out").items() if not path.startswith("index.")}
    expected = [{p: data for p, data in own.items() if not p.startswith("index.")} for own in wanted.values()]
    record = ".doccompile.json"
    assert {path: found[path] for path in found if path != record} in [
        {path: own[path] for path in own if path != record} for own in expected
    ]


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of 256 KiB."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small file system")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_full_disk_is_one_sentence_and_leaves_the_old_tree(folder: Path, small_disk: Path) -> None:
    use(folder, "one")
    small = ["-o", str(small_disk / "tree" / "out"), "--target", "checklist"]
    (small_disk / "tree").mkdir()
    shutil.rmtree(folder / "docs")
    (folder / "docs").mkdir()
    (folder / "docs" / "litware.md").write_text(TITLE, encoding="utf-8")
    assert run(*small).returncode == 0
    before = tree(small_disk)
    use(folder, "two")
    full = run(*small[:2])
    assert full.returncode == 2
    assert "No space left on device" in full.stderr
    assert "Traceback" not in full.stderr
    assert tree(small_disk) == before


def test_full_disk_under_the_cache_costs_nothing(
    folder: Path, small_disk: Path, wanted: dict[str, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(small_disk))
    (small_disk / "ballast").write_bytes(bytes(200 * 1024))
    use(folder, "one")
    for _ in range(2):
        assert run().returncode == 0
        assert tree(folder / "out") == wanted["one"]


def test_file_that_vanishes_is_one_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(folder, "one")

    def vanish(entry: InputFile, options: Options) -> CompiledDocument:
        if entry.path == "docs/zoom.md":
            entry.file.unlink()
        return compile_file(entry, options)

    monkeypatch.setattr(pipeline, "compile_file", vanish)
    compiled = compile_paths([Path("docs")], Options(cache=folder / "cache"))
    gone = [finding for finding in compiled.findings if finding.where.path == "docs/zoom.md"]
    assert [finding.code for finding in gone] == ["DC001"]
    assert len(compiled.documents) == 3


def test_file_that_changes_while_it_is_read_is_read_again_by_the_next_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(folder, "one")
    options = Options(cache=folder / "cache")

    def change(entry: InputFile, options: Options) -> CompiledDocument:
        document = compile_file(entry, options)
        if entry.path == "docs/zoom.md":
            entry.file.write_bytes(entry.file.read_bytes().replace(b"Zoom", b"Zaum"))
        return document

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "compile_file", change)
        compile_paths([Path("docs")], options)
    assert compile_paths([Path("docs")], options).documents[2].entry.name.value == "Zaum"


def test_many_files_in_one_folder_are_passed_over_and_counted(folder: Path) -> None:
    many = folder / "many"
    many.mkdir()
    for number in range(FILES):
        (many / f"{number}.md").write_text("# Nothing\n", encoding="utf-8")
    (many / "litware.md").write_text(TITLE, encoding="utf-8")
    compiled = compile_paths([many], Options(jobs=1))
    assert (len(compiled.documents), len(compiled.passed_over)) == (1, FILES)
