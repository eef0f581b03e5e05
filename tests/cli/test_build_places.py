"""Where a build may write, and what a run says that found no tutorial."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one tutorial in `docs`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "docs" / "apps"
    folder.mkdir(parents=True)
    (folder / "litware.md").write_text(example_tutorial())
    return tmp_path / "docs"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(doccompile, [*arguments, "--fail-on", "never"])


def build(*arguments: str) -> Result:
    return run("build", "--target", "checklist", *arguments)


@pytest.mark.parametrize(
    ("paths", "out"),
    [
        (["docs"], "docs"),
        (["docs"], "."),
        (["docs/apps/litware.md"], "docs/apps"),
        (["docs/apps/litware.md"], "docs"),
        (["docs/apps"], "link"),
    ],
)
def test_a_build_among_its_tutorials_is_refused_in_one_sentence(docs: Path, paths: list[str], out: str) -> None:
    Path("link").symlink_to("docs")
    result = build(*paths, "-o", out)
    assert result.exit_code == 2
    assert f"cannot write {out}: the input {paths[0]} lies there" in result.stderr
    assert [path.name for path in docs.rglob("*")] == ["apps", "litware.md"]


def test_a_build_into_a_folder_below_that_holds_tutorials_is_refused(docs: Path) -> None:
    result = build(".", "-o", "docs/apps")
    assert result.exit_code == 2
    assert "cannot write docs/apps: the input docs/apps/litware.md lies there" in result.stderr
    assert build(".", "-o", "docs/apps/out").exit_code == 0


@pytest.mark.parametrize("out", ["docs/out", "docs/apps/out", "docs2"])
def test_a_build_into_a_folder_below_or_beside_its_tutorials_is_made_again_and_again(docs: Path, out: str) -> None:
    for _ in range(2):
        assert build("docs", "-o", out).exit_code == 0
    assert "1 connector from 1 tutorial" in build("docs", "-o", out).stderr
    assert [path.name for path in docs.glob("apps/*.md")] == ["litware.md"]


@pytest.mark.parametrize(
    ("setting", "path", "reason"),
    [
        ("", "empty", "there is no .markdown, .md, .mdx, .txt file"),
        ("", "notes", "the one file there is none"),
        ('exclude = ["apps/"]', "docs", '"exclude" in doccompile.toml leaves out what is there'),
        ("", "ignored", "Git ignores what is there"),
        ("", "out", "a build wrote out, which holds .doccompile.json"),
        ("", "above", "a build wrote above/out, which holds .doccompile.json"),
    ],
)
def test_no_tutorial_at_all_says_why(docs: Path, setting: str, path: str, reason: str) -> None:
    for name in ("empty", "notes", "ignored", ".git"):
        Path(name).mkdir()
    Path("notes/a.md").write_text("# Notes\n")
    Path("ignored/litware.md").write_text(example_tutorial())
    Path(".gitignore").write_text("/ignored/\n")
    for folder in (Path("out"), Path("above", "out")):
        folder.mkdir(parents=True)
        (folder / ".doccompile.json").write_text('{"files": {}}')
        (folder / "litware.md").write_text(example_tutorial())
    Path("doccompile.toml").write_text(setting)
    linted = run("lint", path)
    assert linted.stderr.splitlines()[0] == "No findings in 0 tutorials"
    assert f"no tutorial was found: {reason}" in linted.stderr
    assert reason in build(path, "-o", "built").stderr


def test_a_builds_status_and_summary_follow_the_baseline_and_its_report_does_not(docs: Path) -> None:
    Path("doccompile.toml").write_text('baseline = "known.json"\nfail-on = "info"\n')
    (docs / "apps" / "litware.md").write_text(example_tutorial().replace("cycles occur", "cycles occur occur"))
    runner = CliRunner()
    assert runner.invoke(doccompile, ["lint", "docs", "--write-baseline"]).exit_code == 0
    for _ in range(2):
        result = runner.invoke(doccompile, ["build", "docs"])
        assert (result.exit_code, "0 errors, 0 warnings, 0 info; 1 hidden by the baseline\n" in result.stderr) == (
            0,
            True,
        )
    assert "DC403" in Path("out/findings.sarif").read_text()
    Path("known.json").write_text('{"version": 1, "findings": []}')
    assert runner.invoke(doccompile, ["build", "docs"]).exit_code == 1


def test_a_build_counts_what_it_passes_over_known_or_not(docs: Path) -> None:
    (docs / "notes.md").write_text("# Notes\n\nWhat we had for lunch.\n")
    for _ in range(2):
        result = CliRunner().invoke(doccompile, ["build", "docs"])
        assert "; 1 passed over as no tutorials\n" in result.stderr
    (docs / "notes.md").unlink()
    assert "passed over" not in CliRunner().invoke(doccompile, ["build", "docs"]).stderr
