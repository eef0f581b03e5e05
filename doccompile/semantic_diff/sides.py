"""OLD and NEW as the user writes them -> the tutorials of each side, compiled.

A side is a file or folder, or `REV:path`. `REV..REV` (or `REV...REV`, from where they parted) names both sides, and a
bare revision beside a path stands for that path in it; alone, it is compared with the current folder.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from doccompile.config.exclusion import Exclusion
from doccompile.config.load import load_for
from doccompile.config.model import Config
from doccompile.manifest.encode import decode
from doccompile.manifest.model import ConnectorManifest
from doccompile.pipeline import Options, compile_paths
from doccompile.review.past_tree import is_below, settings_within, write_tutorials
from doccompile.review.repository import Repository, RepositoryError
from doccompile.semantic_diff.unchanged import Unchanged
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


@dataclass(frozen=True, slots=True)
class Sides:
    """The tutorials of both sides; two files are compared whatever their names."""

    old: tuple[ConnectorManifest, ...]
    new: tuple[ConnectorManifest, ...]
    are_files: bool
    unread: tuple[str, ...]
    """What could not be compared, and why: one sentence for each file."""
    folder: str | None = None
    """The folder of a repository that both sides are, or that their one file lies in."""


def read_sides(old: str, new: str | None) -> Sides:
    """Resolve and compile both sides; what Git says to be the same on both is not compiled.

    Raises:
        SideError: an argument names nothing, or a file that is no tutorial.
        RepositoryError: Git does not know a revision.
        ConfigError: a configuration above a path is wrong.
    """
    before, after = resolve(old, new)
    touched = _touched(before, after)
    missing = [side for side in (before, after) if not side.exists()]
    if missing and (touched is None or len(missing) == 2):
        raise SideError(f'revision {missing[0].commit[:12]} has no "{missing[0].path}"')
    with ExitStack() as stack:
        compiled = [_compile(side, touched, stack) for side in (before, after)]
    (earlier, lost), (later, gone) = compiled
    are_files = [side.is_file() for side in (before, after)]
    folder = PurePosixPath(before.path).parent.as_posix() if any(are_files) else before.path
    unread = tuple(dict.fromkeys((*lost, *gone)))
    return Sides(earlier, later, all(are_files), unread, folder if touched is not None else None)


def resolve(old: str, new: str | None) -> tuple[Side, Side]:
    """The two sides that the arguments name.

    Raises:
        SideError: see `read_sides`.
        RepositoryError: see `read_sides`.
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


def _touched(before: Side, after: Side) -> frozenset[str] | None:
    """Names of the files that differ between the sides; None where only compiling can tell."""
    if before.repository is None:
        return None
    if after.repository is None:
        if before.repository.name(after.path) != before.path:
            return None
        changes = before.repository.changes(before.commit)
    elif before.path == after.path:
        changes = before.repository.changes(before.commit, after.commit)
    else:
        return None
    return frozenset(name for change in changes for name in (change.old, change.new) if name)


def _compile(
    side: Side, touched: frozenset[str] | None, stack: ExitStack
) -> tuple[tuple[ConnectorManifest, ...], tuple[str, ...]]:
    """The tutorials of a side, and what of it could not be read."""
    if side.repository is None:
        path = Path(side.path)
        if not side.exists():
            return (), ()
        top = Repository.around(path).root if touched is not None else path
        return _manifests(path, _options(load_for(path), top, touched))
    root = Path(stack.enter_context(TemporaryDirectory(prefix="doccompile-"))).resolve() / side.repository.root.name
    root.mkdir()
    write_tutorials(side.repository, side.commit, [side.path], root)
    if not (root / side.path).exists():
        return (), ()
    config = settings_within(root, load_for(side.repository.root / side.path), side.repository)
    manifests, unread = _manifests(root / side.path, _options(config, root, touched))
    return tuple(_without_folder(manifest, root) for manifest in manifests), unread


def _options(config: Config, top: Path, touched: frozenset[str] | None) -> Options:
    excludes = Unchanged(Exclusion(config), top, touched).excludes
    return Options(root=config.root, excludes=excludes, manifests=True)


def _manifests(path: Path, options: Options) -> tuple[tuple[ConnectorManifest, ...], tuple[str, ...]]:
    documents = compile_paths([path], options).documents
    unread = tuple(
        f"{document.name}: {document.findings[0].message}"
        for document in documents
        if document.manifest is None and document.findings
    )
    if unread and path.is_file():
        raise SideError(unread[0])
    return tuple(decode(document.manifest) for document in documents if document.manifest is not None), unread


def _without_folder(manifest: ConnectorManifest, root: Path) -> ConnectorManifest:
    """The manifest with the paths of included files as the repository names them."""
    provenance = {
        pointer: place if place.path is None else place.model_copy(update={"path": _inside(place.path, root)})
        for pointer, place in manifest.provenance.items()
    }
    return manifest.model_copy(update={"provenance": provenance})


def _inside(path: str, root: Path) -> str:
    full = Path(path).resolve()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else path
