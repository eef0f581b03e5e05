"""Paths of tutorials as their repository has them, where one place of it is compared with itself at another time."""

from collections.abc import Iterable
from dataclasses import replace

from doccompile.manifest.model import ConnectorManifest
from doccompile.semantic_diff.change import TutorialDiff


def named_below(folder: str, diffs: Iterable[TutorialDiff]) -> tuple[TutorialDiff, ...]:
    """The same with paths that begin at the repository's root; `folder` is the one that was compared."""
    return tuple(replace(diff, old=_named(folder, diff.old), new=_named(folder, diff.new)) for diff in diffs)


def _named(folder: str, manifest: ConnectorManifest | None) -> ConnectorManifest | None:
    if manifest is None:
        return None
    inner = manifest.source.path.partition("/")[2]
    path = inner if folder == "." else f"{folder}/{inner}"
    return manifest.model_copy(update={"source": manifest.source.model_copy(update={"path": path})})
