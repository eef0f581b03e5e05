"""Compile files on the workers of a Dask cluster; the results are those of a run on this machine, or there are none.

The workers must see the same files under the same paths (a shared file system) and run the same doccompile. Both are
checked on every result.
"""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from doccompile import __version__
from doccompile.packed.document import PackedDocument
from doccompile.source.discover import InputFile
from doccompile.source.includes import Roots, probe
from doccompile.source.text import UnreadableError, read
from doccompile.user_error import UserError, missing_extra

_PER_TASK = 32
"""Files that travel together: few enough to share the work out, enough to make a message worth it (files)."""
_CONNECT_SECONDS = 20
_RETRIES = 3


class ClusterError(UserError):
    """A cluster cannot be used; the message says why, in one sentence."""


CompileOne = Callable[[InputFile], PackedDocument]


def cluster_map(
    compile_one: CompileOne, files: Sequence[InputFile], root: Path | None, address: str
) -> list[PackedDocument]:
    """Compile every file; what a lost worker had is given to another.

    Raises:
        ClusterError: Dask is not installed, the scheduler does not answer, or a worker sees something else.
    """
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ImportError:
        raise ClusterError(missing_extra("--scheduler", "Dask", "dask")) from None
    absolute = [entry._replace(at=_absolute(entry.at), folder=_absolute(entry.folder)) for entry in files]
    tasks = [absolute[start : start + _PER_TASK] for start in range(0, len(absolute), _PER_TASK)]
    try:
        get_address_host_port(address)
        with Client(address, timeout=_CONNECT_SECONDS, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            futures = client.map(partial(_compile_task, compile_one), tasks, pure=False, retries=_RETRIES)
            results = client.gather(futures)
    except (OSError, ValueError, ImportError) as error:
        raise ClusterError(f"the scheduler at {address} cannot be used: {error}") from error
    documents = []
    for version, own in results:
        if version != __version__:
            raise ClusterError(f"a worker runs doccompile {version}, and this is {__version__}")
        documents += own
    for entry, document in zip(absolute, documents, strict=True):
        _check(entry, document, root)
    return documents


def _compile_task(compile_one: CompileOne, files: Sequence[InputFile]) -> tuple[str, list[PackedDocument]]:
    """What a worker does."""
    return __version__, [compile_one(entry) for entry in files]


def _check(entry: InputFile, document: PackedDocument, root: Path | None) -> None:
    """Whether the worker read what is read here."""
    try:
        sha256 = read(entry.file, "", "").sha256
    except UnreadableError:
        sha256 = None
    roots = Roots(entry.folder, root)
    changed = any(probe(place, roots) != state for place, state in document.read_probes())
    if changed or sha256 != document.read_head().sha256:
        raise ClusterError(f"a worker does not see {document.path}, or what it includes, as it is here")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100
