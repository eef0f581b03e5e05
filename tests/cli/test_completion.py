"""What the shells that people use offer on Tab, each asked itself."""

import os
import pty
import re
import select
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shims import command_on_path

SHELLS = ("bash", "zsh", "fish")


def installed(shell: str) -> str:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    return program


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_its_script(shell: str, tmp_path: Path, root: Path) -> None:
    environ = command_on_path(tmp_path / "bin", root) | {"_DOCCOMPILE_COMPLETE": f"{shell}_source"}
    script = subprocess.run(["doccompile"], env=environ, capture_output=True, text=True, check=True).stdout
    assert "_DOCCOMPILE_COMPLETE" in script


@pytest.mark.parametrize(("shell", "option"), [("zsh", "-n"), ("fish", "--no-execute"), ("bash", "-n")])
def test_the_shell_itself_can_read_its_script(shell: str, option: str, tmp_path: Path, root: Path) -> None:
    program = installed(shell)
    environ = command_on_path(tmp_path / "bin", root)
    script = tmp_path / "completion"
    source = environ | {"_DOCCOMPILE_COMPLETE": f"{shell}_source"}
    script.write_bytes(subprocess.run(["doccompile"], env=source, capture_output=True, check=True).stdout)
    assert subprocess.run([program, option, str(script)], env=environ, check=False).returncode == 0


def offered_by_bash(line: str, environ: dict[str, str]) -> list[str]:
    """What a real bash offers for the last word of a line, with the completion sourced as a user would."""
    words = line.split(" ")
    script = f"""
        eval "$(_DOCCOMPILE_COMPLETE=bash_source doccompile)"
        complete -p doccompile >/dev/null || exit 9
        COMP_WORDS=({" ".join(f"'{word}'" for word in words)}); COMP_CWORD={len(words) - 1}
        _doccompile_completion doccompile
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    bash = [installed("bash"), "--norc", "-c", script]
    return subprocess.run(bash, env=environ, capture_output=True, text=True, check=True).stdout.split()


def offered_by_fish(line: str, environ: dict[str, str]) -> list[str]:
    return [offer.split("\t")[0] for offer in shown_by_fish(line, environ)]


def shown_by_fish(line: str, environ: dict[str, str]) -> list[str]:
    """What a real fish offers; each on a line, with its description behind a tab."""
    script = f'eval "$(_DOCCOMPILE_COMPLETE=fish_source doccompile)"; complete -C "{line}"'
    fish = [installed("fish"), "--no-config", "-c", script]
    listed = subprocess.run(fish, env=environ, capture_output=True, text=True, check=True).stdout
    return listed.splitlines()


def test_what_a_rule_is_about_is_shown_whole(tmp_path: Path, root: Path) -> None:
    (shown,) = shown_by_fish("doccompile rules DC406", command_on_path(tmp_path / "bin", root))
    assert shown.endswith(" as link text")


def completed_by_zsh(line: str, environ: dict[str, str]) -> str:
    """The arguments of the line once Tab was pressed in an interactive zsh, which completes in no other."""
    terminal, inside = pty.openpty()
    zsh = [installed("zsh"), "-f", "-i", "+m"]
    with subprocess.Popen(zsh, env=environ | {"TERM": "dumb"}, stdin=inside, stdout=inside, stderr=inside) as shell:
        try:
            os.write(terminal, b"autoload -Uz compinit && compinit -u -D\n")
            os.write(terminal, b'eval "$(_DOCCOMPILE_COMPLETE=zsh_source doccompile)"\n')
            os.write(terminal, b"doccompile() { print -r -- 'ra''n:' $@ }; print 'rea''dy.'\n")
            read_until(rb"ready\.", terminal)
            os.write(terminal, f"{line}\t\r".encode())
            return read_until(rb"ran: ([^\r\n]*)\r", terminal)[1].decode().strip()
        finally:
            shell.kill()
            os.close(inside)
            os.close(terminal)


def read_until(pattern: bytes, terminal: int) -> re.Match[bytes]:
    """The first match in what a terminal shows; fails after a minute without."""
    shown, deadline = b"", time.monotonic() + 60
    while not (found := re.search(pattern, shown)):
        readable, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        assert readable, f"{pattern!r} is not in {shown!r}"
        shown += os.read(terminal, 65536)
    return found


COMPLETIONS = [
    ("doccompile ru", "rules"),
    ("doccompile lint --wr", "--write-baseline"),
    ("doccompile lint --format s", "sarif"),
    ("doccompile rules vague", "vague-link-text"),
    ("doccompile lint --ignore Vague", "vague-link-text"),
    ("doccompile build --target prof", "profile"),
]


@pytest.mark.parametrize(("line", "word"), COMPLETIONS)
@pytest.mark.parametrize("offered", [offered_by_bash, offered_by_fish])
def test_tab_completes_commands_options_and_rules(
    offered: Callable[[str, dict[str, str]], list[str]], line: str, word: str, tmp_path: Path, root: Path
) -> None:
    assert offered(line, command_on_path(tmp_path / "bin", root)) == [word]


@pytest.mark.parametrize(("line", "word"), COMPLETIONS)
def test_tab_completes_the_line_in_zsh(line: str, word: str, tmp_path: Path, root: Path) -> None:
    before = line.split(" ")[1:-1]
    assert completed_by_zsh(line, command_on_path(tmp_path / "bin", root)).split(" ") == [*before, word]


@pytest.mark.parametrize("before", ["rules", "lint --select"])
@pytest.mark.parametrize("offered", [offered_by_bash, offered_by_fish])
def test_the_beginning_of_a_code_offers_each_rule_that_has_it(
    offered: Callable[[str, dict[str, str]], list[str]], before: str, tmp_path: Path, root: Path
) -> None:
    found = offered(f"doccompile {before} DC40", command_on_path(tmp_path / "bin", root))
    assert {"DC401", "DC406"} <= set(found)
    assert all(code.startswith("DC40") for code in found)
