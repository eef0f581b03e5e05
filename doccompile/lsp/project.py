"""The tutorials of one workspace, those on disk and those being edited, and what is found in the latter."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from doccompile.cache.folder import cache_folder
from doccompile.checks.registry import RULES
from doccompile.compiled import CompiledDocument
from doccompile.config.load import load_for
from doccompile.config.model import Config
from doccompile.config.selection import Selection, selection_of
from doccompile.findings import Finding
from doccompile.fingerprint import words_at
from doccompile.lint.request import options_of
from doccompile.lint.reviewed import review_findings
from doccompile.location import shown
from doccompile.manifest.encode import decode
from doccompile.manifest.model import ConnectorManifest
from doccompile.packed.document import PackedDocument
from doccompile.packed.findings import Findings
from doccompile.pipeline import Options, compile_bytes, compile_files, compile_packed, conclude
from doccompile.review.source_lines import LineReader
from doccompile.source.discover import InputFile, find_inputs

_NOT_A_TUTORIAL = "DC004"


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration with everything that follows from it."""

    selection: Selection
    options: Options

    @classmethod
    def of(cls, start: Path | None) -> "Settings":
        """Those that hold for a folder, or the defaults; in this process, since a server's threads outlive no fork.

        Raises:
            ConfigError: the configuration is wrong.
        """
        config = load_for(start) if start else Config()
        options = options_of(config)._replace(jobs=1, cache=cache_folder())
        return cls(selection_of(config, RULES), options)


class _Edited(NamedTuple):
    """A document as the editor holds it."""

    file: Path | None
    data: bytes
    document: CompiledDocument


class Project:
    """Paths are those that findings print; a document without a file goes by its URI."""

    def __init__(self, root: Path | None, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self._on_disk: dict[str, PackedDocument] = {}
        self._reread: set[str] = set()
        self._inputs: dict[str, InputFile] = {}
        self._stale: dict[str, None] = {}
        self._open: dict[str, _Edited] = {}
        self._across: dict[Finding, str] = {}
        self._compared: frozenset[str] = frozenset()
        self._scanned = False

    def scan(self) -> Iterator[None]:
        """Compile the workspace, or take it from the cache, a file at each step; what was reread meanwhile is newer."""
        if self.root is not None:
            inputs = find_inputs([self.root], self.settings.options.excludes)
            for entry, document in zip(inputs, compile_files(inputs, self.settings.options), strict=True):
                if entry.path not in self._reread:
                    self._inputs[entry.path], self._on_disk[entry.path] = entry, document
                yield
            self._scanned = True

    def update(self, path: str, file: Path | None, text: str) -> None:
        """Take what the editor holds for a document."""
        self._compile_open(path, file, text.encode("utf-8", "surrogatepass"))

    def _compile_open(self, path: str, file: Path | None, data: bytes) -> None:
        options = self.settings.options._replace(manifests=True)
        inside = self.root is not None and file is not None and file.is_relative_to(self.root)
        document = compile_bytes(data, path, options, file, self.root if inside else None)
        self._open[path] = _Edited(file, data, document)

    def close(self, path: str) -> None:
        """Go back to what is on disk."""
        self._open.pop(path, None)

    def reread(self, file: Path) -> None:
        """Take a file's new contents from disk, or that it is gone; `refresh` does the same for what includes it."""
        path = shown(file)
        self._reread.add(path)
        self._on_disk.pop(path, None)
        if file.is_file() and not self.settings.options.excludes(file):
            (entry,) = find_inputs([file])
            self._inputs[path] = entry._replace(explicit=False, folder=self.root or entry.folder)
            self._on_disk[path] = compile_packed(self._inputs[path], self.settings.options)
        place = f"{os.path.realpath(file.parent)}{os.sep}{file.name}"
        for other, packed in self._on_disk.items():
            if other != path and _looked_for(place, packed.read_probes()):
                self._stale[other] = None
        for other, edited in list(self._open.items()):
            if _looked_for(place, edited.document.probes):
                self._compile_open(other, edited.file, edited.data)

    def refresh(self) -> Iterator[None]:
        """Compile the tutorials on disk that include what was reread, a file at each step."""
        while self._stale:
            path, _ = self._stale.popitem()
            if path in self._on_disk:
                self._on_disk[path] = compile_packed(self._inputs[path], self.settings.options)
            yield

    def lines(self) -> LineReader:
        """Lines of any file, of the editor's text where it has one."""
        return LineReader({path: edited.data for path, edited in self._open.items()})

    def findings(self, *, across: bool = True) -> dict[str, tuple[Finding, ...]]:
        """Path -> findings, for the open documents and the files that they include.

        Comparing a document with all others takes time that grows with their number. Without `across`, what the last
        comparison found is kept as long as its words still stand there.
        """
        if not self._open:
            return {}
        if across:
            self._compare()
        lines = self.lines()
        paths = self._paths()
        own = {f for document in self._documents.values() for f in document.findings if f.code != _NOT_A_TUTORIAL}
        kept = {f for f, words in self._across.items() if f.where.path in paths and words_at(f.where, lines) == words}
        everything = sorted(own | kept, key=lambda finding: finding.sort_key)
        commented = {path for document in self._documents.values() for path in document.commented}
        loose = Findings()
        loose.add(everything)
        found: dict[str, list[Finding]] = {path: [] for path in paths}
        is_compared = self._scanned and self._open.keys() <= self._compared and len(kept) == len(self._across)
        selection = self.settings.selection
        reviewed = review_findings(loose, list(self._open), commented, selection, lines, among_others=is_compared)
        for finding in reviewed.findings:
            found.setdefault(finding.where.path, []).append(finding)
        return {path: tuple(own) for path, own in found.items()}

    def _compare(self) -> None:
        """Find what only all tutorials together show, and remember the words that it is about."""
        documents: dict[str, PackedDocument | CompiledDocument] = {**self._on_disk, **self._documents}
        found = conclude(documents.values(), self.settings.options).found
        lines = self.lines()
        self._compared = frozenset(self._open)
        self._across = {f: words_at(f.where, lines) for path in self._paths() for f in found.loose.get(path, ())}

    def _paths(self) -> set[str]:
        included = {path for document in self._documents.values() for path, _ in document.included}
        return included | {document.path for document in self._documents.values()}

    @property
    def _documents(self) -> dict[str, CompiledDocument]:
        """Path -> what an open document was compiled to."""
        return {path: edited.document for path, edited in self._open.items()}

    def manifest(self, path: str) -> ConnectorManifest | None:
        """What an open document states; None where it is no tutorial."""
        document = self._documents.get(path)
        return decode(document.manifest) if document and document.manifest else None


def _looked_for(place: str, probes: Sequence[tuple[str, str]]) -> bool:
    """Whether an included file was looked for at a place, found or not."""
    return any(os.path.normpath(probe) == place for probe, _ in probes)
