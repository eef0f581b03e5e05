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

from doccompile.render.tree_plan import STAGING, Plan, folders_of, free_name, is_folder, is_regular, real_parents

_JOURNAL = "journal.json"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NO_EXCHANGE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EBUSY, errno.EMLINK}
)


class _Exchange(TypedDict):
    """What `_settle` needs to know: the new tree's inode, what it shares with the old one, what the build changed."""

    folder: int
    linked: dict[str, int]
    touched: list[str]


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


def _write_journal(staging: Path, journal: _Exchange | _Journal) -> None:
    """Make the journal appear as a whole: from then on, `recover` completes what it says."""
    (staging / "journal.part").write_text(json.dumps(journal), encoding="utf-8")
    (staging / "journal.part").rename(staging / _JOURNAL)


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
    with _dropped_on_error(beside):
        beside.mkdir()
        linked = _clone(root, clone)
        made: set[str] = set()
        for path in plan.written:
            _make_way(clone, path, plan.aside, made)
            if path in linked:
                (clone / path).unlink(missing_ok=True)
            with open(f"{clone}/{path}", "xb") as stream:  # noqa: PTH123 - a tree may have a hundred thousand files
                stream.write(plan.contents[path])
        _remove(clone, plan.removed)
        if not root.exists():
            clone.rename(root)
        else:
            touched = [*plan.written, *plan.removed, *plan.aside]
            journal: _Exchange = {"folder": clone.stat().st_ino, "linked": linked, "touched": touched}
            _write_journal(beside, journal)
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


def _settle(root: Path, beside: Path) -> None:
    """Carry over what others did in the old tree between its cloning and the exchange."""
    journal: _Exchange = json.loads((beside / _JOURNAL).read_bytes())
    if root.is_dir() and root.stat().st_ino == journal["folder"]:
        _carry_over(beside / "tree", root, "", journal["linked"], set(journal["touched"]))
        for path, inode in journal["linked"].items():
            if inode and _inode(root / path) == inode and not os.path.lexists(beside / "tree" / path):
                (root / path).unlink()
    (beside / _JOURNAL).unlink()


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
        _write_journal(inside, journal)
    _replace_all(root, journal)
    _discard(inside)


def _replace_all(root: Path, journal: _Journal) -> None:
    """Carry out a journal; whatever of it was done before is passed over."""
    for number, path in enumerate(journal["written"]):
        staged = root / STAGING / str(number)
        if staged.exists():
            _make_way(root, path, journal["aside"], set())
            staged.replace(root / path)
    _remove(root, journal["removed"])


def _make_way(root: Path, path: str, aside: dict[str, str], made: set[str]) -> None:
    """Move aside what stands where `path` or one of its folders has to be, and make the folders; `made` are known."""
    for name in folders_of(path):
        if name in made:
            continue
        made.add(name)
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
