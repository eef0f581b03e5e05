"""A suppression comment on a line of its own changes nothing of what a tutorial states."""

import json
from typing import Any

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.pipeline import Options, compile_bytes

COMMENT = "<!-- doccompile-disable-next-line DC403 the vendor's words -->"
TUTORIAL = example_tutorial().replace("1. Sign in", "1. Open a browser.\n\n1. Sign in")


def facts(text: str) -> Any:
    manifest = json.loads(compile_bytes(text.encode(), "a.md", Options(manifests=True)).manifest or "")
    del manifest["provenance"], manifest["source"]["sha256"]
    return manifest


def body_lines() -> list[int]:
    lines = TUTORIAL.split("\n")
    return [n for n in range(lines.index("---", 1) + 1, len(lines)) if not lines[n].lstrip().startswith("|")]


@pytest.mark.parametrize("number", body_lines())
def test_facts_stay_the_same_wherever_the_comment_stands(number: int) -> None:
    lines = TUTORIAL.split("\n")
    prefix = lines[number][: len(lines[number]) - len(lines[number].lstrip(" >"))]
    commented = "\n".join([*lines[:number], prefix + COMMENT, *lines[number:]])
    assert facts(commented) == facts(TUTORIAL)
