"""What `build` asks and tells the cache: whether there is anything to do, and what it has done."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from doccompile.cache.builds import Summary, keep, recall
from doccompile.cache.documents import Setting, state_of, state_on_disk
from doccompile.lint.request import Request
from doccompile.lint.run import compile_request
from doccompile.pipeline import Compiled, compile_files, conclude
from doccompile.review.baseline import read_baseline
from doccompile.source.discover import find_inputs


class Notes:
    """The note on the build of one request; none without a cache, or where standard input is built."""

    def __init__(self, request: Request, options: Mapping[str, Any]) -> None:
        self._request = request._replace(options=request.options._replace(manifests=True))
        self._arguments = options
        self._setting = Setting(request.options.root, manifests=True)
        self._cache = request.options.cache if request.stdin is None else None
        self._state: bytes | None = None

    def recall(self) -> Summary | None:
        """The summary of the same build, where nothing has changed since.

        Raises:
            NoSuchPathError: a path does not exist.
        """
        if self._cache is None or not self._arguments["out"].is_dir():
            return None
        inputs = find_inputs(self._request.paths, self._request.options.excludes)
        state = state_on_disk(inputs, self._setting, self._cache)
        return recall(self._cache, self._arguments["out"], self._parts(state)) if state else None

    def compile(self) -> Compiled:
        """Compile the tutorials.

        Raises:
            NoSuchPathError: a path does not exist.
        """
        if self._cache is None:
            return compile_request(self._request)
        options = self._request.options
        inputs = find_inputs(self._request.paths, options.excludes)
        documents = list(compile_files(inputs, options))
        self._state = state_of(inputs, documents, self._setting)
        return conclude(documents, options)

    def keep(self, summary: Summary) -> None:
        """Note what was built."""
        if self._cache is not None and self._state is not None:
            keep(self._cache, self._arguments["out"], self._parts(self._state), summary)

    def _parts(self, state: bytes) -> tuple[str, ...]:
        """All that the tree depends on beside doccompile itself."""
        request, arguments = self._request, self._arguments
        templates = arguments["templates"] or request.config.templates
        known = request.baseline
        return (
            state.hex(),
            repr(request.selection),
            repr(request.options.product_names),
            repr(sorted(request.options.vendor_domains.items())),
            repr(arguments["targets"]),
            repr(request.config.source_url),
            _contents(templates) if templates else "",
            repr(known and sorted(read_baseline(known).items())),
        )


def _contents(folder: Path) -> str:
    """Digest of the names and bytes of all files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        digest.update(f"{path} {len(data)}\0".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.hexdigest()
