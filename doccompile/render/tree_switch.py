"""Put a plan into effect at once: make the new tree beside the old one, then exchange the two in one system call.

The new tree shares every unchanged file with the old one by hard link. Where two folders cannot be exchanged (a mount
point, no right to the folder above, a system without the call), or where the current directory lies in the tree, files
are replaced one by one under a journal: a build killed in between is completed by the next one.
Power loss is not covered: nothing is flushed to the device.
"""

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypedDict

from doccompile.render.tree_plan import STAGING, Plan, folders_of, is_folder, is_regular, real_parents

_JOURNAL = "journal.json"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NO_EXCHANGE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EBUSY, errno.EMLINK}
)


class _Journal(TypedDict):
    """What is to be done file by file; `written` gives the order of the staged files."""

    written: list[str]
    removed: list[str]
    aside: dict[str, str]


def apply(root: Path, plan: Plan) -> None:
    """Bring the tree at `root` (absolute, real) to what `plan` says; on an error it is as it was.

    Raises:
        OSError: the system refuses.
    """
    if not _holds_current_folder(root):
        try:
            _apply_by_exchange(root, plan)
            return
        except OSError as error:
            if error.errno not in _NO_EXCHANGE:
                raise
    _apply_in_place(root, plan)


def recover(root: Path) -> None:
    """Clear up after a build that was killed: complete it where it had begun to show, drop it otherwise."""
    beside = _beside(root)
    if is_folder(beside):
        if is_regular(beside / _JOURNAL):
            _settle(root, beside)
        _discard(beside)
    inside = root / STAGING
    if is_folder(inside):
        if is_regular(inside / _JOURNAL):
            _replace_all(root, json.loads((inside / _JOURNAL).read_bytes()))
        _discard(inside)


def _beside(root: Path) -> Path:
    return root.with_name(f".{root.name}.doccompile")


def _holds_current_folder(root: Path) -> bool:
    """A shell that stands in the tree must not find itself in a folder that is gone."""
    with suppress(FileNotFoundError):
        return Path.cwd().is_relative_to(root)
    return False


def _discard(folder: Path) -> None:
    """Delete a staging folder, read-only folders within it too."""
    for path, _, _ in os.walk(folder):
        Path(path).chmod(0o700)
    shutil.rmtree(folder)


# --- two folders, exchanged -------------------------------------------------------------------------------------------


def _apply_by_exchange(root: Path, plan: Plan) -> None:
    beside = _beside(root)
    clone = beside / "tree"
    clones: list[int] = []
    with _dropped_on_error(beside):
        beside.mkdir()
        if root.exists():
            _clone(str(root), str(clone), clones)
        else:
            clone.mkdir()
        for path in plan.written:
            _make_way(clone, path, plan.aside)
            (clone / path).unlink(missing_ok=True)
            (clone / path).write_bytes(plan.contents[path])
        _remove(clone, plan.removed)
        if not root.exists():
            clone.rename(root)
        else:
            touched = [*plan.written, *plan.removed, *plan.aside]
            (beside / "journal.part").write_text(json.dumps({"clones": clones, "touched": touched}), encoding="utf-8")
            (beside / "journal.part").rename(beside / _JOURNAL)
            try:
                _exchange(clone, root)
            except OSError:
                (beside / _JOURNAL).unlink()
                raise
            _settle(root, beside)
    _discard(beside)


@contextmanager
def _dropped_on_error(beside: Path) -> Iterator[None]:
    """Remove the staging folder where nothing was switched, also on Ctrl-C; once it was, `recover` must see it."""
    try:
        yield
    except BaseException:
        if not is_regular(beside / _JOURNAL):
            with suppress(OSError):
                _discard(beside)
        raise


def _clone(source: str, target: str, clones: list[int]) -> None:
    """Make `target` a tree of new folders that shares each file of `source`; note the folders' inodes."""
    os.mkdir(target)  # noqa: PTH102 - plain strings: a tree may have a hundred thousand files
    clones.append(os.stat(target).st_ino)  # noqa: PTH116
    with os.scandir(source) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                _clone(entry.path, f"{target}/{entry.name}", clones)
            else:
                with suppress(FileNotFoundError):
                    os.link(entry.path, f"{target}/{entry.name}", follow_symlinks=False)
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


def _settle(root: Path, beside: Path) -> None:
    """After the exchange: give back folders without a change, and what others put into the old tree meanwhile."""
    journal = json.loads((beside / _JOURNAL).read_bytes())
    clones = set(journal["clones"])
    if root.is_dir() and root.stat().st_ino == journal["clones"][0]:
        touched = set(journal["touched"])
        above = {folder for path in touched for folder in folders_of(path)}
        _settle_folder(beside / "tree", root, "", touched, above, clones)
    (beside / _JOURNAL).unlink()


def _settle_folder(old: Path, new: Path, folder: str, touched: set[str], above: set[str], clones: set[int]) -> None:
    with os.scandir(old / folder) as entries:
        paths = sorted(f"{folder}/{entry.name}" if folder else entry.name for entry in entries)
    for path in paths:
        before, after = old / path, new / path
        if path in touched:
            continue
        if is_folder(before) and path in above:
            _settle_folder(old, new, path, touched, above, clones)
        elif not os.path.lexists(after):
            after.parent.mkdir(parents=True, exist_ok=True)
            before.rename(after)
        elif is_folder(before) and is_folder(after):
            if after.stat().st_ino in clones:
                _exchange(before, after)
        elif before.lstat().st_mtime_ns > after.lstat().st_mtime_ns:
            before.replace(after)


# --- one file after another, under a journal --------------------------------------------------------------------------


def _apply_in_place(root: Path, plan: Plan) -> None:
    root.mkdir(exist_ok=True)
    inside = root / STAGING
    journal: _Journal = {"written": plan.written, "removed": plan.removed, "aside": plan.aside}
    with _dropped_on_error(inside):
        inside.mkdir()
        for number, path in enumerate(plan.written):
            (inside / str(number)).write_bytes(plan.contents[path])
            if plan.aside.keys().isdisjoint(folders_of(path)):
                (root / path).parent.mkdir(parents=True, exist_ok=True)
        (inside / "journal.part").write_text(json.dumps(journal), encoding="utf-8")
        (inside / "journal.part").rename(inside / _JOURNAL)
    _replace_all(root, journal)
    _discard(inside)


def _replace_all(root: Path, journal: _Journal) -> None:
    """Carry out a journal; whatever of it was done before is passed over."""
    for number, path in enumerate(journal["written"]):
        staged = root / STAGING / str(number)
        if staged.exists():
            _make_way(root, path, journal["aside"])
            staged.replace(root / path)
    _remove(root, journal["removed"])


def _make_way(root: Path, path: str, aside: dict[str, str]) -> None:
    """Move aside what stands where `path` or one of its folders has to be, and make the folders."""
    for name in folders_of(path):
        folder = root / name
        if is_folder(folder):
            continue
        if os.path.lexists(folder):
            folder.rename(root / aside[name])
        folder.mkdir()
    if path in aside and os.path.lexists(root / path):
        (root / path).rename(root / aside[path])


def _remove(root: Path, paths: list[str]) -> None:
    """Remove files, and the folders that are empty without them."""
    for path in paths:
        if not real_parents(root, path):
            continue
        (root / path).unlink(missing_ok=True)
        for folder in reversed(folders_of(path)):
            try:
                (root / folder).rmdir()
            except OSError:
                break
