"""A build of what is built already does nothing; whatever changes in between, it does what a first build does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doccompile.build import run as build_run
from doccompile.cli import doccompile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def renders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grow by one whenever a build renders; the current directory holds `docs` with two tutorials."""
    (tmp_path / "docs").mkdir()
    for name in ("storegate.md", "slack.md"):
        shutil.copy(ROOT / "corpus" / name, tmp_path / "docs" / name)
    shutil.copytree(ROOT / "corpus" / "includes", tmp_path / "docs" / "includes")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    seen: list[int] = []
    original = build_run.build
    monkeypatch.setattr(build_run, "build", lambda *args, **options: seen.append(1) or original(*args, **options))  # type: ignore[func-returns-value]
    return seen


def build(*arguments: str) -> Result:
    result = CliRunner().invoke(
        doccompile, ["build", "docs", "--fail-on", "never", "--target", "checklist", *arguments]
    )
    assert result.exit_code == 0, result.output
    return result


def tree(folder: str) -> dict[str, bytes]:
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_second_build_renders_nothing_and_says_the_same(renders: list[int]) -> None:
    first = build().stderr.splitlines()
    second = build().stderr.splitlines()
    assert len(renders) == 1
    assert second[0] == first[0]
    assert second[1].startswith("0 files created, 0 files changed")


def test_findings_fail_an_unchanged_build_too(renders: list[int]) -> None:
    statuses = [CliRunner().invoke(doccompile, ["build", "docs", "--fail-on", "info"]).exit_code for _ in range(2)]
    assert statuses == [1, 1]
    assert len(renders) == 1


CHANGES: dict[str, Callable[[], object]] = {
    "tutorial changed": lambda: _append("docs/slack.md"),
    "tutorial added": lambda: shutil.copy(ROOT / "corpus" / "zoom.md", "docs/zoom.md"),
    "tutorial removed": lambda: Path("docs/slack.md").unlink(),
    "include changed": lambda: _append("docs/includes/common-prerequisites.md"),
    "output edited": lambda: _append("out/index.json"),
    "output removed": lambda: Path("out/index.html").unlink(),
    "output replaced": lambda: shutil.copy("out/index.json", "out/index.html"),
    "file added to the output": lambda: Path("out/own.txt").write_text("mine\n", encoding="utf-8"),
    "configuration added": lambda: Path("doccompile.toml").write_text('ignore = ["DC4"]\n', encoding="utf-8"),
    "cache emptied": lambda: shutil.rmtree("cache"),
}


def _append(file: str) -> None:
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write("\nA click on the the button.\n")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_change_is_built(renders: list[int], change: Callable[[], object]) -> None:
    build()
    change()
    build()
    assert len(renders) == 2
    shutil.rmtree("out2", ignore_errors=True)
    build("-o", "out2", "--no-cache")
    built = {
        path: data
        for path, data in tree("out").items()
        if path not in ("own.txt", "index.json.orig", "index.html.orig")
    }
    assert built == tree("out2")


def test_a_check_that_finds_a_difference_is_no_build(renders: list[int]) -> None:
    build()
    before = tree("out")
    _append("docs/slack.md")
    assert CliRunner().invoke(doccompile, ["build", "docs", "--target", "checklist", "--check"]).exit_code == 1
    assert tree("out") == before
    build()
    assert tree("out") != before


def test_what_is_kept_or_moved_aside_is_said_once(renders: list[int]) -> None:
    build()
    Path("docs/slack.md").unlink()
    _append("out/slack/checklist.md")
    _append("out/storegate/checklist.md")
    said = build().stderr
    assert "kept, since it was edited by hand: slack/checklist.md" in said
    assert "what stood in the way is now storegate/checklist.md.orig" in said
    after = tree("out")
    assert "checklist.md" not in build().stderr
    assert len(renders) == 2
    assert tree("out") == after


def test_check_of_an_unchanged_tree_passes_without_rendering(renders: list[int]) -> None:
    build()
    assert build("--check").stdout == ""
    assert len(renders) == 1
