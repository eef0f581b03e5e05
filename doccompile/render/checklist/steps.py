"""The tutorial's numbered steps, one by one, and the lines in which what the manifest states stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from doccompile.manifest.model import ConnectorManifest, Procedure
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
    """A numbered step: its pointer into the manifest, its words, its procedure, and the numbers of both."""

    pointer: str
    text: str
    procedure: str
    number: int
    index: int


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
    if where is None or stated is None or where.line == where.end_line:
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


def step_that_says(manifest: ConnectorManifest, *phrases: str) -> Place | None:
    """The lines of the first numbered step that has one of the phrases, tried in order."""
    for phrase in phrases:
        for step in all_steps(manifest):
            if phrase.lower() in step.text.lower():
                return place_of_words(manifest, step.pointer, phrase)
    return None


def all_steps(manifest: ConnectorManifest) -> Iterator[Step]:
    """The numbered steps of every section, in order."""
    for number, procedure in enumerate(manifest.procedure):
        yield from steps_below(number, procedure)


def steps_below(number: int, procedure: Procedure) -> Iterator[Step]:
    """The steps of one section."""
    whole = f"/procedure/{number}"
    return (Step(f"{whole}/steps/{index}", step, whole, number, index) for index, step in enumerate(procedure.steps))
