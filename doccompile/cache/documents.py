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
    stamps_key = _digest("stamps", *sorted({_absolute(entry.folder) for entry in inputs}))
    stamps = Stamps(inputs, store.get([stamps_key]).get(stamps_key))
    keys = [_key(entry, stamps.digest(entry), setting) for entry in inputs]
    found = _look_up(inputs, keys, setting, store)
    missing = [entry for entry, document in zip(inputs, found, strict=True) if document is None]
    compiled = iter(compile_many(missing) if missing else ())
    result = [document or next(compiled) for document in found]
    fresh = {
        key: _value(document)
        for entry, document, cached in zip(inputs, result, found, strict=True)
        if cached is None and _can_be_kept(document) and (key := _key(entry, document.sha256, setting))
    }
    if text := stamps.text():
        fresh[stamps_key] = text
    store.put(fresh)
    return result


def _look_up(
    inputs: Sequence[InputFile], keys: Sequence[bytes | None], setting: Setting, store: Store
) -> list[CompiledDocument | None]:
    values = store.get(key for key in keys if key)
    verified: dict[tuple[bytes, Path], bool] = {}
    hits: list[tuple[int, bytes]] = []
    for number, (entry, key) in enumerate(zip(inputs, keys, strict=True)):
        value = values.get(key) if key else None
        if value is None:
            continue
        probes, _, text = value.partition(b"\n")
        if (probes, entry.folder) not in verified:
            verified[probes, entry.folder] = _holds(probes, Roots(entry.folder, setting.root))
        if verified[probes, entry.folder]:
            hits.append((number, text))
    found: list[CompiledDocument | None] = [None] * len(inputs)
    for (number, _), document in zip(hits, _decoded([text for _, text in hits]), strict=True):
        found[number] = document
    return found


def _decoded(texts: Sequence[bytes]) -> list[CompiledDocument | None]:
    """Read all at once; one by one where one of them is damaged."""
    try:
        return list(decode_all(texts))
    except DamagedError:
        return [None] if len(texts) == 1 else [document for text in texts for document in _decoded([text])]


def _holds(probes: bytes, roots: Roots) -> bool:
    try:
        return all(probe(place, roots) == state for place, state in json.loads(probes))
    except (ValueError, TypeError, OSError):
        return False


def _value(document: CompiledDocument) -> bytes:
    return f"{json.dumps(document.probes)}\n{encode(replace(document, probes=()))}".encode()


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
