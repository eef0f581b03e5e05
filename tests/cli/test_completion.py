import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.shims import command_on_path

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_its_script(shell: str, tmp_path: Path, root: Path) -> None:
    environ = command_on_path(tmp_path / "bin", root) | {"_DOCCOMPILE_COMPLETE": f"{shell}_source"}
    script = subprocess.run(["doccompile"], env=environ, capture_output=True, text=True, check=True).stdout
    assert "_DOCCOMPILE_COMPLETE" in script


@pytest.mark.parametrize(("shell", "option"), [("zsh", "-n"), ("fish", "--no-execute"), ("bash", "-n")])
def test_the_shell_itself_can_read_its_script(shell: str, option: str, tmp_path: Path, root: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    environ = command_on_path(tmp_path / "bin", root)
    script = tmp_path / "completion"
    source = environ | {"_DOCCOMPILE_COMPLETE": f"{shell}_source"}
    script.write_bytes(subprocess.run(["doccompile"], env=source, capture_output=True, check=True).stdout)
    assert subprocess.run([program, option, str(script)], env=environ, check=False).returncode == 0


def completed(line: str, environ: dict[str, str]) -> list[str]:
    """What a real bash offers for the last word of a line, with the completion sourced as a user would."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    words = line.split(" ")
    script = f"""
        eval "$(_DOCCOMPILE_COMPLETE=bash_source doccompile)"
        complete -p doccompile >/dev/null || exit 9
        COMP_WORDS=({" ".join(f"'{word}'" for word in words)}); COMP_CWORD={len(words) - 1}
        _doccompile_completion doccompile
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    run = subprocess.run([bash, "--norc", "-c", script], env=environ, capture_output=True, text=True, check=True)
    return run.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("doccompile ru", ["rules"]),
        ("doccompile lint --wr", ["--write-baseline"]),
        ("doccompile lint --format s", ["sarif"]),
        ("doccompile rules DC40", None),
        ("doccompile rules vague", ["vague-link-text"]),
    ],
)
def test_bash_completes_commands_options_and_rules(
    line: str, offered: list[str] | None, tmp_path: Path, root: Path
) -> None:
    found = completed(line, command_on_path(tmp_path / "bin", root))
    if offered is None:
        assert {"DC401", "DC406"} <= set(found)
        assert all(code.startswith("DC40") for code in found)
    else:
        assert found == offered
