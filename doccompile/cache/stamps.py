"""File -> sha256 of its bytes, without reading it where its status shows that it is the one read before.

As in Git's index, a status is trusted only where the file was last changed well before it was read: a file that was
written while it was read, or right after, is read again.
"""

import hashlib
import json
import os
import time

from doccompile.regular_file import read_regular
from doccompile.source.discover import InputFile
from doccompile.source.text import MAX_BYTES

_RACY_NS = 2_000_000_000
"""How much older than its reading a file must be (ns); file systems keep times in steps of up to two seconds."""


class Stamps:
    """The stamps of the input files of one run; `old` is what `text` of an earlier run gave."""

    def __init__(self, old: bytes | None) -> None:
        self._settled = time.time_ns() - _RACY_NS
        self._old = _parsed(old)
        self._new: dict[str, str] = {}

    def digest(self, entry: InputFile) -> str | None:
        """Sha256 of the file, from its stamp or by reading it; None where it cannot be read."""
        file = os.fspath(entry.file)
        status, stamp = self._status(file), self._old.get(file, "")
        if status and stamp.startswith(status):
            self._new[file] = stamp
            return stamp.removeprefix(status)
        digest = _file_digest(file)
        if status and digest:
            self._new[file] = status + digest
        return digest

    def text(self) -> bytes | None:
        """What to keep for the next run; None where that is kept already."""
        if self._new.items() <= self._old.items():
            return None
        return json.dumps(self._new, separators=(",", ":")).encode()

    def _status(self, file: str) -> str | None:
        """Size, times of last change, inode and device; None where it changed so lately that they may not tell."""
        try:
            found = os.stat(file)  # noqa: PTH116
        except (OSError, ValueError):
            return None
        if max(found.st_mtime_ns, found.st_ctime_ns) >= self._settled:
            return None
        return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino} {found.st_dev} "


def _file_digest(file: str) -> str | None:
    """Sha256 of a file's bytes; None where it cannot be read or is larger than what is compiled."""
    try:
        data = read_regular(file, MAX_BYTES)
    except (OSError, ValueError):
        return None
    return None if len(data) > MAX_BYTES else hashlib.sha256(data).hexdigest()


def _parsed(text: bytes | None) -> dict[str, str]:
    try:
        stamps = json.loads(text or b"{}")
        return {file: stamp for file, stamp in stamps.items() if isinstance(stamp, str)}
    except (ValueError, AttributeError):
        return {}
