"""Wanted files + the tree on disk -> what has to be done. Reads, never writes."""

import json
import os
import stat
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from doccompile.source.discover import RECORD
from doccompile.tree.files import FileError, TreeFiles, sha256

STAGING = ".doccompile.new"
"""Folder inside the tree that holds new files while they are put in place one by one."""


@dataclass(slots=True)
class Plan:
    """Paths are relative, with `/`, in sorted order; `aside` maps what is in the way to its new name."""

    contents: TreeFiles
    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    aside: dict[str, str] = field(default_factory=dict)

    @property
    def written(self) -> list[str]:
        """Created and changed, in order."""
        return sorted(self.created + self.changed)

    @property
    def taken(self) -> set[str]:
        """Paths that something will have when the plan is carried out."""
        return {*self.aside.values(), *self.contents}


def plan_tree(root: Path, contents: TreeFiles, kept: Collection[str] = ()) -> Plan:
    """Compare `contents` with the tree under `root`, which may be missing; files in `kept` are left alone.

    Raises:
        FileError: a path is no relative path inside the tree, or is a file and a folder at once.
        OSError: the tree cannot be read.
    """
    plan = Plan(contents)
    _refuse_bad_paths(plan.contents)
    if not os.path.lexists(root):
        plan.created = list(plan.contents)
        return plan
    if not root.is_dir():
        raise FileError("", "it is not a folder")
    record = read_record(root)
    whole: set[str] = set()
    for path in plan.contents:
        _plan_file(root, path, record, plan, whole)
    for path in sorted(record.keys() - plan.contents.keys() - set(kept)):
        if real_parents(root, path) and is_regular(root / path):
            (plan.removed if sha256((root / path).read_bytes()) == record[path] else plan.kept).append(path)
    return plan


def _plan_file(root: Path, path: str, record: Mapping[str, str], plan: Plan, whole: set[str]) -> None:
    """Sort one wanted file into the plan; `whole` are the folders that are known to be real ones."""
    for folder in folders_of(path):
        if folder in whole:
            continue
        if is_folder(root / folder):
            whole.add(folder)
            continue
        if os.path.lexists(root / folder):
            plan.aside.setdefault(folder, free_name(root, folder, plan.taken))
        plan.created.append(path)
        return
    target = root / path
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        plan.created.append(path)
        return
    if not stat.S_ISREG(mode):
        plan.aside[path] = free_name(root, path, plan.taken)
        plan.created.append(path)
    elif (found := sha256(target.read_bytes())) == plan.contents.sha256(path):
        plan.unchanged.append(path)
    else:
        plan.changed.append(path)
        if path != RECORD and found != record.get(path):
            plan.aside[path] = free_name(root, path, plan.taken)


def free_name(root: Path, path: str, taken: Collection[str] = ()) -> str:
    """A name beside `path` that nothing has: `NAME.orig`, `NAME.orig1`, …."""
    number, name = 0, f"{path}.orig"
    while name in taken or os.path.lexists(root / name):
        number += 1
        name = f"{path}.orig{number}"
    return name


def _refuse_bad_paths(contents: TreeFiles) -> None:
    for path in contents:
        if not is_inside(path) or (path.split("/")[0].startswith(".doccompile") and path != RECORD):
            raise FileError(ascii(path), "it is no plain path inside the tree")
        for folder in folders_of(path):
            if folder in contents:
                raise FileError(folder, f"it is needed as a file and as the folder of {path}")


def folders_of(path: str) -> list[str]:
    """The folders that a relative path leads through, outermost first: `a`, `a/b` for `a/b/c.txt`."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def is_inside(path: str) -> bool:
    """Whether `path` is relative, normal (no empty part, `.` or `..`), and free of characters with a second meaning."""
    parts = path.split("/")
    plain = all(part.isprintable() and not set(part) & set('\\:*?"<>|') for part in parts)
    return plain and all(part not in ("", ".", "..") and len(part.encode()) <= 255 for part in parts)


def is_folder(path: Path) -> bool:
    """A folder itself, no link to one."""
    return path.is_dir() and not path.is_symlink()


def is_regular(path: Path) -> bool:
    """A regular file itself, no link to one."""
    return os.path.lexists(path) and stat.S_ISREG(path.lstat().st_mode)


def real_parents(root: Path, path: str) -> bool:
    """Whether every folder between `root` and `path` is a folder itself, so that `path` cannot lead outside."""
    return all(is_folder(root / folder) for folder in folders_of(path))


def record_text(contents: TreeFiles, kept: Mapping[str, str]) -> str:
    """The list of files that doccompile wrote, now or (`kept`, with their digests) earlier, as JSON."""
    files = {path: contents.sha256(path) for path in contents if path != RECORD} | dict(kept)
    return json.dumps({"version": 1, "files": dict(sorted(files.items()))}, indent=2) + "\n"


def read_record(root: Path) -> dict[str, str]:
    """Path -> sha256 of what doccompile wrote; empty where there is no record, or one that cannot be used."""
    if not is_regular(root / RECORD):
        return {}
    try:
        files = json.loads((root / RECORD).read_bytes())["files"]
        return {path: digest for path, digest in files.items() if is_inside(path) and isinstance(digest, str)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
