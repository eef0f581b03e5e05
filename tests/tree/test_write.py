"""Writing a tree: as a whole, nothing of others lost, nothing outside."""

import errno
import json
import os
import pickle
import random
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from doccompile.source.discover import RECORD
from doccompile.tree import exchange, switch
from doccompile.tree.files import FileError, TreeFiles, pack_file
from doccompile.tree.outcome import Changes, WriteError
from doccompile.tree.write import write_tree as write_packed

FIRST = {"index.json": "1\n", "a/manifest.json": "a1\n", "a/server/app.py": "app\n", "b/manifest.json": "b1\n"}
SECOND = {"index.json": "2\n", "a/manifest.json": "a2\n", "a/server/app.py": "app\n", "c/manifest.json": "c1\n"}


def write_tree(out: Path, files: Mapping[str, str], **options: Any) -> Changes:
    """Write files given as texts."""
    return write_packed(out, TreeFiles(pack_file(path, text) for path, text in files.items()), **options)


@pytest.fixture(params=["exchange", "in place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of putting a tree into effect."""
    if request.param == "in place":
        monkeypatch.setattr(switch, "_holds_current_folder", lambda _root: True)
    return str(request.param)


def tree(root: Path) -> dict[str, str]:
    """Every file but the record, by relative path."""
    files = (path for path in root.rglob("*") if path.is_file() and not path.is_symlink() and path.name != RECORD)
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def written(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """What tells that a place was written; not when it was read."""
    places = {path: path.stat() for path in [folder, *folder.rglob("*")]}
    return {path: (stat.st_ino, stat.st_mtime_ns, stat.st_mode) for path, stat in places.items()}


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.usefixtures("way")
class TestWriting:
    def test_new_tree_holds_exactly_the_files(self, tmp_path: Path) -> None:
        changes = write_tree(tmp_path / "deep" / "out", FIRST)
        assert tree(tmp_path / "deep" / "out") == FIRST
        assert changes.created == (RECORD, *sorted(FIRST))
        assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]

    def test_second_build_says_what_it_did(self, tmp_path: Path) -> None:
        write_tree(tmp_path / "out", FIRST)
        changes = write_tree(tmp_path / "out", SECOND)
        assert tree(tmp_path / "out") == SECOND
        assert changes.created == ("c/manifest.json",)
        assert changes.changed == (RECORD, "a/manifest.json", "index.json")
        assert changes.unchanged == ("a/server/app.py",)
        assert changes.removed == ("b/manifest.json",)
        assert not (tmp_path / "out" / "b").exists()

    def test_unchanged_file_is_not_touched(self, tmp_path: Path) -> None:
        write_tree(tmp_path / "out", FIRST)
        before = (tmp_path / "out/a/server/app.py").stat()
        write_tree(tmp_path / "out", SECOND)
        after = (tmp_path / "out/a/server/app.py").stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_same_tree_again_writes_nothing(self, tmp_path: Path) -> None:
        write_tree(tmp_path / "out", FIRST)
        before = written(tmp_path / "out")
        changes = write_tree(tmp_path / "out", FIRST)
        assert not changes.differs
        assert written(tmp_path / "out") == before

    def test_files_of_others_survive(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        write_tree(out, FIRST)
        (out / "a/server/.venv/bin").mkdir(parents=True)
        (out / "a/server/.venv/bin/python").symlink_to("/usr/bin/python3")
        (out / "b/notes.md").write_text("mine\n", encoding="utf-8")
        (out / "empty").mkdir()
        write_tree(out, SECOND)
        assert (out / "a/server/.venv/bin/python").is_symlink()
        assert tree(out)["b/notes.md"] == "mine\n"
        assert (out / "empty").is_dir()

    def test_file_to_keep_stays_and_stays_known(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        write_tree(out, FIRST)
        part = {"index.json": "3\n", "b/manifest.json": "b2\n"}
        changes = write_tree(out, part, keep=lambda path: path.startswith("a/server/"))
        assert tree(out) == part | {"a/server/app.py": "app\n"}
        assert changes.removed == ("a/manifest.json",)
        assert write_tree(out, part).removed == ("a/server/app.py",)

    def test_edited_file_is_moved_aside(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        write_tree(out, FIRST)
        (out / "a/server/app.py").write_text("my own logic\n", encoding="utf-8")
        changes = write_tree(out, FIRST)
        assert changes.moved_aside == ("a/server/app.py.orig",)
        assert tree(out) == FIRST | {"a/server/app.py.orig": "my own logic\n"}
        (out / "a/server/app.py").write_text("more logic\n", encoding="utf-8")
        write_tree(out, FIRST)
        expected = {"a/server/app.py.orig": "my own logic\n", "a/server/app.py.orig1": "more logic\n"}
        assert tree(out) == FIRST | expected

    def test_edited_file_of_a_gone_connector_is_kept(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        write_tree(out, FIRST)
        (out / "b/manifest.json").write_text("edited\n", encoding="utf-8")
        changes = write_tree(out, SECOND)
        assert (changes.kept, changes.removed) == (("b/manifest.json",), ())
        assert tree(out) == SECOND | {"b/manifest.json": "edited\n"}

    def test_what_stands_in_the_way_is_moved_aside(self, tmp_path: Path) -> None:
        out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
        (out / "index.json").mkdir(parents=True)
        (out / "index.json/deep.txt").write_text("deep\n", encoding="utf-8")
        (out / "b").write_text("a file\n", encoding="utf-8")
        elsewhere.mkdir()
        (out / "a").symlink_to(elsewhere)
        changes = write_tree(out, FIRST)
        assert changes.moved_aside == ("a.orig", "b.orig", "index.json.orig")
        assert tree(out) == FIRST | {"b.orig": "a file\n", "index.json.orig/deep.txt": "deep\n"}
        assert list(elsewhere.iterdir()) == []
        assert (out / "a.orig").readlink() == elsewhere

    def test_removal_does_not_follow_links(self, tmp_path: Path) -> None:
        out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
        write_tree(out, FIRST)
        (out / "b").rename(elsewhere)
        (out / "b").symlink_to(elsewhere)
        write_tree(out, SECOND)
        assert tree(elsewhere) == {"manifest.json": "b1\n"}

    def test_check_lists_differences_and_writes_nothing(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        write_tree(out, FIRST)
        before = written(out)
        changes = write_tree(out, SECOND, check=True)
        assert changes.differs
        assert changes.created == ("c/manifest.json",)
        assert written(out) == before
        assert write_tree(tmp_path / "no/such", FIRST, check=True).created
        assert not (tmp_path / "no").exists()


def test_what_others_do_during_the_switch_is_carried_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_tree(out, FIRST)
    for name in ("a/gone.txt", "a/server/saved.txt", "moved/x.txt", "both.txt"):
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text("old\n", encoding="utf-8")
    switch_folders = exchange._exchange

    def save(path: Path, text: str) -> None:
        path.with_name("part").write_text(text, encoding="utf-8")
        path.with_name("part").replace(path)

    def meanwhile(one: Path, other: Path) -> None:
        for name in ("late.txt", "a/late.txt", "b/late.txt", "a/server/late.txt", "new/late.txt"):
            (out / name).parent.mkdir(exist_ok=True)
            (out / name).write_text("late\n", encoding="utf-8")
        (out / "a/gone.txt").unlink()
        (out / "moved").rename(out / "elsewhere")
        save(out / "a/server/saved.txt", "saved\n")
        save(out / "a/server/app.py", "my logic\n")
        save(out / "both.txt", "before\n")
        switch_folders(one, other)
        save(out / "both.txt", "after\n")

    monkeypatch.setattr(exchange, "_exchange", meanwhile)
    write_tree(out, SECOND)
    late = dict.fromkeys(("late.txt", "a/late.txt", "b/late.txt", "a/server/late.txt", "new/late.txt"), "late\n")
    own = {"a/server/saved.txt": "saved\n", "a/server/app.py": "my logic\n", "elsewhere/x.txt": "old\n"}
    assert tree(out) == SECOND | late | own | {"both.txt": "after\n", "both.txt.orig": "before\n"}


@pytest.mark.parametrize(
    "path",
    [
        *("/etc/passwd", "../x", "a/../../x", "a//b", "./a", "", "a/", "a\\b", "a\0b", "a\nb", "C:x", "a/\u202eb"),
        *("x" * 256, ".doccompile.new/x", ".doccompile.json/x", "\x1b[31m"),
    ],
)
def test_path_that_leaves_the_tree_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(WriteError, match="no plain path inside the tree") as error:
        write_tree(tmp_path / "out", {"ok.txt": "", path: "x"})
    assert str(error.value).isprintable()
    assert list(tmp_path.iterdir()) == []


def test_file_that_is_also_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="as a file and as the folder of a/b"):
        write_tree(tmp_path / "out", {"a": "", "a/b": ""})


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(FileError, match="no character") as failed:
        pack_file("a/b.txt", "\ud800")
    assert pickle.loads(pickle.dumps(failed.value)).path == "a/b.txt"


def test_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine\n", encoding="utf-8")
    with pytest.raises(WriteError, match="it is not a folder"):
        write_tree(tmp_path / "out", FIRST)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine\n"


def test_record_that_leads_outside_removes_nothing(tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "victim"
    write_tree(out, FIRST)
    victim.write_text("b1\n", encoding="utf-8")
    record = json.loads((out / RECORD).read_text(encoding="utf-8"))
    digest = record["files"]["b/manifest.json"]
    record["files"] |= {"../victim": digest, str(victim): digest, "a": 1, "b/../../victim": digest}
    (out / RECORD).write_text(json.dumps(record), encoding="utf-8")
    write_tree(out, SECOND)
    assert victim.exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}', "<<<<<<< HEAD\n", "\0"])
def test_record_that_cannot_be_used_counts_as_none(tmp_path: Path, text: str) -> None:
    out = tmp_path / "out"
    write_tree(out, FIRST)
    (out / RECORD).write_text(text, encoding="utf-8")
    changes = write_tree(out, FIRST)
    assert changes.changed == (RECORD,)
    assert tree(out) == FIRST


def test_system_that_cannot_exchange_folders_gets_the_files_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_one: Path, _other: Path) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(exchange, "_exchange", refuse)
    write_tree(tmp_path / "out", FIRST)
    write_tree(tmp_path / "out", SECOND)
    assert tree(tmp_path / "out") == SECOND
    assert names(tmp_path) == ["out"]


def test_tree_around_the_current_folder_stays_the_same_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_tree(out, FIRST)
    monkeypatch.chdir(out / "a")
    write_tree(Path("..").resolve(), SECOND)
    assert Path("manifest.json").read_text(encoding="utf-8") == "a2\n"


def test_target_behind_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    write_tree(tmp_path / "out", FIRST)
    assert (tmp_path / "out").is_symlink()
    assert tree(tmp_path / "real") == FIRST


# --- what only another process can show -------------------------------------------------------------------------------

WRITER = """
    import fcntl, os, resource, sys
    from pathlib import Path
    out, first, mode = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    from doccompile.tree import exchange, switch
    from doccompile.tree.files import TreeFiles, pack_file
    from doccompile.tree.outcome import WriteError
    from doccompile.tree.write import write_tree
    if os.getuid() == 0 and mode == "unprivileged":
        os.setgid(65534); os.setuid(65534)
    if mode == "small files only":
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    if mode.startswith("dies in "):
        setattr(exchange, mode.removeprefix("dies in "), lambda *_: os._exit(9))
    if mode.startswith("in place"):
        switch._holds_current_folder = lambda root: True
    files = lambda word: {f"{n % 7}/{n}.txt": f"{word} {n}\\n" * 40 for n in range(60)}
    trees = [files(word) | {f"{word}/only.txt": word} for word in "AB"]
    if mode == "small files only":
        trees[1]["large.txt"] = "x" * 100_000
    trees = [TreeFiles(pack_file(path, text) for path, text in tree.items()) for tree in trees]
    order = trees if first == "A" else trees[::-1]
    print("ready", flush=True)
    try:
        for _ in range(1 if not mode.startswith(("exchange", "in place")) else 100_000):
            for tree in order:
                write_tree(out, tree)
    except WriteError as error:
        sys.exit(f"WriteError: {error}")
"""


def start_writer(out: Path, first: str, mode: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(out), first, mode]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def words_in(root: Path) -> set[str]:
    """Which of the two trees the files belong to."""
    return words_in_only(tree(root))


def words_in_only(files: dict[str, str]) -> set[str]:
    return {text[0] for text in files.values()}


@pytest.mark.parametrize("mode", ["exchange", "in place"])
def test_killed_build_leaves_one_tree(tmp_path: Path, mode: str) -> None:
    out = tmp_path / "out"
    chance = random.Random(mode)
    for _ in range(8):
        with start_writer(out, chance.choice("AB"), mode) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(timeout=chance.uniform(0.01, 0.12))
            writer.send_signal(signal.SIGKILL)
        if mode == "in place":
            switch.recover(out)
        if out.exists():
            assert len(words_in(out)) <= 1
            assert len(tree(out)) in (0, 61)
    write_tree(out, FIRST)
    assert tree(out) == FIRST
    assert names(tmp_path) == ["out"]


def keep_writing_notes(out: Path, stop: threading.Event, notes: list[str]) -> None:
    """What an editor does meanwhile: new files, in folders of its own and of doccompile's."""
    while not stop.wait(0.002):
        name = f"{('own', 'own/deep', '1', '2')[len(notes) % 4]}/note{len(notes)}.txt"
        with suppress(FileNotFoundError, FileExistsError):
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).open("x", encoding="utf-8").close()
            notes.append(name)


def test_files_that_others_write_while_builds_are_killed_are_all_there(tmp_path: Path) -> None:
    out, stop, notes = tmp_path / "out", threading.Event(), list[str]()
    write_tree(out, FIRST)
    chance = random.Random(1)
    editor = threading.Thread(target=keep_writing_notes, args=(out, stop, notes))
    editor.start()
    for _ in range(8):
        with start_writer(out, "A", "exchange") as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(timeout=chance.uniform(0.02, 0.15))
            writer.kill()
    stop.set()
    editor.join()
    write_tree(out, FIRST)
    assert len(notes) > 0
    assert [name for name in notes if not (out / name).exists()] == []


@pytest.mark.parametrize("step", ["_clone", "make_way", "remove", "_exchange", "settle", "_carry_over", "discard"])
def test_build_that_dies_at_a_step_leaves_one_tree_and_the_next_clears_up(tmp_path: Path, step: str) -> None:
    out = tmp_path / "out"
    write_tree(out, FIRST)
    (out / "a/notes.txt").write_text("mine\n", encoding="utf-8")
    with start_writer(out, "A", f"dies in {step}") as writer:
        writer.communicate()
    assert writer.returncode == 9
    left = {path: text for path, text in tree(out).items() if path != "a/notes.txt"}
    assert left == FIRST or words_in_only(left) == {"A"}
    write_tree(out, SECOND)
    assert tree(out) == SECOND | {"a/notes.txt": "mine\n"}
    assert names(tmp_path) == ["out"]


def test_interrupted_build_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_args: object) -> None:
        raise KeyboardInterrupt

    write_tree(tmp_path / "out", FIRST)
    monkeypatch.setattr(exchange, "remove", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_tree(tmp_path / "out", SECOND)
    assert tree(tmp_path / "out") == FIRST
    assert names(tmp_path) == ["out"]


def test_two_builds_at_once_do_not_mix_and_a_reader_sees_whole_trees(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_tree(out, {"A/only.txt": "A"})
    with start_writer(out, "A", "exchange") as one, start_writer(out, "B", "exchange") as other:
        for writer in (one, other):
            assert writer.stdout is not None
            writer.stdout.readline()
        seen = []
        for _ in range(150):
            folder = os.open(out, os.O_RDONLY)
            seen.append({name for name in os.listdir(folder) if name in "AB"})  # noqa: PTH208
            os.close(folder)
        assert one.poll() is None
        assert other.poll() is None
        one.kill()
        other.kill()
    assert all(len(words) == 1 for words in seen)
    write_tree(out, FIRST)
    assert tree(out) == FIRST


def test_full_disk_leaves_the_old_tree(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with start_writer(out, "A", "small files only") as writer:
        _, problem = writer.communicate()
    assert writer.returncode == 1
    assert problem == f"WriteError: cannot write {out}: File too large\n"
    assert words_in(out) == {"A"}
    assert names(tmp_path) == ["out"]


def test_read_only_target_leaves_the_old_tree(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_tree(out, FIRST)
    for folder in (*tmp_path.parents, tmp_path):
        if folder.is_relative_to(tmp_path.parent.parent):
            folder.chmod(0o755)
    for folder in (tmp_path, out, *(path for path in out.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    with start_writer(out, "A", "unprivileged") as writer:
        _, problem = writer.communicate()
    assert writer.returncode == 1
    assert problem == f"WriteError: cannot write {out}: Permission denied\n"
    assert tree(out) == FIRST
    for folder in (tmp_path, out, *(path for path in out.rglob("*") if path.is_dir())):
        folder.chmod(0o755)
