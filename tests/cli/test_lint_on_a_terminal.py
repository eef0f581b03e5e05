"""What `lint` prints to a real terminal: a pseudo-terminal that says what it can show."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example

pty = pytest.importorskip("pty", reason="pseudo-terminals need a POSIX system")


def printed(root: Path, folder: Path, environ: dict[str, str], arguments: tuple[str, ...] = ("lint", "a.md")) -> str:
    """Everything that reaches the terminal, standard error included."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "doccompile", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(root), "HOME": str(folder), **environ},
        stdin=slave,
        stdout=slave,
        stderr=slave,
    ):
        os.close(slave)
        chunks = []
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:
                break
            if not chunk:
                break
            chunks.append(chunk)
    os.close(master)
    return b"".join(chunks).decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(example_tutorial(Example("end", "Wait for for the \x1b[31m應用 \u202e cycle.")))
    return tmp_path


def test_a_terminal_with_links_gets_colour_and_links_and_nothing_of_the_document(root: Path, folder: Path) -> None:
    output = printed(root, folder, {"TERM": "xterm-kitty"})
    assert f"\x1b]8;;{(folder / 'a.md').as_uri()}\x1b\\" in output
    assert "\x1b[33m" in output
    assert "\u202e" not in output
    document_line = next(line for line in output.splitlines() if "Wait for for" in line)
    assert "␛[31m應用" in document_line
    visible = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", output)
    assert "\x1b" not in visible
    lines = visible.splitlines()
    caret = lines[lines.index(next(line for line in lines if "Wait for for" in line)) + 1]
    assert caret.rstrip().endswith("|      ^^^^^^^")


@pytest.mark.parametrize("environ", [{"TERM": "xterm-kitty", "NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colour_gets_none(root: Path, folder: Path, environ: dict[str, str]) -> None:
    assert "\x1b" not in printed(root, folder, environ)


@pytest.mark.parametrize(("arguments", "labels"), [(("lint",), ["compile"]), (("build",), ["compile", "render"])])
def test_a_long_run_shows_how_far_it_is(
    root: Path, folder: Path, arguments: tuple[str, ...], labels: list[str]
) -> None:
    for number in range(64):
        name = f"Anchor{chr(97 + number // 26)}{chr(97 + number % 26)}"
        text = f"# Configure {name} for automatic user provisioning\n\n## Prerequisites\n\n* A tenant\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    target = ("--target", "openapi") if arguments == ("build",) else ()
    output = printed(root, folder, {"TERM": "xterm"}, (*arguments, ".", *target, "--fail-on", "never", "--no-cache"))
    assert re.findall(r"(compile|render)  \[#+\]  100%", output) == labels
    assert "%" not in printed(root, folder, {"TERM": "xterm"})
