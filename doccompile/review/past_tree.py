"""A revision's tutorials in a folder of their own, so that they are compiled as files."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from doccompile.config.model import Config
from doccompile.review.repository import Repository
from doccompile.source.discover import SUFFIXES
from doccompile.source.includes import INCLUDE_DIRECTIVE


def write_tutorials(
    repository: Repository, commit: str, paths: Sequence[str], root: Path, kept: Collection[str] = ()
) -> dict[str, bytes]:
    """Write the tutorials below some paths, and what they may include; return what the `kept` ones hold.

    Names and paths are relative to the repository. An include is told by its file name alone: where it lies depends on
    settings, and what lies elsewhere is not read.
    """
    names = repository.files(commit)
    wanted = {name for name in names if PurePosixPath(name).suffix.lower() in SUFFIXES and is_below(name, paths)}
    by_file_name = _by_file_name(names)
    written: set[str] = set()
    held = {}
    while wanted:
        included: set[str] = set()
        for name, data in repository.contents(commit, sorted(wanted)):
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            included.update(_included_file_names(data))
            if name in kept:
                held[name] = data
        written |= wanted
        wanted = {name for file_name in included for name in by_file_name.get(file_name, ())} - written
    return held


def _by_file_name(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(PurePosixPath(name).name, []).append(name)
    return found


def _included_file_names(data: bytes) -> Iterator[str]:
    if b"[!" in data:
        for match in INCLUDE_DIRECTIVE.finditer(data.decode("utf-8", "replace")):
            yield PurePosixPath(match[1]).name


def settings_within(root: Path, config: Config, repository: Repository) -> Config:
    """Today's settings as they hold for a revision that is written below `root`; what Git held, it did not ignore."""

    def moved(folder: Path | None) -> Path | None:
        return None if folder is None else root / repository.name(folder)

    return config._replace(folder=moved(config.folder), root=moved(config.root), respect_gitignore=False)


def is_below(name: str, paths: Iterable[str]) -> bool:
    """Whether a name is one of the paths or lies in one of them; "." is the whole repository."""
    return any(path == "." or name == path or name.startswith(f"{path}/") for path in paths)
