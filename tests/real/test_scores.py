"""The real tutorials beside the checkout, scored against their labels. Skipped by name where they are absent."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from doccompile.cli import doccompile

LABELLED = ("seeds", "entra", "azure-2018")


def run(*arguments: str) -> str:
    result = CliRunner().invoke(doccompile, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def scored(shared: Path, tmp_path: Path, folders: tuple[str, ...], *limits: str) -> "subprocess.CompletedProcess[str]":
    paths = [str(shared / "corpus" / folder) for folder in folders]
    run("build", *paths, "-o", str(tmp_path / "out"), "--fail-on", "never", "--target", "checklist")
    (tmp_path / "findings.json").write_text(run("lint", *paths, "--format", "json", "--fail-on", "never"))
    merged = tmp_path / "labels"
    for folder in folders:
        (merged / folder).mkdir(parents=True)
        for file in (shared / "gold" / folder).glob("*.json"):
            (merged / folder / file.name).write_bytes(file.read_bytes())
    command = [sys.executable, str(shared / "tools" / "score.py"), "--gold", str(merged)]
    command += ["--manifests", str(tmp_path / "out"), "--findings", str(tmp_path / "findings.json"), "-v", *limits]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_labelled_tutorials_reach_the_aim(shared: Path, tmp_path: Path) -> None:
    result = scored(shared, tmp_path, LABELLED, "--min-facts", "0.99", "--min-findings", "0.95")
    assert result.returncode == 0, result.stdout


def test_seeds_are_read_without_a_miss(shared: Path, tmp_path: Path) -> None:
    result = scored(shared, tmp_path, ("seeds",), "--min-facts", "1", "--min-findings", "1")
    assert result.returncode == 0, result.stdout


def test_translations_compile_and_say_nothing_wrong(shared: Path, tmp_path: Path) -> None:
    folder = str(shared / "corpus" / "localized")
    run("build", folder, "-o", str(tmp_path / "out"), "--fail-on", "never", "--target", "checklist")
    found = [json.loads(path.read_text()) for path in (tmp_path / "out").rglob("*.json")]
    manifests = [manifest for manifest in found if isinstance(manifest, dict) and "connector" in manifest]
    assert manifests
    assert all(manifest["sync"]["interval_minutes"] is None for manifest in manifests)
    assert {manifest["endpoint"]["tenant_url"]["kind"] for manifest in manifests} <= {None, "template", "literal"}


@pytest.mark.parametrize("folder", [*LABELLED, "localized"])
def test_every_value_is_traced_to_the_words_it_came_from(shared: Path, tmp_path: Path, folder: str) -> None:
    corpus = shared / "corpus"
    run("build", str(corpus / folder), "-o", str(tmp_path / "out"), "--fail-on", "never", "--target", "checklist")
    paths = list((tmp_path / "out").glob("*/manifest.json"))
    assert paths
    for path in paths:
        manifest = json.loads(path.read_text())
        for pointer, span in manifest["provenance"].items():
            file = corpus / (span.get("path") or manifest["source"]["path"])
            lines = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n").split("\n")
            assert 1 <= span["line"] <= span["end_line"] <= len(lines), (path, pointer)
            words = lines[span["line"] - 1 : span["end_line"]]
            words[-1] = words[-1][: span["end_column"] - 1]
            words[0] = words[0][span["column"] - 1 :]
            assert "\n".join(words)[:399] == span["text"][:399].rstrip("…"), (path, pointer)
            assert value_at(manifest, pointer) is not None, (path, pointer)


def value_at(manifest: object, pointer: str) -> object:
    for key in pointer.strip("/").split("/"):
        manifest = manifest[int(key)] if isinstance(manifest, list) else manifest[key]  # type: ignore[index]
    return manifest
