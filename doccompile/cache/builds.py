"""What was built where, so that a build whose inputs and tree are as they were then has nothing to do.

A tree is known by the status of every file in it (name, size, times, inode), which any change alters.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from doccompile.cache.folder import generation
from doccompile.cache.store import Store

_SETTLE_SECONDS = 0.02
"""Longest step of the clock by which a file system dates its files, where it counts in nanoseconds."""


@dataclass(frozen=True)
class Summary:
    """What a build says of itself: how many connectors, tutorials, and findings of each severity."""

    connectors: int
    tutorials: int
    findings: dict[str, int]


class BuildNotes:
    """The note on one build: `parts` are all that its tree depends on beside doccompile itself."""

    def __init__(self, folder: Path, out: Path, parts: tuple[str, ...]) -> None:
        self._store = Store(folder)
        self._out = out
        text = "\0".join((generation(), os.path.realpath(out), *parts))
        self._key = hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=20).digest()

    def recall(self) -> Summary | None:
        """The summary of the same build, where its tree still stands untouched."""
        value = self._store.get([self._key]).get(self._key)
        if value is None:
            return None
        try:
            note = json.loads(value)
            return Summary(**note["summary"]) if note["tree"] == tree_state(self._out) else None
        except (ValueError, TypeError, KeyError):
            return None

    def keep(self, summary: Summary) -> None:
        """Note that the tree is what this build gives."""
        time.sleep(_SETTLE_SECONDS)
        state = tree_state(self._out)
        if state is not None:
            self._store.put({self._key: json.dumps({"tree": state, "summary": asdict(summary)}).encode()})


def tree_state(root: Path) -> str | None:
    """Digest of the status of everything below a folder; None where times are too coarse to tell a change."""
    digest = hashlib.blake2b(digest_size=20)
    fine = False
    try:
        for path, status in _walk(os.fspath(root)):
            fine = fine or bool(status.st_mtime_ns % 1_000_000)
            times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
            line = f"{path}\0{status.st_mode} {status.st_size} {times} {status.st_ino} {status.st_dev}\n"
            digest.update(line.encode(errors="surrogateescape"))
    except OSError:
        return None
    return digest.hexdigest() if fine else None


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        yield entry.path, entry.stat(follow_symlinks=False)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
