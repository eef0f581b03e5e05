"""No network, no reads outside the given folders, no writes outside the tree and the cache."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doccompile.cli import doccompile
from doccompile.pipeline import Options, compile_paths
from doccompile.report.registry import FORMATS

ROOT = Path(__file__).resolve().parents[2]
SECRET = "TOP-SECRET-CONTENT"
TITLE = "# Configure Litware for automatic user provisioning with Microsoft Entra ID\n\n"

_events: list[tuple[str, str]] = []
_watching = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and (event.startswith("socket.") or event in ("open", "os.mkdir", "os.rename", "os.remove")):
        _events.append((event, str(arguments)))


sys.addaudithook(_hook)


@pytest.fixture
def events() -> Iterator[list[tuple[str, str]]]:
    """What this process asks of the system."""
    global _watching
    _events.clear()
    _watching = True
    yield _events
    _watching = False


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one tutorial, and a secret beside it; the current directory is above both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "secret.md").write_text(f"{SECRET}\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "litware.md").write_text(TITLE, encoding="utf-8")
    return tmp_path / "docs"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(doccompile, arguments)
    assert result.exit_code in (0, 1), result.output
    return result


def test_lint_and_build_open_no_socket(tmp_path: Path, events: list[tuple[str, str]]) -> None:
    run("lint", str(ROOT / "corpus"), "--jobs", "1", "--no-cache")
    run(
        "build", str(ROOT / "corpus" / "storegate.md"), "-o", str(tmp_path / "out"), "--fail-on", "never", "--jobs", "1"
    )
    assert [event for event in events if event[0].startswith("socket.")] == []
    assert any(event[0] == "open" for event in events)


def test_build_writes_only_into_the_tree_and_the_cache(docs: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    run("build", "docs", "-o", "out", "--fail-on", "never")
    new = {path.relative_to(tmp_path).parts[0] for path in {*tmp_path.rglob("*")} - before}
    assert new == {"out", "cache"}
    assert (docs / "litware.md").read_text(encoding="utf-8") == TITLE


TARGETS = (
    "../secret.md",
    "../../../../../../../../etc/passwd",
    "~/../secret.md",
    "~/../../secret.md",
    "~/x/../../secret.md",
    "./../docs/../secret.md",
    "link.md",
    "folder/secret.md",
    "/etc/passwd",
    "file:///etc/passwd",
    "..\\secret.md",
    "%2e%2e/secret.md",
    "~",
    "~/",
    ".",
    "..",
    "",
)


@pytest.mark.parametrize("target", TARGETS)
def test_include_reads_nothing_outside(docs: Path, tmp_path: Path, target: str, events: list[tuple[str, str]]) -> None:
    (docs / "link.md").symlink_to(tmp_path / "secret.md")
    (docs / "folder").symlink_to(tmp_path)
    text = f"{TITLE}## Prerequisites\n\n* [!INCLUDE [x]({target})]\n\n[!INCLUDE [x]({target})]\n"
    (docs / "litware.md").write_text(text, encoding="utf-8")
    result = run("show", "docs/litware.md", "--format", "json")
    assert "litware" in result.stdout
    assert SECRET not in result.stdout + result.stderr
    (document,) = compile_paths([docs], Options(manifests=True)).documents
    assert SECRET not in str(document)
    assert "root:" not in str(document)
    opened = [event[1] for event in events if event[0] == "open"]
    assert [name for name in opened if "secret.md" in name or "passwd" in name] == []


def test_links_out_of_the_folder_are_not_followed(docs: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "other.md").write_text(TITLE.replace("Litware", SECRET), encoding="utf-8")
    (docs / "other.md").symlink_to(outside / "other.md")
    (docs / "all").symlink_to(outside)
    (docs / "loop").symlink_to(docs)
    (docs / "self.md").symlink_to("self.md")
    compiled = compile_paths([docs])
    assert [document.path for document in compiled.documents] == ["docs/litware.md", "docs/self.md"]
    assert [finding.code for finding in compiled.documents[1].findings] == ["DC001"]


def test_link_loop_given_by_name_is_one_finding(docs: Path) -> None:
    (docs / "self.md").symlink_to("self.md")
    (document,) = compile_paths([docs / "self.md"]).documents
    assert [finding.code for finding in document.findings] == ["DC001"]


NAMES = (
    b"new\nline.md",
    b"esc\x1b[31m.md",
    b"latin-\xe9.md",
    b"-rf.md",
    b" .md",
    "\u202egnp.md".encode(),
    b"a'\"`$(x).md",
)


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_odd_file_names_are_compiled_and_printed_safely(docs: Path, name: bytes) -> None:
    try:
        (docs / os.fsdecode(name)).write_text(f"{TITLE}Click the the button.\n", encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    for arguments in (("lint", "docs"), ("lint", "docs", "--format", "json"), ("lint", "docs", "--no-cache")):
        result = run(*arguments)
        assert "the the" in result.stdout
        assert "\x1b" not in result.stdout + result.stderr
        assert "\u202e" not in result.stdout + result.stderr
    run("build", "docs", "-o", "out", "--fail-on", "never")
    assert all(path.name.isascii() for path in Path("out").rglob("*"))


COMMAND = f"##vso[task.setvariable variable=x]y ##[error]z {'::error::x ' * 12}"
COMMANDS = re.compile(r"##\w*\[|^\s*::[a-z]", re.MULTILINE)


OUTPUTS = [
    *(("lint", "docs", "--format", name) for name in FORMATS),
    *(("show", "docs/litware.md", "--format", name) for name in ("text", "json", "yaml")),
    *(("diff", "old.md", "docs/litware.md", "--format", name) for name in ("text", "json", "markdown")),
    ("lint", "docs", "--diff-fixes"),
    ("build", "docs", "-o", "out", "--fail-on", "never"),
]
"""Everything that prints a tutorial's words."""


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_no_build_agent_finds_a_command_in_what_is_printed(docs: Path, arguments: tuple[str, ...]) -> None:
    text = (
        TITLE.replace("Litware", f"Litware {COMMAND}")
        + f"Click the the {COMMAND}.\n\n## Prerequisites\n\n* The {COMMAND}\n\n## Configure provisioning\n\n"
        + "1. In **Tenant URL**, enter `https://api.litware.example/##vso[a.b]/Users`.\n\n"
        + "   ```\n   a\n   ::error::x\n   ```\n"
    )
    (docs / "litware.md").write_text(text, encoding="utf-8")
    Path("old.md").write_text(text.replace("* The", "* A"), encoding="utf-8")
    result = run(*arguments)
    assert "##" in result.stdout + result.stderr or arguments[0] == "build" or "--diff-fixes" in arguments
    printed = re.sub(r"(?m)^::(?:error|warning|notice) file=", "", result.stdout) + result.stderr
    assert not COMMANDS.search(printed)


@pytest.mark.parametrize("argument", [COMMAND, "\x1b]0;owned\x07"])
@pytest.mark.parametrize("words", [("lint",), ("lint", "--select"), ("serve",), ("rules",), ()])
def test_refused_arguments_are_shown_as_text(docs: Path, words: tuple[str, ...], argument: str) -> None:
    arguments = [sys.executable, "-m", "doccompile", *words, argument]
    result = subprocess.run(arguments, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert result.returncode == 2
    assert "owned" in result.stderr or "task.setvariable" in result.stderr
    assert not re.search(r"##\w*\[|\x1b|\x07", result.stdout + result.stderr)


def test_terminal_output_of_a_hostile_tutorial_has_no_escape_sequence(docs: Path) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J \x9b31m \u202e "
    text = (
        TITLE.replace("Litware", f"Lit{hostile}ware")
        + f"Click [here](https://a.b) the the {hostile}\r\n\n|a|\n|-|\n|{hostile}|\n"
    )
    (docs / "litware.md").write_text(text, encoding="utf-8", newline="")
    (docs / "other.md").write_text(
        f"{TITLE}[!INCLUDE [x]({hostile}.md)] the the {hostile}\n", encoding="utf-8", newline=""
    )
    for arguments in (
        ("lint", "docs"),
        ("show", "docs/litware.md"),
        ("show", "docs/other.md"),
        ("lint", "docs", "--format", "github"),
    ):
        result = CliRunner().invoke(doccompile, arguments, color=False)
        assert result.exit_code == 0, arguments
        assert "litware" in result.stdout.lower(), arguments
        assert not set(result.stdout + result.stderr) & {"\x1b", "\x9b", "\x07", "\u202e"}, arguments
