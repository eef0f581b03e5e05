"""The two sides of a comparison -> the tutorials of each, compiled."""

from collections.abc import Iterable
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
from doccompile.review.changes import touched_names
from doccompile.review.past_tree import settings_within, write_tutorials
from doccompile.review.repository import Repository
from doccompile.semantic_diff.change import Unread
from doccompile.semantic_diff.given_sides import Side, SideError, resolve
from doccompile.semantic_diff.naming import below, inner_path
from doccompile.semantic_diff.unchanged import Unchanged
from doccompile.source.includes import Roots


@dataclass(frozen=True, slots=True)
class Sides:
    """The tutorials of both sides, without those whose file could be read on one side only.

    Two files are compared whatever their names.
    """

    old: tuple[ConnectorManifest, ...]
    new: tuple[ConnectorManifest, ...]
    are_files: bool
    unread: tuple[Unread, ...]
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
    unread = lost | gone
    named = folder if touched is not None else None
    told = tuple(Unread(name if named is None else below(named, name), reason) for name, reason in unread.items())
    return Sides(_without(earlier, unread), _without(later, unread), all(are_files), told, named)


def _without(manifests: Iterable[ConnectorManifest], unread: Iterable[str]) -> tuple[ConnectorManifest, ...]:
    """The tutorials whose file could be read on both sides."""
    names = set(map(inner_path, unread))
    return tuple(manifest for manifest in manifests if inner_path(manifest.source.path) not in names)


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
    return touched_names(changes)


def _compile(
    side: Side, touched: frozenset[str] | None, stack: ExitStack
) -> tuple[tuple[ConnectorManifest, ...], dict[str, str]]:
    """The tutorials of a side, and what of it could not be read: name -> why."""
    if side.repository is None:
        path = Path(side.path)
        if not side.exists():
            return (), {}
        top = Repository.around(path).root if touched is not None else path
        return _manifests(path, _options(load_for(path), top, touched))
    root = Path(stack.enter_context(TemporaryDirectory(prefix="doccompile-"))).resolve() / side.repository.root.name
    root.mkdir()
    write_tutorials(side.repository, side.commit, [side.path], root)
    if not (root / side.path).exists():
        return (), {}
    config = settings_within(root, load_for(side.repository.root / side.path), side.repository)
    manifests, unread = _manifests(root / side.path, _options(config, root, touched))
    return tuple(_without_folder(manifest, root) for manifest in manifests), unread


def _options(config: Config, top: Path, touched: frozenset[str] | None) -> Options:
    exclusion = Exclusion(config)
    searched = exclusion if touched is None else Unchanged(exclusion, Roots(top, config.root), touched)
    return Options(root=config.root, excludes=searched.excludes, manifests=True)


def _manifests(path: Path, options: Options) -> tuple[tuple[ConnectorManifest, ...], dict[str, str]]:
    documents = compile_paths([path], options).documents
    unread = {
        document.name: document.findings[0].message
        for document in documents
        if document.manifest is None and document.findings
    }
    if unread and path.is_file():
        ((name, reason),) = unread.items()
        raise SideError(f"{name}: {reason}")
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
