"""A cached run gives what an uncached one gives, whatever changed in between."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from doccompile import pipeline
from doccompile.compiled import CompiledDocument
from doccompile.pipeline import Compiled, Options, compile_paths
from doccompile.source.discover import InputFile

ROOT = Path(__file__).resolve().parents[2]
Compile = Callable[..., Compiled]


@pytest.fixture
def tutorials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tutorials with includes, last changed long ago, and the current folder above it."""
    folder = tmp_path / "docs"
    shutil.copytree(ROOT / "corpus", folder)
    for file in folder.rglob("*"):
        os.utime(file, (1, 1))
    monkeypatch.chdir(tmp_path)
    return Path("docs")


@pytest.fixture
def compiled_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The printed paths of the files that are compiled, as opposed to taken from the cache."""
    seen: list[str] = []

    def note(function: object, files: Iterable[InputFile], jobs: int | None) -> list[CompiledDocument]:
        files = list(files)
        seen.extend(file.path for file in files)
        return list(map(function, files))  # type: ignore[call-overload]

    monkeypatch.setattr(pipeline, "process_map", note)
    return seen


def same(folder: Path, cache: Path, **options: object) -> Compiled:
    """Compile with the cache, compare with a run without, and return it."""
    cached = compile_paths([folder], Options(cache=cache, **options))  # type: ignore[arg-type]
    plain = compile_paths([folder], Options(**options))  # type: ignore[arg-type]
    assert [(d.path, d.name, d.findings, d.entry, d.manifest, d.included, d.commented) for d in cached.documents] == [
        (d.path, d.name, d.findings, d.entry, d.manifest, d.included, d.commented) for d in plain.documents
    ]
    assert (cached.findings, cached.passed_over) == (plain.findings, plain.passed_over)
    return cached


@pytest.mark.parametrize("manifests", [False, True])
def test_second_run_compiles_nothing_and_gives_the_same(
    tutorials: Path, tmp_path: Path, compiled_files: list[str], manifests: bool
) -> None:
    cache = tmp_path / "cache"
    compile_paths([tutorials], Options(cache=cache, manifests=manifests))
    compiled_files.clear()
    compile_paths([tutorials], Options(cache=cache, manifests=manifests))
    assert compiled_files == []
    same(tutorials, cache, manifests=manifests)


def test_only_the_changed_file_is_compiled(tutorials: Path, tmp_path: Path, compiled_files: list[str]) -> None:
    cache = tmp_path / "cache"
    compile_paths([tutorials], Options(cache=cache))
    changed = tutorials / "dialpad.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Dialpad", "Dialpod"), encoding="utf-8")
    compiled_files.clear()
    compile_paths([tutorials], Options(cache=cache))
    assert compiled_files == ["docs/dialpad.md"]
    same(tutorials, cache)


def test_change_that_keeps_size_and_time_is_seen(tutorials: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    same(tutorials, cache)
    changed = tutorials / "dialpad.md"
    times = (changed.stat().st_atime_ns, changed.stat().st_mtime_ns)
    changed.write_text(changed.read_text(encoding="utf-8").replace("Dialpad", "Dialpod"), encoding="utf-8")
    os.utime(changed, ns=times)
    same(tutorials, cache)


def test_changed_include_is_seen(tutorials: Path, tmp_path: Path, compiled_files: list[str]) -> None:
    cache = tmp_path / "cache"
    compile_paths([tutorials], Options(cache=cache))
    include = tutorials / "includes" / "common-prerequisites.md"
    include.write_text("* A click on the the button.\n", encoding="utf-8")
    compiled_files.clear()
    compile_paths([tutorials], Options(cache=cache))
    assert "docs/slack.md" in compiled_files or len(compiled_files) > 1
    same(tutorials, cache)


def test_include_that_goes_and_comes_back_is_seen(tutorials: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = same(tutorials, cache)
    (tutorials / "includes").rename(tmp_path / "elsewhere")
    without = same(tutorials, cache)
    assert without.findings != before.findings
    (tmp_path / "elsewhere").rename(tutorials / "includes")
    assert same(tutorials, cache).findings == before.findings


def test_include_that_appears_nearer_is_seen(tutorials: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    same(tutorials, cache)
    nearer = tutorials / "identity" / "saas-apps" / "includes"
    nearer.mkdir(parents=True)
    (nearer / "common-prerequisites.md").write_text("* Another the the file.\n", encoding="utf-8")
    same(tutorials, cache)


def test_include_that_cannot_be_read_for_another_reason_is_seen(tutorials: Path, tmp_path: Path) -> None:
    cache, include = tmp_path / "cache", tutorials / "includes" / "common-prerequisites.md"
    include.write_bytes(b"")
    before = same(tutorials, cache)
    include.write_bytes(b"\0")
    assert same(tutorials, cache).findings != before.findings


def test_moved_folder_is_named_as_it_is_now(tutorials: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    same(tutorials, cache)
    tutorials.rename("moved")
    compiled = same(Path("moved"), cache)
    assert all(finding.where.path.startswith("moved/") for finding in compiled.findings)


def test_file_that_cannot_be_read_is_never_kept(tutorials: Path, tmp_path: Path, compiled_files: list[str]) -> None:
    cache = tmp_path / "cache"
    (tutorials / "broken.md").write_bytes(b"\xff\xfe\x00")
    for _ in range(2):
        compiled_files.clear()
        compile_paths([tutorials], Options(cache=cache))
    assert compiled_files == ["docs/broken.md"]
    same(tutorials, cache)


def test_damaged_cache_costs_time_and_nothing_else(tutorials: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    same(tutorials, cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for damaged in (
        b"",
        b"no database",
        whole[:5000],
        whole[:4096] + bytes(len(whole) - 4096),
        whole.replace(b"DC", b"XC"),
    ):
        file.write_bytes(damaged)
        same(tutorials, cache)
        same(tutorials, cache)


def test_cache_that_cannot_be_made_costs_nothing(tutorials: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    same(tutorials, tmp_path / "file" / "cache")
