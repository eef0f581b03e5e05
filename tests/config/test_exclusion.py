import subprocess
from pathlib import Path

import pytest

from doccompile.config.exclusion import Exclusion
from doccompile.config.model import Config


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        ".gitignore": "build/\n*.log.md\n/top.md\n",
        "docs/.gitignore": "!kept.log.md\nlocal/*\n",
        "top.md": "",
        "docs/top.md": "",
        "docs/a.md": "",
        "docs/a.log.md": "",
        "docs/kept.log.md": "",
        "docs/local/b.md": "",
        "build/c.md": "",
        "docs/build/kept.log.md": "",
        "drafts/deep/d.md": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def test_git_ignored_files_are_passed_over_exactly_as_git_does(repository: Path) -> None:
    exclusion = Exclusion(Config())
    files = sorted(path for path in repository.rglob("*.md"))
    names = "\n".join(path.relative_to(repository).as_posix() for path in files)
    answer = subprocess.run(
        ["git", "check-ignore", "--stdin"], cwd=repository, input=names, capture_output=True, text=True, check=True
    )
    ignored = set(answer.stdout.split())
    assert ignored
    assert {p.relative_to(repository).as_posix() for p in files if exclusion.excludes(p)} == ignored


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("line", ["!", "\\", "a\\", "[z-a]", "[[]a", "[", "[!]", "#a", "", " "])
def test_a_line_that_is_no_pattern_is_passed_over_as_git_does(repository: Path, line: str) -> None:
    (repository / ".gitignore").write_text(f"/top.md\n{line}\nbuild/\n")
    excludes = Exclusion(Config()).excludes
    names = ("top.md", "build", "drafts/deep/d.md")
    assert [excludes(repository / name) for name in names] == [True, True, False]


def test_a_byte_order_mark_is_no_part_of_the_first_pattern(repository: Path) -> None:
    ignore = repository / ".gitignore"
    ignore.write_text(ignore.read_text(), encoding="utf-8-sig")
    assert Exclusion(Config()).excludes(repository / "build")


def test_ignored_folders_are_passed_over_as_a_whole(repository: Path) -> None:
    assert Exclusion(Config()).excludes(repository / "build")
    assert not Exclusion(Config(respect_gitignore=False)).excludes(repository / "build")


def test_exclude_globs_are_relative_to_the_configuration(repository: Path) -> None:
    exclusion = Exclusion(Config(folder=repository, exclude=("drafts/", "/docs/a.md")))
    assert exclusion.excludes(repository / "drafts")
    assert exclusion.excludes(repository / "drafts" / "deep" / "d.md")
    assert exclusion.excludes(repository / "docs" / "a.md")
    assert not exclusion.excludes(repository / "docs" / "top.md")


def test_outside_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.md\n")
    assert not Exclusion(Config()).excludes(tmp_path / "a.md")
