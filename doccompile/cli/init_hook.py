"""Add the hook to a pre-commit configuration, changing nothing else in it."""

import json
import re
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from doccompile.cli.init_files import HOOK_ITEM
from doccompile.pattern import compile_late
from doccompile.regular_file import read_regular
from doccompile.whole_file import write_whole

_ITEM = compile_late(r"^( *)- +repo\s*:", re.MULTILINE)


def add_hook(path: Path, requirement: str) -> list[str]:
    """Create or extend the file; the answer says what was done, or what is left to the user.

    `requirement` is what pip installs.
    """
    item = HOOK_ITEM.format(requirement=json.dumps(requirement, ensure_ascii=False))
    if not path.exists():
        write_whole(path, f"repos:\n{indent(item, '  ')}")
        return [f"created {path.as_posix()}"]
    old = read_regular(path).decode("utf-8", "surrogateescape")
    if "doccompile" in old:
        return [f"kept {path.as_posix()}"]
    new = _extended(old, item)
    if new is None:
        return [f"kept {path.as_posix()}; add under its repos:", *item.rstrip("\n").split("\n")]
    write_whole(path, new)
    return [f"added a hook to {path.as_posix()}"]


def _extended(old: str, item: str) -> str | None:
    """The text with one more repository at its end; None unless that is then all that differs."""
    found = _ITEM.search(old)
    if found is None:
        return None
    ending = "\r\n" if "\r\n" in old else "\n"
    added = indent(item, found[1]).replace("\n", ending)
    new = old + ("" if old.endswith("\n") else ending) + added
    before, after, extra = _parsed(old), _parsed(new), _parsed(item)
    if not (isinstance(before, dict) and isinstance(after, dict) and isinstance(before.get("repos"), list)):
        return None
    return new if after == {**before, "repos": [*before["repos"], *extra]} else None


def _parsed(text: str) -> Any:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return None
