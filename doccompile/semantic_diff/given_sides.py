"""OLD and NEW as the user writes them -> the two sides that they name.

A side is a file or folder, or `REV:path`. `REV..REV` (or `REV...REV`, from where they parted) names both sides, and a
bare revision beside a path stands for that path in it; alone, it is compared with the current folder.
"""

from dataclasses import dataclass
from pathlib import Path

from doccompile.review.past_tree import is_below
from doccompile.review.repository import Repository, RepositoryError
from doccompile.source.discover import SUFFIXES
from doccompile.user_error import UserError


class SideError(UserError):
    """A side that is neither a path nor something Git knows; the message says so."""


@dataclass(frozen=True, slots=True)
class Side:
    """A path in the working tree, or one relative to the root of a repository, in a commit of it."""

    path: str
    repository: Repository | None = None
    commit: str = ""

    def exists(self) -> bool:
        """Whether it is there."""
        if self.repository is None:
            return Path(self.path).exists()
        return any(is_below(name, [self.path]) for name in self.repository.files(self.commit))

    def is_file(self) -> bool:
        """Whether it names one file."""
        if self.repository is None:
            return Path(self.path).is_file()
        return self.path in self.repository.files(self.commit)


def resolve(old: str, new: str | None) -> tuple[Side, Side]:
    """The two sides that the arguments name.

    Raises:
        SideError: an argument names nothing.
        RepositoryError: Git does not know a revision.
    """
    if ".." in old and not Path(old).exists():
        return _range(old, new)
    if new is None and old and not Path(old).exists() and ":" not in old:
        new = "."
    if new is None:
        raise SideError(f'"{old}" is one side only; give OLD and NEW, or OLD..NEW')
    if not old or not new:
        raise SideError("the path is empty")
    if not Path(old).exists() and ":" not in old:
        return _revision_and_path(old, new)
    return _side(old), _side(new)


def _revision_and_path(old: str, new: str) -> tuple[Side, Side]:
    """A revision, and a path in it that is there today or was there then; or two revisions."""
    if Path(old).suffix.lower() in SUFFIXES:
        raise SideError(f"{old}: no such file or folder")
    repository = Repository.around(Path(new))
    before, after = Side(repository.name(new), repository, repository.commit(old)), Side(new)
    if after.exists() or before.exists():
        return before, after
    if _is_revision(new):
        return _range(f"{old}..{new}", None)
    raise SideError(f"{new}: no such file or folder")


def _is_revision(text: str) -> bool:
    try:
        Repository.around(Path()).commit(text)
    except RepositoryError:
        return False
    return True


def _range(text: str, path: str | None) -> tuple[Side, Side]:
    repository = Repository.around(Path(path or "."))
    within = repository.name(path) if path else "."
    left, dots, right = text.partition("...") if "..." in text else text.partition("..")
    before, after = repository.commit(left or "HEAD"), repository.commit(right or "HEAD")
    if dots == "...":
        before = repository.common(before, after)
    return Side(within, repository, before), Side(within, repository, after)


def _side(text: str) -> Side:
    if Path(text).exists():
        if not (Path(text).is_file() or Path(text).is_dir()):
            raise SideError(f'"{text}" is no regular file and no folder')
        return Side(text)
    revision, colon, path = text.partition(":")
    if not colon:
        raise SideError(f'"{text}" is no file or folder, and no REV:path')
    repository = Repository.around(Path())
    name = repository.name(path) if path.startswith(".") else path.rstrip("/") or "."
    return Side(name, repository, repository.commit(revision))
