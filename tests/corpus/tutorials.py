"""The tutorials of a folder, as tests change them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from doccompile.pipeline import Options, compile_paths
from doccompile.source.code_fences import fenced_lines


@cache
def facts_of(folder: Path) -> dict[str, dict[str, Any]]:
    """The manifests, by file name."""
    compiled = compile_paths([folder], Options(manifests=True, jobs=1))
    return {
        Path(document.path).name: json.loads(document.manifest) for document in compiled.documents if document.manifest
    }


def prose_lines(lines: list[str], besides: tuple[str, ...] = ("|", "<!--")) -> list[int]:
    """The numbers of the lines, from 0, that are neither front matter nor code and begin like none of `besides`."""
    marks = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    start = marks[1] + 1 if marks[:1] == [0] and marks[1:] else 0
    code, passed_over = fenced_lines(lines), ("```", *besides)
    return [
        number
        for number, line in enumerate(lines)
        if number >= start and number not in code and not line.lstrip().startswith(passed_over)
    ]
