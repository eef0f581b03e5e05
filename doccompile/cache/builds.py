"""What was built where, so that a build whose inputs and tree are as they were then has nothing to do.

A tree is known by the status of every file in it (name, size, times, inode), which any change alters.
"""

import hashlib
import json
import os
import struct
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from stat import S_ISDIR

from doccompile.cache.folder import generation
from doccompile.cache.store import Store
from doccompile.parallel import process_map

_SETTLE_SECONDS = 0.02
"""Longest step of the clock by which a file system dates its files, where it counts in nanoseconds."""
_64_BITS = 2**64 - 1
"""What the numbers of a file are cut to: some systems number files with more."""
_pack = struct.Struct("<QQqqQQ").pack


@dataclass(frozen=True)
class Summary:
    """What a build says of itself: how many connectors, tutorials, and findings of each severity.

    `hidden` counts the findings that the baseline holds, which are not among the others, `passed_over` the files of
    folders that are no tutorials.
    """

    connectors: int
    tutorials: int
    findings: dict[str, int]
    hidden: int = 0
    passed_over: int = 0


def recall(folder: Path, out: Path, parts: tuple[str, ...]) -> Summary | None:
    """The summary of the same build, where its tree still stands untouched.

    `folder` is the cache's; `parts` are all that a tree depends on beside doccompile itself.
    """
    key = _key(out, parts)
    value = Store(folder).get([key]).get(key)
    if value is None:
        return None
    try:
        note = json.loads(value)
        return Summary(**note["summary"]) if note["tree"] == _tree_state(out) else None
    except (ValueError, TypeError, KeyError):
        return None


def keep(folder: Path, out: Path, parts: tuple[str, ...], summary: Summary) -> None:
    """Note that the tree is what this build gives."""
    time.sleep(_SETTLE_SECONDS)
    state = _tree_state(out)
    if state is not None:
        Store(folder).put({_key(out, parts): json.dumps({"tree": state, "summary": asdict(summary)}).encode()})


def _key(out: Path, parts: tuple[str, ...]) -> bytes:
    text = "\0".join((generation(), os.path.realpath(out), *parts))
    return hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=20).digest()


def _tree_state(root: Path) -> str | None:
    """Digest of the status of everything below a folder; None where times are too coarse to tell a change."""
    digest = hashlib.blake2b(digest_size=20)
    try:
        top = _statuses(os.fspath(root))
        folders = [f"{root}/{name}" for name, status in top if S_ISDIR(status.st_mode)]
        states = [_state(os.fspath(root), top), *process_map(_state_below, folders, None)]
    except OSError:
        return None
    for text, _ in states:
        digest.update(text)
    return digest.hexdigest() if any(fine for _, fine in states) else None


def _state_below(root: str) -> tuple[bytes, bool]:
    """The state of a folder and of all below it."""
    states, folders = [], [root]
    while folders:
        folder = folders.pop()
        statuses = _statuses(folder)
        states.append(_state(folder, statuses))
        folders += [f"{folder}/{name}" for name, status in statuses if S_ISDIR(status.st_mode)]
    return hashlib.blake2b(b"".join(text for text, _ in states)).digest(), any(fine for _, fine in states)


def _state(folder: str, statuses: list[tuple[str, os.stat_result]]) -> tuple[bytes, bool]:
    """What is in a folder, as bytes, and whether its times are fine enough to tell a change."""
    names = "\0".join([folder, *(name for name, _ in statuses)])
    numbers = [
        _pack(s.st_mode, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino & _64_BITS, s.st_dev & _64_BITS)
        for _, s in statuses
    ]
    fine = any(status.st_mtime_ns % 1_000_000 for _, status in statuses)
    return b"".join([names.encode(errors="surrogateescape"), b"\0\0", *numbers]), fine


def _statuses(folder: str) -> list[tuple[str, os.stat_result]]:
    """Name and status of everything in a folder, in order of name."""
    with os.scandir(folder) as found:
        return sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in found)
