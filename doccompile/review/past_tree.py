"""A revision's tutorials in a folder of their own, so that they are compiled as files."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

from doccompile.config.model import Config
from doccompile.review.repository import Repository
from doccompile.source.discover import SUFFIXES

_INCLUDES = "includes"


def write_tutorials(
    repository: Repository, commit: str, paths: Sequence[str], root: Path, kept: Collection[str] = ()
) -> dict[str, bytes]:
    """Write the tutorials below some paths, and everything that could be included; return what the `kept` ones hold.

    Names and paths are relative to the repository.
    """
    names = [
        name
        for name in repository.files(commit)
        if PurePosixPath(name).suffix.lower() in SUFFIXES
        and (is_below(name, paths) or _INCLUDES in PurePosixPath(name).parts)
    ]
    held = {}
    for name, data in repository.contents(commit, names):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if name in kept:
            held[name] = data
    return held


def settings_within(root: Path, config: Config, repository: Repository) -> Config:
    """Today's settings as they hold for a revision that is written below `root`; what Git held, it did not ignore."""

    def moved(folder: Path | None) -> Path | None:
        return None if folder is None else root / repository.name(folder)

    return config._replace(folder=moved(config.folder), root=moved(config.root), respect_gitignore=False)


def is_below(name: str, paths: Iterable[str]) -> bool:
    """Whether a name is one of the paths or lies in one of them; "." is the whole repository."""
    return any(path == "." or name == path or name.startswith(f"{path}/") for path in paths)
