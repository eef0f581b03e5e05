"""The tutorial's numbered steps, one by one, and the lines in which what the manifest states stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from doccompile.manifest.model import ConnectorManifest
from doccompile.pattern import compile_late

_SIGNS = compile_late(r"^\s*(?:\d{1,3}[.)]){1,3}\d{0,3}\s|!\[[^\[\]]*\]\([^()]*\)|(?<=\])\([^()]*\)|:::.*|[\W_]")
"""What the words of a step lose where they are shown: numbers of sub-steps, pictures, targets of links, marks."""
_ENOUGH = 40
"""Letters by which words are found."""


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of the tutorial, 1-based and inclusive, or of the included file `path`."""

    line: int
    end_line: int
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered step: its pointer into the manifest, its words, its procedure's pointer, and its number there.

    In its lines a way to the secret may stand, fields of the credentials that are filled in, or a mapping's name.
    """

    pointer: str
    text: str
    procedure: str
    number: int
    leads_to_secret: bool
    fills_in: bool
    maps: bool


class StatedLines:
    """The tutorial's lines in which the manifest's secret, fields and mappings are told."""

    def __init__(self, manifest: ConnectorManifest) -> None:
        self._manifest = manifest
        self._secret = first_lines_below(manifest, "/authentication/secret")
        self._fields = first_lines_below(manifest, "/authentication/fields")
        titles = (place(manifest, f"/mappings/{kind}/title") for kind in ("user", "group"))
        self._titles = {title.line for title in titles if title and title.path is None}

    def lead_to_secret(self, pointer: str) -> bool:
        """Whether the lines of a pointer tell of the way to the secret, and not of where it is filled in."""
        return self._meet(self._secret, pointer) and not self.fill_in(pointer)

    def fill_in(self, pointer: str) -> bool:
        """Whether fields of the credentials are filled in in the lines of a pointer."""
        return self._meet(self._fields, pointer)

    def map(self, pointer: str) -> bool:
        """Whether a mapping is selected in the lines of a pointer."""
        return self._meet(self._titles, pointer)

    def _meet(self, lines: set[int], pointer: str) -> bool:
        return not lines.isdisjoint(own_lines(self._manifest, pointer))

    def steps(self, number: int) -> Iterator[Step]:
        """The steps of the procedure of this number."""
        whole = f"/procedure/{number}"
        for index, text in enumerate(self._manifest.procedure[number].steps):
            pointer = f"{whole}/steps/{index}"
            leads, fills_in, maps = (does(pointer) for does in (self.lead_to_secret, self.fill_in, self.map))
            yield Step(pointer, text, whole, index + 1, leads, fills_in, maps)


def place(manifest: ConnectorManifest, *pointers: str) -> Place | None:
    """The lines of the first pointer that has any, with those of the facts below it in the same file."""
    for pointer in pointers:
        own = manifest.provenance.get(pointer)
        below = manifest.below.get(pointer, [])
        first = own or next(iter(below), None)
        if first:
            same = [found for found in below if found.path == first.path]
            return Place(first.line, max([first.end_line, *(found.end_line for found in same)]), first.path)
    return None


def own_lines(manifest: ConnectorManifest, pointer: str) -> range:
    """The lines of a pointer; none where they are not of the tutorial itself."""
    where = place(manifest, pointer)
    return range(where.line, where.end_line + 1) if where and where.path is None else range(0)


def first_lines_below(manifest: ConnectorManifest, pointer: str) -> set[int]:
    """The first lines of the facts below a pointer that stand in the tutorial itself."""
    return {found.line for found in manifest.below.get(pointer, []) if found.path is None}


def place_of_words(manifest: ConnectorManifest, pointer: str, words: str) -> Place | None:
    """The lines of a step from the one on in which these words of it begin; all where they are written otherwise."""
    where, stated = place(manifest, pointer), manifest.provenance.get(pointer)
    if where is None or stated is None:
        return where
    lines = stated.text.split("\n")
    is_cut = len(lines) <= stated.end_line - stated.line or len(lines[-1]) < stated.end_column - 1
    letters = [_letters(line) for line in lines]
    found = "".join(letters).find(_letters(words)[:_ENOUGH])
    if found < 0:
        return replace(where, line=where.line + len(lines) - 1) if is_cut else where
    return replace(where, line=where.line + bisect_right([*accumulate(map(len, letters))], found))


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).lower()
