"""JSON that is written bit by bit, as `json.dumps(…, indent=2)` would write it at once; no build agent obeys it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from doccompile.build_agent import inert_json


def indented(value: Any, depth: int) -> str:
    """A value as it stands `depth` levels deep."""
    return inert_json(json.dumps(value, indent=2)).replace("\n", "\n" + "  " * depth)


def array(values: Iterable[Any], depth: int) -> Iterator[str]:
    """The parts of an array that stands `depth` levels deep."""
    inner = "\n" + "  " * (depth + 1)
    before = "["
    for value in values:
        yield before + inner + indented(value, depth + 1)
        before = ","
    yield "[]" if before == "[" else "\n" + "  " * depth + "]"
