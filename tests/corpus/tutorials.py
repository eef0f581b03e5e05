"""The tutorials of a folder, as tests change them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from doccompile.pipeline import Options, compile_paths


@cache
def facts_of(folder: Path) -> dict[str, dict[str, Any]]:
    """The manifests, by file name."""
    compiled = compile_paths([folder], Options(manifests=True, jobs=1))
    return {
        Path(document.path).name: json.loads(document.manifest) for document in compiled.documents if document.manifest
    }


def is_prose(lines: list[str]) -> list[int]:
    """The numbers of the lines, from 0, that are neither front matter, code, table, comment nor picture."""
    marks = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    start = marks[1] + 1 if marks[:1] == [0] and marks[1:] else 0
    found, code = [], False
    for number, line in enumerate(lines[start:], start):
        fence = line.lstrip().startswith("```")
        code ^= fence
        if not (code or fence or line.lstrip().startswith(("|", "<!--", "![", ":::", "[!"))):
            found.append(number)
    return found
