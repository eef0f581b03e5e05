"""Changes of what a tutorial promises: by capability, and line by line where it has several of one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doccompile.manifest.model import ConnectorManifest
from doccompile.semantic_diff.change import Change, Impact, Kind

_SUBJECT = "Capability"


class _Promise(NamedTuple):
    """One entry of the list, with its JSON pointer in its manifest."""

    id: str
    text: str
    pointer: str


def capability_changes(old: ConnectorManifest, new: ConnectorManifest) -> Iterator[Change]:
    """All of them; a line that is only worded anew is guidance. A sentence that promises several is one change."""
    gone, come = list(_beyond(old, new)), list(_beyond(new, old))
    reworded = _reworded(gone, come)
    groups: defaultdict[tuple[str, str], list[_Promise]] = defaultdict(list)
    for before, words in reworded.items():
        groups[before.text, words.text].append(before)
    for before in gone:
        after = reworded.get(before)
        if after is None:
            yield Change(Kind.REMOVED, Impact.CONFIGURATION, _SUBJECT, before.pointer, before.text, item=before.id)
        elif (those := groups[before.text, after.text])[0] == before:
            item, texts = ", ".join(one.id for one in those), (before.text, after.text)
            yield Change(Kind.CHANGED, Impact.GUIDANCE, _SUBJECT, after.pointer, *texts, item=item, aspect="wording")
    paired = set(reworded.values())
    for after in come:
        if after not in paired:
            yield Change(Kind.ADDED, Impact.CONFIGURATION, _SUBJECT, after.pointer, new=after.text, item=after.id)


def _beyond(manifest: ConnectorManifest, other: ConnectorManifest) -> Iterator[_Promise]:
    """What a manifest promises in words in which the other does not, or less often."""
    left = Counter((capability.id, capability.text) for capability in other.capabilities)
    for index, capability in enumerate(manifest.capabilities):
        if left[capability.id, capability.text] > 0:
            left[capability.id, capability.text] -= 1
        else:
            yield _Promise(capability.id, capability.text, f"/capabilities/{index}")


def _reworded(gone: Sequence[_Promise], come: Sequence[_Promise]) -> dict[_Promise, _Promise]:
    """The promises that have new words: of one id, in order; of `other`, nothing but its words is known."""
    waiting: defaultdict[str, list[_Promise]] = defaultdict(list)
    for promise in reversed(come):
        if promise.id != "other":
            waiting[promise.id].append(promise)
    return {promise: waiting[promise.id].pop() for promise in gone if waiting[promise.id]}
