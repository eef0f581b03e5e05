"""Rendered files -> one tree on disk, as a whole: a reader sees the old tree or the new one.

What doccompile wrote is listed, with its sha256, in `.doccompile.json` at the top of the tree. Bytes that it did not
write are never lost: a file that stands in the way, or that was edited by hand, is moved aside as `NAME.orig`; an
edited file of a connector that is gone stays where it is.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from doccompile.source.discover import RECORD
from doccompile.tree import switch
from doccompile.tree.files import FileError, TreeFiles, pack_file
from doccompile.tree.outcome import Changes, WriteError
from doccompile.tree.plan import STAGING, Plan, plan_tree, read_record, record_text

_LOCK_SECONDS = 60.0
_LOCK_POLL_SECONDS = 0.02


def write_tree(
    out: Path,
    files: TreeFiles,
    *,
    check: bool = False,
    keep: Callable[[str], bool] = lambda _path: False,
) -> Changes:
    """Make `out` hold exactly `files`, beside what doccompile did not write.

    With `check`, nothing is written. What an earlier build wrote and `files` lacks is removed, except where `keep` says
    of its path that it stays. Two calls at once follow one another.

    Raises:
        WriteError: a path leaves the tree or cannot be a file, or the system refuses (rights, space, a lock held).
    """
    target = Path(os.path.realpath(out))
    try:
        if not check:
            target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(target, out):
            if not check:
                switch.recover(target)
            kept = {path: digest for path, digest in read_record(target).items() if path not in files and keep(path)}
            plan = plan_tree(target, files.with_file(pack_file(RECORD, record_text(files, kept))), kept)
            changes = _changes(plan)
            if changes.differs and not check:
                switch.apply(target, plan)
            return changes
    except FileError as error:
        raise WriteError(out / error.path, error.reason) from error
    except OSError as error:
        raise WriteError(_place(out, target, error), error.strerror or str(error)) from error


def _changes(plan: Plan) -> Changes:
    return Changes(
        created=tuple(plan.created),
        changed=tuple(plan.changed),
        unchanged=tuple(plan.unchanged),
        removed=tuple(plan.removed),
        moved_aside=tuple(sorted(plan.aside.values())),
        kept=tuple(plan.kept),
    )


def _place(out: Path, target: Path, error: OSError) -> Path:
    """The path to name to the user: theirs, not that of the staging folder."""
    if error.filename is None:
        return out
    path = Path(str(error.filename))
    return out / path.relative_to(target) if path.is_relative_to(target) and STAGING not in path.parts else out


@contextmanager
def _locked(target: Path, out: Path) -> Iterator[None]:
    """Hold the folder above the tree, so that two builds never mix; the system lets go when a build is killed."""
    if sys.platform == "win32" or not target.parent.is_dir():
        yield
        return
    import fcntl

    handle = os.open(target.parent, os.O_RDONLY)
    deadline = time.monotonic() + _LOCK_SECONDS
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    raise WriteError(out, "another build is writing there") from error
                time.sleep(_LOCK_POLL_SECONDS)
        yield
    finally:
        os.close(handle)
