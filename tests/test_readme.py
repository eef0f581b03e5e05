"""What README.md and CONTRIBUTING.md name is there, and what they quote is what doccompile reads and says."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from doccompile.cli import COMMANDS
from doccompile.config.keys import KEYS

ROOT = Path(__file__).resolve().parents[1]
TOP = {"corpus", "doccompile", "out", "templates", "tests", ".ci"}
FILES = re.compile(r"\b(?:README|CONTRIBUTING|CHANGELOG)\.md\b|\bLICENSE\b|\bconstraints\.txt\b|\bpyproject\.toml\b")


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def named_paths(page: str) -> list[str]:
    quoted = re.findall(r"`([^`\s]+)`", text(page))
    inside = [name for name in quoted if name.partition("/")[0] in TOP and "<" not in name and "/" in name]
    return sorted({*inside, *FILES.findall(text(page))})


def fences(page: str) -> dict[str, str]:
    """Language -> the first fenced block in it."""
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", text(page), flags=re.MULTILINE | re.DOTALL)
    return dict(reversed(blocks))


@pytest.mark.parametrize(
    ("page", "name"), [(page, name) for page in ("README.md", "CONTRIBUTING.md") for name in named_paths(page)]
)
def test_every_path_that_is_named_exists(page: str, name: str) -> None:
    assert (ROOT / name).exists()


def test_every_command_is_in_the_table() -> None:
    assert set(re.findall(r"^\| `doccompile (\w+)", text("README.md"), flags=re.MULTILINE)) == set(COMMANDS)


def test_every_part_of_the_package_is_explained() -> None:
    parts = {
        path.name for path in (ROOT / "doccompile").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    explained = set(re.findall(r"`([\w.]+)`", text("README.md").partition("## How it works")[2].partition("\n## ")[0]))
    assert parts - {"__init__.py", "__main__.py"} <= explained


def test_every_setting_is_listed() -> None:
    listed = tomllib.loads(fences("README.md")["toml"])
    assert {*listed, *(key for key in KEYS if f"({key} = " in fences("README.md")["toml"])} == set(KEYS)


def test_the_two_commands_are_targets() -> None:
    targets = re.findall(r"^(\w+):", text("Makefile"), flags=re.MULTILINE)
    assert set(re.findall(r"\bmake (\w+)", text("README.md") + text("CONTRIBUTING.md"))) <= set(targets)


def test_the_input_that_is_shown_stands_in_the_corpus() -> None:
    shown = fences("README.md")["markdown"].strip().removesuffix("…").strip()
    assert shown in text("corpus/storegate.md")


def test_the_findings_that_are_shown_are_those_that_are_printed() -> None:
    command = [sys.executable, "-m", "doccompile", "lint", "corpus", "--fail-on", "never"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True).stdout
    lines = [line.rstrip() for line in printed.splitlines()]
    missing = [line for line in fences("README.md")["text"].splitlines() if line.rstrip() not in lines]
    assert missing == []
