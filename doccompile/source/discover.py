"""Paths given by a user -> the files to read, in one order whatever the file system's."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
RECORD = ".doccompile.json"
"""A folder that holds this file was written by a build, and is not searched."""


class NoSuchPathError(Exception):
    """A path that was given does not exist; the message names it."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file to read: where it is, how findings print it, how the manifest names it, the folder it belongs to."""

    file: Path
    path: str
    name: str
    folder: Path
    explicit: bool
    """Given by name: it must be a tutorial."""


def find_inputs(paths: Sequence[Path], excludes: Callable[[Path], bool] = lambda _: False) -> list[InputFile]:
    """List the files of all paths, each once, sorted by the path that findings print.

    Raises:
        NoSuchPathError: a path does not exist.
    """
    found: dict[Path, InputFile] = {}
    for path in paths:
        if path.is_dir():
            inputs = _in_folder(path, excludes)
        elif path.exists() or path.is_symlink():
            name = f"{path.resolve().parent.name}/{path.name}"
            inputs = iter([InputFile(path, shown(path), printable(name), path.parent, True)])
        else:
            raise NoSuchPathError(f"{printable(str(path))}: no such file or folder")
        for entry in inputs:
            key = entry.file.resolve()
            if key not in found or entry.explicit:
                found[key] = entry
    return sorted(found.values(), key=lambda entry: entry.path)


def _in_folder(folder: Path, excludes: Callable[[Path], bool]) -> Iterator[InputFile]:
    top = folder.resolve()
    for base, folders, files in os.walk(folder):
        here = Path(base)
        if RECORD in files:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not excludes(here / name))
        for name in sorted(files):
            file = here / name
            if Path(name).suffix.lower() not in SUFFIXES or name.startswith(".") or excludes(file):
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(top):
                continue
            relative = file.relative_to(folder).as_posix()
            yield InputFile(file, shown(file), printable(f"{top.name}/{relative}"), folder, False)


def shown(path: Path) -> str:
    """A path as findings print it: relative to the current directory, with `/`."""
    return printable(Path(os.path.relpath(path)).as_posix())


def printable(path: str) -> str:
    """A path whose undecodable bytes are shown as U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
