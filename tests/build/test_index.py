"""The index of what a build wrote."""

import json
from pathlib import Path

from click.testing import CliRunner

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile


def test_connectors_are_listed_by_slug_whatever_their_files_are_called(tmp_path: Path) -> None:
    docs, out = tmp_path / "docs", tmp_path / "out"
    docs.mkdir()
    (docs / "a.md").write_text(example_tutorial(product="Quillon"))
    (docs / "b.md").write_text(example_tutorial(product="Litware"))
    built = CliRunner().invoke(doccompile, ["build", str(docs), "-o", str(out), "--target", "checklist"])
    assert built.exit_code == 0, built.output
    listed = json.loads((out / "index.json").read_text())["connectors"]
    assert [connector["slug"] for connector in listed] == ["litware", "quillon"]
