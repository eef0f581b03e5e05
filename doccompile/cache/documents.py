"""Compile many files, those that changed or are new; the others come from the cache.

An entry is found by everything that its result depends on (bytes, names, roots, options, versions), and holds only
while every place where its included files were looked for holds the same bytes, or nothing, as it did then.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from doccompile.cache.encode import DamagedError, decode_all, encode
from doccompile.cache.folder import generation
from doccompile.cache.stamps import Stamps
from doccompile.cache.store import Store
from doccompile.compiled import CompiledDocument
from doccompile.source.discover import InputFile
from doccompile.source.includes import UNKNOWN, Roots, probe

CompileMany = Callable[[Sequence[InputFile]], Iterable[CompiledDocument]]


@dataclass(frozen=True)
class Setting:
    """What results depend on beside the files: the documentation set's root, and whether manifests are wanted."""

    root: Path | None
    manifests: bool


def compile_cached(
    inputs: Sequence[InputFile], setting: Setting, compile_many: CompileMany, folder: Path
) -> list[CompiledDocument]:
    """The documents of all inputs, in order; `compile_many` is asked for those that are not in the cache."""
    store = Store(folder)
    stamps_key, stamps = _stamps(inputs, store)
    keys = [_key(entry, stamps.digest(entry), setting) for entry in inputs]
    found = _decoded(_valid(inputs, keys, setting, store))
    if setting.manifests:
        found = _with_manifests(found, keys, store)
    missing = [entry for entry, document in zip(inputs, found, strict=True) if document is None]
    compiled = iter(compile_many(missing) if missing else ())
    result = [document or next(compiled) for document in found]
    fresh: dict[bytes, bytes] = {}
    for entry, document, cached in zip(inputs, result, found, strict=True):
        key = _key(entry, document.sha256, setting)
        if cached is None and key and _can_be_kept(document):
            fresh[key] = _value(document)
            if document.manifest is not None:
                fresh[_manifest_key(key)] = document.manifest.encode()
    if text := stamps.text():
        fresh[stamps_key] = text
    store.put(fresh)
    return result


def state_of(inputs: Sequence[InputFile], documents: Sequence[CompiledDocument], setting: Setting) -> bytes | None:
    """Digest of all that the documents of a run depend on; None where one of them could not be read for certain."""
    parts = []
    for entry, document in zip(inputs, documents, strict=True):
        key = _key(entry, document.sha256, setting)
        if key is None or not _can_be_kept(document):
            return None
        parts += [key, _probes(document)]
    return _digest("state", *(part.hex() for part in parts))


def state_on_disk(inputs: Sequence[InputFile], setting: Setting, folder: Path) -> bytes | None:
    """The same, from the cache alone and without reading documents; None where one of them is not in it."""
    store = Store(folder)
    _, stamps = _stamps(inputs, store)
    keys = [_key(entry, stamps.digest(entry), setting) for entry in inputs]
    parts = []
    for key, valid in zip(keys, _valid(inputs, keys, setting, store), strict=True):
        if key is None or valid is None:
            return None
        parts += [key, valid[0]]
    return _digest("state", *(part.hex() for part in parts))


def _stamps(inputs: Sequence[InputFile], store: Store) -> tuple[bytes, Stamps]:
    key = _digest("stamps", *sorted({_absolute(entry.folder) for entry in inputs}))
    return key, Stamps(inputs, store.get([key]).get(key))


def _valid(
    inputs: Sequence[InputFile], keys: Sequence[bytes | None], setting: Setting, store: Store
) -> list[tuple[bytes, bytes] | None]:
    """Probes and text of each document that is in the cache and still holds."""
    values = store.get(key for key in keys if key)
    verified: dict[tuple[bytes, Path], bool] = {}
    found: list[tuple[bytes, bytes] | None] = []
    for entry, key in zip(inputs, keys, strict=True):
        probes, newline, text = values.get(key, b"").partition(b"\n") if key else (b"", b"", b"")
        if newline and (probes, entry.folder) not in verified:
            verified[probes, entry.folder] = _holds(probes, Roots(entry.folder, setting.root))
        found.append((probes, text) if newline and verified[probes, entry.folder] else None)
    return found


def _decoded(valid: Sequence[tuple[bytes, bytes] | None]) -> list[CompiledDocument | None]:
    """Read all at once; one by one where one of them is damaged."""
    whole = [pair for pair in valid if pair]
    try:
        documents = iter(decode_all([text for _, text in whole], [probes for probes, _ in whole]))
        return [next(documents) if pair else None for pair in valid]
    except DamagedError:
        return [None] if len(valid) == 1 else [document for pair in valid for document in _decoded([pair])]


def _with_manifests(
    found: Sequence[CompiledDocument | None], keys: Sequence[bytes | None], store: Store
) -> list[CompiledDocument | None]:
    """Add the manifest of every tutorial; one whose manifest is lost is lost itself."""
    wanted = {
        number: _manifest_key(key)
        for number, (document, key) in enumerate(zip(found, keys, strict=True))
        if document and document.entry and key
    }
    manifests = store.get(wanted.values())
    result = list(found)
    for number, key in wanted.items():
        document = found[number]
        result[number] = replace(document, manifest=manifests[key].decode()) if document and key in manifests else None
    return result


def _manifest_key(key: bytes) -> bytes:
    return _digest("manifest", key.hex())


def _holds(probes: bytes, roots: Roots) -> bool:
    try:
        return all(probe(place, roots) == state for place, state in json.loads(probes))
    except (ValueError, TypeError, OSError):
        return False


def _probes(document: CompiledDocument) -> bytes:
    return json.dumps(document.probes).encode()


def _value(document: CompiledDocument) -> bytes:
    return _probes(document) + b"\n" + encode(document).encode()


def _can_be_kept(document: CompiledDocument) -> bool:
    return document.sha256 is not None and all(state != UNKNOWN for _, state in document.probes)


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
