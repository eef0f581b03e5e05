"""What cannot be done is said in one sentence that names the place and, where there is one, the way out."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from doccompile.checks.example import example_tutorial

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(example_tutorial().replace("every 40 minutes", "every every 40 minutes"))
    return tmp_path


def run(
    *arguments: str, cwd: Path, stdin: bytes = b"", most: int | None = None, shell: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command; no file of it may grow beyond `most` bytes."""

    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, "-m", "doccompile", *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "DOCCOMPILE_CACHE_DIR": str(cwd / "cache")}
    done = subprocess.run(
        ["sh", "-c", f'{shell} exec "$@"', "sh", *command],
        cwd=cwd,
        env=variables,
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        preexec_fn=limit,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_build_says_what_is_wrong_with_the_file_that_it_was_given(work: Path) -> None:
    (work / "empty.md").touch()
    (work / "broken").mkdir()
    (work / "broken" / "one.md").write_bytes(b"\0")
    (work / "broken" / "two.md").touch()
    (work / "notes.md").write_text("# Notes\n\nNothing here.\n")
    (work / "page.html").write_text(
        "\n<!DOCTYPE html>\n<html>\n\n<h1>Configure Acme for automatic user provisioning</h1>\n"
    )
    expected = {
        "page.html": "page.html: this file is an HTML page; what can be read is Markdown, or the text that a browser "
        "copies",
        "empty.md": "empty.md: this file is empty",
        "broken": "broken: broken/one.md: this file is a binary file (it holds a NUL byte) (and 1 more)",
        "empty.md broken/two.md": "empty.md, broken/two.md: broken/two.md: this file is empty (and 1 more)",
        "-": "standard input: this file is empty",
        "notes.md": "notes.md: no connector is recognised here: neither heading nor title says which application is "
        "provisioned",
    }
    for given, reason in expected.items():
        done = run("build", *given.split(), cwd=work)
        assert (done.returncode, done.stderr) == (2, f"doccompile: no provisioning tutorial was found in {reason}\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("build", "gone.md"), "gone.md: no such file or folder"),
        (("build", "docs", "-o", "docs"), "cannot write docs: the input docs lies there"),
        (("build", "docs", "--templates", "gone"), "gone: there is no such folder of templates"),
        (("build", "docs", "--target", "tea"), "--target: no target is called 'tea'; there are: checklist, "),
        (("show", "docs"), "docs: is a folder; show takes one tutorial"),
        (("show", "-"), "standard input: this file is empty"),
        (("rules", ""), 'no rule is called ""; `doccompile rules` lists them'),
        (("lint", "docs", "--select", "tea"), '--select: no rule is called "tea"; `doccompile rules` lists them'),
        (("lint", "docs", "--output", "docs/../docs/a.md"), "--output: docs/../docs/a.md is a tutorial"),
        (("lint", "--fix", "--output", "docs/a.md", "docs/b.md"), "--output: docs/a.md is a tutorial"),
        (("lint", "docs", "--output", "a.json"), "--output: a.json is a tutorial"),
        (("lint", "docs", "--output", "loop.md"), "loop.md: Too many levels of symbolic links"),
        (("lint", "docs", "--baseline", "b.json"), "b.json: there is no such baseline; write it with --write-baseline"),
    ],
)
def test_one_sentence_and_nothing_else(work: Path, arguments: tuple[str, ...], sentence: str) -> None:
    (work / "a.json").symlink_to("docs/a.md")
    (work / "loop.md").symlink_to("loop.md")
    done = run(*arguments, cwd=work)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"doccompile: {sentence}")


def test_a_report_to_standard_output_is_no_file(work: Path) -> None:
    done = run("lint", "docs", "--output", "-", cwd=work)
    assert "DC403" in done.stdout
    assert not (work / "-").exists()


def test_a_report_takes_the_place_of_an_older_one_that_was_read_as_text(work: Path) -> None:
    for select in ("DC403", "DC101", "DC403"):
        done = run("lint", "docs", "--output", "docs/report.txt", "--select", select, "--fail-on", "never", cwd=work)
        assert done.returncode == 0
        assert ("DC403" in (work / "docs/report.txt").read_text()) is (select == "DC403")


def test_a_folder_that_was_removed_is_no_bug(work: Path) -> None:
    (work / "gone").mkdir()
    for arguments in (("lint",), ("show", str(work / "docs/a.md")), ("build", str(work / "docs")), ("rules",)):
        done = run(*arguments, cwd=work, shell="mkdir -p gone && cd gone && rmdir ../gone &&")
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert done.stderr.startswith("doccompile: the current folder was removed")


def test_without_room_the_old_baseline_stays(work: Path) -> None:
    assert run("lint", "docs", "--write-baseline", "--baseline", "b.json", cwd=work).returncode == 0
    old = (work / "b.json").read_bytes()
    done = run("lint", "docs", "--write-baseline", "--baseline", "b.json", cwd=work, most=1)
    assert (done.returncode, done.stderr) == (2, "doccompile: b.json: File too large\n")
    assert (work / "b.json").read_bytes() == old
    assert sorted(path.name for path in work.iterdir() if path.name != "cache") == ["b.json", "docs"]


def test_without_room_a_report_names_its_file(work: Path) -> None:
    done = run("lint", "docs", "--no-cache", "--jobs", "1", "--output", "report.txt", cwd=work, most=1)
    assert (done.returncode, done.stderr) == (2, "doccompile: report.txt: File too large\n")


def test_without_room_init_leaves_no_empty_files_that_a_second_run_would_keep(work: Path) -> None:
    done = run("init", "docs", cwd=work, most=1)
    assert (done.returncode, done.stderr) == (2, "doccompile: docs/doccompile.toml: File too large\n")
    assert [path.name for path in (work / "docs").iterdir()] == ["a.md"]
    done = run("init", "docs", cwd=work)
    assert "created docs/doccompile.toml" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this system")
def test_init_onto_a_full_standard_output_says_so(work: Path) -> None:
    done = run("init", "docs", cwd=work, shell="exec >/dev/full;")
    assert (done.returncode, done.stderr) == (
        2,
        "doccompile: cannot write standard output: No space left on device\n",
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_fix_that_cannot_be_written_names_the_tutorial(work: Path) -> None:
    (work / "docs").chmod(0o555)
    done = run("lint", "docs", "--fix", cwd=work)
    assert (done.returncode, done.stderr) == (2, "doccompile: docs/a.md: Permission denied\n")
