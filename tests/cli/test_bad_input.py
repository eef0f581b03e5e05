"""Bad input of every kind: one sentence with the place, the right exit status, and the old `out/` stays whole."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "doccompile"]
MORE_THAN_A_PIPE_HOLDS = 1 << 18
BUG = 3

Snapshot = dict[str, bytes]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one good tutorial, already built into `out/`."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "good").mkdir()
    shutil.copyfile(ROOT / "corpus" / "slack.md", folder / "good" / "slack.md")
    assert run("build", "good", "-o", "out", "--fail-on", "never", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def work(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to spoil."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def run(*arguments: str | bytes, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, input=stdin, capture_output=True, timeout=120, env=environment()
    )


def snapshot(folder: Path) -> Snapshot:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


def heed_control_c() -> None:
    """In a process to come: what runs the tests in the background may have told it to ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def interrupt(process: "subprocess.Popen[bytes]") -> None:
    """Press Ctrl-C, and again where it came just before the process waited for more input."""
    for _ in range(60):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            continue
        return
    process.kill()
    raise AssertionError("Ctrl-C did not end the process")


def one_sentence(done: subprocess.CompletedProcess[bytes], place: str) -> str:
    """The one line of standard error that names the place."""
    assert b"Traceback" not in done.stderr
    lines = [line for line in done.stderr.decode().splitlines() if place in line]
    assert len(lines) == 1, done.stderr.decode()
    return lines[0]


class TestWrongUsage:
    """Nothing is compiled: exit status 2, and nothing is written."""

    @pytest.mark.parametrize("command", ["build", "lint", "show"])
    def test_no_such_path(self, work: Path, command: str) -> None:
        before = snapshot(work)
        done = run(command, "nowhere.md", cwd=work)
        assert done.returncode == 2
        assert "nowhere.md" in one_sentence(done, "nowhere.md")
        assert snapshot(work) == before

    @pytest.mark.parametrize(
        "arguments", ["lint|", "build|", "show|", "build|good|-o|", "lint|good|--output|", "lint|good|--config|"]
    )
    def test_an_empty_path_is_not_the_current_folder(self, work: Path, arguments: str) -> None:
        before = snapshot(work)
        done = run(*arguments.split("|"), cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "the path is empty")
        assert snapshot(work) == before

    def test_a_folder_without_tutorials(self, work: Path) -> None:
        (work / "empty").mkdir()
        (work / "empty" / "notes.md").write_text("# Notes\n\nNothing about accounts.\n", encoding="utf-8")
        before = snapshot(work / "out")
        done = run("build", "empty", "-o", "out", cwd=work)
        assert done.returncode == 2
        assert "tutorial" in one_sentence(done, "empty")
        assert snapshot(work / "out") == before

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    @pytest.mark.parametrize("command", ["build", "lint"])
    def test_a_folder_that_may_not_be_read(self, work: Path, command: str) -> None:
        (work / "closed").mkdir(mode=0)
        done = run(command, "closed", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "closed")

    def test_the_report_that_lies_among_the_tutorials_is_none(self, work: Path) -> None:
        with (work / "good" / "report.txt").open("wb") as report:
            done = subprocess.run(
                [*COMMAND, "lint", "good"],
                cwd=work,
                stdout=report,
                stderr=subprocess.PIPE,
                timeout=120,
                env=environment(),
                check=False,
            )
        assert b"DC001" not in (work / "good" / "report.txt").read_bytes()
        assert b"in 1 of 1 tutorial" in done.stderr

    def test_an_unknown_option(self, work: Path) -> None:
        done = run("build", "good", "--no-such-option", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "--no-such-option")

    def test_an_unknown_command(self, work: Path) -> None:
        done = run("bild", "good", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "bild")


BODY = (ROOT / "corpus" / "github.md").read_bytes().partition(b"\n---\n")[2]
BROKEN = {
    "empty": (b"", "DC001", 1),
    "only white space": (b" \n\n", "DC001", 1),
    "binary": (b"\x7fELF\x02\x01\x01\x00\x00\x00", "DC001", 1),
    "invalid UTF-8": (b"Caf\xe9\n" + BODY, "DC001", 1),
    "UTF-16": (BODY.decode().encode("utf-16"), "DC001", 1),
    "a line of a million words": (b"# Tutorial\n\n" + b"word " * 1_000_000 + b"\n", "DC001", 1),
    "a merge conflict": (b"# Git\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n" + BODY, "DC001", 2),
    "broken YAML": (b"---\ntitle: 'no end\nms.date: 01/02/2024\n---\n" + BODY, "DC002", 2),
    "front matter that is a list": (b"---\n- title\n- date\n---\n" + BODY, "DC002", 2),
    "front matter that never ends": (b"---\ntitle: GitHub\n\n" + BODY, "DC002", 1),
}


class TestUnreadableDocuments:
    """A document that cannot be read is a finding with its place: exit status 1, and no other document suffers."""

    @pytest.mark.parametrize("case", BROKEN)
    def test_it_is_one_finding(self, work: Path, case: str) -> None:
        data, code, line = BROKEN[case]
        (work / "broken.md").write_bytes(data)
        done = run("lint", "broken.md", "--format", "json", cwd=work)
        assert done.returncode == 1, done.stderr.decode()
        found = [(item["path"], item["line"]) for item in json.loads(done.stdout)["findings"] if item["code"] == code]
        assert found == [("broken.md", line)]

    @pytest.mark.parametrize("case", BROKEN)
    def test_the_good_ones_beside_it_are_built(self, work: Path, case: str) -> None:
        before = snapshot(work / "out" / "slack")
        (work / "good" / "broken.md").write_bytes(BROKEN[case][0])
        done = run("build", "good", "-o", "out", cwd=work)
        assert done.returncode in (0, 1), done.stderr.decode()
        assert b"Traceback" not in done.stderr
        assert snapshot(work / "out" / "slack") == before

    def test_fifty_megabytes(self, work: Path) -> None:
        (work / "large.md").write_bytes(b"word " * (10 * 1024 * 1024))
        done = run("lint", "large.md", cwd=work)
        assert done.returncode == 1
        assert b"DC001" in done.stdout
        assert b"large.md" in done.stdout

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_no_permission_to_read(self, work: Path) -> None:
        (work / "secret.md").write_bytes((work / "good" / "slack.md").read_bytes())
        (work / "secret.md").chmod(0)
        done = run("lint", "secret.md", cwd=work)
        assert done.returncode == 1
        assert b"DC001" in done.stdout

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_folder_below_that_may_not_be_read(self, work: Path) -> None:
        (work / "good" / "closed").mkdir(mode=0)
        done = run("lint", "good", "--format", "json", cwd=work)
        found = [(item["code"], item["path"]) for item in json.loads(done.stdout)["findings"]]
        assert ("DC001", "good/closed") in found

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
    def test_a_named_pipe_is_passed_over(self, work: Path) -> None:
        os.mkfifo(work / "good" / "pipe.md")
        (work / "good" / "device.md").symlink_to(os.devnull)
        assert run("lint", "good", "--fail-on", "never", cwd=work).returncode == 0

    def test_a_name_that_is_not_utf8(self, work: Path) -> None:
        source = (work / "good" / "slack.md").read_bytes()
        Path(os.fsdecode(os.fsencode(work) + b"/good/caf\xe9.md")).write_bytes(source.replace(b"Slack", b"Cafe"))
        done = run("lint", "good", cwd=work)
        assert done.returncode != BUG, done.stderr.decode(errors="replace")
        done.stdout.decode("utf-8")

    def test_a_folder_with_a_tutorials_ending(self, work: Path) -> None:
        (work / "good" / "folder.md").mkdir()
        assert run("lint", "good", "--fail-on", "never", cwd=work).returncode == 0

    def test_a_link_that_leads_nowhere_and_a_link_to_itself(self, work: Path) -> None:
        (work / "good" / "gone.md").symlink_to("not-there.md")
        (work / "good" / "loop").symlink_to(".")
        (work / "good" / "itself.md").symlink_to("itself.md")
        done = run("lint", "good", "--fail-on", "never", cwd=work)
        assert done.returncode == 0, done.stderr.decode()
        assert b"gone.md" in done.stdout


class TestUnwritablePlaces:
    """Exit status 2, a sentence with the place, the old tree untouched."""

    def test_a_file_where_out_should_be(self, work: Path) -> None:
        (work / "taken").write_text("mine", encoding="utf-8")
        done = run("build", "good", "-o", "taken", "--fail-on", "never", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "taken")
        assert (work / "taken").read_text(encoding="utf-8") == "mine"

    def test_a_file_where_a_folder_above_out_should_be(self, work: Path) -> None:
        (work / "taken").write_text("mine", encoding="utf-8")
        done = run("build", "good", "-o", "taken/out", "--fail-on", "never", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "taken")
        assert (work / "taken").read_text(encoding="utf-8") == "mine"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_read_only_folder(self, work: Path) -> None:
        (work / "locked").mkdir(mode=0o555)
        done = run("build", "good", "-o", "locked/out", "--fail-on", "never", cwd=work)
        assert done.returncode == 2
        assert one_sentence(done, "locked")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
    def test_standard_output_on_a_full_disk(self, work: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, "show", "good/slack.md", "--format", "json"],
                cwd=work, stdout=full, stderr=subprocess.PIPE, timeout=120, env=environment(),
            )  # fmt: skip
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert b"standard output" in done.stderr


class TestInterruption:
    """A reader that leaves, or Ctrl-C: no traceback, no half-written tree."""

    @pytest.mark.parametrize("arguments", [("lint", "corpus"), ("rules",), ("schema",)])
    def test_a_closed_pipe(self, arguments: tuple[str, ...]) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [*COMMAND, *arguments], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, timeout=120, env=environment()
            )
        finally:
            os.close(writing)
        assert b"Traceback" not in done.stderr
        assert b"Exception" not in done.stderr
        assert done.returncode == 141

    @pytest.mark.parametrize("command", ["build", "lint"])
    def test_control_c(self, work: Path, command: str) -> None:
        before = snapshot(work / "out")
        options = ["-o", "out"] if command == "build" else []
        with subprocess.Popen(
            [*COMMAND, command, "-", *options],
            cwd=work, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
            preexec_fn=heed_control_c,
        ) as process:  # fmt: skip
            assert process.stdin is not None
            process.stdin.write(b"word\n" * MORE_THAN_A_PIPE_HOLDS)
            process.stdin.flush()
            interrupt(process)
            stderr = process.stderr.read() if process.stderr else b""
        assert process.returncode == 130
        assert b"Traceback" not in stderr
        assert b"interrupted" in stderr
        assert snapshot(work / "out") == before


def test_a_broken_header_that_hides_the_title_is_named_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'never closed\n---\nwords\n")
    result = run("lint", "a.md", "--format", "json", cwd=tmp_path)
    assert [finding["code"] for finding in json.loads(result.stdout)["findings"]] == ["DC004", "DC002"]
