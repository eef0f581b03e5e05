"""Paths of tutorials as their repository has them, where one place of it is compared with itself at another time."""

import posixpath
from collections.abc import Iterable
from dataclasses import replace

from doccompile.manifest.model import ConnectorManifest, Provenance
from doccompile.semantic_diff.change import Change, TutorialDiff


def named_below(folder: str, diffs: Iterable[TutorialDiff]) -> tuple[TutorialDiff, ...]:
    """The same with paths that begin at the repository's root; `folder` is the one that was compared."""
    return tuple(
        TutorialDiff(
            _named(folder, diff.old),
            _named(folder, diff.new),
            tuple(_change(folder, change, diff) for change in diff.changes),
        )
        for diff in diffs
    )


def _named(folder: str, manifest: ConnectorManifest | None) -> ConnectorManifest | None:
    if manifest is None:
        return None
    path = below(folder, manifest.source.path)
    return manifest.model_copy(update={"source": manifest.source.model_copy(update={"path": path})})


def inner_path(path: str) -> str:
    """The path without the name of the folder that was given, which the two sides need not share."""
    return path.partition("/")[2] or path


def below(folder: str, path: str) -> str:
    """The path as it begins at the repository's root, where `folder` is the one that was given."""
    inner = path.partition("/")[2]
    return inner if folder == "." else f"{folder}/{inner}"


def _change(folder: str, change: Change, diff: TutorialDiff) -> Change:
    """The change with the places of included files named alike."""
    old, new = _place(folder, change.old_place, diff.old), _place(folder, change.new_place, diff.new)
    return replace(change, old_place=old, new_place=new)


def _place(folder: str, place: Provenance | None, manifest: ConnectorManifest | None) -> Provenance | None:
    if place is None or place.path is None or manifest is None:
        return place
    top = manifest.source.path.partition("/")[0]
    inside = place.path.startswith(f"{top}/")
    path = below(folder, place.path) if inside else posixpath.normpath(posixpath.join(folder, "..", place.path))
    return place.model_copy(update={"path": path})
