"""File -> sha256 of its bytes, without reading it where its status shows that it is the one read before.

As in Git's index, a status is trusted only where the file was last changed well before it was read: a file that was
written while it was read, or right after, is read again.
"""

import hashlib
import json
import os
import time
from collections.abc import Sequence

from doccompile.source.discover import InputFile
from doccompile.source.text import MAX_BYTES

Status = list[int]
"""Size (bytes), time of last change of content and of status (ns), inode, device."""

_RACY_NS = 2_000_000_000
"""How much older than its reading a file must be (ns); file systems keep times in steps of up to two seconds."""


class Stamps:
    """The stamps of the input files of one run; `old` is what `text` of an earlier run gave."""

    def __init__(self, inputs: Sequence[InputFile], old: bytes | None) -> None:
        self._now = time.time_ns()
        self._status = {os.fspath(entry.file): _status(entry) for entry in inputs}
        self._old = _parsed(old)
        self._digests: dict[str, str] = {}
        for file, status in self._status.items():
            kept = self._old.get(file)
            if kept is not None and status is not None and kept[0] == status:
                self._digests[file] = kept[1]

    def digest(self, entry: InputFile) -> str | None:
        """Sha256 of the file, from its stamp or by reading it; None where it cannot be read."""
        file = os.fspath(entry.file)
        if file not in self._digests:
            digest = file_digest(file)
            if digest is None:
                return None
            self._digests[file] = digest
        return self._digests[file]

    def text(self) -> bytes | None:
        """What to keep for the next run; None where that is kept already."""
        kept: dict[str, tuple[Status, str]] = {}
        for file, digest in self._digests.items():
            status = self._status[file]
            if status is not None and max(status[1], status[2]) + _RACY_NS < self._now:
                kept[file] = (status, digest)
        if (
            all(file in self._old and self._old[file][1] == kept[file][1] for file in kept)
            and kept.keys() == self._old.keys()
        ):
            return None
        return json.dumps(kept, separators=(",", ":")).encode()


def file_digest(file: str) -> str | None:
    """Sha256 of a file's bytes; None where it cannot be read or is larger than what is compiled."""
    try:
        with open(file, "rb") as stream:  # noqa: PTH123
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return None
    return None if len(data) > MAX_BYTES else hashlib.sha256(data).hexdigest()


def _status(entry: InputFile) -> Status | None:
    try:
        status = os.stat(entry.file)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev]


def _parsed(text: bytes | None) -> dict[str, tuple[Status, str]]:
    try:
        stamps = json.loads(text or b"{}")
        return {file: (status, digest) for file, (status, digest) in stamps.items() if isinstance(digest, str)}
    except (ValueError, TypeError, AttributeError):
        return {}
