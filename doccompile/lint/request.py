"""What a lint run is asked, and what it answers."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from doccompile.config.exclusion import Exclusion
from doccompile.config.model import Config
from doccompile.config.selection import Selection
from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines
from doccompile.pipeline import Options
from doccompile.review.source_lines import LineReader

if TYPE_CHECKING:
    from doccompile.review.known import Key


class Request(NamedTuple):
    """What to lint, and what to leave out of the report."""

    paths: Sequence[Path]
    config: Config
    selection: Selection
    options: Options
    stdin: bytes | None = None
    """A tutorial that is not read from a file; `stdin_name` is the path that it stands for."""
    stdin_name: str = "-"
    since: str | None = None
    """Report only what the working tree changed since this Git revision."""
    baseline: Path | None = None

    @property
    def searches(self) -> bool:
        """Whether tutorials are searched for, beside those that are given by name."""
        return any(path.is_dir() for path in self.paths)

    def reaches(self, file: Path) -> bool:
        """Whether a file is given, or lies in a folder that is, be it read or passed over there."""
        place = Path(os.path.realpath(file))
        return any(place.is_relative_to(os.path.realpath(path)) for path in self.paths)

    def lines(self) -> LineReader:
        """The lines of any file, and of what stands in for one."""
        return LineReader({} if self.stdin is None else {self.stdin_name: self.stdin})

    def folder_of(self, file: Path) -> Path:
        """The folder that a file belongs to, in which its included files may lie: a given one, or its own."""
        folders = [path for path in (*self.paths, self.config.folder) if path is not None and path.is_dir()]
        resolved = file.resolve()
        return next((folder for folder in folders if resolved.is_relative_to(folder.resolve())), file.parent)


class Linted(NamedTuple):
    """What to report, and what was left out."""

    findings: Iterable[Finding]
    """In order; they can be looked through several times, and are made anew each time."""
    documents: tuple[str, ...]
    lines: SourceLines
    """Lines to quote: what looks like a live secret is masked in them, whichever rules are selected."""
    passed_over: int = 0
    suppressed: int = 0
    unchanged: int = 0
    """Findings that were there before the revision's change."""
    submodules: tuple[str, ...] = ()
    """Folders of submodules that changed since the revision: what is in them was not compared."""
    known: int = 0
    """Findings that the baseline hid."""
    obsolete: "tuple[tuple[Key, int], ...]" = ()


def options_of(config: Config) -> Options:
    """What a configuration says to a run; processes and cache are its own."""
    return Options(
        root=config.root,
        product_names=config.product_names,
        vendor_domains=dict(config.vendor_domains),
        excludes=Exclusion(config).excludes,
    )
