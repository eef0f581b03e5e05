"""Switch a tree at once: make the new one beside the old one, then exchange the two in one system call.

The new tree shares every unchanged file with the old one by hard link.
"""

import ctypes
import errno
import json
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TypedDict

from doccompile.tree.plan import Plan, free_name
from doccompile.tree.staging import JOURNAL, discard, dropped_on_error, make_way, remove, write_journal

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class _Journal(TypedDict):
    """What `settle` needs to know: the new tree's inode, what it shares with the old one, what the build changed."""

    folder: int
    linked: dict[str, int]
    touched: list[str]


def beside(root: Path) -> Path:
    """The staging folder of a tree."""
    return root.with_name(f".{root.name}.doccompile")


def apply_by_exchange(root: Path, plan: Plan) -> None:
    """Bring the tree at `root` to what `plan` says.

    Raises:
        OSError: the system refuses, or cannot exchange two folders.
    """
    staging = beside(root)
    clone = staging / "tree"
    with dropped_on_error(staging):
        staging.mkdir()
        linked = _clone(root, clone)
        made: set[str] = set()
        for path in plan.written:
            make_way(clone, path, plan.aside, made)
            if path in linked:
                (clone / path).unlink(missing_ok=True)
            with open(f"{clone}/{path}", "xb") as stream:  # noqa: PTH123 - a tree may have a hundred thousand files
                stream.write(plan.contents[path])
        remove(clone, plan.removed)
        if not root.exists():
            clone.rename(root)
        else:
            touched = [*plan.written, *plan.removed, *plan.aside]
            journal: _Journal = {"folder": clone.stat().st_ino, "linked": linked, "touched": touched}
            write_journal(staging, journal)
            try:
                _exchange(clone, root)
            except OSError:
                (staging / JOURNAL).unlink()
                raise
            settle(root, staging)
    discard(staging)


def _clone(root: Path, clone: Path) -> dict[str, int]:
    """Make a tree of new folders that shares each file of `root`; each path in it with its inode (folders: 0)."""
    linked: dict[str, int] = {}
    if root.exists():
        _clone_folder(str(root), str(clone), "", linked)
    else:
        clone.mkdir()
    return linked


def _clone_folder(source: str, target: str, folder: str, linked: dict[str, int]) -> None:
    os.mkdir(target)  # noqa: PTH102 - plain strings: a tree may have a hundred thousand files
    with os.scandir(source) as entries:
        for entry in entries:
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                linked[path] = 0
                _clone_folder(entry.path, f"{target}/{entry.name}", f"{path}/", linked)
                continue
            with suppress(FileNotFoundError):
                os.link(entry.path, f"{target}/{entry.name}", follow_symlinks=False)
                linked[path] = os.lstat(f"{target}/{entry.name}").st_ino
    _copy_rights(Path(source), Path(target))


def _copy_rights(source: Path, target: Path) -> None:
    owner = source.stat()
    if (target.stat().st_uid, target.stat().st_gid) != (owner.st_uid, owner.st_gid):
        os.chown(target, owner.st_uid, owner.st_gid)
    shutil.copystat(source, target)


def _exchange(one: Path, other: Path) -> None:
    """Let two folders change names in one step (Linux renameat2 with RENAME_EXCHANGE)."""
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def settle(root: Path, staging: Path) -> None:
    """Carry over what others did in the old tree between its cloning and the exchange."""
    journal: _Journal = json.loads((staging / JOURNAL).read_bytes())
    if root.is_dir() and root.stat().st_ino == journal["folder"]:
        _carry_over(staging / "tree", root, "", journal["linked"], set(journal["touched"]))
        for path, inode in journal["linked"].items():
            if inode and _inode(root / path) == inode and not os.path.lexists(staging / "tree" / path):
                (root / path).unlink()
    (staging / JOURNAL).unlink()


def _carry_over(old: Path, new: Path, folder: str, linked: dict[str, int], touched: set[str]) -> None:
    """Move what appeared or was replaced in the old tree; where the new one has changed as well, both are kept."""
    with os.scandir(old / folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if path in touched:
            continue
        if entry.is_dir(follow_symlinks=False):
            if path not in linked:
                (new / path).mkdir(parents=True, exist_ok=True)
            _carry_over(old, new, path, linked, touched)
        elif entry.stat(follow_symlinks=False).st_ino != linked.get(path):
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            free = _inode(new / path) in (None, linked.get(path))
            (old / path).replace(new / (path if free else free_name(new, path)))


def _inode(path: Path) -> int | None:
    """Inode of a file or link; None where there is nothing."""
    try:
        return path.lstat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return None
