"""Which tutorial of the new side is which of the old: by name, then by content, then by connector."""

from collections import deque
from collections.abc import Sequence
from pathlib import PurePosixPath

from doccompile.manifest.model import ConnectorManifest
from doccompile.semantic_diff.change import TutorialDiff
from doccompile.semantic_diff.compare import compare
from doccompile.semantic_diff.naming import inner_path


def pair(
    old: Sequence[ConnectorManifest], new: Sequence[ConnectorManifest], *, are_files: bool = False
) -> tuple[TutorialDiff, ...]:
    """One entry per tutorial, in the order of names; two files (`are_files`) are a pair whatever they are called.

    Several that are alike are paired in order.
    """
    if are_files and len(old) == len(new) == 1:
        return (_compared(old[0], new[0]),)
    left, right = list(old), list(new)
    pairs: list[tuple[ConnectorManifest, ConnectorManifest]] = []
    for key in (_inner_path, _content, _connector):
        known: dict[object, deque[ConnectorManifest]] = {}
        for manifest in right:
            known.setdefault(key(manifest), deque()).append(manifest)
        for manifest in list(left):
            if alike := known.get(key(manifest)):
                match = alike.popleft()
                pairs.append((manifest, match))
                left.remove(manifest)
                right.remove(match)
    found = [_compared(before, after) for before, after in pairs]
    found += [TutorialDiff(manifest, None) for manifest in left]
    found += [TutorialDiff(None, manifest) for manifest in right]
    return tuple(sorted(found, key=lambda diff: diff.manifest.source.path))


def _compared(old: ConnectorManifest, new: ConnectorManifest) -> TutorialDiff:
    return TutorialDiff(old, new, compare(old, new))


def _inner_path(manifest: ConnectorManifest) -> str:
    return inner_path(manifest.source.path)


def _connector(manifest: ConnectorManifest) -> tuple[str, str]:
    return manifest.connector.slug, manifest.source.locale


def _content(manifest: ConnectorManifest) -> tuple[str, str]:
    return manifest.source.sha256, PurePosixPath(manifest.source.path).name
