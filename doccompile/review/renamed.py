"""Files that were renamed since a baseline was written, told by the findings that they have in common."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping
from pathlib import PurePosixPath

from doccompile.review.known import Key

_File = Counter[tuple[str, str]]
"""How often a file has a finding of each code on the same words."""
_COMMON = 50
"""What more files than this have in common tells none of them."""


def renamed(baseline: Counter[Key], found: Counter[Key], is_gone: Callable[[str], bool]) -> dict[str, str]:
    """New path -> its path in the baseline, of files of which the baseline knows nothing under the new one.

    A file is taken for one that is gone where it has more than half of that one's findings; each for one at most.
    """
    before, now = _by_file(baseline), _by_file(found)
    gone = {path: file for path, file in before.items() if path not in now and is_gone(path)}
    signs = _signs(gone)
    result: dict[str, str] = {}
    for path, file in now.items() if gone else ():
        if path not in before:
            candidates = {old for sign in (*file, PurePosixPath(path).name) for old in signs.get(sign, ())}
            shared = {old: (file & gone[old]).total() for old in sorted(candidates.difference(result.values()))}
            best = max(shared, key=shared.__getitem__, default="")
            if best and 2 * shared[best] > gone[best].total():
                result[path] = best
    return result


def _by_file(keys: Counter[Key]) -> dict[str, _File]:
    files: dict[str, _File] = defaultdict(Counter)
    for (path, code, words), count in sorted(keys.items()):
        files[path][code, words] += count
    return files


def _signs(files: Mapping[str, _File]) -> dict[Hashable, list[str]]:
    """What a file can be known by, its name or a finding, -> the few files that have it."""
    signs: dict[Hashable, list[str]] = defaultdict(list)
    for path, file in files.items():
        for sign in (*file, PurePosixPath(path).name):
            signs[sign].append(path)
    return {sign: paths for sign, paths in signs.items() if len(paths) <= _COMMON}
