import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from doccompile.review.changes import Change
from doccompile.review.repository import Repository, RepositoryError
from tests import private_git

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    for key, value in private_git.ENVIRONMENT.items():
        monkeypatch.setenv(key, value)
    root = tmp_path / "repo"
    root.mkdir()

    def run(*arguments: str, cwd: Path = root) -> str:
        return private_git.git(*arguments, cwd=cwd)

    run("init", "-q", "-b", "main")
    (root / "a.md").write_text("one\ntwo\nthree\n")
    (root / "ü b.md").write_text("".join(f"line {n}\n" for n in range(20)))
    (root / "gone.md").write_text("x\n")
    run("add", "-A")
    run("commit", "-qm", "first")
    return run


@pytest.fixture
def repository(git: Git, tmp_path: Path) -> Repository:
    return Repository.around(tmp_path / "repo" / "a.md")


def test_changes_name_lines_renames_and_files_git_does_not_track(git: Git, repository: Repository) -> None:
    root = repository.root
    (root / "a.md").write_text("one\n2\nthree\nfour\n")
    (root / "gone.md").unlink()
    git("mv", "ü b.md", "renamed \t.md")
    (root / "renamed \t.md").write_text("".join(f"line {n}\n" for n in range(19)) + "last\n")
    (root / "fresh.md").write_text("x")
    changes = {change.new or change.old: change for change in repository.changes("HEAD")}
    assert changes["a.md"] == Change("a.md", "a.md", frozenset({2, 4}))
    assert changes["gone.md"].new is None
    assert changes["renamed \t.md"] == Change("ü b.md", "renamed \t.md", frozenset({20}))
    assert changes["fresh.md"] == Change(None, "fresh.md", None)
    assert changes["fresh.md"].touches(7, 9)
    assert not changes["a.md"].touches(3, 3)


@pytest.mark.parametrize(
    "setting",
    [
        "diff.interHunkContext=9",
        "diff.context=9",
        "diff.noPrefix=true",
        "diff.renames=copies",
        "diff.relative=true",
        "diff.external=false",
        "diff.orderFile=gone.md",
        "diff.ignoreSubmodules=none",
        "color.ui=always",
        "color.diff=always",
        "core.quotePath=false",
        "core.pager=false",
    ],
)
def test_no_setting_of_the_user_alters_what_has_changed(git: Git, repository: Repository, setting: str) -> None:
    (repository.root / "a.md").write_text("one\n2\nthree\nfour\n")
    git("config", *setting.split("="))
    assert repository.changes("HEAD") == (Change("a.md", "a.md", frozenset({2, 4})),)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("", "", set()),
        ("line 7\n", "seven\n", {8}),
        ("line 7\n", "seven\nand a half\n", {8, 9}),
        ("line 7\n", "", set()),
        ("line 0\n", "nought\nline 0\n", {1}),
        ("line 19\n", "line 19\ntwenty", {21}),
        ("line 19\n", "line 19", set()),
        ("line 3\nline 4\n", "line 3\n\nline 4\n", {5}),
    ],
)
def test_a_line_of_which_only_the_end_changed_is_not_changed(
    git: Git, repository: Repository, old: str, new: str, lines: set[int]
) -> None:
    file = repository.root / "ü b.md"
    file.write_bytes(file.read_text().replace(old, new, 1).replace("\n", "\r\n").encode())
    (change,) = repository.changes(repository.commit("HEAD"))
    assert change.lines == frozenset(lines)


def test_a_file_that_became_a_link_is_gone_and_a_link_that_became_a_file_is_new(
    git: Git, repository: Repository
) -> None:
    (repository.root / "a.md").unlink()
    (repository.root / "a.md").symlink_to("gone.md")
    expected = {Change("a.md", None), Change(None, "a.md", None)}
    assert set(repository.changes("HEAD")) == expected
    git("commit", "-qam", "link")
    (repository.root / "a.md").unlink()
    (repository.root / "a.md").write_text("one\n")
    (repository.root / "gone.md").write_text("y\n")
    assert set(repository.changes("HEAD")) == {*expected, Change("gone.md", "gone.md", frozenset({1}))}


def test_the_base_is_where_the_branch_began(git: Git, repository: Repository) -> None:
    first = git("rev-parse", "HEAD").strip()
    git("switch", "-qc", "topic")
    git("commit", "-q", "--allow-empty", "-m", "topic")
    git("switch", "-q", "main")
    git("commit", "-q", "--allow-empty", "-m", "main moves on")
    git("switch", "-q", "topic")
    assert repository.base("main") == first


@pytest.mark.parametrize(
    "revision", ["origin/main", "upstream/main", "main", "v1", "<its hash>", "<its short hash>", "HEAD~1"]
)
def test_a_shallow_clone_compares_with_the_revision_itself_once_it_is_fetched_as_told(
    git: Git, repository: Repository, tmp_path: Path, revision: str
) -> None:
    main = git("rev-parse", "main").strip()
    git("tag", "v1")
    git("switch", "-qc", "topic")
    (repository.root / "a.md").write_text("one\n2\nthree\n")
    git("commit", "-qam", "topic")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth=1", "-b", "topic", f"file://{repository.root}", str(shallow))
    git("remote", "add", "upstream", f"file://{repository.root}", cwd=shallow)
    wanted = {"<its hash>": main, "<its short hash>": main[:7]}.get(revision, revision)
    clone = Repository.around(shallow)
    with pytest.raises(RepositoryError, match="this clone is shallow, so fetch it first: git fetch ") as told:
        clone.base(wanted)
    git(*str(told.value).partition("first: git ")[2].split(), cwd=shallow)
    assert clone.base(wanted) == main
    assert clone.changes(main) == (Change("a.md", "a.md", frozenset({2})),)


def test_contents_of_a_revision_are_its_bytes(git: Git, repository: Repository) -> None:
    (repository.root / "a.md").write_text("changed")
    commit = repository.commit("HEAD")
    assert repository.files(commit) == ("a.md", "gone.md", "ü b.md")
    contents = dict(repository.contents(commit, ["ü b.md", "a.md", "missing.md"]))
    assert contents["a.md"] == b"one\ntwo\nthree\n"
    assert contents["missing.md"] == b""


def test_a_range_is_no_revision(repository: Repository) -> None:
    with pytest.raises(RepositoryError, match=r'"main\.\.\.HEAD" is a range'):
        repository.commit("main...HEAD")


@pytest.mark.parametrize("revision", ["nowhere", "--help", ""])
def test_an_unknown_revision_is_refused(repository: Repository, revision: str) -> None:
    with pytest.raises(RepositoryError, match="is not in this clone"):
        repository.commit(revision)


def test_a_folder_outside_any_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="is not inside a Git repository"):
        Repository.around(tmp_path)


def test_a_repository_of_another_user_is_told_as_git_tells_it(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    told = "Git does not read the repository of .*/a.md: .*git config --global --add safe.directory .*/repo$"
    with pytest.raises(RepositoryError, match=told):
        Repository.around(repository.root / "a.md")


def test_a_forged_name_that_leads_out_of_the_tree_is_left_out(git: Git, repository: Repository) -> None:
    blob = git("rev-parse", "HEAD:a.md").strip()
    inner = make_tree(repository, "100644", "evil.md", blob)
    outer = make_tree(repository, "40000", "..", inner)
    commit = git("commit-tree", outer, "-m", "forged").strip()
    assert "../evil.md" in git("ls-tree", "-r", "--name-only", commit)
    assert repository.files(commit) == ()


def make_tree(repository: Repository, mode: str, name: str, target: str) -> str:
    """Write a tree object with one entry as it stands, without the checks that Git makes of a name."""
    data = f"{mode} {name}".encode() + b"\0" + bytes.fromhex(target)
    return (
        subprocess.run(
            ["git", "hash-object", "-t", "tree", "-w", "--stdin", "--literally"],
            cwd=repository.root,
            input=data,
            check=True,
            capture_output=True,
        )
        .stdout.decode()
        .strip()
    )
