"""Paths given by a user -> the files to read, in one order whatever the file system's."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from doccompile.location import readable, shown
from doccompile.user_error import UserError

SUFFIXES = (".markdown", ".md", ".mdx", ".txt")
RECORD = ".doccompile.json"
"""A folder that holds this file was written by a build, and is not searched."""


class NoSuchPathError(UserError):
    """A path that was given does not exist; the message names it."""


class InputFile(NamedTuple):
    """One file to read: where it is, how findings print it, how the manifest names it, the folder it belongs to."""

    at: Path
    """The folder that it lies in; files of one folder share it, since there may be very many."""
    file_name: str
    path: str
    name: str
    folder: Path
    explicit: bool
    """Given by name: it must be a tutorial."""

    @property
    def file(self) -> Path:
        """Where it is."""
        return self.at / self.file_name


def find_inputs(paths: Sequence[Path], excludes: Callable[[Path], bool] = lambda _: False) -> list[InputFile]:
    """List the files of all paths, each once, sorted by the path that findings print.

    Raises:
        NoSuchPathError: a path does not exist.
    """
    found: dict[str, InputFile] = {}
    for path in paths:
        if path.is_dir():
            if not os.access(path, os.R_OK | os.X_OK):
                raise NoSuchPathError(f"{readable(str(path))}: this folder cannot be read: Permission denied")
            inputs = _in_folder(path, excludes)
        elif path.exists() or path.is_symlink():
            name = f"{Path(os.path.realpath(path)).parent.name}/{path.name}"
            entry = InputFile(path.parent, path.name, shown(path), readable(name), path.parent, True)
            inputs = iter([(os.path.realpath(path), entry)])
        else:
            raise NoSuchPathError(f"{readable(str(path))}: no such file or folder")
        for key, entry in inputs:
            if key not in found or entry.explicit:
                found[key] = entry
    return sorted(found.values(), key=lambda entry: entry.path)


def _in_folder(folder: Path, excludes: Callable[[Path], bool]) -> Iterator[tuple[str, InputFile]]:
    """The tutorials below a folder, each with its path without links; an unreadable folder stands for its own."""
    top = os.path.realpath(folder)
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        real, printed = os.path.realpath(here), shown(here)
        name = readable(Path(Path(top).name, os.path.relpath(here, folder)).as_posix())
        try:
            entries = _entries(here)
        except OSError:
            yield real, InputFile(here.parent, here.name, printed, name, folder, False)
            continue
        if any(entry.name == RECORD and entry.is_file(follow_symlinks=False) for entry in entries):
            continue
        prefix = "" if printed == "." else f"{printed}/"
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not excludes(here / entry.name):
                    waiting.append(here / entry.name)
            elif _is_input(entry) and not excludes(here / entry.name) and (key := _real_path(entry, real, top)):
                own = readable(entry.name)
                yield key, InputFile(here, entry.name, f"{prefix}{own}", f"{name}/{own}", folder, False)


def _is_input(entry: os.DirEntry[str]) -> bool:
    """Whether to read it: a file of text, or a link that leads nowhere, which is to be reported."""
    if not entry.name.lower().endswith(SUFFIXES):
        return False
    if not entry.is_symlink():
        return entry.is_file(follow_symlinks=False)
    try:
        return S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def _real_path(entry: os.DirEntry[str], folder: str, top: str) -> str | None:
    """The path without links of what lies in a folder; None where a link leads out of `top`."""
    if not entry.is_symlink():
        return f"{folder}/{entry.name}"
    path = os.path.realpath(entry.path)
    return path if path.startswith(top.rstrip(os.sep) + os.sep) else None


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name."""
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)
