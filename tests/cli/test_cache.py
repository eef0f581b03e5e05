"""`doccompile cache`, and `--no-cache`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the environment names."""
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(doccompile, arguments)
    assert result.exit_code in (0, 1), result.output
    return result.stdout


def test_lint_fills_the_cache_and_clear_empties_it(cache: Path) -> None:
    first = run("lint", str(ROOT / "corpus"), "--format", "json")
    assert "entries: 0" not in run("cache", "info")
    assert run("lint", str(ROOT / "corpus"), "--format", "json") == first
    run("cache", "clear")
    assert "entries: 0" in run("cache", "info")
    assert list(cache.iterdir()) == []


def test_a_cache_that_cannot_be_cleared_is_one_sentence(cache: Path) -> None:
    (cache / "documents.sqlite").mkdir(parents=True)
    result = CliRunner().invoke(doccompile, ["cache", "clear"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("doccompile: the cache cannot be removed: ")
    assert len(result.stderr.splitlines()) == 1


def test_no_cache_keeps_nothing(cache: Path) -> None:
    first = run("lint", str(ROOT / "corpus"), "--format", "json", "--no-cache")
    assert not cache.exists()
    assert run("lint", str(ROOT / "corpus"), "--format", "json") == first
