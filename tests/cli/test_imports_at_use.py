"""What a run imports: a start that loads what it does not use is slow, and nothing else shows it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PARSERS = {"markdown_it", "yaml", "frontmatter", "pydantic", "jinja2"}


def imported(folder: Path, root: Path, *arguments: str) -> set[str]:
    """The top-level modules that a run loads."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "doccompile", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root), "DOCCOMPILE_CACHE_DIR": str(folder / "cache")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return {match[1] for match in re.finditer(r"^import time:.*\| +(\w+)[\w.]*$", done.stderr, re.MULTILINE)}


def test_a_tutorial_that_is_known_is_not_parsed(tmp_path: Path, root: Path) -> None:
    tutorial = tmp_path / "storegate.md"
    tutorial.write_bytes((root / "corpus" / "storegate.md").read_bytes())
    first = imported(tmp_path, root, "lint", tutorial.name)
    again = imported(tmp_path, root, "lint", tutorial.name)
    assert {"markdown_it", "yaml"} <= first
    assert again & PARSERS == set()


@pytest.mark.parametrize("arguments", [("--help",), ("lint", "--help"), ("--version",)], ids=" ".join)
def test_help_imports_no_parser_and_no_report(tmp_path: Path, root: Path, arguments: tuple[str, ...]) -> None:
    assert imported(tmp_path, root, *arguments) & (PARSERS | {"sqlite3", "dask"}) == set()
