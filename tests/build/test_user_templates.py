"""A build with a user's own templates, from the command line and from the configuration."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import doccompile

TUTORIAL = """---
title: Configure Harbour Desk for automatic user provisioning
description: Set up provisioning.
ms.date: 03/14/2025
---

# Tutorial: Configure Harbour Desk for automatic user provisioning

## Prerequisites

* A Harbour Desk tenant

## Configure automatic user provisioning

1. Under **Admin Credentials**, enter `https://scim.harbour.example/v2` as **Tenant URL** and your **Secret Token**.
"""


def build(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "doccompile", "build", "docs", "--fail-on", "never", *arguments]
    environment = os.environ | {"PYTHONPATH": str(Path(doccompile.__file__).parents[1])}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "docs/harbour.md": TUTORIAL,
        "mine/ticket/ticket.txt.jinja": "Connect {{ connector.name }}",
        "mine/checklist/checklist.css": "body { color: teal }\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_option_adds_a_target_and_overrides_a_file(folder: Path) -> None:
    assert build(folder, "--templates", "mine").returncode == 0
    assert (folder / "out/harbour-desk/ticket/ticket.txt").read_text(encoding="utf-8") == "Connect Harbour Desk\n"
    assert "color: teal" in (folder / "out/harbour-desk/checklist.html").read_text(encoding="utf-8")


def test_the_report_links_into_a_folder_that_does_not_lie_beside_it(folder: Path) -> None:
    (folder / "doccompile.toml").write_text('source-url = "../deep"\n', encoding="utf-8")
    assert build(folder).returncode == 0
    page = (folder / "out/index.html").read_text(encoding="utf-8")
    assert re.search(r'href="\.\./deep/docs/[^"]*\.md#L\d+"', page)


def test_configuration_names_the_folder_and_where_sources_are_read(folder: Path) -> None:
    settings = 'templates = "mine"\nsource-url = "https://git.example/docs/blob/main"\n'
    (folder / "doccompile.toml").write_text(settings, encoding="utf-8")
    assert build(folder).returncode == 0
    assert (folder / "out/harbour-desk/ticket/ticket.txt").is_file()
    page = (folder / "out/index.html").read_text(encoding="utf-8")
    assert 'href="https://git.example/docs/blob/main/docs/harbour.md#L' in page


def test_single_target_leaves_the_files_of_the_others(folder: Path) -> None:
    assert build(folder, "--templates", "mine").returncode == 0
    before = sorted(path for path in (folder / "out").rglob("*"))
    assert build(folder, "--templates", "mine", "--target", "ticket").returncode == 0
    assert sorted(path for path in (folder / "out").rglob("*")) == before


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"mine/ticket/ticket.txt.jinja": "\n{{ connector.nmae }}"}, "mine/ticket/ticket.txt.jinja:2: "),
        ({"mine/index/index.html.jinja": "{{ gone }}"}, "mine/index/index.html.jinja:1: 'gone' is undefined"),
        ({"mine/checklist/other.css": ""}, "mine/checklist/other.css:1: it overrides none of"),
    ],
)
def test_fault_is_one_sentence_with_its_place_and_nothing_is_written(
    folder: Path, files: dict[str, str], message: str
) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    run = build(folder, "--templates", "mine")
    assert run.returncode == 2
    assert message in run.stderr
    assert "Traceback" not in run.stderr
    assert not (folder / "out").exists()


def test_folder_of_templates_that_is_not_there_is_wrong_usage(folder: Path) -> None:
    run = build(folder, "--templates", "gone")
    assert (run.returncode, "gone: there is no such folder of templates" in run.stderr) == (2, True)


def test_template_that_is_nested_too_deeply_is_one_sentence(folder: Path) -> None:
    (folder / "mine/ticket/ticket.txt.jinja").write_text("{{ " + "(" * 5000 + ")" * 5000 + " }}", encoding="utf-8")
    done = build(folder, "--templates", "mine")
    assert done.returncode == 2
    assert "mine/ticket/ticket.txt.jinja:1: the template is nested too deeply" in done.stderr
