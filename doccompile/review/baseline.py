"""Known findings, kept in a JSON file and hidden from reports: matched by rule, file and words, never by line."""

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from doccompile.findings import Finding
from doccompile.fingerprint import SourceLines, identified
from doccompile.location import shown
from doccompile.regular_file import read_regular
from doccompile.review.known import Judged, Key, how_often, take
from doccompile.review.masked_lines import mask_secrets
from doccompile.review.renamed import renamed
from doccompile.user_error import UserError


class BaselineError(UserError):
    """A baseline that cannot be read; the message names the file and what is wrong with it."""


class Compared(NamedTuple):
    """Findings that the baseline does not hold, and its entries that nothing matched any more."""

    findings: tuple[Finding, ...]
    obsolete: tuple[tuple[Key, int], ...]


def read_baseline(path: Path) -> Counter[Key]:
    """Read what `baseline_text` gave.

    Raises:
        BaselineError: it cannot be read, or is no baseline.
    """
    try:
        document = json.loads(read_regular(path).decode("utf-8-sig"))
        return Counter({_key(entry): _count(entry) for entry in _entries(document)})
    except FileNotFoundError:
        raise BaselineError(f"{shown(path)}: there is no such baseline; write it with --write-baseline") from None
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BaselineError(f"{path}: is no baseline; remove it, and write one with --write-baseline") from None


def baseline_text(
    findings: Sequence[Finding],
    lines: SourceLines,
    path: Path,
    kept: Mapping[Key, int] = MappingProxyType({}),
) -> str:
    """The JSON of a baseline that lies at `path`, sorted, so that it changes little in version control.

    `kept` are entries of before that this run cannot judge, as `unchecked` gives them.
    """
    counts = how_often(findings, _keys(findings, lines, path)) | Counter(kept)
    entries = [
        {"path": name, "code": code, "words": words, "count": count}
        for (name, code, words), count in sorted(counts.items())
    ]
    return json.dumps({"version": 1, "findings": entries}, indent=1, ensure_ascii=False) + "\n"


def unchecked(baseline: Counter[Key], path: Path, judged: Judged) -> Counter[Key]:
    """The entries of a baseline at `path` that the run cannot judge."""
    read = {_relative(document, path): document for document in judged.documents}
    unread = {key.path for key in baseline if key.path not in read and (path.parent / key.path).exists()}
    missed = judged.unseen(path.parent / name for name in unread)

    def is_unchecked(key: Key) -> bool:
        if key.path not in read:
            return key.path in unread
        return key.code in missed or not judged.is_on(key.code, read[key.path])

    return Counter({key: count for key, count in baseline.items() if is_unchecked(key)})


def compare(findings: Sequence[Finding], lines: SourceLines, path: Path, judged: Judged) -> Compared:
    """Hide as many findings of each kind as the baseline at `path` holds, under a renamed file's earlier path too.

    What the run cannot judge is not called obsolete.

    Raises:
        BaselineError: it cannot be read, or is no baseline.
    """
    baseline = read_baseline(path)
    left = Counter(baseline)
    keys = _keys(findings, lines, path)
    earlier = renamed(baseline, Counter(keys), lambda name: not (path.parent / name).exists())
    kept = []
    for finding, key in zip(findings, keys, strict=True):
        if not take(finding, key._replace(path=earlier.get(key.path, key.path)), left):
            kept.append(finding)
    beyond = unchecked(baseline, path, judged)
    obsolete = tuple(sorted((key, count) for key, count in left.items() if count > 0 and key not in beyond))
    return Compared(tuple(kept), obsolete)


def _keys(findings: Sequence[Finding], lines: SourceLines, path: Path) -> list[Key]:
    found = identified(findings, mask_secrets(findings, lines), lambda name: _relative(name, path))
    return [Key(identity.path, identity.code, identity.words) for _, identity in found]


def _relative(name: str, path: Path) -> str:
    return Path(os.path.relpath(name, path.parent)).as_posix()


def _entries(document: Any) -> list[dict[str, Any]]:
    if document["version"] != 1 or not isinstance(document["findings"], list):
        raise ValueError("another version")
    entries: list[dict[str, Any]] = document["findings"]
    return entries


def _key(entry: dict[str, Any]) -> Key:
    key = Key(entry["path"], entry["code"], entry["words"])
    if not all(isinstance(part, str) for part in key):
        raise TypeError("not a string")
    return key


def _count(entry: dict[str, Any]) -> int:
    count = entry.get("count", 1)
    if not isinstance(count, int):
        raise TypeError("not a whole number")
    return max(0, count)
