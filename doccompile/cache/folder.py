"""Where the cache lies, and what all its entries depend on."""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from doccompile import __version__

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = (
    "jinja2-",
    "markdown_it_py-",
    "pydantic-",
    "python_frontmatter-",
    "pyyaml-",
    "scim2_models-",
    "tldextract-",
)
"""What the results of compiling and rendering come through, as the names of installed distributions begin."""


def cache_folder() -> Path:
    """`DOCCOMPILE_CACHE_DIR`, or doccompile's folder in the user's cache folder."""
    given = os.environ.get("DOCCOMPILE_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("doccompile", appauthor=False)


@cache
def generation() -> str:
    """Digest of everything beside input and options that results depend on: versions, and a checkout's own sources."""
    parts = [__version__, sys.version, *_libraries()]
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        parts += _sources(str(_PACKAGE))
        parts += _sources(str(_PACKAGE.parent / "templates"))
    return hashlib.blake2b("\0".join(parts).encode(errors="surrogateescape"), digest_size=16).hexdigest()


def _libraries() -> list[str]:
    found = set()
    for folder in sys.path:
        if folder.endswith("-packages"):
            try:
                names = os.listdir(folder)  # noqa: PTH208
            except OSError:
                continue
            found |= {
                name.lower() for name in names if name.endswith(".dist-info") and name.lower().startswith(_LIBRARIES)
            }
    return sorted(found)


def _sources(folder: str) -> Iterator[str]:
    """Name, size and time of change of every file below a folder, in order."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _sources(entry.path)
        else:
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
