"""Paths as findings print them <-> URIs; a document that is no file goes by its URI."""

import os.path
from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import from_fs_path, to_fs_path

from doccompile.location import shown


def uri_of(path: str) -> str:
    """The URI of a finding's path."""
    if len(urlsplit(path).scheme) > 1:
        return path
    return from_fs_path(os.path.normpath(Path(path).absolute())) or path


def file_of(uri: str) -> Path | None:
    """The file that a URI names; None where it names none."""
    name = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return Path(name) if name else None


def path_of(uri: str) -> str:
    """The path that findings of a document print."""
    file = file_of(uri)
    return shown(file) if file else uri
