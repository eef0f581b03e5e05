"""Keys -> bytes on disk: safe for several runs at once, bounded in size, and made anew when it is damaged.

A store never fails a run. What cannot be read is missing; what cannot be written is left out.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from os.path import exists
from pathlib import Path
from typing import NamedTuple

MAX_BYTES = 512 * 1024 * 1024
"""Largest size of the store (bytes); beyond it, what was used longest ago goes."""

_FILE = "documents.sqlite"
_CHECKSUM = 16
_BATCH = 500
_DAY = 86_400
_WAIT_SECONDS = 5.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS entries_used ON entries (used);
"""


class Info(NamedTuple):
    """What is in the store: `entries`, and its size in bytes."""

    file: Path
    entries: int
    size: int


class Store:
    """One SQLite database in a folder."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self.file = folder / _FILE
        self._max_bytes = max_bytes
        self._held_by_others = False

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are there and whole."""
        wanted = list(keys)
        found: dict[bytes, bytes] = {}
        if not wanted or self._held_by_others or not _is_there(self.file):
            return found
        today, stale = _today(), []
        with self._guarded(), self._connected() as connection:
            for start in range(0, len(wanted), _BATCH):
                batch = wanted[start : start + _BATCH]
                marks = ",".join("?" * len(batch))
                rows = connection.execute(f"SELECT key, used, value FROM entries WHERE key IN ({marks})", batch)  # noqa: S608
                for key, used, value in rows:
                    if _is_whole(key, value):
                        found[key] = value[_CHECKSUM:]
                        if used != today:
                            stale.append((today, key))
            if stale:
                with connection:
                    connection.executemany("UPDATE entries SET used = ? WHERE key = ?", stale)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, and drop the oldest beyond the bound."""
        if not values or self._held_by_others:
            return
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        today = _today()
        rows = [(key, today, _checksum(key, value) + value) for key, value in values.items()]
        with self._guarded(), self._connected() as connection, connection:
            connection.executescript(_SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)
            self._shrink(connection)

    def clear(self) -> int:
        """Remove everything; return how many bytes that were.

        Raises:
            OSError: a file cannot be removed.
        """
        size = sum(path.stat().st_size for path in self._files() if _is_there(path))
        for path in self._files():
            path.unlink(missing_ok=True)
        return size

    def info(self) -> Info:
        """Count what is there."""
        entries = 0
        if _is_there(self.file):
            with self._guarded(), self._connected() as connection:
                entries = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        return Info(self.file, entries, sum(path.stat().st_size for path in self._files() if _is_there(path)))

    def _files(self) -> list[Path]:
        return [self.file, *(self.file.with_name(_FILE + end) for end in ("-journal", "-wal", "-shm"))]

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            yield connection

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """What goes wrong with the database ends the block; a damaged one is removed."""
        try:
            yield
        except sqlite3.OperationalError as error:
            """Full, read-only, or not made yet: this call does without; locked: waited for once, then the whole run."""
            self._held_by_others = error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        except (sqlite3.DatabaseError, TypeError):
            self._discard()

    def _discard(self) -> None:
        """Move a damaged database out of the way of other runs, then remove it."""
        aside = self.file.with_name(f"{_FILE}.{os.getpid()}.damaged")
        with suppress(OSError):
            self.file.replace(aside)
            aside.unlink()
        for path in self._files()[1:]:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _shrink(self, connection: sqlite3.Connection) -> None:
        def pages(pragma: str) -> int:
            return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

        used = (pages("page_count") - pages("freelist_count")) * pages("page_size")
        if used <= self._max_bytes:
            return
        count = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        surplus = max(1, round(count * (1 - self._max_bytes * 0.75 / used)))
        connection.execute(
            "DELETE FROM entries WHERE key IN (SELECT key FROM entries ORDER BY used, rowid LIMIT ?)", (surplus,)
        )


def _today() -> int:
    return int(time.time()) // _DAY


def _checksum(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, key=key[:64], digest_size=_CHECKSUM).digest()


def _is_whole(key: object, value: object) -> bool:
    if not isinstance(key, bytes) or not isinstance(value, bytes):
        return False
    return value[:_CHECKSUM] == _checksum(key, value[_CHECKSUM:])


def _is_there(path: Path) -> bool:
    return exists(path)  # noqa: PTH110 - a name that is too long is not there either, and raises elsewhere
