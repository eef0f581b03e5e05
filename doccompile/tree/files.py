"""The files of a tree, packed and each text held once: the trees of many connectors are mostly the same few texts."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

_QUICK = 1
"""Level of compression."""


class FileError(Exception):
    """`path` cannot be a file of the tree; `reason` is one phrase."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class PackedFile(NamedTuple):
    """One file: its path in the tree, the hexadecimal sha256 of its bytes, and these, compressed."""

    path: str
    sha256: str
    packed: bytes


def pack_file(path: str, text: str) -> PackedFile:
    """Pack one file.

    Raises:
        FileError: the text holds what is no character.
    """
    try:
        return PackedFile(path, *_packed(text))
    except UnicodeEncodeError as error:
        raise FileError(path, f"its text holds {text[error.start]!a}, which is no character") from error


@lru_cache(maxsize=128)
def _packed(text: str) -> tuple[str, bytes]:
    data = text.encode("utf-8")
    return sha256(data), zlib.compress(data, _QUICK)


@lru_cache(maxsize=128)
def _unpacked(packed: bytes) -> bytes:
    return zlib.decompress(packed)


def sha256(data: bytes) -> str:
    """Hexadecimal digest."""
    return hashlib.sha256(data).hexdigest()


class TreeFiles(Mapping[str, bytes]):
    """Relative path with `/` -> the bytes of a file, unpacked when they are asked for; in the order of the paths."""

    def __init__(self, files: Iterable[PackedFile] = ()) -> None:
        self._digests: dict[str, str] = {}
        self._texts: dict[str, bytes] = {}
        for file in files:
            self.add(file)

    def add(self, file: PackedFile) -> None:
        """Hold one more file, or another text for it."""
        self._digests[file.path] = file.sha256
        self._texts.setdefault(file.sha256, file.packed)

    def with_file(self, file: PackedFile) -> "TreeFiles":
        """The same files and one more."""
        files = TreeFiles()
        files._digests, files._texts = dict(self._digests), dict(self._texts)
        files.add(file)
        return files

    def sha256(self, path: str) -> str:
        """Hexadecimal digest of a file's bytes."""
        return self._digests[path]

    def __getitem__(self, path: str) -> bytes:
        """The bytes of one file."""
        return _unpacked(self._texts[self._digests[path]])

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file."""
        return path in self._digests

    def __iter__(self) -> Iterator[str]:
        """The paths, in order."""
        return iter(sorted(self._digests))

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._digests)
