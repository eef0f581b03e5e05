"""Compile many files, those that changed or are new; the others come from the cache.

An entry is found by everything that its result depends on (bytes, names, roots, options, versions), and holds only
while every place where its included files were looked for holds the same bytes, or nothing, as it did then.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from doccompile.cache.folder import generation
from doccompile.cache.stamps import Stamps
from doccompile.cache.store import Store
from doccompile.packed.document import PackedDocument, read_texts
from doccompile.source.discover import InputFile
from doccompile.source.includes import UNKNOWN, Roots, probe

CompileMany = Callable[[Sequence[InputFile]], Iterable[PackedDocument]]

_BATCH = 256
"""Documents that are read from the store, or written to it, in one go."""


class Setting(NamedTuple):
    """What results depend on beside the files: the documentation set's root, and whether manifests are wanted."""

    root: Path | None
    manifests: bool


def compile_cached(
    inputs: Sequence[InputFile], setting: Setting, compile_many: CompileMany, folder: Path
) -> Iterator[PackedDocument]:
    """The documents of all inputs, in order; `compile_many` is asked for those that are not in the cache."""
    store = Store(folder)
    stamps_key, stamps = _stamps(inputs, store)
    keys = [_key(entry, stamps.digest(entry), setting) for entry in inputs]
    found = list(_known(inputs, keys, setting, store))
    if setting.manifests:
        found = _with_manifests(found, keys, store)
    missing = [entry for entry, document in zip(inputs, found, strict=True) if document is None]
    compiled = _kept(missing, compile_many(missing) if missing else (), setting, store)
    for document in found:
        yield document or next(compiled)
    next(compiled, None)
    if text := stamps.text():
        store.put({stamps_key: text})


def _kept(
    inputs: Iterable[InputFile], compiled: Iterable[PackedDocument], setting: Setting, store: Store
) -> Iterator[PackedDocument]:
    """The same documents; now and then, what can be kept of them is put into the store."""
    fresh: dict[bytes, bytes] = {}
    for entry, document in zip(inputs, compiled, strict=True):
        key = _key(entry, document.read_head().sha256, setting)
        if key and _can_be_kept(document):
            fresh[key] = document.texts()
            if document.manifest is not None:
                fresh[_manifest_key(key)] = document.manifest.encode()
        yield document
        if len(fresh) >= _BATCH:
            store.put(fresh)
            fresh.clear()
    store.put(fresh)


def state_of(inputs: Sequence[InputFile], documents: Sequence[PackedDocument], setting: Setting) -> bytes | None:
    """Digest of all that the documents of a run depend on; None where one of them could not be read."""
    digests = (document.read_head().sha256 for document in documents)
    return _state([_key(*each, setting) for each in zip(inputs, digests, strict=True)], documents)


def state_on_disk(inputs: Sequence[InputFile], setting: Setting, folder: Path) -> bytes | None:
    """The same, from the cache alone and without reading documents; None where one of them is not in it."""
    store = Store(folder)
    _, stamps = _stamps(inputs, store)
    keys = [_key(entry, stamps.digest(entry), setting) for entry in inputs]
    return _state(keys, _known(inputs, keys, setting, store))


def _state(keys: Iterable[bytes | None], documents: Iterable[PackedDocument | None]) -> bytes | None:
    parts = []
    for key, document in zip(keys, documents, strict=True):
        if key is None or document is None:
            return None
        parts += [key, document.probes]
    return _digest("state", *(part.hex() for part in parts))


def _stamps(inputs: Sequence[InputFile], store: Store) -> tuple[bytes, Stamps]:
    key = _digest("stamps", *sorted({_absolute(entry.folder) for entry in inputs}))
    return key, Stamps(store.get([key]).get(key))


def _known(
    inputs: Sequence[InputFile], keys: Sequence[bytes | None], setting: Setting, store: Store
) -> Iterator[PackedDocument | None]:
    """Each document that is in the cache and still holds, without its manifest."""
    verified: dict[tuple[bytes, Path], bool] = {}
    for start in range(0, len(inputs), _BATCH):
        batch = slice(start, start + _BATCH)
        values = store.get(key for key in keys[batch] if key)
        for entry, key in zip(inputs[batch], keys[batch], strict=True):
            document = read_texts(entry.path, values[key]) if key in values else None
            if document is None:
                yield None
                continue
            same = (document.probes, entry.folder)
            if same not in verified:
                verified[same] = _holds(document.probes, Roots(entry.folder, setting.root))
            yield document if verified[same] else None


def _with_manifests(
    found: Sequence[PackedDocument | None], keys: Sequence[bytes | None], store: Store
) -> list[PackedDocument | None]:
    """Add the manifest of every tutorial; one whose manifest is lost is lost itself."""
    wanted = {
        number: _manifest_key(key)
        for number, (document, key) in enumerate(zip(found, keys, strict=True))
        if document and document.entry and key
    }
    manifests = store.get(wanted.values())
    result = list(found)
    for number, key in wanted.items():
        document, manifest = found[number], manifests.get(key)
        result[number] = document._replace(manifest=manifest.decode()) if document and manifest is not None else None
    return result


def _manifest_key(key: bytes) -> bytes:
    return _digest("manifest", key.hex())


def _holds(probes: bytes, roots: Roots) -> bool:
    try:
        return all(probe(place, roots) == state for place, state in json.loads(probes))
    except (ValueError, TypeError, OSError):
        return False


def _can_be_kept(document: PackedDocument) -> bool:
    return all(state != UNKNOWN for _, state in document.read_probes())


def _key(entry: InputFile, sha256: str | None, setting: Setting) -> bytes | None:
    if sha256 is None:
        return None
    root = _absolute(setting.root) if setting.root else ""
    kind = f"{entry.explicit:d}{setting.manifests:d}"
    return _digest(generation(), sha256, entry.path, entry.name, _absolute(entry.folder), root, kind)


def _absolute(folder: Path) -> str:
    return os.path.abspath(folder)  # noqa: PTH100


def _digest(*parts: str) -> bytes:
    return hashlib.blake2b("\0".join(parts).encode(errors="surrogateescape"), digest_size=20).digest()
