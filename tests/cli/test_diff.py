"""`doccompile diff` between files, folders and Git revisions."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile
from tests.cli.shims import command_on_path
from tests.private_git import git

OLD = example_tutorial()
NEW = OLD.replace("40 minutes", "20 minutes").replace("|active|Boolean||", "|active|Boolean||\n   |title|String||")
SENTENCES = ["Synchronization interval in minutes changed", 'User attribute "title" added: "String"']


@pytest.fixture
def repository(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repository"
    (folder / "docs").mkdir(parents=True)
    for key, value in command_on_path(tmp_path / "bin", root).items():
        monkeypatch.setenv(key, value)
    monkeypatch.chdir(folder)
    git("init", "-q", "-b", "main")
    (folder / "docs" / "a.md").write_text(OLD)
    (folder / "docs" / "b.md").write_text(example_tutorial(product="Quillon"))
    git("add", "-A")
    git("commit", "-qm", "first")
    git("switch", "-qc", "topic")
    (folder / "docs" / "a.md").write_text(NEW)
    git("mv", "docs/b.md", "docs/renamed.md")
    git("commit", "-qam", "second")
    return folder


def diff(*arguments: str) -> Result:
    return CliRunner().invoke(doccompile, ["diff", *arguments])


def flat(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("main:docs/a.md", "docs/a.md"),
        ("main:docs/a.md", "topic:docs/a.md"),
        ("main:docs", "docs"),
        ("main..topic",),
        ("main", "topic"),
        ("main...topic", "docs"),
        ("main..", "docs/a.md"),
        ("main", "docs"),
        ("main", "."),
        ("main",),
    ],
)
def test_each_way_to_name_two_sides_tells_the_same_change(repository: Path, arguments: tuple[str, ...]) -> None:
    output = flat(diff(*arguments))
    assert all(sentence in output for sentence in SENTENCES)
    assert "1 changed" in output
    assert "0 added, 0 removed" in output


def test_three_dots_leave_out_what_the_other_branch_did_since_they_parted(repository: Path) -> None:
    git("switch", "-q", "main")
    (repository / "docs" / "a.md").write_text(
        OLD.replace("|active|Boolean||", "|active|Boolean||\n   |locale|String||")
    )
    git("commit", "-qam", "third")
    assert '"locale"' in flat(diff("main..topic"))
    assert '"locale"' not in flat(diff("main...topic"))


@pytest.mark.parametrize("new", ["docs/renamed.md", "topic:docs/renamed.md"])
def test_two_files_are_compared_although_neither_has_changed(repository: Path, new: str) -> None:
    assert 'Connector name changed from "Litware" to "Quillon"' in flat(diff("topic:docs/a.md", new))


def test_what_did_not_change_is_not_read_again(repository: Path) -> None:
    (repository / "docs" / "empty.md").write_bytes(b"")
    git("add", "-A")
    git("commit", "-qm", "empty")
    assert diff("HEAD", "docs").stderr == ""


@pytest.mark.parametrize(
    ("folder", "arguments"),
    [(".", ("main",)), (".", ("main", "docs")), ("docs", ("main",)), ("docs", ("main:docs/a.md", "a.md"))],
)
def test_a_tutorial_is_named_as_its_repository_has_it(
    repository: Path, monkeypatch: pytest.MonkeyPatch, folder: str, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(repository / folder)
    comment = diff(*arguments, "--format", "markdown")
    assert "`docs/a.md`" in comment.output
    tutorials = json.loads(diff(*arguments, "--format", "json").output)["tutorials"]
    assert {tutorial["new_path"] for tutorial in tutorials if tutorial["status"] == "changed"} == {"docs/a.md"}


def test_files_and_folders_outside_any_repository(tmp_path: Path) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(text)
    for old, new in (("old", "new"), ("old/a.md", "new/a.md")):
        assert SENTENCES[1] in flat(diff(str(tmp_path / old), str(tmp_path / new)))


def test_a_changed_include_is_a_change_of_the_tutorial(repository: Path) -> None:
    include = repository / "docs" / "includes"
    include.mkdir()
    (include / "p.md").write_text("* A tenant that is old.\n")
    text = OLD.replace("* A Litware tenant.", "[!INCLUDE [p](includes/p.md)]")
    (repository / "docs" / "a.md").write_text(text)
    git("add", "-A")
    git("commit", "-qm", "include")
    (include / "p.md").write_text("* A tenant that is new.\n")
    assert 'Prerequisite changed from "A tenant that is old." to' in flat(diff("HEAD:docs/a.md", "docs/a.md"))
    document = json.loads(diff("HEAD", "docs", "--format", "json").output)
    (change,) = document["tutorials"][0]["changes"]
    assert change["old_place"]["path"].endswith("includes/p.md")
    assert "doccompile-" not in change["old_place"]["path"]


def test_an_include_is_found_in_a_revision_whatever_its_folder_and_suffix(repository: Path) -> None:
    parts = repository / "docs" / "parts"
    parts.mkdir()
    (parts / "p.inc").write_text("[!INCLUDE [q](../more/q.md)]\n")
    (repository / "docs" / "more").mkdir()
    (repository / "docs" / "more" / "q.md").write_text("* A tenant that is old.\n")
    (repository / "docs" / "a.md").write_text(OLD.replace("* A Litware tenant.", "[!INCLUDE [p](parts/p.inc)]"))
    git("add", "-A")
    git("commit", "-qm", "include")
    (repository / "docs" / "more" / "q.md").write_text("* A tenant that is new.\n")
    assert "Prerequisite changed" in flat(diff("HEAD:docs/a.md", "docs/a.md"))
    assert "Prerequisite changed" in flat(diff("HEAD", "docs/a.md"))
    assert "Prerequisite changed" in flat(diff("HEAD", "docs"))


@pytest.mark.parametrize("folder", ["docs", "."])
def test_a_tutorial_has_changed_where_what_its_include_includes_has(repository: Path, folder: str) -> None:
    (repository / "docs" / "p.txt").write_text("[!INCLUDE [q](q.txt)]\n[!INCLUDE [p](p.txt)]\n")
    (repository / "docs" / "q.txt").write_text("[!INCLUDE [r](r.txt)]\n")
    (repository / "docs" / "r.txt").write_text("* A tenant that is old.\n")
    (repository / "docs" / "a.md").write_text(OLD.replace("* A Litware tenant.", "[!INCLUDE [p](p.txt)]"))
    git("add", "-A")
    git("commit", "-qm", "include")
    assert "0 changed" in flat(diff("HEAD", folder))
    (repository / "docs" / "r.txt").unlink()
    assert "Prerequisite dropped" in flat(diff("HEAD", folder))
    (repository / "docs" / "r.txt").write_text("* A tenant that is new.\n")
    assert "Prerequisite changed" in flat(diff("HEAD", folder))


def test_an_include_that_no_file_can_be_called_is_none(repository: Path) -> None:
    (repository / "docs" / "p.md").write_text("* A tenant that is old.\n")
    includes = f"[!INCLUDE [n]({'n' * 300}.md)]\n\n[!INCLUDE [p](p.md)]"
    (repository / "docs" / "a.md").write_text(OLD.replace("* A Litware tenant.", includes))
    git("add", "-A")
    git("commit", "-qm", "include")
    (repository / "docs" / "p.md").write_text("* A tenant that is new.\n")
    assert "Prerequisite changed" in flat(diff("HEAD", "docs"))


@pytest.fixture
def with_settings(repository: Path) -> Path:
    """A repository whose tutorial includes a file from the documentation set's root; drafts are excluded."""
    (repository / "doccompile.toml").write_text('root = "articles"\nexclude = ["drafts/"]\n')
    for name, text in (
        ("articles/saas/c.md", OLD.replace("* A Litware tenant.", "[!INCLUDE [p](~/shared/includes/p.md)]")),
        ("articles/shared/includes/p.md", "* A tenant that is old.\n"),
        ("articles/saas/drafts/d.md", example_tutorial(product="Fernhill")),
    ):
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text)
    git("add", "-A")
    git("commit", "-qm", "third")
    return repository


@pytest.mark.parametrize("way", ["HEAD:articles/saas", "HEAD"])
def test_what_was_in_an_include_that_is_gone_is_dropped(with_settings: Path, way: str) -> None:
    (with_settings / "articles" / "shared" / "includes" / "p.md").unlink()
    (tutorial,) = json.loads(diff(way, "articles/saas", "--format", "json").output)["tutorials"]
    (change,) = tutorial["changes"]
    assert (change["subject"], change["kind"], change["old"]) == ("Prerequisite", "removed", "A tenant that is old.")
    assert change["old_place"]["path"] == "articles/shared/includes/p.md"


def test_what_the_settings_exclude_was_neither_added_nor_removed(with_settings: Path) -> None:
    draft = with_settings / "articles" / "saas" / "drafts" / "d.md"
    draft.write_text(draft.read_text().replace("40 minutes", "20 minutes"))
    assert flat(diff("HEAD", "articles")) == "Tutorials: 0 added, 0 removed, 0 changed"
    git("commit", "-qam", "fourth")
    assert flat(diff("HEAD~1..HEAD")) == "Tutorials: 0 added, 0 removed, 0 changed"


def test_a_place_that_one_revision_lacks_was_added_or_removed_with_all_its_tutorials(repository: Path) -> None:
    (repository / "more").mkdir()
    (repository / "more" / "c.md").write_text(example_tutorial(product="Fernhill"))
    (repository / "assets").mkdir()
    (repository / "assets" / "notes.csv").write_text("a,b\n")
    git("add", "-A")
    git("commit", "-qm", "third")
    for path in ("more", "more/c.md"):
        for arguments in (("HEAD~1", path), ("HEAD~1..HEAD", path), (f"HEAD~1:{path}", path)):
            added = flat(diff(*arguments))
            assert added == "Fernhill: added (more/c.md) Tutorials: 1 added, 0 removed, 0 changed"
        assert "1 removed" in flat(diff("HEAD..HEAD~1", path))
    assert flat(diff("HEAD", "assets")) == "Tutorials: 0 added, 0 removed, 0 changed"


def test_a_place_that_is_gone_from_the_folder_was_removed(repository: Path) -> None:
    git("rm", "-qr", "docs")
    assert not (repository / "docs").exists()
    for path, gone in (("docs", 2), ("docs/a.md", 1)):
        assert f"{gone} removed, 0 changed" in flat(diff("HEAD", path))


def test_formats_and_exit_code(repository: Path) -> None:
    assert diff("main", "docs", "--format", "markdown").output.startswith("<!-- doccompile diff -->\n")
    assert json.loads(diff("main", "docs", "--format", "json").output)["summary"]["changed"] == 1
    assert diff("main", "docs", "--exit-code").exit_code == 1
    assert diff("topic", "docs", "--exit-code").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nowhere.md", "docs/a.md"), "nowhere.md: no such file or folder"),
        (("nowhere", "docs/a.md"), 'revision "nowhere" is not in this clone'),
        (("main", "nowhere"), "nowhere: no such file or folder"),
        (("", "docs"), "the path is empty"),
        (("docs", ""), "the path is empty"),
        (("docs/a.md", "nowhere.md"), '"nowhere.md" is no file or folder, and no REV:path'),
        (("docs/a.md",), "is one side only"),
        (("gone..topic",), 'revision "gone" is not in this clone'),
        (("main:docs/zzz.md", "docs/a.md"), 'has no "docs/zzz.md"'),
        (("main..topic", "docs/zzz.md"), 'has no "docs/zzz.md"'),
    ],
)
def test_what_names_nothing_is_refused(repository: Path, arguments: tuple[str, ...], reason: str) -> None:
    result = diff(*arguments)
    assert result.exit_code == 2
    assert reason in result.output


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "this file is empty"), (b"\0", "binary file"), (b"# Notes\n", "no connector")]
)
def test_a_file_that_is_no_tutorial_was_neither_added_nor_removed(repository: Path, data: bytes, reason: str) -> None:
    (repository / "c.md").write_bytes(data)
    for arguments in (("c.md", "docs/a.md"), ("docs/a.md", "c.md"), ("main:docs/a.md", "c.md")):
        result = diff(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("doccompile: repository/c.md: ")
        assert reason in result.stderr


def test_what_cannot_be_read_in_a_folder_is_named_beside_the_changes(repository: Path) -> None:
    (repository / "docs" / "c.md").write_bytes(b"")
    result = diff("main:docs", "docs")
    assert result.exit_code == 0
    assert result.stderr == "doccompile: not compared: docs/c.md: this file is empty\n"
    assert "Tutorials: 0 added, 0 removed, 1 changed" in result.stdout


def test_what_cannot_be_read_is_named_in_the_markup_and_in_json(repository: Path) -> None:
    for name in "cdefghijklmno":
        (repository / "docs" / f"{name}.md").write_bytes(b"")
    told = diff("main:docs", "docs", "--format", "markdown").stdout
    assert "\n#### Not compared\n\n- `docs/c.md`: `this file is empty`\n- `docs/d.md`: " in told
    assert "\n- and 3 more\n\n#### " in told
    found = json.loads(diff("main:docs", "docs", "--format", "json").stdout)
    assert len(found["not_compared"]) == 13
    assert found["not_compared"][0] == {"path": "docs/c.md", "reason": "this file is empty"}


def test_what_became_unreadable_was_neither_added_nor_removed(repository: Path) -> None:
    (repository / "docs" / "a.md").write_bytes(b"caf\xe9\n")
    for arguments in (("main",), ("main", "docs")):
        result = diff(*arguments)
        assert result.stderr.startswith("doccompile: not compared: docs/a.md: this file is not UTF-8 text")
        assert result.stdout == "Tutorials: 0 added, 0 removed, 0 changed\n"


def test_of_two_tutorials_of_a_connector_the_one_with_the_same_bytes_is_the_pair(repository: Path) -> None:
    for folder in ("one", "two"):
        (repository / folder).mkdir()
        (repository / folder / "deeper").mkdir()
    (repository / "one" / "deeper" / "x.md").write_text(OLD)
    (repository / "one" / "deeper" / "y.md").write_text(NEW)
    (repository / "two" / "x.md").write_text(OLD)
    (repository / "two" / "y.md").write_text(NEW)
    assert flat(diff("one", "two")) == "Tutorials: 0 added, 0 removed, 0 changed"


def test_of_two_tutorials_of_a_connector_the_one_with_the_same_name_is_the_pair(tmp_path: Path) -> None:
    for name, text in (("old/x.md", OLD), ("old/y.md", OLD + "\n"), ("new/y.md", NEW)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    tutorials = json.loads(diff(str(tmp_path / "old"), str(tmp_path / "new"), "--format", "json").output)["tutorials"]
    assert {entry["old_path"]: entry["status"] for entry in tutorials} == {"old/x.md": "removed", "old/y.md": "changed"}


def test_one_tutorial_that_went_and_one_that_came_are_no_change(repository: Path) -> None:
    (repository / "docs" / "a.md").unlink()
    (repository / "docs" / "c.md").write_text(example_tutorial(product="Freshfield"))
    assert "1 added, 1 removed, 0 changed" in flat(diff("topic", "docs"))
