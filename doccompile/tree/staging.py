"""What both ways of switching a tree share: a staging folder with a journal, what is moved aside, what is removed."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from doccompile.tree.plan import folders_of, is_folder, is_regular, real_parents

JOURNAL = "journal.json"


def write_journal(staging: Path, journal: Mapping[str, object]) -> None:
    """Make the journal appear as a whole: from then on, `recover` completes what it says."""
    (staging / "journal.part").write_text(json.dumps(journal), encoding="utf-8")
    (staging / "journal.part").rename(staging / JOURNAL)


@contextmanager
def dropped_on_error(beside: Path) -> Iterator[None]:
    """Remove the staging folder where nothing was switched, also on Ctrl-C; once it was, `recover` must see it."""
    try:
        yield
    except BaseException:
        if not is_regular(beside / JOURNAL):
            with suppress(OSError):
                discard(beside)
        raise


def discard(folder: Path) -> None:
    """Delete a staging folder, read-only folders within it too."""
    for path, _, _ in os.walk(folder):
        Path(path).chmod(0o700)
    shutil.rmtree(folder)


def make_way(root: Path, path: str, aside: dict[str, str], made: set[str]) -> None:
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


def remove(root: Path, paths: list[str]) -> None:
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
