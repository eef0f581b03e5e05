"""The workspace behind the language server."""

from pathlib import Path

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.lsp.project import Project, Settings


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCCOMPILE_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "docs"
    folder.mkdir()
    for product in ("Litware", "Tailspin", "Fabrikam"):
        (folder / f"{product.lower()}.md").write_text(example_tutorial(product=product), encoding="utf-8")
    return folder


def scanned(root: Path) -> Project:
    project = Project(root, Settings.of(root))
    assert len(list(project.scan())) == 3
    return project


def names(project: Project) -> list[str]:
    return sorted(entry.name.value for document in project._on_disk.values() if (entry := document.read_entry()))


def test_a_second_start_compiles_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scanned(root)
    monkeypatch.setattr("doccompile.pipeline.compile_file", lambda *_: pytest.fail("compiled again"))
    assert scanned(root)._on_disk == first._on_disk


def test_what_is_reread_during_the_scan_is_not_overwritten(root: Path) -> None:
    scanned(root)
    project = Project(root, Settings.of(root))
    steps = project.scan()
    next(steps)
    (root / "litware.md").write_text(example_tutorial(product="Northwind"), encoding="utf-8")
    project.reread(root / "litware.md")
    (root / "tailspin.md").unlink()
    project.reread(root / "tailspin.md")
    list(steps)
    assert names(project) == ["Fabrikam", "Northwind"]


@pytest.mark.parametrize("in_a_workspace", [True, False])
def test_a_comment_on_what_only_all_tutorials_show_is_unused_only_among_them(root: Path, in_a_workspace: bool) -> None:
    text = example_tutorial(product="Litware") + "\n<!-- doccompile-disable-file DC501 one server -->\n"
    project = scanned(root) if in_a_workspace else Project(None, Settings.of(None))
    project.update("docs/litware.md", root / "litware.md", text)
    found = [finding.code for finding in project.findings()["docs/litware.md"]]
    assert found == (["DC007"] if in_a_workspace else [])


def test_a_comment_stays_unused_while_its_editor_types_and_is_called_so_only_once_it_was_compared(root: Path) -> None:
    text = example_tutorial(product="Litware") + "\n<!-- doccompile-disable-file DC501 one server -->\n"
    project = scanned(root)
    project.update("docs/litware.md", root / "litware.md", text)
    project.findings()
    project.update("docs/litware.md", root / "litware.md", f"{text}More.\n")
    assert [finding.code for finding in project.findings(across=False)["docs/litware.md"]] == ["DC007"]
    project.update("docs/tailspin.md", root / "tailspin.md", text.replace("Litware", "Tailspin"))
    assert project.findings(across=False)["docs/tailspin.md"] == ()
    assert "DC007" in {finding.code for finding in project.findings()["docs/tailspin.md"]}


def test_a_tutorial_on_disk_is_read_again_when_what_it_includes_changes(root: Path) -> None:
    tutorial = example_tutorial(product="Litware")
    (root / "litware.md").write_text(f"{tutorial}\n[!INCLUDE [x](includes/x.md)]\n", encoding="utf-8")
    project = scanned(root)
    (root / "includes").mkdir()
    (root / "includes" / "x.md").write_text("Wait for for it.\n", encoding="utf-8")
    project.reread(root / "includes" / "x.md")
    assert len(list(project.refresh())) == 1
    found = [finding.code for finding in project._on_disk["docs/litware.md"].read_findings()]
    assert "DC403" in found
    assert "DC005" not in found
