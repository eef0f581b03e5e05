"""Hostile tutorials, from their Markdown to the last generated file: all of it parses, and all of it is inside."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import doccompile
from tests.render.test_hostile import STEERING, read

NAMES = (
    *("../../outside", "/etc/passwd", "..", "C:\\Windows", "~root", ".doccompile.json", "sources", "index.html", "con"),
    *("{{ 7 * 7 }}", "{% raw %}", "${var.x}", "%{ if true }", "$(touch pwned)", "`touch pwned`", "@{x}", "{0} %s"),
    *(
        '"""',
        "'; DROP TABLE users; --",
        "--> <!--",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
    ),
    *(
        "class",
        "None",
        "function",
        "resource",
        "$null",
        "__init__",
        "a\u202eb",
        "a\x1b[31mb",
        "a\u2028b",
        "日本",
        "x" * 10_000,
    ),
    *(
        "[x](javascript:alert(1))",
        "| a | b |",
        "# head",
        "\\",
        "\\N{DOLLAR SIGN}",
        "O\u2019Hara \u201cdesk\u201d",
        "&lt;b&gt;",
    ),
)
TUTORIAL = """---
title: {quoted}
description: {quoted}
author: {quoted}
ms.date: 03/14/2025
---

# Tutorial: Configure {name} for automatic user provisioning

## Capabilities supported

* Create users in {name}
* Provision groups and group memberships in {name}

## Prerequisites

* A tenant of {name}
* {name}

## Set up {name} for provisioning

1. Sign in to {name} and go to **{name} > Access Key**. Copy the **{name} Token**.

## Configure automatic user provisioning to {name}

1. In **Admin Credentials**, enter `https://x.test/{name}/scim/{name}` as **Tenant URL**, {name} as **Secret Token**
2. Under the **Mappings** section, select **Synchronize {name} Users**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |userName|String|&check;|
   |{name}|{name}|
   |urn:ietf:params:scim:schemas:extension:{name}:2.0:User:{name}|String|

## Connector limitations

* {name}
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree that is built out of one tutorial for each hostile name."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "docs").mkdir()
    for number, name in enumerate(NAMES):
        text = TUTORIAL.format(name=name, quoted=json.dumps(name))
        (folder / f"docs/{number:02}.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "doccompile", "build", "docs", "-o", "deep/out", "--fail-on", "never"]
    environment = os.environ | {"PYTHONPATH": str(Path(doccompile.__file__).parents[1])}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    assert not STEERING.search(run.stdout + run.stderr)
    assert sorted(path.name for path in folder.iterdir()) == ["deep", "docs"]
    assert [path.name for path in (folder / "deep").iterdir()] == ["out"]
    return folder / "deep/out"


def test_most_of_them_are_connectors(out: Path) -> None:
    index = json.loads((out / "index.json").read_text(encoding="utf-8"))
    assert len(index["connectors"]) > len(NAMES) / 2


def test_every_file_parses_and_steers_nothing(out: Path) -> None:
    paths = [path for path in out.rglob("*") if not path.is_dir()]
    assert all(path.is_file() and not path.is_symlink() for path in paths)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.suffix in (".json", ".sarif"):
            json.loads(text)
        else:
            read(path.relative_to(out).as_posix(), text)
            assert not STEERING.search(text), path


def test_folders_are_plain_names(out: Path) -> None:
    for path in out.iterdir():
        assert path.name in {"index.json", "index.html", "findings.sarif", ".doccompile.json"} or path.is_dir()
        if path.is_dir():
            assert path.name.isascii()
            assert path.name.replace("-", "").isalnum()
